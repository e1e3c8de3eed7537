import type { Config } from '../../config/config.ts'
import { type ActionContext, type ActionResult, defineAction } from '../../harness/action.ts'
import type { Host } from '../../harness/host.ts'
import { secretsOf } from '../../platform/secrets.ts'
import { childEnvironment } from '../../platform/user-command.ts'
import type { RunRecord } from '../../tracking/run-record.ts'
import type { ModelVersion } from '../../tracking/tracker.ts'
import { openBackend } from '../../training/backends/open.ts'
import { openOutput } from '../../training/output.ts'
import { requireLinux } from '../linux.ts'
import { attemptKey, loadSettings, type OpenTracker, openModelStore, openTracker } from '../rooms.ts'
import { openRunFolder } from '../sides/run-folder.ts'
import type { TakenOver } from '../succession/taking-over.ts'
import { OVERRIDES, trainingInputs } from './inputs.ts'
import { nameRun, planTraining, refuseBase } from './plan.ts'
import { trainingReport } from './report.ts'
import { describeLog, getResults, type TrainingResults, type TrainingSession } from './results.ts'

const LOG_NAME = 'training.log'

/** Trains a model, or takes an equal run over, and leaves a record of the run. */
export const action = defineAction({
  name: 'train-and-log',
  description: 'Trains a model by your own command and records params, metrics, predictions and the model',
  inputs: trainingInputs,
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

async function trainAndLog(context: ActionContext<typeof trainingInputs>): Promise<ActionResult> {
  requireLinux(context.host, 'train-and-log')
  const { config, model } = await loadSettings(context, OVERRIDES)
  let tracker: Promise<OpenTracker> | undefined
  const { record } = context.inputs
  const required = record === 'ledger' || config.tracking.mlflow !== undefined
  const open = () => (tracker ??= openTracker(context, config, { required }))
  // What cannot be recorded is said before hours of training, not after them.
  if (required) await open()
  if (record === 'ledger' && config.store.url) await openModelStore(context, config)
  const session = await openSession(context, config, model, open)
  try {
    return await trainIn(session, context)
  } finally {
    session.bench.output.close()
    await (await tracker?.catch(() => undefined))?.[Symbol.asyncDispose]()
  }
}

/** Looks at what is there, and makes ready what a training works with. */
async function openSession(
  context: ActionContext<typeof trainingInputs>,
  config: Config,
  model: string,
  tracker: () => Promise<OpenTracker>,
): Promise<TrainingSession> {
  const { directory, host, log, clock, signal } = context
  const backend = await openBackend(config.train.backend)
  log.info('Looking at code, data and params.')
  await refuseBase(directory, host)
  const plan = await planTraining(config, { directory, host, model, experiment: context.inputs.experiment })
  const folder = await openRunFolder(directory)
  const secrets = secretsOf(host.environment, [context.inputs['github-token'], host.registryLogin?.password])
  const output = openOutput(await folder.place('log', LOG_NAME), secrets, log.output)
  const environment = childEnvironment(host.environment, { oidc: context.inputs.oidc })
  return {
    config,
    plan,
    folder,
    bench: { backend, directory, environment, output, log, signal },
    clock,
    log,
    tracker,
    openStore: (url) => openModelStore(context, config, url),
    temporaryFolder: host.temporaryFolder,
  }
}

async function trainIn(session: TrainingSession, context: ActionContext<typeof trainingInputs>): Promise<ActionResult> {
  const { plan, folder, bench } = session
  const { host, log, clock } = context
  const startedAt = clock.now()
  const { warnings: own, ...results } = await getResults(session)
  bench.output.close()
  const training = await describeLog(folder, LOG_NAME)
  const trained: RunRecord = {
    schema: 'modelloop.run/v1',
    id: nameRun(host, plan),
    model: plan.model,
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
  // What was trained stands, whatever becomes of the rest.
  await folder.write(trained)
  const { record, ...beside } = session.config.validate.baseline.retrain
    ? await (await import('./merge-base.ts')).withMergeBase(context, session, trained)
    : { record: trained, infos: [], warnings: [] }
  const warnings = [...own, ...beside.warnings]
  for (const warning of warnings) log.warning(warning)
  const { version, notes, error } = await recordForGood(context, session, record)
  const report = trainingReport({
    record,
    host,
    createdAt: clock.now(),
    version: version?.version,
    warnings,
    infos: [...infosOf(results), ...beside.infos],
    notes,
    lastLines: bench.output.tail(),
  })
  return { report, outputs: outputsOf(record, folder.path, host, version), ...(error && { error }) }
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
  context: ActionContext<typeof trainingInputs>,
  { config, folder, tracker, openStore }: TrainingSession,
  record: RunRecord,
): Promise<TakenOver> {
  if (context.inputs.record !== 'ledger' || context.signal.aborted) return { notes: [] }
  const { host, log, clock } = context
  const { takeOver } = await import('../succession/taking-over.ts')
  return takeOver({
    candidate: { record: { run: record, folder: folder.path } },
    register: context.inputs.register,
    directory: context.directory,
    config,
    tracker: await tracker(),
    openStore: () => openStore(),
    host,
    clock,
    log,
    key: attemptKey(host, record.id),
  })
}

function infosOf({ scoredBaseline, files, status }: Omit<TrainingResults, 'warnings'>): string[] {
  if (status !== 'finished') return []
  return [
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
