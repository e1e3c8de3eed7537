import type { ActionResult } from '../../harness/action.ts'
import { UserError } from '../../platform/errors.ts'
import type { Note, Verdict } from '../../report/report.ts'
import { type Deployment, isAbandoned } from '../../tracking/deployments.ts'
import { crown } from './crowning.ts'
import { isNothing } from './deployed-releases.ts'
import { deploymentResult } from './deployment-report.ts'
import { weightChart } from './rollout-charts.ts'
import { timelineTable } from './rollout-report.ts'
import { type DeployScene, describe, nameOf, releaseOf } from './scene.ts'
import { finish, isDecided, seize, takeBack } from './taking-back.ts'

/** Mode `reconcile`: ends what a lost runner left and a hold that is over; looks whether production is as the ledger says. */
export async function reconcile(scene: DeployScene): Promise<ActionResult> {
  const { model, environment, tracker } = scene
  const deployment = await tracker.deployments.latest(model, environment)
  if (!deployment) return idle(scene, `Nothing was ever deployed to ${environment}.`)
  const { state } = deployment
  if (state === 'open' || state === 'held') {
    if (!isAbandoned(deployment, scene.context.clock.now())) return idle(scene, busyWords(deployment), deployment)
    return settled(scene, deployment, await endLost(scene, deployment))
  }
  const notes = state === 'promoted' ? await crown(scene, deployment) : undefined
  return compareTraffic(scene, deployment, notes === undefined ? [] : [{ level: 'info', text: notes }])
}

/**
 * Ends a deployment that nobody has any more: a rollout goes back, unless every step was passed; a person's rollback is
 * brought to its end.
 * Returns what was done, in words.
 */
export async function endLost(scene: DeployScene, deployment: Deployment): Promise<string> {
  const { n, owner, state, rollbackOf, release, previous } = deployment
  const why =
    state === 'held'
      ? `nobody decided within the hold of deployment ${n}, which ended at ${deployment.holdUntil}`
      : `the job of deployment ${n} (${owner}) was lost`
  scene.context.log.warning(`${describe(deployment)}: ${why}.`)
  if (rollbackOf === undefined && !isDecided(deployment)) {
    await takeBack(scene, deployment, why)
    return `${nameOf(release)} was rolled back: ${why}. ${isNothing(previous) ? 'Nothing was in production before it.' : `${nameOf(previous)} has all traffic.`}`
  }
  await seize(scene, deployment, why)
  const target = await openAgain(scene, deployment)
  const what = rollbackOf === undefined ? 'every step had been passed' : 'it was asked for'
  await finish(scene, deployment, target, `${what}, and ${why}`)
  return `${nameOf(release)} was brought to all traffic: ${what}, and ${why}.`
}

/** What was begun goes on at its place; a rollback that has none yet looks for one as a new one does. */
async function openAgain(scene: DeployScene, deployment: Deployment) {
  const { release, place } = deployment
  const target = await scene.openTarget(release, place)
  if (place === undefined) await target.prepare(releaseOf(scene.model, release))
  return target
}

/** Frees the way for a new rollout. @throws {UserError} in one line, when another one is under way or waits. */
export async function clearTheWay(scene: DeployScene): Promise<readonly Note[]> {
  const deployment = await scene.tracker.deployments.latest(scene.model, scene.environment)
  if (!deployment || deployment.state === 'promoted' || deployment.state === 'rolled-back') return []
  if (!isAbandoned(deployment, scene.context.clock.now())) throw new UserError(busyWords(deployment))
  return [{ level: 'warning', text: await endLost(scene, deployment) }]
}

/** Says who has a deployment, and until when. */
export function busyWords(deployment: Deployment): string {
  const { state, by, model, environment, owner, leaseUntil, holdUntil, runUrl } = {
    ...deployment,
    ...deployment.events.at(-1),
  }
  const what = `${describe(deployment)} of ${model} to ${environment}`.replace(/^d/, 'D')
  if (state === 'held') return `${what} is held until ${holdUntil}: end it by mode "promote" or "rollback".`
  return `${what} is under way, by ${by} (${runUrl ?? owner}), until ${leaseUntil} unless it goes on.`
}

/** Ends what this job's own step had begun when it was lost. */
export async function endOwn(scene: DeployScene): Promise<void> {
  const { log } = scene.context
  const deployment = await scene.tracker.deployments.latest(scene.model, scene.environment)
  if (deployment?.owner !== scene.owner) return
  if (deployment.state === 'open') log.warning(await endLost(scene, deployment))
  if (deployment.state === 'promoted') await crown(scene, deployment)
}

/** Looks whether the platform splits the traffic as the ledger's last word has it. */
async function compareTraffic(
  scene: DeployScene,
  deployment: Deployment,
  notes: readonly Note[],
): Promise<ActionResult> {
  const { state, place, release, n, weight: wanted } = deployment
  const line = `Deployment ${n} ended: ${nameOf(release)} was ${state === 'promoted' ? 'promoted' : 'rolled back'}. Nothing to do.`
  // Without places the canary's share means nothing once the canary is the version in production.
  if (scene.config.deploy.target === 'none' || place === undefined) return idle(scene, line, deployment, notes)
  const target = await scene.openTarget(release, place)
  const { weight } = await target.status()
  if (weight === wanted) return idle(scene, line, deployment, notes)
  const differs = `By the ledger ${nameOf(release)} on ${place} has ${wanted} % of the traffic; by ${target.name} it has ${weight} %`
  if (!scene.context.inputs.repair) {
    const summary = `${differs}. Somebody changed it by hand, or ${target.name} was started anew. Run this mode with "repair: true" to put it back, or mode "rollback" to make it official.`
    return told(scene, deployment, 'unknown', 'the traffic is not where the ledger has it', summary, notes)
  }
  await (wanted === 0 ? target.rollback() : target.setWeight(wanted))
  scene.context.log.warning(`${differs}. It was put back.`)
  return told(scene, deployment, 'pass', 'the traffic was put back', `${differs}; it was put back.`, notes)
}

const idle = (scene: DeployScene, line: string, deployment?: Deployment, notes: readonly Note[] = []) =>
  told(scene, deployment, 'pass', 'nothing to do', line, notes)

const settled = (scene: DeployScene, deployment: Deployment, summary: string) => {
  const forward = deployment.rollbackOf !== undefined || isDecided(deployment)
  const headline = 'what was left half done was ended'
  return told(scene, deployment, forward ? 'promoted' : 'rolled-back', headline, summary, [])
}

async function told(
  scene: DeployScene,
  deployment: Deployment | undefined,
  verdict: Verdict,
  headline: string,
  summary: string,
  notes: readonly Note[],
): Promise<ActionResult> {
  const { model, environment, tracker, context } = scene
  const newest = deployment && ((await tracker.deployments.latest(model, environment)) ?? deployment)
  const { events = [], release = { version: null } } = newest ?? {}
  return deploymentResult(
    scene,
    {
      verdict,
      release,
      previous: newest?.previous ?? { version: null },
      headline,
      summary,
      notes,
      tables: timelineTable(events, nameOf(release)),
      charts: weightChart(events, context.clock.now().toISOString(), nameOf(release)),
    },
    { weight: newest?.weight },
  )
}
