import { incompleteBeta } from './special.ts'

/** `bad` of `requests`. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** A beta distribution; `a` = 0 is the point 0, `b` = 0 the point 1. */
interface Beta {
  readonly a: number
  readonly b: number
}

/**
 * Computes the one-sided p-value of "share `a` ≤ share `b` + `margin`": small when `a` is proven to exceed `b` by more.
 * The lower Clopper-Pearson limit of `a` and the upper one of `b`, each at a random level, are compared: the chance that
 * they do not contradict the hypothesis (melded intervals: Fay, Proschan and Brittain, Biometrics 71, 2015, with exact
 * binomial limits; at margin 0 it is Fisher's exact test). Only the totals count, so shares that rise and fall together
 * while they were counted do no harm. The other direction, "share a ≥ share b + margin", is `meldedP(b, a, -margin)`.
 */
export function meldedP(a: Share, b: Share, margin: number): number {
  const lower: Beta = { a: a.count, b: a.of - a.count + 1 }
  const upper: Beta = { a: b.count + 1, b: b.of - b.count }
  // Integrated over the one of them that is shifted into the inside of the other, so that no edge is met.
  return margin > 0
    ? meanOver(upper, deviation(lower), (y) => cdf(lower, y + margin, false))
    : meanOver(lower, deviation(upper), (x) => cdf(upper, x - margin, true))
}

/** The probability of a value at most `x` (`above`: at least `x`). */
function cdf({ a, b }: Beta, x: number, above: boolean): number {
  if (a === 0 || b === 0) return (above ? x <= (a === 0 ? 0 : 1) : x >= (a === 0 ? 0 : 1)) ? 1 : 0
  return above ? incompleteBeta(1 - x, b, a, x) : incompleteBeta(x, a, b)
}

/** The standard deviation. */
const deviation = ({ a, b }: Beta): number => Math.sqrt((a * b) / (a + b + 1)) / (a + b)

/**
 * Computes the mean of `f` over a beta distribution by the trapezoidal rule on the scale of ln(x/(1 − x)), where the
 * density is one smooth bell and the rule converges faster than any power of the step. `f` changes over the width `width`.
 */
function meanOver({ a, b }: Beta, width: number, f: (x: number) => number): number {
  if (a === 0 || b === 0) return f(a === 0 ? 0 : 1)
  const centre = Math.log(a / b)
  const ownWidth = deviation({ a, b })
  const step = (Math.sqrt(1 / a + 1 / b) / 2) * Math.max(Math.min(1, width / ownWidth), 0.05)
  const peak = logDensity(centre, a, b)
  let total = 0
  let sum = 0
  for (const direction of [-1, 1]) {
    for (let k = direction === 1 ? 1 : 0; ; k++) {
      const t = centre + direction * k * step
      const depth = logDensity(t, a, b) - peak
      if (depth < NEGLIGIBLE) break
      const weight = Math.exp(depth)
      total += weight
      sum += weight * f(1 / (1 + Math.exp(-t)))
    }
  }
  return sum / total
}

/** e⁻³². */
const NEGLIGIBLE = -32

const logDensity = (t: number, a: number, b: number): number =>
  -a * Math.log1p(Math.exp(-t)) - b * Math.log1p(Math.exp(t))
