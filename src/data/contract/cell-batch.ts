import { formatPlace } from '../../platform/errors.ts'
import type { Table, TableBatch } from '../../tables/table.ts'
import type { ColumnType } from './contract.ts'
import { NumberCells } from './number-cells.ts'
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

/** Whether a number may stand for a missing value: then its text must be looked at. */
const hasNumbers = ({ missing }: Reading): boolean =>
  missing !== undefined && [...missing].some((word) => !Number.isNaN(readNumber(word)))

const READERS = { number: readNumber, date: readTime, boolean: readBoolean } as const

/** What of a batch is looked at. */
export type Rows = Pick<TableBatch, 'rows' | 'names' | 'textsOf' | 'addTo' | 'cellAt' | 'lines'>

/** Some rows of a table as its checks look at them. Each column is read once, whatever number of checks asks for it. */
export class CellBatch {
  readonly rows: number
  readonly file: string
  private readonly batch: Rows
  private readonly table: Pick<Table, 'placeOf'>
  private readonly reading: Reading
  private readonly textsOf = new Map<string, readonly string[]>()
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

  /** The cells as written; a column that is not there is empty. Ask for values where numbers will do: they need no text. */
  texts(column: string): readonly string[] {
    const texts = this.textsOf.get(column) ?? this.batch.textsOf(column)
    this.textsOf.set(column, texts)
    return texts
  }

  /** One cell as written. */
  text(column: string, row: number): string {
    return this.batch.names.includes(column) ? this.batch.cellAt(column, row) : ''
  }

  /** 1 where a value is missing. */
  missing(column: string): Uint8Array {
    const known = this.missingOf.get(column)
    if (known) return known
    const type = this.reading.types.get(column)
    if (type === 'integer' || type === 'number') this.values(column, 'number')
    if (this.missingOf.has(column)) return this.missingOf.get(column)!
    const isMissing = this.missingIn(column)
    const texts = this.texts(column)
    const flags = new Uint8Array(this.rows)
    for (let row = 0; row < this.rows; row++) if (isMissing(texts[row]!)) flags[row] = 1
    this.missingOf.set(column, flags)
    return flags
  }

  /** Tells of the texts of a column whether they stand for a missing value. */
  private missingIn(column: string): (text: string) => boolean {
    const { missing, types } = this.reading
    if (missing) return (text) => text === '' || missing.has(text)
    const type = types.get(column)
    const hasWords = type !== undefined && type !== 'text'
    return hasWords ? (text) => text === '' || readsAsMissing(text) : (text) => text === ''
  }

  /** The values as numbers, times in milliseconds or truth values as 0 and 1; NaN where they are missing or no such thing. */
  values(column: string, kind: Kind): Numbers {
    const key = `${kind} ${column}`
    const known = this.valuesOf.get(key)
    if (known) return known
    const values = kind === 'number' && !hasNumbers(this.reading) ? this.numbers(column) : this.readTexts(column, kind)
    this.valuesOf.set(key, values)
    return values
  }

  private numbers(column: string): Numbers {
    const cells = new NumberCells(this.rows, this.missingIn(column))
    if (this.batch.names.includes(column)) this.batch.addTo(column, cells)
    this.missingOf.set(column, cells.missing)
    return cells.values
  }

  private readTexts(column: string, kind: Kind): Numbers {
    const read = READERS[kind]
    const isMissing = this.missingIn(column)
    const texts = this.texts(column)
    return Float64Array.from(texts, (text) => (isMissing(text) ? Number.NaN : read(text)))
  }
}
