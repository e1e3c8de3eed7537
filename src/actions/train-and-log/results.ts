import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { profileData } from '../../data/profiles.ts'
import type { Clock } from '../../platform/clock.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { writeWhole } from '../../platform/files.ts'
import type { Log } from '../../platform/log.ts'
import type { Store } from '../../store/store.ts'
import { profilesText } from '../../tables/profile.ts'
import { readPredictions } from '../../tables/read-predictions.ts'
import type { RunRecord } from '../../tracking/run-record.ts'
import type { Tracker } from '../../tracking/tracker.ts'
import { gatherOutputs, stampOutputs } from '../../training/outputs.ts'
import { readPackages } from '../../training/packages.ts'
import { failureOf, runCommand, type TrainingEnd, train, type Workbench } from '../../training/training.ts'
import { leastShared } from '../privacy.ts'
import { gatherPerturbed, stampPerturbed } from '../sides/perturbed-predictions.ts'
import { predictionReading } from '../sides/prediction-reading.ts'
import type { RunFolder } from '../sides/run-folder.ts'
import { asksForLeakage, measureLeakage, requireTestRows } from '../sides/run-leakage.ts'
import type { TrainingPlan } from './plan.ts'
import { type ReusedRun, reuseEqualRun } from './reuse.ts'

const PROFILE_NAME = 'profile.json'

/** A training under way: what it is made of and what it works with. */
export interface TrainingSession {
  readonly config: Config
  readonly plan: TrainingPlan
  readonly folder: RunFolder
  readonly bench: Workbench
  readonly clock: Clock
  readonly log: Log
  readonly tracker: () => Promise<Tracker>
  readonly openStore: (url?: string) => Promise<Store>
  readonly temporaryFolder: string
}

/** The part of a run record that came of the training itself. */
export type TrainingResults = Pick<
  RunRecord,
  | 'status'
  | 'durationMs'
  | 'peakMemoryBytes'
  | 'metrics'
  | 'params'
  | 'packages'
  | 'files'
  | 'reusedFrom'
  | 'scoredBaseline'
  | 'scoredAnchor'
  | 'leakage'
  | 'failure'
> & { readonly warnings: readonly string[] }

/** Gets the results: of an equal run, of a training, or of a step before this one; then scores the champion. */
export async function getResults(session: TrainingSession): Promise<TrainingResults> {
  const { plan, bench } = session
  requireTestRows(session.config)
  const results = await reuseOrTrain(session)
  if (results.status !== 'finished') return results
  const scored = await withScoredChampion(results, session)
  if (!asksForLeakage(session.config)) return scored
  const leakage = await measureLeakage(bench.directory, session.config, Object.keys(plan.data))
  return { ...scored, leakage }
}

/** Takes the results of an equal run over, or trains. */
export async function reuseOrTrain(session: TrainingSession): Promise<TrainingResults> {
  const { plan, folder, bench } = session
  const reused =
    plan.run === undefined ? undefined : await reuseEqualRun(plan, folder, { ...session, directory: bench.directory })
  return reused ? resultsOf(reused) : trainAndGather(session)
}

function resultsOf({ run, files }: ReusedRun): TrainingResults {
  const { status, durationMs, peakMemoryBytes, metrics, params, packages } = run
  const measured = { durationMs, ...(peakMemoryBytes !== undefined && { peakMemoryBytes }) }
  return { status, ...measured, metrics, params, packages, files, reusedFrom: run.id, warnings: [] }
}

async function trainAndGather({ config, plan, folder, bench, log }: TrainingSession): Promise<TrainingResults> {
  const { directory, environment } = bench
  const perturbedBefore = plan.run === undefined ? undefined : await stampPerturbed(directory, config)
  const end = await trainNow(plan, config, bench)
  const { versions: packages } = await readPackages(directory, environment)
  const { status, durationMs, peakMemoryBytes, failure } = end
  const base = {
    status,
    durationMs: Math.round(durationMs),
    ...(peakMemoryBytes !== undefined && { peakMemoryBytes }),
    metrics: {},
    params: plan.params,
    packages,
    files: {},
    warnings: [],
  }
  if (status !== 'finished') return { ...base, ...(failure && { failure }) }
  try {
    const outputs = await gatherOutputs(directory, plan.paths, end.before)
    if (outputs.predictions) await checkPredictions(directory, outputs.predictions, config)
    const model = outputs.model && (await folder.add('model', join(directory, outputs.model)))
    const predictions = outputs.predictions && (await folder.add('predictions', join(directory, outputs.predictions)))
    const profile = await profileOf(plan.data, { directory, folder, config })
    const perturbed = await gatherPerturbed({ directory, folder, config, before: perturbedBefore })
    const files = {
      ...(model && { model }),
      ...(predictions && { predictions }),
      ...(profile && { profile }),
      ...(perturbed.files && { perturbed: perturbed.files }),
    }
    return { ...base, metrics: outputs.metrics.values, files, warnings: [...outputs.warnings, ...perturbed.warnings] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // The training itself went well; what it wrote cannot be used. The run is kept all the same, as failed.
    log.error(`${error.message} ${error.hint ?? ''}`.trim(), error.place)
    return { ...base, status: 'failed', failure: messageOf(error) }
  }
}

/** What the judge could not read must not be recorded as a run that went well, nor be taken over later. */
async function checkPredictions(directory: string, path: string, config: Config): Promise<void> {
  await readPredictions(join(directory, path), { ...predictionReading(config), displayPath: path })
}

/** Profiles the tables that were trained on: what drift is later judged against. */
async function profileOf(
  data: TrainingPlan['data'],
  { directory, folder, config }: { directory: string; folder: RunFolder; config: Config },
) {
  const profiles = await profileData(directory, Object.keys(data), { minTopCount: leastShared(config) })
  if (profiles.tables.size === 0) return undefined
  await writeWhole(await folder.place('profile', PROFILE_NAME), profilesText(profiles.tables))
  return folder.describe('profile', PROFILE_NAME)
}

/** Trains; where a step before this one has done so there is nothing to run, and no time to tell. */
async function trainNow(plan: TrainingPlan, config: Config, bench: Workbench) {
  const { setup, test, timeout } = config.train
  const done: TrainingEnd = { status: 'finished', durationMs: 0, peakMemoryBytes: undefined }
  if (plan.run === undefined) return { ...done, before: undefined }
  const before = await stampOutputs(bench.directory, plan.paths)
  return { ...(await train({ setup, test, run: plan.run }, bench, timeout?.ms)), before }
}

async function withScoredChampion(results: TrainingResults, session: TrainingSession): Promise<TrainingResults> {
  const { config, plan, folder, log } = session
  const { predictions } = results.files
  if (!predictions || config.train.score === undefined) return results
  try {
    const { scoreChampion } = await import('./champion-scoring.ts')
    const scored = await scoreChampion({
      config,
      model: plan.model,
      tracker: await session.tracker(),
      openStore: session.openStore,
      folder,
      predictions: join(folder.path, predictions.path),
      bench: () => benchFor(results, session),
      temporaryFolder: session.temporaryFolder,
    })
    const { scoredBaseline, scoredAnchor } = scored
    const warnings = Object.entries({ champion: scoredBaseline, anchor: scoredAnchor }).flatMap(([alias, model]) =>
      model?.error ? [`The ${alias} v${model.version} could not be scored on today's test rows: ${model.error}`] : [],
    )
    return { ...results, ...scored, warnings: [...results.warnings, ...warnings] }
  } catch (error) {
    const warning = `The champion could not be looked up, so it was not scored: ${messageOf(error)}`
    log.debug(error instanceof Error ? (error.stack ?? '') : '')
    return { ...results, warnings: [...results.warnings, warning] }
  }
}

/** Makes ready where the model of these results can be scored: after a reused run nothing is installed yet. */
export async function benchFor({ reusedFrom }: TrainingResults, session: TrainingSession): Promise<Workbench> {
  const { bench, config } = session
  const { setup } = config.train
  if (reusedFrom === undefined || setup === undefined) return bench
  const failure = failureOf('setup', setup, await runCommand('setup', setup, bench, undefined), undefined)
  if (failure !== undefined) throw new Error(failure)
  return bench
}

/** Describes the log, unless nothing was run. */
export async function describeLog(folder: RunFolder, name: string): Promise<RunRecord['files']['log']> {
  const { size } = await stat(join(folder.path, 'log', name))
  return size > 0 ? folder.describe('log', name) : undefined
}
