import {
  dieboldMariano,
  invertTest,
  type OneSided,
  pairedT,
  wilcoxonSignedRank,
} from '../../statistics/paired-differences.ts'
import { findRoot } from '../../statistics/root.ts'
import type { Metric } from '../metrics/metric.ts'
import type { Rows } from '../rows.ts'
import { type Evidence, type NoEvidence, widenForUnseen } from './evidence.ts'

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
  if (n < 3) return { value: null, why: `${n} rows are too few for a paired test.` }
  const turn = metric.direction === 'higher' ? -1 : 1
  const factor = (theta: number): number => (metric.root ? Math.max(0, 1 - theta) ** 2 : 1 - turn * theta)
  const differences = new Float64Array(n)
  const at = (theta: number): OneSided => {
    const scale = relative ? factor(theta) : 1
    const shift = relative ? 0 : theta
    for (let i = 0; i < n; i++) differences[i] = turn * (scale * theirs[i]! - ours[i]!) - shift
    return run(test, differences)
  }
  const [value, base] = [mean(ours), mean(theirs)].map((x) => (metric.root ? Math.sqrt(x) : x)) as [number, number]
  const gap = ours.map((loss, i) => turn * (theirs[i]! - loss))
  const spread = Math.sqrt(mean(gap.map((d) => (d - mean(gap)) ** 2)) / n) / (relative ? mean(theirs) : 1)
  const gain = turn * (relative ? 1 - value / base : base - value)
  const estimate = test === 'wilcoxon' ? balanceOf(at, gain, spread) : gain
  const evidence: Evidence = {
    method: test,
    value,
    baseline: base,
    estimate,
    interval: spread > 0 ? invertTest(at, alpha, estimate, spread) : [estimate, estimate],
    below: (bound) => at(bound).less,
    above: (bound) => at(bound).greater,
    twoSided: at(0).twoSided,
    ...(test === 'wilcoxon' && { remark: 'Judged is the median shift of the loss of single rows, not the mean.' }),
  }
  const differing = gap.reduce((count, d) => count + (d === 0 ? 0 : 1), 0)
  const parts = [{ units: n, varying: differing, weight: 1 }]
  return widenForUnseen(evidence, { parts, scale: sizeOf(metric, value) / (relative ? base : 1), alpha, rows: n })
}

/** What a row can move a mean by: a share of 1 for the scores of queries, of what a row loses on average for losses. */
export const sizeOf = ({ family, units }: Metric, value: number): number =>
  family === 'mean-loss' && !units ? Math.abs(value) : 1

/** Lags of the Diebold–Mariano variance: the cube root of the length covers what neighbouring forecasts share. */
function run(test: LossTest, differences: Float64Array): OneSided {
  if (test === 'paired-t') return pairedT(differences)
  if (test === 'wilcoxon') return wilcoxonSignedRank(differences)
  return dieboldMariano(differences, 1 + Math.floor(Math.cbrt(differences.length)))
}

/** The Hodges–Lehmann estimate: the gain at which the signed ranks balance. Sought outwards from the gain of the means. */
function balanceOf(at: (theta: number) => OneSided, start: number, spread: number): number {
  if (!(spread > 0)) return start
  const side = (name: 'greater' | 'less', sign: 1 | -1): number => {
    const excess = (theta: number): number => sign * (at(theta)[name] - 0.5)
    let reach = spread
    while ((excess(start - reach) > 0 || excess(start + reach) < 0) && reach < spread * 1e12) reach *= 2
    return reach < spread * 1e12 ? findRoot(excess, start - reach, start + reach) : start
  }
  return (side('greater', 1) + side('less', -1)) / 2
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
