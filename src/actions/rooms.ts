import type { Config } from '../config/config.ts'
import { applyInputs } from '../config/inputs.ts'
import { loadConfig } from '../config/load.ts'
import { modelName } from '../config/name.ts'
import type { ActionContext } from '../harness/action.ts'
import type { Host } from '../harness/host.ts'
import type { InputDeclarations } from '../harness/inputs.ts'
import { messageOf, UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Store } from '../store/store.ts'
import type { LedgerFacts } from '../tracking/ledger/ledger.ts'
import { noTracker } from '../tracking/none.ts'
import type { Tracker } from '../tracking/tracker.ts'
import { commonInputs } from './common.ts'

/** The context of an action that has the common inputs: every action of ours. */
type Common = ActionContext<typeof commonInputs>

/** Which input overrides which setting, as `{ 'alpha': 'validate.alpha' }`. */
export type Overrides = Readonly<Record<string, string>>

/**
 * Reads `modelloop.yml` and lets the inputs override it.
 * @throws {UserError} with every mistake, each at its line or input; when the file was named by hand and is not there.
 */
export async function loadSettings<D extends InputDeclarations>(
  context: ActionContext<D>,
  overrides: Overrides = {},
): Promise<{ readonly config: Config; readonly model: string }> {
  const { inputs, directory, host } = context as unknown as Common
  const required = inputs.config !== commonInputs.config.default
  const environment = { ...host.variables, ...host.environment }
  const file = await loadConfig({ directory, file: inputs.config, environment, required })
  const config = applyInputs(file, inputs, { name: 'model', store: 'store.url', ...overrides })
  return { config, model: modelName(config, { repository: host.repository, directory }) }
}

/** A tracker that is closed when the action ends. */
export type OpenTracker = Tracker & LedgerFacts & AsyncDisposable

/**
 * Opens the tracker that the settings name: the ledger of this repository. Nothing is contacted yet. At a desk outside
 * of git there is none, which is no error until something must be recorded, unless it is `required`.
 */
export async function openTracker<D extends InputDeclarations>(
  context: ActionContext<D>,
  config: Config,
  options: { readonly required?: boolean } = {},
): Promise<OpenTracker> {
  const { inputs, directory, host, log, clock, signal } = context as unknown as Common
  if (config.tracking.mlflow) {
    throw new UserError('Tracking in MLflow is not built yet in this version.', {
      hint: 'Leave `tracking.mlflow` empty: runs, versions and aliases are then kept in the ledger of this repository. What works with MLflow is to judge against a version of its registry: `validate: { baseline: { use: mlflow:MODEL@ALIAS } }`.',
    })
  }
  const { openLedger } = await import('../tracking/ledger/ledger.ts')
  try {
    return await openLedger({
      directory,
      ref: inputs['ledger-ref'],
      ...(inputs['github-token'] && { credentials: { token: inputs['github-token'], server: host.serverUrl } }),
      temporaryFolder: host.temporaryFolder,
      author: authorOf(host),
      log,
      clock,
      signal,
    })
  } catch (error) {
    if (host.github || options.required || !(error instanceof UserError)) throw error
    log.debug(messageOf(error))
    return noTracker(messageOf(error))
  }
}

/** GitHub's own bot in a job, whose commits GitHub shows as such; the person at a desk. */
const authorOf = (host: Host) =>
  host.github
    ? { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }
    : { name: host.actor ?? 'modelloop', email: 'modelloop@localhost' }

/** Opens the store that the settings name, or one by its recorded URL. Nothing is contacted yet. */
export async function openModelStore<D extends InputDeclarations>(
  context: ActionContext<D>,
  config: Config,
  url?: string,
): Promise<Store> {
  const { inputs, directory, host, log } = context as unknown as Common
  const { openStore } = await import('../store/open.ts')
  return openStore(url ?? config.store.url ?? defaultStoreUrl(host, inputs['github-token'], log), {
    token: inputs['github-token'],
    username: host.actor,
    login: host.registryLogin,
    environment: host.environment,
    directory,
    log,
  })
}

/**
 * The repository's own container registry where there is one and a token for it, else a folder that no other job
 * sees, said loudly (design §1.5).
 */
function defaultStoreUrl(host: Host, token: string | undefined, log: Log): string {
  const registry = registryStoreUrl(host, token)
  if (registry) return registry
  log.warning(
    'No `store` is set, so models and predictions are kept in the folder .modelloop/store, which ends with this machine. ' +
      'Set `store: { url: … }` in modelloop.yml to keep them.',
  )
  return 'folder:.modelloop/store'
}

/** The store that a job on GitHub has without any setting: the repository's own container registry. */
export function registryStoreUrl(host: Host, token: string | undefined): string | undefined {
  if (!host.github || !token || !host.repository) return undefined
  const registry = registryOf(host.serverUrl)
  return registry && `oci://${registry}/${host.repository.toLowerCase()}-modelloop`
}

/** GitHub's container registry of a server: github.com has ghcr.io, a ghe.com tenant has its own. */
function registryOf(serverUrl: string): string | undefined {
  const { hostname } = new URL(serverUrl)
  if (hostname === 'github.com') return 'ghcr.io'
  return hostname.endsWith('.ghe.com') ? `containers.${hostname}` : undefined
}

/** Names this attempt of this job, so that a step that is run again writes its facts only once. */
export function attemptKey(host: Host, fallback: string): string {
  const { runId, runAttempt, job } = host
  return runId ? [runId, runAttempt ?? '1', job ?? 'job'].join('/') : fallback
}
