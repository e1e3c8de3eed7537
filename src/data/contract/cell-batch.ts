import { formatPlace } from '../../platform/errors.ts'
import type { Table, TableBatch } from '../../tables/table.ts'
import type { ColumnType } from './contract.ts'
import { readBoolean, readNumber, readsAsMissing, readTime } from './read-cell.ts'

/** How the cells of a table are read. */
export interface Reading {
  /** The types that the contract gives to columns. */
  readonly types: ReadonlyMap<string, ColumnType>
  /** Texts that stand for a missing value in every column; absent: the usual words, in columns that hold no text. */
  readonly missing: ReadonlySet<string> | undefined
}

type Numbers = Float64Array<ArrayBuffer>
type Kind = 'number' | 'date' | 'boolean'

const READERS = { number: readNumber, date: readTime, boolean: readBoolean } as const

/** What of a batch is looked at. */
export type Rows = Pick<TableBatch, 'rows' | 'columns' | 'lines'>

/** Some rows of a table as its checks look at them. Each column is read once, whatever number of checks asks for it. */
export class CellBatch {
  readonly rows: number
  readonly file: string
  private readonly batch: Rows
  private readonly table: Pick<Table, 'placeOf'>
  private readonly reading: Reading
  private textsOf: TableBatch['columns'] | undefined
  private readonly missingOf = new Map<string, Uint8Array>()
  private readonly valuesOf = new Map<string, Numbers>()

  constructor(batch: Rows, table: Pick<Table, 'placeOf'>, file: string, reading: Reading) {
    this.rows = batch.rows
    this.file = file
    this.batch = batch
    this.table = table
    this.reading = reading
  }

  /** The line of a row in its file. */
  lineOf(row: number): number {
    return this.batch.lines[row]!
  }

  /** The place of a row, as people read it. */
  placeOf(row: number): string {
    return formatPlace(this.table.placeOf(this.lineOf(row)))
  }

  /** The cells as written; a column that is not there is empty. */
  texts(column: string): readonly string[] {
    this.textsOf ??= this.batch.columns
    return this.textsOf.get(column) ?? new Array<string>(this.rows).fill('')
  }

  /** 1 where a value is missing. */
  missing(column: string): Uint8Array {
    const known = this.missingOf.get(column)
    if (known) return known
    const { missing } = this.reading
    const type = this.reading.types.get(column)
    const hasWords = missing === undefined && type !== undefined && type !== 'text'
    const texts = this.texts(column)
    const flags = new Uint8Array(this.rows)
    for (let row = 0; row < this.rows; row++) {
      const text = texts[row]!
      if (text === '' || missing?.has(text) || (hasWords && readsAsMissing(text))) flags[row] = 1
    }
    this.missingOf.set(column, flags)
    return flags
  }

  /** The values as numbers, times in milliseconds or truth values as 0 and 1; NaN where they are missing or no such thing. */
  values(column: string, kind: Kind): Numbers {
    const key = `${kind} ${column}`
    const known = this.valuesOf.get(key)
    if (known) return known
    const read = READERS[kind]
    const missing = this.missing(column)
    const texts = this.texts(column)
    const values = new Float64Array(this.rows)
    for (let row = 0; row < this.rows; row++) values[row] = missing[row] ? Number.NaN : read(texts[row]!)
    this.valuesOf.set(key, values)
    return values
  }
}
