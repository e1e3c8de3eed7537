import { formatCount, formatNumber } from '../platform/format.ts'
import type { Predictions } from '../tables/predictions.ts'
import { className } from './rows.ts'

/** How many ids are shown when two test sets differ. */
const EXAMPLES = 3
/** Nobody reads on, and a sentence of a report has its limit. */
const MOST_CHARACTERS = 60

/** Shows a value of the user's in a few characters. */
export const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…` : text

/**
 * Compares the test sets of two predictions. `undefined` when both hold the same ids with the same labels; else one
 * sentence with counts and three ids. Label values are shown only when `examples` allows it.
 */
export function mismatch(candidate: Predictions, baseline: Predictions, examples: boolean): string | undefined {
  if (isSameList(candidate.ids, baseline.ids) && isSameList<unknown>(candidate.labels, baseline.labels))
    return undefined
  const theirs = new Map(baseline.ids.map((id, row) => [id, row]))
  const ours = new Set(candidate.ids)
  const added = candidate.ids.filter((id) => !theirs.has(id))
  const gone = baseline.ids.filter((id) => !ours.has(id))
  if (added.length > 0 || gone.length > 0) {
    const parts = [
      added.length > 0 && `${ofRows(added, candidate, 'is', 'are')} new (${some(added)})`,
      gone.length > 0 && `${ofRows(gone, baseline, 'is', 'are')} gone (${some(gone)})`,
    ].filter((part) => part !== false)
    return `The baseline was judged on other rows: ${parts.join(', ')}.`
  }
  const other = candidate.ids.flatMap((id, row) => {
    const match = theirs.get(id)!
    return sameLabel(candidate.labels[row]!, baseline.labels[match]!) ? [] : [{ id, row, match }]
  })
  if (other.length === 0) return undefined
  const shown = other.map(({ id, row, match }) =>
    examples ? `${id}: ${baseline.labels[match]} then, ${candidate.labels[row]} now` : id,
  )
  const isEvery = other.length === candidate.ids.length && typeof candidate.labels[0] === 'string'
  const spelled = isEvery ? ' Are they spelled otherwise, such as "true" for 1?' : ''
  return `The baseline was judged on other labels: ${ofRows(other, candidate, 'differs', 'differ')} (${some(shown, '; ')}).${spelled}`
}

/** Tells whether two lists hold the same in the same order, as two models that read one test set write it. */
export function isSameList<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let row = 0; row < a.length; row++) if (a[row] !== b[row]) return false
  return true
}

function sameLabel(a: string | number, b: string | number): boolean {
  return a === b || className(a) === className(b)
}

const ofRows = ({ length }: ArrayLike<unknown>, { ids }: Predictions, one: string, several: string): string =>
  `${formatNumber(length)} of ${formatCount(ids.length, 'row')} ${length === 1 ? one : several}`

const some = (ids: readonly string[], comma = ', '): string =>
  ids.slice(0, EXAMPLES).map(shortened).join(comma) + (ids.length > EXAMPLES ? `${comma}…` : '')
