import type { Deployment } from '../tracking/deployments.ts'
import { type DeployScene, nameOf } from './deployment-scene.ts'
import { pointAlias } from './promotion.ts'

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
  if (before?.to === release.version) return undefined
  const overtaken = `The alias champion stays: it was moved to ${before?.to ? `v${before.to}` : 'nothing'} during the rollout.`
  if (before && Date.parse(before.at) > Date.parse(events[0]?.at ?? '')) return overtaken
  const moved = await pointAlias(tracker, 'champion', version, {
    why: events.at(-1)?.why ?? '',
    by,
    key: `${model}/${scene.environment}/${n}`,
    judgedAgainst: before?.to ?? null,
  })
  if (moved === 'moved') context.log.notice(`${model} ${nameOf(release)} is the champion now.`)
  return moved === 'overtaken' ? overtaken : undefined
}
