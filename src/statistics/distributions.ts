import { findRoot } from './root.ts'
import { incompleteBeta, incompleteGamma } from './special.ts'

/** Computes Φ(z), the standard normal distribution, exact in both tails: Φ(−|z|) = Q(½, z²/2) / 2. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN
  const { p, q } = incompleteGamma(0.5, (z * z) / 2)
  return z < 0 ? q / 2 : 0.5 + p / 2
}

/** Computes 1 − Φ(z) without cancellation. */
export const normalSf = (z: number): number => normalCdf(-z)

/** Computes Φ⁻¹(p); ±Infinity at 1 and 0. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 0.5) return 0
  // ln Φ is concave, so Newton's steps on it approach the root from the left and never leave it.
  const target = Math.log(p)
  let z = p > 0.02 ? 0 : -Math.sqrt(-2 * target)
  for (let i = 0; i < 100; i++) {
    const cdf = normalCdf(z)
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const step = ((Math.log(cdf) - target) * cdf) / density
    z -= step
    if (Math.abs(step) <= 1e-15 * Math.abs(z)) break
  }
  return z
}

/** Computes P(T ≤ t) of Student's t with `df` > 0 degrees of freedom. */
export function studentCdf(t: number, df: number): number {
  if (t === Number.POSITIVE_INFINITY) return 1
  if (t === Number.NEGATIVE_INFINITY) return 0
  const square = t * t
  const tail = incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2
  return t > 0 ? 1 - tail : tail
}

/** Computes P(T > t) without cancellation. */
export const studentSf = (t: number, df: number): number => studentCdf(-t, df)

/** Computes the t that `studentCdf` maps to p. */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p > 0.5) return -studentQuantile(1 - p, df)
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 0.5) return 0
  let low = -1
  while (studentCdf(low, df) > p) low *= 4
  return findRoot((t) => Math.log(studentCdf(t, df) / p), low, 0)
}

/** Computes P(X > x) of χ² with `df` degrees of freedom. */
export const chiSquareSf = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).q

/** Computes the x with Iₓ(a, b) = p: the quantile of the beta distribution. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0
  if (p >= 1) return 1
  return findRoot((x) => incompleteBeta(x, a, b) - p, 0, 1)
}
