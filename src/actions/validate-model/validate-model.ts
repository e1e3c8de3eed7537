import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ActionResult, defineAction } from '../../harness/action.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { ownFolder, temporaryFolder } from '../../platform/files.ts'
import type { Report } from '../../report/report.ts'
import type { RecordedRun, Tracker } from '../../tracking/tracker.ts'
import type { Judgement } from '../../validation/judge.ts'
import { driftAge } from '../drift-age.ts'
import { changedFiles } from '../github-facts.ts'
import { attemptKey, loadSettings, openModelStore, openTracker } from '../rooms.ts'
import { requireTestRows } from '../sides/run-leakage.ts'
import { isPromotable, judgedAgainst } from '../succession/promotion.ts'
import { modelDigest } from '../succession/recording.ts'
import { type TakenOver, takeOver } from '../succession/taking-over.ts'
import { type FoundAcceptance, findAcceptance } from './acceptance.ts'
import { baselineNotes } from './baseline-notes.ts'
import { type ValidationContext, validationInputs } from './inputs.ts'
import { type Judged, type JudgingRoom, judgeCandidate } from './judging.ts'
import { newerPredictionsNote } from './newer-predictions.ts'
import { publish } from './publishing.ts'
import { judgedReport } from './report.ts'
import { orderNote, settle } from './settling.ts'
import { testSetUses } from './test-set-uses.ts'

/** Judges a model by its gates, tells the pull request, and records the run. */
export const action = defineAction({
  name: 'validate-model',
  description: 'Judges a model by gates that state their error rate, comments on the pull request, records the run',
  inputs: validationInputs,
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

async function validate(context: ValidationContext): Promise<ActionResult> {
  const startedAt = performance.now()
  const { config, model } = await loadSettings(context, { gates: 'validate.gates', baseline: 'validate.baseline.use' })
  const { gates } = config.validate
  if (gates === undefined || gates.length === 0) throw noGates(context)
  requireTestRows(config)
  await using tracker = await openTracker(context, config)
  await using temporary = await temporaryFolder(context.host.temporaryFolder)
  const room = { config, model, tracker, temporaryFolder: temporary.path, startedAt }
  const judged = await judgeCandidate(context, room)
  // The tracker and the folder are closed when this function ends.
  return await conclude(context, room, judged)
}

type Room = JudgingRoom & { readonly tracker: Parameters<typeof driftAge>[0]; readonly startedAt: number }

/** Records what was judged, draws the consequences and tells the pull request. */
async function conclude(context: ValidationContext, room: Room, judged: Judged): Promise<ActionResult> {
  const { directory, host, log, clock, inputs } = context
  const { config, tracker } = room
  const { candidate, found, anchor, judgement } = judged
  const key = attemptKey(host, candidate.record?.run.id ?? 'desk')
  const openStore = () => openModelStore(context, config)
  const uses = await testSetUses(candidate, { ...judged, tracker, alpha: config.validate.alpha, log })
  const taken = await takeOver({ candidate, directory, config, tracker, openStore, host, clock, log, key })
  const accepted = await acceptedBy(context, judged, tracker)
  const { acceptance } = accepted
  const report = await reportOn(context, room, { ...judged, taken, accepted, uses })
  const promotable = isPromotable({
    verdict: report.verdict,
    ungated: config.validate.gates === 'none',
    absoluteGatesPassed: judgement.facts.absolutePassed,
    promoteOn: config.validate['promote-on'],
    host,
    acceptance,
  })
  const { version } = taken
  const unsettled = await settle({
    promoting: inputs.promote,
    promotable,
    acceptance,
    report,
    found,
    tracker,
    version,
    host,
    log,
    key,
    improvement: improvementOn(judgement, anchor ?? found),
    now: clock.now(),
  })
  const published = await tell(context, report)
  const error = taken.error ?? unsettled
  // Who rolls out by this output does not look at the order of runs.
  const isFree = promotable && !taken.isOutdated
  return {
    report,
    outputs: { promotable: isFree, 'model-version': version?.version, ...published },
    ...(error && { error }),
  }
}

/** What became of a judged candidate. */
interface Aftermath {
  readonly taken: TakenOver
  readonly accepted: FoundAcceptance
  readonly uses: Report['notes']
}

async function reportOn(
  { directory, host, log, clock, inputs }: ValidationContext,
  { config, model, tracker, startedAt }: Room,
  { candidate, experiment, found, judgement, taken, accepted, uses }: Judged & Aftermath,
): Promise<Report> {
  const hasModel = (candidate.record?.run.status ?? 'finished') === 'finished'
  const newer = host.github ? [] : await newerPredictionsNote(candidate, directory, config)
  const ofBaseline = hasModel ? baselineNotes(found, config, clock.now()) : []
  const since = found.kind === 'present' ? found.lineage?.code.commit : undefined
  return judgedReport({
    model,
    judgement,
    candidate,
    baseline: found,
    version: taken.version,
    acceptance: accepted.acceptance,
    runs: await recentRuns(tracker, experiment, log),
    changedFiles: await changedFiles({ host, log, token: inputs['github-token'] }, since),
    notes: [...newer, ...ofBaseline, ...accepted.notes, ...uses, ...taken.notes, ...orderNote(taken)],
    driftAge: await driftAge(tracker, model, log),
    host,
    now: clock.now().toISOString(),
    durationMs: performance.now() - startedAt,
  })
}

/** Writes the report in every form, and to the pull request. */
async function tell({ directory, host, log, inputs }: ValidationContext, report: Report) {
  const { commit, pullRequest } = host
  return publish({
    report,
    host,
    token: inputs['github-token'],
    target: commit === undefined ? undefined : { ...(pullRequest && { number: pullRequest.number }), headSha: commit },
    mode: inputs.comment,
    folder: join(await ownFolder(directory), 'reports'),
    log,
  })
}

/** At a desk the folder is most often the wrong one. */
function noGates({ directory, inputs: { config } }: ValidationContext): UserError {
  const isThere = existsSync(resolve(directory, config))
  const why = isThere ? '`validate.gates` is not set or empty' : `there is no ${config} in ${directory}`
  return new UserError(`There is no gate to judge by: ${why}, and the input \`gates\` is empty.`, {
    hint: 'Write gates into modelloop.yml, for example `- { metric: rmse, against: baseline, margin: 3% }`, or give `gates: none` to report only.',
  })
}

/** The proof that the candidate is better than the version that is the anchor, or the champion where it is that. */
function improvementOn({ facts }: Judgement, best: Parameters<typeof judgedAgainst>[0]) {
  const than = best.source === 'anchor' && 'version' in best ? best.version?.version : judgedAgainst(best)
  return facts.improvement && than ? { than, ...facts.improvement } : undefined
}

const nobody: FoundAcceptance = { notes: [] }

/** Who accepted a model that failed; a training that failed left none. */
async function acceptedBy(
  { host, log, inputs }: ValidationContext,
  { candidate: { record }, judgement }: Judged,
  tracker: Tracker,
): Promise<FoundAcceptance> {
  if (!record || judgement.verdict !== 'fail' || record.run.status !== 'finished') return nobody
  const token = inputs['github-token']
  const digest = modelDigest(record.run)
  return findAcceptance({ model: record.run.model, digest, run: record.run, host, token, tracker, log })
}

/** The runs for the chart. A ledger that cannot be read has made the verdict red already; the chart is left out. */
async function recentRuns(
  tracker: Tracker,
  experiment: string,
  log: ValidationContext['log'],
): Promise<readonly RecordedRun[]> {
  try {
    return (await tracker.isEmpty()) ? [] : await tracker.runs(experiment, 60)
  } catch (error) {
    log.warning(`The earlier runs cannot be shown: ${messageOf(error)}`)
    return []
  }
}
