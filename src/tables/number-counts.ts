import { sortNumbers } from '../statistics/sort.ts'
import { ExactSums } from './exact-sums.ts'
import { grown } from './grown.ts'
import { hashNumber, hashWords } from './hash.ts'
import { HyperLogLog } from './hyper-log-log.ts'
import type { Runs } from './number-cuts.ts'

/** The bits of one number: `WORDS[0]` is the low half. */
const NUMBER = new Float64Array(1)
const WORDS = new Int32Array(NUMBER.buffer)

/** A place of the table: the key, its rows, the smallest and the largest of its numbers. No rows: the place is free. */
const FIELDS = 4

/** So many numbers wait for each that is counted on its own at most. */
const WAITING = 4

/** So much is kept at most. */
export interface NumberLimits {
  readonly numbers: number
  readonly bits: number
}

/** What can no longer be told from the table when a key stands for several numbers. */
interface Beyond {
  readonly sums: ExactSums
  readonly different: HyperLogLog
  /** Rows whose number is no integer. */
  fractions: number
}

/**
 * Counts numbers, whatever their order. While there are few different ones each has its own count. When there are more than the
 * limit, neighbours are counted together: a key is a number without its last bits, of which so many are left out that at most
 * half the limit of keys is left. How many that are depends on the set of numbers alone. So counts are always exact, from the
 * smallest to the largest number of each key; only where between those two a row lies is no longer known. Logarithmic
 * buckets as those of HdrHistogram and DDSketch (Masson and others 2019), but with a width that the data choose.
 */
export class NumberCounts {
  rows = 0
  /** So many last bits of each number are left out of its key; call `settle` before. */
  shift = 0
  private keys = 0
  private limit: number
  private bits: number
  private table = new Float64Array(0)
  /** The same bytes: the two halves of the key of place `p` are at `2p` and `2p + 1`. */
  private words = new Int32Array(0)
  private slotShift = 32
  private lowMask = -1
  private highMask = -1
  private beyond: Beyond | undefined
  /** Numbers that are not counted yet: many at once find the table of their column in the processor's cache. */
  private waiting = new Float64Array(16)
  private waits = 0

  /** Counts so many different numbers each on its own; beyond it 2^bits registers estimate how many differ. */
  constructor({ numbers, bits }: NumberLimits) {
    this.limit = numbers
    this.bits = bits
  }

  /** Adds a finite number. */
  add(value: number): void {
    if (this.waits === this.waiting.length) this.makeRoomToWait()
    this.waiting[this.waits++] = value
    this.rows++
  }

  /**
   * Adds the numbers at every `step`-th index from `from` to below `to`, up to the first NaN.
   * @returns the index of that NaN, or the first one that is not below `to`
   */
  addAll(values: Float64Array, from: number, to: number, step: number): number {
    let { waiting, waits } = this
    let at = from
    for (; at < to; at += step) {
      const value = values[at]!
      if (Number.isNaN(value)) break
      if (waits === waiting.length) {
        this.waits = waits
        this.makeRoomToWait()
        waiting = this.waiting
        waits = this.waits
      }
      waiting[waits++] = value
    }
    this.waits = waits
    this.rows += (at - from) / step
    return at
  }

  /** Adds a finite number so many times. */
  addTimes(value: number, times: number): void {
    this.flush()
    if (this.beyond !== undefined) addBeyond(this.beyond, value, times)
    this.rows += times
    this.countIn(value, times, value, value)
  }

  /** Adds all that another one has counted, which stays as it is. */
  merge(other: NumberCounts): void {
    this.flush()
    other.flush()
    if (other.beyond === undefined) {
      other.eachKey((value, rows) => this.addTimes(value, rows))
      return
    }
    const beyond = this.goBeyond()
    beyond.sums.merge(other.beyond.sums)
    beyond.different.merge(other.beyond.different)
    beyond.fractions += other.beyond.fractions
    this.rows += other.rows
    if (other.shift > this.shift) this.coarsen(other.shift)
    other.eachKey((key, rows, low, high) => this.countIn(key, rows, low, high))
  }

  /** Lowers the limits. */
  tighten({ numbers, bits }: NumberLimits): void {
    this.limit = Math.min(this.limit, numbers)
    this.bits = Math.min(this.bits, bits)
    this.beyond?.different.tighten(this.bits)
    this.flush()
    if (this.keys > this.limit) this.halve()
  }

  /** Leaves out so many bits as all numbers together ask for, however they came. */
  settle(): void {
    this.flush()
    if (this.beyond !== undefined) this.halve()
  }

  /** Whether every number has a count of its own. */
  get isExact(): boolean {
    this.flush()
    return this.beyond === undefined
  }

  /** Different numbers: exact, or with the error of `HyperLogLog`. */
  get distinct(): number {
    this.flush()
    return this.beyond ? this.beyond.different.estimate() : this.keys
  }

  /** Rows whose number is no integer. */
  get fractions(): number {
    this.flush()
    if (this.beyond) return this.beyond.fractions
    let rows = 0
    this.eachKey((value, more) => {
      if (!Number.isInteger(value)) rows += more
    })
    return rows
  }

  /** The exact sums of all numbers. */
  get sums(): ExactSums {
    this.flush()
    if (this.beyond) return this.beyond.sums
    const sums = new ExactSums()
    this.eachKey((value, rows) => sums.addTimes(value, rows))
    return sums
  }

  /** The numbers ascending, one run for each key. */
  runs(): Required<Runs> {
    this.flush()
    const placeOf = new Map<number, number>()
    this.eachKey((_key, _rows, low, _high, place) => void placeOf.set(low, place))
    const values = this.sortedLows()
    const field = (index: number) => values.map((value) => this.table[placeOf.get(value)! + index]!)
    return { values, rows: field(1), ends: field(3) }
  }

  private sortedLows(): Float64Array<ArrayBuffer> {
    const lows = new Float64Array(this.keys)
    const { table } = this
    for (let at = 0, found = 0; at < table.length; at += FIELDS) if (table[at + 1]! > 0) lows[found++] = table[at + 2]!
    return sortNumbers(lows)
  }

  private makeRoomToWait(): void {
    if (this.waits >= this.limit * WAITING) {
      this.flush()
      return
    }
    this.waiting = grown(this.waiting, this.waits * 4)
  }

  /** Counts the numbers that wait. */
  private flush(): void {
    const { waiting, waits } = this
    this.waits = 0
    for (let i = 0; i < waits; i++) {
      const value = waiting[i]!
      NUMBER[0] = value + 0
      const low = WORDS[0]!
      const high = WORDS[1]!
      const { beyond } = this
      if (beyond !== undefined) {
        beyond.sums.addWords(low, high)
        beyond.different.add(hashWords(low, high))
        if (value !== Math.floor(value)) beyond.fractions++
      }
      this.count(low & this.lowMask, high & this.highMask, 1, value + 0, value + 0)
    }
  }

  private eachKey(take: (key: number, rows: number, low: number, high: number, place: number) => void): void {
    const { table } = this
    for (let at = 0; at < table.length; at += FIELDS) {
      if (table[at + 1]! > 0) take(table[at]!, table[at + 1]!, table[at + 2]!, table[at + 3]!, at)
    }
  }

  /** Counts rows from `low` to `high`, which have the key of `value`. */
  private countIn(value: number, rows: number, low: number, high: number): void {
    NUMBER[0] = value + 0
    this.count(WORDS[0]! & this.lowMask, WORDS[1]! & this.highMask, rows, low + 0, high + 0)
  }

  private count(lowWord: number, highWord: number, rows: number, low: number, high: number): void {
    const { table, words } = this
    const last = table.length - FIELDS
    if (last < 0) {
      this.resize(8)
      this.count(lowWord, highWord, rows, low, high)
      return
    }
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
    if (++this.keys > this.limit) this.halve()
    else if (this.keys * (2 * FIELDS) > table.length) this.resize((table.length / FIELDS) * 2)
  }

  /** Leaves out as few bits as leave no more keys than half the limit. */
  private halve(): void {
    this.goBeyond()
    const shift = shiftFor(this.limit / 2, this.sortedLows())
    if (shift > this.shift) this.coarsen(shift)
  }

  private goBeyond(): Beyond {
    if (this.beyond !== undefined) return this.beyond
    const beyond: Beyond = { sums: new ExactSums(), different: new HyperLogLog(this.bits), fractions: 0 }
    this.eachKey((value, rows) => addBeyond(beyond, value, rows))
    this.beyond = beyond
    return beyond
  }

  private coarsen(shift: number): void {
    this.shift = shift
    this.lowMask = shift < 32 ? -1 << shift : 0
    this.highMask = shift < 32 ? -1 : -1 << (shift - 32)
    this.resize(this.table.length / FIELDS)
    while (this.keys * (4 * FIELDS) < this.table.length) this.resize(this.table.length / FIELDS / 2)
  }

  /** Puts all keys to their places in a table of so many. */
  private resize(slots: number): void {
    const old = this.table
    this.table = new Float64Array(slots * FIELDS)
    this.words = new Int32Array(this.table.buffer)
    this.slotShift = Math.clz32(slots) + 1
    this.keys = 0
    for (let at = 0; at < old.length; at += FIELDS) {
      if (old[at + 1]! > 0) this.countIn(old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!)
    }
  }
}

function addBeyond(beyond: Beyond, value: number, rows: number): void {
  beyond.sums.addTimes(value, rows)
  beyond.different.add(hashNumber(value))
  if (!Number.isInteger(value)) beyond.fractions += rows
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
