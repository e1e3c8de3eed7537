import { normalQuantile } from './distributions.ts'
import type { Interval } from './proportion.ts'

/** The areas under the ROC curve of k scores on the same rows, and their covariance. */
export interface DeLong {
  readonly auc: readonly number[]
  /** k × k. */
  readonly covariance: readonly (readonly number[])[]
  readonly positives: number
  readonly negatives: number
  /** Rows whose placement among the other class differs between the first two scores (or is not perfect, for one). */
  readonly discordant: number
}

/**
 * Computes AUC and its covariance for one or more scores of the same rows (DeLong et al. 1988) in O(n log n) by the
 * midranks of Sun and Xu (2014): V₁₀ = (Tz − Tx)/n for positives, V₀₁ = 1 − (Tz − Ty)/m for negatives,
 * S = cov(V₁₀)/m + cov(V₀₁)/n. Undefined (NaN) when a class is missing; the covariance needs two rows of each class.
 *
 * @param positive 1 for a row of the positive class, 0 else.
 */
export function delong(positive: Uint8Array, scores: readonly Float64Array[]): DeLong {
  const positives = Uint32Array.from(indicesOf(positive, 1))
  const negatives = Uint32Array.from(indicesOf(positive, 0))
  const placed = scores.map((score) => placements(score, positives, negatives))
  const auc = placed.map(({ ofPositives }) => mean(ofPositives))
  const covariance = placed.map((a) =>
    placed.map(
      (b) =>
        covarianceOf(a.ofPositives, b.ofPositives) / positives.length +
        covarianceOf(a.ofNegatives, b.ofNegatives) / negatives.length,
    ),
  )
  const second = placed[1]
  const count = (a: Float64Array, b?: Float64Array): number =>
    a.reduce((sum, value, i) => sum + (value === (b ? b[i] : 1) ? 0 : 1), 0)
  const first = placed[0]!
  const discordant = count(first.ofPositives, second?.ofPositives) + count(first.ofNegatives, second?.ofNegatives)
  return { auc, covariance, positives: positives.length, negatives: negatives.length, discordant }
}

/**
 * Computes the statistic of the contrast A₁ − ratio·A₂ − shift, standard normal when that is zero: DeLong's z for
 * ratio 1 and shift 0, Fieller's for another ratio. Zero variance gives 0 at no difference, ±Infinity else.
 */
export function delongStatistic({ auc, covariance }: DeLong, ratio = 1, shift = 0): number {
  const difference = auc[0]! - ratio * auc[1]! - shift
  const [[s11, s12], [, s22]] = covariance as [[number, number], [number, number]]
  const variance = s11 + ratio * ratio * s22 - 2 * ratio * s12
  if (variance > 1e-300) return difference / Math.sqrt(variance)
  return difference === 0 ? 0 : difference * Number.POSITIVE_INFINITY
}

/**
 * Computes the logit interval of one AUC at confidence 1 − 2·alpha (Pepe 2003): it stays inside [0, 1]. An AUC of 0 or 1
 * has no variance; see `unseenShare` for what stands in.
 */
export function aucInterval(auc: number, variance: number, alpha: number): Interval {
  const half = -normalQuantile(alpha) * (Math.sqrt(variance) / (auc * (1 - auc)))
  const logit = Math.log(auc / (1 - auc))
  return [1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit))]
}

/** Each row's share of the other class that it is ranked rightly against; ties count half. */
function placements(score: Float64Array, positives: Uint32Array, negatives: Uint32Array) {
  const all = midranks(Float64Array.from([...pick(score, positives), ...pick(score, negatives)]))
  const among = { positives: midranks(pick(score, positives)), negatives: midranks(pick(score, negatives)) }
  const m = positives.length
  const n = negatives.length
  return {
    ofPositives: Float64Array.from({ length: m }, (_, i) => (all[i]! - among.positives[i]!) / n),
    ofNegatives: Float64Array.from({ length: n }, (_, j) => 1 - (all[m + j]! - among.negatives[j]!) / m),
  }
}

/** Ranks from 1; equal values share the mean of their ranks. */
function midranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]!)
  const ranks = new Float64Array(values.length)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++
    for (let k = start; k < end; k++) ranks[order[k]!] = (start + end + 1) / 2
    start = end
  }
  return ranks
}

const pick = (values: Float64Array, rows: Uint32Array): Float64Array => Float64Array.from(rows, (row) => values[row]!)
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

function* indicesOf(flags: Uint8Array, wanted: number): Iterable<number> {
  for (let i = 0; i < flags.length; i++) if (flags[i] === wanted) yield i
}

function covarianceOf(a: Float64Array, b: Float64Array): number {
  const meanA = mean(a)
  const meanB = mean(b)
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! - meanA) * (b[i]! - meanB)
  return sum / (a.length - 1)
}
