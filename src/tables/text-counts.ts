import { hash as digest } from 'node:crypto'
import { ByteDictionary } from './byte-dictionary.ts'
import { grown } from './grown.ts'
import { finalise, hashBytes } from './hash.ts'
import { HyperLogLog } from './hyper-log-log.ts'
import { type Kind, lookAt, type TextFacts } from './kinds.ts'
import { TextSample } from './text-sample.ts'
import { addFacts, addLengths, newTotals, type TextTotals } from './text-totals.ts'

/** Longer texts are told apart by their SHA-256, and not kept. */
const LONGEST_KEPT_BYTES = 256
/** Begins what stands for a long text; no text of a table does. */
const LONG = '\u0000'

/** So much of a column is kept at most. */
export interface ColumnLimits {
  readonly texts: number
  readonly numbers: number
  readonly sampled: number
  /** Where too many values differ, 2^bits registers estimate how many. */
  readonly bits: number
}

/** A text of a column. */
interface KnownText extends TextFacts {
  readonly text: string
}

/** A text and its rows. */
export interface CountedText extends KnownText {
  readonly rows: number
}

/** What is known when there are too many different texts. */
interface Beyond extends TextTotals {
  readonly different: HyperLogLog
}

/**
 * Counts texts, whatever their order: each on its own up to a limit of different ones; beyond it by kind and length, with an
 * estimate of how many differ, and a sample of the rows.
 */
export class TextCounts {
  rows = 0
  readonly sample: TextSample
  private limits: ColumnLimits
  private known = new ByteDictionary()
  private entries: KnownText[] = []
  private rowsOf = new Float64Array(8)
  private beyond: Beyond | undefined

  constructor(limits: ColumnLimits) {
    this.limits = limits
    this.sample = new TextSample(limits.sampled)
  }

  /** Adds a text that is UTF-8 bytes from `start` to `end`. @returns its hash */
  add(bytes: Buffer, start: number, end: number, rows = 1): number {
    this.rows += rows
    if (end - start > LONGEST_KEPT_BYTES) {
      const name = Buffer.from(nameOfLong(bytes.subarray(start, end)))
      return this.addAs(name, 0, name.length, rows, bytes.subarray(start, end))
    }
    return this.addAs(bytes, start, end, rows)
  }

  /** @param whole the text itself, of one that is too long to be kept */
  private addAs(key: Buffer, from: number, to: number, rows: number, whole?: Buffer): number {
    const hash = hashBytes(key, from, to)
    const code = this.beyond ? -1 : this.known.find(key, from, to, hash)
    if (code >= 0) this.rowsOf[code]! += rows
    else {
      const facts = whole ? lookAt(whole, 0, whole.length) : lookAt(key, from, to)
      if (this.beyond) addBeyond(this.beyond, facts, rows, finalise(hash))
      else this.keep({ ...facts, text: key.toString('utf8', from, to), rows }, key, from, to)
    }
    return finalise(hash)
  }

  /** Adds all that another one has counted, which stays as it is. */
  merge(other: TextCounts): void {
    this.rows += other.rows
    this.sample.merge(other.sample)
    if (other.beyond) {
      const { kinds, lengths, different, numbers } = this.goBeyond()
      for (const kind of Object.keys(kinds) as Kind[]) kinds[kind] += other.beyond.kinds[kind]
      addLengths(lengths, other.beyond.lengths)
      different.merge(other.beyond.different)
      numbers.merge(other.beyond.numbers)
    }
    for (const entry of other.counted) {
      const bytes = Buffer.from(entry.text)
      const code = this.known.find(bytes, 0, bytes.length)
      if (code >= 0) this.rowsOf[code]! += entry.rows
      else if (this.beyond) addBeyond(this.beyond, entry, entry.rows, finalise(hashBytes(bytes, 0, bytes.length)))
      else this.keep(entry, bytes, 0, bytes.length)
    }
  }

  /** Lowers the limits. */
  tighten(limits: ColumnLimits): void {
    this.limits = limits
    this.sample.tighten(limits.sampled)
    this.beyond?.numbers.tighten(limits)
    this.beyond?.different.tighten(limits.bits)
    if (this.entries.length > limits.texts) this.goBeyond()
  }

  /** Whether every text has a count of its own. */
  get isExact(): boolean {
    return this.beyond === undefined
  }

  /** Different texts: exact, or with the error of `HyperLogLog`. */
  get distinct(): number {
    if (this.beyond) return Math.max(this.beyond.different.estimate(), this.limits.texts + 1)
    return this.entries.length
  }

  /** Each text with its rows; none beyond the limit. */
  get counted(): readonly CountedText[] {
    return this.entries.map((entry, index) => ({ ...entry, rows: this.rowsOf[index]! }))
  }

  /** Adds up what is known of the texts. */
  totals(): TextTotals {
    if (this.beyond) return this.beyond
    const totals = newTotals(this.limits)
    for (const entry of this.counted) addFacts(totals, entry, entry.rows)
    return totals
  }

  private keep({ rows, ...entry }: CountedText, bytes: Uint8Array, start: number, end: number): void {
    const code = this.known.keep(bytes, start, end)
    if (code === this.rowsOf.length) this.rowsOf = grown(this.rowsOf, 2 * code)
    this.rowsOf[code] = rows
    this.entries.push(entry)
    if (this.entries.length > this.limits.texts) this.goBeyond()
  }

  private goBeyond(): Beyond {
    if (this.beyond) return this.beyond
    const beyond = { ...newTotals(this.limits), different: new HyperLogLog(this.limits.bits) }
    for (const entry of this.counted) {
      const bytes = Buffer.from(entry.text)
      addBeyond(beyond, entry, entry.rows, finalise(hashBytes(bytes, 0, bytes.length)))
    }
    this.entries = []
    this.known = new ByteDictionary()
    this.rowsOf = new Float64Array()
    this.beyond = beyond
    return beyond
  }
}

const nameOfLong = (bytes: Uint8Array): string => LONG + digest('sha256', bytes, 'base64')

/** Tells what stands for a text too long to be kept. */
export const isLongText = (text: string): boolean => text.startsWith(LONG)

/** Gives a text as it is kept. */
export const keptText = (text: string): string =>
  text.length * 3 > LONGEST_KEPT_BYTES && Buffer.byteLength(text) > LONGEST_KEPT_BYTES
    ? nameOfLong(Buffer.from(text))
    : text

function addBeyond(beyond: Beyond, facts: TextFacts, rows: number, hash: number): void {
  beyond.different.add(hash)
  addFacts(beyond, facts, rows)
}
