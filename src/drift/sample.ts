import type { Profile } from '../tables/profile.ts'

/** What one column of some rows holds. A row is a number, a text, or missing. */
export interface ColumnSample {
  /** The numbers, ascending. */
  readonly numbers: Float64Array
  /** The texts that are no numbers, as written, and how many rows have each; `NA` and `NaN` are among them. */
  readonly texts: ReadonlyMap<string, number>
  /** Rows whose text found no place in `texts`: a column of names or of free text. */
  readonly others: number
  /** Rows without a value. */
  readonly missing: number
  /** Every number is larger than the one before it, in order of time or else of rows: a counter. */
  readonly rising: boolean
}

/** Rows, column by column. */
export interface RowSample {
  readonly kind: 'rows'
  /** In a few words, for people: `data/train.csv`. */
  readonly name: string
  readonly rows: number
  readonly columns: ReadonlyMap<string, ColumnSample>
}

/** The profile of a table, as training wrote it: counts, but no rows. */
export interface ProfileSample {
  readonly kind: 'profile'
  readonly name: string
  readonly rows: number
  readonly columns: Profile['columns']
}

/** What production is compared with. */
export type Reference = RowSample | ProfileSample
