import { normalCdf, normalQuantile } from '../../statistics/distributions.ts'
import { unseenShare } from '../../statistics/paired-differences.ts'
import type { Interval } from '../../statistics/proportion.ts'

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
}

/** A question that the rows cannot answer at all, with one sentence why. */
export interface NoEvidence {
  readonly value: number | null
  readonly baseline?: number
  readonly why: string
}

export const isEvidence = (found: Evidence | NoEvidence): found is Evidence => 'estimate' in found

/**
 * Widens evidence that rests on fewer than z² differing rows, where no variance can be trusted: `units` rows without a
 * difference leave a share z²/(units + z²) unseen, which moves the estimate by up to that share of `scale`.
 */
export function widenForUnseen(
  evidence: Evidence,
  {
    differing,
    units,
    scale,
    alpha,
    rows,
  }: { differing: number; units: number; scale: number; alpha: number; rows: number },
): Evidence {
  const z2 = normalQuantile(alpha) ** 2
  if (differing >= z2 || !(scale > 0)) return evidence
  const half = scale * unseenShare(units, alpha)
  const { estimate, interval } = evidence
  const p = (distance: number): number => {
    const share = Math.min(distance / scale, 1)
    return share <= 0 ? 1 : normalCdf(-Math.sqrt((units * share) / (1 - share)))
  }
  return {
    ...evidence,
    interval: [Math.min(interval[0], estimate - half), Math.max(interval[1], estimate + half)],
    below: (bound) => (bound > estimate ? Math.max(evidence.below(bound), p(bound - estimate)) : evidence.below(bound)),
    above: (bound) => (bound < estimate ? Math.max(evidence.above(bound), p(estimate - bound)) : evidence.above(bound)),
    rowsForWidth: (distance) => (rows * z2 * (scale / distance - 1)) / units,
    remark: 'Too few rows differ to estimate a variance, so the interval is what equal rows cannot exclude.',
  }
}
