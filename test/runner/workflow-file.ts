import { parse, stringify } from 'yaml'

/** A workflow file as far as the runner looks into it. */
export interface Workflow {
  readonly name?: string
  readonly on: unknown
  readonly jobs: Readonly<Record<string, Job>>
  readonly permissions?: GrantedPermissions
  readonly [key: string]: unknown
}

/** What `permissions:` may hold: `read-all`, `write-all`, or a table. */
export type GrantedPermissions = string | Readonly<Record<string, 'read' | 'write' | 'none'>>

export interface Job {
  readonly uses?: string
  readonly needs?: string | readonly string[]
  readonly permissions?: GrantedPermissions
  readonly environment?: string | { readonly name: string }
  readonly steps?: readonly Step[]
  readonly [key: string]: unknown
}

export interface Step {
  readonly uses?: string
  readonly [key: string]: unknown
}

export type JobResult = 'success' | 'failure' | 'skipped' | 'cancelled'

/** How a job ended and what it handed on. */
export interface JobOutcome {
  readonly result: JobResult
  readonly outputs: Readonly<Record<string, string>>
}

/** The job that is added to a copy to write down how the job under test ended. */
export const probeJob = 'runner-probe'

export const parseWorkflow = (text: string): Workflow => parse(text) as Workflow

/** Writes a workflow; every text is quoted, so that a reader of YAML 1.1 takes none for a boolean. */
export const formatWorkflow = (workflow: Workflow): string =>
  stringify(workflow, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', aliasDuplicateObjects: false })

export const needsOf = (job: Job): readonly string[] =>
  job.needs === undefined ? [] : typeof job.needs === 'string' ? [job.needs] : job.needs

/** Orders jobs so that each comes after those it needs. @throws when they need each other in a circle, or a stranger. */
export function inOrder(workflow: Workflow): readonly string[] {
  const ordered: string[] = []
  let waiting = Object.keys(workflow.jobs)
  while (waiting.length > 0) {
    const ready = waiting.filter((id) => needsOf(workflow.jobs[id]!).every((need) => ordered.includes(need)))
    if (ready.length === 0) throw new Error(`These jobs wait for each other or for a job that is not there: ${waiting}`)
    ordered.push(...ready)
    waiting = waiting.filter((id) => !ready.includes(id))
  }
  return ordered
}

const quoted = (text: string) => `\${{ '${text.replaceAll("'", "''")}' }}`

/** Stands for a job that ran before: the same result and outputs, nothing done. */
function replay(outcome: JobOutcome): Job {
  const outputs = Object.fromEntries(Object.entries(outcome.outputs).map(([name, value]) => [name, quoted(value)]))
  const skipped = outcome.result === 'skipped' ? { if: 'false' } : {}
  const steps = [{ run: outcome.result === 'failure' || outcome.result === 'cancelled' ? 'exit 1' : 'true' }]
  return { 'runs-on': 'ubuntu-latest', ...skipped, outputs, steps }
}

const probe = (jobs: readonly string[], resultFile: string): Job => ({
  'runs-on': 'ubuntu-latest',
  needs: jobs,
  if: 'always()',
  steps: [{ env: { NEEDS: `\${{ toJSON(needs) }}` }, run: `printf %s "$NEEDS" > '${resultFile}'` }],
})

/**
 * Cuts a workflow down to one job: those it needs are replayed, and a probe writes its result to `resultFile`.
 * Keys that act ignores but whose newer forms it refuses are left out of the copy.
 */
export function onlyJob(
  workflow: Workflow,
  id: string,
  done: ReadonlyMap<string, JobOutcome>,
  resultFile?: string,
): Workflow {
  const { concurrency: _, permissions: __, environment: _____, ...job } = workflow.jobs[id]!
  const replayed = needsOf(job).map((need) => [need, replay(done.get(need)!)] as const)
  const { concurrency: ___, permissions: ____, ...rest } = workflow
  const jobs = { ...Object.fromEntries(replayed), [id]: job }
  return {
    ...rest,
    jobs: resultFile === undefined ? jobs : { ...jobs, [probeJob]: probe([id], resultFile) },
  } as Workflow
}

/** Replaces a job by one that does nothing but say whether it may start, and which environment it names. */
export function asQuestion(workflow: Workflow, id: string): Workflow {
  const { needs, if: condition, environment } = workflow.jobs[id]!
  const question = {
    ...(needs === undefined ? {} : { needs }),
    ...(condition === undefined ? {} : { if: condition }),
    'runs-on': 'ubuntu-latest',
    outputs: { environment: (typeof environment === 'object' ? environment.name : environment) ?? '' },
    steps: [{ run: 'true' }],
  }
  return { ...workflow, jobs: { ...workflow.jobs, [id]: question } }
}

/** Replaces every job of a called workflow by its replay, so that the outputs of the call can be read. */
export function allReplayed(workflow: Workflow, done: ReadonlyMap<string, JobOutcome>): Workflow {
  const jobs = Object.keys(workflow.jobs).map((id) => {
    const outcome = done.get(id)!
    // A failed job in a called workflow stops act's caller; the runner knows the result of the call by itself.
    return [id, replay(outcome.result === 'skipped' ? outcome : { ...outcome, result: 'success' })] as const
  })
  const { concurrency: _, permissions: __, ...rest } = workflow
  return { ...rest, jobs: Object.fromEntries(jobs) } as Workflow
}
