import { UserError } from '../../platform/errors.ts'
import type { Target } from '../../rollout/targets/target.ts'
import { type DeployedRelease, type Deployment, StaleDeployment } from '../../tracking/deployments.ts'
import { crown } from './crowning.ts'
import { isNothing } from './deployed-releases.ts'
import { type Showing, showStatus } from './github-deployment.ts'
import { ownEvent } from './journal.ts'
import { type DeployScene, nameOf, releaseOf } from './scene.ts'

/**
 * Ends a deployment that is under way by giving all traffic back to what was in production. First the ledger says that it
 * is ours, so that a job that still runs stops at its next look; then the weight; then the end is written. May be
 * repeated after any failure.
 * @throws {UserError} when somebody else has it, or ended it meanwhile.
 */
export async function takeBack(
  scene: DeployScene,
  deployment: Deployment,
  why: string,
  options: { readonly takeOver?: boolean } = {},
): Promise<void> {
  await seize(scene, deployment, why, options)
  const target = await scene.openTarget(deployment.release, deployment.place)
  const weight = await giveBack(target, deployment)
  await append(scene, deployment, { event: 'rolled-back', weight, why })
  await showStatus(scene, deployment, 'failure', why)
}

/** Returns the share that the canary has then: where nothing was in production before, there may be nobody to take it. */
async function giveBack(target: Target, { previous }: Deployment): Promise<number> {
  try {
    await target.rollback()
    return 0
  } catch (error) {
    if (!isNothing(previous)) throw error
    return (await target.status()).weight
  }
}

/**
 * Tells whether every step of a deployment was passed: then it is decided, and only has to be brought to its end. The
 * platform may have made it the version in production already, and going back would take away what is not there any more.
 */
export const isDecided = ({ events }: Deployment): boolean => {
  const last = events.findLast(({ event }) => event !== 'renewed')
  return last?.event === 'step' && last.weight === 100
}

/**
 * Gives all traffic to what a deployment brings and makes it the champion: it is decided, by the data or by a person's word.
 * May be repeated after any failure. `showing` is how GitHub shows it, where that is not known yet.
 */
export async function finish(
  scene: DeployScene,
  deployment: Deployment,
  target: Target,
  why: string,
  showing?: Promise<Showing>,
): Promise<string[]> {
  const { release } = deployment
  const place = target.places?.canary
  const known = place === undefined ? {} : { place }
  if (!isDecided(deployment)) {
    // Written before the shift: with all traffic at a place nobody could tell any more which one was the stable one.
    await append(scene, deployment, { event: 'weight', weight: 100, why, ...known })
    await target.setWeight(100)
    await append(scene, deployment, { event: 'step', weight: 100, why, ...known })
  }
  await target.promote(releaseOf(scene.model, release))
  const githubDeployment = showing ? (await showing).id : deployment.githubDeployment
  await append(scene, deployment, {
    event: 'promoted',
    weight: 100,
    why,
    ...known,
    ...(githubDeployment && { githubDeployment }),
  })
  return afterPromotion(scene, { ...deployment, githubDeployment }, why)
}

/** @throws {UserError} when what is to have all traffic cannot answer. */
export async function refuseDown(target: Target, release: DeployedRelease): Promise<void> {
  const { down, reason } = await target.status()
  if (!down?.includes('canary')) return
  throw new UserError(`${nameOf(release)} cannot have the traffic: ${reason ?? 'it does not answer.'}`)
}

/** Does what follows from a promotion that stands in the ledger: the alias, and what GitHub shows. Returns what went wrong. */
export async function afterPromotion(scene: DeployScene, deployment: Deployment, why: string): Promise<string[]> {
  const unmoved = await crown(scene, deployment)
  await showStatus(scene, deployment, 'success', why)
  await retire(scene, deployment)
  return unmoved === undefined ? [] : [unmoved]
}

/** Says of what was in production before that it is not any more. */
async function retire(scene: DeployScene, { n, previous }: Deployment): Promise<void> {
  const earlier = await scene.tracker.deployments.history(scene.model, scene.environment, 30)
  const before = earlier.findLast((each) => each.n < n && each.state === 'promoted' && isSame(each.release, previous))
  if (before) await showStatus(scene, before, 'inactive', 'not in production any more')
}

/** Tells whether two releases are the same version, or the same image where there are no versions. */
export const isSame = (a: DeployedRelease, b: DeployedRelease): boolean =>
  a.version === b.version && (a.image === b.image || a.image === undefined || b.image === undefined)

/** Makes a deployment ours in the ledger; nothing is written when it is already. */
export async function seize(
  scene: DeployScene,
  deployment: Deployment,
  why: string,
  options: { readonly takeOver?: boolean } = {},
): Promise<void> {
  if (deployment.owner === scene.owner) return
  await append(scene, deployment, { event: 'renewed', weight: deployment.weight, why: `taken over: ${why}` }, options)
}

type Event = Parameters<typeof ownEvent>[2]

async function append(scene: DeployScene, deployment: Deployment, event: Event, options = {}): Promise<void> {
  const { deployments } = scene.tracker
  const key = `${scene.owner}/${deployment.n}/${event.event}/${event.weight}`
  try {
    await deployments.append(ownEvent(scene, deployment, event), key, options)
  } catch (cause) {
    if (!(cause instanceof StaleDeployment)) throw cause
    throw new UserError(`${cause.message} Somebody else was faster, and nothing more is done here.`, { cause })
  }
}
