import { UserError } from '../platform/errors.ts'
import { POWERS_OF_TEN, readLongDecimal } from './decimal.ts'
import { grown } from './grown.ts'

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const COMMA = 0x2c
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
/** Digits up to this, divided by an exact power of ten, give the nearest double (Clinger 1990). */
const EXACT = Number.MAX_SAFE_INTEGER
/** Up to so many digits no number is infinite. */
const FINITE_DIGITS = 308
/** Marks a cell that holds doubled quotes. */
export const ESCAPED = 1
/** Marks a decimal number that is not read on the way: one of very many digits, or with zeros in front, which may be a code. */
export const LONG_NUMBER = 2

/**
 * Finds the cells of CSV records in bytes, by RFC 4180. Records end with `\n`, `\r\n` or `\r`; blank lines are skipped; a
 * quote inside an unquoted cell is an ordinary character. It makes no text: cell `i` of record `r` is the bytes from
 * `starts[r * width + i]` to `ends[r * width + i]`.
 */
export class CsvScanner {
  /** Whole records found by the last `scan`. */
  records = 0
  /** Cells of a record; 0 until the first one is found. */
  width = 0
  starts: Int32Array = new Int32Array(1 << 12)
  ends: Int32Array = new Int32Array(1 << 12)
  /** `ESCAPED`, `LONG_NUMBER`, or 0. */
  marks: Uint8Array = new Uint8Array(1 << 12)
  /**
   * The number in a cell without quotes, when it has no exponent, blank, plus or zeros in front, not too many digits, and is no
   * integer beyond 2⁵³. NaN for all else, which need not mean that it is no number.
   */
  numbers: Float64Array = new Float64Array(1 << 12)
  /** The line on which each record begins. */
  lines: Int32Array = new Int32Array(1 << 10)
  /** The line on which the next record begins. */
  line = 1

  private readonly file: string
  private readonly delimiter: number
  private bytes: Uint8Array = new Uint8Array()
  private final = false
  private at = 0
  private cell = 0

  constructor(file: string, delimiter: number) {
    this.file = file
    this.delimiter = delimiter
  }

  /**
   * Scans all whole records and forgets those of the call before.
   * @param final whether the file ends with these bytes, so that the last record needs no line end
   * @returns where the record begins that is not whole yet
   * @throws {UserError} with the line for a ragged record, an unclosed quote, and text behind a closing quote.
   */
  scan(bytes: Uint8Array, final: boolean): number {
    this.bytes = bytes
    this.final = final
    this.at = 0
    this.records = 0
    this.cell = 0
    for (;;) {
      const { at, line, cell } = this
      if (!this.scanRecord()) {
        this.at = at
        this.line = line
        break
      }
      if (this.at === at) break
      // A blank line is a single cell without a byte, not even quotes.
      if (this.cell === cell + 1 && this.ends[cell] === at) this.cell = cell
      else this.endRecord(this.cell - cell, line)
    }
    return this.at
  }

  /** Takes one record; false when the bytes end before it does. */
  private scanRecord(): boolean {
    const { bytes } = this
    for (;;) {
      if (!(bytes[this.at] === QUOTE ? this.scanQuoted() : this.scanPlain())) return false
      if (this.at >= bytes.length) return this.final
      const byte = bytes[this.at]
      if (byte === this.delimiter) {
        this.at++
        continue
      }
      if (byte === CR) {
        if (this.at + 1 === bytes.length && !this.final) return false
        if (bytes[this.at + 1] === LF) this.at++
      } else if (byte !== LF) throw this.error(this.line, 'there is text behind a closing quote.', DOUBLE_QUOTES)
      this.at++
      this.line++
      return true
    }
  }

  /**
   * Takes plain cells up to the end of the record or to a quoted one: nearly all of a file, so every byte is looked at once.
   * A cell that is a plain number is read on the way.
   */
  private scanPlain(): boolean {
    const { bytes, delimiter } = this
    const { length } = bytes
    let start = this.at
    for (;;) {
      const isNegative = bytes[start] === MINUS
      const from = isNegative ? start + 1 : start
      let at = from
      let value = 0
      let byte = 0
      for (; at < length; at++) {
        byte = bytes[at]! - ZERO
        if (byte < 0 || byte > 9) break
        value = value * 10 + byte
      }
      let decimals = 0
      if (byte === POINT - ZERO && at < length) {
        const point = at++
        for (; at < length; at++) {
          byte = bytes[at]! - ZERO
          if (byte < 0 || byte > 9) break
          value = value * 10 + byte
        }
        decimals = at - point
      }
      const digits = at - from - (decimals > 0 ? 1 : 0)
      const afterNumber = at
      // No delimiter and no line end is above a comma; digits and letters are.
      for (; at < length; at++) {
        byte = bytes[at]!
        if (byte <= COMMA && (byte === delimiter || byte === LF || byte === CR)) break
      }
      let mark = 0
      if (at !== afterNumber || digits === 0) value = Number.NaN
      else if (value > EXACT || decimals > POWERS_OF_TEN.length || isPadded(bytes, from, digits)) {
        value = isPadded(bytes, from, digits)
          ? Number.NaN
          : readLongDecimal(bytes, from, at, digits, Math.max(decimals - 1, 0))
        if (Number.isNaN(value) && digits <= FINITE_DIGITS) mark = LONG_NUMBER
      } else if (decimals > 1) value /= POWERS_OF_TEN[decimals - 1]!
      this.addCell(start, at, mark, isNegative ? 0 - value : value)
      if (at >= length) return this.final
      if (byte !== delimiter || at + 1 >= length || bytes[at + 1] === QUOTE) return true
      start = at + 1
    }
  }

  private scanQuoted(): boolean {
    const { bytes } = this
    const { length } = bytes
    const start = this.at + 1
    const openedOn = this.line
    let mark = 0
    let at = start
    for (; at < length; at++) {
      const byte = bytes[at]
      if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) break
        mark = ESCAPED
        at++
      } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) this.line++
    }
    if (at >= length) {
      if (this.final) throw this.error(openedOn, 'the quote that opens here is never closed.', DOUBLE_QUOTES)
      return false
    }
    this.addCell(start, at, mark, Number.NaN)
    this.at = at + 1
    // Without the next byte it is not known whether this quote closes the cell or is doubled.
    return this.at < length || this.final
  }

  private addCell(start: number, end: number, mark: number, number: number): void {
    if (this.cell === this.starts.length) this.grow()
    this.starts[this.cell] = start
    this.ends[this.cell] = end
    this.numbers[this.cell] = number
    this.marks[this.cell++] = mark
    this.at = end
  }

  private grow(): void {
    const room = this.starts.length * 2
    this.starts = grown(this.starts, room)
    this.ends = grown(this.ends, room)
    this.marks = grown(this.marks, room)
    this.numbers = grown(this.numbers, room)
  }

  private endRecord(width: number, line: number): void {
    if (this.width === 0) this.width = width
    else if (width !== this.width) {
      const hint = this.width === 1 ? OTHER_SEPARATOR : undefined
      throw this.error(line, `expected ${count(this.width, 'column')}, found ${width}.`, hint)
    }
    if (this.records === this.lines.length) {
      this.lines = grown(this.lines, this.lines.length * 2)
    }
    this.lines[this.records++] = line
  }

  private error(line: number, message: string, hint?: string): UserError {
    return new UserError(message, { place: { file: this.file, line }, ...(hint ? { hint } : {}) })
  }
}

/** Tells digits with zeros in front, but not the zero of `0.5`. */
const isPadded = (bytes: Uint8Array, from: number, digits: number): boolean =>
  bytes[from] === ZERO && digits > 1 && bytes[from + 1] !== POINT
const DOUBLE_QUOTES = 'Inside a quoted cell a quote is written twice.'
/** What to do about a file of one column that has probably many. */
export const OTHER_SEPARATOR = 'Write commas between cells and points in numbers, or name a file with tabs .tsv.'
const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
