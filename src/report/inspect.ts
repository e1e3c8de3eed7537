/** What a report may weigh before anyone looks closer: a guard against hostile or runaway input. */
const LIMITS = { depth: 12, nodes: 400_000, textCharacters: 20_000, keyCharacters: 1_000 } as const

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
const MAX_FINDINGS = 20

/**
 * Looks through a value of unknown origin, without trusting its shape, for what JSON data must not hold: numbers that
 * are not finite, keys that touch prototypes, texts, depths or counts beyond `LIMITS`. Returns what is wrong, one phrase
 * each with its place (`checks[3].value is NaN`), at most 20; empty when all is well.
 */
export function inspect(root: unknown): string[] {
  const findings: string[] = []
  let nodes = 0
  // A stack of our own: depth is one of the things that a hostile value can have too much of.
  const stack: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }]
  while (stack.length > 0 && findings.length < MAX_FINDINGS) {
    const { value, path, depth } = stack.pop()!
    const place = path || 'the report'
    nodes += 1
    if (nodes > LIMITS.nodes) return [...findings, `it holds more than ${LIMITS.nodes} values`]
    if (depth > LIMITS.depth) {
      findings.push(`${clip(place)} is nested deeper than ${LIMITS.depth}`)
    } else if (typeof value === 'number' && !Number.isFinite(value)) {
      findings.push(`${clip(place)} is ${value}`)
    } else if (typeof value === 'string' && value.length > LIMITS.textCharacters) {
      findings.push(`${clip(place)} is longer than ${LIMITS.textCharacters} characters`)
    } else if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) {
        stack.push({ value: value[index], path: `${path}[${index}]`, depth: depth + 1 })
      }
    } else if (value !== null && typeof value === 'object') {
      for (const key of Object.keys(value).reverse()) {
        if (FORBIDDEN_KEYS.has(key)) findings.push(`${clip(place)} has the key ${key}`)
        else if (key.length > LIMITS.keyCharacters) findings.push(`${clip(place)} has a key that is too long`)
        else {
          const child = (value as Record<string, unknown>)[key]
          stack.push({ value: child, path: path ? `${path}.${key}` : key, depth: depth + 1 })
        }
      }
    }
  }
  return findings
}

const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)
