import type { StoredArtifact } from '../results/artifacts.ts'

/** The permissions of a job's token that these routes look at. */
export type Permission =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'metadata'
  | 'packages'
  | 'pull-requests'
  | 'statuses'

export type Permissions = Readonly<Partial<Record<Permission, 'read' | 'write'>>>

export interface Account {
  readonly login: string
  readonly type: 'Bot' | 'User' | 'Organization'
}

/** The author of everything that a job's own token writes. */
export const actionsBot: Account = { login: 'github-actions[bot]', type: 'Bot' }

/** What a token may do, and who writes with it. */
export interface Grant {
  readonly permissions: Permissions
  readonly account: Account
}

export interface Label {
  readonly id: number
  readonly name: string
  readonly color: string
  readonly description: string | null
}

/** The part of an issue that makes it a pull request. */
export interface Pull {
  readonly baseRef: string
  readonly headRef: string
  /** `owner/name` of the head's repository: another than the base's for a fork. */
  readonly headRepository: string
  draft: boolean
  mergedAt: string | null
  mergeCommit: string | null
  /** Kept when the pull request is closed; while it is open the branch decides. */
  headSha: string
  baseSha: string
}

export interface Issue {
  readonly id: number
  readonly number: number
  readonly author: Account
  readonly createdAt: string
  title: string
  body: string | null
  state: 'open' | 'closed'
  stateReason: string | null
  labels: string[]
  assignees: string[]
  updatedAt: string
  closedAt: string | null
  readonly pull?: Pull
}

/** An issue that is a pull request. */
export type PullIssue = Issue & { readonly pull: Pull }

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly author: Account
  readonly createdAt: string
  body: string
  updatedAt: string
}

export interface IssueEvent {
  readonly id: number
  readonly issue: number
  readonly actor: Account
  readonly event: string
  readonly label?: string
  readonly createdAt: string
}

export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly message: string
  readonly title?: string
}

export interface CheckRun {
  readonly id: number
  readonly headSha: string
  name: string
  status: string
  conclusion: string | null
  detailsUrl: string | null
  externalId: string
  startedAt: string
  completedAt: string | null
  title: string | null
  summary: string | null
  text: string | null
  readonly annotations: Annotation[]
}

export interface Status {
  readonly id: number
  readonly sha: string
  readonly state: string
  readonly context: string
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: Account
  readonly createdAt: string
}

export interface DeploymentStatus {
  readonly id: number
  readonly state: string
  readonly description: string
  readonly logUrl: string
  readonly creator: Account
  readonly createdAt: string
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly payload: unknown
  readonly environment: string
  readonly production: boolean
  readonly description: string | null
  readonly creator: Account
  readonly createdAt: string
  /** Oldest first. */
  readonly statuses: DeploymentStatus[]
}

/** A `repository_dispatch` or `workflow_dispatch` that was asked for. */
export type Dispatch =
  | { readonly kind: 'repository'; readonly eventType: string; readonly payload: unknown; readonly by: Account }
  | {
      readonly kind: 'workflow'
      readonly workflow: string
      readonly ref: string
      readonly inputs: Readonly<Record<string, unknown>>
      readonly by: Account
    }

export interface Run {
  readonly id: number
  readonly name: string
  /** `.github/workflows/<file>` */
  readonly path: string
  readonly event: string
  readonly headBranch: string
  readonly headSha: string
  readonly headRepository: string
  readonly status: string
  readonly conclusion: string | null
  readonly attempt: number
  /** Empty for pull requests from forks, as on GitHub. */
  readonly pullRequests: readonly number[]
  readonly createdAt: string
}

export interface Repository {
  readonly id: number
  readonly owner: string
  readonly name: string
  /** The bare repository on disk. */
  readonly path: string
  readonly private: boolean
  readonly fork: boolean
  readonly defaultBranch: string
  readonly createdAt: string
  readonly issues: Issue[]
  readonly comments: Comment[]
  readonly events: IssueEvent[]
  readonly labels: Label[]
  readonly checkRuns: CheckRun[]
  readonly statuses: Status[]
  readonly deployments: Deployment[]
  readonly dispatches: Dispatch[]
  readonly runs: Run[]
  /** Login → role; everybody else has none. */
  readonly collaborators: Map<string, 'read' | 'triage' | 'write' | 'maintain' | 'admin'>
}

/** Everything that the routes know: the state, and where it is served. */
export interface World {
  /** The URL of the API, as payloads name it. */
  api: string
  /** The URL of the web pages, as payloads name it. */
  readonly web: string
  readonly repositories: Map<string, Repository>
  readonly tokens: Map<string, Grant>
  /** The artifacts of the results service. */
  readonly artifacts: () => readonly StoredArtifact[]
  /** A signed URL of an artifact's bytes. */
  readonly artifactUrl: (artifact: StoredArtifact) => string
  /** GitHub's time: whole seconds, UTC. */
  readonly now: () => string
  readonly nextId: () => number
}

/** Finds a repository; its name is read without regard to case, as GitHub does. */
export function repositoryOf(world: Pick<World, 'repositories'>, fullName: string): Repository {
  const wanted = fullName.toLowerCase()
  for (const [name, repository] of world.repositories) if (name.toLowerCase() === wanted) return repository
  throw new Error(`There is no repository ${fullName} here.`)
}

export const fullNameOf = (repository: Repository): string => `${repository.owner}/${repository.name}`

/** Tells how many issues and pull requests were numbered so far, plus one. */
export const nextNumber = (repository: Repository): number =>
  repository.issues.reduce((highest, issue) => Math.max(highest, issue.number), 0) + 1

/** Lists the pull requests of a repository. */
export const pullsOf = (repository: Repository): PullIssue[] =>
  repository.issues.filter((issue): issue is PullIssue => issue.pull !== undefined)
