import { chiSquareSf, normalSf } from './distributions.ts'
import { findRoot } from './root.ts'
import { logGamma } from './special.ts'

/** Beyond this the law is a normal one for all that a decision needs. */
const NORMAL_FROM = 20_000

/**
 * Computes P(X > x) of noncentral χ² with `df` degrees of freedom and noncentrality `lambda`: the Poisson mixture of
 * central tails around its heaviest weight; Sankaran's normal approximation (Biometrika 50, 1963) for a large `lambda`.
 */
export function noncentralChiSquareSf(x: number, df: number, lambda: number): number {
  if (x <= 0) return 1
  if (lambda === 0) return chiSquareSf(x, df)
  if (lambda > NORMAL_FROM) return sankaran(x, df, lambda)
  const half = lambda / 2
  const mode = Math.floor(half)
  let sum = 0
  let weight = Math.exp(-half + mode * Math.log(half || 1) - logGamma(mode + 1))
  const atMode = weight
  // Tails grow with j, so upwards only the weights say when nothing more is added.
  for (let j = mode; weight > sum * 1e-16; j++) {
    sum += weight * chiSquareSf(x, df + 2 * j)
    weight *= half / (j + 1)
  }
  weight = atMode
  for (let j = mode; j > 0; j--) {
    weight *= j / half
    const term = weight * chiSquareSf(x, df + 2 * (j - 1))
    sum += term
    if (term < sum * 1e-16) break
  }
  return Math.min(1, sum)
}

function sankaran(x: number, df: number, lambda: number): number {
  const mean = df + lambda
  const h = 1 - (2 * mean * (df + 3 * lambda)) / (3 * (df + 2 * lambda) ** 2)
  const p = (df + 2 * lambda) / mean ** 2
  const m = (h - 1) * (1 - 3 * h)
  const centre = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p)
  return normalSf(((x / mean) ** h - centre) / (h * Math.sqrt(2 * p) * (1 + 0.5 * m * p)))
}

/** Computes the x that χ² with `df` degrees of freedom exceeds with probability `p`. */
export function chiSquareQuantile(p: number, df: number): number {
  let high = df + 10
  while (chiSquareSf(high, df) > p) high *= 2
  return findRoot((x) => chiSquareSf(x, df) - p, 0, high)
}
