import { studentQuantile } from '../../statistics/distributions.ts'
import { type Interval, wilson } from '../../statistics/proportion.ts'
import type { Rows } from '../rows.ts'

/** A mean of some rows, with an interval that holds for this one mean. */
export interface GroupMean {
  readonly mean: number
  readonly interval: Interval
  readonly rows: number
}

/**
 * Computes the weighted mean of `value` over some rows at confidence 1 − 2·alpha: Student's t on the linearised variance
 * G/(G−1)·Σ(Σ w(v − v̄))²/W² over clusters (rows, where there are none); Wilson's interval with as many independent rows as
 * would give that variance when `shares` says that values are 0 or 1 (Rao and Scott 1992). `rows` must not be empty.
 */
export function groupMean(
  value: (row: number) => number,
  rows: Uint32Array,
  { weight, cluster }: Pick<Rows, 'weight' | 'cluster'>,
  { alpha, shares = false }: { readonly alpha: number; readonly shares?: boolean },
): GroupMean {
  let total = 0
  let sum = 0
  for (const row of rows) {
    total += weight?.[row] ?? 1
    sum += (weight?.[row] ?? 1) * value(row)
  }
  const mean = sum / total
  if (shares && !weight && !cluster) return { mean, interval: wilson(sum, total, alpha), rows: rows.length }
  const { units, variance, kish } = spreadOf(rows, (row) => value(row) - mean, { weight, cluster }, total)
  if (!shares) {
    const half = units > 1 ? -studentQuantile(alpha, units - 1) * Math.sqrt(variance) : Number.POSITIVE_INFINITY
    return { mean, interval: [mean - half, mean + half], rows: rows.length }
  }
  // Where nothing varies the variance says nothing: Kish's count of the units stands in.
  const independent = variance > 1e-18 ? Math.min(rows.length, (mean * (1 - mean)) / variance) : kish
  return { mean, interval: wilson(mean * independent, independent, alpha), rows: rows.length }
}

/** The variance of a weighted mean whose deviations are given, over clusters or single rows. */
function spreadOf(
  rows: Uint32Array,
  deviation: (row: number) => number,
  { weight, cluster }: Pick<Rows, 'weight' | 'cluster'>,
  total: number,
): { units: number; variance: number; kish: number } {
  let units = rows.length
  let [squares, sizes] = [0, 0]
  if (!cluster) {
    for (const row of rows) {
      const w = weight?.[row] ?? 1
      squares += (w * deviation(row)) ** 2
      sizes += w * w
    }
  } else {
    const sums = new Map<number, { deviation: number; size: number }>()
    for (const row of rows) {
      const sum = sums.get(cluster[row]!) ?? { deviation: 0, size: 0 }
      sum.deviation += (weight?.[row] ?? 1) * deviation(row)
      sum.size += weight?.[row] ?? 1
      sums.set(cluster[row]!, sum)
    }
    units = sums.size
    for (const sum of sums.values()) {
      squares += sum.deviation ** 2
      sizes += sum.size ** 2
    }
  }
  return {
    units,
    variance: ((units / Math.max(1, units - 1)) * squares) / (total * total),
    kish: (total * total) / sizes,
  }
}
