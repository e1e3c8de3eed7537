import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { freePort } from '../servers/daemon.ts'
import { startGitServer, type TestGitServer } from '../servers/git-http.ts'
import { startGitHub, type TestGitHub } from '../servers/github/github.ts'
import type { Dispatch, Permissions } from '../servers/github/world.ts'
import { startResults, type TestResults } from '../servers/results/results.ts'
import { registryMissing, startRegistry } from '../store/registry.ts'
import { startTokenServer } from '../store/token-server.ts'
import { deploymentsOf } from './deployments.ts'
import {
  type Ask,
  dispatched,
  type Place,
  pullRequested,
  pushed,
  type Started,
  scheduled,
  workflowEnded,
} from './events.ts'
import type { TokenPermissions } from './permissions.ts'
import { runWorkflow, type WorkflowResult } from './run-workflow.ts'
import type { Suite } from './suite.ts'
import type { JobResult } from './workflow-file.ts'

export interface LocalGitHubOptions {
  /** State of the results service, and the store where there is no registry. */
  readonly folder: string
  /** `owner/name` → the bare repository. */
  readonly repositories: Readonly<Record<string, { readonly path: string; readonly fork?: boolean }>>
  readonly suite: Suite
  readonly machine: Readonly<Record<string, string>>
  /** Of every repository. Runs of forks get none. */
  readonly secrets?: Readonly<Record<string, string>>
  /** When a job is given up. */
  readonly jobTimeoutMs?: number
  /** Of every repository: the context `vars`. */
  readonly variables?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  readonly onJob?: (job: string, result: JobResult, durationMs: number) => void
}

/** A run that ended, with the number it has on this GitHub. */
export interface FinishedRun extends WorkflowResult {
  readonly id: number
}

/** GitHub on this machine: API, git, artifacts, container registry and runners that play its workflows. */
export interface LocalGitHub {
  readonly api: TestGitHub
  readonly git: TestGitServer
  readonly results: TestResults
  /** The store that stands for ghcr.io: a registry, or a folder where the machine has none. */
  readonly storeUrl: (fullName: string) => string
  /** What a push of a branch starts. */
  push(fullName: string, branch: string, workflowFile: string): Promise<FinishedRun>
  /** What opening or updating a pull request starts. */
  pullRequest(fullName: string, number: number, workflowFile: string): Promise<FinishedRun>
  /** What the end of another run starts, on the default branch. */
  workflowRun(fullName: string, finished: number, workflowFile: string): Promise<FinishedRun>
  /** What a cron line starts, on the default branch. */
  schedule(fullName: string, cron: string, workflowFile: string): Promise<FinishedRun>
  /** What a person or a job starts by `workflow_dispatch`; by default ada, on the default branch. */
  dispatch(
    fullName: string,
    inputs: Readonly<Record<string, unknown>>,
    workflowFile: string,
    by?: { readonly branch?: string; readonly actor?: string },
  ): Promise<FinishedRun>
  /** Takes what jobs asked for through the API since the last time, oldest first; nothing of it was played. */
  dispatched(fullName: string): readonly Dispatch[]
  /** Gives a token as a person or a job would have it. */
  token(permissions: Permissions): string
  stop(): Promise<void>
}

/** Starts all servers and returns when they answer. */
export async function startLocalGitHub(options: LocalGitHubOptions): Promise<LocalGitHub> {
  const port = await freePort()
  // git and curl take *.localhost for this machine; the clients of GitHub do not take it for an Enterprise Server.
  const webUrl = `http://github.localhost:${port}`
  const rights: Record<string, readonly string[]> = {}
  const results = await startResults({ folder: join(options.folder, 'results') })
  const api = await startGitHub({ repositories: options.repositories, tokens: {}, results, serverUrl: webUrl })
  const gitServer = await startGitServer({ world: api.world, port })
  const tokens = registryMissing ? undefined : await startTokenServer(rights)
  const registry = tokens && (await startRegistry({ auth: { kind: 'token', ...tokens } }))

  const token = (permissions: Permissions): string => {
    const secret = `ghs_${randomBytes(18).toString('hex')}`
    api.grant(secret, permissions)
    const packages = permissions.packages
    rights[secret] = packages === 'write' ? ['pull', 'push'] : packages === 'read' ? ['pull'] : []
    return secret
  }
  const github = token({ contents: 'read', 'pull-requests': 'read', actions: 'read', deployments: 'write' })
  const ask: Ask = async (path) => {
    const response = await fetch(`${api.url}${path}`, { headers: { authorization: `token ${github}` } })
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }
  let lastRun = 100

  /** Plays one run and keeps it, as GitHub lists it afterwards. */
  async function play(fullName: string, run: Started): Promise<FinishedRun> {
    const id = ++lastRun
    const result = await runWorkflow({
      repositoryPath: api.repository(fullName).path,
      repository: fullName,
      workflowFile: run.workflowFile,
      event: { name: run.event, payload: run.payload },
      ref: run.ref,
      sha: run.sha,
      runId: id,
      actor: run.actor,
      fromFork: run.headRepository !== fullName,
      suite: options.suite,
      servers: {
        apiUrl: api.url,
        webUrl,
        jobToken: (permissions: TokenPermissions) => token(permissions as Permissions),
        deployTo: deploymentsOf({ apiUrl: api.url, webUrl, token: github, fullName, sha: run.sha, runId: id }),
        runtime: (runId, job) => results.environment(runId, job),
      },
      machine: options.machine,
      ...(options.secrets ? { secrets: options.secrets } : {}),
      ...(options.variables ? { variables: options.variables } : {}),
      ...(options.jobTimeoutMs ? { jobTimeoutMs: options.jobTimeoutMs } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.onJob ? { onJob: options.onJob } : {}),
    })
    api.seedRun(fullName, {
      id,
      event: run.event,
      path: run.workflowFile,
      headSha: run.headSha,
      headBranch: run.headBranch,
      headRepository: run.headRepository,
      conclusion: result.conclusion,
    })
    return { ...result, id }
  }

  const played = async (fullName: string, workflowFile: string, happened: (place: Place) => Promise<Started>) =>
    play(fullName, await happened({ api, ask, fullName, workflowFile }))

  return {
    api,
    git: gitServer,
    results,
    token,
    storeUrl: (fullName) =>
      registry
        ? `oci://${registry.host}/${fullName.toLowerCase()}-modelloop`
        : `folder:${join(options.folder, 'store')}`,
    push: (fullName, branch, file) => played(fullName, file, (place) => pushed(place, branch)),
    pullRequest: (fullName, number, file) => played(fullName, file, (place) => pullRequested(place, number)),
    workflowRun: (fullName, finished, file) => played(fullName, file, (place) => workflowEnded(place, finished)),
    schedule: (fullName, cron, file) => played(fullName, file, (place) => scheduled(place, cron)),
    dispatch: (fullName, inputs, file, by = {}) => played(fullName, file, (place) => dispatched(place, inputs, by)),
    dispatched: (fullName) => api.repository(fullName).dispatches.splice(0),
    stop: async () => {
      await Promise.all([api.close(), gitServer.close(), results.close(), tokens?.stop(), registry?.stop()])
    },
  }
}
