import { ByteDictionary } from './byte-dictionary.ts'
import { grown } from './grown.ts'
import type { CellReceiver } from './table.ts'
import { LAST_DIGIT, parseDecimal } from './values.ts'

/** Of texts so many different ones are told apart; the others are counted together. */
const MOST_TEXTS = 10_000
const OTHER = -1
const UPPER_E = 0x45
const LOWER_E = 0x65

/** What some rows of a column hold. */
export interface GatheredColumn {
  /** In the order of the rows. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** The texts as written, each with its rows. */
  readonly texts: ReadonlyMap<string, number>
  /** Rows of texts beyond the first 10,000 different ones. */
  readonly others: number
  readonly missing: number
}

/**
 * A column in memory: row by row a number, a text, or nothing. Numbers lie in a `Float64Array`, texts as codes, so that a
 * million rows take 8 or 4 MB.
 */
export class ColumnBuffer implements CellReceiver {
  rows = 0
  private numbers = new Float64Array()
  /** Beyond this row there is no number yet. */
  private filledTo = 0
  private numberRows = 0
  private codes = new Int32Array()
  private readonly codeOf = new Map<string, number>()
  private readonly known = new ByteDictionary()
  private readonly texts: string[] = ['']

  /** Adds a cell; an empty text is a missing value. */
  add(text: string): void {
    if (text === '') this.rows++
    else {
      const value = parseDecimal(text)
      if (value === undefined) this.addCode(this.codeOf.get(text) ?? this.newCode(text))
      else this.addNumber(value + 0)
    }
  }

  /** Adds a cell that is UTF-8 bytes from `start` to `end`; a known text without making it. */
  addBytes(bytes: Buffer, start: number, end: number): void {
    if (start === end) {
      this.rows++
      return
    }
    const found = this.known.find(bytes, start, end)
    if (found >= 0) this.addCode(found + 1)
    else if (mayBeNumber(bytes, start, end)) this.add(bytes.toString('utf8', start, end))
    else this.addCode(this.isFull() ? OTHER : this.newCode(bytes.toString('utf8', start, end)))
  }

  addDecimal(bytes: Buffer, start: number, end: number): void {
    this.addNumber(Number(bytes.toString('latin1', start, end)) + 0)
  }

  addNumbers(values: Float64Array, from: number, to: number, step: number): number {
    this.makeRoom(Math.ceil((to - from) / step))
    const { numbers } = this
    let { rows } = this
    let at = from
    for (; at < to; at += step) {
      const value = values[at]!
      if (Number.isNaN(value)) break
      numbers[rows++] = value
    }
    this.numberRows += rows - this.rows
    this.rows = rows
    this.filledTo = rows
    return at
  }

  /** Adds missing values until the column has so many rows. */
  fillTo(rows: number): void {
    this.rows = Math.max(this.rows, rows)
  }

  /** The text in a row, as written; empty for a missing value, and for one of too many different texts. */
  textAt(row: number): string {
    const value = this.numberAt(row)
    return Number.isNaN(value) ? this.texts[Math.max(this.codes[row] ?? 0, 0)]! : String(value)
  }

  /** Gathers some rows, in the order given; absent: all, in their own order. Call it once: the numbers may be its own memory. */
  gather(rows?: Uint32Array): GatheredColumn {
    if (rows === undefined && this.numberRows === this.rows)
      return { numbers: this.numbers.subarray(0, this.rows), texts: new Map(), others: 0, missing: 0 }
    const total = rows?.length ?? this.rows
    const numbers = new Float64Array(total)
    const counts = new Uint32Array(this.texts.length)
    let [found, others, missing] = [0, 0, 0]
    for (let i = 0; i < total; i++) {
      const row = rows ? rows[i]! : i
      const value = this.numberAt(row)
      const code = this.codes[row] ?? 0
      if (!Number.isNaN(value)) numbers[found++] = value
      else if (code > 0) counts[code]!++
      else if (code === OTHER) others++
      else missing++
    }
    const texts = new Map<string, number>()
    this.texts.forEach((text, code) => {
      if (counts[code]! > 0) texts.set(text, counts[code]!)
    })
    return { numbers: numbers.subarray(0, found), texts, others, missing }
  }

  private numberAt(row: number): number {
    return row < this.filledTo ? this.numbers[row]! : Number.NaN
  }

  /** Adds a number, which is not NaN. */
  addNumber(value: number): void {
    this.makeRoom(1)
    this.numbers[this.rows++] = value
    this.filledTo = this.rows
    this.numberRows++
  }

  /** Makes room for so many more numbers; rows that had none are NaN. */
  private makeRoom(more: number): void {
    if (this.rows + more > this.numbers.length) {
      const larger = new Float64Array(roomFor(this.rows + more))
      larger.set(this.numbers.subarray(0, this.filledTo))
      this.numbers = larger
    }
    if (this.filledTo < this.rows) this.numbers.fill(Number.NaN, this.filledTo, this.rows)
    this.filledTo = this.rows
  }

  private addCode(code: number): void {
    if (this.rows >= this.codes.length) this.codes = grown(this.codes, roomFor(this.rows))
    this.codes[this.rows++] = code
  }

  private isFull(): boolean {
    return this.texts.length > MOST_TEXTS
  }

  private newCode(text: string): number {
    if (this.isFull()) return OTHER
    const bytes = Buffer.from(text)
    // The texts begin with the one of code 0.
    const code = this.known.keep(bytes, 0, bytes.length) + 1
    this.texts.push(text)
    this.codeOf.set(text, code)
    return code
  }
}

/** Tells whether bytes can be a number: blanks, signs, digits and an exponent, or blanks beyond ASCII around it. */
function mayBeNumber(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte > LAST_DIGIT && byte < 0x80 && byte !== UPPER_E && byte !== LOWER_E) return false
  }
  return true
}

/** Memory that is not written to costs nothing, a move does. */
const roomFor = (rows: number): number => Math.max(1024, rows * 4)
