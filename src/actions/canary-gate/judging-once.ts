import type { ActionResult } from '../../harness/action.ts'
import { UserError } from '../../platform/errors.ts'
import { judgeOnce } from '../../rollout/judge-once.ts'
import type { Deployment } from '../../tracking/deployments.ts'
import { findReleases } from './deployed-releases.ts'
import { deploymentResult } from './deployment-report.ts'
import { judgingWords, checksOf as limitsOf, openSourceFor, planOf } from './planning.ts'
import { checksOf } from './rollout-report.ts'
import { type DeployScene, nameOf } from './scene.ts'

/** Where no rollout of ours says since when the traffic is split, so many looks are read. */
const looksBack = 10

/** Mode `judge`: looks once at a canary that has traffic, whoever gave it, and touches nothing. */
export async function judgeNow(scene: DeployScene): Promise<ActionResult> {
  const { model, environment, config, context } = scene
  const { deploy } = config
  const newest = await scene.tracker.deployments.latest(model, environment)
  const ours = newest?.state === 'open' || newest?.state === 'held' ? newest : undefined
  const { release, previous } = ours ?? (await findReleases(scene))
  const target = await scene.openTarget(release, ours?.place)
  const { weight } = await target.status(context.signal)
  if (weight === 0) throw new UserError(`${nameOf(release)} has no traffic, so there is nothing to judge.`)
  const plan = planOf(scene, previous)
  const source = await openSourceFor(scene, { plan, release, previous, target })
  const result = await judgeOnce({
    source,
    checks: limitsOf(deploy),
    alpha: deploy.alpha,
    beta: deploy.beta,
    minRequests: deploy['min-requests'],
    weight,
    windowMs: windowOf(scene, ours),
    clock: context.clock,
    signal: context.signal,
  })
  const words = { pass: 'not worse', fail: 'worse', inconclusive: 'the data cannot tell' }
  return deploymentResult(
    scene,
    {
      verdict: result.verdict,
      release,
      previous,
      headline: `${nameOf(release)} at ${weight} %: ${words[result.verdict]}`,
      summary: `${result.reason} Nothing was touched.`,
      checks: result.judgement ? checksOf({ plan: result.step, judgements: [result.judgement] }) : [],
      notes: result.notes.map((text) => ({ level: 'info', text })),
      howJudged: judgingWords(plan),
    },
    { weight },
  )
}

/** Counts since the traffic was last shifted, so that one weight holds for all of it; no longer than a step may take. */
function windowOf({ config, context }: DeployScene, deployment: Deployment | undefined): number {
  const { look, 'step-timeout': longest } = config.deploy
  const shifted = deployment?.events.findLast(({ event }) => event === 'weight')
  const sinceMs = shifted ? context.clock.now().getTime() - Date.parse(shifted.at) : looksBack * look.ms
  return Math.min(sinceMs, longest.ms)
}
