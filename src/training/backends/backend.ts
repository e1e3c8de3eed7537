/** A command of the user's, to be run by `bash -eo pipefail -c`. */
export interface Command {
  readonly script: string
  /** The absolute working directory. */
  readonly directory: string
  /** The whole environment. */
  readonly environment: NodeJS.ProcessEnv
  readonly timeoutMs?: number | undefined
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  readonly onOutput: (stream: 'stdout' | 'stderr', chunk: Uint8Array) => void
}

/** How a command ended. `exitCode` is `null` when a signal ended it. */
export interface Ended {
  readonly exitCode: number | null
  /** The signal that ended it, such as `SIGSEGV`. */
  readonly signal?: string
  readonly reason: 'exited' | 'timed-out' | 'cancelled'
  readonly durationMs: number
  /** Of all processes of the command together; `undefined` where that cannot be measured. */
  readonly peakMemoryBytes: number | undefined
}

/** A place where trainings run. */
export interface Backend {
  readonly name: string
  /** Runs a command to its end. Never throws for an exit code. */
  run(command: Command): Promise<Ended>
}
