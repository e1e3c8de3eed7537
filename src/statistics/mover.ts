import { normalQuantile, normalSf } from './distributions.ts'
import type { Interval } from './proportion.ts'

/** An estimate of one sample with its interval, and the one-sided p-values of its test. */
export interface Measured {
  readonly estimate: number
  readonly interval: Interval
  /** One-sided p-value of "the truth is `bound` or more". */
  readonly below: (bound: number) => number
  /** One-sided p-value of "the truth is `bound` or less". */
  readonly above: (bound: number) => number
}

/**
 * Computes the interval of a − b of two independent samples from the intervals of each, at the same confidence: the
 * distances to their ends add up by squares (MOVER: Zou and Donner, Statistics in Medicine 27, 2008). With Wilson's
 * intervals it is Newcombe's hybrid score interval (1998).
 */
export function moverDifference(a: Pick<Measured, 'estimate' | 'interval'>, b: typeof a): Interval {
  const estimate = a.estimate - b.estimate
  const [down, up] = [a.estimate - a.interval[0], a.interval[1] - a.estimate]
  const [otherDown, otherUp] = [b.estimate - b.interval[0], b.interval[1] - b.estimate]
  return [estimate - Math.hypot(down, otherUp), estimate + Math.hypot(up, otherDown)]
}

/** Computes the interval of a / b of two samples above 0, by the same on the scale of logarithms. */
export function moverRatio(a: Pick<Measured, 'estimate' | 'interval'>, b: typeof a): Interval {
  const log = ({ estimate, interval: [low, high] }: typeof a) => ({
    estimate: Math.log(estimate),
    interval: [Math.log(Math.max(0, low)), Math.log(high)] as const,
  })
  const [low, high] = moverDifference(log(a), log(b))
  return [Math.exp(low), Math.exp(high)]
}

/**
 * Computes the one-sided p-value of "a ≤ `partner(b)`" for a rising `partner`: how far both samples must be from their
 * estimates, by the sum of the squares of their z, for the truth to lie there at all (the least of all such points).
 * For normal estimates and a partner b + δ it is the z-test of the difference. `inverse` undoes `partner`.
 */
export function jointP(a: Measured, b: Measured, partner: (x: number) => number, inverse: typeof partner): number {
  const [low, high] = [partner(b.estimate), a.estimate]
  if (!(high > low)) return 0.5
  const cost = (t: number): number => zOf(a.above(t)) ** 2 + zOf(b.below(inverse(t))) ** 2
  return normalSf(Math.sqrt(leastOf(cost, low, high)))
}

const zOf = (p: number): number => (p >= 0.5 ? 0 : p <= 0 ? 40 : -normalQuantile(p))

/** The least value of a function between two points: a grid, then golden sections around its best point. */
function leastOf(f: (x: number) => number, low: number, high: number): number {
  const points = 16
  const at = (i: number): number => low + ((high - low) * i) / points
  let best = 0
  for (let i = 1; i <= points; i++) if (f(at(i)) < f(at(best))) best = i
  let [left, right] = [at(Math.max(0, best - 1)), at(Math.min(points, best + 1))]
  const golden = (Math.sqrt(5) - 1) / 2
  for (let i = 0; i < 30; i++) {
    const [x, y] = [right - golden * (right - left), left + golden * (right - left)]
    if (f(x) < f(y)) right = y
    else left = x
  }
  return Math.min(f((left + right) / 2), f(at(best)))
}
