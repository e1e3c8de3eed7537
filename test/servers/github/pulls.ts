import { diffFiles, git, resolveCommit } from './git.ts'
import * as payload from './payloads.ts'
import { addPull, syncPull } from './pull-changes.ts'
import { pullSimple, pullWhole } from './pull-payload.ts'
import { type Call, found, invalid, paged, type Routes } from './route.ts'
import { fullNameOf, type PullIssue, pullsOf } from './world.ts'

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
