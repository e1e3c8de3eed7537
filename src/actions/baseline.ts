import { join } from 'node:path'
import { messageOf, UserError } from '../platform/errors.ts'
import { getContent } from '../store/content.ts'
import { type Content, MissingContent, type Store } from '../store/store.ts'
import type { RunRecord } from '../tracking/run-record.ts'
import type { ModelVersion, RecordedRun, Tracker } from '../tracking/tracker.ts'
import { findSide, type NamedSide, type SidePlaces } from './candidate.ts'

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

/**
 * Finds the champion. "Never a champion" is read from the tracker alone, and no ledger is "never"; a champion whose
 * bytes are lost, or a tracker or store that cannot be reached, is not comparable (design §1.5).
 */
async function findChampion(request: BaselineRequest): Promise<FoundBaseline> {
  const source = 'champion'
  try {
    const { tracker, model } = request
    if (await tracker.isEmpty()) return { source, kind: 'none', reason: 'Nothing was ever recorded.' }
    const move = await tracker.alias(model, 'champion')
    if (!move || move.to === null) return { source, kind: 'none', reason: 'No model was ever promoted.' }
    const version = await tracker.version(model, move.to)
    if (!version) {
      return { source, kind: 'not-comparable', reason: `The champion is v${move.to}, of which there is no record.` }
    }
    return await versionSide(request, version, source)
  } catch (error) {
    return {
      source,
      kind: 'not-comparable',
      reason: sentence(`The champion could not be looked up: ${messageOf(error)}`),
    }
  }
}

/**
 * Finds the anchor, the best accepted model; `undefined` where there is none or it is the baseline itself, and for a baseline
 * that somebody named by hand. What cannot be had is not comparable, with the reason.
 */
export async function findAnchor(
  request: BaselineRequest,
  baseline: FoundBaseline | (NamedSide & { readonly source: string }),
): Promise<FoundBaseline | undefined> {
  if (baseline.kind !== 'present' || (baseline.source !== 'champion' && baseline.source !== 'merge-base'))
    return undefined
  const source = 'anchor'
  try {
    const { tracker, model } = request
    const move = await tracker.alias(model, 'anchor')
    if (!move?.to || move.to === baseline.version?.version) return undefined
    const version = await tracker.version(model, move.to)
    if (version && version.run === baseline.run) return undefined
    if (version) return await versionSide(request, version, source)
    return { source, kind: 'not-comparable', reason: `The anchor is v${move.to}, of which there is no record.` }
  } catch (error) {
    const reason = sentence(`The anchor could not be looked up: ${messageOf(error)}`)
    return { source, kind: 'not-comparable', reason }
  }
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

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** Finds what `baseline` names: the champion, the run of the merge base, a path or a run id. */
export async function findBaseline(
  use: string,
  request: BaselineRequest,
  places: SidePlaces & { readonly mergeBase: () => Promise<string | undefined> },
): Promise<FoundBaseline | (NamedSide & { readonly source: string })> {
  if (use === 'champion') return findChampion(request)
  if (use === 'merge-base') {
    try {
      return await findMergeBaseRun(request, await places.mergeBase())
    } catch (error) {
      const reason = sentence(`The merge base could not be looked up: ${messageOf(error)}`)
      return { source: use, kind: 'not-comparable', reason }
    }
  }
  const side = findSide('baseline', use, places)
  return side.kind === 'run' ? findRun(request, side.id) : { ...side, source: use }
}

/**
 * Finds the newest recorded run of the merge base. Where there is none, the champion stands in: a baseline that is missing
 * must not make a second model look like the first one.
 */
async function findMergeBaseRun(request: BaselineRequest, commit: string | undefined): Promise<FoundBaseline> {
  const source = 'merge-base'
  try {
    const runs = commit === undefined ? [] : await request.tracker.runs(request.experiment, 1000)
    const run = runs.findLast(({ code, status }) => code.commit === commit && status === 'finished')
    if (run) return await recordedSide(request, source, run)
  } catch (error) {
    const reason = sentence(`The run of the merge base could not be looked up: ${messageOf(error)}`)
    return { source, kind: 'not-comparable', reason }
  }
  const standsInBecause =
    commit === undefined
      ? 'the merge base is only known on a pull request'
      : `no run was recorded for the merge base ${commit.slice(0, 7)}`
  return { ...(await findChampion(request)), standsInBecause }
}

/** Finds a recorded run by its id. @throws {UserError} when there is none: it was named by hand. */
export async function findRun(request: BaselineRequest, id: string): Promise<FoundBaseline> {
  const run = await request.tracker.run(request.experiment, id)
  if (!run) throw new UserError(`There is no run "${id}" in ${request.tracker.url} (experiment ${request.experiment}).`)
  return recordedSide(request, id, run)
}

async function recordedSide(request: BaselineRequest, source: string, run: RecordedRun): Promise<FoundBaseline> {
  const { predictions } = run.contents
  const present = {
    source,
    kind: 'present' as const,
    name: `run ${run.id}`,
    metrics: run.metrics,
    lineage: run,
    run: run.id,
    createdAt: run.finishedAt,
  }
  if (!predictions || !run.store) return present
  try {
    return { ...present, predictionsFile: await fetchRows(request, run.store, predictions) }
  } catch (error) {
    return { source, kind: 'not-comparable', reason: unreadable(`Run ${run.id}`, error) }
  }
}

/** Lays recorded predictions down as a file; the digest in its name keeps two of them apart. */
async function fetchRows(request: BaselineRequest, storeUrl: string, content: Content): Promise<string> {
  const store = await request.openStore(storeUrl)
  const path = join(request.temporaryFolder, content.digest.slice(7, 19), content.name)
  await getContent(store, content, path)
  return path
}
