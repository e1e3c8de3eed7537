import { join } from 'node:path'
import type { GitHub } from '../github/client.ts'
import { type Failure, failureWords } from '../github/failure.ts'
import type { Host } from '../harness/host.ts'
import { writeWhole } from '../platform/files.ts'
import type { Log } from '../platform/log.ts'
import { renderCheckRun } from '../report/check-run.ts'
import { renderHtml } from '../report/html/page.ts'
import { renderComment } from '../report/markdown/comment.ts'
import type { Report } from '../report/report.ts'
import { uploadPage } from './report-page.ts'

/** Where a report goes. */
export interface PublishRequest {
  readonly report: Report
  readonly host: Host
  readonly token: string | undefined
  /** The pull request to comment on and the commit to put the check run on; absent = neither. */
  readonly target: { readonly number?: number; readonly headSha: string } | undefined
  readonly mode: 'changes' | 'always' | 'regressions' | 'off'
  /** The folder for the renderings. */
  readonly folder: string
  readonly log: Log
}

/** What became of it. */
export interface Published {
  readonly markdown: string
  readonly html: string
  readonly 'comment-url'?: string
}

/**
 * Writes the renderings of a report and posts them. Posting never decides a verdict: what could not be posted is said in
 * the log with what is missing, and stands in the job summary all the same.
 */
export async function publish(request: PublishRequest): Promise<Published> {
  const { report, folder, host, token, target } = request
  const [markdown, html] = [join(folder, `${report.kind}.md`), join(folder, `${report.kind}.html`)]
  await writeWhole(html, renderHtml(report))
  if (!host.github || !token || !target) {
    await writeWhole(markdown, renderComment(report))
    return { markdown, html }
  }
  const { openGitHub } = await import('../github/client.ts')
  const github = openGitHub(host, token)
  const reportUrl = await uploadPage(report, html, request)
  const body = renderComment(report, reportUrl ? { reportUrl } : {})
  await writeWhole(markdown, body)
  const commentUrl = await comment(request, github, body)
  await createCheck(request, github, commentUrl ?? reportUrl)
  return { markdown, html, ...(commentUrl && { 'comment-url': commentUrl }) }
}

async function comment(request: PublishRequest, github: GitHub, body: string): Promise<string | undefined> {
  const { report, target, mode, host, log } = request
  if (target?.number === undefined) return undefined
  const { upsertComment } = await import('../github/comment.ts')
  const result = await upsertComment(github, {
    number: target.number,
    model: report.model,
    key: report.kind,
    body,
    mode,
    passed: report.outcome === 'pass',
    contentDigest: report.contentDigest,
    fromFork: host.pullRequest?.fromFork ?? false,
  })
  if (result.posted) {
    log.info(`The comment was ${result.action === 'unchanged' ? 'left as it is' : result.action}: ${result.url}`)
    return result.url
  }
  say(log, host, result)
  return undefined
}

async function createCheck(request: PublishRequest, github: GitHub, detailsUrl: string | undefined): Promise<void> {
  const { report, target, host, log } = request
  if (!target) return
  const { createCheckRun } = await import('../github/check-run.ts')
  const result = await createCheckRun(github, {
    ...renderCheckRun(report),
    name: `modelloop / ${report.model}`,
    headSha: target.headSha,
    ...(detailsUrl && { detailsUrl }),
    fromFork: host.pullRequest?.fromFork ?? false,
  })
  if (!result.created) say(log, host, result)
}

/** A fork's token cannot post, and need not: the companion workflow does. Elsewhere it is a warning with the remedy. */
function say(log: Log, host: Host, failure: Omit<Failure, 'reason'>): void {
  if (host.pullRequest?.fromFork) log.notice(failure.message)
  else log.warning(failureWords(failure))
}
