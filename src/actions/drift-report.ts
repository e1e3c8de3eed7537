import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import { type DriftJudgement, judgeDrift } from '../drift/drift.ts'
import { checkConvention, type DriftSettings, driftTolerance } from '../drift/settings.ts'
import { type ActionContext, type ActionResult, defineAction } from '../harness/action.ts'
import { lines, number, text, words } from '../harness/inputs.ts'
import { messageOf, UserError } from '../platform/errors.ts'
import { ownFolder, temporaryFolder, writeWhole } from '../platform/files.ts'
import { renderHtml } from '../report/html/page.ts'
import type { Report } from '../report/report.ts'
import type { MonitorFact } from '../tracking/monitor.ts'
import { commonInputs } from './common.ts'
import { checkChannels, tell } from './drift-channels.ts'
import { productionReference, referenceFile, versionInProduction } from './drift-reference.ts'
import { driftReport, retrainingNotes, STATE_NOTES, unbuiltNotes } from './drift-report-facts.ts'
import { planRetraining, type RetrainingPlan } from './drift-retraining.ts'
import {
  checkRows,
  type DriftRows,
  nothingNew,
  readReferenceAhead,
  readReferenceFor,
  readRows,
  writeProfile,
} from './drift-rows.ts'
import { alphaOfWindow, isWatching, readWatch, recordJudgement, type WatchState } from './drift-watch.ts'
import { executionOf } from './made-here.ts'
import { leastShared } from './privacy.ts'
import { uploadPage } from './report-page.ts'
import { attemptKey, loadSettings, openModelStore, openTracker } from './rooms.ts'

const inputs = {
  ...commonInputs,
  reference: text(
    'What production is compared with: `production` (the training profile of the version in production), a profile or a data file. Default: `monitor.reference`, else `production`.',
  ),
  current: lines('The request logs or data files to judge, one pattern a line. Default: `monitor.current`.'),
  columns: lines('The columns to judge, one a line. Default: all.'),
  ignore: lines('The columns to leave out, one a line.'),
  prediction: text('The column of the prediction. Default: `columns.prediction`.'),
  target: text('The column of the label, which is never judged. Default: `columns.label`.'),
  timestamp: text('The column of the time in data files. Default: `columns.time`.'),
  convention: text('The tool whose formulae are followed. Only `modelloop` in this version.'),
  alpha: number('False alarms of one report, or of a year with recorded state. Default: `monitor.alpha`.', {
    min: 0,
    max: 1,
  }),
  tolerance: text('The change that is too small to matter, as YAML: `{ psi: 0.1 }`. Default: `monitor.tolerance`.'),
  'min-rows': number('Fewer rows than this give the verdict `insufficient`. Default: `monitor.min-rows`.', { min: 1 }),
  engine: text('What reads the rows. Only `files` in this version.'),
  'on-drift': words('What to do on drift: issue, slack, retrain, fail. Default: `monitor.on-drift`.'),
  'slack-webhook': text('URL of a Slack webhook; a secret.'),
  'data-version': text(
    'Answer the last judgement with a retraining on this published version of the data; nothing is judged.',
  ),
} as const

type Context = ActionContext<typeof inputs>

/** Compares what production sees with what the model was trained on. */
export const action = defineAction({
  name: 'drift-report',
  description:
    'Compares what production sees with what the model was trained on; tells people, and starts a retraining',
  inputs,
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
    const { config, model } = await loadSettings(context, overrides)
    const dataVersion = context.inputs['data-version']
    return dataVersion === undefined ? judge(context, config, model) : retrain(context, config, model, dataVersion)
  },
})

const overrides = {
  reference: 'monitor.reference',
  current: 'monitor.current',
  prediction: 'columns.prediction',
  target: 'columns.label',
  timestamp: 'columns.time',
  alpha: 'monitor.alpha',
  tolerance: 'monitor.tolerance',
  'min-rows': 'monitor.min-rows',
  'on-drift': 'monitor.on-drift',
}

async function retrain(context: Context, config: Config, model: string, dataVersion: string): Promise<ActionResult> {
  const { host, log, clock, inputs: given } = context
  const { startRetraining } = await import('./drift-retraining.ts')
  await using tracker = await openTracker(context, config, { required: true })
  const token = given['github-token']
  const key = attemptKey(host, 'desk')
  return await startRetraining({ model, config, dataVersion, tracker, host, token, clock, log, key })
}

async function judge(context: Context, config: Config, model: string): Promise<ActionResult> {
  const { inputs: given, directory, host, log, clock, signal } = context
  const startedAt = clock.now()
  const { monitor } = config
  refuseUnbuilt(given)
  const tolerance = driftTolerance(monitor.tolerance)
  await checkChannels(monitor['on-drift'], given['slack-webhook'], log)
  const local = referenceFile(monitor.reference, directory)
  await checkRows(directory, config)

  await using tracker = await openTracker(context, config)
  await using temporary = await temporaryFolder(host.temporaryFolder)
  const watch = isWatching(host, given['github-token']) ? await readWatch(tracker.monitor, model) : undefined
  await using ahead = local && (await readReferenceAhead(local, config, signal))
  // Who only compares two files looks at all rows, and asks no ledger.
  const champion = local && !watch ? undefined : await versionInProduction(tracker, model)
  const rows = await readRows(context, config, watch, champion)
  const openStore = (url: string) => openModelStore(context, config, url)
  const found =
    local ?? (await productionReference({ model, tracker, champion, openStore, temporaryFolder: temporary.path }))
  const reference = (await ahead?.sample) ?? (await readReferenceFor(found, rows, config))
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

/** What is done once the judgement stands. */
interface Finish {
  readonly report: Report
  readonly rows: DriftRows
  readonly judgement: DriftJudgement
  readonly plan: RetrainingPlan
  readonly state: WatchState
  /** Why it was not written down. */
  readonly error: UserError | undefined
  /** The judgement before this one. */
  readonly before: MonitorFact | undefined
}

/** Writes the page, tells people, and hands out what later steps need. */
async function finish(
  context: Context,
  config: Config,
  { report, rows, judgement, plan, state, error, before }: Finish,
): Promise<ActionResult> {
  const { inputs: given, directory, host, log } = context
  const { monitor } = config
  const html = join(await ownFolder(directory), 'reports', 'drift-report.html')
  await writeWhole(html, renderHtml(report))
  // At a desk the whole report is printed.
  if (host.github) log.info(`${report.model}: ${report.verdict}, ${report.headline}. ${report.summary}`)
  const token = given['github-token']
  const pageUrl = await uploadPage(report, html, context, `${report.model}-drift.html`)
  const drifted = judgement.driftedColumns
  const telling = {
    report,
    words: { drifted, before: before?.drifted ?? [], retraining: plan.words },
    hadDrifted: before?.verdict === 'drift',
    onDrift: monitor['on-drift'],
    slackWebhook: given['slack-webhook'],
    host,
    log,
    pageUrl,
  }
  const isOurs = state === 'recorded' || state === 'unwritten'
  const told = isOurs && token ? await tell({ ...telling, token }) : { missed: [] }
  const due = state === 'recorded' && judgement.verdict === 'drift' && plan.due
  return {
    report,
    outputs: {
      'drifted-columns': drifted,
      share: judgement.share,
      html,
      profile: await writeProfile(directory, rows, config),
      'issue-url': told.issueUrl,
      retrain: String(due),
      'retrain-environment': monitor.retrain?.environment,
    },
    failOn: state !== 'overtaken' && monitor['on-drift'].includes('fail') ? ['drift'] : [],
    ...errorOf(error, told.missed),
  }
}

function errorOf(cause: UserError | undefined, missed: readonly string[]): { readonly error?: UserError } {
  if (!cause && missed.length === 0) return {}
  const written = cause
    ? `The judgement could not be written down. ${messageOf(cause)}`
    : 'The judgement is written down.'
  return { error: new UserError([written, ...missed].join(' '), { ...(cause && { cause }) }) }
}

/** What is promised for later must not look as if it had been done. */
function refuseUnbuilt({ engine, convention }: Context['inputs']): void {
  checkConvention(convention)
  if (engine === undefined || engine === 'files') return
  throw new UserError(`The engine "${engine}" is not built yet in this version of Modelloop; it reads files.`, {
    hint: 'Leave `engine` out.',
  })
}

function settingsOf(
  { inputs: given }: Context,
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
