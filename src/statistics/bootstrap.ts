import { normalCdf, normalQuantile, studentQuantile, studentSf } from './distributions.ts'
import type { Interval } from './proportion.ts'
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
    return { estimate, replicates: settle(values[k]!, estimate), acceleration: accelerationOf(left[k]!), units }
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

/**
 * Computes the BCa interval (Efron 1987) of a bootstrap at confidence 1 − 2·alpha: α_k = Φ(z₀ + (z₀ + z_k)/(1 − a(z₀ + z_k))),
 * z₀ = Φ⁻¹(share of replicates below the estimate, ties half). With `expand` z is widened to √(n/(n−1))·t₍n−1₎ (Hesterberg
 * 2015), because the bootstrap of few rows is too narrow by just that.
 */
export function bcaInterval(bootstrapped: Bootstrap, alpha: number, expand = true): Interval {
  const { replicates } = bootstrapped
  const z = expand ? expandedQuantile(alpha, bootstrapped.units) : -normalQuantile(alpha)
  const at = (quantile: number): number => sortedQuantile(replicates, adjustedLevel(bootstrapped, quantile))
  return [at(-z), at(z)]
}

/**
 * Computes the one-sided p-value of "the truth ≥ `bound`" by inverting BCa: the alpha at which the upper end of the
 * interval just touches the bound. Never below 1/(replicates + 1).
 */
export function bcaBelow(bootstrapped: Bootstrap, bound: number, expand = true): number {
  const { replicates, acceleration: a, units } = bootstrapped
  const share = shareBelow(replicates, bound)
  const level = Math.min(Math.max(share, 0.5 / (replicates.length + 1)), 1 - 0.5 / (replicates.length + 1))
  const z0 = biasOf(bootstrapped)
  const w = normalQuantile(level) - z0
  const scale = 1 + a * w
  const z = scale > 0 ? w / scale - z0 : Math.sign(w) * 40
  const p = expand && units > 1 ? studentSf(z * Math.sqrt((units - 1) / units), units - 1) : normalCdf(-z)
  return Math.min(1, Math.max(p, 1 / (replicates.length + 1)))
}

function expandedQuantile(alpha: number, units: number): number {
  if (units < 2) return Number.POSITIVE_INFINITY
  return -Math.sqrt(units / (units - 1)) * studentQuantile(alpha, units - 1)
}

function adjustedLevel(bootstrapped: Bootstrap, z: number): number {
  const z0 = biasOf(bootstrapped)
  const scale = 1 - bootstrapped.acceleration * (z0 + z)
  // Beyond the pole the transformation folds back; the outermost replicate is all that can be said.
  if (!(scale > 0)) return z > 0 ? 1 : 0
  return normalCdf(z0 + (z0 + z) / scale)
}

/** z₀, the normal quantile of the share of replicates below the estimate; kept finite. */
function biasOf({ replicates, estimate }: Bootstrap): number {
  const floor = 0.5 / (replicates.length + 1)
  return normalQuantile(Math.min(1 - floor, Math.max(floor, shareBelow(replicates, estimate))))
}

/** The share of sorted values below `bound`, those equal to it counted half. */
function shareBelow(sorted: Float64Array, bound: number): number {
  const below = lowerBound(sorted, (value) => value >= bound)
  const upTo = lowerBound(sorted, (value) => value > bound)
  return (below + upTo) / 2 / sorted.length
}

function lowerBound(sorted: Float64Array, reached: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (reached(sorted[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** Computes the quantile of ascending values with linear interpolation (type 7, NumPy's default). */
export function sortedQuantile(sorted: Float64Array, level: number): number {
  const position = Math.min(Math.max(level, 0), 1) * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low === high ? low : low + (position - below) * (high - low)
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
