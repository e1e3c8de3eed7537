import type { CellReceiver } from './table.ts'
import { parseDecimal } from './values.ts'

/** A column of numbers in memory, 8 bytes each. It remembers the first cell that holds none. */
export class NumberColumn implements CellReceiver {
  rows = 0
  private values = new Float64Array(1024)
  /** The first cell without a number, as written. */
  strange: { readonly row: number; readonly text: string } | undefined

  add(text: string): void {
    const value = parseDecimal(text)
    if (value === undefined) this.strange ??= { row: this.rows, text }
    this.addNumber(value ?? Number.NaN)
  }

  addBytes(bytes: Buffer, start: number, end: number): void {
    this.add(bytes.toString('utf8', start, end))
  }

  addDecimal(bytes: Buffer, start: number, end: number): void {
    this.add(bytes.toString('latin1', start, end))
  }

  addNumber(value: number): void {
    this.makeRoom(1)
    this.values[this.rows++] = value
  }

  addNumbers(values: Float64Array, from: number, to: number, step: number): number {
    this.makeRoom(Math.ceil((to - from) / step))
    const own = this.values
    let { rows } = this
    let at = from
    for (; at < to; at += step) {
      const value = values[at]!
      if (Number.isNaN(value)) break
      own[rows++] = value
    }
    this.rows = rows
    return at
  }

  /** Adds empty cells until there are so many rows. */
  fillTo(rows: number): void {
    while (this.rows < rows) this.add('')
  }

  /** The numbers, in memory of just their size. Call it once, at the end. */
  numbers(): Float64Array {
    const { values, rows } = this
    this.values = values.slice(0, rows)
    return this.values
  }

  private makeRoom(more: number): void {
    if (this.rows + more <= this.values.length) return
    const larger = new Float64Array(2 * (this.rows + more))
    larger.set(this.values.subarray(0, this.rows))
    this.values = larger
  }
}
