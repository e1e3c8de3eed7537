import { binomialCdf, type Interval } from './proportion.ts'
import { firstWhere } from './root.ts'

/**
 * Computes the distribution-free interval of a quantile from ascending values at confidence 1 − 2·alpha: the number of
 * values below the true quantile is binomial, so two of the values themselves are the ends (David and Nagaraja 2003, §7.1).
 * An end that so few values do not give is infinite.
 */
export function quantileInterval(sorted: Float64Array, share: number, alpha: number): Interval {
  const n = sorted.length
  // The largest rank l with P(X ≤ l − 1) ≤ alpha, and the smallest rank u with P(X ≥ u) ≤ alpha.
  const low = firstWhere(0, n, (k) => binomialCdf(k, n, share) > alpha)
  const high = firstWhere(1, n + 1, (k) => binomialCdf(n - k, n, 1 - share) <= alpha)
  return [
    low === 0 ? Number.NEGATIVE_INFINITY : sorted[low - 1]!,
    high > n ? Number.POSITIVE_INFINITY : sorted[high - 1]!,
  ]
}

/** Computes the one-sided p-values of the same binomial law: of "the quantile ≥ `bound`" and of "the quantile ≤ `bound`". */
export function quantileTails(sorted: Float64Array, share: number, bound: number): { below: number; above: number } {
  const n = sorted.length
  const under = firstWhere(0, n, (k) => sorted[k]! >= bound)
  const upTo = firstWhere(0, n, (k) => sorted[k]! > bound)
  return { below: binomialCdf(n - under, n, 1 - share), above: binomialCdf(upTo, n, share) }
}

/** Computes how many values it takes for both ends of that interval. */
export const quantileRows = (share: number, alpha: number): number =>
  Math.ceil(Math.log(alpha) / Math.log(Math.max(share, 1 - share)))
