import { largestRankSum } from './paired-differences.ts'
import type { Interval } from './proportion.ts'

/** The pairs of more rows are too many to be sorted. */
const MOST_ROWS = 600

/** The shift at which signed ranks balance, and the shifts that they do not reject. */
export interface RankShift {
  readonly estimate: number
  readonly interval: Interval
}

/**
 * Inverts Wilcoxon's signed-rank test of gain − θ·base, at confidence 1 − 2·alpha. The sum of the positive ranks falls by
 * one at each θ = (gainᵢ + gainⱼ)/(baseᵢ + baseⱼ), i ≤ j, so these are sorted; without a `base`, which is then 1, they are
 * Tukey's Walsh averages. The estimate is their median (Hodges and Lehmann 1963). An end that so few rows do not give is
 * infinite. Undefined for more than 600 rows, and where the rank sum does not fall: a base below 0, no row with one above.
 */
export function signedRankShift(
  gain: Float64Array,
  base: Float64Array | undefined,
  alpha: number,
): RankShift | undefined {
  const bases = base ?? new Float64Array(gain.length).fill(1)
  // A row without gain and base has a difference of 0 whatever the shift, which the test leaves out.
  const rows = Uint32Array.from(gain.keys()).filter((row) => gain[row] !== 0 || bases[row] !== 0)
  if (rows.length > MOST_ROWS || bases.some((x) => x < 0)) return undefined
  const turns = turnsOf(rows, gain, bases)
  const middle = (turns.length - 1) / 2
  const estimate = (turns[Math.floor(middle)]! + turns[Math.ceil(middle)]!) / 2
  if (!Number.isFinite(estimate) || turns.some(Number.isNaN)) return undefined
  const most = largestRankSum(rows.length, alpha, tiesOf(rows, gain, bases), rows.length === gain.length)
  const low = turns[turns.length - most - 1] ?? Number.NEGATIVE_INFINITY
  return { estimate, interval: [low, turns[most] ?? Number.POSITIVE_INFINITY] }
}

/** The shifts at which a pair of rows, or one row with itself, changes its sign; ascending. */
function turnsOf(rows: Uint32Array, gain: Float64Array, base: Float64Array): Float64Array {
  const turns = new Float64Array((rows.length * (rows.length + 1)) / 2)
  let at = 0
  rows.forEach((a, i) => {
    for (const b of rows.subarray(0, i + 1)) turns[at++] = (gain[a]! + gain[b]!) / (base[a]! + base[b]!)
  })
  return turns.sort()
}

/** Σ(t³ − t) over groups of rows that are equal, and so tied at every shift. */
function tiesOf(rows: Uint32Array, gain: Float64Array, base: Float64Array): number {
  const sizes = new Map<string, number>()
  for (const row of rows) {
    const key = `${gain[row]} ${base[row]}`
    sizes.set(key, (sizes.get(key) ?? 0) + 1)
  }
  return [...sizes.values()].reduce((sum, size) => sum + size ** 3 - size, 0)
}
