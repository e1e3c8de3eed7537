import { accelerationOf, errorOf, jackknife } from './jackknife.ts'
import { drawMultinomial } from './multinomial.ts'
import { poolsOf } from './pools.ts'
import { seededRandom } from './random.ts'
import { resample } from './resample.ts'
import type { Statistic } from './statistic.ts'

export interface BootstrapOptions {
  /** The number of rows. */
  readonly rows: number
  readonly replicates: number
  readonly seed: number
  /** Weights of the rows; 1 each when absent. */
  readonly weights?: Float64Array | undefined
  /** Rows of a cluster are drawn together: for each row the number of its cluster, from 0. */
  readonly cluster?: Uint32Array | undefined
  /** Each stratum keeps its size: for each row the number of its stratum, from 0. Not together with `cluster`. */
  readonly stratum?: Uint32Array | undefined
}

/** The replicates of a bootstrap, sorted, with what BCa needs. */
export interface Bootstrap {
  readonly estimate: number
  /** Ascending; undefined replicates (such as an AUC with one class) are left out, infinite ones (a baseline of 0) are not. */
  readonly replicates: Float64Array
  readonly acceleration: number
  /** The jackknife's; NaN where the statistic is not finite without some unit. */
  readonly standardError: number
  /** Independent units: rows, or clusters. */
  readonly units: number
}

/**
 * Bootstraps several statistics of the same rows: each replicate is drawn once and handed to all of them, which is what
 * makes a difference of two models paired. Nothing is allocated while drawing.
 */
export function bootstrap(statistics: readonly Statistic[], options: BootstrapOptions): Bootstrap[] {
  const { rows, replicates, seed, weights, cluster, stratum } = options
  const random = seededRandom(seed)
  const pools = poolsOf(stratum ?? new Uint32Array(rows))
  const units = cluster ? poolsOf(cluster).length : rows
  const clusterPool = Uint32Array.from({ length: units }, (_, i) => i)
  const perUnit = cluster ? new Float64Array(units) : undefined
  const drawn = new Float64Array(rows)
  const values = statistics.map(() => new Float64Array(replicates))
  for (let r = 0; r < replicates; r++) {
    if (cluster && perUnit) {
      perUnit.fill(0)
      resample(random, clusterPool, perUnit)
      for (let i = 0; i < rows; i++) drawn[i] = perUnit[cluster[i]!]!
    } else {
      drawn.fill(0)
      for (const pool of pools) resample(random, pool, drawn)
    }
    if (weights) for (let i = 0; i < rows; i++) drawn[i]! *= weights[i]!
    for (let k = 0; k < statistics.length; k++) values[k]![r] = statistics[k]!(drawn)
  }
  const full = weights ?? new Float64Array(rows).fill(1)
  const left = jackknife(statistics, full, cluster, units)
  return statistics.map((statistic, k) => {
    const estimate = statistic(full)
    const replicates = settle(values[k]!, estimate)
    return { estimate, replicates, acceleration: accelerationOf(left[k]!), standardError: errorOf(left[k]!), units }
  })
}

export interface CellOptions {
  /** How many rows each cell has, all above 0. */
  readonly counts: Float64Array
  readonly replicates: number
  readonly seed: number
  /** Each stratum keeps its size: for each cell the number of its stratum, from 0. */
  readonly stratum?: Uint32Array | undefined
}

/**
 * Bootstraps statistics of rows of which there are few kinds, such as the cells of a confusion matrix: they are functions
 * of how often each cell was drawn. Rows drawn with replacement fall into cells by the multinomial law, so that is drawn at once,
 * and costs the same however many rows there are. The jackknife leaves out each row.
 */
export function bootstrapCells(statistics: readonly Statistic[], options: CellOptions): Bootstrap[] {
  const { counts, replicates, seed, stratum } = options
  const random = seededRandom(seed)
  const pools = poolsOf(stratum ?? new Uint32Array(counts.length)).map((cells) => {
    const own = Float64Array.from(cells, (cell) => counts[cell]!)
    return { cells, own, rows: own.reduce((sum, count) => sum + count, 0), drawn: new Float64Array(cells.length) }
  })
  const units = pools.reduce((sum, { rows }) => sum + rows, 0)
  const weights = new Float64Array(counts.length)
  const values = statistics.map(() => new Float64Array(replicates))
  for (let r = 0; r < replicates; r++) {
    for (const { cells, own, rows, drawn } of pools) {
      drawMultinomial(random, rows, own, drawn)
      for (let i = 0; i < cells.length; i++) weights[cells[i]!] = drawn[i]!
    }
    for (let k = 0; k < statistics.length; k++) values[k]![r] = statistics[k]!(weights)
  }
  weights.set(counts)
  const left = statistics.map(() => new Float64Array(counts.length))
  for (let cell = 0; cell < counts.length; cell++) {
    weights[cell]! -= 1
    for (let k = 0; k < statistics.length; k++) left[k]![cell] = statistics[k]!(weights)
    weights[cell] = counts[cell]!
  }
  return statistics.map((statistic, k) => {
    const estimate = statistic(counts)
    return {
      estimate,
      replicates: settle(values[k]!, estimate),
      acceleration: accelerationOf(left[k]!, counts),
      standardError: errorOf(left[k]!, counts),
      units,
    }
  })
}

/** Sorts replicates, and takes those that differ from the estimate by rounding alone for equal: z₀ counts ties half. */
function settle(values: Float64Array, estimate: number): Float64Array {
  const defined = values.filter((value) => !Number.isNaN(value))
  const sizes = defined.filter(Number.isFinite).map(Math.abs)
  const size = sizes.reduce((most, value) => Math.max(most, value), Math.abs(estimate))
  return defined.map((value) => (Math.abs(value - estimate) <= size * 1e-12 ? estimate : value)).sort()
}
