import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** How a child process is run. */
export interface RunOptions {
  readonly cwd?: string
  /** The child's whole environment; by default it inherits ours. */
  readonly env?: NodeJS.ProcessEnv
  readonly input?: string | Uint8Array | Readable
  /** Called with each piece of output as it comes. */
  readonly onStdout?: (chunk: Buffer) => void
  readonly onStderr?: (chunk: Buffer) => void
  /** After this many milliseconds the process group gets SIGTERM, and SIGKILL `killAfterMs` later. */
  readonly timeoutMs?: number
  readonly killAfterMs?: number
  readonly signal?: AbortSignal
  /** Keep what it prints in the result; switch off for long logs. */
  readonly capture?: boolean
  /** Called once it runs; the id is also that of its process group and session. */
  readonly onStart?: (pid: number) => void
  /**
   * Ends what the program left running in its group, this long after its own end. Without it, whoever still holds its
   * output open (`server &`) is waited for.
   */
  readonly endGroupAfterMs?: number
}

/** How a child process ended. `code` is `null` when a signal ended it. */
export interface RunResult {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: Buffer
  readonly stderr: Buffer
  readonly timedOut: boolean
  readonly durationMs: number
}

/** What a group wrote before it was killed is still read for this long. */
const LAST_OUTPUT_MS = 100

/**
 * Runs a program without a shell, in a process group of its own, and waits for its end. A time-out or an aborted signal
 * ends the whole group, so that nothing it started stays behind. Never throws for an exit code; throws when the program
 * cannot be started.
 */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const { capture = true, killAfterMs = 5000 } = options
  const startedAt = performance.now()
  // Without input it is /dev/null: a pipe of Node's is a socket, from which bash concludes that it must read ~/.bashrc.
  const stdin = options.input === undefined ? 'ignore' : 'pipe'
  const { cwd, env = process.env } = options
  const child = spawn(command, args, { cwd, env, detached: true, stdio: [stdin, 'pipe', 'pipe'] })
  if (child.pid) options.onStart?.(child.pid)
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  let timedOut = false
  let killer: NodeJS.Timeout | undefined
  let reaper: NodeJS.Timeout | undefined

  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal)
    } catch {
      // The group is gone already.
    }
  }
  /** Who left the group (`setsid`) may still hold the output open: nobody listens any more, so that the end comes. */
  const endGroup = () => {
    signalGroup('SIGKILL')
    setTimeout(() => {
      child.stdout?.destroy()
      child.stderr?.destroy()
    }, LAST_OUTPUT_MS).unref()
  }
  const stop = () => {
    signalGroup('SIGTERM')
    killer ??= setTimeout(endGroup, killAfterMs)
  }
  const timer =
    options.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true
          stop()
        }, options.timeoutMs)
  options.signal?.addEventListener('abort', stop, { once: true })
  if (options.signal?.aborted) stop()

  child.stdout?.on('data', (chunk: Buffer) => {
    if (capture) stdout.push(chunk)
    options.onStdout?.(chunk)
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    if (capture) stderr.push(chunk)
    options.onStderr?.(chunk)
  })
  // A child that ends before it has read its input closes the pipe; that is its business.
  child.stdin?.on('error', () => {})
  if (typeof options.input === 'string' || options.input instanceof Uint8Array) child.stdin?.end(options.input)
  else if (child.stdin) options.input?.pipe(child.stdin)

  try {
    return await new Promise<RunResult>((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', () => {
        const { endGroupAfterMs } = options
        if (endGroupAfterMs !== undefined) reaper = setTimeout(endGroup, endGroupAfterMs)
      })
      child.on('close', (code, signal) => {
        const durationMs = performance.now() - startedAt
        resolve({ code, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), timedOut, durationMs })
      })
    })
  } finally {
    clearTimeout(timer)
    clearTimeout(killer)
    clearTimeout(reaper)
    options.signal?.removeEventListener('abort', stop)
    // What the program left running in its group ends with it.
    if (timedOut || options.signal?.aborted || options.endGroupAfterMs !== undefined) signalGroup('SIGKILL')
  }
}
