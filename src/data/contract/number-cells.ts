import type { CellReceiver } from '../../tables/table.ts'
import { readNumber } from './read-cell.ts'

/** Reads the cells of a column as numbers, without making text of those that are plain ones. */
export class NumberCells implements CellReceiver {
  /** NaN where a value is missing, or no number. */
  readonly values: Float64Array<ArrayBuffer>
  /** 1 where a value is missing. */
  readonly missing: Uint8Array
  private readonly isMissing: (text: string) => boolean
  private at = 0

  /** @param isMissing tells of a text whether it stands for a missing value; it is not asked about plain numbers */
  constructor(rows: number, isMissing: (text: string) => boolean) {
    this.values = new Float64Array(rows).fill(Number.NaN)
    this.missing = new Uint8Array(rows).fill(1)
    this.isMissing = isMissing
  }

  add(text: string): void {
    if (this.isMissing(text)) this.at++
    else this.addNumber(readNumber(text))
  }

  addNumber(value: number): void {
    this.values[this.at] = value
    this.missing[this.at++] = 0
  }

  addBytes(bytes: Buffer, start: number, end: number): void {
    if (start === end) this.at++
    else this.add(bytes.toString('utf8', start, end))
  }

  addDecimal(bytes: Buffer, start: number, end: number): void {
    this.addNumber(readNumber(bytes.toString('latin1', start, end)))
  }

  addNumbers(values: Float64Array, from: number, to: number, step: number): number {
    let at = from
    for (; at < to; at += step) {
      const value = values[at]!
      if (Number.isNaN(value)) break
      this.values[this.at] = value
      this.missing[this.at++] = 0
    }
    return at
  }
}
