import { messageOf } from '../../platform/errors.ts'
import { formatCount, formatPercent } from '../../platform/format.ts'
import type { Log } from '../../platform/log.ts'
import type { Note } from '../../report/report.ts'
import { testSetDigest } from '../../tables/test-set.ts'
import type { Tracker } from '../../tracking/tracker.ts'
import type { Side } from '../sides/sides.ts'

/**
 * Says how many models these test rows have judged, and warns from 1/alpha on: of so many models, each a margin worse, one
 * is expected to pass by luck (docs/gates.md, "How often the test rows were used"). A count that cannot be had is left out.
 */
export async function testSetUses(
  { predictions, record, recorded }: Side,
  { tracker, experiment, alpha, log }: { tracker: Tracker; experiment: string; alpha: number; log: Log },
): Promise<readonly Note[]> {
  try {
    if (!predictions || (await tracker.isEmpty())) return []
    const run = record?.run ?? recorded
    const own = [run?.id, run?.reusedFrom]
    const runs = await tracker.runsOnTestSet(experiment, testSetDigest(predictions))
    return [noteOf(runs.filter((id) => !own.includes(id)).length + 1, alpha)]
  } catch (error) {
    log.warning(`How often these test rows were used is not known: ${messageOf(error)}`)
    return []
  }
}

function noteOf(uses: number, alpha: number): Note {
  const count = `These test rows have judged ${formatCount(uses, 'model')}, this one included.`
  // 1/0.05 is a little more than 20 in binary.
  const enough = Math.ceil(1 / alpha - 1e-9)
  if (uses < enough) return { level: 'info', text: count }
  const luck = `Of ${enough} models that are a whole margin worse one is expected to pass by luck (alpha ${formatPercent(alpha)}), more where people choose by these results.`
  return { level: 'warning', text: `${count} ${luck} Collect new test rows.` }
}
