import type { GitHub } from './client.ts'

/** A comment as far as we look at it. */
export interface FoundComment {
  readonly id: number
  readonly url: string
  readonly body: string
}

type Listed = Awaited<ReturnType<GitHub['rest']['issues']['listComments']>>['data'][number]

/** The author of what a job writes with its own token. */
const actionsBot = 'github-actions[bot]'

/**
 * Finds our comments on a pull request, oldest first: those that begin with the marker and were written by the job's
 * bot or by the token's own account, so that nobody can plant one. The first page is read, where a report nearly always
 * stands, then the others from the newest backwards until one is found.
 */
export async function findComments(github: GitHub, number: number, marker: string): Promise<readonly FoundComment[]> {
  const request = { ...github.here, issue_number: number, per_page: 100 }
  const first = await github.rest.issues.listComments(request)
  let found = await ours(github, first.data, marker)
  const last = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.headers.link ?? '')?.[1] ?? 1)
  for (let page = last; page > 1 && found.length === 0; page -= 1) {
    found = await ours(github, (await github.rest.issues.listComments({ ...request, page })).data, marker)
  }
  return found
}

/** Finds our comments among those that were written or changed since a moment (ISO); a single page of 100. */
export async function findRecentComments(github: GitHub, number: number, marker: string, since: string) {
  const request = { ...github.here, issue_number: number, per_page: 100, since }
  return ours(github, (await github.rest.issues.listComments(request)).data, marker)
}

async function ours(github: GitHub, comments: readonly Listed[], marker: string): Promise<FoundComment[]> {
  const found: FoundComment[] = []
  for (const comment of comments) {
    if (!comment.body?.startsWith(marker) || !(await isOurs(github, comment))) continue
    found.push({ id: comment.id, url: comment.html_url, body: comment.body })
  }
  return found.sort((a, b) => a.id - b.id)
}

/** Tells whether the job's bot or the token's own account wrote something. */
export async function isOurs(github: GitHub, { user }: Pick<Listed, 'user'>): Promise<boolean> {
  if (user?.login === actionsBot && user.type === 'Bot') return true
  const login = await github.viewer()
  if (!login || !user) return false
  // GraphQL leaves the suffix of a bot's login out at times.
  return user.login === login || (user.type === 'Bot' && user.login === `${login}[bot]`)
}
