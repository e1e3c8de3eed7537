import type { CommitFacts, FileChange } from './git.ts'
import { actionsApp, nodeId, repositoryApi, user } from './repository-payload.ts'
import {
  type Comment,
  fullNameOf,
  type Issue,
  type IssueEvent,
  type Label,
  type Repository,
  type World,
} from './world.ts'

export function label(world: World, repository: Repository, item: Label) {
  return {
    id: item.id,
    node_id: nodeId('L', item.id),
    url: `${repositoryApi(world, repository)}/labels/${encodeURIComponent(item.name)}`,
    name: item.name,
    color: item.color,
    default: false,
    description: item.description,
  }
}

/** Writes the labels of an issue; one that the repository does not know yet gets GitHub's grey. */
export const labelsOf = (world: World, repository: Repository, issue: Issue) =>
  issue.labels.map((name) => {
    const known = repository.labels.find((item) => item.name.toLowerCase() === name.toLowerCase())
    return label(world, repository, known ?? { id: 1, name, color: 'ededed', description: null })
  })

export function issue(world: World, repository: Repository, item: Issue) {
  const api = `${repositoryApi(world, repository)}/issues/${item.number}`
  const web = `${world.web}/${fullNameOf(repository)}/${item.pull ? 'pull' : 'issues'}/${item.number}`
  const assignees = item.assignees.map((login) => user(world, { login, type: 'User' }))
  const pullApi = `${repositoryApi(world, repository)}/pulls/${item.number}`
  return {
    id: item.id,
    node_id: nodeId('I', item.id),
    number: item.number,
    url: api,
    html_url: web,
    repository_url: repositoryApi(world, repository),
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    title: item.title,
    body: item.body,
    user: user(world, item.author),
    labels: labelsOf(world, repository, item),
    state: item.state,
    state_reason: item.stateReason,
    locked: false,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: repository.comments.filter((comment) => comment.issue === item.number).length,
    created_at: item.createdAt,
    updated_at: item.updatedAt,
    closed_at: item.closedAt,
    author_association: 'CONTRIBUTOR',
    ...(item.pull
      ? { pull_request: { url: pullApi, html_url: web, diff_url: `${web}.diff`, patch_url: `${web}.patch` } }
      : {}),
  }
}

export function comment(world: World, repository: Repository, item: Comment) {
  const api = repositoryApi(world, repository)
  const pull = repository.issues.find((candidate) => candidate.number === item.issue)?.pull
  const page = `${world.web}/${fullNameOf(repository)}/${pull ? 'pull' : 'issues'}/${item.issue}`
  return {
    id: item.id,
    node_id: nodeId('IC', item.id),
    url: `${api}/issues/comments/${item.id}`,
    html_url: `${page}#issuecomment-${item.id}`,
    issue_url: `${api}/issues/${item.issue}`,
    body: item.body,
    user: user(world, item.author),
    author_association: item.author.type === 'Bot' ? 'CONTRIBUTOR' : 'NONE',
    performed_via_github_app: item.author.login === 'github-actions[bot]' ? actionsApp(world) : null,
    created_at: item.createdAt,
    updated_at: item.updatedAt,
  }
}

export function issueEvent(world: World, repository: Repository, item: IssueEvent) {
  const known = repository.labels.find((candidate) => candidate.name === item.label)
  return {
    id: item.id,
    node_id: nodeId('E', item.id),
    url: `${repositoryApi(world, repository)}/issues/events/${item.id}`,
    actor: user(world, item.actor),
    event: item.event,
    commit_id: null,
    commit_url: null,
    created_at: item.createdAt,
    performed_via_github_app: null,
    ...(item.label ? { label: { name: item.label, color: known?.color ?? 'ededed' } } : {}),
  }
}

const verification = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }

export function gitCommit(world: World, repository: Repository, facts: CommitFacts) {
  const api = repositoryApi(world, repository)
  const web = `${world.web}/${fullNameOf(repository)}`
  return {
    sha: facts.sha,
    node_id: nodeId('C', facts.sha),
    url: `${api}/git/commits/${facts.sha}`,
    html_url: `${web}/commit/${facts.sha}`,
    author: facts.author,
    committer: facts.committer,
    message: facts.message,
    tree: { sha: facts.tree, url: `${api}/git/trees/${facts.tree}` },
    parents: facts.parents.map((sha) => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: `${web}/commit/${sha}`,
    })),
    verification,
  }
}

export function commit(world: World, repository: Repository, facts: CommitFacts) {
  const { message, author, committer, tree, parents } = gitCommit(world, repository, facts)
  const api = `${repositoryApi(world, repository)}/commits/${facts.sha}`
  return {
    sha: facts.sha,
    node_id: nodeId('C', facts.sha),
    url: api,
    html_url: `${world.web}/${fullNameOf(repository)}/commit/${facts.sha}`,
    comments_url: `${api}/comments`,
    commit: { author, committer, message, tree, url: api, comment_count: 0, verification },
    author: null,
    committer: null,
    parents,
  }
}

export function diffEntry(world: World, repository: Repository, head: string, change: FileChange) {
  const web = `${world.web}/${fullNameOf(repository)}`
  const path = change.path.split('/').map(encodeURIComponent).join('/')
  return {
    sha: change.blob,
    filename: change.path,
    ...(change.previous ? { previous_filename: change.previous } : {}),
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${web}/blob/${head}/${path}`,
    raw_url: `${web}/raw/${head}/${path}`,
    contents_url: `${repositoryApi(world, repository)}/contents/${path}?ref=${head}`,
  }
}
