import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killProcesses } from '../../src/training/stragglers.ts'
import { type ActLine, type ActRequest, runAct } from './act.ts'
import type { Call } from './call.ts'
import { readOnly, type TokenPermissions } from './permissions.ts'
import type { WorkflowRequest } from './request.ts'
import { standInsFor } from './stand-ins.ts'
import { copyOfSuite, suiteName } from './suite.ts'
import { formatWorkflow, type JobOutcome, probeJob, type Workflow } from './workflow-file.ts'

/** A job to run: one of the caller's file, or one of a file that a job of the caller calls. */
export interface JobToRun {
  readonly name: string
  readonly permissions: TokenPermissions
  /** Builds the copies of the workflow files; `resultFile` is where the probe writes. */
  readonly copies: (resultFile: string) => WorkflowCopies
  readonly call?: Call
}

interface WorkflowCopies {
  readonly caller: Workflow
  readonly called?: Workflow
}

export interface JobLog {
  readonly job: string
  readonly lines: readonly ActLine[]
  readonly stderr: string
}

/**
 * Runs one job on a "machine" of its own: a folder for HOME, temporary files, workspace and act's cache, made before it and
 * removed after it, with everything that still runs in it. `source` is a clone of the caller's repository at the commit of the run.
 * @throws when act left no result, with the last of what it said.
 */
export async function runJob(
  request: WorkflowRequest,
  source: string,
  job: JobToRun,
): Promise<{ outcome: JobOutcome; log: JobLog }> {
  const machine = await mkdtemp(join(tmpdir(), 'modelloop-job-'))
  try {
    const resultFile = join(machine, 'result.json')
    const repositories = await layDown(request, source, machine, job.call, job.copies(resultFile))
    const { lines, stderr } = await runAct({ ...(await actRequest(request, source, machine, job)), repositories })
    request.signal?.throwIfAborted()
    const written = await readFile(resultFile, 'utf8').catch(() => undefined)
    if (written === undefined) {
      const said = [...lines.map((line) => line.text), stderr].slice(-30).join('\n')
      throw new Error(`act ran ${job.name} of ${request.workflowFile} and left no result:\n${said}`)
    }
    return {
      outcome: readOutcome(written),
      log: { job: job.name, lines: lines.filter(isOfTheJob), stderr },
    }
  } finally {
    // HOME, TMPDIR and more name the folder, also in what detached itself.
    await killProcesses((setting) => setting.includes(`${machine}/`))
    await rm(machine, { recursive: true, force: true })
  }
}

/** Reads what the probe wrote. act gives a skipped job the texts of its `outputs:` unread; on GitHub it has none. */
function readOutcome(written: string): JobOutcome {
  const [outcome] = Object.values(JSON.parse(written) as Record<string, Partial<JobOutcome>>)
  const result = outcome?.result || 'skipped'
  return { result, outputs: (result !== 'skipped' && outcome?.outputs) || {} }
}

/** Leaves out what the runner added to the workflow, and where act found an action. */
const isOfTheJob = ({ job, text }: ActLine): boolean =>
  !job.endsWith(probeJob) && !text.startsWith('LocalRepositoryCache ')

/** Writes the copies where act finds them, and returns what every remote `uses:` of them leads to. */
async function layDown(
  request: WorkflowRequest,
  source: string,
  machine: string,
  call: Call | undefined,
  { caller, called }: WorkflowCopies,
): Promise<Map<string, string>> {
  await writeFile(join(source, request.workflowFile), formatWorkflow(caller))
  const uses = [...usesOf(caller), ...(called ? usesOf(called) : [])].filter((text) => !text.startsWith('./'))
  const foreign = uses.filter((text) => !text.startsWith(`${suiteName}/`))
  const repositories = await standInsFor(new Set(foreign), join(machine, 'stand-ins'))
  for (const text of uses.filter((text) => text.startsWith(`${suiteName}/`))) {
    repositories.set(`${suiteName}@${text.split('@')[1]}`, request.suite.folder)
  }
  if (!call || !called) return repositories
  if (call.from === undefined) {
    await writeFile(join(source, call.path), formatWorkflow(called))
  } else {
    const copy = join(machine, 'suite')
    await copyOfSuite(request.suite, copy, call.path, formatWorkflow(called))
    repositories.set(call.from, copy)
  }
  return repositories
}

async function actRequest(
  request: WorkflowRequest,
  source: string,
  machine: string,
  job: JobToRun,
): Promise<Omit<ActRequest, 'repositories'>> {
  const own = { HOME: join(machine, 'home'), TMPDIR: join(machine, 'tmp') }
  for (const folder of Object.values(own)) await mkdir(folder)
  const eventFile = join(machine, 'event.json')
  await writeFile(eventFile, JSON.stringify(request.event.payload))
  return {
    directory: source,
    workflowFile: request.workflowFile,
    eventName: request.event.name,
    eventFile,
    cache: join(machine, 'act'),
    actor: request.actor,
    labels: ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-22.04'],
    token: request.servers.jobToken(request.fromFork ? readOnly(job.permissions) : job.permissions),
    secrets: request.fromFork ? {} : (request.secrets ?? {}),
    variables: request.variables ?? {},
    environment: { ...request.machine, ...own, ...quietAct },
    stepEnvironment: stepEnvironment(request, job.name),
    timeoutMs: request.jobTimeoutMs ?? 300_000,
    ...(request.signal ? { signal: request.signal } : {}),
  }
}

const quietAct = { LANG: 'C.UTF-8', NO_COLOR: '1', GIT_TERMINAL_PROMPT: '0', ACT_DISABLE_VERSION_CHECK: '1' }

function stepEnvironment(request: WorkflowRequest, job: string): Record<string, string> {
  const { servers, repository, runId, ref, sha } = request
  return {
    GITHUB_API_URL: servers.apiUrl,
    GITHUB_GRAPHQL_URL: `${servers.apiUrl}/graphql`,
    GITHUB_SERVER_URL: servers.webUrl,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
    // act takes `github.sha` from here.
    SHA_REF: sha,
    ...servers.runtime(runId, job.replace(' / ', '-')),
    RUNNER_ENVIRONMENT: 'github-hosted',
  }
}

/** Lists what the steps of a workflow use. */
const usesOf = (workflow: Workflow): string[] =>
  Object.values(workflow.jobs).flatMap((job) => (job.steps ?? []).flatMap((step) => step.uses ?? []))
