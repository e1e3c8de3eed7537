import type { Channel, Delivery } from '../../alerts/channel.ts'
import type { Config } from '../../config/config.ts'
import { failureWords } from '../../github/failure.ts'
import type { IssueName } from '../../github/issue-search.ts'
import type { IssueResult } from '../../github/issues.ts'
import type { Host } from '../../harness/host.ts'
import { UserError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import type { Report } from '../../report/report.ts'
import { renderSlack } from '../../report/slack/message.ts'
import { type IssueWords, issueOf, recoveryComment } from './issue.ts'

/** What people are to be told, and by what. */
export interface Telling {
  readonly report: Report
  readonly words: IssueWords
  /** True when the judgement before this one found drift. */
  readonly hadDrifted: boolean
  readonly onDrift: Config['monitor']['on-drift']
  readonly slackWebhook: string | undefined
  readonly host: Host
  readonly token: string
  readonly log: Log
  /** Where the page of the report can be read. */
  readonly pageUrl: string | undefined
}

/** What became of it; `missed` says for each channel that did not get it why. */
export interface Told {
  readonly issueUrl?: string
  readonly missed: readonly string[]
}

/** The name by which the issue of a model is found again. */
export const driftIssue = (model: string): IssueName => ({
  model,
  key: 'drift',
  label: {
    name: 'modelloop:drift',
    color: 'd93f0b',
    description: 'What production sees is no longer what the model was trained on',
  },
})

/**
 * Checks that each channel that is asked for can be opened, before anything is judged.
 * @throws {UserError} for Slack without the URL of a webhook.
 */
export async function checkChannels(
  onDrift: Telling['onDrift'],
  slackWebhook: string | undefined,
  log: Log,
): Promise<void> {
  if (slackWebhook) log.mask(slackWebhook)
  if (!onDrift.includes('slack')) return
  if (slackWebhook) {
    const { openSlack } = await import('../../alerts/slack.ts')
    openSlack(slackWebhook)
    return
  }
  throw new UserError('`on-drift` names slack, and the input "slack-webhook" is empty.', {
    hint: 'Keep the URL of the webhook in a secret, and hand it to the step (or to drift-monitor.yml) as `slack-webhook`.',
  })
}

/**
 * Tells people of drift, and of its end: the issue first, so that the other messages can lead to it. A channel that is down
 * takes nothing away from the others.
 */
export async function tell(telling: Telling): Promise<Told> {
  const { report, onDrift } = telling
  const drifted = report.verdict === 'drift'
  // What the rows cannot tell changes nothing that people were told before.
  if (!drifted && report.verdict !== 'stable') return { missed: [] }
  const issue = onDrift.includes('issue') ? await tellIssue(telling, drifted) : { missed: [] }
  if (!onDrift.includes('slack') || !telling.slackWebhook || !(drifted || telling.hadDrifted)) return issue
  const links = { report: telling.pageUrl, issue: issue.issueUrl }
  const { openSlack } = await import('../../alerts/slack.ts')
  const slack: Channel<object> = openSlack(telling.slackWebhook)
  const delivery = await slack.send(renderSlack(report, links))
  return { ...issue, missed: [...issue.missed, ...missedBy(slack.name, delivery)] }
}

const missedBy = (name: string, delivery: Delivery): readonly string[] =>
  delivery.delivered ? [] : [`${name} did not get it. ${delivery.reason}`]

async function tellIssue(telling: Telling, drifted: boolean): Promise<Told> {
  const { report, words, host, token, log, pageUrl } = telling
  const [{ openGitHub }, { closeIssue, reportIssue }] = await Promise.all([
    import('../../github/client.ts'),
    import('../../github/issues.ts'),
  ])
  const github = openGitHub(host, token)
  const name = driftIssue(report.model)
  const result = drifted
    ? await reportIssue(github, name, issueOf(report, words, pageUrl))
    : await closeIssue(github, name, recoveryComment(report))
  return readResult(result, log)
}

/** A permission that is missing, or a repository without issues, is one warning; an outage makes the job red. */
export function readResult(result: IssueResult, log: Log): Told {
  if (result.done) {
    if (result.action === 'none') return { missed: [] }
    log.info(`The issue was ${result.action === 'unchanged' ? 'left as it is' : result.action}: ${result.url}`)
    return { issueUrl: result.url, missed: [] }
  }
  const { reason, message } = result
  if (reason !== 'permission' && reason !== 'not-found') return { missed: [`The issue was not written. ${message}`] }
  log.warning(failureWords(result))
  return { missed: [] }
}
