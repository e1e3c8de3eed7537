import { git, resolveCommit, writePullRefs } from './git.ts'
import { addIssue } from './issue-changes.ts'
import {
  type Account,
  fullNameOf,
  type Pull,
  type PullIssue,
  type Repository,
  repositoryOf,
  type World,
} from './world.ts'

/** The work on the refs of each repository that was begun last: git locks them, so it goes one by one. */
const underWay = new WeakMap<Repository, Promise<void>>()

/** Brings an open pull request up to date with its branches, as GitHub does after a push. */
export function syncPull(world: World, repository: Repository, issue: PullIssue): Promise<void> {
  const before = underWay.get(repository) ?? Promise.resolve()
  const work = before.catch(() => {}).then(() => sync(world, repository, issue))
  underWay.set(repository, work)
  return work
}

async function sync(world: World, repository: Repository, issue: PullIssue): Promise<void> {
  const { number, state, pull } = issue
  if (state !== 'open') return
  const head = repositoryOf(world, pull.headRepository)
  const headSha = await resolveCommit(head.path, `refs/heads/${pull.headRef}`)
  const baseSha = await resolveCommit(repository.path, `refs/heads/${pull.baseRef}`)
  // A branch that was deleted leaves the pull request as it was.
  if (!headSha || !baseSha || (headSha === pull.headSha && baseSha === pull.baseSha)) return
  const refs = { number, baseRef: pull.baseRef, headRef: pull.headRef }
  Object.assign(pull, await writePullRefs(repository.path, head.path, refs))
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
