import type { PlanOptions, RolloutPlan, StepPlan } from './step-plan.ts'

/** At 100 % the SLO is watched for so many looks (five minutes by default); without an SLO there is nothing to watch. */
export const WATCH_LOOKS = 10

/**
 * Plans a rollout: which steps, how often each is looked at, and what each check of each step may err.
 *
 * A rollback follows from any one proof of harm, so `alpha` is shared out evenly over all of them: each check of each step
 * that compares, and each SLO (`max`) of each step. A promotion needs every check of every step, so each may use `beta` whole.
 */
export function planRollout(options: PlanOptions): RolloutPlan {
  const { weights, checks, lookMs, stepMs, minRequests } = options
  const compared = weights.filter((weight) => weight < 100).length
  const limited = checks.filter((check) => check.max !== undefined).length
  const proofs = compared * checks.length + weights.length * limited
  const alphaOfProof = options.alpha / Math.max(proofs, 1)
  const steps = weights.map((weight): StepPlan => {
    const kind = weight < 100 ? 'compare' : 'watch'
    const looks = kind === 'compare' ? Math.max(1, Math.floor(stepMs / lookMs)) : limited > 0 ? WATCH_LOOKS : 0
    const watched = kind === 'compare' ? checks : checks.filter((check) => check.max !== undefined)
    return {
      weight,
      kind,
      looks,
      lookMs,
      minRequests,
      checks: watched.map((check) => {
        const ways = (kind === 'compare' ? 1 : 0) + (check.max === undefined ? 0 : 1)
        return { ...check, alpha: alphaOfProof * ways, beta: options.beta }
      }),
    }
  })
  return { options, steps }
}
