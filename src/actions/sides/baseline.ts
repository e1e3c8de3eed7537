import { messageOf, UserError } from '../../platform/errors.ts'
import type { Tracker } from '../../tracking/tracker.ts'
import type { MlflowJob } from './baseline-mlflow.ts'
import {
  type BaselineRequest,
  type FoundBaseline,
  recordedSide,
  retrainedSide,
  sentence,
  versionSide,
  withoutStop,
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
    const found = await findInMlflow(use, { ...mlflow, predictions, temporaryFolder: request.temporaryFolder })
    return found.kind === 'none' ? championBecause(request, found.reason) : found
  }
  const side = findSide('baseline', use, places)
  return side.kind === 'run' ? findRun(request, side.id) : { ...side, source: use }
}

/**
 * Finds the champion in the place of what was asked for and is not there. A name that is misspelt, or a commit that nobody
 * recorded, must not make a second model look like the first one, nor take the champion's place unseen.
 */
const championBecause = async (request: BaselineRequest, standsInBecause: string): Promise<FoundBaseline> => ({
  ...(await findChampion(request)),
  standsInBecause,
})

/** Finds the newest finished run that was recorded of a commit. */
export async function runOfCommit(tracker: Tracker, experiment: string, commit: string) {
  const runs = await tracker.runs(experiment, 1000)
  return runs.findLast(({ code, status }) => code.commit === commit && status === 'finished')
}

/**
 * Finds the newest recorded run of the merge base, else what `train-and-log` made of that commit beside the candidate. Where
 * there is neither, the champion stands in.
 */
async function findMergeBaseRun(
  request: BaselineRequest,
  mergeBase: () => Promise<string | undefined>,
): Promise<FoundBaseline> {
  const source = 'merge-base'
  let commit: string | undefined
  try {
    commit = await mergeBase()
    const run = commit && (await runOfCommit(request.tracker, request.experiment, commit))
    if (run) return await recordedSide(request, source, run)
  } catch (error) {
    const reason = sentence(`The merge base could not be looked up: ${messageOf(error)}`)
    return { source, kind: 'not-comparable', reason }
  }
  if (commit === undefined) return championBecause(request, 'the merge base is only known on a pull request')
  const missing = `no run was recorded for the merge base ${commit.slice(0, 7)}`
  const { record } = request
  const retrained = record?.run.retrainedBaseline
  // The record came from another job, and says itself of which commit it speaks.
  if (!record || retrained?.commit !== commit) return championBecause(request, missing)
  if (!('error' in retrained)) return retrainedSide(retrained, record)
  const { hasNoTraining, error } = retrained
  const why = hasNoTraining ? `it has no training (${withoutStop(error)})` : `it could not be trained: ${error}`
  const found = await championBecause(request, `${missing}, and ${why}`)
  if (found.kind !== 'none' || hasNoTraining) return found
  // There is something to compare with, and it cannot be had: that is not "the first model".
  const reason = sentence(`The merge base ${commit.slice(0, 7)} could not be trained: ${error}`)
  return { source, kind: 'not-comparable', reason }
}

/** Finds a recorded run by its id. @throws {UserError} when there is none: it was named by hand. */
export async function findRun(request: BaselineRequest, id: string): Promise<FoundBaseline> {
  const run = await request.tracker.run(request.experiment, id)
  if (!run)
    throw new UserError(
      `There is no run "${id}" in ${request.tracker.url} (experiment ${request.experiment}), and no such path.`,
    )
  return recordedSide(request, id, run)
}
