import { messageOf, UserError } from '../platform/errors.ts'
import type { Tracker } from '../tracking/tracker.ts'
import type { MlflowJob } from './baseline-mlflow.ts'
import {
  type BaselineRequest,
  type FoundBaseline,
  recordedSide,
  retrainedSide,
  sentence,
  versionSide,
} from './baseline-sides.ts'
import { findSide, type NamedSide, type SidePlaces } from './candidate.ts'

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

/** Finds what `baseline` names: the champion, the merge base, a version in MLflow, a path or a run id. */
export async function findBaseline(
  use: string,
  request: BaselineRequest,
  places: SidePlaces & {
    readonly mergeBase: () => Promise<string | undefined>
    readonly mlflow: MlflowJob
  },
): Promise<FoundBaseline | (NamedSide & { readonly source: string })> {
  if (use === 'champion') return findChampion(request)
  if (use === 'merge-base') return findMergeBaseRun(request, places.mergeBase)
  if (use.startsWith('mlflow:')) {
    const { findInMlflow } = await import('./baseline-mlflow.ts')
    const { mlflow, predictions } = places
    return findInMlflow(use, { ...mlflow, predictions, temporaryFolder: request.temporaryFolder })
  }
  const side = findSide('baseline', use, places)
  return side.kind === 'run' ? findRun(request, side.id) : { ...side, source: use }
}

/** Finds the newest finished run that was recorded of a commit. */
export async function runOfCommit(tracker: Tracker, experiment: string, commit: string) {
  const runs = await tracker.runs(experiment, 1000)
  return runs.findLast(({ code, status }) => code.commit === commit && status === 'finished')
}

/**
 * Finds the newest recorded run of the merge base, else what `train-and-log` made of that commit beside the candidate. Where
 * there is neither, the champion stands in: a baseline that is missing must not make a second model look like the first one.
 */
async function findMergeBaseRun(
  request: BaselineRequest,
  mergeBase: () => Promise<string | undefined>,
): Promise<FoundBaseline> {
  const source = 'merge-base'
  const championBecause = async (standsInBecause: string) => ({ ...(await findChampion(request)), standsInBecause })
  let commit: string | undefined
  try {
    commit = await mergeBase()
    const run = commit && (await runOfCommit(request.tracker, request.experiment, commit))
    if (run) return await recordedSide(request, source, run)
  } catch (error) {
    const reason = sentence(`The merge base could not be looked up: ${messageOf(error)}`)
    return { source, kind: 'not-comparable', reason }
  }
  if (commit === undefined) return championBecause('the merge base is only known on a pull request')
  const missing = `no run was recorded for the merge base ${commit.slice(0, 7)}`
  const { record } = request
  const retrained = record?.run.retrainedBaseline
  // The record came from another job, and says itself of which commit it speaks.
  if (!record || retrained?.commit !== commit) return championBecause(missing)
  if (!('error' in retrained)) return retrainedSide(retrained, record)
  const found = await championBecause(`${missing}, and it could not be trained: ${retrained.error}`)
  if (found.kind !== 'none') return found
  // There is something to compare with, and it cannot be had: that is not "the first model".
  const reason = sentence(`The merge base ${commit.slice(0, 7)} could not be trained: ${retrained.error}`)
  return { source, kind: 'not-comparable', reason }
}

/** Finds a recorded run by its id. @throws {UserError} when there is none: it was named by hand. */
export async function findRun(request: BaselineRequest, id: string): Promise<FoundBaseline> {
  const run = await request.tracker.run(request.experiment, id)
  if (!run) throw new UserError(`There is no run "${id}" in ${request.tracker.url} (experiment ${request.experiment}).`)
  return recordedSide(request, id, run)
}
