import type { Config } from '../../config/config.ts'
import { combinedVersion } from '../../data/combined-version.ts'
import { failureWords } from '../../github/failure.ts'
import { outcomeOf } from '../../harness/action.ts'
import type { Host } from '../../harness/host.ts'
import type { Clock } from '../../platform/clock.ts'
import { UserError } from '../../platform/errors.ts'
import { formatDay, shortId } from '../../platform/format.ts'
import type { Log } from '../../platform/log.ts'
import type { Report } from '../../report/report.ts'
import { sealReport } from '../../report/seal.ts'
import type { MonitorFact } from '../../tracking/monitor.ts'
import { executionOf } from '../made-here.ts'
import type { OpenTracker } from '../rooms.ts'
import { driftIssue, readResult } from './channels.ts'
import { RETRAINING_SECTION, retrainingText } from './issue.ts'
import { readWatch, type Watch } from './watch.ts'

/** Whether a retraining is to be started, and in plain words what is done about the drift. */
export interface RetrainingPlan {
  readonly due: boolean
  readonly words: string
}

/**
 * Tells whether drift is to be answered with a retraining now (design §1.5): one is asked for, and the cool-down since the
 * last one is over.
 * @throws {UserError} when `on-drift` asks for one and nothing says which workflow.
 */
export function planRetraining(monitor: Config['monitor'], watch: Watch | undefined, now: Date): RetrainingPlan {
  const { retrain } = monitor
  if (!retrain) {
    if (monitor['on-drift'].includes('retrain')) throw noWorkflow('`on-drift` names retrain')
    return { due: false, words: '' }
  }
  const last = watch?.retrained?.retraining
  const nextAt = last && new Date(Date.parse(last.at) + retrain.cooldown.ms)
  if (!last || !nextAt || nextAt <= now) return { due: true, words: 'it is due, and starts when there is new data.' }
  const [day, next] = [formatDay(last.at), formatDay(nextAt.toISOString())]
  const words = `started on ${day} by ${last.workflow} with the data ${shortId(last.dataVersion)}; the next one not before ${next}.`
  return { due: false, words }
}

const noWorkflow = (why: string) =>
  new UserError(`${why}, and nothing says which workflow retrains.`, {
    hint: 'Write `monitor: { retrain: { workflow: modelloop.yml } }` into modelloop.yml.',
  })

/** What a retraining is started with. */
export interface RetrainingRequest {
  readonly model: string
  readonly config: Config
  readonly dataVersion: string
  readonly tracker: OpenTracker
  readonly host: Host
  readonly token: string | undefined
  readonly clock: Clock
  readonly log: Log
  readonly key: string
}

/** What came of it. */
export interface Retrained {
  readonly report: Report
  readonly outputs: Readonly<Record<string, unknown>>
  readonly error?: UserError
}

type Answer = 'dispatched' | 'failed' | 'no-new-data' | 'cooling-down' | 'not-due'

/**
 * Answers the last judgement with a retraining on a published version of the data, and says in the issue what was done.
 * Nothing is started when the last judgement found no drift, the cool-down is not over, or the data is what the champion
 * was trained on. A workflow that was dispatched twice is harmless: the same run is found again and nothing is trained.
 * @throws {UserError} when no workflow is configured, or nothing was judged yet.
 */
export async function startRetraining(request: RetrainingRequest): Promise<Retrained> {
  const { config, tracker, model, clock } = request
  const startedAt = clock.now()
  if (!config.monitor.retrain) throw noWorkflow('The input "data-version" is given')
  const watch = await readWatch(tracker.monitor, model)
  const fact = watch.judged
  if (!fact) {
    throw new UserError(`The drift of ${model} was never judged, so there is nothing to answer with a retraining.`, {
      hint: 'Run drift-report without `data-version` first.',
    })
  }
  const { answer, words, failure } = await answerWith(request, watch, fact)
  request.log.info(`Retraining: ${words}`)
  const told = answer === 'not-due' ? { missed: [] } : await amend(request, answer, words)
  const missed = [...(failure ? [failure] : []), ...told.missed]
  const finishedAt = clock.now()
  const report = sealReport({
    kind: 'drift-report',
    verdict: fact.verdict,
    outcome: outcomeOf(fact.verdict),
    model,
    headline: HEADLINES[answer],
    summary: `Retraining: ${words}`,
    lineage: {},
    checks: [],
    tables: [],
    charts: [],
    notes: missed.map((text) => ({ level: 'warning', text })),
    execution: {
      ...executionOf(request.host, finishedAt, finishedAt.getTime() - startedAt.getTime()),
      driftLastJudgedAt: fact.at,
    },
  })
  const error = missed.length > 0 ? { error: new UserError(missed.join(' ')) } : {}
  return { report, outputs: { retraining: answer, 'issue-url': told.issueUrl }, ...error }
}

const HEADLINES: Readonly<Record<Answer, string>> = {
  dispatched: 'a retraining was started',
  failed: 'no retraining could be started',
  'no-new-data': 'no new data to retrain on',
  'cooling-down': 'retrained not long ago',
  'not-due': 'no retraining is due',
}

interface Answered {
  readonly answer: Answer
  readonly words: string
  readonly failure?: string
}

async function answerWith(request: RetrainingRequest, watch: Watch, fact: MonitorFact): Promise<Answered> {
  const { config, dataVersion, clock } = request
  if (fact.verdict !== 'drift')
    return { answer: 'not-due', words: `the last judgement, of ${formatDay(fact.at)}, is ${fact.verdict}.` }
  const plan = planRetraining(config.monitor, watch, clock.now())
  if (!plan.due) return { answer: 'cooling-down', words: plan.words }
  const known = await knownData(request, watch)
  if (known) {
    return { answer: 'no-new-data', words: `nothing was started: the data ${shortId(dataVersion)} is what ${known}.` }
  }
  return dispatch(request, fact)
}

/** Says where the data was trained on before; `undefined` for new data. */
async function knownData(
  { tracker, model, dataVersion }: RetrainingRequest,
  watch: Watch,
): Promise<string | undefined> {
  const move = await tracker.alias(model, 'champion')
  const champion = move?.to ? await tracker.version(model, move.to) : undefined
  if (champion && combinedVersion(champion.lineage.data) === dataVersion)
    return `v${champion.version} in production was trained on`
  const last = watch.retrained?.retraining
  return last?.dataVersion === dataVersion ? `the retraining of ${formatDay(last.at)} was started with` : undefined
}

async function dispatch(request: RetrainingRequest, fact: MonitorFact): Promise<Answered> {
  const { config, dataVersion, tracker, host, token, clock, model, key } = request
  const workflow = config.monitor.retrain?.workflow ?? ''
  const answer = 'failed'
  if (!token) return { answer, words: 'it was not started.', failure: 'A retraining needs the input "github-token".' }
  const [{ openGitHub }, { dispatchWorkflow }] = await Promise.all([
    import('../../github/client.ts'),
    import('../../github/dispatch.ts'),
  ])
  const result = await dispatchWorkflow(openGitHub(host, token), { workflow, inputs: { 'data-version': dataVersion } })
  if (!result.dispatched) {
    const words = 'it could not be started; the next report tries again.'
    return { answer, words, failure: failureWords(result) }
  }
  const at = clock.now().toISOString()
  await tracker.monitor.recordRetraining(model, fact.n, { workflow, dataVersion, at }, `${key}/retraining/${fact.n}`)
  return {
    answer: 'dispatched',
    words: `started on ${formatDay(at)} by ${workflow} with the data ${shortId(dataVersion)}.`,
  }
}

/** Says it in the open issue; people are told of a retraining that was started, not of one that was not. */
async function amend({ config, host, token, model, log }: RetrainingRequest, answer: Answer, words: string) {
  if (!config.monitor['on-drift'].includes('issue') || !token) return { missed: [] }
  const [{ openGitHub }, { amendIssue }] = await Promise.all([
    import('../../github/client.ts'),
    import('../../github/issues.ts'),
  ])
  const text = retrainingText(words)
  const change = { section: RETRAINING_SECTION, text, ...(answer === 'dispatched' && { comment: text }) }
  return readResult(await amendIssue(openGitHub(host, token), driftIssue(model), change), log)
}
