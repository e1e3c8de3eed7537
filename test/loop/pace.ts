import { setTimeout as sleep } from 'node:timers/promises'
import { planBySettings } from '../../src/actions/canary-gate/planning.ts'
import { loadConfig } from '../../src/config/load.ts'
import { UserError } from '../../src/platform/errors.ts'
import { expectRollout } from '../../src/rollout/expectation.ts'
import type { RolloutPlan, Traffic } from '../../src/rollout/step-plan.ts'
import { readLaterHouses, requestsPerSecond, type Second } from './customers.ts'
import type { Scene } from './scene.ts'

const ASKED_FOR_MS = 5000

/**
 * Lets customers ask the model in production for some seconds, so that a machine that is too busy is found out at once.
 * @throws {UserError} when a rollout at that pace could not be decided.
 */
export async function checkPace({ production, desk }: Scene): Promise<void> {
  if (!production) return
  const { customers } = production
  const since = customers.seconds.length
  await customers.during(await readLaterHouses(desk.folder), () => sleep(ASKED_FOR_MS))
  const traffic = trafficOf(customers.seconds.slice(since))
  const plan = await rolloutPlan(desk.folder)
  if (isDecided(plan, traffic)) return
  const enough = [5, 10, 20, 40, 80, requestsPerSecond].find((pace) =>
    isDecided(plan, { ...traffic, requestsPerSecond: pace }),
  )
  const slow = `${Math.round(100 * (traffic.rates.slow ?? 0))} % of them late`
  const needed = enough
    ? `a rollout needs about ${enough}`
    : `with so many late, a rollout needs more than the loop asks`
  throw new UserError(
    `This machine answers only ${Math.round(traffic.requestsPerSecond)} requests/s, ${slow}; ${needed}. Try again when it does nothing else.`,
  )
}

function trafficOf(seconds: readonly Second[]): Traffic {
  const sum = (of: 'requests' | 'failed' | 'slow') =>
    seconds.flatMap(({ versions }) => Object.values(versions)).reduce((all, counts) => all + counts[of], 0)
  const requests = sum('requests')
  const rates = requests > 0 ? { errors: sum('failed') / requests, slow: sum('slow') / requests } : {}
  return { requestsPerSecond: requests / (ASKED_FOR_MS / 1000), rates }
}

/** The plan of `canary-gate` for the example as it stands. */
async function rolloutPlan(directory: string): Promise<RolloutPlan> {
  const { deploy } = await loadConfig({ directory, file: 'modelloop.yml', environment: {}, required: true })
  return planBySettings(deploy)
}

/** Whether a version as good as the one in production is expected to be promoted. */
const isDecided = (plan: RolloutPlan, traffic: Traffic): boolean =>
  traffic.requestsPerSecond > 0 &&
  expectRollout(plan, traffic).checks.every(({ equalAfterMs }) => equalAfterMs !== null)
