import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { bridgeOf, removeRemains } from './docker-remains.ts'

const execute = promisify(execFile)

/** A Docker engine that can be used now. */
export interface Docker {
  /** `unix:///…/docker.sock` */
  readonly host: string
  /** What a `docker` command needs in its environment: `DOCKER_HOST`, and a folder for logins that is not the user's. */
  readonly environment: Readonly<Record<string, string>>
  /** Whether it was started here. Its containers then reach no network but this machine; `RUN` steps need `--network host`. */
  readonly own: boolean
  stop(): Promise<void>
}

/** What `scripts/bring.sh` brought comes last: the machine's own programs win. */
const brought = join(import.meta.dirname, '../../.cache/programs')
const PATH = [process.env['PATH'], '/usr/sbin', '/sbin', brought].join(delimiter)
const env = { ...process.env, PATH }

const programs = ['dockerd', 'containerd', 'runc', 'docker-proxy', 'docker', 'ip', 'umount']
const isThere = (name: string) => PATH.split(delimiter).some((folder) => existsSync(join(folder, name)))

/** The environment in which `docker` speaks to an engine. */
export const dockerEnvironment = (docker: Docker): NodeJS.ProcessEnv => ({ ...env, ...docker.environment })

/** Names what this machine lacks to start an engine; empty when it can. */
export const missingForDocker: readonly string[] = [
  ...(process.platform === 'linux' ? [] : ['Linux']),
  ...(process.getuid?.() === 0 ? [] : ['root']),
  ...programs.filter((name) => !isThere(name)),
]

/** Whether tests with a Docker engine are left out here; in CI they must run. */
export const dockerMissing = process.env['CI'] !== 'true' && missingForDocker.length > 0

/** Gives the engine that the user's own `docker` reaches, if any; it is not ours to stop. */
export function usableDocker(): Docker | undefined {
  const { status, stdout } = spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], {
    env,
    timeout: 10_000,
  })
  if (status !== 0 || stdout.toString().trim() === '') return undefined
  const host = execFileSync('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], { env })
  return { host: host.toString().trim(), environment: {}, own: false, stop: async () => {} }
}

/**
 * Starts a Docker engine of its own: everything it keeps is in `folder`, and images and layers stay there for the next time.
 * The machine's firewall, routes and other interfaces stay as they are: it has a bridge of its own, which is removed by
 * `stop`, and reaches nothing beyond this machine. Ports that are published on 127.0.0.1 work. What an engine in the same
 * folder left behind when it was killed is removed first.
 * @throws when the machine lacks something, or the engine does not answer; the message has the end of its log.
 */
export async function startDocker(options: {
  readonly folder: string
  readonly signal?: AbortSignal
}): Promise<Docker> {
  if (missingForDocker.length > 0) throw new Error(`A Docker engine needs ${missingForDocker.join(', ')}.`)
  const folder = resolve(options.folder)
  const bridge = bridgeOf(folder)
  await mkdir(folder, { recursive: true })
  const host = `unix://${join(folder, 'docker.sock')}`
  if (host.length > 'unix://'.length + 107) throw new Error(`The path ${folder} is too long for a socket in it.`)
  await removeRemains(folder)
  const children: ChildProcess[] = []
  const environment = { DOCKER_HOST: host, DOCKER_CONFIG: join(folder, 'config') }
  const stop = async () => {
    if (children.length === 2) await removeContainers(environment).catch(() => undefined)
    for (const child of children.reverse()) await end(child)
    await removeRemains(folder)
  }
  try {
    options.signal?.throwIfAborted()
    await writeSettings(folder, host)
    await makeBridge(bridge)
    const containerd = await start('containerd', ['--config', join(folder, 'containerd.toml')], folder)
    children.push(containerd)
    await until(() => existsSync(join(folder, 'containerd.sock')), containerd, folder, options.signal)
    const dockerd = await start('dockerd', ['--config-file', join(folder, 'daemon.json')], folder)
    children.push(dockerd)
    await until(() => answers(host), dockerd, folder, options.signal)
    await removeContainers(environment)
  } catch (error) {
    await stop()
    throw error
  }
  return { host, environment, own: true, stop }
}

/** Removes all containers, also those of a run that was killed: the engine waits for none when it ends. */
async function removeContainers(environment: Readonly<Record<string, string>>): Promise<void> {
  const docker = (...args: string[]) => execute('docker', args, { env: { ...env, ...environment } })
  const ids = (await docker('ps', '--all', '--quiet')).stdout.split('\n').filter(Boolean)
  if (ids.length > 0) await docker('rm', '--force', '--volumes', ...ids)
}

async function writeSettings(folder: string, host: string): Promise<void> {
  await mkdir(join(folder, 'config'), { recursive: true })
  const socket = join(folder, 'containerd.sock')
  // Without one of its own the engine would use the machine's containerd, where there is one.
  const containerd = [
    'version = 2',
    `root = "${join(folder, 'containerd')}"`,
    `state = "${join(folder, 'run/containerd')}"`,
    'disabled_plugins = ["io.containerd.grpc.v1.cri"]',
    '[grpc]',
    `address = "${socket}"`,
  ]
  await writeFile(join(folder, 'containerd.toml'), `${containerd.join('\n')}\n`)
  const daemon = {
    'data-root': join(folder, 'data'),
    'exec-root': join(folder, 'run/docker'),
    pidfile: join(folder, 'docker.pid'),
    'deprecated-key-path': join(folder, 'key.json'),
    hosts: [host],
    containerd: socket,
    // Not `none`: then the engine deletes a `docker0` that is not its own.
    bridge: bridgeOf(folder),
    'cgroup-parent': `/${bridgeOf(folder)}`,
    'exec-opts': ['native.cgroupdriver=cgroupfs'],
    iptables: false,
    ip6tables: false,
    'ip-forward': false,
    'ip-masq': false,
  }
  await writeFile(join(folder, 'daemon.json'), JSON.stringify(daemon, null, 2))
}

/** Makes the bridge, in a network that is kept for test beds (RFC 2544) and that no other interface has. */
async function makeBridge(bridge: string): Promise<void> {
  const taken = (await execute('ip', ['-oneline', '-4', 'address'], { env })).stdout
  const first = Number.parseInt(bridge.slice(2, 4), 16)
  const free = [...Array(256).keys()].map((step) => `198.18.${(first + step) % 256}`)
  const network = free.find((start) => !taken.includes(` ${start}.`))
  await execute('ip', ['link', 'add', 'name', bridge, 'type', 'bridge'], { env })
  await execute('ip', ['address', 'add', `${network}.1/24`, 'dev', bridge], { env })
  await execute('ip', ['link', 'set', bridge, 'up'], { env })
}

/** Starts a server of the engine in a session of its own: Ctrl-C is for the script alone, which then stops it in order. */
async function start(command: string, args: readonly string[], folder: string): Promise<ChildProcess> {
  const log = await open(join(folder, 'engine.log'), command === 'containerd' ? 'w' : 'a')
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', log.fd, log.fd] })
  try {
    await once(child, 'spawn')
  } finally {
    await log.close()
  }
  return child
}

/** Ends a server by a request, and by force when it takes too long. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = AbortSignal.timeout(15_000)
  late.onabort = () => child.kill('SIGKILL')
  await gone
  late.onabort = null
}

async function until(
  ready: () => boolean | Promise<boolean>,
  child: ChildProcess,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    signal?.throwIfAborted()
    if (child.exitCode !== null || child.signalCode !== null) break
    if (await ready()) return
    await sleep(50)
  }
  const log = await readFile(join(folder, 'engine.log'), 'utf8')
  throw new Error(`${child.spawnfile} in ${folder} does not answer:\n${log.split('\n').slice(-15).join('\n')}`)
}

/** Asks the engine by its socket whether it works. */
async function answers(host: string): Promise<boolean> {
  const { request } = await import('node:http')
  return new Promise((resolvePromise) => {
    const asked = request({ socketPath: host.slice('unix://'.length), path: '/_ping' }, (response) => {
      response.resume()
      resolvePromise(response.statusCode === 200)
    })
    asked.on('error', () => resolvePromise(false))
    asked.end()
  })
}
