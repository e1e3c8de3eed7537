import type { Place } from '../platform/errors.ts'

/**
 * Some rows of a table, column by column. Cells are text as the file has it; an empty text is a missing value.
 * Every column has `rows` cells; a JSONL batch holds the columns that its own rows have.
 */
export interface TableBatch {
  readonly rows: number
  readonly columns: ReadonlyMap<string, readonly string[]>
  /** Where each row begins: its line in a text file, its number in a Parquet file; both count from 1. */
  readonly lines: Int32Array
}

/** How a table is read. */
export interface TableOptions {
  /** The file's name in messages; by default the path as given. */
  readonly displayPath?: string
  /** Read only these columns; the others are checked for shape and not kept. */
  readonly only?: (column: string) => boolean
}

/** A table that is being read. Batches may be read once. */
export interface Table {
  /** The columns as far as they are known before the rows: of CSV and Parquet all, of JSONL none. */
  readonly columns: readonly string[]
  /** The place of a row, from its number in `lines`. */
  readonly placeOf: (line: number) => Place
  /** What `lines` counts. */
  readonly rowWord: 'line' | 'row'
  readonly batches: AsyncIterable<TableBatch>
}
