import { type Account, fullNameOf, type Repository, type World } from './world.ts'

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

/** The URL of a repository in the API. */
export const repositoryApi = (world: World, repository: Repository): string =>
  `${world.api}/repos/${fullNameOf(repository)}`
