import { ExactSums } from './exact-sums.ts'
import { hashNumber, hashWords } from './hash.ts'
import { HyperLogLog } from './hyper-log-log.ts'
import type { Runs } from './number-cuts.ts'

/** The bits of one number: `WORDS[0]` is the low half. */
const NUMBER = new Float64Array(1)
const WORDS = new Uint32Array(NUMBER.buffer)

/** A place of the table: the key, its rows, the smallest and the largest of its numbers. No rows: the place is free. */
const FIELDS = 4

/** What can no longer be told from the table when a key stands for several numbers. */
interface Beyond {
  readonly sums: ExactSums
  readonly different: HyperLogLog
  /** Rows whose number is no integer. */
  fractions: number
}

/**
 * Counts numbers, whatever their order. While there are few different ones each has its own count. When there are more than the
 * limit, neighbours are counted together: a key is a number without its last bits, and there are as few such bits as the
 * limit allows, which depends on the set of numbers alone. So counts are always exact, from the smallest to the largest number of each key;
 * only where between those two a row lies is no longer known. Logarithmic buckets as those of HdrHistogram and
 * DDSketch (Masson and others 2019), but with a width that the data choose.
 */
export class NumberCounts {
  rows = 0
  /** So many last bits of each number are left out of its key. */
  shift = 0
  private keys = 0
  private limit: number
  private table = new Float64Array(0)
  private slotShift = 32
  private lowMask = -1
  private highMask = -1
  private beyond: Beyond | undefined

  /** @param limit keys at most */
  constructor(limit: number) {
    this.limit = limit
  }

  /** Adds a finite number. @returns its hash, as `hashNumber` gives it */
  add(value: number): number {
    NUMBER[0] = value + 0
    const low = WORDS[0]!
    const high = WORDS[1]!
    const hash = hashWords(low, high)
    const { beyond } = this
    if (beyond !== undefined) {
      beyond.sums.add(value)
      beyond.different.add(hash)
      if (value !== Math.floor(value)) beyond.fractions++
    }
    this.rows++
    this.count(low, high, 1, value, value)
    return hash
  }

  /** Adds a finite number so many times. */
  addTimes(value: number, times: number): void {
    if (this.beyond !== undefined) addBeyond(this.beyond, value, times)
    this.rows += times
    NUMBER[0] = value + 0
    this.count(WORDS[0]!, WORDS[1]!, times, value, value)
  }

  /** Adds all that another one has counted, which stays as it is. */
  merge(other: NumberCounts): void {
    if (other.beyond === undefined) return other.eachKey((value, rows) => this.addTimes(value, rows))
    const beyond = this.goBeyond()
    beyond.sums.merge(other.beyond.sums)
    beyond.different.merge(other.beyond.different)
    beyond.fractions += other.beyond.fractions
    this.rows += other.rows
    if (other.shift > this.shift) this.coarsen(other.shift)
    other.eachKey((key, rows, low, high) => {
      NUMBER[0] = key
      this.count(WORDS[0]!, WORDS[1]!, rows, low, high)
    })
  }

  /** Lowers the limit. */
  tighten(limit: number): void {
    this.limit = Math.min(this.limit, limit)
    this.keepLimit()
  }

  /** Whether every number has a count of its own. */
  get isExact(): boolean {
    return this.beyond === undefined
  }

  /** Different numbers: exact, or with the error of `HyperLogLog`. */
  get distinct(): number {
    return this.beyond ? Math.max(this.beyond.different.estimate(), this.keys) : this.keys
  }

  /** Rows whose number is no integer. */
  get fractions(): number {
    if (this.beyond) return this.beyond.fractions
    let rows = 0
    this.eachKey((value, more) => {
      if (!Number.isInteger(value)) rows += more
    })
    return rows
  }

  /** The exact sums of all numbers. */
  get sums(): ExactSums {
    if (this.beyond) return this.beyond.sums
    const sums = new ExactSums()
    this.eachKey((value, rows) => sums.addTimes(value, rows))
    return sums
  }

  /** The numbers ascending, one run for each key. */
  runs(): Required<Runs> {
    const values = new Float64Array(this.keys)
    let found = 0
    this.eachKey((_, __, low) => {
      values[found++] = low
    })
    values.sort()
    const rows = new Float64Array(this.keys)
    const ends = new Float64Array(this.keys)
    values.forEach((value, index) => {
      NUMBER[0] = value
      const place = this.placeOf(WORDS[0]! & this.lowMask, WORDS[1]! & this.highMask)
      rows[index] = this.table[place + 1]!
      ends[index] = this.table[place + 3]!
    })
    return { values, rows, ends }
  }

  private eachKey(take: (key: number, rows: number, low: number, high: number) => void): void {
    const { table } = this
    for (let at = 0; at < table.length; at += FIELDS) {
      if (table[at + 1]! > 0) take(table[at]!, table[at + 1]!, table[at + 2]!, table[at + 3]!)
    }
  }

  private count(lowWord: number, highWord: number, rows: number, low: number, high: number): void {
    if (this.table.length === 0) this.resize(8)
    const place = this.placeOf(lowWord & this.lowMask, highWord & this.highMask)
    const { table } = this
    if (table[place + 1]! > 0) {
      table[place + 1]! += rows
      if (low < table[place + 2]!) table[place + 2] = low
      if (high > table[place + 3]!) table[place + 3] = high
      return
    }
    table[place] = NUMBER[0]!
    table[place + 1] = rows
    table[place + 2] = low + 0
    table[place + 3] = high + 0
    if (++this.keys > this.limit) this.keepLimit()
    else if (this.keys * (2 * FIELDS) > table.length) this.resize((table.length / FIELDS) * 2)
  }

  /** Finds the place of a key, or the free one that it would take; leaves the key in `NUMBER`. */
  private placeOf(low: number, high: number): number {
    WORDS[0] = low
    WORDS[1] = high
    const key = NUMBER[0]!
    const { table } = this
    const last = table.length - FIELDS
    // Multiplication spreads neighbours (Knuth 6.4); the top bits are the best.
    let place = (Math.imul(high ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1) >>> this.slotShift) * FIELDS
    while (table[place + 1] !== 0 && table[place] !== key) place = place === last ? 0 : place + FIELDS
    return place
  }

  private keepLimit(): void {
    while (this.keys > this.limit) {
      this.goBeyond()
      this.coarsen(Math.max(this.shift, this.unusedBits()) + 1)
    }
  }

  /** Leaving out bits that are 0 in every key joins none. */
  private unusedBits(): number {
    let [low, high] = [0, 0]
    this.eachKey((key) => {
      NUMBER[0] = key
      low |= WORDS[0]!
      high |= WORDS[1]!
    })
    return low !== 0 ? 31 - Math.clz32(low & -low) : 63 - Math.clz32(high & -high)
  }

  private goBeyond(): Beyond {
    if (this.beyond !== undefined) return this.beyond
    const beyond: Beyond = { sums: new ExactSums(), different: new HyperLogLog(), fractions: 0 }
    this.eachKey((value, rows) => addBeyond(beyond, value, rows))
    this.beyond = beyond
    return beyond
  }

  private coarsen(shift: number): void {
    this.shift = shift
    this.lowMask = shift < 32 ? -1 << shift : 0
    this.highMask = shift < 32 ? -1 : -1 << (shift - 32)
    this.resize(this.table.length / FIELDS)
  }

  /** Puts all keys to their places in a table of so many. */
  private resize(slots: number): void {
    const old = this.table
    this.table = new Float64Array(slots * FIELDS)
    this.slotShift = Math.clz32(slots) + 1
    this.keys = 0
    for (let at = 0; at < old.length; at += FIELDS) {
      if (old[at + 1] === 0) continue
      NUMBER[0] = old[at]!
      this.count(WORDS[0]!, WORDS[1]!, old[at + 1]!, old[at + 2]!, old[at + 3]!)
    }
  }
}

function addBeyond(beyond: Beyond, value: number, rows: number): void {
  beyond.sums.addTimes(value, rows)
  beyond.different.add(hashNumber(value))
  if (!Number.isInteger(value)) beyond.fractions += rows
}
