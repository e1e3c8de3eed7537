import type { Bootstrap } from './bootstrap.ts'
import { normalCdf, normalQuantile, studentQuantile, studentSf } from './distributions.ts'
import { errorOf } from './jackknife.ts'
import type { Interval } from './proportion.ts'
import { firstWhere } from './root.ts'

/**
 * Computes the interval that gates are judged by: the wider of BCa and the jackknife's estimate ± t₍n−1₎·SE at each end.
 * BCa alone is too narrow where few rows carry the difference (heavy tails, models that are mostly equal): its ends then
 * come from draws that miss those rows. Open at both ends where the standard error is not finite: one row makes the number.
 */
export function bootstrapInterval(bootstrapped: Bootstrap, alpha: number): Interval {
  const { estimate, standardError, units } = bootstrapped
  if (!Number.isFinite(standardError)) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const [low, high] = bcaInterval(bootstrapped, alpha)
  const half = standardError > 0 ? -studentQuantile(alpha, units - 1) * standardError : 0
  return [Math.min(low, estimate - half), Math.max(high, estimate + half)]
}

/**
 * Takes the spread of the draws for the standard error of a quantile. The jackknife's hangs on the few values beside the quantile,
 * however many rows there are (Efron, The Jackknife, the Bootstrap, and Other Resampling Plans, 1982, section 3.4), and so does its acceleration.
 */
export function ofQuantile(bootstrapped: Bootstrap): Bootstrap {
  const { replicates, standardError } = bootstrapped
  const finite = replicates.filter(Number.isFinite)
  const spread = Number.isFinite(standardError)
    ? errorOf(finite) / Math.sqrt(Math.max(1, finite.length - 1))
    : Number.NaN
  return { ...bootstrapped, acceleration: 0, standardError: spread }
}

/** Computes the one-sided p-values that belong to that interval, of "the truth ≥ `bound`" and "the truth ≤ `bound`". */
export function bootstrapTails(bootstrapped: Bootstrap, bound: number): { below: number; above: number } {
  const { estimate, standardError, units } = bootstrapped
  if (!Number.isFinite(standardError)) return { below: 1, above: 1 }
  const bca = bcaBelow(bootstrapped, bound)
  if (standardError === 0) return { below: bca, above: 1 - bca }
  const t = (bound - estimate) / standardError
  return { below: Math.max(bca, studentSf(t, units - 1)), above: Math.max(1 - bca, studentSf(-t, units - 1)) }
}

/**
 * Computes the BCa interval (Efron 1987) of a bootstrap at confidence 1 − 2·alpha: α_k = Φ(z₀ + (z₀ + z_k)/(1 − a(z₀ + z_k))),
 * z₀ = Φ⁻¹(share of replicates below the estimate, ties half). With `expand` z is widened to √(n/(n−1))·t₍n−1₎ (Hesterberg
 * 2015), because the bootstrap of few rows is too narrow by just that.
 */
export function bcaInterval(bootstrapped: Bootstrap, alpha: number, expand = true): Interval {
  const { replicates } = bootstrapped
  const z = expand ? expandedQuantile(alpha, bootstrapped.units) : -normalQuantile(alpha)
  const at = (quantile: number): number => sortedQuantile(replicates, adjustedLevel(bootstrapped, quantile))
  return [at(-z), at(z)]
}

/**
 * Computes the one-sided p-value of "the truth ≥ `bound`" by inverting BCa: the alpha at which the upper end of the
 * interval just touches the bound. Never below 1/(replicates + 1).
 */
export function bcaBelow(bootstrapped: Bootstrap, bound: number, expand = true): number {
  const { replicates, acceleration: a, units } = bootstrapped
  const share = shareBelow(replicates, bound)
  const level = Math.min(Math.max(share, 0.5 / (replicates.length + 1)), 1 - 0.5 / (replicates.length + 1))
  const z0 = biasOf(bootstrapped)
  const w = normalQuantile(level) - z0
  const scale = 1 + a * w
  const z = scale > 0 ? w / scale - z0 : Math.sign(w) * 40
  const p = expand && units > 1 ? studentSf(z * Math.sqrt((units - 1) / units), units - 1) : normalCdf(-z)
  return Math.min(1, Math.max(p, 1 / (replicates.length + 1)))
}

function expandedQuantile(alpha: number, units: number): number {
  if (units < 2) return Number.POSITIVE_INFINITY
  return -Math.sqrt(units / (units - 1)) * studentQuantile(alpha, units - 1)
}

function adjustedLevel(bootstrapped: Bootstrap, z: number): number {
  const z0 = biasOf(bootstrapped)
  const scale = 1 - bootstrapped.acceleration * (z0 + z)
  // Beyond the pole the transformation folds back; the outermost replicate is all that can be said.
  if (!(scale > 0)) return z > 0 ? 1 : 0
  return normalCdf(z0 + (z0 + z) / scale)
}

/** z₀, the normal quantile of the share of replicates below the estimate; kept finite. */
function biasOf({ replicates, estimate }: Bootstrap): number {
  const floor = 0.5 / (replicates.length + 1)
  return normalQuantile(Math.min(1 - floor, Math.max(floor, shareBelow(replicates, estimate))))
}

/** The share of sorted values below `bound`, those equal to it counted half. */
function shareBelow(sorted: Float64Array, bound: number): number {
  const below = firstWhere(0, sorted.length, (at) => sorted[at]! >= bound)
  const upTo = firstWhere(0, sorted.length, (at) => sorted[at]! > bound)
  return (below + upTo) / 2 / sorted.length
}

/** Computes the quantile of ascending values with linear interpolation (type 7, NumPy's default); the values may be infinite. */
export function sortedQuantile(sorted: Float64Array, level: number): number {
  const position = Math.min(Math.max(level, 0), 1) * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  const share = position - below
  return low === high || low === Number.NEGATIVE_INFINITY || share === 0 ? low : low + share * (high - low)
}
