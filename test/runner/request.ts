import type { TokenPermissions } from './permissions.ts'
import type { Suite } from './suite.ts'
import type { JobResult } from './workflow-file.ts'

/** A run of a workflow, as GitHub would start it. */
export interface WorkflowRequest {
  /** The bare repository whose commit holds the workflow file. */
  readonly repositoryPath: string
  /** `owner/name` */
  readonly repository: string
  /** `.github/workflows/<file>` */
  readonly workflowFile: string
  readonly event: { readonly name: string; readonly payload: unknown }
  /** `refs/heads/main`, `refs/pull/7/merge` */
  readonly ref: string
  readonly sha: string
  readonly runId: number
  readonly actor: string
  /** True for pull requests from forks: every token may only read. */
  readonly fromFork: boolean
  readonly suite: Suite
  readonly servers: RunnerServers
  /** What the machine of the runner offers: `PATH` and the like. HOME and TMPDIR are each job's own. */
  readonly machine: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
  readonly jobTimeoutMs?: number
  readonly signal?: AbortSignal
  /** Called when a job has ended. */
  readonly onJob?: (job: string, result: JobResult, durationMs: number) => void
}

/** The servers that jobs speak to, and who gives them their tokens. */
export interface RunnerServers {
  readonly apiUrl: string
  /** Of git, and of the pages that links lead to. */
  readonly webUrl: string
  /** Issues the token of one job. */
  readonly jobToken: (permissions: TokenPermissions) => string
  /**
   * Notes that a job begins to deploy to an environment, as GitHub does for every job with `environment:`; what it
   * returns notes how the job ended.
   */
  readonly deployTo?: (environment: string, job: string) => Promise<(result: JobResult) => Promise<void>>
  /** The variables with which a job reaches the results service. */
  readonly runtime: (runId: number, job: string) => Readonly<Record<string, string>>
}
