import { parse } from 'valibot'
import { checksOf } from '../../src/actions/canary-gate/planning.ts'
import { deploy } from '../../src/config/sections/deploy.ts'
import { formatNumber, formatPercent } from '../../src/platform/format.ts'
import { type CheckExpectation, expectRollout } from '../../src/rollout/expectation.ts'
import { planRollout } from '../../src/rollout/plan.ts'
import { about } from '../../src/rollout/words.ts'
import { markdownTable } from './markers.ts'

const REQUESTS_PER_SECOND = [5, 50, 500]
const ERROR_RATES = [0, 0.001, 0.01, 0.02]

/** Writes the table of what shows when under the default settings: the errors of the first step. */
export function canaryTable(): string {
  const settings = parse(deploy, {})
  if (settings.steps === 'from-target') throw new Error('The default steps are a list.')
  const plan = planRollout({
    weights: settings.steps,
    checks: checksOf(settings),
    alpha: settings.alpha,
    beta: settings.beta,
    lookMs: settings.look.ms,
    stepMs: settings['step-timeout'].ms,
    minRequests: settings['min-requests'],
  })
  const rows = REQUESTS_PER_SECOND.flatMap((requestsPerSecond) =>
    ERROR_RATES.map((errors) => {
      const { checks } = expectRollout(plan, { requestsPerSecond, rates: { errors } })
      return [formatNumber(requestsPerSecond), formatPercent(errors), ...cellsOf(checks[0]!)]
    }),
  )
  return markdownTable(['requests/s', 'errors today', 'shows after', 'an equal version passes after'], rows)
}

function cellsOf({ faults, equalAfterMs }: CheckExpectation): string[] {
  const time = (ms: number | null) => (ms === null ? 'not within the step' : about(ms))
  return [faults.map(({ what, afterMs }) => `${what}: ${time(afterMs)}`).join('; '), time(equalAfterMs)]
}
