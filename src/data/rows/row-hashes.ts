import { plainDecimal } from '../../tables/kinds.ts'
import type { CellReceiver, TableBatch } from '../../tables/table.ts'
import { LAST_DIGIT } from '../../tables/values.ts'
import { addBytes, addNumber, addText, type Hash, newHash } from './cell-hash.ts'

/**
 * Hashes the rows of a batch. The hash of a row is the sum of the hashes of its cells, each begun with the name of its column, so
 * that the order of columns makes no difference. Numbers are told apart by value, all else by what is written, as in a profile.
 */
export class RowHashes {
  private readonly columns: readonly CellHashes[]
  private readonly single: CellHashes | undefined
  private lanes = newLanes(0)
  private singleLanes = newLanes(0)
  private readonly hash: Hash = newHash()

  /** @param single one more column, of which there is a hash of its own: the label, or the id */
  constructor(columns: readonly string[], single?: string) {
    this.columns = columns.map((name) => new CellHashes(name))
    this.single = single === undefined ? undefined : new CellHashes(single)
  }

  /** Hashes the rows of a batch, in place of those of the one before. */
  take(batch: TableBatch): void {
    this.lanes = newLanes(batch.rows)
    this.singleLanes = newLanes(batch.rows)
    for (const column of this.columns) column.take(batch, this.lanes)
    this.single?.take(batch, this.singleLanes)
  }

  /** The hash of a row without the single column; good until the next one is asked for. */
  row(row: number): Hash {
    return this.give(this.lanes.high[row]!, this.lanes.low[row]!)
  }

  /** The hash of a row with the single column; good until the next one is asked for. */
  whole(row: number): Hash {
    const { lanes, singleLanes } = this
    return this.give(lanes.high[row]! + singleLanes.high[row]!, lanes.low[row]! + singleLanes.low[row]!)
  }

  /** The hash of the single column of a row; good until the next one is asked for. */
  only(row: number): Hash {
    return this.give(this.singleLanes.high[row]!, this.singleLanes.low[row]!)
  }

  private give(high: number, low: number): Hash {
    this.hash.high = high >>> 0
    this.hash.low = low >>> 0
    return this.hash
  }
}

/** The halves of the hashes of rows, each added up by 32 bits. */
interface Lanes {
  readonly high: Int32Array
  readonly low: Int32Array
}

const newLanes = (rows: number): Lanes => ({ high: new Int32Array(rows), low: new Int32Array(rows) })

const [BLANK, PLUS, MINUS, LETTER_E, LOWER] = [0x20, 0x2b, 0x2d, 0x65, 0x20]

/** Tells quickly of most dates and texts that they are no numbers: then their bytes need not be made a text. */
function mayBeNumber(bytes: Buffer, start: number, end: number): boolean {
  if (bytes[start]! > LAST_DIGIT) return false
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[at]!
    // A sign stands in front, or behind an e; blanks around a number are taken off, and there are odd ones beyond ASCII.
    if (byte === MINUS || byte === PLUS) {
      const before = bytes[at - 1]!
      if (before > BLANK && before < 0x80 && (before | LOWER) !== LETTER_E) return false
    } else if (byte > LAST_DIGIT && byte < 0x80 && (byte | LOWER) !== LETTER_E) return false
  }
  return true
}

/** Adds the hashes of the cells of one column to those of their rows. */
class CellHashes implements CellReceiver {
  private readonly name: string
  private readonly seed = newHash()
  private readonly hash = newHash()
  private lanes = newLanes(0)
  private at = 0

  constructor(name: string) {
    this.name = name
    addText(this.seed, name)
  }

  take(batch: TableBatch, lanes: Lanes): void {
    this.lanes = lanes
    this.at = 0
    if (batch.names.includes(this.name)) batch.addTo(this.name, this)
    while (this.at < batch.rows) this.add('')
  }

  add(text: string): void {
    this.addSome(text)
    this.end()
  }

  addNumber(value: number): void {
    addNumber(this.begun(), value)
    this.end()
  }

  addBytes(bytes: Buffer, start: number, end: number): void {
    if (start < end && mayBeNumber(bytes, start, end)) this.addSome(bytes.toString('utf8', start, end))
    else addBytes(this.begun(), bytes, start, end)
    this.end()
  }

  addDecimal(bytes: Buffer, start: number, end: number): void {
    this.addBytes(bytes, start, end)
  }

  addNumbers(values: Float64Array, from: number, to: number, step: number): number {
    let at = from
    for (; at < to; at += step) {
      const value = values[at]!
      if (Number.isNaN(value)) break
      this.addNumber(value)
    }
    return at
  }

  /** Adds what may be a number. */
  private addSome(text: string): void {
    const value = plainDecimal(text)
    if (value === undefined) addText(this.begun(), text)
    else addNumber(this.begun(), value)
  }

  private begun(): Hash {
    this.hash.high = this.seed.high
    this.hash.low = this.seed.low
    return this.hash
  }

  private end(): void {
    const { lanes, hash, at } = this
    lanes.high[at] = lanes.high[at]! + hash.high
    lanes.low[at] = lanes.low[at]! + hash.low
    this.at++
  }
}
