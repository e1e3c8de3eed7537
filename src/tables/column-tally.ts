import { cellPart } from './hash.ts'
import { isNamedNumber, plainDecimal } from './kinds.ts'
import { NumberCounts } from './number-counts.ts'
import type { CellReceiver } from './table.ts'
import { type ColumnLimits, keptText, TextCounts } from './text-counts.ts'
import { LAST_DIGIT } from './values.ts'

/** The two halves of the bits of one number. */
const NUMBER = new Float64Array(1)
const WORDS = new Int32Array(NUMBER.buffer)

/** What a column may take of memory when there are few of them. */
export const ALL_ROOM: ColumnLimits = { texts: 10_000, numbers: 16_384, sampled: 8192, bits: 14 }

/**
 * What has been seen of a column: its numbers by value, its other texts as written. Cells come row by row through the methods
 * of `CellReceiver`; a row that gives none has a missing value.
 */
export class ColumnTally implements CellReceiver {
  readonly numbers: NumberCounts
  texts: TextCounts | undefined
  limits: ColumnLimits
  private readonly seed: number
  private hashes = new Uint32Array(0)
  private row = 0

  /** @param seed makes equal cells of different columns add different things to the hash of a row */
  constructor(seed = 0, limits: ColumnLimits = ALL_ROOM) {
    this.seed = seed | 1
    this.limits = limits
    this.numbers = new NumberCounts(limits)
  }

  /** Rows with a value. */
  get filled(): number {
    return this.numbers.rows + (this.texts?.rows ?? 0)
  }

  /** Begins a batch; each cell adds to the hash of its row. */
  begin(hashes: Uint32Array<ArrayBuffer>): void {
    this.hashes = hashes
    this.row = 0
  }

  addNumbers(values: Float64Array, from: number, to: number, step: number): number {
    const end = this.numbers.addAll(values, from, to, step)
    const { hashes, seed } = this
    let { row } = this
    for (let at = from; at < end; at += step) {
      NUMBER[0] = values[at]! + 0
      hashes[row++]! += cellPart(WORDS[0]!, WORDS[1]!, seed)
    }
    this.row = row
    return end
  }

  addDecimal(bytes: Buffer, start: number, end: number): void {
    const text = bytes.toString('latin1', start, end)
    const value = Number(text)
    if (isNamedNumber(text, value)) this.addText(bytes, start, end)
    else this.addNumber(value)
  }

  add(text: string): void {
    if (text === '') {
      this.row++
      return
    }
    const value = plainDecimal(text)
    if (value === undefined) this.encode(text)
    else this.addNumber(value)
  }

  addBytes(bytes: Buffer, start: number, end: number): void {
    if (start === end) this.row++
    else if (bytes[start]! <= LAST_DIGIT) this.add(bytes.toString('utf8', start, end))
    else this.addText(bytes, start, end)
  }

  /** Adds a finite number. */
  addNumber(value: number): void {
    this.numbers.add(value)
    NUMBER[0] = value + 0
    this.hashes[this.row++]! += cellPart(WORDS[0]!, WORDS[1]!, this.seed)
  }

  /** Adds a number or a text so many times, as rows of which nothing else is known. */
  addTimes(cell: number | string, rows: number): void {
    if (typeof cell === 'number') this.numbers.addTimes(cell, rows)
    else {
      const bytes = Buffer.from(cell)
      this.texts ??= new TextCounts(this.limits)
      this.texts.add(bytes, 0, bytes.length, rows)
    }
  }

  /** Adds a cell to the sample of texts, if it is one. */
  sample(rowHash: number, text: string): void {
    if (text === '' || this.texts === undefined) return
    if (plainDecimal(text) === undefined) this.texts.sample.add(rowHash, keptText(text))
  }

  /** Adds all that another one has seen. */
  merge({ numbers, texts }: ColumnTally): void {
    this.numbers.merge(numbers)
    if (texts === undefined) return
    this.texts ??= new TextCounts(this.limits)
    this.texts.merge(texts)
  }

  /** Lowers the limits. */
  tighten(limits: ColumnLimits): void {
    this.limits = limits
    this.numbers.tighten(limits)
    this.texts?.tighten(limits)
  }

  private addText(bytes: Buffer, start: number, end: number): void {
    this.texts ??= new TextCounts(this.limits)
    const hash = this.texts.add(bytes, start, end)
    this.hashes[this.row++]! += cellPart(hash, 0, this.seed)
  }

  private encode(text: string): void {
    const bytes = Buffer.from(text)
    this.addText(bytes, 0, bytes.length)
  }
}
