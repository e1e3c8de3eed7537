import { expect } from 'vitest'
import { bootstrap } from '../../src/statistics/bootstrap.ts'
import { bcaInterval } from '../../src/statistics/bootstrap-interval.ts'
import type { Statistic } from '../../src/statistics/statistic.ts'
import type { RCases } from './r_cases.ts'

const REPLICATES = 4000
const RUNS = 6

/** Holds ends of the BCa bootstrap against R's, to 3 standard errors of both. */
export function draws(
  { kind, ours, theirs, of }: RCases['draws'][number],
  told: { readonly mean: readonly number[]; readonly deviation: readonly number[] },
  what: string,
): void {
  const total = (weights: Float64Array, value: (row: number) => number): number =>
    weights.reduce((sum, weight, row) => sum + weight * value(row), 0)
  const within = (weights: Float64Array, part: number): number =>
    total(weights, (row) => (of[row] === part ? theirs[row]! - ours[row]! : 0)) /
    total(weights, (row) => Number(of[row] === part))
  const statistics: Record<typeof kind, Statistic> = {
    rows: (weights) => 1 - Math.sqrt(total(weights, (row) => ours[row]!) / total(weights, (row) => theirs[row]!)),
    strata: (weights) => (within(weights, 0) + within(weights, 1)) / 2,
    clusters: (weights) => total(weights, (row) => theirs[row]! - ours[row]!) / total(weights, () => 1),
  }
  const membership = kind === 'rows' ? {} : { [kind === 'strata' ? 'stratum' : 'cluster']: Uint32Array.from(of) }
  const ends = Array.from({ length: RUNS }, (_, seed) => {
    const options = { rows: ours.length, replicates: REPLICATES, seed, ...membership }
    return bcaInterval(bootstrap([statistics[kind]], options)[0]!, 0.05, false)
  })
  for (const end of [0, 1] as const) {
    const mean = ends.reduce((sum, interval) => sum + interval[end], 0) / RUNS
    const z = (mean - told.mean[end]!) / (told.deviation[end]! * Math.sqrt(1 / RUNS + 1 / 12))
    expect(Math.abs(z), `${what}, ${kind}, end ${end}: ${z} standard errors`).toBeLessThan(3)
  }
}
