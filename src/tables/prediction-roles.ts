import { distance } from 'fastest-levenshtein'
import { UserError } from '../platform/errors.ts'

/** Which column holds what. Names that are not given are `id`, `label`, `prediction`, and `score` where it exists. */
export interface PredictionColumns {
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly prediction?: string | undefined
  readonly score?: string | undefined
  readonly weight?: string | undefined
  readonly group?: string | undefined
  readonly time?: string | undefined
  readonly query?: string | undefined
  readonly latency?: string | undefined
  readonly slices?: readonly string[] | undefined
}

/** The columns of a file. */
interface FoundColumns {
  readonly file: string
  readonly names: ReadonlySet<string>
}

/** Tells the columns that have no other use than their numbers: scores and weights. */
export function holdsNumbers(named: PredictionColumns, score: string): (name: string) => boolean {
  const { id, label, prediction, group, time, query, latency, slices = [], weight } = named
  const others = new Set(['id', 'label', 'prediction', id, label, prediction, group, time, query])
  const ofNoClass = new Set([...slices, latency])
  const isOfClass = (name: string) => name.startsWith(`${score}_`) && !ofNoClass.has(name)
  return (name) => !others.has(name) && (name === score || name === weight || isOfClass(name))
}

/**
 * Columns are named once, for the data and for the predictions. A training that writes plain `id,label,prediction` need not
 * repeat the names of its data.
 */
export const columnOf = (found: ReadonlySet<string>, named: string | undefined, usual: string): string =>
  named !== undefined && (found.has(named) || !found.has(usual)) ? named : usual

/**
 * Weight, group and query change the judgement, so they must be there when they are named; the time is only shown, and
 * `score` has a usual name.
 */
export const optionalNames = ({ score, weight, group, query }: PredictionColumns): string[] =>
  [weight, group, query].filter((name) => name !== undefined).concat(score === 'score' ? [] : (score ?? []))

/** @throws {UserError} with what there is, and what was probably meant, when a column is not there. */
export function requireColumns({ names: columns, file }: FoundColumns, names: readonly string[]): void {
  const missing = names.filter((name) => !columns.has(name))
  if (missing.length === 0) return
  const found = [...columns]
  const what = `${missing.length > 1 ? 'are no columns' : 'is no column'} "${missing.join('", "')}"`
  throw new UserError(`there ${what}; found: ${listOf(found)}.`, { place: { file }, hint: remedy(missing, found) })
}

/** What to do about columns that are not there. */
function remedy(missing: readonly string[], found: readonly string[]): string {
  const isNear = (name: string, other: string) =>
    distance(name.toLowerCase(), other.toLowerCase()) <= Math.min(2, (name.length - 1) / 2)
  const near = found.filter((name) => missing.some((other) => isNear(name, other)))
  if (near.length > 0) return `Did you mean "${near.join('", "')}"? ${SAY_WHICH}`
  const isIndex = missing.includes('id') && /^(?:Unnamed: 0|column 1)$/.test(found[0] ?? '')
  return isIndex ? `"${found[0]}" seems to be the index of pandas: write to_csv(…, index_label="id").` : SAY_WHICH
}

const SAY_WHICH = 'Say which column is which in modelloop.yml, such as `columns: { label: y_true }`.'

/** A table may have thousands of columns; a message has no room for them. */
const listOf = (names: readonly string[]): string =>
  names.length > 30 ? `${names.slice(0, 30).join(', ')} and ${names.length - 30} more` : names.join(', ')
