import { runsOf } from '../tables/number-cuts.ts'
import { canonicalClass, isMissingOrNotFinite, isMissingWord } from '../tables/values.ts'
import type { ColumnSample } from './sample.ts'

/** A column read as categories. */
export interface Categories {
  /** Rows of each value, by its one name: `1`, `1.0` and `"1"` are `1`. */
  readonly counts: ReadonlyMap<string, number>
  /** Rows with a value. */
  readonly rows: number
  /** Those of them whose value is not in `counts`. */
  readonly others: number
  readonly missing: number
}

/** Reads the rows of a column as categories. */
export function categoriesOf(column: ColumnSample): Categories {
  const counts = new Map<string, number>()
  let { missing } = column
  let rows = column.others
  const add = (name: string, more: number) => {
    counts.set(name, (counts.get(name) ?? 0) + more)
    rows += more
  }
  const runs = runsOf(column.numbers)
  runs.values.forEach((value, i) => void add(canonicalClass(String(value)), runs.rows[i]!))
  for (const [text, more] of column.texts) {
    if (isMissingWord(text)) missing += more
    else add(canonicalClass(text), more)
  }
  return { counts, rows, others: column.others, missing }
}

/** A column read as numbers. */
export interface Numbers {
  readonly sorted: Float64Array
  readonly missing: number
  /** Rows with a text that is neither a number nor a word for a missing one. */
  readonly strays: number
}

/** Reads the rows of a column as numbers; an infinity is no usable number and counts as missing. */
export function numbersOf(column: ColumnSample): Numbers {
  let { missing, others: strays } = column
  for (const [text, rows] of column.texts) {
    if (isMissingWord(text) || isMissingOrNotFinite(text)) missing += rows
    else strays += rows
  }
  return { sorted: column.numbers, missing, strays }
}

const KEY_ROWS = 20

/** Tells whether no two rows share a value. */
export function isUnique(sorted: Float64Array): boolean {
  if (sorted.length < KEY_ROWS) return false
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) return false
  return true
}

/** Tells integers that are all different and lie close: numbered rows, which measure nothing. */
export const isDenseKey = (sorted: Float64Array): boolean =>
  isUnique(sorted) && sorted.at(-1)! - sorted[0]! < 4 * sorted.length && sorted.every(Number.isInteger)

/** The middle of sorted numbers, by Hyndman and Fan's type 7. */
export function medianOf(sorted: Float64Array): number {
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}
