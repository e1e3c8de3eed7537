import { join } from 'node:path'
import { messageOf } from '../../platform/errors.ts'
import { getContent } from '../../store/content.ts'
import { type Content, MissingContent, type Store } from '../../store/store.ts'
import type { RetrainedModel, RunRecord } from '../../tracking/run-record.ts'
import type { ModelVersion, RecordedRun, Tracker } from '../../tracking/tracker.ts'
import type { Side } from '../../validation/input.ts'

/** What a candidate is judged against, or in a whole sentence why there is nothing. `source` is what was asked for. */
export type FoundBaseline = {
  readonly source: string
  /** Why this is not what was asked for. */
  readonly standsInBecause?: string
} & (
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'not-comparable'; readonly reason: string; readonly version?: ModelVersion }
  | {
      readonly kind: 'present'
      readonly name: string
      readonly predictionsFile?: string
      readonly metrics: Readonly<Record<string, number>>
      readonly lineage?: ModelVersion['lineage']
      readonly version?: ModelVersion
      readonly run?: string
      readonly createdAt?: string
      /** What a registry that is not ours says of it. */
      readonly elsewhere?: { readonly version?: number; readonly commit?: string }
      /** What is known of the run itself, where no tracker has it. */
      readonly figures?: Side['run']
      /** True when it was trained in the job of the candidate. */
      readonly retrained?: boolean
      /** True when the rows are this model's answers on today's test rows, made by `train.score`. */
      readonly scored?: boolean
    }
)

/** What a baseline is looked up with. The store is opened only for a baseline that exists. */
export interface BaselineRequest {
  readonly model: string
  readonly experiment: string
  readonly tracker: Tracker
  readonly openStore: (url: string) => Promise<Store>
  /** The run record that is judged, with its folder: it may hold the champion's answers on today's rows. */
  readonly record?: { readonly run: RunRecord; readonly folder: string }
  /** A folder for what is fetched. */
  readonly temporaryFolder: string
}

/** Finds the rows of a version of the model, scored anew or recorded; a store without them makes it not comparable. */
export async function versionSide(
  request: BaselineRequest,
  version: ModelVersion,
  source: 'champion' | 'anchor',
): Promise<FoundBaseline> {
  const present = {
    source,
    kind: 'present' as const,
    name: `${source} v${version.version}`,
    metrics: version.lineage.metrics,
    lineage: version.lineage,
    version,
    run: version.run,
    createdAt: version.createdAt,
  }
  const { scoredBaseline, scoredAnchor } = request.record?.run ?? {}
  const scored = [scoredBaseline, scoredAnchor].find((each) => each?.version === version.version)
  if (scored?.predictions && request.record) {
    return { ...present, predictionsFile: join(request.record.folder, scored.predictions.path), scored: true }
  }
  const { predictions } = version.contents
  // A model that only ever had metrics is judged on them.
  if (!predictions) return present
  try {
    return { ...present, predictionsFile: await fetchRows(request, version.store, predictions) }
  } catch (error) {
    return {
      source,
      kind: 'not-comparable',
      reason: unreadable(`${source === 'champion' ? 'Champion' : 'Anchor'} v${version.version}`, error),
      version,
    }
  }
}

function unreadable(what: string, error: unknown): string {
  const why = error instanceof MissingContent ? 'its predictions are gone from the store' : messageOf(error)
  return sentence(`${what} cannot be read: ${why}`)
}

/** Ends a text as a sentence. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** Takes the stop off, for a text within a sentence. */
export const withoutStop = (text: string): string => text.replace(/\.$/, '')

/** Finds the rows of a recorded run; a store without them makes it not comparable. */
export async function recordedSide(request: BaselineRequest, source: string, run: RecordedRun): Promise<FoundBaseline> {
  const { predictions } = run.contents
  // A run whose results were taken over is the one that made them.
  const id = run.reusedFrom ?? run.id
  const present = {
    source,
    kind: 'present' as const,
    name: `run ${id}`,
    metrics: run.metrics,
    lineage: run,
    run: id,
    createdAt: run.finishedAt,
  }
  if (!predictions || !run.store) return present
  try {
    return { ...present, predictionsFile: await fetchRows(request, run.store, predictions) }
  } catch (error) {
    return { source, kind: 'not-comparable', reason: unreadable(`Run ${id}`, error) }
  }
}

/** Lays recorded predictions down as a file; the digest in its name keeps two of them apart. */
async function fetchRows(request: BaselineRequest, storeUrl: string, content: Content): Promise<string> {
  const store = await request.openStore(storeUrl)
  const path = join(request.temporaryFolder, content.digest.slice(7, 19), content.name)
  await getContent(store, content, path)
  return path
}

/** Makes a side of what `train-and-log` made of the merge base beside the candidate. */
export function retrainedSide(
  retrained: Extract<RetrainedModel, { lineage: unknown }>,
  { folder }: NonNullable<BaselineRequest['record']>,
): FoundBaseline {
  const { commit, lineage, predictions, scored, reusedFrom, modelBytes, trainingMs, finishedAt, peakMemoryBytes } =
    retrained
  const how = reusedFrom === undefined ? 'retrained' : `as run ${reusedFrom}`
  return {
    source: 'merge-base',
    kind: 'present',
    name: `merge base ${commit.slice(0, 7)}, ${how}`,
    metrics: lineage.metrics,
    lineage,
    createdAt: finishedAt,
    retrained: true,
    figures: {
      ...(modelBytes !== undefined && { 'model-size': modelBytes }),
      ...(trainingMs > 0 && { 'training-time': trainingMs / 1000 }),
      ...(peakMemoryBytes !== undefined && { 'peak-memory': peakMemoryBytes }),
    },
    ...(predictions && { predictionsFile: join(folder, predictions.path) }),
    ...(scored && { scored }),
  }
}
