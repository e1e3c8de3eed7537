import { normalCdf } from '../../statistics/distributions.ts'
import { exactAbove, exactBelow, isSparse, widenedExactly } from '../../statistics/paired-exact.ts'
import {
  bonettPrice,
  bonettPriceBelow,
  mcnemarExact,
  mcnemarMidP,
  type PairedCounts,
  ratioScore,
  ratioStatistic,
  tango,
  tangoStatistic,
} from '../../statistics/paired-proportions.ts'
import {
  binomialCdf,
  binomialPmf,
  clopperPearson,
  type Interval,
  scoreTestBelow,
  wilson,
} from '../../statistics/proportion.ts'
import { findRoot } from '../../statistics/root.ts'
import type { Hits } from '../metrics/metric.ts'
import type { Rows } from '../rows.ts'
import { effectiveRows, pairedCounts, usedRows, weightedShare } from './counts.ts'
import type { Evidence } from './evidence.ts'

type ProportionTest = 'tango' | 'bonett-price' | 'mcnemar-exact' | 'mcnemar-midp'

/** Compares two shares of right answers on the same rows. */
export function comparedProportions(
  rows: Rows,
  candidate: Hits,
  baseline: Hits,
  { test, alpha, relative }: { test: ProportionTest; alpha: number; relative: boolean },
): Evidence {
  const counts = pairedCounts(rows, candidate, baseline)
  const { n, b, c, both } = counts
  const value = (both + b) / n
  const base = (both + c) / n
  const common = {
    value,
    baseline: base,
    estimate: relative ? value / base - 1 : value - base,
    twoSided: 2 * Math.min(0.5, normalCdf(-Math.abs(tangoStatistic(counts, 0)))),
    // Equal rows exclude a difference d only where (1 − d)ⁿ ≤ alpha.
    ...(b + c === 0 && { rowsForWidth: (d: number) => ((rows.n / n) * Math.log(alpha)) / Math.log1p(-d) }),
    ...remarkOn(n, candidate),
  }
  if (relative) {
    const [low, high] = ratioScore(counts, alpha)
    const below = (bound: number): number => (bound <= -1 ? 1 : normalCdf(ratioStatistic(counts, 1 + bound)))
    const above = (bound: number): number => (bound <= -1 ? 0 : normalCdf(-ratioStatistic(counts, 1 + bound)))
    const interval: Interval = [low - 1, high - 1]
    return sparse({ ...common, method: 'tango-ratio', interval, below, above }, counts, alpha, base)
  }
  if (test === 'tango') {
    const below = (bound: number): number => normalCdf(tangoStatistic(counts, bound))
    const above = (bound: number): number => normalCdf(-tangoStatistic(counts, bound))
    return sparse({ ...common, method: 'tango', interval: tango(counts, alpha), below, above }, counts, alpha)
  }
  if (test === 'bonett-price') {
    const below = (bound: number): number => bonettPriceBelow(counts, bound)
    const above = (bound: number): number => bonettPriceBelow({ ...counts, b: c, c: b }, -bound)
    const twoSided = 2 * Math.min(below(0), above(0))
    const interval = bonettPrice(counts, alpha)
    return sparse({ ...common, method: test, twoSided, interval, below, above }, counts, alpha)
  }
  return { ...common, method: test, ...mcnemar(counts, alpha, test === 'mcnemar-midp') }
}

/**
 * Where few rows are discordant, lets the exact tails count that reach farther than those of the approximation. A ratio
 * is turned into a difference by the baseline's share, whose own error is small beside that of so few rows.
 */
function sparse(evidence: Evidence, counts: PairedCounts, alpha: number, baseline = 1): Evidence {
  if (!isSparse(counts) || !(baseline > 0)) return evidence
  const inRange = (x: number): number => Math.min(1, Math.max(-1, x * baseline))
  const below = (x: number): number => Math.max(evidence.below(x), exactBelow(counts, inRange(x)))
  const above = (x: number): number => Math.max(evidence.above(x), exactAbove(counts, inRange(x)))
  const limits: Interval = [-1 / baseline, 1 / baseline]
  return { ...evidence, interval: widenedExactly(evidence.interval, { alpha, limits, below, above }), below, above }
}

/** McNemar's tests look at the discordant rows alone; the interval is theirs, given how many they are. */
function mcnemar(counts: PairedCounts, alpha: number, midP: boolean) {
  const { n, b, c } = counts
  const total = b + c
  const half = midP ? 0.5 : 0
  // P(X ≤ b) and P(X ≥ b) for a share π of the discordant rows, the observed count taken by half for the mid-p.
  const atMost = (share: number): number => binomialCdf(b, total, share) - half * binomialPmf(b, total, share)
  const atLeast = (share: number): number => binomialCdf(c, total, 1 - share) - half * binomialPmf(b, total, share)
  const share: Interval = !midP
    ? clopperPearson(b, total, alpha)
    : [
        b === 0 ? 0 : findRoot((x) => atLeast(x) - alpha, 0, 1),
        b === total ? 1 : findRoot((x) => atMost(x) - alpha, 0, 1),
      ]
  const shareAt = (bound: number): number => Math.min(1, Math.max(0, ((bound * n) / total + 1) / 2))
  const interval: Interval =
    total === 0 ? tango(counts, alpha) : [(total / n) * (2 * share[0] - 1), (total / n) * (2 * share[1] - 1)]
  return {
    interval,
    below: (bound: number) => (total === 0 ? 1 : atMost(shareAt(bound))),
    above: (bound: number) => (total === 0 ? 1 : atLeast(shareAt(bound))),
    twoSided: midP ? mcnemarMidP(b, c) : mcnemarExact(b, c),
  }
}

/** Computes a share, and how many independent rows it is worth. */
export function effectiveShare(rows: Rows, hits: Hits): { readonly share: number; readonly n: number } {
  const used = usedRows(rows, hits)
  const right = Float64Array.from(used.index, (row) => hits.right[row]!)
  const share = weightedShare(right, used.weight)
  return { share, n: effectiveRows(right, share, share * (1 - share), used) }
}

/** Up to so many rows of the rarer kind, right or wrong, the normal tail of a score errs more than a fifth of alpha. */
const FEW_OF_A_KIND = 100

/** Judges one share of right answers by Wilson's score interval; with few right or wrong, by Clopper and Pearson's where that is wider. */
export function singleProportion(rows: Rows, hits: Hits, alpha: number): Evidence {
  const { share, n } = effectiveShare(rows, hits)
  const k = share * n
  const few = Math.min(k, n - k) <= FEW_OF_A_KIND
  const [score, exact] = [wilson(k, n, alpha), clopperPearson(k, n, alpha)]
  const below = (bound: number): number => {
    if (bound <= 0 || bound >= 1) return bound <= 0 ? 0 : Number(share >= 1)
    const scored = scoreTestBelow(k, n, bound)
    return few ? Math.max(scored, binomialCdf(k, n, bound)) : scored
  }
  const above = (bound: number): number => {
    if (bound <= 0 || bound >= 1) return bound >= 1 ? 0 : Number(share <= 0)
    const scored = scoreTestBelow(n - k, n, 1 - bound)
    return few ? Math.max(scored, binomialCdf(n - k, n, 1 - bound)) : scored
  }
  return {
    method: 'wilson',
    value: share,
    estimate: share,
    interval: few ? [Math.min(score[0], exact[0]), Math.max(score[1], exact[1])] : score,
    below,
    above,
    ...remarkOn(n, hits),
  }
}

/** Says so when clusters or weights make the rows count for less than their number. */
function remarkOn(effective: number, hits: Hits): { remark?: string } {
  const rows = hits.of.reduce((sum, flag) => sum + flag, 0)
  if (effective > rows * 0.995) return {}
  return { remark: `Groups and weights make the ${rows} rows worth about ${Math.round(effective)} independent ones.` }
}
