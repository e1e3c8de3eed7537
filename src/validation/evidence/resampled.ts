import { digestOf } from '../../platform/digest.ts'
import { type Bootstrap, bcaBelow, bcaInterval, bootstrap, type Statistic } from '../../statistics/bootstrap.ts'
import type { Metric } from '../metrics/metric.ts'
import type { Rows } from '../rows.ts'
import { type Evidence, type NoEvidence, widenForUnseen } from './evidence.ts'

/** Under so many rows (or clusters) a bootstrap repeats the few it has, and its interval means nothing. */
const FEWEST_UNITS = 10
/** BCa's ends settle with 10,000 replicates; with many rows 2,000 do, since z₀ and the acceleration are next to 0. */
const MANY = { replicates: 2000, fromRows: 5001 }
const FEW = { replicates: 10_000 }

interface Options {
  readonly alpha: number
  readonly relative: boolean
  readonly replicates?: number | undefined
}

/** Compares any metric by a paired bootstrap: both models are computed on the same draws. */
export function comparedByBootstrap(
  metric: Metric,
  candidate: Rows,
  baseline: Rows,
  options: Options,
): Evidence | NoEvidence {
  const ours = metric.prepare(candidate)
  const theirs = metric.prepare(baseline)
  const turn = metric.direction === 'higher' ? 1 : -1
  const difference: Statistic = options.relative
    ? (weights) => turn * (ours(weights) / theirs(weights) - 1)
    : (weights) => turn * (ours(weights) - theirs(weights))
  const full = candidate.weight ?? new Float64Array(candidate.n).fill(1)
  const [value, base] = [ours(full), theirs(full)]
  const found = resample(difference, candidate, options)
  if (typeof found === 'string')
    return { value: known(value), ...(Number.isFinite(base) && { baseline: base }), why: found }
  const scale = (metric.family === 'mean-loss' ? value : 1) / (options.relative ? Math.abs(base) : 1)
  const differing = differingRows(metric, candidate, baseline)
  return widened(
    { ...found, method: 'bootstrap', value, baseline: base, twoSided: twoSided(found) },
    metric,
    candidate,
    differing,
    scale,
    options,
  )
}

/** Judges one metric's value by a bootstrap. */
export function singleByBootstrap(metric: Metric, rows: Rows, options: Options): Evidence | NoEvidence {
  const statistic = metric.prepare(rows)
  const value = statistic(rows.weight ?? new Float64Array(rows.n).fill(1))
  const found = resample(statistic, rows, options)
  if (typeof found === 'string') return { value: known(value), why: found }
  const evidence = { ...found, method: 'bootstrap', value }
  // A regression without error has nothing to scale by; a classifier without error is bounded like any share.
  if (rows.kind === 'numbers' || metric.family === 'mean-loss') return evidence
  const wrong = rows.truth.reduce((sum, truth, i) => sum + Number(truth !== rows.predicted[i]), 0)
  const imperfect = metric.needs === 'prediction' ? wrong : value === 1 ? 0 : rows.n
  const bounded = widened(evidence, metric, rows, imperfect, 1, options)
  return { ...bounded, interval: [bounded.interval[0], Math.min(1, bounded.interval[1])] }
}

function widened<E extends Evidence>(
  evidence: E,
  metric: Metric,
  rows: Rows,
  differing: number,
  scale: number,
  { alpha }: Options,
) {
  const clusters = rows.cluster ? new Set(rows.cluster).size : rows.n
  const units = Math.min(
    clusters,
    metric.family === 'mean-loss' || rows.kind === 'numbers' ? rows.n : rarestClass(rows),
  )
  return widenForUnseen(evidence, { differing, units, scale, alpha, rows: rows.n })
}

type Resampled = Pick<Evidence, 'estimate' | 'interval' | 'below' | 'above'>

/** The bootstrap of a statistic, or the sentence why there is none. */
function resample(statistic: Statistic, rows: Rows, { alpha, replicates }: Options): Resampled | string {
  const units = rows.cluster ? new Set(rows.cluster).size : rows.n
  const full = statistic(rows.weight ?? new Float64Array(rows.n).fill(1))
  if (!Number.isFinite(full)) return 'The metric is not defined on these rows.'
  if (units < FEWEST_UNITS)
    return `${units} ${rows.cluster ? 'groups' : 'rows'} are too few for an interval: it takes at least ${FEWEST_UNITS}.`
  const count = replicates ?? (rows.n >= MANY.fromRows ? MANY.replicates : FEW.replicates)
  const [found] = bootstrap([statistic], {
    rows: rows.n,
    replicates: count,
    // Equal rows give equal draws, on every machine and for every gate.
    seed: Number.parseInt(digestOf(rows.ids.join('\n')).slice(7, 15), 16),
    weights: rows.weight,
    cluster: rows.cluster,
    stratum: strata(rows),
  }) as [Bootstrap]
  if (found.replicates.length < count / 2)
    return 'Most draws of these rows leave the metric undefined: a class is too rare.'
  const below = (bound: number): number => bcaBelow(found, bound)
  return { estimate: full, interval: bcaInterval(found, alpha), below, above: (bound) => 1 - below(bound) }
}

/** A class so rare that draws would miss it keeps its size in every draw. */
function strata(rows: Rows): Uint32Array | undefined {
  if (rows.kind === 'numbers' || rows.cluster || rarestClass(rows) >= 30) return undefined
  return rows.truth
}

const twoSided = ({ below }: Resampled): number => Math.min(1, 2 * Math.min(below(0), 1 - below(0)))
const known = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Rows on which the two models say something else, as far as the metric sees it. */
export function differingRows(metric: Metric, a: Rows, b: Rows): number {
  const differs = (x?: ArrayLike<number>, y?: ArrayLike<number>): number => {
    let count = 0
    for (let i = 0; x && y && i < x.length; i++) if (x[i] !== y[i]) count++
    return count
  }
  if (a.kind === 'numbers') return differs(a.predictions, b.predictions)
  if (metric.needs === 'prediction') return differs(a.predicted, b.predicted)
  return Math.max(
    differs(a.score, b.score),
    ...(a.scores ?? []).map((scores, code) => differs(scores, b.scores?.[code])),
  )
}

/** How many rows the rarest class that occurs has. */
function rarestClass(rows: Rows): number {
  const counts = new Float64Array(rows.classes.length)
  for (const truth of rows.truth) counts[truth]!++
  return counts.reduce((least, count) => (count > 0 ? Math.min(least, count) : least), Number.POSITIVE_INFINITY)
}
