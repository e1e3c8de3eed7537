import { sortNumbers } from '../statistics/sort.ts'
import type { Runs } from './number-cuts.ts'

/** The bits of one number: `WORDS[0]` is the low half. */
const NUMBER = new Float64Array(1)
const WORDS = new Int32Array(NUMBER.buffer)

/** A place of the table: the key, its rows, the smallest and the largest of its numbers. No rows: the place is free. */
const FIELDS = 4

/**
 * Rows by number, or by neighbouring numbers together: a key is a number without its last `shift` bits, and has its rows, its smallest
 * and its largest number. Open addressing.
 */
export class NumberTable {
  /** Different keys. */
  keys = 0
  /** So many last bits of each number are left out of its key. */
  shift = 0
  private table = new Float64Array(0)
  /** The same bytes: the two halves of the key of place `p` are at `2p` and `2p + 1`. */
  private words = new Int32Array(0)
  private slotShift = 32
  private lowMask = -1
  private highMask = -1

  /** Counts a row of a number, whose bits have these halves. */
  count(value: number, lowWord: number, highWord: number): void {
    this.add(lowWord & this.lowMask, highWord & this.highMask, 1, value, value)
  }

  /** Counts rows from `low` to `high`, which have the key of `value`. */
  countRows(value: number, rows: number, low: number, high: number): void {
    NUMBER[0] = value + 0
    this.add(WORDS[0]! & this.lowMask, WORDS[1]! & this.highMask, rows, low + 0, high + 0)
  }

  /** Gives all keys, in no order. */
  each(take: (key: number, rows: number, low: number, high: number) => void): void {
    const { table } = this
    for (let at = 0; at < table.length; at += FIELDS) {
      if (table[at + 1]! > 0) take(table[at]!, table[at + 1]!, table[at + 2]!, table[at + 3]!)
    }
  }

  /** The numbers ascending, one run for each key. */
  runs(): Required<Runs> {
    const { table } = this
    const placeOf = new Map<number, number>()
    for (let at = 0; at < table.length; at += FIELDS) if (table[at + 1]! > 0) placeOf.set(table[at + 2]!, at)
    const values = this.sortedLows()
    const field = (index: number) => values.map((value) => table[placeOf.get(value)! + index]!)
    return { values, rows: field(1), ends: field(3) }
  }

  /** Leaves out as few bits as leave no more than so many keys. */
  coarsenTo(most: number): void {
    this.coarsen(shiftFor(most, this.sortedLows()))
  }

  /** Leaves out so many last bits at least. */
  coarsen(shift: number): void {
    if (shift <= this.shift) return
    this.shift = shift
    this.lowMask = shift < 32 ? -1 << shift : 0
    this.highMask = shift < 32 ? -1 : -1 << (shift - 32)
    this.resize(this.table.length / FIELDS)
    // A quarter of the places is taken at least, and less than half, so that there is room for some more.
    const slots = 2 ** (Math.floor(Math.log2(2 * this.keys)) + 1)
    if (slots < this.table.length / FIELDS) this.resize(slots)
  }

  /** The smallest number of each key, ascending. */
  private sortedLows(): Float64Array<ArrayBuffer> {
    const lows = new Float64Array(this.keys)
    const { table } = this
    for (let at = 0, found = 0; at < table.length; at += FIELDS) if (table[at + 1]! > 0) lows[found++] = table[at + 2]!
    return sortNumbers(lows)
  }

  private add(lowWord: number, highWord: number, rows: number, low: number, high: number): void {
    if (this.table.length === 0) this.resize(8)
    const { table, words } = this
    const last = table.length - FIELDS
    // Multiplication spreads neighbours (Knuth 6.4); the top bits are the best.
    let at = (Math.imul(highWord ^ Math.imul(lowWord, 0x85ebca6b), 0x9e3779b1) >>> this.slotShift) * FIELDS
    while (table[at + 1] !== 0) {
      if (words[2 * at] === lowWord && words[2 * at + 1] === highWord) {
        table[at + 1]! += rows
        if (low < table[at + 2]!) table[at + 2] = low
        if (high > table[at + 3]!) table[at + 3] = high
        return
      }
      at = at === last ? 0 : at + FIELDS
    }
    words[2 * at] = lowWord
    words[2 * at + 1] = highWord
    table[at + 1] = rows
    table[at + 2] = low
    table[at + 3] = high
    if (++this.keys * (2 * FIELDS) > table.length) this.resize((table.length / FIELDS) * 2)
  }

  /** Puts all keys to their places in a table of so many. */
  private resize(slots: number): void {
    const old = this.table
    this.table = new Float64Array(slots * FIELDS)
    this.words = new Int32Array(this.table.buffer)
    this.slotShift = Math.clz32(slots) + 1
    this.keys = 0
    for (let at = 0; at < old.length; at += FIELDS) {
      if (old[at + 1]! > 0) this.countRows(old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!)
    }
  }
}

/** Finds how many last bits to leave out so that at most so many of sorted numbers still differ: two neighbours do by their first bit that differs. */
function shiftFor(most: number, sorted: Float64Array): number {
  const differAt = new Uint32Array(65)
  let [low, high] = [0, 0]
  sorted.forEach((value, index) => {
    NUMBER[0] = value
    const [lowBits, highBits] = [WORDS[0]! ^ low, WORDS[1]! ^ high]
    low ^= lowBits
    high ^= highBits
    if (index > 0) differAt[highBits !== 0 ? 64 - Math.clz32(highBits) : 32 - Math.clz32(lowBits)]!++
  })
  let left = sorted.length
  let shift = 0
  for (; left > most && shift < 63; shift++) left -= differAt[shift + 1]!
  return shift
}
