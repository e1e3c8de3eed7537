import { UserError } from '../platform/errors.ts'
import type { LedgerFacts } from './ledger/ledger.ts'
import type { Tracker } from './tracker.ts'

/**
 * The tracker of a folder that is in no git repository, at somebody's desk: it holds nothing and takes nothing, so that
 * two files can be compared all the same. `why` says how to get a real one.
 */
export function noTracker(why: string): Tracker & LedgerFacts & AsyncDisposable {
  const nothing = async () => undefined
  const refuse = async (): Promise<never> => {
    throw new UserError(`Nothing can be recorded: ${why}`)
  }
  return {
    url: 'no ledger',
    isEmpty: async () => true,
    recordRun: refuse,
    run: nothing,
    runs: async () => [],
    runByReuseKey: nothing,
    registerVersion: refuse,
    version: nothing,
    versionOfRun: nothing,
    alias: nothing,
    aliasHistory: async () => [],
    moveAlias: refuse,
    recordAcceptance: refuse,
    acceptance: nothing,
    recordImprovement: refuse,
    improvement: nothing,
    runsOnTestSet: async () => [],
    deployments: { latest: nothing, history: async () => [], start: refuse, append: refuse },
    monitor: { judgements: async () => [], lastJudgedAt: nothing, record: refuse, recordRetraining: refuse },
    dataVersions: { find: nothing, record: refuse },
    async [Symbol.asyncDispose]() {},
  }
}
