import { type ColumnTally, SAMPLE_LIMIT } from './column-tally.ts'
import { cutNumbers, type NumberCuts, type Runs } from './number-cuts.ts'

/** A column of numbers in figures. */
export interface NumberSummary {
  readonly min: number
  readonly max: number
  readonly mean: number
  /** Sample standard deviation (n − 1); 0 for a single row. */
  readonly sd: number
  /** Share → value, linear between order statistics (Hyndman and Fan's type 7). */
  readonly quantiles: Readonly<Record<string, number>>
  /** Counts between round edges: `counts[i]` rows from `edges[i]` to below `edges[i + 1]`, the last one with its end. */
  readonly histogram?: { readonly edges: readonly number[]; readonly counts: readonly number[] }
  /** Exact counts at and between up to 256 points, for comparisons with other rows. */
  readonly cuts?: NumberCuts
  /** Present when quantiles histogram and cuts come from a sample: its rows. */
  readonly sampled?: number
}

interface Weighted {
  readonly value: number
  readonly rows: number
}

const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]

/** Summarises the numbers of a finished tally. What depends on sums is added up in sorted order, not in that of rows. */
export function summarise({ counted, rest }: ColumnTally, leastRows = 1): NumberSummary {
  const isSampled = rest.rows > SAMPLE_LIMIT
  const each = isSampled ? rest.rows / rest.sample.length : 1
  const sorted = counted.concat(rest.sample.map((value) => ({ value, rows: each }))).sort((a, b) => a.value - b.value)
  const min = Math.min(sorted[0]!.value, rest.min)
  const max = Math.max(sorted.at(-1)!.value, rest.max)
  const moments = isSampled ? combine(momentsOf(sortedByValue(counted)), rest) : momentsOf(sorted)
  const histogram = histogramOf(sorted, min, max)
  return {
    min,
    max,
    mean: moments.mean,
    sd: moments.rows > 1 ? Math.sqrt(moments.squares / (moments.rows - 1)) : 0,
    quantiles: Object.fromEntries(QUANTILES.map((share) => [String(share), quantileOf(sorted, moments.rows, share)])),
    ...(histogram ? { histogram } : {}),
    cuts: cutNumbers(runsOfWeighted(sorted), leastRows),
    ...(isSampled ? { sampled: rest.sample.length } : {}),
  }
}

/** `1` and `1.0` are different texts and one value. */
function runsOfWeighted(sorted: readonly Weighted[]): Runs {
  const values = new Float64Array(sorted.length)
  const rows = new Float64Array(sorted.length)
  let last = -1
  for (const { value, rows: more } of sorted) {
    if (last < 0 || values[last] !== value) values[++last] = value + 0
    rows[last]! += more
  }
  return { values: values.subarray(0, last + 1), rows: rows.subarray(0, last + 1) }
}

const sortedByValue = (values: readonly Weighted[]) => [...values].sort((a, b) => a.value - b.value)

interface Moments {
  readonly rows: number
  readonly mean: number
  readonly squares: number
}

function momentsOf(sorted: readonly Weighted[]): Moments {
  let rows = 0
  let mean = 0
  for (const { value, rows: more } of sorted) {
    rows += more
    mean += ((value - mean) * more) / rows
  }
  const squares = sorted.reduce((sum, { value, rows: more }) => sum + more * (value - mean) ** 2, 0)
  return { rows, mean, squares }
}

/** Chan, Golub and LeVeque (1979): the moments of two parts together. */
function combine(a: Moments, b: Moments): Moments {
  const rows = a.rows + b.rows
  const distance = b.mean - a.mean
  return {
    rows,
    mean: a.mean + (distance * b.rows) / rows,
    squares: a.squares + b.squares + (distance ** 2 * a.rows * b.rows) / rows,
  }
}

function quantileOf(sorted: readonly Weighted[], rows: number, share: number): number {
  const position = (rows - 1) * share
  const below = Math.floor(position)
  const low = orderStatistic(sorted, below)
  return low + (orderStatistic(sorted, below + 1) - low) * (position - below)
}

/** The value at an index, from 0, of all rows sorted. */
function orderStatistic(sorted: readonly Weighted[], index: number): number {
  let seen = 0
  for (const { value, rows } of sorted) {
    seen += rows
    if (seen > index) return value
  }
  return sorted.at(-1)!.value
}

const BINS = 20

/** Counts between multiples of a round step (1, 2 or 5 times a power of ten), about 20 of them. */
function histogramOf(sorted: readonly Weighted[], min: number, max: number): NumberSummary['histogram'] {
  const range = max - min
  if (!Number.isFinite(range)) return undefined
  const step = roundStep(
    Math.max(range / BINS, Math.max(Math.abs(min), Math.abs(max)) * 1e-12, Number.MIN_VALUE * 1e20),
  )
  const first = Math.floor(min / step)
  const bins = Math.max(Math.ceil(max / step) - first, 1)
  const edges = Array.from({ length: bins + 1 }, (_, index) => Number(((first + index) * step).toPrecision(14)))
  const counts = new Array<number>(bins).fill(0)
  let bin = 0
  for (const { value, rows } of sorted) {
    while (bin < bins - 1 && value >= edges[bin + 1]!) bin++
    counts[bin]! += rows
  }
  return { edges, counts: counts.map(Math.round) }
}

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  return ([1, 2, 5].find((factor) => factor * power >= atLeast) ?? 10) * power
}
