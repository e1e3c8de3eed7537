import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { messageOf, UserError } from '../../platform/errors.ts'
import { getContent } from '../../store/content.ts'
import { type Content, MissingContent, type Store } from '../../store/store.ts'
import type { ModelVersion, Tracker } from '../../tracking/tracker.ts'

/** What production is compared with: a file of rows or a profile, and the version it belongs to. */
export interface FoundReference {
  /** In a few words, for people. */
  readonly name: string
  /** Absolute. */
  readonly file: string
  /** The champion, when it is the reference. */
  readonly version?: ModelVersion
  /** What the champion said on its test rows: with it the predictions are judged too. */
  readonly predictionsFile?: string
}

/** What a reference is looked up with. The store is opened only for a champion. */
export interface ReferenceRequest {
  readonly model: string
  readonly tracker: Tracker
  /** The number of the version in production, as `versionInProduction` tells it. */
  readonly champion: number | undefined
  readonly openStore: (url: string) => Promise<Store>
  readonly temporaryFolder: string
}

const PRODUCTION = 'production'

/** Finds a reference that is a file, before anything else is touched. @throws {UserError} when it does not exist. */
export function referenceFile(use: string, directory: string): FoundReference | undefined {
  if (use === PRODUCTION) return undefined
  const file = resolve(directory, use)
  if (existsSync(file)) return { name: use, file }
  throw new UserError(`The reference "${use}" does not exist.`, {
    hint: `Give a profile or a data file, or \`${PRODUCTION}\`: the training profile of the version in production.`,
  })
}

/**
 * Brings the training profile of the version in production, which is the champion, and what it said on its test rows.
 * @throws {UserError} when there is no champion, or its profile cannot be had.
 */
export async function productionReference(request: ReferenceRequest): Promise<FoundReference> {
  const version = await championOf(request)
  const { profile, predictions } = version.contents
  const name = `the training data of v${version.version}`
  if (!profile) {
    throw new UserError(
      `v${version.version} of ${request.model} was recorded without a profile of its training data.`,
      {
        hint: 'Version the training tables (data.paths) and train again, or name a data file as `monitor.reference`.',
      },
    )
  }
  const fetched = { name, version, file: await fetch(request, version, profile, 'profile of its training data') }
  if (!predictions) return fetched
  return { ...fetched, predictionsFile: await fetch(request, version, predictions, 'predictions') }
}

/** Tells the number of the version in production; `undefined` when the ledger knows none. */
export async function versionInProduction(tracker: Tracker, model: string): Promise<number | undefined> {
  const move = (await tracker.isEmpty()) ? undefined : await tracker.alias(model, 'champion')
  return move?.to ?? undefined
}

async function championOf({ tracker, model, champion }: ReferenceRequest): Promise<ModelVersion> {
  if (champion === undefined) {
    throw new UserError(`${model} has no champion yet, so nothing says what production was trained on.`, {
      hint: 'Promote a model first, or name a profile or a data file as `monitor.reference`.',
    })
  }
  const version = await tracker.version(model, champion)
  if (version) return version
  throw new UserError(`The champion of ${model} is v${champion}, of which ${tracker.url} has no record.`)
}

async function fetch(request: ReferenceRequest, version: ModelVersion, content: Content, what: string) {
  const file = join(request.temporaryFolder, content.digest.slice(7, 19), content.name)
  try {
    await getContent(await request.openStore(version.store), content, file)
    return file
  } catch (cause) {
    const why =
      cause instanceof MissingContent
        ? `is gone from the store (${version.store})`
        : `cannot be read: ${messageOf(cause)}`
    throw new UserError(`The ${what} of v${version.version} ${why}.`.replace(/\.\.$/, '.'), {
      cause,
      hint: 'Name a data file as `monitor.reference` until a newly trained model is in production.',
    })
  }
}
