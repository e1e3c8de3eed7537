import type { StoredArtifact } from '../results/artifacts.ts'
import { type Served, serve } from '../serve.ts'
import { type Fault, newFaults } from './faults.ts'
import { git } from './git.ts'
import { addIssue, addLabels } from './issue-changes.ts'
import { addPull, mergePull, syncPull } from './pull-changes.ts'
import { type Journal, restHandler, type Seen } from './server.ts'
import {
  type Account,
  actionsBot,
  type Comment,
  type Deployment,
  type Grant,
  type Issue,
  type Permissions,
  type PullIssue,
  pullsOf,
  type Repository,
  type Run,
  repositoryOf,
  type World,
} from './world.ts'

export type { Account, Grant, Permissions } from './world.ts'
export { actionsBot } from './world.ts'

/** Where the artifacts of the REST API come from: a results service. */
export interface ArtifactSource {
  artifacts(): readonly StoredArtifact[]
  signedUrl(artifact: StoredArtifact): string
}

export interface GitHubOptions {
  /** `owner/name` → the bare repository on disk. */
  readonly repositories: Readonly<Record<string, string | { path: string; private?: boolean; fork?: boolean }>>
  /** Token → what it may do. Its author is `github-actions[bot]` unless a grant says otherwise. */
  readonly tokens: Readonly<Record<string, Permissions | Grant>>
  readonly results?: ArtifactSource
  /** The URL of the web pages, as payloads name it. */
  readonly serverUrl?: string
  readonly clock?: () => Date
  readonly port?: number
}

/** A running GitHub: its URL for clients, and its state for tests. */
export interface TestGitHub extends Served {
  readonly world: World
  /** Every request that was answered, in order. */
  readonly requests: Seen[]
  /** Whatever did not match GitHub's OpenAPI; a test expects it to be empty. */
  readonly violations: string[]
  repository(fullName: string): Repository
  /** The comments of an issue or pull request, oldest first. */
  comments(fullName: string, issue: number): Comment[]
  /** Gives a token its permissions, or takes them all away. */
  grant(token: string, permissions: Permissions | Grant | undefined): void
  /** Makes the next requests of an operation go wrong. */
  fail(fault: Fault): void
  clearFaults(): void
  seedComment(fullName: string, issue: number, body: string, author: Account): Comment
  seedIssue(fullName: string, fields: Parameters<typeof addIssue>[2]): Issue
  seedPull(fullName: string, fields: Parameters<typeof addPull>[2]): Promise<PullIssue>
  seedLabels(fullName: string, issue: number, labels: readonly string[], actor: Account): void
  /** Makes the Deployment that GitHub makes for a job with `environment:`, with the status that leads to its log. */
  seedJobDeployment(fullName: string, job: JobDeployment): Deployment
  seedRun(fullName: string, run: Partial<Run> & Pick<Run, 'id' | 'headSha'>): Run
  /** Brings every open pull request up to date with its branches, as GitHub does after a push. */
  syncPulls(fullName: string): Promise<void>
  /** Merges a pull request and returns the merge commit. */
  merge(fullName: string, number: number): Promise<string>
}

/**
 * Starts a GitHub of our own: REST over bare git repositories, with tokens, permissions and GitHub's limits. Requests and
 * answers are held against GitHub's OpenAPI description.
 */
export async function startGitHub(options: GitHubOptions): Promise<TestGitHub> {
  const world = await newWorld(options)
  const faults = newFaults()
  const journal: Journal = { violations: [], requests: [] }
  const served = await serve(restHandler(world, faults, journal), options.port)
  world.api = served.url
  const repository = (fullName: string) => repositoryOf(world, fullName)
  const issueOf = (fullName: string, number: number) => {
    const issue = repository(fullName).issues.find((item) => item.number === number)
    if (!issue) throw new Error(`${fullName} has no issue ${number}.`)
    return issue
  }
  return {
    ...served,
    world,
    ...journal,
    repository,
    comments: (fullName, issue) => repository(fullName).comments.filter((item) => item.issue === issue),
    grant: (token, permissions) => {
      if (permissions) world.tokens.set(token, grantFor(permissions))
      else world.tokens.delete(token)
    },
    fail: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    seedComment: (fullName, issue, body, author) => {
      const createdAt = world.now()
      const comment = { id: world.nextId(), issue, body, author, createdAt, updatedAt: createdAt }
      repository(fullName).comments.push(comment)
      return comment
    },
    seedIssue: (fullName, fields) => addIssue(world, repository(fullName), fields),
    seedPull: (fullName, fields) => addPull(world, repository(fullName), fields),
    seedLabels: (fullName, issue, labels, actor) =>
      addLabels(world, repository(fullName), issueOf(fullName, issue), labels, actor),
    seedJobDeployment: (fullName, job) => seedJobDeployment(world, fullName, job),
    seedRun: (fullName, run) => seedRun(world, fullName, run),
    syncPulls: async (fullName) => {
      for (const issue of pullsOf(repository(fullName))) await syncPull(world, repository(fullName), issue)
    },
    merge: (fullName, number) => {
      const issue = pullsOf(repository(fullName)).find((item) => item.number === number)
      if (!issue) throw new Error(`${fullName} has no pull request ${number}.`)
      return mergePull(world, repository(fullName), issue)
    },
  }
}

const grantFor = (given: Permissions | Grant): Grant =>
  'permissions' in given ? given : { permissions: given, account: actionsBot }

async function newWorld(options: GitHubOptions): Promise<World> {
  let lastId = 1000
  const clock = options.clock ?? (() => new Date())
  const world: World = {
    api: '',
    web: options.serverUrl ?? 'https://github.com',
    repositories: new Map(),
    tokens: new Map(Object.entries(options.tokens).map(([token, given]) => [token, grantFor(given)])),
    artifacts: () => options.results?.artifacts() ?? [],
    artifactUrl: (artifact) => options.results?.signedUrl(artifact) ?? '',
    now: () => `${clock().toISOString().slice(0, 19)}Z`,
    nextId: () => ++lastId,
  }
  for (const [fullName, given] of Object.entries(options.repositories)) {
    const { path, private: hidden = true, fork = false } = typeof given === 'string' ? { path: given } : given
    const [owner = '', name = ''] = fullName.split('/')
    const defaultBranch = (await git(path, ['symbolic-ref', 'HEAD'])).replace('refs/heads/', '')
    world.repositories.set(fullName, {
      id: world.nextId(),
      owner,
      name,
      path,
      private: hidden,
      fork,
      defaultBranch,
      createdAt: world.now(),
      issues: [],
      comments: [],
      events: [],
      labels: [],
      checkRuns: [],
      statuses: [],
      deployments: [],
      dispatches: [],
      runs: [],
      collaborators: new Map(),
    })
  }
  return world
}

/** A job of a workflow run that names an environment. */
interface JobDeployment {
  readonly sha: string
  readonly environment: string
  readonly runId: string
  readonly jobId: number
}

function seedJobDeployment(world: World, fullName: string, job: JobDeployment): Deployment {
  const repository = repositoryOf(world, fullName)
  const creator = actionsBot
  const createdAt = world.now()
  const logUrl = `${world.web}/${fullName}/actions/runs/${job.runId}/job/${job.jobId}`
  const item: Deployment = {
    id: world.nextId(),
    sha: job.sha,
    ref: repository.defaultBranch,
    task: 'deploy',
    payload: {},
    environment: job.environment,
    production: false,
    description: null,
    creator,
    createdAt,
    statuses: [{ id: world.nextId(), state: 'in_progress', description: '', logUrl, creator, createdAt }],
  }
  repository.deployments.push(item)
  return item
}

function seedRun(world: World, fullName: string, given: Partial<Run> & Pick<Run, 'id' | 'headSha'>): Run {
  const repository = repositoryOf(world, fullName)
  const run: Run = {
    name: 'model',
    path: '.github/workflows/model.yml',
    event: 'push',
    headBranch: repository.defaultBranch,
    headRepository: fullName,
    status: 'completed',
    conclusion: 'success',
    attempt: 1,
    pullRequests: [],
    createdAt: world.now(),
    ...given,
  }
  const before = repository.runs.findIndex((item) => item.id === run.id)
  if (before >= 0) repository.runs.splice(before, 1, run)
  else repository.runs.push(run)
  return run
}
