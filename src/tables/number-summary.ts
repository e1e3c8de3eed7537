import { type Histogram, histogramOf, ownHistogram, roundStep } from './histogram.ts'
import type { NumberCounts } from './number-counts.ts'
import { cutNumbers, type NumberCuts, type Runs } from './number-cuts.ts'
import { quantilesOf, roundedOutward } from './quantiles.ts'

/** A column of numbers in figures. */
export interface NumberSummary {
  /** The smallest and the largest; where values of few rows are kept back both are rounded outward. */
  readonly min: number
  readonly max: number
  readonly mean: number
  /** Sample standard deviation (n − 1); 0 for a single row. */
  readonly sd: number
  /**
   * Share → value, linear between order statistics (Hyndman and Fan's type 7). Where values of few rows are kept back they are rounded,
   * away from the median, to the edges of cuts and histogram.
   */
  readonly quantiles: Readonly<Record<string, number>>
  /** Absent while quantiles are exact, and where they are rounded; else none is farther from the true one than this, relative to the larger of the two. */
  readonly quantileError?: number
  /** Counts between edges: `counts[i]` rows from `edges[i]` to below `edges[i + 1]`, the last one with its end. */
  readonly histogram?: Histogram
  /** Exact counts at and between up to 256 points, for comparisons with other rows. */
  readonly cuts: NumberCuts
}

/** What a summary shows. */
export interface SummaryOptions {
  /** Fewer rows than this are not shown by a value of theirs; default 1. */
  readonly leastRows?: number
  /** Edges of the histogram, ascending; default: round ones. */
  readonly edges?: readonly number[] | undefined
}

/** Summarises numbers, of which there is at least one. Of fewer than `leastRows` rows only their count is told, as cuts without an edge. */
export function summarise(
  numbers: NumberCounts,
  { leastRows = 1, edges }: SummaryOptions = {},
): NumberSummary | Pick<NumberSummary, 'cuts'> {
  const runs = numbers.runs()
  const { rows } = numbers
  const cuts = cutNumbers(runs, leastRows)
  if (rows < leastRows) return { cuts }
  const { mean, sd } = numbers.sums.moments()
  const histogram = edges ? histogramOf(runs, rows, edges) : ownHistogram(runs, rows)
  const range = leastRows === 1 ? { min: runs.values[0]!, max: runs.ends.at(-1)! } : shownRange(runs, rows, leastRows)
  const quantiles = quantilesOf(runs, rows)
  const points = [range.min, range.max, ...cuts.edges, ...(histogram?.edges ?? [])]
  return {
    ...range,
    mean,
    sd: Math.min(sd, Number.MAX_VALUE),
    quantiles: leastRows === 1 ? quantiles : roundedOutward(quantiles, points),
    ...(numbers.shift > 0 && leastRows === 1 ? { quantileError: 2 ** (numbers.shift - 52) } : {}),
    ...(histogram ? { histogram } : {}),
    cuts,
  }
}

/** A range is rounded to a hundredth of its width. */
const MOST_STEPS = 100

/** Rounds the range outward; a smallest or largest value that enough rows share stays as it is. */
function shownRange(runs: Required<Runs>, rows: number, leastRows: number): { min: number; max: number } {
  const { values, ends } = runs
  const [min, max] = [values[0]!, ends.at(-1)!]
  const isShared = (index: number) => runs.rows.at(index)! >= leastRows && values.at(index) === ends.at(index)
  const step = roundStep(min, max, Math.min(rows, MOST_STEPS))
  const rounded = (multiple: number) => Number((multiple * step!).toPrecision(14))
  const down = step === undefined ? -Number.MAX_VALUE : rounded(Math.floor(min / step))
  const up = step === undefined ? Number.MAX_VALUE : rounded(Math.ceil(max / step))
  return { min: isShared(0) ? min : Math.min(down, min), max: isShared(-1) ? max : Math.max(up, max) }
}
