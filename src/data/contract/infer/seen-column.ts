import { addCell, newHash, resetHash } from '../../rows/cell-hash.ts'
import { HashTable } from '../../rows/hash-table.ts'
import type { ColumnType } from '../contract.ts'
import { readBoolean, readNumber, readsAsMissing, readTime } from '../read-cell.ts'
import { charactersOf } from '../value-checks.ts'

/** A set of more values than this is no set that a person would keep. */
const MOST_VALUES = 20
/** Beyond so many different values it is not said that they are unique: the memory of many columns would grow too large. */
const MOST_UNIQUE = 1 << 20

const DIGITS = /^\d+$/

/** What has been seen of a column. */
export class SeenColumn {
  /** Cells with a text, and of these the words that stand for a missing value. */
  filled = 0
  words = 0
  integers = 0
  numbers = 0
  booleans = 0
  dates = 0
  minNumber = Infinity
  maxNumber = -Infinity
  minTime = Infinity
  longest = 0
  private shortest = Infinity
  private hasDigitsOnly = true
  private hasZeroInFront = false
  /** Value → its rows; empty once there are too many. */
  readonly counts = new Map<string, number>()
  hasManyValues = false
  private readonly hash = newHash()
  private distinct: HashTable | undefined = new HashTable()

  add(text: string): void {
    this.filled++
    this.countValue(text)
    const value = readNumber(text)
    this.look(text, value)
    if (!this.distinct) return
    resetHash(this.hash)
    addCell(this.hash, text, value)
    if (this.distinct.find(this.hash) >= 0 || this.distinct.size >= MOST_UNIQUE) this.distinct = undefined
    else this.distinct.add(this.hash)
  }

  /** Whether it is known that no value comes twice. */
  get isUnique(): boolean {
    return this.distinct !== undefined
  }

  /** Whether all cells are as many digits, and some begin with a zero: postcodes, which are no numbers. */
  get isCode(): boolean {
    return this.hasDigitsOnly && this.hasZeroInFront && this.longest > 1 && this.shortest === this.longest
  }

  /** The type of all values; `undefined` when there is none. */
  get type(): ColumnType | undefined {
    const values = this.filled - this.words
    if (this.filled === 0) return undefined
    if (values === 0) return 'text'
    if (this.integers === values) return 'integer'
    if (this.numbers === values) return 'number'
    if (this.booleans === values) return 'boolean'
    return this.dates === values ? 'date' : 'text'
  }

  private countValue(text: string): void {
    if (this.hasManyValues) return
    this.counts.set(text, (this.counts.get(text) ?? 0) + 1)
    if (this.counts.size <= MOST_VALUES) return
    this.hasManyValues = true
    this.counts.clear()
  }

  /** @param value the text as a number; NaN when it is none */
  private look(text: string, value: number): void {
    const characters = charactersOf(text)
    this.longest = Math.max(this.longest, characters)
    this.shortest = Math.min(this.shortest, characters)
    this.hasDigitsOnly &&= DIGITS.test(text)
    this.hasZeroInFront ||= text.startsWith('0')
    if (!Number.isNaN(value)) {
      this.numbers++
      if (Number.isInteger(value)) this.integers++
      this.minNumber = Math.min(this.minNumber, value)
      this.maxNumber = Math.max(this.maxNumber, value)
    } else if (!Number.isNaN(readBoolean(text))) this.booleans++
    else if (readsAsMissing(text)) this.words++
    else {
      const time = readTime(text)
      if (Number.isNaN(time)) return
      this.dates++
      this.minTime = Math.min(this.minTime, time)
    }
  }
}
