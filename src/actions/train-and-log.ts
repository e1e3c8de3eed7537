import { type ActionContext, type ActionResult, defineAction } from '../harness/action.ts'
import type { Host } from '../harness/host.ts'
import { choice, flag, text } from '../harness/inputs.ts'
import { UserError } from '../platform/errors.ts'
import type { RunRecord } from '../tracking/run-record.ts'
import type { ModelVersion } from '../tracking/tracker.ts'
import { openBackend } from '../training/backends/backend.ts'
import { secretsOf, trainingEnvironment } from '../training/environment.ts'
import { openOutput } from '../training/output.ts'
import { commonInputs } from './common.ts'
import { recordRun } from './recording.ts'
import { attemptKey, loadSettings, openModelStore, openTracker } from './rooms.ts'
import { openRunFolder } from './run-folder.ts'
import { nameRun, planTraining } from './training-plan.ts'
import { trainingReport } from './training-report.ts'
import { describeLog, getResults, type TrainingResults, type TrainingSession } from './training-results.ts'

const inputs = {
  ...commonInputs,
  run: text('The command that trains, such as `python train.py`. Without it, what a step before wrote is recorded.'),
  setup: text('Command that installs what the training needs.'),
  test: text("Command that runs the project's own tests, before the training."),
  score: text(
    "Command that scores another model: {model}, {data} and {out} are filled in. It judges the champion on today's test rows.",
  ),
  backend: text('Where the training runs. Default: local, on this runner.'),
  timeout: text('The training is stopped and fails after this time, such as 90m. Default: only the job ends it.'),
  oidc: flag('Lets the training ask GitHub for identity tokens, to log in to a cloud.', { default: 'false' }),
  params: text('File of the params, YAML or JSON. Default: params.yaml.'),
  metrics: text('File of the metrics that the training writes, JSON. Default: metrics.json.'),
  predictions: text('File of the predictions on the test rows that the training writes. Default: predictions.csv.'),
  model: text('The model that the training writes: a file or a folder.'),
  experiment: text('Name that runs are recorded under. Default: the name of the model.'),
  'tracking-uri': text('URL of an MLflow server that keeps runs and versions. Default: the ledger of this repository.'),
  register: flag('Gives the model a version where the run is recorded.', { default: 'true' }),
  record: choice(
    'Where the run goes: `file` leaves a record for validate-model, `ledger` also writes it down for good (needs write permissions).',
    ['file', 'ledger'],
    { default: 'file' },
  ),
} as const

const OVERRIDES = {
  run: 'train.run',
  setup: 'train.setup',
  test: 'train.test',
  score: 'train.score',
  backend: 'train.backend',
  timeout: 'train.timeout',
  params: 'train.params',
  metrics: 'train.metrics',
  predictions: 'train.predictions',
  model: 'train.model',
  'tracking-uri': 'tracking.mlflow',
} as const

const LOG_NAME = 'training.log'

/** Trains a model, or takes an equal run over, and leaves a record of the run. */
export const action = defineAction({
  name: 'train-and-log',
  description: 'Trains a model by your own command and records params, metrics, predictions and the model',
  inputs,
  outputs: {
    'run-id': 'Id of the run',
    'run-url': 'Where the run can be looked at',
    'run-record': 'Path of the folder with the record of the run',
    status: 'finished, failed or killed',
    metrics: 'The metrics as JSON',
    'model-digest': 'sha256 of the model file, or of the manifest of a model folder',
    'model-version': 'Version of the model, where it was registered',
    'model-uri': 'Where the model is stored, where it was registered',
    reused: 'true when an equal run was taken over and nothing was trained',
  },
  verdicts: ['pass', 'fail'],
  failOn: ['fail'],
  run: trainAndLog,
})

async function trainAndLog(context: ActionContext<typeof inputs>): Promise<ActionResult> {
  const { directory, host, log, clock } = context
  requireLinux(host)
  const { config, model } = await loadSettings(context, OVERRIDES)
  const backend = await openBackend(config.train.backend)
  log.info('Looking at code, data and params.')
  const plan = await planTraining(config, { directory, host, model, experiment: context.inputs.experiment })
  const folder = await openRunFolder(directory)
  const secrets = secretsOf(host.environment, [context.inputs['github-token']])
  const output = openOutput(await folder.place('log', LOG_NAME), secrets, log.output)
  const bench = {
    backend,
    directory,
    environment: trainingEnvironment(host.environment, { oidc: context.inputs.oidc }),
    output,
    log,
    signal: context.signal,
  }
  const session: TrainingSession = {
    config,
    plan,
    folder,
    bench,
    clock,
    log,
    tracker: once(() => openTracker(context, config)),
    openStore: (url) => openModelStore(context, config, url),
    temporaryFolder: host.temporaryFolder,
  }
  const startedAt = clock.now()
  const { warnings, ...results } = await getResults(session)
  output.close()
  const training = await describeLog(folder, LOG_NAME)
  const record: RunRecord = {
    schema: 'modelloop.run/v1',
    id: nameRun(host, plan),
    model,
    experiment: plan.experiment,
    startedAt: startedAt.toISOString(),
    finishedAt: clock.now().toISOString(),
    tags: tagsOf(host),
    code: plan.code,
    data: plan.data,
    environment: environmentOf(host),
    reuseKey: plan.reuseKey,
    ...results,
    files: { ...results.files, ...(training && { log: training }) },
  }
  await folder.write(record)
  for (const warning of warnings) log.warning(warning)
  const version = await recordForGood(context, session, record)
  const infos = infosOf(results)
  const createdAt = clock.now()
  const facts = { record, host, createdAt, version: version?.version, warnings, infos, lastLines: output.tail() }
  return { report: trainingReport(facts), outputs: outputsOf(record, folder.path, host, version) }
}

/** Refuses what was never tried: process groups and memory are Linux's here. */
function requireLinux(host: Host): void {
  if (host.runner.startsWith('Linux')) return
  throw new UserError(`train-and-log runs on Linux, and this is ${host.runner}.`, {
    hint: 'Use a Linux runner, such as `runs-on: ubuntu-latest`.',
  })
}

const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

function tagsOf(host: Host): Record<string, string> {
  const { runUrl, actor, eventName, workflow } = host
  const tags = { 'github.run': runUrl, 'github.event': eventName, 'github.workflow': workflow, actor }
  return Object.fromEntries(Object.entries(tags).filter((tag): tag is [string, string] => tag[1] !== undefined))
}

function environmentOf(host: Host): RunRecord['environment'] {
  const [os = 'unknown', arch = 'unknown'] = host.runner.split(' ')
  const runner = host.environment['RUNNER_NAME']
  return { os, arch, ...(runner && { runner }) }
}

/** Writes the run to the ledger and its bytes to the store, in set-ups of one job. A cancelled job has no time for it. */
async function recordForGood(
  context: ActionContext<typeof inputs>,
  session: TrainingSession,
  record: RunRecord,
): Promise<ModelVersion | undefined> {
  if (context.inputs.record !== 'ledger' || context.signal.aborted) return undefined
  const { host, log, clock } = context
  return recordRun({
    record,
    folder: session.folder.path,
    tracker: await session.tracker(),
    store: await session.openStore(),
    key: attemptKey(host, record.id),
    register: context.inputs.register,
    clock,
    log,
  })
}

function infosOf({ reusedFrom, scoredBaseline, files, status }: Omit<TrainingResults, 'warnings'>): string[] {
  if (status !== 'finished') return []
  return [
    ...(reusedFrom ? [`Nothing was trained: run ${reusedFrom} has the same inputs.`] : []),
    ...(scoredBaseline?.predictions
      ? [
          `The champion v${scoredBaseline.version} was scored on today's test rows, because they are not those it was judged on.`,
        ]
      : []),
    ...(files.predictions ? [] : ['Without predictions gates are judged on bare metrics, with no error rate.']),
  ]
}

function outputsOf(record: RunRecord, folder: string, host: Host, version: ModelVersion | undefined) {
  const model = version?.contents.model
  return {
    'run-id': record.id,
    'run-url': host.runUrl,
    'run-record': folder,
    status: record.status,
    metrics: record.metrics,
    'model-digest': record.files.model?.digest,
    'model-version': version && String(version.version),
    'model-uri': version && model && `${version.store}@${model.digest}`,
    reused: String(record.reusedFrom !== undefined),
  }
}
