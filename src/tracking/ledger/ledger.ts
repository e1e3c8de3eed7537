import type { Clock } from '../../platform/clock.ts'
import { UserError } from '../../platform/errors.ts'
import type { Credentials } from '../../platform/git-access.ts'
import type { Log } from '../../platform/log.ts'
import type { DataVersions } from '../data-versions.ts'
import type { Deployments } from '../deployments.ts'
import type { MonitorLog } from '../monitor.ts'
import type { Tracker } from '../tracker.ts'
import { ledgerAcceptances } from './acceptances.ts'
import { ledgerAliases } from './aliases.ts'
import { openBranch } from './branch.ts'
import { ledgerDataVersions } from './data-versions.ts'
import { ledgerDeployments } from './deployments.ts'
import { ledgerImprovements } from './improvements.ts'
import { ledgerMonitor } from './monitor.ts'
import { openRepository } from './repository.ts'
import { ledgerRuns } from './runs.ts'
import type { Snapshot } from './snapshot.ts'
import { ledgerVersions } from './versions.ts'
import { openWriter } from './write.ts'

/** Where the ledger is and as whom it is written. */
export interface LedgerOptions {
  /** Any folder of the user's git repository, or of a worktree of it. */
  readonly directory: string
  /** The branch, or a full ref. */
  readonly ref?: string
  /** The name or URL of a git remote. Default: `origin`, else the only remote, else a branch of the repository itself. */
  readonly remote?: string
  /** Without them the access that the user's own repository is set up with is used. */
  readonly credentials?: Credentials
  readonly author: { readonly name: string; readonly email: string }
  readonly log: Log
  readonly clock: Clock
  readonly signal?: AbortSignal
  /** Where the private repository is made; default: the system's folder for temporary files. */
  readonly temporaryFolder?: string
  /** How long one exchange with the server may take. */
  readonly timeoutMs?: number
}

/** What is kept in the ledger whatever the tracker of runs is (design §1.6). */
export interface LedgerFacts {
  readonly deployments: Deployments
  readonly monitor: MonitorLog
  readonly dataVersions: DataVersions
}

/** The default tracker: an orphan branch of facts that are never edited (design §1.6, docs/ledger.md). */
export interface Ledger extends Tracker, LedgerFacts, AsyncDisposable {
  /** Fetches the branch anew. Reads answer from what was fetched first or written last. */
  refresh(): Promise<void>
}

/** The folders of facts. A branch that holds files but none of these is somebody's own branch. */
const factFolders = ['runs', 'models', 'profiles', 'deployments', 'monitor', 'data']

/**
 * Opens the ledger; nothing is fetched before it is needed, nothing is made before something is recorded. Dispose of it
 * to remove its temporary folder.
 * @throws {UserError} when `directory` is in no git repository, or the ref or remote is no such thing.
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { clock, log } = options
  const repository = await openRepository({
    ...options,
    ref: options.ref ?? 'modelloop/ledger',
    timeoutMs: options.timeoutMs ?? 60_000,
  })
  const writer = openWriter(openBranch(repository, clock, log), { ...options, url: repository.url, check: checkIsOurs })

  return {
    url: repository.url,
    isEmpty: async () => {
      const entries = await (await writer.snapshot()).list('')
      return !entries.some((entry) => factFolders.includes(entry.name))
    },
    ...ledgerRuns(writer, log),
    ...ledgerVersions(writer),
    ...ledgerAliases(writer, clock, log),
    ...ledgerAcceptances(writer),
    ...ledgerImprovements(writer),
    monitor: ledgerMonitor(writer),
    dataVersions: ledgerDataVersions(writer),
    deployments: ledgerDeployments(writer, clock),
    refresh: async () => {
      await writer.refresh()
    },
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  }
}

/** Refuses to write on a branch that holds something else. A foreign file among facts is left alone. */
async function checkIsOurs(snapshot: Snapshot, url: string): Promise<void> {
  const entries = await snapshot.list('')
  if (entries.length === 0 || entries.some((entry) => factFolders.includes(entry.name))) return
  throw new UserError(`${url} holds files but no ledger, for example "${entries[0]?.name}".`, {
    hint: 'Name a branch for the ledger alone, or delete this one.',
  })
}
