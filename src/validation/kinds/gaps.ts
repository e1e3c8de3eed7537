import { normalCdf, normalSf } from '../../statistics/distributions.ts'
import {
  differenceInterval,
  differenceScore,
  ratioInterval,
  ratioScore,
  type Sample,
} from '../../statistics/independent-proportions.ts'
import { jointP, moverDifference, moverRatio } from '../../statistics/mover.ts'
import type { Interval } from '../../statistics/proportion.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** One group of rows and what the metric is in it. */
export interface Group {
  readonly value: string
  readonly rows: number
  readonly measured: Evidence
  /** Where the metric is a share: its rows, as many as they are worth. */
  readonly share?: Sample
}

/** How far two groups lie apart: a difference of 0 or more, or a ratio of at most 1. */
export interface Gap {
  readonly low: Group
  readonly high: Group
  readonly estimate: number
  readonly interval: Interval
  readonly method: string
  /** The gap is proven to be within the limit, in either direction. */
  readonly passes: boolean
  /** One-sided p-value of "the gap keeps to the limit", in either direction. */
  readonly pFail: number
  /** By how much the estimate keeps to the limit; negative where it does not. */
  readonly keeps: number
}

/** The interval of a gap and the p-values of its tests, whatever the metric. */
interface Law {
  readonly interval: Interval
  readonly method: string
  /** Small when the gap is proven to be worse than a limit: above a difference, below a ratio. */
  readonly worse: (limit: number) => number
}

/** Measures the gap of two independent groups: shares by Miettinen and Nurminen's score, else by the intervals of each. */
export function gapOf(
  mode: 'difference' | 'ratio',
  a: Group,
  b: Group,
  { alpha, limit }: { readonly alpha: number; readonly limit: number },
): Gap {
  const [low, high] = a.measured.estimate <= b.measured.estimate ? [a, b] : [b, a]
  const [least, most] = [low.measured.estimate, high.measured.estimate]
  if (mode === 'difference') {
    const { interval, method, worse } = differenceLaw(low, high, alpha)
    const estimate = most - least
    const passes = interval[0] >= -limit && interval[1] <= limit
    // Which of the two is higher was seen in the rows, so both directions count.
    const pFail = Math.min(1, worse(limit) + worse(-limit))
    return { low, high, estimate, interval, method, passes, pFail, keeps: limit - estimate }
  }
  const { interval, method, worse } = ratioLaw(low, high, alpha)
  const estimate = least / most
  const passes = interval[0] >= limit && interval[1] <= 1 / limit
  // Both shares 0, or a metric below 0: there is no ratio to fail by.
  if (!Number.isFinite(estimate) || least < 0)
    return { low, high, estimate: Number.NaN, interval, method, passes: false, pFail: 1, keeps: 0 }
  const pFail = Math.min(1, worse(limit) + worse(1 / limit))
  return { low, high, estimate, interval, method, passes, pFail, keeps: estimate - limit }
}

/** The p-values sum up two directions: that of the other one is small when even a gap the other way round is excluded. */
function differenceLaw(low: Group, high: Group, alpha: number): Law {
  if (high.share && low.share) {
    const [x, y] = [high.share, low.share]
    return {
      interval: differenceInterval(x, y, alpha),
      method: 'miettinen-nurminen',
      worse: (limit) => normalSf(differenceScore(x, y, limit)),
    }
  }
  const worse = (limit: number): number =>
    jointP(
      high.measured,
      low.measured,
      (x) => x + limit,
      (x) => x - limit,
    )
  return { interval: moverDifference(high.measured, low.measured), method: `mover-${high.measured.method}`, worse }
}

function ratioLaw(low: Group, high: Group, alpha: number): Law {
  if (low.share && high.share) {
    const [x, y] = [low.share, high.share]
    return {
      interval: ratioInterval(x, y, alpha),
      method: 'miettinen-nurminen-ratio',
      worse: (limit) => normalCdf(ratioScore(x, y, limit)),
    }
  }
  // "low ≥ limit·high" is "high ≤ low/limit".
  const worse = (limit: number): number =>
    jointP(
      high.measured,
      low.measured,
      (x) => x / limit,
      (x) => x * limit,
    )
  const usable = low.measured.estimate > 0
  const interval: Interval = usable ? moverRatio(low.measured, high.measured) : [0, Number.POSITIVE_INFINITY]
  return { interval, method: `mover-${low.measured.method}`, worse }
}
