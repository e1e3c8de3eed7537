import { compareCommits, diffFiles, git, resolveCommit, writePullRefs } from './git.ts'
import { addIssue } from './issues.ts'
import * as payload from './payloads.ts'
import { type Call, found, invalid, paged, type Routes } from './route.ts'
import { type Account, fullNameOf, type Issue, type Pull, type Repository, repositoryOf, type World } from './world.ts'

type PullIssue = Issue & { readonly pull: Pull }

export const pullsOf = (repository: Repository): PullIssue[] =>
  repository.issues.filter((issue): issue is PullIssue => issue.pull !== undefined)

/** Brings an open pull request up to date with its branches, as GitHub does after a push. */
export async function syncPull(world: World, repository: Repository, issue: PullIssue): Promise<void> {
  if (issue.state !== 'open') return
  const head = repositoryOf(world, issue.pull.headRepository)
  if (!(await resolveCommit(head.path, `refs/heads/${issue.pull.headRef}`))) return
  const refs = { number: issue.number, baseRef: issue.pull.baseRef, headRef: issue.pull.headRef }
  const { headSha, baseSha, mergeSha } = await writePullRefs(repository.path, head.path, refs)
  Object.assign(issue.pull, { headSha, baseSha, mergeCommit: mergeSha })
}

/** Opens a pull request and writes its refs, without the checks of the API. */
export async function addPull(
  world: World,
  repository: Repository,
  fields: {
    title: string
    body?: string | null
    head: string
    headRepository?: string
    base?: string
    draft?: boolean
    author: Account
  },
): Promise<PullIssue> {
  const pull: Pull = {
    baseRef: fields.base ?? repository.defaultBranch,
    headRef: fields.head,
    headRepository: fields.headRepository ?? fullNameOf(repository),
    draft: fields.draft ?? false,
    mergedAt: null,
    mergeCommit: null,
    headSha: '',
    baseSha: '',
  }
  const issue = addIssue(world, repository, fields, pull) as PullIssue
  await syncPull(world, repository, issue)
  return issue
}

/** Merges a pull request with a merge commit, as the green button does. Returns that commit. */
export async function mergePull(world: World, repository: Repository, issue: PullIssue): Promise<string> {
  await syncPull(world, repository, issue)
  const merge = issue.pull.mergeCommit
  if (!merge) throw new Error(`Pull request ${issue.number} has a conflict.`)
  await git(repository.path, ['update-ref', `refs/heads/${issue.pull.baseRef}`, merge, issue.pull.baseSha])
  issue.state = 'closed'
  issue.closedAt = issue.updatedAt = issue.pull.mergedAt = world.now()
  return merge
}

function side(world: World, repository: Repository, ref: string, sha: string) {
  const repo = payload.fullRepository(world, repository)
  return { label: `${repository.owner}:${ref}`, ref, sha, user: repo.owner, repo }
}

/** Writes a pull request as lists hold it. */
export function pullSimple(world: World, repository: Repository, issue: PullIssue) {
  const { pull } = issue
  const api = `${world.api}/repos/${fullNameOf(repository)}`
  const url = `${api}/pulls/${issue.number}`
  const shared = payload.issue(world, repository, issue)
  const links = {
    self: url,
    html: shared.html_url,
    issue: shared.url,
    comments: shared.comments_url,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/statuses/${pull.headSha}`,
  }
  const { comments: _, pull_request: __, labels_url: ___, events_url: ____, repository_url: _____, ...kept } = shared
  return {
    ...kept,
    url,
    diff_url: `${shared.html_url}.diff`,
    patch_url: `${shared.html_url}.patch`,
    issue_url: shared.url,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    statuses_url: links.statuses,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit,
    requested_reviewers: [],
    requested_teams: [],
    draft: pull.draft,
    head: side(world, repositoryOf(world, pull.headRepository), pull.headRef, pull.headSha),
    base: side(world, repository, pull.baseRef, pull.baseSha),
    _links: Object.fromEntries(Object.entries(links).map(([key, href]) => [key, { href }])),
    auto_merge: null,
  }
}

/** Writes a pull request whole. */
export async function pullWhole(world: World, repository: Repository, issue: PullIssue) {
  const difference = await compareCommits(repository.path, issue.pull.baseSha, issue.pull.headSha)
  const files = difference?.files ?? []
  const merged = issue.pull.mergedAt !== null
  return {
    ...pullSimple(world, repository, issue),
    merged,
    merged_by: null,
    mergeable: merged ? null : issue.pull.mergeCommit !== null,
    mergeable_state: merged ? 'unknown' : issue.pull.mergeCommit ? 'clean' : 'dirty',
    rebaseable: null,
    maintainer_can_modify: false,
    comments: repository.comments.filter((comment) => comment.issue === issue.number).length,
    review_comments: 0,
    commits: difference?.commits.length ?? 0,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  }
}

async function pullOf(call: Call): Promise<PullIssue> {
  const number = Number(call.params['pull_number'])
  const issue = found(pullsOf(call.repository).find((item) => item.number === number))
  await syncPull(call.world, call.repository, issue)
  return issue
}

async function listPulls(call: Call) {
  const { world, repository, query } = call
  const state = query.get('state') ?? 'open'
  for (const issue of pullsOf(repository)) await syncPull(world, repository, issue)
  // GitHub ignores a `head` that is not `owner:branch`.
  const head = query.get('head')?.includes(':') ? query.get('head') : null
  const chosen = pullsOf(repository)
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => !head || `${issue.pull.headRepository.split('/')[0]}:${issue.pull.headRef}` === head)
    .filter((issue) => !query.get('base') || issue.pull.baseRef === query.get('base'))
    .sort((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number))
  return paged(call, chosen, (issue) => pullSimple(world, repository, issue))
}

async function createPull(call: Call) {
  const { world, repository, who } = call
  const body = call.body as { title?: string; body?: string; head: string; base: string; draft?: boolean }
  const [owner = '', branch = ''] = body.head.includes(':') ? body.head.split(':') : [repository.owner, body.head]
  const head = [...world.repositories.values()].find((item) => item.owner === owner && item.name === repository.name)
  if (!head || !(await resolveCommit(head.path, `refs/heads/${branch}`)))
    throw invalid('PullRequest', 'head', 'invalid')
  if (!(await resolveCommit(repository.path, `refs/heads/${body.base}`)))
    throw invalid('PullRequest', 'base', 'invalid')
  const same = (issue: PullIssue) =>
    issue.state === 'open' && issue.pull.headRef === branch && issue.pull.headRepository === fullNameOf(head)
  if (pullsOf(repository).some((issue) => same(issue) && issue.pull.baseRef === body.base)) {
    throw invalid('PullRequest', 'head', `A pull request already exists for ${owner}:${branch}.`)
  }
  const issue = await addPull(world, repository, {
    title: body.title ?? branch,
    body: body.body ?? null,
    head: branch,
    headRepository: fullNameOf(head),
    base: body.base,
    draft: body.draft ?? false,
    author: who.account,
  })
  return { status: 201, body: await pullWhole(world, repository, issue) }
}

/** Pull requests: their branches are real ones of the bare repositories. */
export const pullRoutes: Routes = {
  'GET /repos/{owner}/{repo}/pulls': { needs: ['pull-requests:read'], answer: listPulls },
  'POST /repos/{owner}/{repo}/pulls': { needs: ['pull-requests:write'], answer: createPull },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': {
    needs: ['pull-requests:read', 'contents:read'],
    answer: async (call) => ({ status: 200, body: await pullWhole(call.world, call.repository, await pullOf(call)) }),
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
    needs: ['pull-requests:read'],
    async answer(call) {
      const { pull } = await pullOf(call)
      const base = await git(call.repository.path, ['merge-base', pull.baseSha, pull.headSha])
      const files = await diffFiles(call.repository.path, base, pull.headSha)
      return paged(call, files, (file) => payload.diffEntry(call.world, call.repository, pull.headSha, file))
    },
  },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': {
    needs: ['pull-requests:read'],
    async answer(call) {
      const { world, repository, params } = call
      const sha = await resolveCommit(repository.path, params['commit_sha'] ?? '')
      // GitHub says 422 for a commit that the base's network does not hold.
      if (!sha) throw invalid('Commit', 'sha', `No commit found for SHA: ${params['commit_sha']}`)
      for (const issue of pullsOf(repository)) await syncPull(world, repository, issue)
      const holds = await Promise.all(
        pullsOf(repository).map(async ({ pull }) => {
          const list = await git(repository.path, ['rev-list', `${pull.baseSha}..${pull.headSha}`])
          return list.split('\n').includes(sha)
        }),
      )
      // Those of forks are left out: GitHub does not list them reliably, so nobody may lean on it.
      const chosen = pullsOf(repository).filter(
        (issue, index) => holds[index] && issue.pull.headRepository === fullNameOf(repository),
      )
      return paged(call, chosen, (issue) => pullSimple(world, repository, issue))
    },
  },
}
