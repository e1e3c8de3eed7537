import { normalQuantile, normalSf, studentSf } from './distributions.ts'
import type { Interval } from './proportion.ts'
import { findRoot, firstWhere } from './root.ts'

/** One-sided p-values of a test that paired differences are zero: small `greater` speaks for differences above zero. */
export interface OneSided {
  readonly statistic: number
  readonly greater: number
  readonly less: number
  readonly twoSided: number
}

/** Tests whether the mean of paired differences is zero by Student's t, n − 1 degrees of freedom. */
export function pairedT(differences: Float64Array): OneSided {
  const n = differences.length
  const mean = sum(differences) / n
  let squares = 0
  for (const d of differences) squares += (d - mean) ** 2
  return studentTest(mean, Math.sqrt(squares / (n - 1) / n), n - 1)
}

/**
 * Prepares the paired t test of gain − share·base − shift for any share and shift, in constant time each: its variance is
 * V(gain) + share²·V(base) − 2·share·C(gain, base), which does not cancel where the share is small.
 */
export function pairedTOf(gain: Float64Array, base: Float64Array): (share: number, shift: number) => OneSided {
  const n = gain.length
  const [ofGain, ofBase] = [sum(gain) / n, sum(base) / n]
  let [gains, bases, both] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [g, b] = [gain[i]! - ofGain, base[i]! - ofBase]
    gains += g * g
    bases += b * b
    both += g * b
  }
  return (share, shift) => {
    const squares = Math.max(0, gains + share * share * bases - 2 * share * both)
    return studentTest(ofGain - share * ofBase - shift, Math.sqrt(squares / (n - 1) / n), n - 1)
  }
}

/**
 * Tests whether the mean of a series of loss differences is zero (Diebold and Mariano 1995) with the small-sample
 * correction of Harvey, Leybourne and Newbold (1997): variance (γ₀ + 2Σγₖ)/n over k < horizon, factor
 * √((n + 1 − 2h + h(h−1)/n)/n), Student's t with n − 1 degrees of freedom. Where the sum is not positive, which the
 * flat kernel allows, Bartlett's weights 1 − k/h are used. `differences` are in order of time.
 */
export function dieboldMariano(differences: Float64Array, horizon = 1): OneSided {
  const n = differences.length
  const mean = sum(differences) / n
  const gamma = Array.from({ length: horizon }, (_, lag) => autocovariance(differences, mean, lag))
  const total = (weight: (lag: number) => number): number =>
    gamma.slice(1).reduce((all, value, k) => all + 2 * weight(k + 1) * value, gamma[0]!)
  const flat = total(() => 1)
  const variance = (flat > 0 ? flat : total((lag) => 1 - lag / horizon)) / n
  const correction = (n + 1 - 2 * horizon + (horizon * (horizon - 1)) / n) / n
  return studentTest(mean, Math.sqrt(variance / correction), n - 1)
}

function studentTest(mean: number, error: number, df: number): OneSided {
  const statistic = error > 0 ? mean / error : mean === 0 ? 0 : mean * Number.POSITIVE_INFINITY
  const greater = studentSf(statistic, df)
  const less = studentSf(-statistic, df)
  return { statistic, greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) }
}

function autocovariance(values: Float64Array, mean: number, lag: number): number {
  let total = 0
  for (let i = lag; i < values.length; i++) total += (values[i]! - mean) * (values[i - lag]! - mean)
  return total / values.length
}

/** Exact p-values of the signed-rank test are computed up to this many differences; 2⁵⁰ is exact in a double. */
export const EXACT_UP_TO = 50

/**
 * Tests by Wilcoxon's signed ranks whether paired differences are symmetric about zero. Zeros are dropped. Exact for
 * up to 50 differences without ties and zeros; else normal with the correction for ties, none for continuity.
 * `statistic` is the sum of the positive ranks.
 */
export function wilcoxonSignedRank(differences: Float64Array): OneSided {
  const nonZero = differences.filter((d) => d !== 0)
  const n = nonZero.length
  if (n === 0) return { statistic: 0, greater: 1, less: 1, twoSided: 1 }
  const { statistic, tied } = signedRankSum(nonZero)
  if (n <= EXACT_UP_TO && tied === 0 && n === differences.length) return exactSignedRank(statistic, n)
  const z = (statistic - (n * (n + 1)) / 4) / rankDeviation(n, tied)
  return { statistic, greater: normalSf(z), less: normalSf(-z), twoSided: Math.min(1, 2 * normalSf(Math.abs(z))) }
}

function exactSignedRank(statistic: number, n: number): OneSided {
  const most = (n * (n + 1)) / 2
  const ways = waysOfRanks(n)
  const tail = (from: number): number => sum(ways.subarray(from)) / 2 ** n
  const greater = tail(statistic)
  const less = tail(most - statistic)
  return { statistic, greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) }
}

/** In how many of the 2ⁿ choices of signs the positive ranks sum up to 0, 1, 2, … */
function waysOfRanks(n: number): Float64Array {
  const most = (n * (n + 1)) / 2
  const ways = new Float64Array(most + 1)
  ways[0] = 1
  for (let rank = 1; rank <= n; rank++) for (let s = most; s >= rank; s--) ways[s]! += ways[s - rank]!
  return ways
}

/**
 * Computes the largest sum of n positive ranks whose one-sided p-value is at least `alpha`: by the law that
 * `wilcoxonSignedRank` takes, `tied` being Σ(t³ − t) over groups of equal size; all of them where so few are never rarer.
 */
export function largestRankSum(n: number, alpha: number, tied: number, exact: boolean): number {
  const most = (n * (n + 1)) / 2
  // Chance gives n signs that are all alike once in 2ⁿ, however small the normal law makes that.
  if (2 ** -n >= alpha) return most
  if (!exact || n > EXACT_UP_TO || tied > 0)
    return Math.min(most, Math.floor(most / 2 - normalQuantile(alpha) * rankDeviation(n, tied)))
  const ways = waysOfRanks(n)
  let w = most
  for (let above = ways[most]!; above / 2 ** n < alpha; above += ways[w]!) w--
  return w
}

const rankDeviation = (n: number, tied: number): number => Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tied / 48)

/**
 * The sum of the midranks of the positive differences, and Σ(t³ − t) over groups of equal size. Sorts once, then goes
 * outwards from zero on both sides.
 */
function signedRankSum(nonZero: Float64Array): { statistic: number; tied: number } {
  const sorted = nonZero.slice().sort()
  const n = sorted.length
  let up = firstWhere(0, n, (at) => sorted[at]! > 0)
  let down = up - 1
  let [statistic, tied] = [0, 0]
  for (let rank = 0; rank < n; ) {
    const size = Math.min(down >= 0 ? -sorted[down]! : Number.POSITIVE_INFINITY, up < n ? sorted[up]! : Infinity)
    let [negatives, positives] = [0, 0]
    for (; down >= 0 && -sorted[down]! === size; down--) negatives++
    for (; up < n && sorted[up] === size; up++) positives++
    const count = negatives + positives
    statistic += positives * (rank + (count + 1) / 2)
    tied += count ** 3 - count
    rank += count
  }
  return { statistic, tied }
}

/**
 * Inverts a test into an interval at confidence 1 − 2·alpha: the θ that the test does not reject on either side.
 *
 * @param at the test of H₀: θ; the larger θ, the smaller must the differences it is given be.
 * @param centre a θ inside the interval; @param scale a first step away from it. An end that cannot be found is ±Infinity.
 * @param enough how exactly the ends are to be known: tests of ranks change by steps, which need not be told apart.
 */
export function invertTest(
  at: (theta: number) => OneSided,
  alpha: number,
  centre: number,
  scale: number,
  enough = 0,
): Interval {
  const end = (direction: -1 | 1): number => {
    const excess = (theta: number): number => (direction < 0 ? at(theta).greater : at(theta).less) - alpha
    let inner = centre
    let step = scale > 0 ? scale : Math.abs(centre) || 1
    for (let i = 0; i < 200; i++) {
      const outer = centre + direction * step
      if (excess(outer) < 0) return excess(inner) < 0 ? inner : findRoot(excess, inner, outer, enough)
      inner = outer
      step *= 2
    }
    return direction * Number.POSITIVE_INFINITY
  }
  return [end(-1), end(1)]
}

/**
 * Bounds what a sample without any (or with next to no) difference cannot exclude: the largest share of rows, at
 * one-sided `alpha`, on which two models may still differ when n rows showed none: 1 − α^(1/n), the end of Clopper and
 * Pearson. It stands in wherever an estimated variance is zero only because the sample is small.
 */
export const unseenShare = (n: number, alpha: number): number => -Math.expm1(Math.log(alpha) / n)

/** Computes how likely n rows show nothing of what touches this share of them: (1 − share)ⁿ, the p-value of `unseenShare`. */
export const unseenP = (share: number, n: number): number => (1 - Math.min(1, Math.max(0, share))) ** n

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
