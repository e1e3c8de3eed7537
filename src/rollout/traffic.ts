import type { Clock } from '../platform/clock.ts'
import { formatDuration } from '../platform/clock.ts'
import { UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
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
  /** Told why it must be tried again. */
  readonly log: Log
  /** It is tried for this long: a Prometheus that was just started has samples soon. */
  readonly forMs?: number
}

/**
 * Reads what traffic there is, and how the stable version does with it, over the last five minutes or as far back as the
 * source goes. What the other version had counts too: until a moment ago it may have been the one in production.
 * @throws {UserError} when the source cannot be read, or has no counts, in that time.
 */
export async function readTraffic(request: TrafficRequest): Promise<Traffic> {
  const { source, checks, clock, signal, log, forMs = 30_000 } = request
  const deadline = clock.now().getTime() + forMs
  let why = ''
  let told = false
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
      const all = requests + reading.canary.requests
      // Of a version without requests nobody knows how it does.
      const rates =
        requests > 0 ? Object.fromEntries(Object.entries(bad).map(([name, count]) => [name, count / requests])) : {}
      return { requestsPerSecond: all / (windowMs / 1000), rates }
    }
    if (clock.now().getTime() >= deadline) break
    if (!told) log.warning(`${sentence(why)} It is tried again for ${formatDuration(forMs)}.`)
    told = true
    await clock.sleep(ASK_EVERY_MS, signal)
  }
  const howLong = forMs > 0 ? ` for ${formatDuration(forMs)}` : ''
  throw new UserError(`The metrics could not be read${howLong}: ${sentence(why)}`, { hint: 'No traffic was shifted.' })
}

const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)
