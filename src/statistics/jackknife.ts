import { poolsOf } from './pools.ts'
import type { Statistic } from './statistic.ts'

/** From here on the jackknife leaves out blocks instead of single units, so that it stays linear in the rows. */
const MAX_JACKKNIFE_GROUPS = 2000

/** Computes each statistic with one unit (or one block of units) left out at a time. */
export function jackknife(
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

/** Efron's acceleration from jackknife values: Σ(θ̄ − θᵢ)³ / (6·(Σ(θ̄ − θᵢ)²)^1.5); each may stand for several. */
export function accelerationOf(left: Float64Array, times?: Float64Array): number {
  const { squares, cubes } = momentsOf(left, times)
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0
}

/** The jackknife's standard error: √((g − 1)/g · Σ(θ̄ − θᵢ)²) of g values. */
export function errorOf(left: Float64Array, times?: Float64Array): number {
  const { size, squares } = momentsOf(left, times)
  return Math.sqrt(((size - 1) / size) * squares)
}

/** How many values there are, and the sums of the squares and cubes of what they lack to their mean; NaN where one is not finite. */
function momentsOf(left: Float64Array, times?: Float64Array): { size: number; squares: number; cubes: number } {
  let [size, sum] = [0, 0]
  left.forEach((value, i) => {
    size += times?.[i] ?? 1
    sum += value * (times?.[i] ?? 1)
  })
  const mean = sum / size
  let [squares, cubes] = [0, 0]
  left.forEach((value, i) => {
    squares += (times?.[i] ?? 1) * (mean - value) ** 2
    cubes += (times?.[i] ?? 1) * (mean - value) ** 3
  })
  return { size, squares, cubes }
}
