import * as v from 'valibot'
import { checkRunsAnswer, commentAnswer, readAnswer } from './answers.ts'
import type { GitHub } from './client.ts'
import { statusOf } from './failure.ts'

/** A comment as far as we look at it. */
export interface FoundComment {
  readonly id: number
  readonly url: string
  readonly body: string
  /** ISO, UTC. */
  readonly updatedAt: string
}

type Listed = v.InferOutput<typeof commentAnswer>
const commentsAnswer = v.array(commentAnswer)

/** Where our comments are. */
interface Place {
  readonly number: number
  readonly marker: string
}

/** The author of what a job writes with its own token. */
const actionsBot = 'github-actions[bot]'

/** So many pages of 100 are read at most: the first, and the newest. */
const maximumPages = 100
/** A search that takes longer is given up. */
const longestSearchMs = 90_000

/**
 * Finds our comments on a pull request, oldest first: those that begin with the marker and were written by the job's
 * bot or by the token's own account, so that nobody can plant one. All pages are read, so that no second one stays: 50
 * requests for 5,000 comments, and never more than 100 (the first page and the newest 9,900 comments).
 */
export async function findComments(github: GitHub, { number, marker }: Place): Promise<readonly FoundComment[]> {
  const { rest, here } = github
  const request = { ...here, issue_number: number, per_page: 100 }
  const first = await rest.issues.listComments(request)
  const last = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.headers.link ?? '')?.[1] ?? 1)
  const found = await ours(github, readAnswer(commentsAnswer, first), marker)
  const signal = AbortSignal.timeout(longestSearchMs)
  for (let page = Math.max(2, last - maximumPages + 2); page <= last; page += 1) {
    const next = await rest.issues.listComments({ ...request, page, request: { signal } })
    found.push(...(await ours(github, readAnswer(commentsAnswer, next), marker)))
  }
  return found
}

/** Where an earlier run left word of its comment: the check run of this name on this commit. */
export interface EarlierCheck {
  readonly sha: string
  readonly name: string
}

/** The `external_id` of a check run, which leads to the comment; GitHub keeps no `details_url` of a job's own token. */
export const commentReference = (id: number): string => `comment:${id}`

/**
 * Finds our comment by the check run of an earlier commit, in two requests however many comments there are. What the check
 * run says is only where to look: pull request, marker and author are held against the comment itself. `undefined` when
 * there is no such check run, the comment is gone, or GitHub does not show them.
 */
export async function findEarlier(
  github: GitHub,
  { number, marker, earlier }: Place & { readonly earlier: EarlierCheck },
): Promise<FoundComment | undefined> {
  const { rest, here } = github
  try {
    const request = { ...here, ref: earlier.sha, check_name: earlier.name }
    const { check_runs: runs } = readAnswer(checkRunsAnswer, await rest.checks.listForRef(request))
    const ids = runs.map((run) => /^comment:(\d+)$/.exec(run.external_id ?? '')?.[1])
    const id = ids.find((found) => found !== undefined)
    return id === undefined ? undefined : await readComment(github, { id: Number(id), number, marker })
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    return undefined
  }
}

/** Reads one of our comments again; `undefined` when it is not ours, or of another pull request. */
export async function readComment(
  github: GitHub,
  { id, number, marker }: Place & { readonly id: number },
): Promise<FoundComment | undefined> {
  const read = await github.rest.issues.getComment({ ...github.here, comment_id: id })
  const comment = readAnswer(commentAnswer, read)
  if (!comment.issue_url.endsWith(`/issues/${number}`)) return undefined
  return (await ours(github, [comment], marker))[0]
}

/** Finds our comments among those that were written or changed since a moment (ISO); a single page of 100. */
export async function findRecentComments(
  github: GitHub,
  { number, marker, since }: Place & { readonly since: string },
): Promise<readonly FoundComment[]> {
  const request = { ...github.here, issue_number: number, per_page: 100, since }
  return ours(github, readAnswer(commentsAnswer, await github.rest.issues.listComments(request)), marker)
}

async function ours(github: GitHub, comments: readonly Listed[], marker: string): Promise<FoundComment[]> {
  const found: FoundComment[] = []
  for (const comment of comments) {
    if (!comment.body.startsWith(marker) || !(await isOurs(github, comment))) continue
    found.push({ id: comment.id, url: comment.html_url, body: comment.body, updatedAt: comment.updated_at })
  }
  return found.sort((a, b) => a.id - b.id)
}

/** Tells whether the job's bot or the token's own account wrote something. */
export async function isOurs(
  github: GitHub,
  { user }: { readonly user?: { readonly login: string; readonly type: string } | null | undefined },
): Promise<boolean> {
  if (user?.login === actionsBot && user.type === 'Bot') return true
  const login = await github.viewer()
  if (!login || !user) return false
  // GraphQL leaves the suffix of a bot's login out at times.
  return user.login === login || (user.type === 'Bot' && user.login === `${login}[bot]`)
}
