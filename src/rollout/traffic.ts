import type { Clock } from '../platform/clock.ts'
import { formatDuration } from '../platform/clock.ts'
import { UserError } from '../platform/errors.ts'
import type { CheckLimits } from './look.ts'
import { type MetricSource, SourceUnreachable } from './metrics/source.ts'
import type { Traffic } from './step-plan.ts'

const LONGEST_WINDOW_MS = 300_000
const SHORTEST_WINDOW_MS = 2000
const ASK_EVERY_MS = 2000

/** What reading the traffic needs. */
export interface TrafficRequest {
  readonly source: MetricSource
  readonly checks: readonly CheckLimits[]
  readonly clock: Clock
  readonly signal: AbortSignal
  /** It is tried for this long: a Prometheus that was just started has samples soon. */
  readonly forMs?: number
}

/**
 * Reads what traffic the stable version has, over the last five minutes or as far back as the source goes.
 * @throws {UserError} when the source cannot be read, or has no counts, in that time.
 */
export async function readTraffic({ source, checks, clock, signal, forMs = 30_000 }: TrafficRequest): Promise<Traffic> {
  const deadline = clock.now().getTime() + forMs
  let why = ''
  for (;;) {
    for (let windowMs = LONGEST_WINDOW_MS; windowMs >= SHORTEST_WINDOW_MS; windowMs /= 2) {
      const until = clock.now()
      const reading = await source
        .read(new Date(until.getTime() - windowMs), until, checks, signal)
        .catch((error: unknown) => {
          if (error instanceof SourceUnreachable) return error
          throw error
        })
      if (reading instanceof SourceUnreachable) {
        why = reading.message
        break
      }
      if (reading.kind === 'void') {
        why = reading.reason
        continue
      }
      const { requests, bad } = reading.stable
      const rates = Object.fromEntries(
        Object.entries(bad).map(([name, count]) => [name, requests ? count / requests : 0]),
      )
      return { requestsPerSecond: requests / (windowMs / 1000), rates }
    }
    if (clock.now().getTime() >= deadline) break
    await clock.sleep(ASK_EVERY_MS, signal)
  }
  throw new UserError(`The metrics could not be read for ${formatDuration(forMs)}: ${why}`, {
    hint: 'No traffic was shifted.',
  })
}
