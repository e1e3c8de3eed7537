import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What `scripts/bring.sh` brought comes last: the machine's own programs win. */
const brought = join(import.meta.dirname, '../../.cache/programs')
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin', brought]

/** Our environment, with the folders of all programs in its `PATH`. */
export const withPrograms: NodeJS.ProcessEnv = { ...process.env, PATH: folders.join(delimiter) }

/** Servers that stand in for clouds. These come first: their versions are pinned. */
const peers = ['tools/bin', 'venvs/moto/bin', 'venvs/mlflow/bin', 'azurite/node_modules/.bin'].map((folder) =>
  join(brought, '..', folder),
)

/** Finds a program of the system, or one that was only unpacked; `undefined` when it is missing. */
export function findProgram(name: string): string | undefined {
  return [...peers, ...folders].map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** Whether tests with this program are left out here; in CI they must run. */
export const isMissing = (name: string): boolean => process.env['CI'] !== 'true' && findProgram(name) === undefined

/** A server that is a program of its own. */
export interface Daemon {
  readonly pid: number
  /** Asks it to end, and forces it after five seconds. */
  stop(): Promise<void>
  /** Asks it to end with all that it started, and waits for it alone. */
  stopGroup(): Promise<void>
  /** Ends it as a crash does; its folder stays. */
  kill(): Promise<void>
}

/**
 * Starts a server, in a session of its own so that Ctrl-C is for the script alone, and waits until `ready`. Its files go
 * to `folder`, by default a temporary one that `stop` removes.
 * @throws when the program is missing, or does not get ready in time (20 s); the message has the end of its log.
 */
export async function startDaemon(options: {
  readonly program: string
  readonly folder?: string | undefined
  /** Writes what it needs into the folder, and gives its arguments. */
  readonly prepare: (folder: string) => Promise<readonly string[]>
  readonly ready: () => Promise<boolean>
  readonly readyWithinMs?: number
  /** By default ours. */
  readonly env?: NodeJS.ProcessEnv | undefined
  readonly signal?: AbortSignal | undefined
}): Promise<Daemon> {
  const { program, signal } = options
  const path = findProgram(program)
  if (path === undefined) throw new Error(`The program ${program} is missing.`)
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), `${program}-`)))
  await mkdir(folder, { recursive: true })
  const args = await options.prepare(folder)
  const child = await startLogged(path, args, join(folder, `${program}.log`), options.env)
  const daemon: Daemon = {
    pid: child.pid as number,
    stop: async () => {
      await end(child, 'SIGTERM')
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
    },
    stopGroup: async () => {
      if (!hasEnded(child)) process.kill(-daemon.pid, 'SIGTERM')
      await daemon.stop()
    },
    kill: () => end(child, 'SIGKILL'),
  }
  try {
    for (const until = Date.now() + (options.readyWithinMs ?? 20_000); Date.now() < until; ) {
      signal?.throwIfAborted()
      if (hasEnded(child)) break
      if (await options.ready()) return daemon
      await sleep(50)
    }
    const log = await readFile(join(folder, `${program}.log`), 'utf8')
    throw new Error(`${program} does not get ready:\n${log.split('\n').slice(-15).join('\n')}`)
  } catch (error) {
    await daemon.stop()
    throw error
  }
}

async function startLogged(
  path: string,
  args: readonly string[],
  logPath: string,
  env = process.env,
): Promise<ChildProcess> {
  const log = await open(logPath, 'a')
  const child = spawn(path, args, { env, detached: true, stdio: ['ignore', log.fd, log.fd] })
  try {
    await once(child, 'spawn')
  } finally {
    await log.close()
  }
  return child
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function end(child: ChildProcess, how: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return
  const gone = once(child, 'exit')
  child.kill(how)
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(late)
}

/** Below 32,768, from where systems take the ports of whoever asks for any: what waits to be used is not given away meanwhile. */
const PORTS = { from: 10_000, to: 32_000 }

/** Finds a port of 127.0.0.1 that nobody listens on now, and that nobody gets who asks the system for any port. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(PORTS.from, PORTS.to)
    const server = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
  throw new Error('There is no free port.')
}
