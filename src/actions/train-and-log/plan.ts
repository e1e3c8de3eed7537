import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { identifyPaths } from '../../data/tree/identify.ts'
import type { Host } from '../../harness/host.ts'
import type { Digest } from '../../platform/digest.ts'
import { UserError } from '../../platform/errors.ts'
import { insideOf } from '../../platform/files.ts'
import { git } from '../../platform/git.ts'
import type { DataVersion, RunRecord } from '../../tracking/run-record.ts'
import { digestOfCode } from '../../training/code-inputs.ts'
import { metricsPath, type OutputPaths } from '../../training/outputs.ts'
import { type Params, readParams } from '../../training/params.ts'
import { reuseKeyOf } from '../../training/reuse-key.ts'
import { codeOf } from '../made-here.ts'
import { RUN_RECORD_FOLDER } from '../sides/candidate.ts'

/** What a training is made of, before anything runs. */
export interface TrainingPlan {
  readonly model: string
  readonly experiment: string
  /** `undefined` when a step before this one has trained, and only its files are to be recorded. */
  readonly run: string | undefined
  readonly paths: OutputPaths
  readonly params: Params
  readonly code: RunRecord['code']
  readonly data: Readonly<Record<string, DataVersion>>
  readonly reuseKey: Digest
  /** `train.inputs` says which files matter, so that others may differ. */
  readonly isNarrowed: boolean
}

/** Where a plan is made. */
export interface PlanPlace {
  readonly directory: string
  readonly host: Host
  readonly model: string
  readonly experiment: string | undefined
}

/**
 * Looks at everything local: what is to be run, the params, the versions of the data, the code. Nothing is executed, no
 * network is touched.
 * @throws {UserError} when there is nothing to run and nothing to record, or a named file is missing.
 */
export async function planTraining(config: Config, place: PlanPlace): Promise<TrainingPlan> {
  const { directory, host, model } = place
  const { train } = config
  const experiment = experimentName(place.experiment ?? model)
  const paths = { metrics: train.metrics, predictions: train.predictions, model: train.model }
  requirePlaces(directory, paths)
  if (train.run === undefined) requireOutputs(directory, paths)
  const params = await readParamsFile(directory, train.params)
  const data = await identifyPaths(directory, config.data.paths)
  const written = [metricsPath(directory, paths), paths.metrics, paths.predictions, paths.model, 'dvclive']
  const code = await digestOfCode({
    directory,
    inputs: train.inputs,
    without: [...written, ...Object.keys(data)].filter((path) => path !== undefined && path !== '.') as string[],
  })
  const { setup, test, run, score, backend } = train
  const reuseKey = reuseKeyOf({
    code: code.digest,
    data: Object.fromEntries(Object.entries(data).map(([path, version]) => [path, version.md5])),
    params,
    commands: { setup, test, run, score },
    backend,
    experiment,
    platform: host.runner,
  })
  const isNarrowed = train.inputs !== undefined
  return {
    model,
    experiment,
    run,
    paths,
    params,
    code: await describeCode(directory, host),
    data,
    reuseKey,
    isNarrowed,
  }
}

/** The name of an experiment, as it was written. @throws {UserError} for one that the ledger cannot hold. */
export function experimentName(name: string): string {
  if (/^[a-z0-9][a-z0-9-]*$/.test(name)) return name
  throw new UserError(`The experiment "${name}" is not a name of a-z, 0-9 and -.`)
}

/** What a training writes is copied into the run's folder, so it lies beside that folder and does not hold it. */
function requirePlaces(directory: string, paths: OutputPaths): void {
  for (const [name, path] of Object.entries(paths)) {
    if (path === undefined) continue
    const full = insideOf(directory, path)
    if (!join(directory, RUN_RECORD_FOLDER, '/').startsWith(join(full, '/'))) continue
    throw new UserError(`train.${name} is "${path}", which holds the whole working directory.`, {
      hint: 'Let the training write to a folder of its own, such as out/model, and name that.',
    })
  }
}

/** Without a command to run there must be something that a step before this one wrote. */
function requireOutputs(directory: string, paths: OutputPaths): void {
  const metrics = metricsPath(directory, paths)
  if ([metrics, paths.predictions].some((path) => existsSync(join(directory, path)))) return
  throw new UserError(`There is no training to run, and no ${metrics} of one that ran before.`, {
    hint: 'Say how to train: the input `run: python train.py`, or in modelloop.yml `train: { run: python train.py }`.',
  })
}

async function readParamsFile(directory: string, path: string): Promise<Params> {
  if (existsSync(join(directory, path))) return readParams(join(directory, path), path)
  if (path === 'params.yaml') {
    const json = join(directory, 'params.json')
    return existsSync(json) ? readParams(json, 'params.json') : {}
  }
  throw new UserError(`The params file ${path} does not exist.`, { hint: 'Mend `train.params`, or leave it out.' })
}

/**
 * Refuses to train the base in the place of a pull request: on `pull_request_target` it is what GitHub checks out, and its
 * result would stand on the change.
 * @throws {UserError}
 */
export async function refuseBase(directory: string, { eventName, environment }: Host): Promise<void> {
  if (eventName !== 'pull_request_target') return
  const head = await git(['rev-parse', '--verify', '-q', 'HEAD'], { cwd: directory })
  if (head.stdout.toString().trim() !== environment['GITHUB_SHA']) return
  throw new UserError(
    'What is checked out here is the base of the pull request, not its change (pull_request_target).',
    {
      hint: 'Start the workflow on `pull_request`: there GitHub checks the change out, and gives its code no secrets.',
    },
  )
}

/** Says which code is trained. A step may have checked out another commit than the one that the job is on. */
async function describeCode(directory: string, host: Host): Promise<RunRecord['code']> {
  const ask = async (...args: string[]) => {
    const answer = await git(args, { cwd: directory })
    return answer.code === 0 ? answer.stdout.toString().trim() : undefined
  }
  const [head, tree, status] = await Promise.all([
    ask('rev-parse', '--verify', '-q', 'HEAD'),
    ask('rev-parse', '--verify', '-q', 'HEAD^{tree}'),
    ask('status', '--porcelain'),
  ])
  const { GITHUB_SHA: sha } = host.environment
  // A pull request is trained as its merge, and named by its head.
  const isOther = host.pullRequest === undefined && sha !== undefined && head !== undefined && head !== sha
  return { ...codeOf(host), ...(isOther && { commit: head }), ...(tree && { tree }), dirty: Boolean(status) }
}

/**
 * Names a run: on GitHub the same attempt of the same job always gets the same name for the same inputs, so that a
 * repeated step records nothing twice; at the desk every run is a new one.
 */
export function nameRun(host: Host, plan: Pick<TrainingPlan, 'model' | 'reuseKey'>): string {
  const { runId, runAttempt, job } = host
  if (!runId) return randomBytes(6).toString('hex')
  const facts = [host.repository, runId, runAttempt, job, plan.model, plan.reuseKey]
  return createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 12)
}
