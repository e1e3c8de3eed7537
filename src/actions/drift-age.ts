import { messageOf } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Execution } from '../report/report.ts'
import type { MonitorLog } from '../tracking/monitor.ts'

/**
 * Looks up when the drift of a model was last judged, for the last line of every report: `null` when never, so that a watch
 * that died is seen. What cannot be read is left out; it must not take a report away.
 */
export async function driftAge(
  { monitor }: { readonly monitor: MonitorLog },
  model: string,
  log: Log,
): Promise<Pick<Execution, 'driftLastJudgedAt'>> {
  try {
    return { driftLastJudgedAt: (await monitor.lastJudgedAt(model)) ?? null }
  } catch (error) {
    log.debug(`When drift was last judged is not known: ${messageOf(error)}`)
    return {}
  }
}
