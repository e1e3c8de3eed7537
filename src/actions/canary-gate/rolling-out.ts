import type { ActionContext, ActionResult } from '../../harness/action.ts'
import { messageOf } from '../../platform/errors.ts'
import type { RolloutResult } from '../../rollout/course.ts'
import type { Target } from '../../rollout/targets/target.ts'
import type { Deployment } from '../../tracking/deployments.ts'
import { begin } from './beginning.ts'
import { findReleases, isNothing, type Releases } from './deployed-releases.ts'
import { deploymentResult } from './deployment-report.ts'
import { beginShowing, type Showing, showStatus } from './github-deployment.ts'
import type { CanaryInputs } from './inputs.ts'
import { openJournal } from './journal.ts'
import { expectationOf, openSourceFor, planOf, type ShownPlan, sayPlan } from './planning.ts'
import { clearTheWay } from './reconciling.ts'
import { rolloutWords } from './rollout-report.ts'
import { type DeployScene, ENDED, nameOf, OWNER, releaseOf } from './scene.ts'
import { afterPromotion, isSame, takeBack } from './taking-back.ts'

type Context = ActionContext<CanaryInputs>

/** Mode `rollout`: ends what a lost runner left, shows the plan, takes the lease, shifts and judges, and says how it ended. */
export async function rollOut(scene: DeployScene, context: Context): Promise<ActionResult> {
  const startedAt = performance.now()
  const cleared = await clearTheWay(scene)
  const found = await findReleases(scene)
  const notes = [...cleared, ...found.notes]
  if (isSame(found.release, found.previous)) return alreadyThere(scene, { ...found, notes })
  // Opened before the lease is taken: settings that are missing leave nothing behind.
  const target = await scene.openTarget(found.release)
  const shown = await planFor(scene, found)
  context.keep(OWNER, scene.owner)
  const { release, previous } = found
  const why = `${nameOf(release)} in the place of ${nameOf(previous)}`
  const deployment = await begin(scene, { release, previous, why })
  const { result, unmoved } = await roll(scene, context, deployment, { shown, target })
  const words = rolloutWords({
    deployment,
    result,
    shown,
    notes: [...notes, ...unmoved.map((text) => ({ level: 'warning' as const, text }))],
    durationMs: performance.now() - startedAt,
  })
  const { weight, decidedAfterMs } = result
  return deploymentResult(scene, words, { weight, 'decided-after': Math.round(decidedAfterMs / 1000) })
}

/** A job that is run again finds its work done. */
function alreadyThere(scene: DeployScene, { release, previous, notes }: Releases): Promise<ActionResult> {
  const summary = `${nameOf(release)} is what was last promoted to ${scene.environment}. Nothing was touched.`
  const headline = `${nameOf(release)} is in production already`
  return deploymentResult(scene, { verdict: 'promoted', release, previous, headline, summary, notes }, { weight: 100 })
}

/** Plans, and says what the plan will do before anything is shifted. */
async function planFor(scene: DeployScene, { release, previous }: Releases): Promise<ShownPlan> {
  const plan = planOf(scene, previous)
  const source = await openSourceFor(scene, { plan, release, previous })
  const shown = await scene.context.log.group('The plan', async () => {
    const expected = await expectationOf(scene, plan, source)
    sayPlan(scene, expected)
    return expected
  })
  if (isNothing(previous)) {
    scene.context.log.warning(
      `Nothing was in ${scene.environment} before: ${nameOf(release)} gets all traffic at once, with nothing to compare it with.`,
    )
  }
  return shown
}

/** Rolls out under the lease; whatever happens, the traffic goes back and the end is written. */
async function roll(
  scene: DeployScene,
  context: Context,
  deployment: Deployment,
  { shown, target }: { readonly shown: ShownPlan; readonly target: Target },
) {
  const { release, previous } = deployment
  const { log, clock, signal } = context
  const { deploy } = scene.config
  await using journal = openJournal(scene, deployment)
  const showing = await beginShowing(scene, deployment)
  if (showing.id !== undefined) journal.showIn(showing.id)
  journal.onEvent(({ weight, why }) => showing.say('in_progress', `${weight} %, ${why}`))
  try {
    const { plan } = shown
    const source = await openSourceFor(scene, { plan, release, previous, target })
    const { runRollout } = await import('../../rollout/rollout.ts')
    const result = await runRollout({
      release: releaseOf(scene.model, release),
      plan,
      target,
      source,
      journal,
      onInconclusive: deploy['on-inconclusive'],
      holdMs: deploy.hold.ms,
      timeoutMs: context.inputs['timeout-minutes'] && context.inputs['timeout-minutes'] * 60_000,
      log,
      clock,
      signal,
    })
    // An unknown end is left to `post`, which tries again.
    if (result.verdict !== 'unknown') context.keep(ENDED, result.verdict)
    return { result, unmoved: await tellEnd(scene, deployment, showing, result) }
  } catch (error) {
    await endBroken(scene, deployment, messageOf(error)).then(
      () => context.keep(ENDED, 'rolled-back'),
      // What went wrong first is what must be told; the end of the job tries again.
      (failure: unknown) => log.error(`It could not be ended: ${messageOf(failure)}`),
    )
    throw error
  } finally {
    await showing.settled()
  }
}

/** Ends a rollout that could not begin or broke off, where it did not do so itself. */
async function endBroken(scene: DeployScene, deployment: Deployment, why: string): Promise<void> {
  const newest = await scene.tracker.deployments.latest(scene.model, scene.environment)
  if (newest?.n === deployment.n && newest.state === 'open') await takeBack(scene, newest, why)
  else await showStatus(scene, newest ?? deployment, 'failure', why)
}

/** Does what follows from the end of a rollout: the alias after a promotion, and what GitHub shows. */
async function tellEnd(
  scene: DeployScene,
  deployment: Deployment,
  showing: Showing,
  { verdict, reason, holdUntil }: RolloutResult,
): Promise<readonly string[]> {
  const shownAs = { ...deployment, githubDeployment: showing.id }
  switch (verdict) {
    case 'promoted': {
      const newest = await scene.tracker.deployments.latest(scene.model, scene.environment)
      return afterPromotion(scene, { ...shownAs, events: newest?.events ?? deployment.events }, reason)
    }
    case 'held':
      showing.say('in_progress', `held until ${holdUntil}: ${reason}`)
      return []
    default:
      showing.say('failure', reason)
      return []
  }
}
