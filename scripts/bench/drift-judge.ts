/** Judges drift between two CSV files, as drift-report does: what `scripts/bench/drift.ts` times against its peers. */
import { basename, dirname } from 'node:path'
import { judgeDrift } from '../../src/drift/drift.ts'
import { readAhead } from '../../src/drift/read-ahead.ts'
import { readReference } from '../../src/drift/reference.ts'
import { readCurrent } from '../../src/drift/request-log.ts'
import { DEFAULT_TOLERANCE } from '../../src/drift/settings.ts'

const [reference = '', current = ''] = process.argv.slice(2)
await using ahead = await readAhead({ path: reference, name: reference })
const { sample } = await readCurrent({
  directory: dirname(current),
  patterns: [basename(current)],
  window: { nowMs: Date.now(), windowMs: 86_400_000, minRows: 500 },
})
const read = (await ahead?.sample) ?? (await readReference(reference, { columns: [...sample.columns.keys()] }))
const { summary } = judgeDrift(read, sample, { alpha: 0.05, tolerance: DEFAULT_TOLERANCE, minRows: 500 })
console.log(summary)
