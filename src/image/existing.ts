import type { Digest } from '../platform/digest.ts'
import { UserError } from '../platform/errors.ts'
import { type ImagePlan, RECIPE_LABEL } from './plan.ts'
import type { Registry } from './registries/registry.ts'
import type { ImageRepository } from './repository.ts'

/**
 * Looks at the tags before anything is built. None of them there: `undefined`. All that are there on one image of this
 * recipe: its digest, so that a push can be repeated. Else a tag would have to be moved.
 * @throws {UserError} that names both images.
 */
export async function findExisting(
  registry: Registry,
  repository: ImageRepository,
  plan: ImagePlan,
): Promise<Digest | undefined> {
  let found: Digest | undefined
  for (const tag of plan.tags) {
    const digest = await registry.resolve(tag)
    if (digest === undefined || digest === found) continue
    const labels = await registry.labelsOf(digest)
    const isOurs = plan.recipe !== undefined && labels[RECIPE_LABEL] === plan.recipe
    if (!isOurs || found !== undefined) throw takenTag(`${repository.name}:${tag}`, digest, labels, plan)
    found = digest
  }
  return found
}

function takenTag(tag: string, digest: Digest, labels: Readonly<Record<string, string>>, plan: ImagePlan): UserError {
  return new UserError(
    `${tag} is ${digest} already, ${describe(labels)}; this would be another image, ${describe(plan.labels)}. Nothing was pushed.`,
    {
      hint: 'Tags are never moved: use tags that differ, such as {version}-{sha7}, or list one that may move under image.moving-tags.',
    },
  )
}

/** What sets an image apart, in words. */
function describe(labels: Readonly<Record<string, string>>): string {
  const version = labels['dev.modelloop.version']
  const commit = labels['org.opencontainers.image.revision']
  const model = labels['dev.modelloop.model-digest']
  const parts = [
    version && `v${version}`,
    model && `model ${model.slice(0, 19)}`,
    commit ? `commit ${commit.slice(0, 7)}` : 'of no known commit',
  ]
  return `made of ${parts.filter(Boolean).join(', ')}`
}
