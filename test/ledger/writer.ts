/** One of many writers: a process of its own, as a job is. Prints what it was answered. */

import { systemClock } from '../../src/platform/clock.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { openLedger } from '../../src/tracking/ledger/ledger.ts'
import { StaleAlias } from '../../src/tracking/tracker.ts'
import { aRun, versionOf } from './setup.ts'

const [directory = '', name = '', temporaryFolder = ''] = process.argv.slice(2)
// All clocks say the same, so that nothing can depend on them.
const clock = { ...systemClock, now: () => new Date('2026-11-22T12:00:00Z') }
const author = { name: 'modelloop', email: 'modelloop@example.com' }
await using ledger = await openLedger({ directory, author, log: recordingLog(), clock, temporaryFolder })

const run = aRun(name)
await ledger.recordRun(run, `${name}/run`)
const { version } = await ledger.registerVersion(versionOf(run), `${name}/version`)
for (;;) {
  const from = (await ledger.alias(run.model, 'challenger'))?.to ?? null
  try {
    const move = { model: run.model, alias: 'challenger', from, to: version, by: name, why: 'newest' }
    const { n } = await ledger.moveAlias(move, `${name}/move/${from}`)
    console.log(JSON.stringify({ version, n }))
    break
  } catch (error) {
    if (!(error instanceof StaleAlias)) throw error
    await ledger.refresh()
  }
}
