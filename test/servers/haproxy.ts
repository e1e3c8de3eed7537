import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { type Daemon, freePort, isMissing, startDaemon } from './daemon.ts'

/** Whether the tests with a real HAProxy are left out here. */
export const haproxyMissing = isMissing('haproxy')

/** One server of the backend. */
export interface HaproxyServer {
  readonly name: string
  /** `127.0.0.1:8081` */
  readonly address: string
  /** By default the first server has 100, the others 0. */
  readonly weight?: number
}

export interface HaproxyOptions {
  readonly servers: readonly HaproxyServer[]
  /** The name of the backend. */
  readonly backend?: string
  /** What health checks ask for. */
  readonly health?: string
  readonly checkMs?: number
  /** Where people come in; by default a free port. */
  readonly port?: number
  /** Where its files go; by default a temporary folder that `stop` removes. */
  readonly folder?: string
  readonly signal?: AbortSignal
}

export interface Haproxy extends Daemon {
  /** What users of the model ask: `http://127.0.0.1:PORT`. */
  readonly url: string
  /** The runtime API, as `deploy.haproxy.socket` takes it: `127.0.0.1:PORT`. */
  readonly runtime: string
  /** The same API as a socket in the file system. */
  readonly socket: string
  /** Sends one command to the runtime API. */
  ask(command: string): Promise<string>
}

/**
 * Starts HAProxy in front of a few servers, which need not run yet, and waits until its runtime API answers:
 *
 *     const proxy = await startHaproxy({ servers: [{ name: 'stable', address: '127.0.0.1:8081' }, { name: 'canary', address: '127.0.0.1:8082' }] })
 *     // deploy: { target: haproxy, haproxy: { socket: proxy.runtime, backend: model } }, and requests go to proxy.url
 *     await proxy.stop()
 */
export async function startHaproxy(options: HaproxyOptions): Promise<Haproxy> {
  const port = options.port ?? (await freePort())
  const runtimePort = await freePort()
  let socket = ''
  const ask = (command: string) => askRuntime(runtimePort, command)
  const daemon = await startDaemon({
    program: 'haproxy',
    folder: options.folder,
    signal: options.signal,
    prepare: async (folder) => {
      socket = join(folder, 'runtime.sock')
      const path = join(folder, 'haproxy.cfg')
      await writeFile(path, configuration(options, { port, runtimePort, socket }))
      return ['-f', path, '-db']
    },
    ready: () =>
      ask('show info').then(
        (answer) => answer.includes('Version:'),
        () => false,
      ),
  })
  return { ...daemon, url: `http://127.0.0.1:${port}`, runtime: `127.0.0.1:${runtimePort}`, socket, ask }
}

function configuration(
  { servers, backend = 'model', health = '/health', checkMs = 200 }: HaproxyOptions,
  { port, runtimePort, socket }: { port: number; runtimePort: number; socket: string },
): string {
  return [
    'global',
    '  maxconn 500',
    '  nbthread 1',
    `  stats socket ipv4@127.0.0.1:${runtimePort} level admin`,
    `  stats socket unix@${socket} mode 600 level admin`,
    'defaults',
    '  mode http',
    '  timeout connect 2s',
    '  timeout client 30s',
    '  timeout server 30s',
    // A machine under load answers late; that is no reason to take a server out.
    '  timeout check 5s',
    'frontend model-in',
    `  bind 127.0.0.1:${port}`,
    `  default_backend ${backend}`,
    `backend ${backend}`,
    '  balance roundrobin',
    `  option httpchk GET ${health}`,
    `  default-server check inter ${checkMs}ms fall 3 rise 2`,
    ...servers.map(
      ({ name, address, weight }, index) => `  server ${name} ${address} weight ${weight ?? (index === 0 ? 100 : 0)}`,
    ),
    '',
  ].join('\n')
}

/** Asks the runtime API without any code of the project, so that tests see what is really there. */
function askRuntime(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(`${command}\n`))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer.trim()))
  })
}
