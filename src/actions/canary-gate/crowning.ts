import { messageOf } from '../../platform/errors.ts'
import type { Deployment } from '../../tracking/deployments.ts'
import { followChampion } from '../succession/anchoring.ts'
import { pointAlias } from '../succession/promotion.ts'
import { type DeployScene, nameOf } from './scene.ts'

/**
 * Moves the alias `champion` to what a promoted deployment brought into production; called again it changes nothing.
 * Where the alias was moved after the deployment had started, somebody knew better: it stays, and the answer says so.
 */
export async function crown(scene: DeployScene, deployment: Deployment): Promise<string | undefined> {
  const { tracker, model, context, by } = scene
  const { release, n, events, movesChampion } = deployment
  if (!movesChampion || !context.inputs['move-champion']) return undefined
  if (release.version === null) return 'The alias champion was not moved: what was rolled out has no version.'
  const version = await tracker.version(model, release.version)
  if (!version) return `The alias champion was not moved: ${model} has no version ${release.version}.`
  const before = await tracker.alias(model, 'champion')
  const overtaken = `The alias champion stays: it was moved to ${before?.to ? `v${before.to}` : 'nothing'} during the rollout.`
  const isOther = before?.to !== release.version
  if (isOther && before && Date.parse(before.at) > Date.parse(events[0]?.at ?? '')) return overtaken
  const key = `${model}/${scene.environment}/${n}`
  const moved = await pointAlias(tracker, 'champion', version, {
    why: events.at(-1)?.why ?? '',
    by,
    key,
    judgedAgainst: before?.to ?? null,
  })
  if (moved === 'moved') context.log.notice(`${model} ${nameOf(release)} is the champion now.`)
  if (moved === 'overtaken') return overtaken
  try {
    await followChampion(tracker, version, { by, key })
    return undefined
  } catch (error) {
    return `The alias anchor could not be moved, and is still what it was: ${messageOf(error)}`
  }
}
