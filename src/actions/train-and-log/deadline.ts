import { type Clock, formatDuration } from '../../platform/clock.ts'

/** A time by which work has to be done, whatever it is at. */
export interface Deadline extends Disposable {
  /** Aborted when the job is cancelled, or the time is over. */
  readonly signal: AbortSignal
  /** Takes the deadline away; a cancelled job still aborts. */
  lift(): void
  /** Why the work ended, in a sentence; `undefined` when the time is not over. */
  over(): string | undefined
}

/** Opens a deadline over everything that heeds its signal. */
export function openDeadline(ms: number, clock: Clock, cancelled: AbortSignal): Deadline {
  const [late, lifted] = [new AbortController(), new AbortController()]
  const sentence = `It was stopped: it took longer than ${formatDuration(ms)} in all. \`train.timeout\` sets another time.`
  clock.sleep(ms, lifted.signal).then(
    () => late.abort(new Error(sentence)),
    () => undefined,
  )
  const lift = () => lifted.abort(new Error('lifted'))
  return {
    signal: AbortSignal.any([cancelled, late.signal]),
    lift,
    over: () => (late.signal.aborted && !cancelled.aborted ? sentence : undefined),
    [Symbol.dispose]: lift,
  }
}
