import { parseDecimal } from './values.ts'

/** Up to so many different texts a column's values are counted exactly. */
const DISTINCT_LIMIT = 10_000

/** Beyond them so many numbers are kept for quantiles and histogram; if there are more, as a uniform sample. */
export const SAMPLE_LIMIT = 100_000

/** What a text is. A `marker` says that there is no finite number: `NA`, `NaN`, `null`, `inf`. */
export type Kind = 'integer' | 'fraction' | 'boolean' | 'date' | 'marker' | 'other'

/** What has been seen of a column. Texts that are counted are looked at once, at the end, however often they come. */
export interface ColumnTally {
  /** Rows with a text. */
  filled: number
  readonly counts: Map<string, { rows: number }>
  /** Rows whose text found no place in `counts`. */
  overflow: number
  /** Rows by what their text is. */
  readonly kinds: Record<Kind, number>
  /** Characters of the texts. */
  readonly lengths: { min: number; max: number; sum: number }
  /** The numbers among `counts`, each with its rows. */
  readonly counted: { readonly value: number; readonly rows: number }[]
  readonly rest: RestOfNumbers
}

/** The numbers among the overflow. */
export interface RestOfNumbers {
  rows: number
  mean: number
  /** Sum of squared distances from the mean. */
  squares: number
  min: number
  max: number
  /** All of them, or a uniform sample of `SAMPLE_LIMIT`. */
  readonly sample: number[]
}

/** Starts a tally. */
export function newTally(): ColumnTally {
  return {
    filled: 0,
    counts: new Map(),
    overflow: 0,
    kinds: { integer: 0, fraction: 0, boolean: 0, date: 0, marker: 0, other: 0 },
    lengths: { min: Infinity, max: 0, sum: 0 },
    counted: [],
    rest: { rows: 0, mean: 0, squares: 0, min: Infinity, max: -Infinity, sample: [] },
  }
}

/** Adds cells of a column; an empty text is a missing value. */
export function addCells(column: ColumnTally, cells: readonly string[]): void {
  const { counts } = column
  for (const text of cells) {
    if (text === '') continue
    column.filled++
    const known = counts.get(text)
    if (known) known.rows++
    else if (counts.size < DISTINCT_LIMIT) counts.set(text, { rows: 1 })
    else {
      column.overflow++
      const value = look(column, text, 1)
      if (value !== undefined) addToRest(column.rest, value)
    }
  }
}

/** Looks at the texts that were only counted so far. Call it once, after the last cells. */
export function finishTally(column: ColumnTally): void {
  for (const [text, { rows }] of column.counts) {
    const value = look(column, text, rows)
    if (value !== undefined) column.counted.push({ value, rows })
  }
}

/** ISO 8601, from the month on. */
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/
const MARKER = /^(?:na|n\/a|null|none|nat|[+-]?(?:nan|inf|infinity))$/i

/** Notes what a text is, for so many rows; returns its number when it is one. */
function look({ kinds, lengths }: ColumnTally, text: string, rows: number): number | undefined {
  lengths.min = Math.min(lengths.min, text.length)
  lengths.max = Math.max(lengths.max, text.length)
  lengths.sum += text.length * rows
  const value = parseDecimal(text)
  if (value !== undefined) kinds[Number.isInteger(value) ? 'integer' : 'fraction'] += rows
  else kinds[kindOfWord(text.trim())] += rows
  return value
}

function kindOfWord(text: string): Kind {
  if (DATE.test(text)) return 'date'
  if (/^(?:true|false)$/i.test(text)) return 'boolean'
  return MARKER.test(text) ? 'marker' : 'other'
}

/** Welford's update of mean and squares (Technometrics 1962), and algorithm R of Vitter (1985) for the sample. */
function addToRest(rest: RestOfNumbers, value: number): void {
  rest.rows++
  const distance = value - rest.mean
  rest.mean += distance / rest.rows
  rest.squares += distance * (value - rest.mean)
  rest.min = Math.min(rest.min, value)
  rest.max = Math.max(rest.max, value)
  if (rest.sample.length < SAMPLE_LIMIT) rest.sample.push(value)
  else {
    const at = Math.floor(uniform(rest.rows) * rest.rows)
    if (at < SAMPLE_LIMIT) rest.sample[at] = value
  }
}

/** A number in [0, 1) that depends on `index` alone, so that a profile can be made again (finaliser of MurmurHash3). */
function uniform(index: number): number {
  let bits = index | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32
}
