import { constants } from 'node:os'
import { run } from '../../platform/process.ts'
import { type MemoryWatch, watchMemory } from '../memory.ts'
import { newMark } from '../stragglers.ts'
import type { Backend } from './backend.ts'

/** GitHub ends a cancelled job 10 s after its first signal; within that the record must be written too. */
const KILL_AFTER_MS = 4000
/** Node's timers end at once beyond this: some 24 days, which no job lasts. */
const LONGEST_TIMER_MS = 2 ** 31 - 1
/** What a command leaves running (`server &`) may write its last lines for this long. */
const END_GROUP_AFTER_MS = 500

/** bash tells the signal that ended its last program as 128 and the signal's number. */
const signalOf = (code: number | null): string | undefined =>
  Object.entries(constants.signals).find(([, number]) => number + 128 === code)?.[0]

/** Runs commands on the runner itself; what they leave running ends with them, in their process group or out of it. */
export const localBackend: Backend = {
  name: 'local',
  async run({ script, directory, environment, timeoutMs, signal, onOutput }) {
    let watch: MemoryWatch | undefined
    const mark = newMark()
    const result = await run('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: directory,
      env: { ...environment, ...mark.environment },
      signal,
      capture: false,
      killAfterMs: KILL_AFTER_MS,
      endGroupAfterMs: END_GROUP_AFTER_MS,
      ...(timeoutMs !== undefined && { timeoutMs: Math.min(timeoutMs, LONGEST_TIMER_MS) }),
      onStart: (pid) => {
        watch = watchMemory(pid)
      },
      onStdout: (chunk) => onOutput('stdout', chunk),
      onStderr: (chunk) => onOutput('stderr', chunk),
    })
    await mark.killAll()
    const reason = signal.aborted ? 'cancelled' : result.timedOut ? 'timed-out' : 'exited'
    const killed = result.signal ?? signalOf(result.code)
    return {
      exitCode: result.code,
      ...(killed && { signal: killed }),
      reason,
      durationMs: result.durationMs,
      peakMemoryBytes: watch?.stop(),
    }
  },
}
