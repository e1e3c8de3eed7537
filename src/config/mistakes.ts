import type * as v from 'valibot'
import { nearest } from '../platform/nearest.ts'
import { NO_BREAK_SPACE } from './document.ts'
import { either } from './fields.ts'
import type { Mistake } from './prepare.ts'
import { formatPath, isMapping, keysAt, optionFor, type Path, type Shape, shapeAt, shapeOf } from './shape.ts'

type Issue = v.BaseIssue<unknown>

/** What the sentences need to know beside the issue itself. */
export interface Scene {
  /** The schema of the whole file. */
  readonly schema: v.GenericSchema
  /** The keys that are not known, which are told apart from the schema's issues. */
  readonly unknown: readonly Path[]
  /** Gives the text that the user wrote at a path, where it says more than the value: `1.10`. */
  readonly written: (path: Path) => string | undefined
  /** Gives the text with the variables of a value that was made of some: the value itself may be a secret. */
  readonly template: (path: Path) => string | undefined
}

/** Turns what the schema refuses into sentences: what is wrong, the value, what is allowed, and what was probably meant. */
export function explainIssues(issues: readonly Issue[], scene: Scene): Mistake[] {
  const mistakes = issues.flatMap((issue) => explainIssue(issue, scene, []))
  // One value may break several rules of one kind; the first sentence says it all.
  const seen = new Set<string>()
  return mistakes.filter(({ path, message }) => {
    const key = `${formatPath(path)} ${message}`
    return !seen.has(key) && seen.add(key)
  })
}

function explainIssue(issue: Issue, scene: Scene, above: Path): Mistake[] {
  const path = [...above, ...(issue.path ?? []).map((step) => step.key as string | number)]
  if (issue.type === 'union') return explainUnion(issue, scene, path)
  if (issue.type === 'strict_object' || issue.type === 'record') return explainMissingKey(issue, scene, path)
  // A rule over several values brings a sentence of its own, and needs only its subject.
  if (issue.type === 'raw_check') return [{ path, message: `${formatPath(path)} ${issue.message}` }]
  return [{ path, message: explainValue(issue.message, issue.input, scene, path) }]
}

/** Goes on with what is wrong inside the form that the user chose; says the forms when it is none of them. */
function explainUnion(issue: Issue, scene: Scene, path: Path): Mistake[] {
  const value = issue.input
  const inner = issue.issues ?? []
  const shape = shapeAt(scene.schema, path)
  if ((isMapping(value) || Array.isArray(value)) && shape && optionFor(shape, value)) {
    const sameForm = inner.filter((one) => Array.isArray(one.path?.[0]?.input) === Array.isArray(value))
    return sameForm.filter((one) => one.path).flatMap((one) => explainIssue(one, scene, path))
  }
  const checked = typeof value === 'string' ? inner.find((one) => one.kind === 'validation') : undefined
  return [{ path, message: explainValue((checked ?? issue).message, value, scene, path) }]
}

/** Everything else about mappings is found while the data is prepared: unknown keys, and what is no mapping. */
function explainMissingKey(issue: Issue, scene: Scene, path: Path): Mistake[] {
  const owner = issue.path?.at(-1)?.input
  if (!isMapping(owner) || issue.received !== 'undefined' || issue.expected === 'Object') return []
  const parent = path.slice(0, -1)
  const isMeant = (key: Path) =>
    formatPath(key.slice(0, -1)) === formatPath(parent) && meant(key, scene) === path.at(-1)
  if (scene.unknown.some(isMeant)) return []
  const described = shapeAt(scene.schema, path)?.description
  const message = `${formatPath(parent)} needs "${path.at(-1)}".${described ? ` ${described}` : ''}`
  return [{ path: parent, message }]
}

/** Says of a value that a mapping should stand there, and of which keys. */
export function explainNoMapping(value: unknown, { schema }: Scene, path: Path): string {
  const keys = keysAt(schema, path)
  const subject = path.length === 0 ? 'The file' : formatPath(path)
  return `${subject} must be a mapping, not ${show(value)}.${keys.length > 0 ? ` Its keys: ${keys.join(', ')}.` : ' Write "name: value" below it.'}`
}

/** Says of a key that it is not known, and what was probably meant: a key near it, or another section. */
export function explainUnknownKey(scene: Scene, path: Path): string {
  const { schema } = scene
  const key = String(path.at(-1))
  const parent = path.slice(0, -1)
  const allowed = keysAt(schema, parent)
  const where = parent.length === 0 ? 'known' : `known in ${formatPath(parent)}`
  if (/^\d+(?:\.\d+)?\s*(?:%|pp)?$/.test(key) && parent.length > 0)
    return `"${key}" is not ${where}. A comma ends a value: write 1.5 with a point, and 32000 without a comma.`
  if (NO_BREAK_SPACE.test(key)) return `A no-break space stands beside "${key.trim()}". YAML wants plain spaces.`
  const unspaced = /^([^\s:]+):./.exec(key)?.[1]
  if (unspaced !== undefined && allowed.includes(unspaced))
    return `"${key}" is not ${where}. Write a space after the colon: "${key.replace(':', ': ')}".`
  const homes = homesOf(key, schema)
  const near = meant(path, scene)
  const advice = near ? ` Did you mean "${near}"?` : homes.length > 0 ? ` It belongs in ${either(homes)}.` : ''
  return `"${key}" is not ${where}.${advice || unfold(key, schema, parent)} Allowed: ${allowed.join(', ')}.`
}

/** The key that was probably meant. A slip of two letters is less likely than a right key at the wrong place. */
function meant(path: Path, { schema }: Scene): string | undefined {
  const key = String(path.at(-1))
  return nearest(key, keysAt(schema, path.slice(0, -1)), homesOf(key, schema).length > 0 ? 1 : 2)
}

/** The advice for a key such as `validate.alpha`, as messages write it. */
function unfold(key: string, schema: v.GenericSchema, parent: Path): string {
  const steps = key.split('.')
  if (steps.length < 2 || !shapeAt(schema, [...parent, ...steps])) return ''
  return ` Write "${steps.slice(1).join('.')}" on a line of its own, indented below "${steps[0]}:".`
}

/** The sections that do know a key, or else the items of a list in them: most often the indentation is wrong. */
function homesOf(key: string, schema: v.GenericSchema, path: Path = []): string[] {
  return Object.entries(shapeOf(schema).entries ?? {}).flatMap(([name, inner]) => {
    const below = [...path, name]
    const home = name === key && path.length > 0 ? [formatPath(path)] : []
    const list = shapeOf(inner)
      .options?.map(shapeOf)
      .find(({ item }) => item)
    const isOfItems = list && keysAt(list.item!, []).includes(key) && !keysAt(schema, []).includes(key)
    return [...home, ...(isOfItems ? [`the items of ${formatPath(below)}`] : []), ...homesOf(key, inner, below)]
  })
}

function explainValue(expected: string, value: unknown, scene: Scene, path: Path): string {
  const template = scene.template(path)
  if (template) return `${formatPath(path)} must be ${expected}, not what ${JSON.stringify(template)} gives.`
  const written = scene.written(path)
  const shape = shapeAt(scene.schema, path)
  const found = show(value, written)
  return `${formatPath(path)} must be ${expected}, not ${found}.${remedy(expected, value, shape, written) || asRate(expected, String(value), path)}`
}

/** What the user probably wanted to write, when a slip that many make can be seen. */
function remedy(expected: string, value: unknown, shape: Shape | undefined, written: string | undefined): string {
  const near =
    typeof value === 'string' && shape?.words
      ? (nearest(value, shape.words) ??
        shape.words.find((word) => (value.length > 2 && word.startsWith(value)) || value.startsWith(word)))
      : undefined
  if (near) return ` Did you mean "${near}"?`
  const wantsText = /^an? (text|name|path|command|URL)/.test(expected)
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean')) {
    return ` Put it in quotes: "${written ?? value}".`
  }
  const placeholder = isMapping(value) ? Object.entries(value) : []
  if (wantsText && placeholder.length === 1 && (placeholder[0]?.[1] ?? null) === null) {
    return ` Put it in quotes: "{${placeholder[0]?.[0]}}".`
  }
  if (expected.startsWith('a list') && isMapping(value)) return ' Put "- " in front of each item.'
  const wantsNumber = /^a (whole )?number/.test(expected)
  if (wantsNumber && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) {
    return ' Take the quotes away.'
  }
  const unit = /^a number such as/.test(expected) && /^[\d.]+\s*((?![kmg]$)[a-z]+)$/i.exec(String(value))?.[1]
  if (unit) return ` Write it in the unit of the metric, such as bytes, seconds or milliseconds, and without "${unit}".`
  return ''
}

/**
 * How an error rate is written that somebody gave in percent, or as the confidence that goes with it: the intervals of gates have
 * 1 − 2·alpha. Those of a rollout and of the watch have another, or none.
 */
function asRate(expected: string, value: string, path: Path): string {
  const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(value) ?? []
  if (!/^a number above 0 and below/.test(expected) || digits === undefined) return ''
  const number = Number(digits)
  const percent = number < 1 && sign === '' ? number * 100 : number
  const exact = (rate: number): number => Number(rate.toPrecision(12))
  if (percent > 0 && percent < 50) return ` For ${number} % write ${exact(number / 100)}.`
  if (percent <= 50 || percent >= 100 || path[0] !== 'validate') return ''
  return ` For a confidence of ${exact(percent)} % write ${exact((1 - percent / 100) / 2)}.`
}

/** Writes a found value in a few words. */
function show(value: unknown, written?: string): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value)
  if (Array.isArray(value))
    return value.every((item) => typeof item !== 'object') && value.length < 8 ? `[${value.join(', ')}]` : 'a list'
  if (isMapping(value)) return 'a mapping'
  if (value === null || value === undefined) return 'nothing'
  return written ?? String(value)
}
