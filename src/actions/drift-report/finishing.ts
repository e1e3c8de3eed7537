import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import type { DriftJudgement } from '../../drift/drift.ts'
import type { ActionResult } from '../../harness/action.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { ownFolder, writeWhole } from '../../platform/files.ts'
import { renderHtml } from '../../report/html/page.ts'
import type { Report } from '../../report/report.ts'
import type { MonitorFact } from '../../tracking/monitor.ts'
import { uploadPage } from '../report-page.ts'
import { type Told, tell } from './channels.ts'
import type { DriftContext } from './inputs.ts'
import type { RetrainingPlan } from './retraining.ts'
import { type DriftRows, writeProfile } from './rows.ts'
import type { WatchState } from './watch.ts'

/** What stands once the rows are judged. */
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
export async function finish(
  context: DriftContext,
  config: Config,
  { report, rows, judgement, plan, state, error, before }: Finish,
): Promise<ActionResult> {
  const { inputs: given, directory, host, log } = context
  const { monitor } = config
  // At a desk the whole report is printed.
  if (host.github) log.info(`${report.model}: ${report.verdict}, ${report.headline}. ${report.summary}`)
  const token = given['github-token']
  const { html, pageUrl } = await writePage(report, context)
  const drifted = judgement.driftedColumns
  const isOurs = state === 'recorded' || state === 'unwritten'
  const told: Told =
    isOurs && token
      ? await tell({
          report,
          words: { drifted, before: before?.drifted ?? [], retraining: plan.words },
          hadDrifted: before?.verdict === 'drift',
          onDrift: monitor['on-drift'],
          slackWebhook: given['slack-webhook'],
          host,
          token,
          log,
          pageUrl,
        })
      : { missed: [] }
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

/** Writes the page, and uploads it where that can be. */
async function writePage(report: Report, context: DriftContext) {
  const html = join(await ownFolder(context.directory), 'reports', 'drift-report.html')
  await writeWhole(html, renderHtml(report))
  return { html, pageUrl: await uploadPage(report, html, context, `${report.model}-drift.html`) }
}

function errorOf(cause: UserError | undefined, missed: readonly string[]): { readonly error?: UserError } {
  if (!cause && missed.length === 0) return {}
  const written = cause
    ? `The judgement could not be written down. ${messageOf(cause)}`
    : 'The judgement is written down.'
  return { error: new UserError([written, ...missed].join(' '), { ...(cause && { cause }) }) }
}
