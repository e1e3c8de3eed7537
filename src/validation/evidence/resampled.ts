import type { Bootstrap } from '../../statistics/bootstrap.ts'
import { bootstrapInterval, bootstrapTails } from '../../statistics/bootstrap-interval.ts'
import type { Metric } from '../metrics/metric.ts'
import { metricValue } from '../metrics/value.ts'
import type { Rows } from '../rows.ts'
import { withWeight } from '../select-rows.ts'
import { FEWEST_UNITS, rowsWorth } from './counts.ts'
import { bootstrapMetric, seedOf } from './draws.ts'
import { type Evidence, NOT_DEFINED, type NoEvidence, noEvidence, widenForUnseen } from './evidence.ts'
import { sizeOf } from './losses.ts'
import { partsOfOne, partsOfTwo, rarestClass } from './parts.ts'
import { cautionOfSquares } from './tails.ts'

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
  const difference = ([ours, theirs]: readonly number[]): number =>
    turn * (options.relative ? ours! / theirs! - 1 : ours! - theirs!)
  const found = resample(metric, [candidate, baseline], difference, options)
  if (typeof found === 'string') return noEvidence(found, value, base)
  const scale = sizeOf(metric, value, candidate) / (options.relative ? Math.abs(base) : 1)
  const evidence = { ...found, method: 'bootstrap', value, baseline: base, twoSided: twoSided(found) }
  const parts = partsOfTwo(metric, withWeight(candidate), withWeight(baseline))
  return widenForUnseen(evidence, { parts, scale, alpha: options.alpha, rows: candidate.n })
}

/** Judges one metric's value by a bootstrap. */
export function singleByBootstrap(metric: Metric, rows: Rows, options: Options): Evidence | NoEvidence {
  const value = metricValue(metric, rows)
  const found = resample(metric, [rows], ([value]) => value!, options)
  if (typeof found === 'string') return noEvidence(found, value)
  const squares = metric.root || metric.name === 'mse' ? metric.losses!(rows) : undefined
  const evidence = { ...found, method: 'bootstrap', value, ...(squares && { caution: cautionOfSquares(squares) }) }
  const isOwn = metric.needs === 'own'
  // A regression without error has nothing to scale by; a classifier without error is bounded like any share.
  if (!isOwn && !metric.units && (rows.kind !== 'classes' || metric.family === 'mean-loss')) return evidence
  const parts = partsOfOne(metric, withWeight(rows), value)
  const scale = sizeOf(metric, value, rows)
  const bounded = widenForUnseen(evidence, { parts, scale, alpha: options.alpha, rows: rows.n })
  return isOwn ? bounded : { ...bounded, interval: [bounded.interval[0], Math.min(1, bounded.interval[1])] }
}

export type Resampled = Pick<Evidence, 'estimate' | 'interval' | 'below' | 'above'>

/** The bootstrap of what `combine` makes of the metric of the sides, or the sentence why there is none. */
function resample(
  metric: Metric,
  sides: readonly Rows[],
  combine: (values: readonly number[]) => number,
  options: Options,
): Resampled | string {
  const rows = sides[0]!
  const full = combine(sides.map((side) => metricValue(metric, side)))
  return drawnEvidence(rows, full, options, (draws) =>
    bootstrapMetric({ ...draws, metric, sides, combine, perClass: isRare(rows) }),
  )
}

/**
 * Judges a number by a bootstrap of rows, or of their groups: what `draw` makes of them. Gives the sentence why there is no
 * interval where they are too few, or most draws leave the number undefined.
 */
export function drawnEvidence(
  rows: Rows,
  estimate: number,
  { alpha, replicates }: Pick<Options, 'alpha' | 'replicates'>,
  draw: (draws: { readonly replicates: number; readonly seed: number }) => Bootstrap,
): Resampled | string {
  if (!Number.isFinite(estimate)) return NOT_DEFINED
  const units = unitsWorth(rows)
  if (units < FEWEST_UNITS)
    return `Too few ${rows.cluster ? 'groups' : 'rows'} for an interval: ${Math.floor(units)}${isUneven(rows) ? ' by their weights' : ''}, and it takes at least ${FEWEST_UNITS}.`
  const count = replicates ?? (rows.n >= MANY.fromRows ? MANY.replicates : FEW.replicates)
  const found = { ...draw({ replicates: count, seed: seedOf(rows.ids) }), units }
  if (found.replicates.length < count / 2)
    return 'Most draws of these rows leave the metric undefined: a class is too rare.'
  const below = (bound: number): number => bootstrapTails(found, bound).below
  const above = (bound: number): number => bootstrapTails(found, bound).above
  return { estimate, interval: bootstrapInterval(found, alpha), below, above }
}

/** How many rows, or groups of them, are drawn. */
const unitCount = ({ n, cluster }: Rows): number => (cluster ? new Set(cluster).size : n)

const isUneven = ({ weight }: Rows): boolean => weight?.some((value) => value !== weight[0]) ?? false

/**
 * How many rows it takes to tell as much if all weighed the same; of groups those with weight, but no more than their rows are
 * worth. One of weight 0 tells nothing.
 */
function unitsWorth(rows: Rows): number {
  const { weight, cluster } = rows
  if (!weight || !isUneven(rows)) return unitCount(rows)
  // Ten equal rows are ten, whatever their sums are rounded to.
  const worth = Number(rowsWorth(weight).toPrecision(12))
  return cluster ? Math.min(new Set(cluster.filter((_, row) => weight[row]! > 0)).size, worth) : worth
}

/** A class so rare that draws would miss it keeps its size in every draw. */
const isRare = (rows: Rows): boolean => rows.kind === 'classes' && !rows.cluster && rarestClass(rows) < 30

/** The two-sided p-value of no difference. */
export const twoSided = ({ below, above }: Resampled): number => Math.min(1, 2 * Math.min(below(0), above(0)))
