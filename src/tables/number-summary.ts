import type { NumberCounts } from './number-counts.ts'
import { cutNumbers, type NumberCuts, type Runs } from './number-cuts.ts'

/** A column of numbers in figures. */
export interface NumberSummary {
  /** The smallest and the largest; where values of few rows are kept back both are rounded outward. */
  readonly min: number
  readonly max: number
  readonly mean: number
  /** Sample standard deviation (n − 1); 0 for a single row. */
  readonly sd: number
  /** Share → value, linear between order statistics (Hyndman and Fan's type 7). */
  readonly quantiles: Readonly<Record<string, number>>
  /** Absent while quantiles are exact; else none is farther from the true one than this, relative to the larger of the two. */
  readonly quantileError?: number
  /** Counts between edges: `counts[i]` rows from `edges[i]` to below `edges[i + 1]`, the last one with its end. */
  readonly histogram?: Histogram
  /** Exact counts at and between up to 256 points, for comparisons with other rows. */
  readonly cuts?: NumberCuts
}

/** Rows between edges. */
export interface Histogram {
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  /** Rows below the first edge and above the last one, where there are any: the edges were given. */
  readonly below?: number
  readonly above?: number
}

/** What a summary shows. */
export interface SummaryOptions {
  /** Fewer rows than this are not shown by a value of theirs; default 1. */
  readonly leastRows?: number
  /** Edges of the histogram, ascending; default: round ones. */
  readonly edges?: readonly number[] | undefined
}

const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]

/** Summarises numbers, of which there is at least one. */
export function summarise(numbers: NumberCounts, { leastRows = 1, edges }: SummaryOptions = {}): NumberSummary {
  const runs = numbers.runs()
  const { mean, sd } = numbers.sums.moments()
  const { min, max } = shownRange(runs, numbers.rows, leastRows)
  const histogram = edges ? histogramOf(runs, edges) : ownHistogram(runs)
  return {
    min,
    max,
    mean,
    sd: Math.min(sd, Number.MAX_VALUE),
    quantiles: quantilesOf(runs, numbers.rows),
    ...(numbers.shift > 0 ? { quantileError: 2 ** (numbers.shift - 52) } : {}),
    ...(histogram ? { histogram } : {}),
    cuts: cutNumbers(runs, leastRows),
  }
}

/** A smallest or largest value that enough rows share is shown as it is. */
function shownRange(runs: Required<Runs>, rows: number, leastRows: number): { min: number; max: number } {
  const { values, ends } = runs
  const [min, max] = [values[0]!, ends.at(-1)!]
  const isShared = (index: number) => runs.rows.at(index)! >= leastRows && values.at(index) === ends.at(index)
  const step = roundStep(min, max, Math.min(rows, MOST_STEPS))
  if (step === undefined) return { min, max }
  const down = Number((Math.floor(min / step) * step).toPrecision(14))
  const up = Number((Math.ceil(max / step) * step).toPrecision(14))
  return {
    min: leastRows === 1 || isShared(0) ? min : Math.min(down, min),
    max: leastRows === 1 || isShared(-1) ? max : Math.max(up, max),
  }
}

/** A range is rounded to a hundredth of its width. */
const MOST_STEPS = 100

function quantilesOf(runs: Required<Runs>, rows: number): Record<string, number> {
  let [run, before] = [0, 0]
  /** The value at an index, from 0, of all rows sorted. */
  const orderStatistic = (index: number): number => {
    if (index < before) [run, before] = [0, 0]
    while (run < runs.values.length - 1 && before + runs.rows[run]! <= index) before += runs.rows[run++]!
    const [low, high, n] = [runs.values[run]!, runs.ends[run]!, runs.rows[run]!]
    if (low === high) return low
    const share = Math.min(Math.max((index - before) / (n - 1), 0), 1)
    return low * (1 - share) + high * share
  }
  const quantile = (share: number): number => {
    const position = (rows - 1) * share
    const below = Math.floor(position)
    const low = orderStatistic(below)
    if (below === position) return low
    const part = position - below
    return low * (1 - part) + orderStatistic(below + 1) * part
  }
  return Object.fromEntries(QUANTILES.map((share) => [String(share), quantile(share)]))
}

/** Counts between round edges around all numbers; what lies outside by their rounding goes to the bins at the ends. */
function ownHistogram(runs: Required<Runs>): Histogram | undefined {
  const edges = roundEdges(runs.values[0]!, runs.ends.at(-1)!)
  const counted = edges && histogramOf(runs, edges)
  if (!counted) return undefined
  const { counts, below = 0, above = 0 } = counted
  const inFirst = counts.with(0, counts[0]! + below)
  return { edges, counts: inFirst.with(-1, inFirst.at(-1)! + above) }
}

/** A run that lies on both sides of an edge is taken to be spread evenly. */
function histogramOf(runs: Required<Runs>, edges: readonly number[]): Histogram | undefined {
  if (edges.length < 2) return undefined
  const { values, ends, rows } = runs
  let [run, before] = [0, 0]
  const rowsBelow = (edge: number): number => {
    while (run < values.length && ends[run]! < edge) before += rows[run++]!
    const [low, high] = [values[run], ends[run]]
    if (low === undefined || high === undefined || low >= edge) return before
    return before + Math.round((rows[run]! * (edge / 2 - low / 2)) / (high / 2 - low / 2))
  }
  const total = rows.reduce((sum, more) => sum + more, 0)
  const below = edges.map(rowsBelow)
  const last = edges.at(-1)!
  const atLast = values.indexOf(last) >= 0 && ends[values.indexOf(last)] === last ? rows[values.indexOf(last)]! : 0
  const through = below.with(-1, below.at(-1)! + atLast)
  const counts = through.slice(1).map((count, index) => count - through[index]!)
  const above = total - through.at(-1)!
  return { edges, counts, ...(below[0]! > 0 ? { below: below[0]! } : {}), ...(above > 0 ? { above } : {}) }
}

const BINS = 20

/** Multiples of a round step (1, 2 or 5 times a power of ten) around all numbers, about 20 of them. */
function roundEdges(min: number, max: number): readonly number[] | undefined {
  const step = roundStep(min, max, BINS)
  if (step === undefined) return undefined
  const first = Math.floor(min / step)
  const bins = Math.max(Math.ceil(max / step) - first, 1)
  return Array.from({ length: bins + 1 }, (_, index) => Number(((first + index) * step).toPrecision(14)))
}

/** The roundest number that is at least so manieth a part of a range; `undefined` for a range beyond all numbers. */
function roundStep(min: number, max: number, parts: number): number | undefined {
  const range = max - min
  if (!Number.isFinite(range)) return undefined
  const atLeast = Math.max(range / parts, Math.max(Math.abs(min), Math.abs(max)) * 1e-12, Number.MIN_VALUE * 1e20)
  const power = 10 ** Math.floor(Math.log10(atLeast))
  return ([1, 2, 5].find((factor) => factor * power >= atLeast) ?? 10) * power
}
