import type { Runs } from './number-cuts.ts'

const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]

/** Gives the quantiles of so many rows: share → value, linear between order statistics (Hyndman and Fan's type 7). */
export function quantilesOf(runs: Required<Runs>, rows: number): Record<string, number> {
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

/**
 * Rounds quantiles to points that are shown anyway, because a quantile may be the value of a single row: away from the median to the
 * next one, the median to the nearest.
 * @param points the smallest not above any of them, the largest not below
 */
export function roundedOutward(quantiles: Readonly<Record<string, number>>, points: readonly number[]) {
  const sorted = points.toSorted((a, b) => a - b)
  const rounded = Object.entries(quantiles).map(([share, value]) => {
    const up = sorted.find((point) => point >= value) ?? value
    const down = sorted.findLast((point) => point <= value) ?? value
    const side = Number(share) - 0.5
    return [share, side > 0 || (side === 0 && up - value < value - down) ? up : down]
  })
  return Object.fromEntries(rounded) as Record<string, number>
}
