import { join } from 'node:path'
import { type ActionContext, type ActionResult, defineAction } from '../harness/action.ts'
import { choice, flag, text } from '../harness/inputs.ts'
import { messageOf, UserError } from '../platform/errors.ts'
import { ownFolder, temporaryFolder } from '../platform/files.ts'
import type { RecordedRun, Tracker } from '../tracking/tracker.ts'
import { type Judgement, judge } from '../validation/judge.ts'
import { type FoundAcceptance, findAcceptance } from './acceptance.ts'
import { findAnchor, findBaseline } from './baseline.ts'
import { baselineNotes } from './baseline-notes.ts'
import { findCandidate } from './candidate.ts'
import { commonInputs } from './common.ts'
import { driftAge } from './drift-age.ts'
import { judgeFailedRun } from './failed-run.ts'
import { withPlaces } from './gate-places.ts'
import { changedFiles, knownMergeBase } from './github-facts.ts'
import { judgedReport } from './judged-report.ts'
import { readPerturbed } from './perturbed-predictions.ts'
import { isPromotable, judgedAgainst } from './promotion.ts'
import { publish } from './publishing.ts'
import { attemptKey, loadSettings, openModelStore, openTracker } from './rooms.ts'
import { figuresOf, withFigures } from './run-figures.ts'
import { asksForLeakage, leakageOf, requireTestRows } from './run-leakage.ts'
import { settle } from './settling.ts'
import { baselineSide, readingOf, readSide, type Side } from './sides.ts'
import { takeOver } from './taking-over.ts'
import { testSetUses } from './test-set-uses.ts'

const inputs = {
  ...commonInputs,
  candidate: text(
    'What is judged: the `run-record` of train-and-log, a file of predictions or metrics, a folder with them, or a run id. Default: what train-and-log left.',
  ),
  baseline: text(
    'What it is judged against: champion, merge-base, mlflow:MODEL@ALIAS, a path or a run id. Default: champion.',
  ),
  gates: text('The gates as a YAML list, or `none` to report only. Default: `validate.gates` of the configuration.'),
  comment: choice('When the comment on the pull request is written.', ['changes', 'always', 'regressions', 'off'], {
    default: 'changes',
  }),
  promote: flag('Make a promotable model the champion at once. For teams without a rollout; never on a pull request.', {
    default: 'false',
  }),
  'post-report': text(
    'A report that an untrusted run left, as `artifact:<name>` of the run that this one follows, or a path: it is checked, rendered anew and posted; nothing is judged.',
  ),
} as const

type Context = ActionContext<typeof inputs>

/** Judges a model by its gates, tells the pull request, and records the run. */
export const action = defineAction({
  name: 'validate-model',
  description: 'Judges a model by gates that state their error rate, comments on the pull request, records the run',
  inputs,
  outputs: {
    promotable: 'Whether the model may be promoted: true or false',
    'comment-url': 'Address of the comment',
    markdown: 'Path of the report as Markdown',
    html: 'Path of the report as a self-contained page',
    junit: 'Path of the checks as JUnit XML',
    'model-version': 'Version of the model in the registry; absent where nothing was recorded',
  },
  verdicts: ['pass', 'fail', 'inconclusive', 'not-comparable', 'no-baseline'],
  failOn: ['fail', 'not-comparable'],
  async run(context) {
    const untrusted = context.inputs['post-report']
    if (untrusted === undefined) return validate(context)
    const { postForeignReport } = await import('./foreign-report.ts')
    return postForeignReport(context, untrusted)
  },
})

async function validate(context: Context): Promise<ActionResult> {
  const { directory, host, log, clock } = context
  const startedAt = performance.now()
  const { config, model } = await loadSettings(context, { gates: 'validate.gates', baseline: 'validate.baseline.use' })
  const asking = { host, log, token: context.inputs['github-token'] }
  const { gates } = config.validate
  if (gates === undefined || gates.length === 0) throw noGates()
  requireTestRows(config)

  await using tracker = await openTracker(context, config)
  await using temporary = await temporaryFolder(host.temporaryFolder)
  const reading = readingOf(context, config, { model, tracker, temporaryFolder: temporary.path })
  const places = { directory, predictions: config.train.predictions, metrics: config.train.metrics }
  const named = findCandidate(context.inputs.candidate, places)
  const candidate = await readSide(named, 'this change', reading)
  refuseForeignRecord(candidate, model)
  const experiment = candidate.record?.run.experiment ?? model
  const asked = { ...reading.lookup, experiment, ...(candidate.record && { record: candidate.record }) }
  const found = await findBaseline(config.validate.baseline.use, asked, {
    ...places,
    mergeBase: () => knownMergeBase(asking),
    mlflow: context,
  })
  const run = candidate.record?.run
  const anchor = await findAnchor(asked, found)
  const figures = { tracker, experiment }
  const judgement =
    candidate.record && run?.status !== 'finished'
      ? await judgeFailedRun(candidate.record)
      : judge({
          task: config.task,
          positive: config.columns.positive,
          alpha: config.validate.alpha,
          gates: gates === 'none' ? gates : withPlaces(gates, config, context),
          candidate: {
            ...candidate,
            perturbed: await readPerturbed(named, candidate, { directory, config }),
            run: figuresOf(candidate.record?.run),
          },
          baseline: await withFigures(await baselineSide(found, reading), found, figures),
          ...(anchor && { anchor: await withFigures(await baselineSide(anchor, reading), anchor, figures) }),
          latency: config.columns.latency,
          ...(asksForLeakage(config) && { leakage: await leakageOf(candidate, directory, config) }),
          slices: config.columns.slices,
          privacy: config.privacy,
        })
  const key = attemptKey(host, candidate.record?.run.id ?? 'desk')
  const openStore = () => openModelStore(context, config)
  const uses = await testSetUses(candidate, { tracker, experiment, alpha: config.validate.alpha, log })
  const taken = await takeOver({ candidate, config, tracker, openStore, host, clock, log, key })
  const failed = judgement.verdict === 'fail' && run?.status === 'finished'
  const { acceptance, notes: unaccepted } = failed ? await acceptedBy(context, candidate, tracker) : nobody
  const report = judgedReport({
    model,
    judgement,
    candidate,
    baseline: found,
    version: taken.version,
    acceptance,
    runs: await recentRuns(context, tracker, experiment),
    changedFiles: await changedFiles(asking, found.kind === 'present' ? found.lineage?.code.commit : undefined),
    notes: [
      ...(run?.status === 'failed' ? [] : baselineNotes(found, config, clock.now())),
      ...unaccepted,
      ...uses,
      ...taken.notes,
    ],
    driftAge: await driftAge(tracker, model, log),
    host,
    now: clock.now().toISOString(),
    durationMs: performance.now() - startedAt,
  })
  const promotable = isPromotable({
    verdict: report.verdict,
    ungated: gates === 'none',
    absoluteGatesPassed: judgement.facts.absolutePassed,
    promoteOn: config.validate['promote-on'],
    host,
    acceptance,
  })
  const unsettled = await settle({
    promoting: context.inputs.promote,
    promotable,
    acceptance,
    report,
    found,
    tracker,
    version: taken.version,
    host,
    log,
    key,
    improvement: improvementOn(judgement, anchor ?? found),
    now: clock.now(),
  })
  const published = await publish({
    report,
    host,
    token: context.inputs['github-token'],
    target:
      host.commit === undefined
        ? undefined
        : { ...(host.pullRequest && { number: host.pullRequest.number }), headSha: host.commit },
    mode: context.inputs.comment,
    folder: join(await ownFolder(directory), 'reports'),
    log,
  })
  return {
    report,
    outputs: { promotable, 'model-version': taken.version?.version, ...published },
    ...((taken.error ?? unsettled) && { error: (taken.error ?? unsettled) as UserError }),
  }
}

const noGates = () =>
  new UserError('There is no gate to judge by: `validate.gates` is not set, and neither is the input `gates`.', {
    hint: 'Write gates into modelloop.yml, for example `- { metric: rmse, against: baseline, margin: 3% }`, or give `gates: none` to report only.',
  })

/** The proof that the candidate is better than the version that is the anchor, or the champion where it is that. */
function improvementOn({ facts }: Judgement, best: Parameters<typeof judgedAgainst>[0]) {
  const than = best.source === 'anchor' && 'version' in best ? best.version?.version : judgedAgainst(best)
  return facts.improvement && than ? { than, ...facts.improvement } : undefined
}

/** A record says itself whose it is; it must not be judged, and promoted, as another model. */
function refuseForeignRecord({ record }: Side, model: string): void {
  if (!record || record.run.model === model) return
  throw new UserError(`The run record is of the model "${record.run.model}", and this job judges "${model}".`, {
    hint: 'Give both actions the same `name` and `config`.',
  })
}

const nobody: FoundAcceptance = { notes: [] }

async function acceptedBy(context: Context, { record }: Side, tracker: Tracker): Promise<FoundAcceptance> {
  const digest = record?.run.files.model?.digest ?? record?.run.reuseKey
  if (!record || !digest) return nobody
  const { host, log, inputs: given } = context
  const token = given['github-token']
  return findAcceptance({ model: record.run.model, digest, run: record.run, host, token, tracker, log })
}

/** The runs for the chart. A ledger that cannot be read has made the verdict red already; the chart is left out. */
async function recentRuns({ log }: Context, tracker: Tracker, experiment: string): Promise<readonly RecordedRun[]> {
  try {
    return (await tracker.isEmpty()) ? [] : await tracker.runs(experiment, 30)
  } catch (error) {
    log.warning(`The earlier runs cannot be shown: ${messageOf(error)}`)
    return []
  }
}
