import type { Question } from './gate.ts'

/**
 * The id of a check (design §1.3): `metric:<name>[@<column>=<value>]#<the gate's id, else min|max|rule>`; of all values
 * of a column at once `metric:<name>@<column>#<the gate's id, else worst|difference|ratio-min|max|rule>`; of changed inputs
 * `metric:<name>@<their name>#<the gate's id, else min>`.
 */
export function checkId({ gate, rule, slice, across, bare }: Question): string {
  const column = gate.perturbed ?? slice?.column ?? across?.column
  const value = slice ? `=${encodeURIComponent(slice.value)}` : ''
  const part = column === undefined ? '' : `@${encodeURIComponent(column)}${value}`
  const kind = bare && gate.against ? 'point' : rule
  const tail = gate.id ?? (across ? `${across.mode}-${kind}` : kind)
  return `metric:${encodeURIComponent(gate.metric)}${part}#${encodeURIComponent(tail)}`
}

/** What was needed, in words: `at most 3 % higher`. */
export function neededWords(question: Question, write: (value: number) => string): string {
  const { rule, direction, limit, level } = question
  const worse = direction === 'higher' ? 'lower' : 'higher'
  const better = direction
  const words = {
    min: `at least ${write(limit)}`,
    max: `at most ${write(limit)}`,
    'non-inferior': limit === 0 ? `not ${worse}` : `at most ${write(limit)} ${worse}`,
    superior: limit === 0 ? better : `more than ${write(limit)} ${better}`,
    equivalent: `within ${write(limit)}`,
    capped: `at most ${write(limit)} ${better}`,
  }[rule]
  if (level === 'block') return words
  if (rule === 'min') return `warn below ${write(limit)}`
  if (rule === 'max') return `warn above ${write(limit)}`
  if (rule === 'capped') return `warn if more than ${write(limit)} ${better}`
  return rule === 'non-inferior' && limit > 0 ? `warn at ${write(limit)} ${worse}` : `warn unless ${words}`
}
