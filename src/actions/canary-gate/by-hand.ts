import type { ActionContext, ActionResult } from '../../harness/action.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import type { Target } from '../../rollout/targets/target.ts'
import { type DeployedRelease, type Deployment, isAbandoned } from '../../tracking/deployments.ts'
import { begin } from './beginning.ts'
import { inProductionAfter, isNothing } from './deployed-releases.ts'
import { deploymentResult } from './deployment-report.ts'
import { beginShowing } from './github-deployment.ts'
import { tellIncident } from './incident.ts'
import type { CanaryInputs } from './inputs.ts'
import { ownEvent } from './journal.ts'
import { busyWords, endLost } from './reconciling.ts'
import { weightChart } from './rollout-charts.ts'
import { timelineTable } from './rollout-report.ts'
import { type DeployScene, describe, ENDED, nameOf, OWNER, releaseOf } from './scene.ts'
import { finish, refuseDown, seize, takeBack } from './taking-back.ts'

type Context = ActionContext<CanaryInputs>

/** Mode `promote`: a person ends a rollout that is held, by promoting. */
export async function promoteByHand(scene: DeployScene, context: Context): Promise<ActionResult> {
  const { model, environment, tracker, by } = scene
  const deployment = await tracker.deployments.latest(model, environment)
  // With all traffic given, only the ledger's word is missing: that of a job which could not write it.
  const waits = deployment?.state === 'held' || (deployment?.state === 'open' && deployment.weight === 100)
  if (!deployment || !waits) {
    throw new UserError(`There is no rollout of ${model} to ${environment} that waits for a decision.`, {
      hint: 'Mode "promote" ends one that is held. To begin one, use mode "rollout".',
    })
  }
  const why = context.inputs.reason ?? `promoted by ${by}`
  context.keep(OWNER, scene.owner)
  await seize(scene, deployment, why, { takeOver: true })
  const target = await scene.openTarget(deployment.release, deployment.place)
  await refuseDown(target, deployment.release)
  const unmoved = await finish(scene, deployment, target, why)
  context.keep(ENDED, 'promoted')
  return deploymentResult(
    scene,
    {
      verdict: 'promoted',
      release: deployment.release,
      previous: deployment.previous,
      headline: `${nameOf(deployment.release)} promoted by hand`,
      summary: `${by} decided: ${why}. The data had not told.`,
      notes: unmoved.map((text) => ({ level: 'warning', text })),
      ...(await courseOf(scene, deployment.n)),
    },
    { weight: 100 },
  )
}

/** Mode `rollback`: takes back the rollout under way, or what was last promoted. Production goes first, the words follow. */
export async function rollBackByHand(scene: DeployScene, context: Context): Promise<ActionResult> {
  const { deployments } = scene.tracker
  const newest = await deployments.latest(scene.model, scene.environment)
  if (!newest)
    throw new UserError(`Nothing was ever deployed to ${scene.environment}, so there is nothing to go back to.`)
  const why = context.inputs.reason ?? `rolled back by ${scene.by}`
  context.keep(OWNER, scene.owner)
  const done = await takeBackNewest(scene, newest, why)
  context.keep(ENDED, 'rolled-back')
  const { bad, good, n, notes } = done
  const course = await courseOf(scene, n)
  const headline = `${nameOf(bad)} rolled back`
  const summary = `${scene.by} took it back: ${why}. ${isNothing(good) ? 'Nothing was in production before.' : `${nameOf(good)} has all traffic.`}`
  const issue = await tellIncident(scene, { headline, summary, timeline: course.timeline })
  return deploymentResult(
    scene,
    {
      verdict: 'rolled-back',
      outcome: 'pass',
      release: good,
      previous: bad,
      headline,
      summary,
      notes: notes.map((text) => ({ level: 'warning', text })),
      ...course,
    },
    { weight: 0, 'issue-url': issue },
  )
}

/** What was taken back, what has the traffic now, and the deployment that tells of it. */
interface Done {
  readonly bad: DeployedRelease
  readonly good: DeployedRelease
  readonly n: number
  readonly notes: readonly string[]
}

async function takeBackNewest(scene: DeployScene, newest: Deployment, why: string): Promise<Done> {
  const { state, rollbackOf, release, previous, n } = newest
  if (state !== 'open' && state !== 'held') return goBack(scene, newest, why)
  if (rollbackOf === undefined) {
    await takeBack(scene, newest, why, { takeOver: true })
    return { bad: release, good: previous, n, notes: [] }
  }
  if (!isAbandoned(newest, scene.context.clock.now())) throw new UserError(busyWords(newest))
  return { bad: previous, good: release, n, notes: [await endLost(scene, newest)] }
}

/** Brings what was in production before the last promotion back, as a deployment of its own that nobody judges. */
async function goBack(scene: DeployScene, newest: Deployment, why: string): Promise<Done> {
  const { tracker, owner } = scene
  const bad = inProductionAfter(newest)
  const { good, brought } = await findGoal(scene, newest)
  const deployment = await begin(scene, {
    release: good,
    previous: bad,
    why: `back to ${nameOf(good)}: ${why}`,
    rollbackOf: brought?.n ?? newest.n,
    movesChampion: newest.movesChampion,
  })
  const showing = beginShowing(scene, deployment)
  const target = await readyTarget(scene, newest, brought, good).catch(async (error: unknown) => {
    const end = { event: 'rolled-back', weight: 0, why: `Nothing was shifted: ${messageOf(error)}` } as const
    await tracker.deployments.append(ownEvent(scene, deployment, end), `${owner}/${deployment.n}/not-shifted`)
    throw error
  })
  const notes = await finish(scene, deployment, target, why, showing)
  return { bad, good, n: deployment.n, notes }
}

/**
 * Finds where to go back to: the version that was asked for, else what was in production before the last promotion.
 * @throws {UserError} when that was a rollback itself: going back and forth is nothing to do by accident.
 */
async function findGoal(scene: DeployScene, newest: Deployment) {
  const { tracker, model, environment, context } = scene
  const history = await tracker.deployments.history(model, environment, 100)
  const brought = newest.state === 'promoted' ? newest : history.findLast(({ state }) => state === 'promoted')
  const version = context.inputs['model-version']
  if (version !== undefined) {
    if (inProductionAfter(newest).version === version) throw new UserError(`v${version} is in production already.`)
    const before = history.findLast(({ release }) => release.version === version)
    const image = context.inputs.image ?? before?.release.image
    return { good: { version, ...(image && { image }) }, brought }
  }
  if (!brought) throw new UserError(`Nothing was promoted to ${environment}, so there is nothing to go back to.`)
  if (brought.rollbackOf !== undefined) {
    throw new UserError(`The last change of production was a rollback itself: ${describe(brought)}.`, {
      hint: 'Name the version to go to by the input "model-version".',
    })
  }
  if (isNothing(brought.previous)) {
    throw new UserError(
      `${nameOf(brought.release)} is the first version in ${environment}: there is nothing to go back to.`,
    )
  }
  return { good: brought.previous, brought }
}

/** Finds the former version where it still stands and answers, else has it brought there. */
async function readyTarget(
  scene: DeployScene,
  newest: Deployment,
  brought: Deployment | undefined,
  good: DeployedRelease,
): Promise<Target> {
  const { deploy } = scene.config
  const isWarm = brought?.n === newest.n && good === brought.previous && brought.place !== undefined
  if (isWarm) {
    const { places } = await scene.openTarget(brought.release, brought.place)
    const target = await scene.openTarget(good, places?.stable)
    await refuseDown(target, good)
    return target
  }
  if (deploy.target === 'haproxy' && !deploy.haproxy?.start && !scene.context.inputs['model-version']) {
    throw new UserError(
      `The idle server may hold something else than ${nameOf(good)} by now: ${describe(newest)} used it.`,
      {
        hint: `Start ${nameOf(good)} there, and run this again with the input "model-version: ${good.version ?? '…'}"; or set \`deploy.haproxy.start\`.`,
      },
    )
  }
  const target = await scene.openTarget(good)
  await target.prepare(releaseOf(scene.model, good))
  return target
}

/** The course of a deployment as the ledger has it, as a table and a chart. */
async function courseOf(scene: DeployScene, n: number) {
  const history = await scene.tracker.deployments.history(scene.model, scene.environment, 2)
  const { events = [], release = { version: null } } = history.find((deployment) => deployment.n === n) ?? {}
  return {
    timeline: history.flatMap((deployment) => deployment.events),
    tables: timelineTable(events, nameOf(release)),
    charts: weightChart(events, scene.context.clock.now().toISOString(), nameOf(release)),
  }
}
