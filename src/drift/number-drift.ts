import { ksPValue, ksStatistic } from '../statistics/ks.ts'
import { countOver, cutSorted, type NumberCuts } from '../tables/number-cuts.ts'
import { medianOf } from './column-values.ts'

/** Numbers of the reference: all of them, or what a profile keeps. */
export interface ReferenceNumbers {
  readonly rows: number
  /** Rows that the counts really rest on: fewer than `rows` when a profile was made from a sample. */
  readonly effectiveRows: number
  readonly cuts: NumberCuts
  readonly sorted?: Float64Array
  readonly median?: number
  /** The smallest and the largest. */
  readonly range?: readonly [number, number]
}

/** Makes the cuts of numbers that are all known. */
export const referenceOf = (sorted: Float64Array): ReferenceNumbers => ({
  rows: sorted.length,
  effectiveRows: sorted.length,
  cuts: cutSorted(sorted),
  sorted,
  median: medianOf(sorted),
  range: [sorted[0]!, sorted.at(-1)!],
})

/** The two-sample Kolmogorov–Smirnov test; from a profile D is known to lie between `statistic` and `atMost`. */
export interface Ks {
  readonly statistic: number
  readonly atMost: number
  /** Of `statistic`: valid, and from a profile at most a little too large. */
  readonly pValue: number
}

/** Compares two samples by the largest distance of their distribution functions. */
export function ksOf(reference: ReferenceNumbers, current: Float64Array): Ks {
  const bounds = reference.sorted
    ? { statistic: ksStatistic(reference.sorted, current), atMost: Number.NaN }
    : ksBounds(reference.cuts, countOver(reference.cuts, current))
  const { statistic } = bounds
  const pValue = ksPValue(statistic, Math.max(1, Math.round(reference.effectiveRows)), current.length)
  return { statistic, atMost: reference.sorted ? statistic : bounds.atMost, pValue }
}

/** Both distribution functions are exact just below and at each cut; between two cuts each stays between its ends. */
function ksBounds(reference: NumberCuts, current: NumberCuts): { statistic: number; atMost: number } {
  const n = totalOf(reference)
  const m = totalOf(current)
  let [statistic, atMost, f, g] = [0, 0, 0, 0]
  reference.between.forEach((rows, index) => {
    const [nextF, nextG] = [f + rows / n, g + current.between[index]! / m]
    atMost = Math.max(atMost, Math.abs(nextF - g), Math.abs(nextG - f))
    statistic = Math.max(statistic, Math.abs(nextF - nextG))
    f = nextF + (reference.at[index] ?? 0) / n
    g = nextG + (current.at[index] ?? 0) / m
    statistic = Math.max(statistic, Math.abs(f - g))
  })
  return { statistic, atMost: Math.max(statistic, atMost) }
}

const totalOf = ({ at, between }: NumberCuts): number =>
  at.reduce((sum, rows) => sum + rows, 0) + between.reduce((sum, rows) => sum + rows, 0)

/** PSI is counted over about so many cells, each with a tenth of the reference. */
const CELLS = 10
/** Fewer expected rows in a cell and its law is no longer χ². */
const LEAST_EXPECTED = 5

/** Counts both samples over the cells that PSI is computed from. */
export interface Cells {
  readonly reference: readonly number[]
  readonly current: readonly number[]
}

/**
 * Makes the cells: tenths of the reference, a value that a tenth of it shares alone, open ends. Cells that expect fewer
 * than 5 rows in the smaller sample are joined with the next.
 */
export function psiCells(reference: NumberCuts, current: NumberCuts): Cells {
  const n = totalOf(reference)
  const m = totalOf(current)
  const least = Math.max(n / CELLS, 1)
  const cells: [number, number][] = []
  let open: [number, number] = [0, 0]
  const close = () => {
    if (open[0] + open[1] > 0) cells.push(open)
    open = [0, 0]
  }
  reference.between.forEach((rows, index) => {
    open = [open[0] + rows, open[1] + current.between[index]!]
    const at = reference.at[index] ?? 0
    const currentAt = current.at[index] ?? 0
    if (at >= least) {
      close()
      cells.push([at, currentAt])
    } else {
      open = [open[0] + at, open[1] + currentAt]
      if (open[0] >= least * 0.999) close()
    }
  })
  close()
  return joinSmall(cells, (LEAST_EXPECTED * (n + m)) / Math.min(n, m))
}

/** Joins neighbours until each cell has at least so many rows of both samples together. */
function joinSmall(cells: readonly (readonly [number, number])[], least: number): Cells {
  const joined: [number, number][] = []
  for (const [a, b] of cells) {
    const last = joined.at(-1)
    if (last && (last[0] + last[1] < least || a + b < least)) {
      last[0] += a
      last[1] += b
    } else joined.push([a, b])
  }
  return { reference: joined.map(([a]) => a), current: joined.map(([, b]) => b) }
}
