import type { Place, UserError } from '../platform/errors.ts'

/** Receives the cells of a column in the order of its rows; an empty text is a missing value. */
export interface CellReceiver {
  add(text: string): void
  /** Adds a number as `isPlainNumber` tells it. */
  addNumber(value: number): void
  /** Adds a cell that is UTF-8 bytes from `start` to `end`. */
  addBytes(bytes: Buffer, start: number, end: number): void
  /** Adds a cell of which is known that it is a decimal number: digits, perhaps a minus and a point. */
  addDecimal(bytes: Buffer, start: number, end: number): void
  /**
   * Adds the numbers at every `step`-th index from `from` to below `to`, up to the first NaN.
   * @returns the index of that NaN, or the first one that is not below `to`
   */
  addNumbers(values: Float64Array, from: number, to: number, step: number): number
}

/** Tells a value that is a finite number and no integer beyond 2⁵³, which is rather a name. */
export const isPlainNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(Math.trunc(value))

/**
 * Some rows of a table, column by column. Cells are text as the file has it; an empty text is a missing value.
 * Every column has `rows` cells; a JSONL batch holds the columns that its own rows have. Look at it before the next one is
 * asked for.
 */
export interface TableBatch {
  readonly rows: number
  /** The columns that the rows have. */
  readonly names: readonly string[]
  readonly columns: ReadonlyMap<string, readonly string[]>
  /** The cells of one column as text; all empty where the rows have no such column. */
  readonly textsOf: (column: string) => readonly string[]
  /** Gives the cells of a column on, without making text of them where it can be; missing ones at the end may be left out. */
  readonly addTo: (column: string, receiver: CellReceiver) => void
  /** Gives one cell as text; rows count from 0. */
  readonly cellAt: (column: string, row: number) => string
  /** Where each row begins: its line in a text file, its number in a Parquet file; both count from 1. */
  readonly lines: Int32Array
}

/** How a table is read. */
export interface TableOptions {
  /** The file's name in messages; by default the path as given. */
  readonly displayPath?: string
  /** Read only these columns; the others are checked for shape and not kept. */
  readonly only?: (column: string) => boolean
  /** Present for a text file that may still be written to: it may be empty, and what cannot be read is told, not thrown. */
  readonly growing?: {
    /**
     * Takes a line that cannot be read; it is left out. Of CSV this is the last line alone.
     * @param isCut whether it is the last one and has no line end: its end is not written yet
     */
    readonly onBroken: (error: UserError, isCut: boolean) => void
  }
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
