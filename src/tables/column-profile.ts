import { compareCodePoints } from '../platform/json.ts'
import type { ColumnTally } from './column-tally.ts'
import { distinctError } from './hyper-log-log.ts'
import type { Kind } from './kinds.ts'
import type { NumberCounts } from './number-counts.ts'
import { type NumberSummary, type SummaryOptions, summarise } from './number-summary.ts'
import { isLongText, type TextCounts } from './text-counts.ts'
import type { TextTotals } from './text-totals.ts'
import { canonicalClass } from './values.ts'

/** What the values of a column can be. */
export const COLUMN_TYPES = ['integer', 'number', 'boolean', 'date', 'text', 'empty'] as const

export type ColumnType = (typeof COLUMN_TYPES)[number]

/** A value and its rows. */
export interface ValueCount {
  readonly value: string
  readonly count: number
}

/** What a column holds. Counts are of rows. */
export interface ColumnProfile extends Partial<NumberSummary> {
  readonly type: ColumnType
  /** Rows with a value. */
  readonly count: number
  /** Rows without one: empty, or (in a column of numbers) `NA`, `NaN`, `null` and their like. */
  readonly nulls: number
  /** Different values: numbers by value, texts as written, and so numbers with leading zeros and integers beyond 2⁵³. */
  readonly distinct: number
  /** Whether `distinct` was counted; else it is an estimate. */
  readonly distinctExact: boolean
  /** The standard error of the estimate, relative to it. */
  readonly distinctError?: number
  /** The most frequent values, by count and then by value; of numbers only while each has a count of its own. */
  readonly top?: readonly ValueCount[]
  /** Present when the counts of `top` are estimated from a sample: its rows. */
  readonly topSampled?: number
  /** Characters of the values of a text column. */
  readonly length?: { readonly min: number; readonly mean: number; readonly max: number }
}

/** So many values of a category are listed, as long as they take no more than so many bytes. */
const TOP_VALUES = 500
const TOP_BYTES = 16_000
/** What JSON puts around a value and its count. */
const BYTES_AROUND = 24
/** So many numbers are listed, each with two rows at least. */
const TOP_NUMBERS = 20
/** A value that fewer rows of a sample have is not listed: its share would be known by a third at best. */
const LEAST_SAMPLED = 10

/** Describes a column of so many rows. */
export function describeColumn(tally: ColumnTally, rows: number, options: SummaryOptions): ColumnProfile {
  const { filled, texts } = tally
  const totals = texts?.totals()
  const type = typeOf(tally, totals)
  const isNumber = type === 'integer' || type === 'number'
  const nulls = rows - filled + (isNumber ? (totals?.kinds.marker ?? 0) : 0)
  const count = rows - nulls
  const base = { type, count, nulls, ...distinctOf(tally, isNumber, count) }
  const { leastRows = 1 } = options
  if (type === 'empty') return base
  if (isNumber) {
    const top = topNumbers(tally, Math.max(leastRows, 2))
    return { ...base, ...summarise(allNumbers(tally, totals), options), ...(top.length > 0 ? { top } : {}) }
  }
  return {
    ...base,
    ...topTexts(tally, type, leastRows),
    ...(type === 'text' && totals ? { length: lengthsOf(totals, filled) } : {}),
  }
}

/** A type is what all values are; markers of missing values spoil no column of numbers. */
function typeOf({ filled, numbers }: ColumnTally, totals: TextTotals | undefined): ColumnType {
  if (filled === 0) return 'empty'
  const of = (kind: Kind) => totals?.kinds[kind] ?? 0
  const all = numbers.rows + of('integer') + of('fraction')
  if (all > 0 && all + of('marker') === filled) {
    return numbers.fractions + of('fraction') === 0 ? 'integer' : 'number'
  }
  if (of('boolean') === filled) return 'boolean'
  return of('date') === filled ? 'date' : 'text'
}

function distinctOf({ numbers, texts, limits }: ColumnTally, isNumber: boolean, count: number) {
  const distinctExact = numbers.isExact && (texts?.isExact ?? true)
  const markers = isNumber ? (texts?.counted.filter(({ kind }) => kind === 'marker').length ?? 0) : 0
  // An estimate may be too high, but there are no more values than filled cells.
  const distinct = Math.min(numbers.distinct + (texts?.distinct ?? 0) - markers, count)
  return {
    distinct,
    distinctExact,
    ...(distinctExact ? {} : { distinctError: Number(distinctError(limits.bits).toPrecision(2)) }),
  }
}

function allNumbers({ numbers }: ColumnTally, totals: TextTotals | undefined): NumberCounts {
  numbers.settle()
  if (!totals || totals.numbers.rows === 0) return numbers
  totals.numbers.merge(numbers)
  totals.numbers.settle()
  return totals.numbers
}

function topNumbers({ numbers }: ColumnTally, leastRows: number): ValueCount[] {
  return numbersOf(numbers, leastRows)
    .sort((a, b) => b.count - a.count || Number(a.value) - Number(b.value))
    .slice(0, TOP_NUMBERS)
}

/** Lists the numbers that so many rows share, while each has a count of its own. */
function numbersOf(numbers: NumberCounts, leastRows: number): ValueCount[] {
  if (!numbers.isExact) return []
  const { values, rows } = numbers.runs()
  const shared: ValueCount[] = []
  values.forEach((value, index) => {
    if (rows[index]! >= leastRows) shared.push({ value: String(value), count: rows[index]! })
  })
  return shared
}

/** Where texts come from a sample, the least number of rows holds for the rows that were really seen. */
function topTexts({ numbers, texts }: ColumnTally, type: ColumnType, leastRows: number) {
  const listed = texts ? (texts.isExact ? countedTexts(texts, type, leastRows) : sampledTexts(texts, leastRows)) : []
  const top = [...listed, ...numbersOf(numbers, leastRows)]
    .sort((a, b) => b.count - a.count || compareCodePoints(a.value, b.value))
    .slice(0, TOP_VALUES)
    .filter(withinBytes())
  return { top, ...(texts && !texts.isExact ? { topSampled: texts.sample.rows } : {}) }
}

function countedTexts({ counted }: TextCounts, type: ColumnType, leastRows: number): ValueCount[] {
  const merged = new Map<string, number>()
  for (const { text, rows } of counted) {
    const value = type === 'boolean' ? canonicalClass(text) : text
    merged.set(value, (merged.get(value) ?? 0) + rows)
  }
  return [...merged].flatMap(([value, count]) => (count >= leastRows ? [{ value, count }] : []))
}

function sampledTexts(texts: TextCounts, leastRows: number): ValueCount[] {
  const each = texts.rows / texts.sample.rows
  const least = Math.max(leastRows, LEAST_SAMPLED)
  return [...texts.sample.counts()].flatMap(([value, count]) =>
    count >= least ? [{ value, count: Math.round(count * each) }] : [],
  )
}

/**
 * Lets values pass until they would take too many bytes, or one is too long to be kept; from then on none, so that the listed ones stay
 * the most frequent.
 */
function withinBytes(): (listed: ValueCount) => boolean {
  let bytes = 0
  return ({ value }) => {
    bytes += isLongText(value) ? Infinity : Buffer.byteLength(value) + BYTES_AROUND
    return bytes <= TOP_BYTES
  }
}

/** A number in a text column is as long as it is written shortest. */
function lengthsOf({ lengths }: TextTotals, filled: number) {
  return { min: lengths.min, mean: lengths.sum / filled, max: lengths.max }
}
