import { digestOf } from '../../platform/digest.ts'
import { type Bootstrap, bootstrap, type Statistic } from '../../statistics/bootstrap.ts'
import { bootstrapInterval, bootstrapTails } from '../../statistics/bootstrap-interval.ts'
import type { Metric } from '../metrics/metric.ts'
import type { Rows } from '../rows.ts'
import { type Evidence, type NoEvidence, widenForUnseen } from './evidence.ts'
import { partsOfOne, partsOfTwo, rarestClass } from './parts.ts'

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
  const evidence = { ...found, method: 'bootstrap', value, baseline: base, twoSided: twoSided(found) }
  const parts = partsOfTwo(metric, candidate, baseline)
  return widenForUnseen(evidence, { parts, scale, alpha: options.alpha, rows: candidate.n })
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
  const parts = partsOfOne(metric, rows, value)
  const bounded = widenForUnseen(evidence, { parts, scale: 1, alpha: options.alpha, rows: rows.n })
  return { ...bounded, interval: [bounded.interval[0], Math.min(1, bounded.interval[1])] }
}

type Resampled = Pick<Evidence, 'estimate' | 'interval' | 'below' | 'above'>

/** The bootstrap of a statistic, or the sentence why there is none. */
function resample(statistic: Statistic, rows: Rows, { alpha, replicates }: Options): Resampled | string {
  const units = rows.cluster ? new Set(rows.cluster).size : rows.n
  const full = statistic(rows.weight ?? new Float64Array(rows.n).fill(1))
  if (!Number.isFinite(full)) return 'The metric is not defined on these rows.'
  if (units < FEWEST_UNITS)
    return `Too few ${rows.cluster ? 'groups' : 'rows'} for an interval: ${units}, and it takes at least ${FEWEST_UNITS}.`
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
  const below = (bound: number): number => bootstrapTails(found, bound).below
  const above = (bound: number): number => bootstrapTails(found, bound).above
  return { estimate: full, interval: bootstrapInterval(found, alpha), below, above }
}

/** A class so rare that draws would miss it keeps its size in every draw. */
function strata(rows: Rows): Uint32Array | undefined {
  if (rows.kind === 'numbers' || rows.cluster || rarestClass(rows) >= 30) return undefined
  return rows.truth
}

const twoSided = ({ below, above }: Resampled): number => Math.min(1, 2 * Math.min(below(0), above(0)))
const known = (value: number): number | null => (Number.isFinite(value) ? value : null)
