import { parseDecimal } from './values.ts'

/** Of texts so many different ones are told apart; the others are counted together. */
const MOST_TEXTS = 10_000
const OTHER = -1

/**
 * A column in memory: row by row a number, a text, or nothing. Numbers lie in a `Float64Array`, texts as codes, so that a
 * million rows take 8 or 4 MB.
 */
export class ColumnBuffer {
  rows = 0
  private numbers: Float64Array | undefined
  private codes: Int32Array | undefined
  private readonly codeOf = new Map<string, number>()
  private readonly texts: string[] = ['']

  addNumber(value: number): void {
    if (this.numbers === undefined || this.rows >= this.numbers.length) this.growNumbers()
    this.numbers![this.rows++] = value
  }

  addMissing(): void {
    this.rows++
  }

  /** Adds a cell; an empty text is a missing value. */
  add(text: string): void {
    const value = parseDecimal(text)
    if (text === '') this.addMissing()
    else if (value === undefined) this.addCode(this.codeFor(text))
    else this.addNumber(value)
  }

  /** Adds missing values until the column has so many rows. */
  fillTo(rows: number): void {
    this.rows = Math.max(this.rows, rows)
  }

  /** The number in a row; NaN for a text and for a missing value. */
  numberAt(row: number): number {
    return this.numbers?.[row] ?? Number.NaN
  }

  /** The text in a row, as written; empty for a missing value, and for one of too many different texts. */
  textAt(row: number): string {
    const value = this.numberAt(row)
    return Number.isNaN(value) ? (this.texts[Math.max(this.codes?.[row] ?? 0, 0)] ?? '') : String(value)
  }

  private codeFor(text: string): number {
    const known = this.codeOf.get(text)
    if (known !== undefined) return known
    if (this.texts.length > MOST_TEXTS) return OTHER
    this.codeOf.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  private addCode(code: number): void {
    if (this.codes === undefined || this.rows >= this.codes.length) {
      const grown = new Int32Array(roomFor(this.rows))
      grown.set(this.codes ?? [])
      this.codes = grown
    }
    this.codes[this.rows++] = code
  }

  private growNumbers(): void {
    const grown = new Float64Array(roomFor(this.rows)).fill(Number.NaN, this.numbers?.length ?? 0)
    grown.set(this.numbers ?? [])
    this.numbers = grown
  }

  /**
   * Gathers some rows, in the order given (absent: all, in their own order).
   * @returns the numbers in that order, the texts with their rows, the rows of texts that were too many, and the missing ones
   */
  gather(rows?: Uint32Array): {
    numbers: Float64Array
    texts: Map<string, number>
    others: number
    missing: number
  } {
    const total = rows?.length ?? this.rows
    const numbers = new Float64Array(total)
    const counts = new Uint32Array(this.texts.length)
    let found = 0
    let others = 0
    let missing = 0
    for (let i = 0; i < total; i++) {
      const row = rows ? rows[i]! : i
      const value = this.numbers?.[row] ?? Number.NaN
      const code = this.codes?.[row] ?? 0
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
}

const roomFor = (rows: number): number => Math.max(1024, rows * 2)
