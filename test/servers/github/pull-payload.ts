import { compareCommits } from './git.ts'
import * as payload from './payloads.ts'
import { fullRepository, repositoryApi } from './repository-payload.ts'
import { type PullIssue, type Repository, repositoryOf, type World } from './world.ts'

function side(world: World, repository: Repository, ref: string, sha: string) {
  const repo = fullRepository(world, repository)
  return { label: `${repository.owner}:${ref}`, ref, sha, user: repo.owner, repo }
}

/** Writes a pull request as lists hold it. */
export function pullSimple(world: World, repository: Repository, issue: PullIssue) {
  const { pull } = issue
  const api = repositoryApi(world, repository)
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
