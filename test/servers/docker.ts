import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join, resolve as resolvePath } from 'node:path'
import { promisify } from 'node:util'
import { type Daemon, withPrograms as env, findProgram, startDaemon } from './daemon.ts'
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

/** The environment in which `docker` speaks to an engine. */
export const dockerEnvironment = (docker: Docker): NodeJS.ProcessEnv => ({ ...env, ...docker.environment })

const programs = ['dockerd', 'containerd', 'runc', 'docker-proxy', 'docker', 'ip', 'umount']

/** Names what this machine lacks to start an engine; empty when it can. */
export const missingForDocker: readonly string[] = [
  ...(process.platform === 'linux' ? [] : ['Linux']),
  ...(process.getuid?.() === 0 ? [] : ['root']),
  ...programs.filter((name) => findProgram(name) === undefined),
]

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

/** Whether what needs a Docker engine is left out here; in CI it must run. */
export const dockerMissing = process.env['CI'] !== 'true' && missingForDocker.length > 0 && usableDocker() === undefined

/** Gives the user's engine where there is one, else starts one in `folder`. */
export const openDocker = async (options: DockerOptions): Promise<Docker> =>
  usableDocker() ?? (await startDocker(options))

export interface DockerOptions {
  /** What an engine that is started keeps. */
  readonly folder: string
  readonly signal?: AbortSignal
}

/**
 * Starts a Docker engine of its own: everything it keeps is in `folder`, and images and layers stay there for the next time.
 * The machine's firewall, routes and other interfaces stay as they are: it has a bridge of its own, which is removed by
 * `stop`, and reaches nothing beyond this machine. Ports that are published on 127.0.0.1 work. What an engine in the same
 * folder left behind when it was killed is removed first.
 * @throws when the machine lacks something, or the engine does not answer; the message has the end of its log.
 */
export async function startDocker(options: DockerOptions): Promise<Docker> {
  if (missingForDocker.length > 0) throw new Error(`A Docker engine needs ${missingForDocker.join(', ')}.`)
  const folder = resolvePath(options.folder)
  await mkdir(folder, { recursive: true })
  const host = `unix://${join(folder, 'docker.sock')}`
  if (host.length > 'unix://'.length + 107) throw new Error(`The path ${folder} is too long for a socket in it.`)
  await removeRemains(folder)
  const environment = { DOCKER_HOST: host, DOCKER_CONFIG: join(folder, 'config') }
  const servers: Daemon[] = []
  const stop = async () => {
    if (servers.length === 2) await removeContainers(environment).catch(() => undefined)
    for (const server of servers.reverse()) await server.stop()
    await removeRemains(folder)
  }
  const start = async (program: string, ready: () => Promise<boolean>, ...args: string[]) => {
    const prepare = async () => args
    servers.push(await startDaemon({ program, folder, env, prepare, ready, signal: options.signal }))
  }
  try {
    options.signal?.throwIfAborted()
    await writeSettings(folder, host)
    await makeBridge(bridgeOf(folder))
    const hasSocket = async () => existsSync(containerdSocket(folder))
    await start('containerd', hasSocket, '--config', join(folder, 'containerd.toml'))
    await start('dockerd', () => answers(host), '--config-file', join(folder, 'daemon.json'))
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

const containerdSocket = (folder: string) => join(folder, 'containerd.sock')

async function writeSettings(folder: string, host: string): Promise<void> {
  await mkdir(join(folder, 'config'), { recursive: true })
  // Without one of its own the engine would use the machine's containerd, where there is one.
  const containerd = [
    'version = 2',
    `root = "${join(folder, 'containerd')}"`,
    `state = "${join(folder, 'run/containerd')}"`,
    'disabled_plugins = ["io.containerd.grpc.v1.cri"]',
    '[grpc]',
    `address = "${containerdSocket(folder)}"`,
  ]
  await writeFile(join(folder, 'containerd.toml'), `${containerd.join('\n')}\n`)
  const daemon = {
    'data-root': join(folder, 'data'),
    'exec-root': join(folder, 'run/docker'),
    pidfile: join(folder, 'docker.pid'),
    'deprecated-key-path': join(folder, 'key.json'),
    hosts: [host],
    containerd: containerdSocket(folder),
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

/** Asks the engine by its socket whether it works. */
function answers(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ socketPath: host.slice('unix://'.length), path: '/_ping' }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    asked.on('error', () => resolve(false))
    asked.end()
  })
}
