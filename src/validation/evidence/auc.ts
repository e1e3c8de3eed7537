import { aucScore, aucScoreInterval } from '../../statistics/auc-score.ts'
import { aucInterval, delong, delongStatistic } from '../../statistics/delong.ts'
import { normalCdf, normalQuantile } from '../../statistics/distributions.ts'
import { unseenP, unseenShare } from '../../statistics/paired-differences.ts'
import type { Interval } from '../../statistics/proportion.ts'
import { findRoot } from '../../statistics/root.ts'
import { rowsOfClass } from '../metrics/metric.ts'
import type { Rows } from '../rows.ts'
import { type Evidence, type NoEvidence, widenForUnseen } from './evidence.ts'

const REMARK = 'The ranking is perfect, which has no variance; the bound is what so few rows cannot exclude.'

/** Compares two AUCs on the same rows by DeLong's covariance; a relative change by Fieller's interval of the ratio. */
export function comparedAuc(candidate: Rows, baseline: Rows, alpha: number, relative: boolean): Evidence | NoEvidence {
  const found = delong(positives(candidate), [candidate.score!, baseline.score!])
  const [value, base] = found.auc as [number, number]
  const missing = oneClass(found.positives, found.negatives)
  if (missing) return { value: null, why: missing }
  const units = Math.min(found.positives, found.negatives)
  const statistic = (x: number): number => (relative ? delongStatistic(found, 1 + x) : delongStatistic(found, 1, x))
  const estimate = relative ? value / base - 1 : value - base
  const evidence: Evidence = {
    method: 'delong',
    value,
    baseline: base,
    estimate,
    interval: invert(statistic, estimate, alpha),
    below: (bound) => normalCdf(statistic(bound)),
    above: (bound) => normalCdf(-statistic(bound)),
    twoSided: Math.min(1, 2 * normalCdf(-Math.abs(delongStatistic(found)))),
  }
  const scale = relative ? 1 / base : 1
  return widenForUnseen(evidence, {
    parts: [{ units, varying: found.discordant, weight: 1 }],
    scale,
    alpha,
    rows: candidate.n,
  })
}

/** Where the falling statistic is z and −z. Beyond ±1 (a ratio of 0, or twice as good) an end counts as open. */
function invert(statistic: (x: number) => number, estimate: number, alpha: number): Interval {
  const z = -normalQuantile(alpha)
  const end = (target: number, towards: number): number => {
    let outer = estimate + towards * 0.01
    for (let i = 0; i < 12; i++, outer = estimate + (outer - estimate) * 2)
      if ((statistic(outer) - target) * towards <= 0) return findRoot((x) => statistic(x) - target, estimate, outer)
    return towards * Number.POSITIVE_INFINITY
  }
  return [end(z, -1), end(-z, 1)]
}

/**
 * Judges one AUC by the wider of two intervals at each end: DeLong's variance on the logit scale, which knows the ranking,
 * and Newcombe's score interval, which does not trust the variance of a handful of positives.
 */
export function singleAuc(rows: Rows, alpha: number): Evidence | NoEvidence {
  const found = delong(positives(rows), [rows.score!])
  const missing = oneClass(found.positives, found.negatives)
  if (missing) return { value: null, why: missing }
  const value = found.auc[0]!
  const variance = found.covariance[0]![0]!
  const units = Math.min(found.positives, found.negatives)
  if (value <= 0 || value >= 1 || !(variance > 0)) return perfectAuc(value, units, alpha)
  const error = Math.sqrt(variance) / (value * (1 - value))
  const logit = (x: number): number => Math.log(x / (1 - x))
  const { positives: m, negatives: n } = found
  const statistic = (bound: number): number => {
    if (bound <= 0 || bound >= 1) return bound <= 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    const [ranked, score] = [(logit(value) - logit(bound)) / error, aucScore(value, bound, m, n)]
    return Math.abs(ranked) < Math.abs(score) ? ranked : score
  }
  const [low, high] = aucInterval(value, variance, alpha)
  const [scoreLow, scoreHigh] = aucScoreInterval(value, m, n, alpha)
  return {
    method: 'delong-logit',
    value,
    estimate: value,
    interval: [Math.min(low, scoreLow), Math.max(high, scoreHigh)],
    below: (bound) => normalCdf(statistic(bound)),
    above: (bound) => normalCdf(-statistic(bound)),
  }
}

function perfectAuc(value: number, units: number, alpha: number): Evidence {
  const share = unseenShare(units, alpha)
  const p = (distance: number): number => unseenP(distance, units)
  return {
    method: 'score-bound',
    value,
    estimate: value,
    interval: [Math.max(0, value - share), Math.min(1, value + share)],
    below: (bound) => p(bound - value),
    above: (bound) => p(value - bound),
    remark: REMARK,
  }
}

/** Says what is missing: an AUC needs both classes, its variance two rows of each. */
function oneClass(positives: number, negatives: number): string | undefined {
  if (positives === 0 || negatives === 0)
    return `AUC compares rows of two classes, and all ${positives + negatives} rows are of one.`
  if (positives === 1 || negatives === 1)
    return `AUC has no error rate with only one row of a class (${positives} positive, ${negatives} negative).`
  return undefined
}

const positives = (rows: Rows): Uint8Array => rowsOfClass(rows, rows.positive)
