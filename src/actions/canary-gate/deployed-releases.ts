import { UserError } from '../../platform/errors.ts'
import type { Note } from '../../report/report.ts'
import type { DeployedRelease, Deployment } from '../../tracking/deployments.ts'
import type { DeployScene } from './scene.ts'

/** What is rolled out, and what is in production. */
export interface Releases {
  readonly release: DeployedRelease
  readonly previous: DeployedRelease
  readonly notes: readonly Note[]
}

/** Tells whether there is no release at all. */
export const isNothing = ({ version, image }: DeployedRelease): boolean => version === null && image === undefined

/** What is in production after a deployment has ended: what it brought, or where it was rolled back to. */
export const inProductionAfter = ({ state, release, previous }: Deployment): DeployedRelease =>
  state === 'promoted' ? release : previous

/**
 * Finds what is to be rolled out: the version that was asked for, else the challenger; and what is in production: what was
 * last promoted to this environment, else the champion.
 * @throws {UserError} when there is nothing to roll out.
 */
export async function findReleases(scene: DeployScene): Promise<Releases> {
  const { tracker, model, environment, context } = scene
  const { image } = context.inputs
  const newest = await tracker.deployments.latest(model, environment)
  const version = context.inputs['model-version'] ?? (await tracker.alias(model, 'challenger'))?.to ?? null
  if (version === null && !image) {
    throw new UserError(`There is nothing to roll out: ${model} has no challenger in ${tracker.url}.`, {
      hint: 'Train and judge a model on the default branch first, or give the input "model-version" or "image".',
    })
  }
  if (version !== null && !(await tracker.version(model, version))) {
    throw new UserError(`There is no version ${version} of ${model} in ${tracker.url}, so it cannot be rolled out.`)
  }
  const champion = (await tracker.alias(model, 'champion'))?.to ?? null
  const previous = newest ? inProductionAfter(newest) : { version: champion }
  const text = `The champion is ${champion === null ? 'nobody' : `v${champion}`}, but v${previous.version} is what was last brought to ${environment}: it is compared with that.`
  const differs = newest?.movesChampion && context.inputs['move-champion'] && champion !== previous.version
  return { release: { version, ...(image && { image }) }, previous, notes: differs ? [{ level: 'warning', text }] : [] }
}
