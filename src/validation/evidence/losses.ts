import {
  dieboldMariano,
  EXACT_UP_TO,
  invertTest,
  type OneSided,
  pairedTOf,
  wilcoxonSignedRank,
} from '../../statistics/paired-differences.ts'
import { signedRankShift } from '../../statistics/rank-shift.ts'
import { findRoot } from '../../statistics/root.ts'
import type { Metric } from '../metrics/metric.ts'
import type { Rows } from '../rows.ts'
import { type Evidence, NOT_DEFINED, type NoEvidence, noEvidence, widenForUnseen } from './evidence.ts'
import { cautionOfTwo } from './tails.ts'

type LossTest = 'paired-t' | 'wilcoxon' | 'diebold-mariano'

/**
 * Compares losses of single rows. A gain θ of the candidate is tested by the differences lᵇ − lᶜ − θ; a relative gain
 * by (1 − θ)·lᵇ − lᶜ, and of a root of a mean (RMSE) by (1 − θ)²·lᵇ − lᶜ. Where higher is better, lᶜ − lᵇ − θ and
 * lᶜ − (1 + θ)·lᵇ.
 */
export function comparedLosses(
  metric: Metric,
  candidate: Rows,
  baseline: Rows,
  { test, alpha, relative }: { test: LossTest; alpha: number; relative: boolean },
): Evidence | NoEvidence {
  const order = test === 'diebold-mariano' ? candidate.byTime! : Uint32Array.from(candidate.ids, (_, i) => i)
  const losses = (rows: Rows): Float64Array => {
    const all = metric.losses!(rows)
    return Float64Array.from(order, (row) => all[row]!)
  }
  const ours = losses(candidate)
  const theirs = losses(baseline)
  const n = ours.length
  const least = FEWEST[test]
  if (n < least) return { value: null, why: `Too few rows for a paired test: ${n}, and it takes at least ${least}.` }
  const turn = metric.direction === 'higher' ? -1 : 1
  const [value, base] = [mean(ours), mean(theirs)].map((x) => (metric.root ? Math.sqrt(x) : x)) as [number, number]
  const gap = ours.map((loss, i) => turn * (theirs[i]! - loss))
  const scale = relative && (metric.root ? 'root' : 'mean')
  const at = testAt(test, gap, theirs, scale)
  const gain = turn * (relative ? 1 - value / base : base - value)
  if (!Number.isFinite(gain)) return noEvidence(NOT_DEFINED, value, base)
  const left = relative ? gap.map((d, i) => d - shareOf(gain, scale) * theirs[i]!) : gap
  const spread = Math.sqrt(varianceOf(left) / n) / (relative ? mean(theirs) : 1)
  const shift = test === 'wilcoxon' ? signedRankShift(gap, relative ? theirs : undefined, alpha) : undefined
  const enough = test === 'wilcoxon' && n > EXACT_UP_TO ? spread * RANK_STEPS : 0
  const estimate = shift?.estimate ?? (test === 'wilcoxon' ? balanceOf(at, gain, spread, enough) : gain)
  const evidence: Evidence = {
    method: test,
    value,
    baseline: base,
    estimate,
    interval: shift?.interval ?? (spread > 0 ? invertTest(at, alpha, estimate, spread, enough) : [estimate, estimate]),
    below: (bound) => at(bound).less,
    above: (bound) => at(bound).greater,
    twoSided: at(0).twoSided,
    ...wordsOn(test, gap, { ours, theirs, tailed: turn > 0 && metric.name !== 'brier' }),
  }
  const differing = gap.reduce((count, d) => count + (d === 0 ? 0 : 1), 0)
  const parts = [{ units: n, varying: differing, weight: 1 }]
  return widenForUnseen(evidence, {
    parts,
    scale: sizeOf(metric, value, candidate) / (relative ? base : 1),
    alpha,
    rows: n,
  })
}

/**
 * What a row can move a mean by: a share of 1 for the scores of queries and for values of your own within 0 and 1, of what
 * a row loses on average for losses.
 */
export function sizeOf({ family, units, needs, losses }: Metric, value: number, rows: Rows): number {
  if (family !== 'mean-loss' || units) return 1
  return needs === 'own' && losses!(rows).every((x) => x >= 0 && x <= 1) ? 1 : Math.abs(value)
}

/** Ranks of many rows change by steps far below this share of the standard error, and each look at them costs a sort. */
const RANK_STEPS = 1e-7

/** Whether a gain is relative, to the baseline's mean loss or to the root of it. */
type Scale = false | 'mean' | 'root'

/** The share of the baseline's mean loss that a gain θ leaves out. */
const shareOf = (theta: number, scale: Scale): number => (scale === 'root' ? 1 - Math.max(0, 1 - theta) ** 2 : theta)

/** The test of a gain θ, absolute or relative to the baseline's mean loss, or to the root of it. */
function testAt(test: LossTest, gap: Float64Array, theirs: Float64Array, relative: Scale): (theta: number) => OneSided {
  if (test === 'paired-t') {
    const tested = pairedTOf(gap, theirs)
    return (theta) => (relative ? tested(shareOf(theta, relative), 0) : tested(0, theta))
  }
  return (theta) => {
    const [ofBase, shift] = relative ? [shareOf(theta, relative), 0] : [0, theta]
    return run(
      test,
      gap.map((d, i) => d - ofBase * theirs[i]! - shift),
    )
  }
}

/** A mean of fewer losses is nowhere near normal; so few ranks leave the interval open by themselves. */
const FEWEST: Readonly<Record<LossTest, number>> = { 'paired-t': 10, wilcoxon: 3, 'diebold-mariano': 10 }

/** Says what is particular: ranks judge another thing than means, and heavy tails make a mean's error rate a guess. */
function wordsOn(
  test: LossTest,
  gap: Float64Array,
  { ours, theirs, tailed }: { ours: Float64Array; theirs: Float64Array; tailed: boolean },
): Pick<Evidence, 'remark' | 'caution'> {
  if (test === 'wilcoxon') return { remark: 'Judged is the median shift of the loss of single rows, not the mean.' }
  return { caution: cautionOfTwo(gap, ours, theirs, tailed) }
}

/** Lags of the Diebold–Mariano variance: the cube root of the length covers what neighbouring forecasts share. */
function run(test: Exclude<LossTest, 'paired-t'>, differences: Float64Array): OneSided {
  if (test === 'wilcoxon') return wilcoxonSignedRank(differences)
  return dieboldMariano(differences, 1 + Math.floor(Math.cbrt(differences.length)))
}

/** The Hodges–Lehmann estimate: the gain at which the signed ranks balance. Sought outwards from the gain of the means. */
function balanceOf(at: (theta: number) => OneSided, start: number, spread: number, enough: number): number {
  if (!(spread > 0)) return start
  const side = (name: 'greater' | 'less', sign: 1 | -1): number => {
    // Between two middle averages the balance is perfect: each side seeks its own end of that, and the middle is given.
    const excess = (theta: number): number => sign * (at(theta)[name] - 0.5) || -sign
    let reach = spread
    while ((excess(start - reach) > 0 || excess(start + reach) < 0) && reach < spread * 1e12) reach *= 2
    return reach < spread * 1e12 ? findRoot(excess, start - reach, start + reach, enough) : start
  }
  return (side('greater', 1) + side('less', -1)) / 2
}

function varianceOf(values: Float64Array): number {
  const centre = mean(values)
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
