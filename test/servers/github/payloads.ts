import type { CommitFacts, FileChange } from './git.ts'
import {
  type Account,
  type Comment,
  fullNameOf,
  type Issue,
  type IssueEvent,
  type Label,
  type Repository,
  type World,
} from './world.ts'

/** Makes the opaque id that GraphQL would take. */
export const nodeId = (kind: string, id: number | string): string => Buffer.from(`${kind}:${id}`).toString('base64url')

/** Turns a login into a number that stays the same. */
const accountId = (login: string) => [...login].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e8, 7)

/** Writes an account as GitHub's "simple user". */
export function user(world: World, account: Account) {
  const page = encodeURIComponent(account.login)
  const api = `${world.api}/users/${page}`
  return {
    login: account.login,
    id: accountId(account.login),
    node_id: nodeId('U', account.login),
    avatar_url: `${world.web}/${page}.png`,
    gravatar_id: '',
    url: api,
    html_url: `${world.web}/${page}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.type,
    site_admin: false,
  }
}

/** The GitHub App behind a job's own token. */
export function actionsApp(world: World) {
  return {
    id: 15368,
    slug: 'github-actions',
    node_id: nodeId('A', 15368),
    owner: user(world, { login: 'github', type: 'Organization' }),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${world.web}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2019-12-10T19:04:12Z',
    permissions: { checks: 'write', contents: 'write', issues: 'write', metadata: 'read', pull_requests: 'write' },
    events: ['check_run', 'pull_request', 'push'],
  }
}

const repositoryLinks = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const

/** Writes a repository as it stands inside other payloads. */
export function minimalRepository(world: World, repository: Repository) {
  const name = fullNameOf(repository)
  const api = `${world.api}/repos/${name}`
  const links = Object.fromEntries(Object.entries(repositoryLinks).map(([key, path]) => [key, api + path]))
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: name,
    private: repository.private,
    owner: user(world, { login: repository.owner, type: 'Organization' }),
    html_url: `${world.web}/${name}`,
    description: null,
    fork: repository.fork,
    url: api,
    ...(links as Record<keyof typeof repositoryLinks, string>),
    default_branch: repository.defaultBranch,
  }
}

/** Writes a repository whole. */
export function fullRepository(world: World, repository: Repository) {
  const name = fullNameOf(repository)
  const open = repository.issues.filter((issue) => issue.state === 'open').length
  return {
    ...minimalRepository(world, repository),
    clone_url: `${world.web}/${name}.git`,
    git_url: `git:${world.web.replace(/^https?:/, '')}/${name}.git`,
    ssh_url: `git@${new URL(world.web).hostname}:${name}.git`,
    svn_url: `${world.web}/${name}`,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    open_issues: open,
    open_issues_count: open,
    size: 0,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
  }
}

const repositoryApi = (world: World, repository: Repository) => `${world.api}/repos/${fullNameOf(repository)}`

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
