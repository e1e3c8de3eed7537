import type { Config } from '../../config/config.ts'
import { UserError } from '../../platform/errors.ts'
import type { Tracker } from '../../tracking/tracker.ts'
import type { Baseline } from '../../validation/input.ts'
import { type Judgement, judge } from '../../validation/judge.ts'
import { knownMergeBase } from '../github-facts.ts'
import { findAnchor, findBaseline } from '../sides/baseline.ts'
import type { FoundBaseline } from '../sides/baseline-sides.ts'
import { findCandidate } from '../sides/candidate.ts'
import { readPerturbed } from '../sides/perturbed-predictions.ts'
import { asksForLeakage, leakageOf } from '../sides/run-leakage.ts'
import { baselineSide, readingOf, readSide, type Side } from '../sides/sides.ts'
import { judgeFailedRun } from './failed-run.ts'
import { withPlaces } from './gate-places.ts'
import type { ValidationContext } from './inputs.ts'
import { figuresOf, withFigures } from './run-figures.ts'

/** What a candidate is judged with. */
export interface JudgingRoom {
  readonly config: Config
  readonly model: string
  readonly tracker: Tracker
  /** A folder for what is fetched. */
  readonly temporaryFolder: string
}

/** A judged candidate, and what it was judged against. */
export interface Judged {
  readonly candidate: Side
  /** Where its run is recorded. */
  readonly experiment: string
  readonly found: Awaited<ReturnType<typeof findBaseline>>
  readonly anchor: FoundBaseline | undefined
  readonly judgement: Judgement
}

/**
 * Finds and reads the candidate, its baseline and the anchor, and judges by the gates. Nothing is written.
 * @throws {UserError} for what the user has to mend, with file and line.
 */
export async function judgeCandidate(context: ValidationContext, room: JudgingRoom): Promise<Judged> {
  const { directory, host, inputs } = context
  const { config, model, tracker } = room
  const reading = readingOf(context, config, room)
  const places = { directory, predictions: config.train.predictions, metrics: config.train.metrics }
  const named = findCandidate(inputs.candidate, places)
  const candidate = await readSide(named, 'this change', reading)
  refuseForeignRecord(candidate, model)
  const { record } = candidate
  const experiment = record?.run.experiment ?? model
  const asked = { ...reading.lookup, experiment, ...(record && { record }) }
  const found = await findBaseline(config.validate.baseline.use, asked, {
    ...places,
    mergeBase: () => knownMergeBase({ host, token: inputs['github-token'] }),
    mlflow: context,
  })
  const anchor = await findAnchor(asked, found)
  const common = { candidate, experiment, found, anchor }
  if (record && record.run.status !== 'finished') return { ...common, judgement: await judgeFailedRun(record) }
  const figures = { tracker, experiment }
  const judgement = judge({
    ...settingsOf(config, context),
    candidate: {
      ...candidate,
      perturbed: await readPerturbed(named, candidate, { directory, config }),
      run: figuresOf(record?.run),
    },
    baseline: asAsked(await withFigures(await baselineSide(found, reading), found, figures), config),
    ...(anchor && { anchor: await withFigures(await baselineSide(anchor, reading), anchor, figures) }),
    ...(asksForLeakage(config) && { leakage: await leakageOf(candidate, directory, config) }),
  })
  return { ...common, judgement }
}

/** A first model of the ledger need not be one of MLflow's registry: there the report names what was asked for. */
function asAsked(baseline: Baseline, { validate }: Config): Baseline {
  const { use } = validate.baseline
  return baseline.kind === 'none' && use.startsWith('mlflow:') ? { kind: 'none', asked: use } : baseline
}

/** What the settings say of how to judge. */
function settingsOf(config: Config, context: ValidationContext) {
  const { alpha, gates = 'none' } = config.validate
  const { positive, latency, slices } = config.columns
  return {
    task: config.task,
    positive,
    alpha,
    gates: gates === 'none' ? gates : withPlaces(gates, config, context),
    latency,
    slices,
    privacy: config.privacy,
  }
}

/** A record says itself whose it is; it must not be judged, and promoted, as another model. */
function refuseForeignRecord({ record }: Side, model: string): void {
  if (!record || record.run.model === model) return
  throw new UserError(`The run record is of the model "${record.run.model}", and this job judges "${model}".`, {
    hint: 'Give both actions the same `name` and `config`.',
  })
}
