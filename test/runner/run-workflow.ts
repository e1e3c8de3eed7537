import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadCall } from './call.ts'
import { type JobLog, type JobToRun, runJob } from './job-machine.ts'
import { missingPermissions, readPermissions, type TokenPermissions } from './permissions.ts'
import type { WorkflowRequest } from './request.ts'
import {
  allReplayed,
  asQuestion,
  inOrder,
  type Job,
  type JobOutcome,
  type JobResult,
  onlyJob,
  parseWorkflow,
  type Workflow,
} from './workflow-file.ts'

const execute = promisify(execFile)

export interface WorkflowResult {
  /** `caller / called` for jobs of called workflows, and the calling job by itself. */
  readonly jobs: ReadonlyMap<string, JobResult>
  readonly outputs: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly logs: readonly JobLog[]
  readonly conclusion: 'success' | 'failure'
}

/** Writes down everything that the jobs said, job by job. */
export const textOf = (result: WorkflowResult): string =>
  result.logs
    .map(({ job, lines, stderr }) => [`== ${job}`, ...lines.map((line) => line.text), stderr].join('\n'))
    .join('\n')

/**
 * Runs a workflow as GitHub would: every job on a machine of its own, as far as one machine can play many. Each job is a
 * process tree of its own with its own HOME, temporary folder, workspace and token, and what it leaves running ends with
 * it. The token has what the job's `permissions` grant. Jobs run one after the other.
 * @throws when a caller grants less than the called workflow asks for, as GitHub refuses to start such a run.
 */
export async function runWorkflow(request: WorkflowRequest): Promise<WorkflowResult> {
  const scratch = await mkdtemp(join(tmpdir(), 'modelloop-run-'))
  try {
    const source = join(scratch, 'source')
    const caller = await cloneAt(request, source)
    return await new RunOfWorkflow(request, caller, source).all()
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function cloneAt(request: WorkflowRequest, folder: string): Promise<Workflow> {
  await execute('git', ['clone', '-q', '--no-checkout', request.repositoryPath, folder])
  const git = (...args: string[]) => execute('git', ['-C', folder, ...args])
  await git('fetch', '-q', 'origin', request.sha)
  await git('checkout', '-q', '--detach', request.sha)
  return parseWorkflow(await readFile(join(folder, request.workflowFile), 'utf8'))
}

const skipped: JobOutcome = { result: 'skipped', outputs: {} }

/** The state of one run: the jobs that are done. */
class RunOfWorkflow {
  readonly #request: WorkflowRequest
  readonly #caller: Workflow
  readonly #source: string
  readonly #results = new Map<string, JobResult>()
  readonly #outputs = new Map<string, Readonly<Record<string, string>>>()
  readonly #logs: JobLog[] = []

  /** `source` is a clone of the caller's repository at the commit of the run. */
  constructor(request: WorkflowRequest, caller: Workflow, source: string) {
    this.#request = request
    this.#caller = caller
    this.#source = source
  }

  async all(): Promise<WorkflowResult> {
    const done = new Map<string, JobOutcome>()
    for (const id of inOrder(this.#caller)) {
      const job = this.#caller.jobs[id]!
      const outcome = job.uses ? await this.#callingJob(id, job.uses, done) : await this.#plainJob(id, done)
      done.set(id, outcome)
      this.#keep(id, outcome)
    }
    const failed = [...done.values()].some(({ result }) => result === 'failure' || result === 'cancelled')
    const conclusion = failed ? 'failure' : 'success'
    return { jobs: this.#results, outputs: this.#outputs, logs: this.#logs, conclusion }
  }

  #keep(name: string, outcome: JobOutcome): void {
    this.#results.set(name, outcome.result)
    this.#outputs.set(name, outcome.outputs)
  }

  #granted(job: Job): TokenPermissions {
    // GitHub's default for new repositories, where neither the job nor the workflow says anything.
    return (
      readPermissions(job.permissions) ??
      readPermissions(this.#caller.permissions) ?? { contents: 'read', packages: 'read' }
    )
  }

  #plainJob(id: string, done: ReadonlyMap<string, JobOutcome>): Promise<JobOutcome> {
    const copies = (workflow: Workflow) => (resultFile: string) => ({ caller: onlyJob(workflow, id, done, resultFile) })
    const declared = this.#caller.jobs[id]!
    const job = { name: id, permissions: this.#granted(declared), copies: copies(this.#caller) }
    return this.#inEnvironment(job, declared, copies(asQuestion(this.#caller, id)))
  }

  async #callingJob(id: string, uses: string, done: ReadonlyMap<string, JobOutcome>): Promise<JobOutcome> {
    const call = await loadCall(uses, this.#source, this.#request.suite)
    const granted = this.#granted(this.#caller.jobs[id]!)
    const asked = (job: Job) =>
      readPermissions(job.permissions) ?? readPermissions(call.workflow.permissions) ?? granted
    const missing = Object.values(call.workflow.jobs).flatMap((job) => missingPermissions(granted, asked(job)))
    if (missing.length > 0) throw new Error(`Job ${id} grants less than ${uses} asks for: ${missing.join(', ')}.`)
    if (await this.#isSkipped(id, done)) return skipped
    const inner = new Map<string, JobOutcome>()
    for (const calledId of inOrder(call.workflow)) {
      const declared = call.workflow.jobs[calledId]!
      const copies = (called: Workflow) => (resultFile: string) => ({
        caller: onlyJob(this.#caller, id, done),
        called: onlyJob(called, calledId, inner, resultFile),
      })
      const name = `${id} / ${calledId}`
      const job = { name, permissions: asked(declared), call, copies: copies(call.workflow) }
      const outcome = await this.#inEnvironment(job, declared, copies(asQuestion(call.workflow, calledId)))
      inner.set(calledId, outcome)
      this.#keep(name, outcome)
    }
    const results = [...inner.values()].map(({ result }) => result)
    if (results.every((result) => result === 'skipped')) return skipped
    const { outputs } = await this.#run({
      name: id,
      permissions: {},
      call,
      copies: (resultFile) => ({
        caller: onlyJob(this.#caller, id, done, resultFile),
        called: allReplayed(call.workflow, inner),
      }),
    })
    return { result: results.includes('failure') ? 'failure' : 'success', outputs }
  }

  /** Asks act whether the `if` and the `needs` of a calling job let it start. */
  async #isSkipped(id: string, done: ReadonlyMap<string, JobOutcome>): Promise<boolean> {
    const { needs, if: condition } = this.#caller.jobs[id]!
    if (needs === undefined && condition === undefined) return false
    const question = asQuestion(this.#caller, id)
    const { result } = await this.#ask({
      name: id,
      copies: (resultFile) => ({ caller: onlyJob(question, id, done, resultFile) }),
    })
    return result === 'skipped'
  }

  /**
   * Runs a job; one that names an environment becomes a deployment to it, as GitHub makes one, once it may start.
   * `question` builds the copies that ask whether it may, and what the environment is called.
   */
  async #inEnvironment(job: JobToRun, declared: Job, question: JobToRun['copies']): Promise<JobOutcome> {
    if (declared.environment === undefined) return this.#run(job)
    const { result, outputs } = await this.#ask({ ...job, copies: question })
    if (result === 'skipped') return skipped
    const environment = outputs['environment']
    const finish = environment ? await this.#request.servers.deployTo?.(environment, job.name) : undefined
    const outcome = await this.#run(job)
    await finish?.(outcome.result)
    return outcome
  }

  /** Runs a job that only answers a question: it has no part in the result. */
  async #ask(job: Omit<JobToRun, 'permissions'>): Promise<JobOutcome> {
    const { outcome } = await runJob(this.#request, this.#source, { ...job, permissions: {} })
    return outcome
  }

  async #run(job: JobToRun): Promise<JobOutcome> {
    const startedAt = performance.now()
    const { outcome, log } = await runJob(this.#request, this.#source, job)
    this.#logs.push(log)
    this.#request.onJob?.(job.name, outcome.result, performance.now() - startedAt)
    return outcome
  }
}
