import { systemClock } from '../../src/platform/clock.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { type Ledger, openLedger } from '../../src/tracking/ledger/ledger.ts'

/** Does something in the ledger of a repository as somebody else would, and closes it. `remote` is `origin` unless it is given. */
export async function inLedger<T>(
  repository: { readonly directory: string; readonly remote?: string },
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const author = { name: 'Ada', email: 'ada@example.com' }
  await using ledger = await openLedger({ ...repository, author, log: recordingLog(), clock: systemClock })
  return await work(ledger)
}
