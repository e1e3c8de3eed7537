import { seededRandom } from './random.ts'

/** A statistic as a function of how often each row was drawn (times its weight); NaN where it is not defined. */
export type Statistic = (weights: Float64Array) => number

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
  /** Ascending; undefined replicates (such as an AUC with one class) are left out. */
  readonly replicates: Float64Array
  readonly acceleration: number
  /** The jackknife's. */
  readonly standardError: number
  /** Independent units: rows, or clusters. */
  readonly units: number
}

/** From here on the jackknife leaves out blocks instead of single units, so that it stays linear in the rows. */
const MAX_JACKKNIFE_GROUPS = 2000

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
      random.resample(clusterPool, perUnit)
      for (let i = 0; i < rows; i++) drawn[i] = perUnit[cluster[i]!]!
    } else {
      drawn.fill(0)
      for (const pool of pools) random.resample(pool, drawn)
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

/** Sorts replicates, and takes those that differ from the estimate by rounding alone for equal: z₀ counts ties half. */
function settle(values: Float64Array, estimate: number): Float64Array {
  const defined = values.filter((value) => !Number.isNaN(value))
  const size = defined.reduce((most, value) => Math.max(most, Math.abs(value)), Math.abs(estimate))
  return defined.map((value) => (Math.abs(value - estimate) <= size * 1e-12 ? estimate : value)).sort()
}

/** Each statistic with one unit (or one block of units) left out at a time. */
function jackknife(
  statistics: readonly Statistic[],
  full: Float64Array,
  cluster: Uint32Array | undefined,
  units: number,
): Float64Array[] {
  // A block's influence is the sum of its units' influences, so Σl³ / (Σl²)^1.5 estimates the same with fewer terms.
  const groups = Math.min(units, full.length * units > 2e7 ? 200 : MAX_JACKKNIFE_GROUPS)
  const values = statistics.map(() => new Float64Array(groups))
  const members = poolsOf(Uint32Array.from(full, (_, i) => (cluster ? cluster[i]! : i) % groups))
  const weights = full.slice()
  for (let g = 0; g < groups; g++) {
    const rows = members[g]!
    for (const row of rows) weights[row] = 0
    for (let k = 0; k < statistics.length; k++) values[k]![g] = statistics[k]!(weights)
    for (const row of rows) weights[row] = full[row]!
  }
  return values
}

/** Efron's acceleration from jackknife values: Σ(θ̄ − θᵢ)³ / (6·(Σ(θ̄ − θᵢ)²)^1.5). */
export function accelerationOf(left: Float64Array): number {
  const defined = left.filter((value) => !Number.isNaN(value))
  const mean = defined.reduce((sum, value) => sum + value, 0) / defined.length
  let squares = 0
  let cubes = 0
  for (const value of defined) {
    squares += (mean - value) ** 2
    cubes += (mean - value) ** 3
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0
}

/** The jackknife's standard error: √((g − 1)/g · Σ(θ̄ − θᵢ)²) of g values. */
function errorOf(left: Float64Array): number {
  const defined = left.filter((value) => !Number.isNaN(value))
  const mean = defined.reduce((sum, value) => sum + value, 0) / defined.length
  const squares = defined.reduce((sum, value) => sum + (mean - value) ** 2, 0)
  return Math.sqrt(((defined.length - 1) / defined.length) * squares)
}

/** The row numbers of each pool, 0, 1, 2, … */
function poolsOf(membership: Uint32Array): Uint32Array[] {
  const sizes: number[] = []
  for (const pool of membership) sizes[pool] = (sizes[pool] ?? 0) + 1
  const pools = Array.from(sizes, (size) => new Uint32Array(size ?? 0))
  const filled = new Uint32Array(pools.length)
  membership.forEach((pool, row) => {
    pools[pool]![filled[pool]!++] = row
  })
  return pools
}
