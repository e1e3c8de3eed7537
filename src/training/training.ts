import { formatDuration } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Backend, Ended } from './backends/backend.ts'
import type { Output } from './output.ts'

/** Where and how the user's commands run. */
export interface Workbench {
  readonly backend: Backend
  /** The absolute working directory. */
  readonly directory: string
  /** The whole environment of the commands: see `childEnvironment`. */
  readonly environment: NodeJS.ProcessEnv
  readonly output: Output
  readonly log: Log
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
}

/** The commands of a training, in the order in which they run. */
export interface TrainingCommands {
  readonly setup?: string | undefined
  readonly test?: string | undefined
  readonly run: string
}

/** How a training ended; times and memory are those of the command `run` alone. */
export interface TrainingEnd {
  readonly status: 'finished' | 'failed' | 'killed'
  readonly durationMs: number
  readonly peakMemoryBytes: number | undefined
  /** One sentence, when it did not finish. */
  readonly failure?: string
}

/**
 * Runs a training: what it needs is installed, the user's own tests run, then it is trained. The first command that fails
 * ends it. `timeoutMs` holds for all of them together.
 */
export async function train(
  commands: TrainingCommands,
  bench: Workbench,
  timeoutMs: number | undefined,
): Promise<TrainingEnd> {
  const deadline = timeoutMs === undefined ? undefined : performance.now() + timeoutMs
  for (const step of ['setup', 'test', 'run'] as const) {
    const script = commands[step]
    if (script === undefined) continue
    const left = deadline === undefined ? undefined : Math.max(deadline - performance.now(), 1)
    const ended = await runCommand(step, script, bench, left)
    const { durationMs, peakMemoryBytes } = step === 'run' ? ended : { durationMs: 0, peakMemoryBytes: undefined }
    const failure = failureOf(step, script, ended, timeoutMs)
    const status = ended.reason === 'cancelled' ? 'killed' : 'failed'
    if (failure !== undefined) return { status, durationMs, peakMemoryBytes, failure }
    if (step === 'run') return { status: 'finished', durationMs, peakMemoryBytes }
  }
  throw new Error('A training without a command to run.')
}

/** Runs one command of the user's in a group of the log; what it prints is shown as it comes. */
export async function runCommand(
  name: string,
  script: string,
  bench: Workbench,
  timeoutMs: number | undefined,
): Promise<Ended> {
  const { backend, directory, environment, output, log, signal } = bench
  const title = `${name}: ${firstLine(script)}`
  output.mark(`▸ ${title}`)
  const ended = await log.group(title, () =>
    log.guarded(async () => {
      const onOutput = output.write
      const result = await backend.run({ script, directory, environment, timeoutMs, signal, onOutput })
      output.flush()
      return result
    }),
  )
  const how = ended.reason === 'exited' ? `exit code ${ended.exitCode ?? 'none'}` : ended.reason
  log.info(`${name}: ${how} after ${formatDuration(ended.durationMs)}`)
  return ended
}

/** Says in a sentence how a command failed; `undefined` when it did not. */
export function failureOf(
  name: string,
  script: string,
  { exitCode, signal, reason }: Ended,
  timeoutMs: number | undefined,
): string | undefined {
  const what = `The command "${name}" (${firstLine(script)})`
  if (reason === 'cancelled') return `${what} was stopped because the job was cancelled.`
  if (reason === 'timed-out') return `${what} was stopped: the time-out of ${formatDuration(timeoutMs ?? 0)} was over.`
  if (exitCode === 0) return undefined
  if (signal === 'SIGKILL') return `${what} was killed (SIGKILL). Often the machine had no memory left.`
  if (exitCode === null) return `${what} was ended by ${signal ?? 'a signal'}.`
  if (signal !== undefined) return `${what} ended with exit code ${exitCode}, which stands for ${signal}.`
  const why = exitCode === 127 ? ': a program that it names was not found' : ''
  return `${what} ended with exit code ${exitCode}${why}.`
}

const firstLine = (script: string): string => {
  const [first = '', ...rest] = script.trim().split('\n')
  return rest.length > 0 || first.length > 100 ? `${first.slice(0, 100)} …` : first
}
