import { join } from 'node:path'
import type { Clock } from '../../platform/clock.ts'
import type { Digest } from '../../platform/digest.ts'
import type { Log } from '../../platform/log.ts'
import { putContent } from '../../store/content.ts'
import type { Content, Store } from '../../store/store.ts'
import type { RecordedFile, RunRecord } from '../../tracking/run-record.ts'
import type { ModelVersion, RecordedRun, Tracker } from '../../tracking/tracker.ts'

/** What a run record is written down with. */
export interface RecordingRequest {
  readonly record: RunRecord
  /** The folder that the paths of the record are relative to; every digest in it was checked. */
  readonly folder: string
  readonly tracker: Tracker
  readonly store: Store
  /** Names this attempt of this job: the same facts written by it again change nothing. */
  readonly key: string
  /** `false` records the run without giving its model a version. */
  readonly register?: boolean
  /** The digest of the test rows that the run was judged on. */
  readonly testSet?: Digest | undefined
  readonly clock: Clock
  readonly log: Log
}

/**
 * Writes a run down for good: its bytes to the store, then the run and, when it finished well, a version of its model
 * to the tracker. The bytes come first, so that a fact never points at nothing. May be repeated.
 * Returns the version, or `undefined` for a run without a model to register.
 */
export async function recordRun(request: RecordingRequest): Promise<ModelVersion | undefined> {
  const { record, tracker, store, key, log, testSet } = request
  const contents = await log.group(`Store the bytes of run ${record.id} in ${store.url}`, () => putFiles(request))
  const { files: _, ...facts } = record
  const run: RecordedRun = { ...facts, contents, store: store.url, ...(testSet && { testSet }) }
  await tracker.recordRun(run, `${key}/run/${record.id}`)
  log.info(`Recorded the run ${record.id} in ${tracker.url}.`)
  if (record.status !== 'finished' || request.register === false) return undefined
  return registerVersion(request, contents)
}

/**
 * Writes down that a run took the results of an earlier one over, so that its commit has a run too. The bytes lie where
 * that one put them. May be repeated.
 */
export async function recordReuse(
  { record, tracker, key, testSet }: Pick<RecordingRequest, 'record' | 'tracker' | 'key' | 'testSet'>,
  { contents, store }: ModelVersion,
): Promise<void> {
  const { files: _, ...facts } = record
  await tracker.recordRun({ ...facts, contents, store, ...(testSet && { testSet }) }, `${key}/run/${record.id}`)
}

async function putFiles({ record, folder, store }: RecordingRequest): Promise<RecordedRun['contents']> {
  const put = async (file: RecordedFile | undefined): Promise<Content | undefined> =>
    file && { ...(await putContent(store, join(folder, file.path))), name: file.name }
  const [model, predictions, profile] = [
    await put(record.files.model),
    await put(record.files.predictions),
    await put(record.files.profile),
  ]
  const perturbed: Record<string, Content> = {}
  for (const [name, file] of Object.entries(record.files.perturbed ?? {})) perturbed[name] = (await put(file))!
  return {
    ...(model && { model }),
    ...(predictions && { predictions }),
    ...(profile && { profile }),
    ...(Object.keys(perturbed).length > 0 && { perturbed }),
  }
}

/** A run without a model file still gets a version: teams that only have metrics are judged against it. */
function registerVersion(request: RecordingRequest, contents: RecordedRun['contents']): Promise<ModelVersion> {
  const { record, tracker, store, key, clock } = request
  const { code, data, params, packages, metrics } = record
  return tracker.registerVersion(
    {
      model: record.model,
      run: record.id,
      experiment: record.experiment,
      digest: modelDigest(record),
      createdAt: clock.now().toISOString(),
      store: store.url,
      contents,
      lineage: { code, data, params, packages, metrics },
    },
    `${key}/version/${record.id}`,
  )
}

/** What a version of the model is known by: its bytes, or where it has none what it was made of. */
export const modelDigest = ({ files, reuseKey }: RunRecord): Digest => files.model?.digest ?? reuseKey
