import { digestOf } from '../../platform/digest.ts'
import { type Bootstrap, bootstrap, bootstrapCells, type Statistic } from '../../statistics/bootstrap.ts'
import { bootstrapInterval, bootstrapTails } from '../../statistics/bootstrap-interval.ts'
import { cellsOf } from '../metrics/cells.ts'
import { isOfMatrix, type Metric } from '../metrics/metric.ts'
import { metricValue } from '../metrics/value.ts'
import type { Rows } from '../rows.ts'
import { type Evidence, NOT_DEFINED, type NoEvidence, noEvidence, widenForUnseen } from './evidence.ts'
import { sizeOf } from './losses.ts'
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
  const value = metricValue(metric, candidate)
  const base = metricValue(metric, baseline)
  const turn = metric.direction === 'higher' ? 1 : -1
  const difference = ([candidate, baseline]: readonly Rows[]): Statistic => {
    const ours = metric.prepare(candidate!)
    const theirs = metric.prepare(baseline!)
    return options.relative
      ? (weights) => turn * (ours(weights) / theirs(weights) - 1)
      : (weights) => turn * (ours(weights) - theirs(weights))
  }
  const found = resample(metric, [candidate, baseline], difference, options)
  if (typeof found === 'string') return noEvidence(found, value, base)
  const scale = sizeOf(metric, value, candidate) / (options.relative ? Math.abs(base) : 1)
  const evidence = { ...found, method: 'bootstrap', value, baseline: base, twoSided: twoSided(found) }
  const parts = partsOfTwo(metric, candidate, baseline)
  return widenForUnseen(evidence, { parts, scale, alpha: options.alpha, rows: candidate.n })
}

/** Judges one metric's value by a bootstrap. */
export function singleByBootstrap(metric: Metric, rows: Rows, options: Options): Evidence | NoEvidence {
  const value = metricValue(metric, rows)
  const found = resample(metric, [rows], ([side]) => metric.prepare(side!), options)
  if (typeof found === 'string') return noEvidence(found, value)
  const evidence = { ...found, method: 'bootstrap', value }
  const isOwn = metric.needs === 'own'
  // A regression without error has nothing to scale by; a classifier without error is bounded like any share.
  if (!isOwn && !metric.units && (rows.kind !== 'classes' || metric.family === 'mean-loss')) return evidence
  const parts = partsOfOne(metric, rows, value)
  const scale = sizeOf(metric, value, rows)
  const bounded = widenForUnseen(evidence, { parts, scale, alpha: options.alpha, rows: rows.n })
  return isOwn ? bounded : { ...bounded, interval: [bounded.interval[0], Math.min(1, bounded.interval[1])] }
}

type Resampled = Pick<Evidence, 'estimate' | 'interval' | 'below' | 'above'>

/** So many rows a cell make drawing cells worth while. */
const ROWS_A_CELL = 16

/** The bootstrap of what `statisticOf` makes of the sides, or the sentence why there is none. */
function resample(
  metric: Metric,
  sides: readonly Rows[],
  statisticOf: (sides: readonly Rows[]) => Statistic,
  { alpha, replicates }: Options,
): Resampled | string {
  const rows = sides[0]!
  const statistic = statisticOf(sides)
  const units = rows.cluster ? new Set(rows.cluster).size : rows.n
  const full = statistic(rows.weight ?? new Float64Array(rows.n).fill(1))
  if (!Number.isFinite(full)) return NOT_DEFINED
  if (units < FEWEST_UNITS)
    return `Too few ${rows.cluster ? 'groups' : 'rows'} for an interval: ${units}, and it takes at least ${FEWEST_UNITS}.`
  const count = replicates ?? (rows.n >= MANY.fromRows ? MANY.replicates : FEW.replicates)
  const common = {
    replicates: count,
    // Equal rows give equal draws, on every machine and for every gate.
    seed: Number.parseInt(digestOf(rows.ids.join('\n')).slice(7, 15), 16),
  }
  const rare = isRare(rows)
  const cells = isOfMatrix(metric) && !rows.weight && !rows.cluster ? cellsOf(sides) : undefined
  const [found] = (
    cells && cells.counts.length * ROWS_A_CELL <= rows.n
      ? bootstrapCells([statisticOf(cells.sides)], {
          ...common,
          counts: cells.counts,
          stratum: rare ? cells.sides[0]!.truth : undefined,
        })
      : bootstrap([statistic], {
          ...common,
          rows: rows.n,
          weights: rows.weight,
          cluster: rows.cluster,
          stratum: rare ? rows.truth : undefined,
        })
  ) as [Bootstrap]
  if (found.replicates.length < count / 2)
    return 'Most draws of these rows leave the metric undefined: a class is too rare.'
  const below = (bound: number): number => bootstrapTails(found, bound).below
  const above = (bound: number): number => bootstrapTails(found, bound).above
  return { estimate: full, interval: bootstrapInterval(found, alpha), below, above }
}

/** A class so rare that draws would miss it keeps its size in every draw. */
const isRare = (rows: Rows): boolean => rows.kind === 'classes' && !rows.cluster && rarestClass(rows) < 30

const twoSided = ({ below, above }: Resampled): number => Math.min(1, 2 * Math.min(below(0), above(0)))
