import { normalQuantile } from './distributions.ts'
import type { Interval } from './proportion.ts'
import { orderOnce } from './sort.ts'

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
 * Computes AUC and its covariance for one or more scores of the same rows (DeLong et al. 1988) from one sorting of
 * each score: V₁₀ is the share of negatives below a positive, V₀₁ that of positives above a negative, ties by half;
 * S = cov(V₁₀)/m + cov(V₀₁)/n. Undefined (NaN) when a class is missing; the covariance needs two rows of each class.
 *
 * @param scores may not change afterwards: their order is remembered
 * @param positive 1 for a row of the positive class, 0 else.
 */
export function delong(positive: Uint8Array, scores: readonly Float64Array[]): DeLong {
  const [negatives, positives] = [rowsOf(positive, 0), rowsOf(positive, 1)]
  const placed = scores.map((score) => placements(score, positive, positives, negatives))
  const auc = placed.map(({ ofPositives }) => mean(ofPositives))
  const covariance = placed.map((a) =>
    placed.map(
      (b) =>
        covarianceOf(a.ofPositives, b.ofPositives) / positives.length +
        covarianceOf(a.ofNegatives, b.ofNegatives) / negatives.length,
    ),
  )
  const second = placed[1]
  const first = placed[0]!
  const discordant =
    differing(first.ofPositives, second?.ofPositives) + differing(first.ofNegatives, second?.ofNegatives)
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
function placements(score: Float64Array, positive: Uint8Array, positives: Uint32Array, negatives: Uint32Array) {
  const order = orderOnce(score)
  const [m, n] = [positives.length, negatives.length]
  const placed = new Float64Array(score.length)
  let [below, above] = [0, 0]
  for (let start = 0; start < order.length; ) {
    let [end, hits] = [start, 0]
    for (; end < order.length && score[order[end]!] === score[order[start]!]; end++) hits += positive[order[end]!]!
    const misses = end - start - hits
    const [ofPositive, ofNegative] = [(below + misses / 2) / n, 1 - (above + hits / 2) / m]
    for (let k = start; k < end; k++) placed[order[k]!] = positive[order[k]!] ? ofPositive : ofNegative
    below += misses
    above += hits
    start = end
  }
  return { ofPositives: pick(placed, positives), ofNegatives: pick(placed, negatives) }
}

function rowsOf(flags: Uint8Array, wanted: number): Uint32Array {
  const rows = new Uint32Array(flags.length)
  let found = 0
  for (let row = 0; row < flags.length; row++) if (flags[row] === wanted) rows[found++] = row
  return rows.slice(0, found)
}

function pick(values: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!
  return picked
}

function mean(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

/** How many values differ from the other's, or from 1. */
function differing(values: Float64Array, others?: Float64Array): number {
  let count = 0
  for (let i = 0; i < values.length; i++) if (values[i] !== (others ? others[i] : 1)) count++
  return count
}

function covarianceOf(a: Float64Array, b: Float64Array): number {
  const meanA = mean(a)
  const meanB = mean(b)
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! - meanA) * (b[i]! - meanB)
  return sum / (a.length - 1)
}
