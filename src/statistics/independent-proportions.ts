import { normalQuantile } from './distributions.ts'
import type { Interval } from './proportion.ts'
import { findRoot } from './root.ts'

/** `count` of `of`; both may be fractions (effective counts of weighted or clustered rows). */
export interface Sample {
  readonly count: number
  readonly of: number
}

/**
 * Computes the score statistic of Miettinen and Nurminen (Statistics in Medicine 4, 1985) for H₀: pᵃ − pᵇ = δ of two
 * independent shares, standard normal under H₀; the shares under H₀ are the closed-form root of their cubic.
 */
export function differenceScore(a: Sample, b: Sample, delta: number): number {
  const n = a.of + b.of
  const count = a.count + b.count
  const l2 = (a.of + 2 * b.of) * delta - n - count
  const l1 = (b.of * delta - n - 2 * b.count) * delta + count
  const l0 = b.count * delta * (1 - delta)
  const q = (l2 / (3 * n)) ** 3 - (l1 * l2) / (6 * n * n) + l0 / (2 * n)
  const p = Math.sign(q || 1) * Math.sqrt(Math.max(0, (l2 / (3 * n)) ** 2 - l1 / (3 * n)))
  const angle = p === 0 ? Math.PI / 2 : Math.acos(Math.min(1, Math.max(-1, q / p ** 3)))
  const root = 2 * p * Math.cos((Math.PI + angle) / 3) - l2 / (3 * n)
  // One step of Newton takes back what the arc cosine loses near its ends.
  const slope = 3 * n * root * root + 2 * l2 * root + l1
  const step = slope === 0 ? 0 : (((n * root + l2) * root + l1) * root + l0) / slope
  const pb = Math.min(Math.max(Math.abs(step) < 1e-6 ? root - step : root, 0, -delta), 1, 1 - delta)
  const pa = pb + delta
  return overError(a.count / a.of - b.count / b.of - delta, (pa * (1 - pa)) / a.of + (pb * (1 - pb)) / b.of, n)
}

/** Computes their score statistic for H₀: pᵃ = φ·pᵇ; the shares under H₀ are the root of a quadratic. */
export function ratioScore(a: Sample, b: Sample, ratio: number): number {
  const n = a.of + b.of
  const linear = a.of * ratio + a.count + b.of + b.count * ratio
  const root = Math.sqrt(Math.max(0, linear ** 2 - 4 * n * ratio * (a.count + b.count)))
  // (linear − root)/(2nφ) without cancelling.
  const pb = Math.min((2 * (a.count + b.count)) / (linear + root), 1, 1 / ratio)
  const pa = ratio * pb
  const variance = (pa * (1 - pa)) / a.of + (ratio ** 2 * pb * (1 - pb)) / b.of
  return overError(a.count / a.of - (ratio * b.count) / b.of, variance, n)
}

/** A distance over its standard error, with their factor N/(N − 1). */
function overError(distance: number, variance: number, n: number): number {
  if (Math.abs(distance) < 1e-15) return 0
  return distance / Math.sqrt(Math.max(0, variance) * (n / (n - 1)))
}

/** Computes their interval of pᵃ − pᵇ at confidence 1 − 2·alpha. */
export function differenceInterval(a: Sample, b: Sample, alpha: number): Interval {
  const z = -normalQuantile(alpha)
  const estimate = a.count / a.of - b.count / b.of
  const end = (target: number, outer: number): number =>
    estimate === outer ? outer : findRoot((x) => differenceScore(a, b, x) - target, estimate, outer)
  return [end(z, -1), end(-z, 1)]
}

/** Computes their interval of pᵃ / pᵇ at confidence 1 − 2·alpha; an end without a limit is 0 or Infinity. */
export function ratioInterval(a: Sample, b: Sample, alpha: number): Interval {
  const z = -normalQuantile(alpha)
  const estimate = a.count / a.of / (b.count / b.of)
  if (Number.isNaN(estimate)) return [0, Number.POSITIVE_INFINITY]
  // Sought on the scale of the logarithm, where the ends lie about as far to either side.
  const end = (target: number, towards: 1 | -1): number => {
    const excess = (x: number): number => ratioScore(a, b, Math.exp(x)) - target
    let inner = Math.log(Number.isFinite(estimate) && estimate > 0 ? estimate : (a.count || 0.5) / (b.count || 0.5))
    while (excess(inner) * towards < 0) inner -= towards
    let outer = inner + towards
    for (let step = 1; excess(outer) * towards > 0; step *= 2) {
      if (Math.abs(outer) > 40) return towards > 0 ? Number.POSITIVE_INFINITY : 0
      outer += towards * step
    }
    return Math.exp(findRoot(excess, inner, outer))
  }
  return [estimate === 0 ? 0 : end(z, -1), estimate === Number.POSITIVE_INFINITY ? estimate : end(-z, 1)]
}
