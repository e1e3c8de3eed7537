import { seededRandom } from '../../../src/statistics/random.ts'
import { type MadeUpTraffic, madeUpLooks } from './traffic.ts'

/** Looks over the cut that make an alarm, as in Flagger (`threshold: 5`) and Argo Rollouts (`failureLimit: 4`). */
const LIMIT = 5

/** Draws the canary's share of bad requests in each look of one step: a row for each seed. */
export function drawShares(traffic: MadeUpTraffic, weight: number, looks: number, lookMs: number, runs: number) {
  return Array.from({ length: runs }, (_, seed) => {
    const draw = madeUpLooks(traffic, lookMs, seededRandom(seed))
    return Float64Array.from({ length: looks }, () => {
      const { canary } = draw(weight)
      return canary.requests === 0 ? 0 : canary.bad.errors! / canary.requests
    })
  })
}

/** Finds the cut that `alarms` of the rows go over in at least five looks: the fifth largest share of a row decides. */
export function calibrate(rows: readonly Float64Array[], alarms: number): number {
  const fifth = Float64Array.from(rows, (shares) => shares.toSorted().at(-LIMIT)!).sort()
  return fifth.at(-alarms - 1)!
}

/** Finds the look, from 1, at which a row has its fifth share over the cut; Infinity when it never does. */
export function alarmAt(shares: Float64Array, cut: number): number {
  let over = 0
  const index = shares.findIndex((share) => {
    if (share > cut) over += 1
    return over === LIMIT
  })
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1
}
