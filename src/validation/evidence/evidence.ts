import { normalCdf, normalQuantile } from '../../statistics/distributions.ts'
import { unseenP, unseenShare } from '../../statistics/paired-differences.ts'
import type { Interval } from '../../statistics/proportion.ts'
import type { Caution } from './tails.ts'

/** What the rows say about one question, in the judged unit: turned so that up is better when two models are compared. */
export interface Evidence {
  /** The test or interval by name. */
  readonly method: string
  readonly value: number
  readonly baseline?: number
  readonly estimate: number
  /** At confidence 1 − 2·alpha; ±Infinity is an open end. */
  readonly interval: Interval
  /** One-sided p-value of "the truth is `bound` or more": small when the rows lie clearly below. */
  readonly below: (bound: number) => number
  /** One-sided p-value of "the truth is `bound` or less". */
  readonly above: (bound: number) => number
  /** Two-sided p-value of no difference, where two models are compared. */
  readonly twoSided?: number
  /** How many rows the interval needs to end at this distance from the estimate, where the square-root law does not hold. */
  readonly rowsForWidth?: (distance: number) => number
  /** One sentence for the reason: what is particular about this evidence. */
  readonly remark?: string
  /** What to warn of where the rows decided. */
  readonly caution?: Caution
}

/** A question that the rows cannot answer at all, with one sentence why. */
export interface NoEvidence {
  readonly value: number | null
  readonly baseline?: number
  readonly why: string
}

/** Why there is no evidence where a metric has no value. */
export const NOT_DEFINED = 'The metric is not defined on these rows.'

/** Says why there is no evidence, with those of the values that are numbers. */
export const noEvidence = (why: string, value: number, baseline = Number.NaN): NoEvidence => ({
  value: Number.isFinite(value) ? value : null,
  ...(Number.isFinite(baseline) && { baseline }),
  why,
})

export const isEvidence = (found: Evidence | NoEvidence): found is Evidence => 'estimate' in found

/** Rows that a metric counts together (a class, what a model predicts), as far as they tell of its variance. */
export interface Part {
  readonly units: number
  /** Rows of the part that show a variance: on which two models differ, or on which a model errs. */
  readonly varying: number
  /** The part's share in the metric: 1, or 1/k for a mean over k classes. */
  readonly weight: number
}

/**
 * Widens evidence by the parts that have fewer than z² varying rows, whose variance cannot be trusted: `units` rows without
 * a difference leave a share 1 − α^(1/units) unseen, which moves the estimate by up to that share of `scale`. What several
 * parts leave unseen, and the width that there is, add up by their squares.
 */
export function widenForUnseen(
  evidence: Evidence,
  { parts, scale, alpha, rows }: { parts: readonly Part[]; scale: number; alpha: number; rows: number },
): Evidence {
  const z2 = normalQuantile(alpha) ** 2
  const thin = parts.filter(({ varying }) => varying < z2)
  if (thin.length === 0 || !(scale > 0)) return evidence
  const unseen = Math.min(1, Math.hypot(...thin.map(({ units, weight }) => weight * unseenShare(units, alpha))))
  // As many rows of one part would leave as much unseen.
  const units = Math.log(alpha) / Math.log1p(-unseen)
  const { estimate, interval } = evidence
  const half = (end: number): number => Math.hypot(end - estimate, scale * unseen)
  const p = (known: number, distance: number): number => {
    const share = Math.min(distance / scale, 1)
    if (known >= 0.5 || share <= 0) return known
    return normalCdf(
      -1 / Math.hypot(1 / normalQuantile(known), 1 / normalQuantile(Math.min(0.5, unseenP(share, units)))),
    )
  }
  return {
    ...evidence,
    interval: [estimate - half(interval[0]), estimate + half(interval[1])],
    below: (bound) => (bound > estimate ? p(evidence.below(bound), bound - estimate) : evidence.below(bound)),
    above: (bound) => (bound < estimate ? p(evidence.above(bound), estimate - bound) : evidence.above(bound)),
    rowsForWidth: (distance) => (rows * Math.log(alpha)) / Math.log1p(-Math.min(1, distance / scale)) / units,
    remark: 'Too few rows differ to estimate a variance, so the interval is widened to what they cannot exclude.',
  }
}
