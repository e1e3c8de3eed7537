import { UserError } from '../../platform/errors.ts'
import { type Deployment, DeploymentBusy, type DeploymentEvent } from '../../tracking/deployments.ts'
import type { Releases } from './deployed-releases.ts'
import { busyWords } from './reconciling.ts'
import type { DeployScene } from './scene.ts'

/** What a deployment begins with. */
type Given = Pick<Releases, 'release' | 'previous'> & Pick<DeploymentEvent, 'why' | 'rollbackOf' | 'movesChampion'>

/**
 * Begins a deployment in the ledger and takes its lease. The ledger remembers when it makes no champion, because whoever
 * ends it or takes it back may not be told.
 * @throws {UserError} in one line, when another job was faster.
 */
export async function begin(scene: DeployScene, given: Given): Promise<Deployment> {
  const { model, environment, owner, by, leaseMs, tracker, context } = scene
  const { runUrl } = context.host
  const leaseUntil = new Date(context.clock.now().getTime() + leaseMs).toISOString()
  const { movesChampion = true, ...about } = given
  const isSilent = !movesChampion || !context.inputs['move-champion']
  const whole = {
    ...about,
    model,
    environment,
    owner,
    by,
    leaseUntil,
    ...(runUrl && { runUrl }),
    ...(isSilent && { movesChampion: false }),
  }
  try {
    return await tracker.deployments.start(whole, `${owner}/started`)
  } catch (error) {
    throw error instanceof DeploymentBusy ? new UserError(busyWords(error.deployment)) : error
  }
}
