import { addLook, type Evidence, noEvidence } from '../../../src/rollout/evidence.ts'
import { verdictOf } from '../../../src/rollout/judge.ts'
import { planRollout } from '../../../src/rollout/plan.ts'
import type { PlanOptions, RolloutPlan } from '../../../src/rollout/step-plan.ts'
import { seededRandom } from '../../../src/statistics/random.ts'
import { type MadeUpTraffic, madeUpLooks } from './traffic.ts'

/** Rollouts to run: the same plan and traffic with the seeds `from` to `from + runs − 1`. */
export interface Batch {
  readonly options: PlanOptions
  readonly traffic: MadeUpTraffic
  readonly from: number
  readonly runs: number
}

/** How a made-up rollout ended, and at which look of its step. */
export interface Ending {
  readonly verdict: 'promoted' | 'rolled-back' | 'held'
  readonly look: number
}

/** Runs a batch. */
export function runBatch({ options, traffic, from, runs }: Batch): Ending[] {
  const plan = planRollout(options)
  return Array.from({ length: runs }, (_, i) => runRollout(plan, traffic, from + i))
}

/** Runs one rollout whose only check is `errors` through the same code as a real one, look by look. */
function runRollout(plan: RolloutPlan, traffic: MadeUpTraffic, seed: number): Ending {
  const draw = madeUpLooks(traffic, plan.options.lookMs, seededRandom(seed))
  let look = 0
  for (const step of plan.steps) {
    const check = step.checks[0]
    if (!check) continue
    let evidence: Evidence = noEvidence
    let verdict: ReturnType<typeof verdictOf> = 'undecided'
    while (verdict === 'undecided' && evidence.looks < step.looks) {
      evidence = addLook(evidence, draw(step.weight), check, step)
      verdict = verdictOf(evidence, step)
    }
    look = evidence.looks
    if (verdict === 'worse') return { verdict: 'rolled-back', look }
    if (verdict === 'undecided') return { verdict: 'held', look }
  }
  return { verdict: 'promoted', look }
}
