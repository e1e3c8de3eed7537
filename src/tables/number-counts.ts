import { ExactSums } from './exact-sums.ts'
import { grown } from './grown.ts'
import { hashNumber, hashWords } from './hash.ts'
import { HyperLogLog } from './hyper-log-log.ts'
import type { Runs } from './number-cuts.ts'
import { NumberTable } from './number-table.ts'

/** The bits of one number: `WORDS[0]` is the low half. */
const NUMBER = new Float64Array(1)
const WORDS = new Int32Array(NUMBER.buffer)

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
  private limit: number
  private bits: number
  private readonly table = new NumberTable()
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
    this.table.countRows(value, times, value, value)
    this.keepLimit()
  }

  /** Adds all that another one has counted, which stays as it is. */
  merge(other: NumberCounts): void {
    this.flush()
    other.flush()
    if (other.beyond === undefined) {
      other.table.each((value, rows) => this.addTimes(value, rows))
      return
    }
    const beyond = this.goBeyond()
    beyond.sums.merge(other.beyond.sums)
    beyond.different.merge(other.beyond.different)
    beyond.fractions += other.beyond.fractions
    this.rows += other.rows
    this.table.coarsen(other.shift)
    other.table.each((key, rows, low, high) => {
      this.table.countRows(key, rows, low, high)
      this.keepLimit()
    })
  }

  /** Lowers the limits. */
  tighten({ numbers, bits }: NumberLimits): void {
    this.limit = Math.min(this.limit, numbers)
    this.bits = Math.min(this.bits, bits)
    this.beyond?.different.tighten(this.bits)
    this.flush()
    this.keepLimit()
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
    return this.beyond ? this.beyond.different.estimate() : this.table.keys
  }

  /** Rows whose number is no integer. */
  get fractions(): number {
    this.flush()
    if (this.beyond) return this.beyond.fractions
    let rows = 0
    this.table.each((value, more) => {
      if (!Number.isInteger(value)) rows += more
    })
    return rows
  }

  /** The exact sums of all numbers. */
  get sums(): ExactSums {
    this.flush()
    if (this.beyond) return this.beyond.sums
    const sums = new ExactSums()
    this.table.each((value, rows) => sums.addTimes(value, rows))
    return sums
  }

  /** The numbers ascending, one run for each key. */
  runs(): Required<Runs> {
    this.flush()
    return this.table.runs()
  }

  /** So many last bits of each number are left out of its key; call `settle` before. */
  get shift(): number {
    return this.table.shift
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
    const { waiting, waits, table } = this
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
      table.count(value + 0, low, high)
      if (table.keys > this.limit) this.halve()
    }
  }

  private keepLimit(): void {
    if (this.table.keys > this.limit) this.halve()
  }

  /** Leaves out as few bits as leave no more keys than half the limit. */
  private halve(): void {
    this.goBeyond()
    this.table.coarsenTo(this.limit / 2)
  }

  private goBeyond(): Beyond {
    if (this.beyond !== undefined) return this.beyond
    const beyond: Beyond = { sums: new ExactSums(), different: new HyperLogLog(this.bits), fractions: 0 }
    this.table.each((value, rows) => addBeyond(beyond, value, rows))
    this.beyond = beyond
    return beyond
  }
}

function addBeyond(beyond: Beyond, value: number, rows: number): void {
  beyond.sums.addTimes(value, rows)
  beyond.different.add(hashNumber(value))
  if (!Number.isInteger(value)) beyond.fractions += rows
}
