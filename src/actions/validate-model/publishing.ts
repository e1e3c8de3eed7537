import { join } from 'node:path'
import type { GitHub } from '../../github/client.ts'
import type { CommentContent } from '../../github/comment.ts'
import type { EarlierCheck } from '../../github/comment-search.ts'
import { type Failure, failureWords, type Permissions, permissionsBlock } from '../../github/failure.ts'
import type { Host } from '../../harness/host.ts'
import { writeWhole } from '../../platform/files.ts'
import type { Log } from '../../platform/log.ts'
import { renderCheckRun } from '../../report/check-run.ts'
import { renderHtml } from '../../report/html/page.ts'
import { renderJUnit } from '../../report/junit.ts'
import { isOutdated, readSections, type SectionPlace, withSection } from '../../report/markdown/combine.ts'
import { renderComment } from '../../report/markdown/comment.ts'
import type { Report } from '../../report/report.ts'
import { runNumber } from '../made-here.ts'
import { uploadPage } from '../report-page.ts'

/** Where a report goes. */
export interface PublishRequest {
  readonly report: Report
  readonly host: Host
  readonly token: string | undefined
  /** The pull request to comment on and the commit to put the check run on; absent = neither. */
  readonly target: { readonly number?: number; readonly headSha: string } | undefined
  readonly mode: 'changes' | 'always' | 'regressions' | 'off'
  /** Who made the report, where no job of ours did: its check run has a name of its own, and never stands for one of ours. */
  readonly madeBy?: string
  /** The folder for the renderings. */
  readonly folder: string
  readonly log: Log
}

/** What became of it. */
export interface Published {
  readonly markdown: string
  readonly html: string
  readonly junit: string
  readonly 'comment-url'?: string
}

/**
 * Writes the renderings of a report and posts them. Posting never decides a verdict: what could not be posted is said in
 * the log with what is missing, and stands in the job summary all the same.
 */
export async function publish(request: PublishRequest): Promise<Published> {
  const { report, folder, host, token, target } = request
  const fileOf = (ending: string) => join(folder, `${report.kind}.${ending}`)
  const [markdown, html, junit] = [fileOf('md'), fileOf('html'), fileOf('junit.xml')]
  await writeWhole(html, renderHtml(report))
  await writeWhole(junit, renderJUnit(report))
  if (!host.github || !token || !target) {
    await writeWhole(markdown, renderComment(report))
    return { markdown, html, junit }
  }
  const { openGitHub } = await import('../../github/client.ts')
  const github = openGitHub(host, token)
  const reportUrl = await uploadPage(report, html, request)
  const body = renderComment(report, reportUrl ? { reportUrl } : {})
  await writeWhole(markdown, body)
  const posted = await comment(request, github, reportUrl)
  await createCheck(request, github, { id: posted?.id, url: posted?.url ?? reportUrl })
  return { markdown, html, junit, ...(posted && { 'comment-url': posted.url }) }
}

async function comment(request: PublishRequest, github: GitHub, reportUrl: string | undefined) {
  const { report, target, mode, host, log } = request
  if (target?.number === undefined) return undefined
  const { upsertComment } = await import('../../github/comment.ts')
  const result = await upsertComment(github, {
    number: target.number,
    model: '*',
    key: report.kind,
    content: sectionContent(report, { reportUrl, place: placeOf(target.headSha, host) }),
    mode,
    passed: report.outcome === 'pass',
    earlier: earlierCheck(request, target.headSha),
    fromFork: host.pullRequest?.fromFork ?? false,
  })
  if (result.posted) {
    log.info(`The comment was ${result.action === 'unchanged' ? 'left as it is' : result.action}: ${result.url}`)
    if (result.action !== 'unchanged' && result.remains) say(request, result.remains)
    return result
  }
  // Nothing to say is no failure.
  if (result.reason === 'off' || result.reason === 'no-regression') log.info(result.message)
  else say(request, result)
  return undefined
}

/** Commits alone would not tell which was judged last. */
function placeOf(commit: string, host: Host): SectionPlace | undefined {
  const run = runNumber(host)
  return run === undefined ? undefined : { commit: commit.slice(0, 12), run }
}

/** The section of a report in the comment that all models of a pull request share. */
function sectionContent(
  report: Report,
  { reportUrl, place }: { readonly reportUrl: string | undefined; readonly place: SectionPlace | undefined },
): CommentContent {
  const isOwn = ({ model, kind }: Pick<Report, 'model' | 'kind'>) => model === report.model && kind === report.kind
  return {
    write: (before) =>
      withSection(before.join('\n'), report, { ...(reportUrl && { reportUrl }), ...(place && { place }) }),
    said: (words) => {
      const own = readSections(words).findLast(isOwn)
      if (own === undefined) return 'no'
      const isSaid = own.contentDigest === report.contentDigest && own.place?.commit === place?.commit
      return isSaid || isOutdated(place, own.place) ? 'yes' : 'otherwise'
    },
    isShared: (words) => readSections(words).some((section) => !isOwn(section)),
  }
}

const checkName = ({ report, madeBy }: Pick<PublishRequest, 'report' | 'madeBy'>): string =>
  `modelloop / ${report.model}${madeBy === undefined ? '' : ` (${madeBy})`}`

/** One page of comments is read as quickly as a check run, and shows duplicates too. */
function earlierCheck(request: PublishRequest, headSha: string): EarlierCheck | undefined {
  const { host } = request
  const { before = headSha, comments = Infinity } = host.pullRequest ?? {}
  return comments <= 100 ? undefined : { sha: before, name: checkName(request) }
}

async function createCheck(
  request: PublishRequest,
  github: GitHub,
  comment: { readonly id: number | undefined; readonly url: string | undefined },
): Promise<void> {
  const { report, target, host } = request
  if (!target) return
  const [{ createCheckRun }, { commentReference }] = await Promise.all([
    import('../../github/check-run.ts'),
    import('../../github/comment-search.ts'),
  ])
  const result = await createCheckRun(github, {
    ...renderCheckRun(report),
    name: checkName(request),
    headSha: target.headSha,
    ...(comment.url && { detailsUrl: comment.url }),
    ...(comment.id !== undefined && { externalId: commentReference(comment.id) }),
    fromFork: host.pullRequest?.fromFork ?? false,
  })
  if (!result.created) say(request, result)
  else if (result.lacks) say(request, result.lacks)
}

/** What the job needs for all that it does: a block for the comment alone would take the rest away. */
const PERMISSIONS: Permissions = {
  contents: 'write',
  packages: 'write',
  'pull-requests': 'write',
  checks: 'write',
  actions: 'read',
}
/** Whoever posts what another job made records nothing. */
const POSTING: Permissions = { 'pull-requests': 'write', checks: 'write', actions: 'read' }

/** A fork's token cannot post, and need not: the companion workflow does. Elsewhere it is a warning with the remedy. */
function say(
  { log, host, madeBy }: PublishRequest,
  { message, permissionsBlock: block }: Omit<Failure, 'reason'>,
): void {
  const whole = block && permissionsBlock(madeBy === undefined ? PERMISSIONS : POSTING)
  if (host.pullRequest?.fromFork) log.notice(message)
  else log.warning(failureWords({ message, ...(whole && { permissionsBlock: whole }) }))
}
