import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { copyOf, type PlaceableModel } from '../../image/place-model.ts'
import type { Digest } from '../../platform/digest.ts'
import { UserError } from '../../platform/errors.ts'
import { insideOf } from '../../platform/files.ts'
import { digestOfPath } from '../../platform/manifest.ts'
import { getContent } from '../../store/content.ts'
import { MissingContent, type Store } from '../../store/store.ts'
import type { Predictions } from '../../tables/predictions.ts'
import { readPredictions } from '../../tables/read-predictions.ts'
import type { ModelVersion, Tracker } from '../../tracking/tracker.ts'
import { predictionReading } from '../sides/prediction-reading.ts'

/** The model that an image is made around. */
export interface ImageModel {
  readonly digest: Digest
  readonly sizeBytes: number
  /** Absent for a path. */
  readonly version?: ModelVersion
  readonly placeable: PlaceableModel
  /** What training saved; `undefined` when it saved none. */
  readonly predictions: () => Promise<Predictions | undefined>
}

/** What a model is looked up with. */
export interface ModelLookup {
  readonly model: string
  readonly directory: string
  readonly config: Config
  readonly tracker: Tracker
  readonly openStore: (url: string) => Promise<Store>
  /** A folder for what is fetched. */
  readonly temporaryFolder: string
}

/**
 * Finds the model that was asked for: a version (`3`, `v3`), a path in the working directory, or an alias.
 * @throws {UserError} when there is no such model, or it was recorded without its bytes.
 */
export async function findModel(asked: string, lookup: ModelLookup): Promise<ImageModel> {
  const number = /^v?(\d+)$/.exec(asked)?.[1]
  if (number !== undefined) return ofVersion(await requireVersion(Number(number), lookup), lookup)
  if (isPath(asked, lookup.directory)) return ofPath(asked, lookup)
  const move = await lookup.tracker.alias(lookup.model, asked)
  if (move?.to == null) {
    throw new UserError(`No version of ${lookup.model} is the ${asked} in ${lookup.tracker.url}.`, {
      hint: 'Record one on the default branch first (validate-model sets `challenger`), or set the input "model" to a version or a path.',
    })
  }
  return ofVersion(await requireVersion(move.to, lookup), lookup)
}

/** Tells a path from the name of an alias. */
export const isPath = (asked: string, directory: string): boolean =>
  /[/.]/.test(asked) || (!/^v?\d+$/.test(asked) && existsSync(join(directory, asked)))

async function ofPath(path: string, { directory }: ModelLookup): Promise<ImageModel> {
  const full = insideOf(directory, path)
  const { digest, sizeBytes } = await digestOfPath(full)
  return { digest, sizeBytes, placeable: copyOf(full, digest), predictions: async () => undefined }
}

async function requireVersion(number: number, { tracker, model }: ModelLookup): Promise<ModelVersion> {
  const version = await tracker.version(model, number)
  if (version) return version
  throw new UserError(`There is no version ${number} of ${model} in ${tracker.url}.`)
}

function ofVersion(version: ModelVersion, lookup: ModelLookup): ImageModel {
  const { model: content, predictions } = version.contents
  if (!content) {
    throw new UserError(`v${version.version} of ${version.model} was recorded without its model file.`, {
      hint: 'Set `train.model` to the file that training writes, and train again.',
    })
  }
  const fetch = async (what: typeof content, destination: string) => {
    const store = await lookup.openStore(version.store)
    await getContent(store, what, destination).catch((cause) => {
      if (!(cause instanceof MissingContent)) throw cause
      throw new UserError(
        `The bytes of v${version.version} of ${version.model} are gone: ${store.url} does not hold ${cause.digest}.`,
        { hint: 'Train again, so that a new version is recorded with its bytes.', cause },
      )
    })
  }
  return {
    digest: content.digest,
    sizeBytes: content.sizeBytes,
    version,
    placeable: { digest: content.digest, layDown: (destination) => fetch(content, destination) },
    async predictions() {
      if (!predictions) return undefined
      const file = join(lookup.temporaryFolder, basename(predictions.name))
      await fetch(predictions, file)
      const displayPath = `the predictions of v${version.version}`
      return readPredictions(file, { ...predictionReading(lookup.config), displayPath })
    },
  }
}
