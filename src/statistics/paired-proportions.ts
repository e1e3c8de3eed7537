import { normalCdf, normalQuantile } from './distributions.ts'
import { binomialCdf, binomialPmf, type Interval } from './proportion.ts'
import { findRoot } from './root.ts'

/**
 * The same rows answered by two models. `b`: only the candidate right; `c`: only the baseline right; `n`: all rows;
 * `both`: both right (needed for ratios). Counts may be fractions (effective counts of weighted or clustered rows).
 */
export interface PairedCounts {
  readonly n: number
  readonly b: number
  readonly c: number
  readonly both: number
}

/** Computes McNemar's exact two-sided p-value: min(1, 2·P(X ≤ min(b, c))), X ~ Binomial(b + c, ½). */
export function mcnemarExact(b: number, c: number): number {
  return b + c === 0 ? 1 : Math.min(1, 2 * binomialCdf(Math.min(b, c), b + c, 0.5))
}

/**
 * Computes McNemar's mid-p two-sided p-value (Fagerland, Lydersen and Laake 2013): the exact one − P(X = min(b, c)); where
 * b = c, 1 − P(X = b)/2. Without a discordant row it is 1.
 */
export function mcnemarMidP(b: number, c: number): number {
  if (b === c) return b === 0 ? 1 : 1 - binomialPmf(b, 2 * b, 0.5) / 2
  const least = Math.min(b, c)
  return 2 * binomialCdf(least, b + c, 0.5) - binomialPmf(least, b + c, 0.5)
}

/**
 * Computes Tango's score statistic (Statistics in Medicine 17, 1998) for H₀: pᵇ − pᶜ = δ, standard normal under H₀:
 * (b − c − nδ) / √(n(2q̃ + δ(1 − δ))), q̃ the restricted maximum-likelihood estimate of the champion-only share,
 * the larger root of 2n·q² + ((2n − b + c)δ − b − c)·q − cδ(1 − δ) = 0.
 */
export function tangoStatistic({ n, b, c }: PairedCounts, delta: number): number {
  const difference = b - c - n * delta
  // Symmetric in (b, c, δ) → (c, b, −δ); with δ ≥ 0 the root below does not cancel.
  if (delta < 0) return -tangoStatistic({ n, b: c, c: b, both: 0 }, -delta)
  const linear = (2 * n - b + c) * delta - b - c
  const constant = -c * delta * (1 - delta)
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant))
  const q = linear > 0 ? (-2 * constant) / (root + linear || 1) : (root - linear) / (4 * n)
  const variance = n * (2 * q + delta * (1 - delta))
  if (variance > 0) return difference / Math.sqrt(variance)
  return difference === 0 ? 0 : difference * Number.POSITIVE_INFINITY
}

/**
 * Computes Tango's score interval for the paired difference of proportions (candidate − baseline) at confidence
 * 1 − 2·alpha. Without a discordant row it is ±z²/(n + z²): ten equal rows tell nothing finer than 21 points.
 */
export function tango(counts: PairedCounts, alpha: number): Interval {
  const z = -normalQuantile(alpha)
  return scoreInterval((delta) => tangoStatistic(counts, delta), (counts.b - counts.c) / counts.n, -1, 1, z)
}

/**
 * Computes the score statistic for H₀: candidate's share = φ · baseline's share (Nam and Blackwelder 2002; Tang, Tang
 * and Chan 2003). With p₂₂ = d/n and m = 1 − d/n the restricted estimate q of the baseline-only share is the larger root
 * of (1 + φ)(n·m)q² − m(b + c − (a + c)(φ² − 1))q − c(φ − 1)m² = 0, a the rows that both have right.
 */
export function ratioStatistic({ n, b, c, both: a }: PairedCounts, phi: number): number {
  const some = (a + b + c) / n
  const difference = a + b - phi * (a + c)
  if (some === 0) return 0
  const linear = some * (b + c - (a + c) * (phi * phi - 1))
  const square = (1 + phi) * n * some
  const constant = -c * (phi - 1) * some * some
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * square * constant))
  const larger = linear >= 0 ? (linear + root) / (2 * square) : (2 * constant) / (linear - root || -1)
  const q = Math.max(larger, 0, (1 - phi) * some)
  const variance = n * phi * (((phi - 1) * (some - q)) / phi + 2 * q)
  if (variance > 1e-300) return difference / Math.sqrt(variance)
  return difference === 0 ? 0 : difference * Number.POSITIVE_INFINITY
}

/**
 * Computes the score interval for the ratio of paired proportions, candidate / baseline, at confidence 1 − 2·alpha.
 * The upper end is Infinity when the baseline may have none right.
 */
export function ratioScore(counts: PairedCounts, alpha: number): Interval {
  const z = -normalQuantile(alpha)
  const base = counts.both + counts.c
  if (base === 0) return [0, Number.POSITIVE_INFINITY]
  const estimate = Math.max((counts.both + counts.b) / base, TINY_RATIO)
  let top = Math.max(2, 2 * estimate)
  while (ratioStatistic(counts, top) > -z && top < 1 / TINY_RATIO) top *= 2
  const [lower, upper] = scoreInterval((phi) => ratioStatistic(counts, phi), estimate, TINY_RATIO, top, z)
  return [lower <= TINY_RATIO ? 0 : lower, top < 1 / TINY_RATIO ? upper : Number.POSITIVE_INFINITY]
}

const TINY_RATIO = 1e-12

/**
 * Computes Bonett and Price's adjusted Wald interval (2012) at confidence 1 − 2·alpha: one is added to each discordant
 * count, p̃ = (count + 1)/(n + 2), and the variance is that of the adjusted difference.
 */
export function bonettPrice({ n, b, c }: PairedCounts, alpha: number): Interval {
  const { centre, error } = bonettPriceParts(n, b, c)
  const half = -normalQuantile(alpha) * error
  return [Math.max(-1, centre - half), Math.min(1, centre + half)]
}

/** Computes the one-sided p-value of "difference ≥ `delta`" that belongs to Bonett and Price's interval. */
export function bonettPriceBelow({ n, b, c }: PairedCounts, delta: number): number {
  const { centre, error } = bonettPriceParts(n, b, c)
  return normalCdf((centre - delta) / error)
}

function bonettPriceParts(n: number, b: number, c: number): { centre: number; error: number } {
  const p12 = (b + 1) / (n + 2)
  const p21 = (c + 1) / (n + 2)
  return { centre: p12 - p21, error: Math.sqrt((p12 + p21 - (p12 - p21) ** 2) / (n + 2)) }
}

/** Inverts a statistic that falls with its argument: where it is z and where it is −z. Ends outside the range are cut. */
function scoreInterval(
  statistic: (x: number) => number,
  estimate: number,
  low: number,
  high: number,
  z: number,
): Interval {
  const lower = statistic(low) <= z ? low : findRoot((x) => statistic(x) - z, low, estimate)
  const upper = statistic(high) >= -z ? high : findRoot((x) => statistic(x) + z, estimate, high)
  return [lower, upper]
}
