import { betaQuantile, normalCdf, normalQuantile } from './distributions.ts'
import { binomialTerm, incompleteBeta } from './special.ts'

/** `[lower, upper]`. */
export type Interval = readonly [number, number]

/** Computes P(X = k) for X ~ Binomial(n, p). */
export const binomialPmf = (k: number, n: number, p: number): number =>
  k < 0 || k > n ? 0 : binomialTerm(k, n, p, 1 - p)

/** Computes P(X ≤ k) for X ~ Binomial(n, p): I₁₋ₚ(n − k, k + 1). */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return incompleteBeta(1 - p, n - k, k + 1, p)
}

/** Computes the exact interval of Clopper and Pearson (1934) for k of n, at confidence 1 − 2·alpha. */
export function clopperPearson(k: number, n: number, alpha: number): Interval {
  return [k === 0 ? 0 : betaQuantile(alpha, k, n - k + 1), k === n ? 1 : betaQuantile(1 - alpha, k + 1, n - k)]
}

/**
 * Computes Wilson's score interval (1927) for k of n at confidence 1 − 2·alpha. `k` and `n` may be fractions
 * (effective counts). It never has zero width: 10 of 10 is [0.787, 1] at alpha 0.05.
 */
export function wilson(k: number, n: number, alpha: number): Interval {
  const z2 = normalQuantile(alpha) ** 2
  const share = k / n
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = Math.sqrt((z2 * (share * (1 - share) + z2 / (4 * n))) / n) / (1 + z2 / n)
  return [k === 0 ? 0 : centre - half, k === n ? 1 : centre + half]
}

/** Computes the one-sided p-value of the score test of "share ≥ `bound`": small when k of n lies clearly below. */
export function scoreTestBelow(k: number, n: number, bound: number): number {
  const spread = Math.sqrt(n * bound * (1 - bound))
  if (spread === 0) return k < n * bound ? 0 : 1
  return normalCdf((k - n * bound) / spread)
}
