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
 * by (1 − θ)·lᵇ − lᶜ, and of a root of a mean (RMSE) by (1 − θ)²·lᵇ − lᶜ.
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
  const factor = (theta: number): number => (metric.root ? Math.max(0, 1 - theta) ** 2 : 1 - theta)
  const differences = new Float64Array(n)
  const at = (theta: number): OneSided => {
    const scale = relative ? factor(theta) : 1
    const shift = relative ? 0 : theta
    for (let i = 0; i < n; i++) differences[i] = scale * theirs[i]! - ours[i]! - shift
    return run(test, differences)
  }
  const [value, base] = [mean(ours), mean(theirs)].map((x) => (metric.root ? Math.sqrt(x) : x)) as [number, number]
  const gap = ours.map((loss, i) => theirs[i]! - loss)
  const estimate = test === 'wilcoxon' ? shiftOf(at, gap) : relative ? 1 - value / base : base - value
  const spread = Math.sqrt(mean(gap.map((d) => (d - mean(gap)) ** 2)) / n) / (relative ? mean(theirs) : 1)
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
  return widenForUnseen(evidence, { differing, units: n, scale: relative ? value / base : value, alpha, rows: n })
}

/** Lags of the Diebold–Mariano variance: the cube root of the length covers what neighbouring forecasts share. */
function run(test: LossTest, differences: Float64Array): OneSided {
  if (test === 'paired-t') return pairedT(differences)
  if (test === 'wilcoxon') return wilcoxonSignedRank(differences)
  return dieboldMariano(differences, 1 + Math.floor(Math.cbrt(differences.length)))
}

/** The Hodges–Lehmann estimate: the shift at which the signed ranks balance. */
function shiftOf(at: (theta: number) => OneSided, gap: Float64Array): number {
  const low = gap.reduce((least, d) => Math.min(least, d))
  const high = gap.reduce((most, d) => Math.max(most, d))
  if (low === high) return low
  const middle = (side: 'greater' | 'less', sign: number): number =>
    findRoot((x) => sign * (at(x)[side] - 0.5), low - 1e-9, high + 1e-9)
  return (middle('greater', 1) + middle('less', -1)) / 2
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
