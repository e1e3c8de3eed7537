import { digestOf } from '../platform/digest.ts'
import { UserError } from '../platform/errors.ts'
import { canonicalJson } from '../platform/json.ts'
import { fillIn, type TagWords, tagsOf } from './tags.ts'

/** Where the image comes from: what its labels say. */
export interface ImageLineage {
  readonly model: string
  /** `sha256:…` of the model's bytes. */
  readonly modelDigest: string
  readonly version?: number
  /** The run that trained the model, the commit it was trained at, and the data it saw (path → md5). */
  readonly run?: string
  readonly trainedAt?: string
  readonly data?: Readonly<Record<string, string>>
  /** The commit that the image is built from. */
  readonly commit?: string
  /** Tracked files differ from that commit: nothing vouches for what the image is made of. */
  readonly dirty: boolean
  /** The repository's page. */
  readonly source?: string
}

/** The settings of the image, as `modelloop.yml` has them. */
export interface ImageSettings {
  readonly context: string
  readonly dockerfile: string
  readonly modelPath: string | undefined
  readonly tags: readonly string[]
  readonly movingTags: readonly string[]
  readonly buildArgs: Readonly<Record<string, string>>
  readonly platforms: readonly string[]
}

/** What is going to be built, with every word filled in. */
export interface ImagePlan {
  readonly tags: readonly string[]
  readonly movingTags: readonly string[]
  readonly buildArgs: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  /** Names what the image is made of. Absent where nothing vouches for it: then no image may stand in for another. */
  readonly recipe: string | undefined
}

/** The label by which an image that was pushed before is known to be made of the same things. */
export const RECIPE_LABEL = 'dev.modelloop.recipe'

/**
 * Plans an image: its tags, build arguments and labels (https://specs.opencontainers.org/image-spec/annotations/).
 * @throws {UserError} for a tag or argument that cannot be filled in, and when there is no tag.
 */
export function planImage(settings: ImageSettings, lineage: ImageLineage, now: Date): ImagePlan {
  const words = wordsOf(lineage, now)
  const tags = tagsOf(settings.tags, words, 'image.tags')
  if (tags.length === 0) throw new UserError('The image has no tag: image.tags is empty.')
  const movingTags = tagsOf(settings.movingTags, words, 'image.moving-tags')
  const both = movingTags.find((tag) => tags.includes(tag))
  if (both !== undefined) throw new UserError(`The tag "${both}" stands in image.tags and in image.moving-tags.`)
  const buildArgs = Object.fromEntries(
    Object.entries(settings.buildArgs).map(([name, text]) => [name, fillIn(text, words, `image.build-args.${name}`)]),
  )
  const known = lineage.commit !== undefined && !lineage.dirty
  const recipe = known ? recipeOf({ ...settings, buildArgs }, lineage) : undefined
  return { tags, movingTags, buildArgs, labels: labelsOf(lineage, recipe, now), recipe }
}

const wordsOf = ({ model, version, run, commit }: ImageLineage, now: Date): TagWords => ({
  model,
  version: version === undefined ? undefined : String(version),
  run,
  sha: commit,
  sha7: commit?.slice(0, 7),
  date: now.toISOString().slice(0, 10).replaceAll('-', ''),
})

function recipeOf({ context, dockerfile, modelPath, buildArgs, platforms }: ImageSettings, lineage: ImageLineage) {
  const { commit, modelDigest, model, version } = lineage
  return digestOf(
    canonicalJson({ commit, model, version, modelDigest, context, dockerfile, modelPath, buildArgs, platforms }),
  )
}

function labelsOf(lineage: ImageLineage, recipe: string | undefined, now: Date): Record<string, string> {
  const { model, modelDigest, version, run, trainedAt, data, commit, dirty, source } = lineage
  const labels = {
    'org.opencontainers.image.title': model,
    'org.opencontainers.image.version': version === undefined ? undefined : String(version),
    'org.opencontainers.image.revision': commit,
    'org.opencontainers.image.source': source,
    'org.opencontainers.image.created': now.toISOString(),
    'dev.modelloop.model': model,
    'dev.modelloop.version': version === undefined ? undefined : String(version),
    'dev.modelloop.model-digest': modelDigest,
    'dev.modelloop.run': run,
    'dev.modelloop.trained-at': trainedAt,
    'dev.modelloop.data': data && canonicalJson(data),
    'dev.modelloop.dirty': dirty ? 'true' : undefined,
    [RECIPE_LABEL]: recipe,
  }
  return Object.fromEntries(Object.entries(labels).filter((label): label is [string, string] => label[1] !== undefined))
}
