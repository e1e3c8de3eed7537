import { messageOf } from '../platform/errors.ts'
import type { Patience, RolloutRequest, RolloutResult, StepCourse, WeightChange } from './course.ts'
import { LeaseLost, type RolloutEvent } from './journal.ts'

const RETRY_EVERY_MS = 1000

/** A rollout under way: what it was asked, and what has happened so far. */
export interface Progress {
  readonly request: RolloutRequest
  readonly patience: Patience
  readonly startedMs: number
  readonly steps: StepCourse[]
  readonly timeline: WeightChange[]
  readonly notes: string[]
  /** The share of the canary as it was last known, in percent. */
  weight: number
  /** Set before the first shift is tried. */
  firstShiftMs: number | undefined
  /** Requests per second of all traffic, as read before the first shift. */
  requestsPerSecond: number
  /** When the source last gave counts, and when the canary was last seen to get requests. */
  lastCountsMs: number
  quiet: { sinceMs: number; stableRequests: number }
  journalSilentSinceMs: number | undefined
  /** The newest call of the journal: calls are never side by side, even when nobody waits for one any more. */
  journalCall: Promise<unknown>
}

/** Begins to keep track of a rollout. */
export function beginProgress(request: RolloutRequest): Progress {
  const startedMs = request.clock.now().getTime()
  return {
    request,
    patience: { ...patienceFor(request), ...request.patience },
    startedMs,
    steps: [],
    timeline: [],
    notes: [],
    weight: 0,
    firstShiftMs: undefined,
    requestsPerSecond: 0,
    lastCountsMs: startedMs,
    quiet: { sinceMs: startedMs, stableRequests: 0 },
    journalSilentSinceMs: undefined,
    journalCall: Promise.resolve(),
  }
}

/** Five looks, and never less than two minutes, because a scrape or a reload may take one. */
const patienceFor = ({ plan }: RolloutRequest): Patience => ({
  readableMs: 30_000,
  countsMs: Math.max(5 * plan.options.lookMs, 120_000),
  journalMs: 120_000,
  targetMs: 15_000,
  rollbackMs: 120_000,
  cancelMs: 6000,
})

/** Sums up how a rollout ended. */
export function resultOf(
  progress: Progress,
  decidedMs: number,
  end: Pick<RolloutResult, 'verdict' | 'reason'> & Partial<Pick<RolloutResult, 'advice' | 'holdUntil'>>,
): RolloutResult {
  const { steps, timeline, notes, weight, firstShiftMs, request } = progress
  return {
    ...end,
    weight,
    decidedAfterMs: firstShiftMs === undefined ? 0 : decidedMs - firstShiftMs,
    steps,
    timeline,
    notes: [...request.source.notes, ...notes],
  }
}

/** Notes a change of the traffic that was read back. */
export function noteWeight(progress: Progress, weight: number, why: string): void {
  const { clock, log } = progress.request
  progress.weight = weight
  progress.timeline.push({ at: clock.now().toISOString(), weight, why })
  log.info(`The new version has ${weight} % of the traffic. ${why}`)
}

/** Asks the journal until it answers, for as long as it is borne with. @throws {LeaseLost}, and what the last try threw. */
export async function insistOnOwner(progress: Progress): Promise<void> {
  const { request, patience } = progress
  const { journal, signal } = request
  const ask = () => callJournal(progress, () => journal.confirmOwner(), signal)
  await persist(progress, ask, { forMs: patience.journalMs, signal })
}

/** Asks the journal whether this job may still shift. @throws {LeaseLost}, and when the journal is silent for too long. */
export async function confirmOwner(progress: Progress): Promise<void> {
  const { request, patience } = progress
  const { journal, clock, log, signal } = request
  try {
    await callJournal(progress, () => journal.confirmOwner(), signal)
    progress.journalSilentSinceMs = undefined
  } catch (error) {
    if (error instanceof LeaseLost || signal.aborted) throw error
    const now = clock.now().getTime()
    progress.journalSilentSinceMs ??= now
    if (now - progress.journalSilentSinceMs >= patience.journalMs) {
      throw new Error(`The ledger cannot be reached, so nobody can tell who may shift traffic: ${messageOf(error)}`)
    }
    log.warning(`The ledger cannot be reached: ${messageOf(error)}`)
  }
}

/** Writes an event, again and again until `forMs` are over. @throws {LeaseLost}, and what the last try threw. */
export async function record(
  progress: Progress,
  event: Omit<RolloutEvent, 'place'>,
  options: { readonly forMs: number; readonly signal?: AbortSignal },
): Promise<void> {
  const { journal, target } = progress.request
  const place = target.places?.canary
  const whole: RolloutEvent = { ...event, ...(place !== undefined && { place }) }
  await persist(progress, () => callJournal(progress, () => journal.record(whole), options.signal), options)
}

/** Tries until it works, or until `forMs` are over; then throws what the last try threw. A lost lease ends it at once. */
export async function persist<T>(
  { request: { clock } }: Progress,
  work: () => Promise<T>,
  { forMs, signal }: { readonly forMs: number; readonly signal?: AbortSignal | undefined },
): Promise<T> {
  const deadline = clock.now().getTime() + forMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof LeaseLost || signal?.aborted || clock.now().getTime() >= deadline) throw error
      await clock.sleep(RETRY_EVERY_MS, signal)
    }
  }
}

/** Calls the journal after the call before has ended. A job that is cancelled waits for neither. */
async function callJournal<T>(progress: Progress, call: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const called = progress.journalCall.then(call)
  progress.journalCall = called.catch(() => undefined)
  return signal ? orAborted(called, signal) : called
}

/** Waits for a promise, or until the signal is aborted: then rejects with its reason, and what was under way goes on unwatched. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
