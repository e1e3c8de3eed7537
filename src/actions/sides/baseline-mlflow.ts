import { basename, join } from 'node:path'
import type { Host } from '../../harness/host.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { posixPath } from '../../platform/files.ts'
import type { Log } from '../../platform/log.ts'
import { type MlflowApi, openMlflow } from '../../tracking/mlflow/api.ts'
import { connectionOf } from '../../tracking/mlflow/connection.ts'
import { type RegisteredVersion, versionByAlias } from '../../tracking/mlflow/registry.ts'
import { fetchArtifact, readRun } from '../../tracking/mlflow/runs.ts'
import { type FoundBaseline, sentence } from './baseline-sides.ts'

/** The job that asks MLflow. */
export interface MlflowJob {
  readonly host: Pick<Host, 'environment' | 'variables' | 'pullRequest' | 'actor'>
  readonly log: Log
  readonly signal: AbortSignal
}

/** What a baseline in MLflow is looked up with. */
export interface MlflowLookup extends MlflowJob {
  /** The file of predictions that the training writes: the artifact has the same name. */
  readonly predictions: string
  readonly temporaryFolder: string
}

/** What the run of an outsider cannot be given, so that its author does not look for a mistake. */
const OUTSIDE =
  'Runs of forks have no secrets of this repository, and those of Dependabot only its own: push the change to a branch here.'

/**
 * Finds the version that holds an alias in MLflow's registry, with the metrics and the predictions of its run. That there is
 * none is MLflow's to say; what cannot be asked is not comparable.
 * @throws {UserError} when the name or the address is wrong.
 */
export async function findInMlflow(use: string, lookup: MlflowLookup): Promise<FoundBaseline> {
  const { name, alias } = referenceOf(use)
  const { host, log, signal } = lookup
  const environment = { ...host.variables, ...host.environment }
  const isOutside = host.pullRequest?.fromFork || host.actor === 'dependabot[bot]'
  if (isOutside && !environment['MLFLOW_TRACKING_URI']) {
    return { source: use, kind: 'not-comparable', reason: `MLFLOW_TRACKING_URI is not set. ${OUTSIDE}` }
  }
  const api = openMlflow(connectionOf(environment, log), signal)
  try {
    const found = await versionByAlias(api, name, alias)
    if (found.kind === 'none') return { source: use, kind: 'none', reason: found.reason }
    return await versionSide(use, found, { ...lookup, api })
  } catch (error) {
    signal.throwIfAborted()
    const reason = sentence(messageOf(error))
    return { source: use, kind: 'not-comparable', reason: isOutside ? `${reason} ${OUTSIDE}` : reason }
  }
}

/** `mlflow:MODEL@ALIAS`. MLflow allows no colon and no slash in the name of a model, and only word characters in an alias. */
function referenceOf(use: string): { readonly name: string; readonly alias: string } {
  const [, name, alias] = /^mlflow:([^/:]+)@([\w-]+)$/.exec(use) ?? []
  if (name !== undefined && alias !== undefined) return { name, alias }
  throw new UserError(`The baseline "${use}" does not name a model and an alias of MLflow's registry.`, {
    hint: 'Write it as mlflow:MODEL@ALIAS, for example mlflow:ames-price@champion.',
  })
}

async function versionSide(
  use: string,
  { version, run: id, createdAt }: RegisteredVersion,
  { api, predictions, temporaryFolder, log }: MlflowLookup & { readonly api: MlflowApi },
): Promise<FoundBaseline> {
  const name = `${use} v${version}`
  if (id === undefined) throw new UserError(`${name} was registered without a run, so it has neither metrics nor rows.`)
  const run = await readRun(api, id)
  const to = join(temporaryFolder, 'mlflow', basename(predictions))
  const hasRows = await fetchArtifact(api, run, posixPath(predictions), to)
  if (!hasRows) log.info(`Run ${id} in MLflow has no artifact ${predictions}, so its metrics alone are compared.`)
  return {
    source: use,
    kind: 'present',
    name,
    metrics: run.metrics,
    run: id,
    createdAt: createdAt.toISOString(),
    elsewhere: {
      ...(/^\d{1,15}$/.test(version) && { version: Number(version) }),
      ...(run.commit && { commit: run.commit }),
    },
    // Nobody here knows how long it trained.
    figures: {},
    ...(hasRows && { predictionsFile: to }),
  }
}
