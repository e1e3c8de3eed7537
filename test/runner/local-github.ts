import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startGitServer, type TestGitServer } from '../servers/git-http.ts'
import { git } from '../servers/github/git.ts'
import { startGitHub, type TestGitHub } from '../servers/github/github.ts'
import type { Permissions } from '../servers/github/world.ts'
import { startResults, type TestResults } from '../servers/results/results.ts'
import { registryMissing, startRegistry } from '../store/registry.ts'
import { startTokenServer } from '../store/token-server.ts'
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
  const own = token({ contents: 'read', 'pull-requests': 'read', actions: 'read' })
  const ask = async (path: string): Promise<Record<string, unknown>> => {
    const response = await fetch(`${api.url}${path}`, { headers: { authorization: `token ${own}` } })
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }
  let lastRun = 100

  /** Plays one run and keeps it, as GitHub lists it afterwards. */
  async function play(fullName: string, run: Started): Promise<FinishedRun> {
    const id = ++lastRun
    const repository = await ask(`/repos/${fullName}`)
    const result = await runWorkflow({
      repositoryPath: api.repository(fullName).path,
      repository: fullName,
      workflowFile: run.workflowFile,
      event: { name: run.event, payload: { ...run.payload, repository } },
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
        runtime: (runId, job) => results.environment(runId, job),
      },
      machine: options.machine,
      ...(options.secrets ? { secrets: options.secrets } : {}),
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

  return {
    api,
    git: gitServer,
    results,
    token,
    storeUrl: (fullName) =>
      registry
        ? `oci://${registry.host}/${fullName.toLowerCase()}-modelloop`
        : `folder:${join(options.folder, 'store')}`,
    push: async (fullName, branch, workflowFile) => {
      const sha = await git(api.repository(fullName).path, ['rev-parse', `refs/heads/${branch}`])
      const ref = `refs/heads/${branch}`
      const side = { headSha: sha, headBranch: branch, headRepository: fullName }
      return play(fullName, {
        workflowFile,
        event: 'push',
        payload: { ref, after: sha },
        ref,
        sha,
        actor: 'ada',
        ...side,
      })
    },
    pullRequest: async (fullName, number, workflowFile) => {
      await api.syncPulls(fullName)
      const pull = (await ask(`/repos/${fullName}/pulls/${number}`)) as unknown as PullPayload
      const ref = `refs/pull/${number}/merge`
      const sha = await git(api.repository(fullName).path, ['rev-parse', ref])
      const payload = { action: 'synchronize', number, pull_request: pull }
      const side = { headSha: pull.head.sha, headBranch: pull.head.ref, headRepository: pull.head.repo.full_name }
      return play(fullName, { workflowFile, event: 'pull_request', payload, ref, sha, actor: pull.user.login, ...side })
    },
    workflowRun: async (fullName, finished, workflowFile) => {
      const { defaultBranch, path } = api.repository(fullName)
      const sha = await git(path, ['rev-parse', `refs/heads/${defaultBranch}`])
      const payload = { action: 'completed', workflow_run: await ask(`/repos/${fullName}/actions/runs/${finished}`) }
      const side = { headSha: sha, headBranch: defaultBranch, headRepository: fullName }
      const ref = `refs/heads/${defaultBranch}`
      return play(fullName, { workflowFile, event: 'workflow_run', payload, ref, sha, actor: 'ada', ...side })
    },
    stop: async () => {
      await Promise.all([api.close(), gitServer.close(), results.close(), tokens?.stop(), registry?.stop()])
    },
  }
}

/** A run before it is played. */
interface Started {
  readonly workflowFile: string
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly ref: string
  readonly sha: string
  readonly actor: string
  readonly headSha: string
  readonly headBranch: string
  readonly headRepository: string
}

interface PullPayload {
  readonly user: { readonly login: string }
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('This machine gives no free port.')
  return address.port
}
