import type { Config } from '../../config/config.ts'
import { judgeDrift } from '../../drift/drift.ts'
import { checkConvention, type DriftSettings, driftTolerance } from '../../drift/settings.ts'
import { type ActionResult, defineAction } from '../../harness/action.ts'
import { UserError } from '../../platform/errors.ts'
import { executionOf } from '../made-here.ts'
import { leastShared } from '../privacy.ts'
import { attemptKey, loadSettings, openTracker } from '../rooms.ts'
import { checkChannels } from './channels.ts'
import { finish } from './finishing.ts'
import { type DriftContext, driftInputs, OVERRIDES } from './inputs.ts'
import { referenceFile } from './reference.ts'
import { driftReport, retrainingNotes, STATE_NOTES, unbuiltNotes } from './report.ts'
import { planRetraining } from './retraining.ts'
import { checkRows, nothingNew, readSides } from './rows.ts'
import { alphaOfWindow, isWatching, readWatch, recordJudgement } from './watch.ts'

/** Compares what production sees with what the model was trained on. */
export const action = defineAction({
  name: 'drift-report',
  description:
    'Compares what production sees with what the model was trained on; tells people, and starts a retraining',
  inputs: driftInputs,
  outputs: {
    'drifted-columns': 'The columns that drifted, as a JSON list',
    share: 'Share of the judged columns that drifted',
    html: 'Path of the report page',
    profile: 'Path of the profile of the current data',
    'issue-url': 'The issue that was opened, updated or closed',
    retrain: 'Whether a retraining is due: true or false',
    'retrain-environment': 'The GitHub environment that approves a retraining (`monitor.retrain.environment`)',
    retraining: 'With `data-version`: dispatched, no-new-data, cooling-down, not-due or failed',
  },
  verdicts: ['stable', 'drift', 'inconclusive', 'insufficient'],
  failOn: [],
  async run(context) {
    const { config, model } = await loadSettings(context, OVERRIDES)
    const dataVersion = context.inputs['data-version']
    return dataVersion === undefined ? judge(context, config, model) : retrain(context, config, model, dataVersion)
  },
})

async function retrain(
  context: DriftContext,
  config: Config,
  model: string,
  dataVersion: string,
): Promise<ActionResult> {
  const { host, log, clock, inputs: given } = context
  const { startRetraining } = await import('./retraining.ts')
  await using tracker = await openTracker(context, config, { required: true })
  const [token, key] = [given['github-token'], attemptKey(host, 'desk')]
  return await startRetraining({ model, config, dataVersion, tracker, host, token, clock, log, key })
}

async function judge(context: DriftContext, config: Config, model: string): Promise<ActionResult> {
  const { inputs: given, directory, host, log, clock } = context
  const startedAt = clock.now()
  const { monitor } = config
  refuseUnbuilt(given)
  const tolerance = driftTolerance(monitor.tolerance)
  await checkChannels(monitor['on-drift'], given['slack-webhook'], log)
  const local = referenceFile(monitor.reference, directory)
  await checkRows(directory, config)

  await using tracker = await openTracker(context, config)
  const watch = isWatching(host, given['github-token']) ? await readWatch(tracker.monitor, model) : undefined
  const { rows, found, reference } = await readSides(context, config, { model, tracker, watch, local })
  const alpha = watch ? alphaOfWindow(monitor.alpha, watch.judged?.to ?? rows.from, rows.to) : monitor.alpha
  const judgement =
    watch && rows.fresh === 0
      ? nothingNew(watch.judged)
      : judgeDrift(reference, rows.sample, settingsOf(context, config, { alpha, tolerance }))

  const plan = planRetraining(monitor, watch, clock.now())
  const version = found.version?.version ?? null
  const { state, error } = await recordJudgement(
    { watch, monitor: tracker.monitor, clock, key: attemptKey(host, 'desk') },
    { model, judgement, rows, alpha, version, runUrl: host.runUrl },
  )
  const finishedAt = clock.now()
  const report = driftReport({
    model,
    judgement,
    reference: found,
    window: rows.timed ? rows : undefined,
    alpha: { spent: alpha, ...(watch && { ofYear: monitor.alpha }) },
    notes: [...unbuiltNotes(monitor), ...rows.notes, ...STATE_NOTES[state], ...retrainingNotes(judgement, plan)],
    host,
    execution: {
      ...executionOf(host, finishedAt, finishedAt.getTime() - startedAt.getTime()),
      ...(watch && judgement.verdict === 'insufficient' && { driftLastJudgedAt: watch.judged?.at ?? null }),
    },
  })
  return finish(context, config, { report, rows, judgement, plan, state, error, before: watch?.judged })
}

/** What is promised for later must not look as if it had been done. */
function refuseUnbuilt({ engine, convention }: DriftContext['inputs']): void {
  checkConvention(convention)
  if (engine === undefined || engine === 'files') return
  throw new UserError(`The engine "${engine}" is not built yet in this version of Modelloop; it reads files.`, {
    hint: 'Leave `engine` out.',
  })
}

function settingsOf(
  { inputs: given }: DriftContext,
  config: Config,
  rule: Pick<DriftSettings, 'alpha' | 'tolerance'>,
): DriftSettings {
  const { id, time, label, prediction } = config.columns
  return {
    ...rule,
    minRows: config.monitor['min-rows'],
    ...(given.columns && { columns: given.columns }),
    ...(given.ignore && { ignore: given.ignore }),
    id,
    time,
    label,
    prediction,
    leastShared: leastShared(config),
  }
}
