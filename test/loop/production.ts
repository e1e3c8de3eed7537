import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { provideBaseImage } from '../servers/base-image.ts'
import { freePort } from '../servers/daemon.ts'
import { type Docker, missingForDocker, openDocker, usableDocker } from '../servers/docker.ts'
import { type Haproxy, haproxyMissing, startHaproxy } from '../servers/haproxy.ts'
import { type Prometheus, prometheusMissing, startPrometheus } from '../servers/prometheus.ts'
import { removeImages } from './images.ts'

/** The machine that the model is served from: two places for containers, HAProxy before them, Prometheus beside them. */
export interface Production {
  readonly docker: Docker
  readonly haproxy: Haproxy
  readonly prometheus: Prometheus
  /** What runners on that machine have in their environment. */
  readonly environment: Readonly<Record<string, string>>
  /** What the team has set as variables of its repository. */
  readonly variables: Readonly<Record<string, string>>
  /** Logs the engine in to a registry, as whoever set up the machine did once. */
  login(host: string, token: string): Promise<void>
  /** Puts the request logs away that were written so far, as a rotation does. */
  rotateLogs(): Promise<void>
  stop(): Promise<void>
}

/** Names what is missing for serving models here; empty when nothing is. */
export const missingForProduction: readonly string[] = [
  ...(haproxyMissing ? ['HAProxy'] : []),
  ...(prometheusMissing ? ['Prometheus'] : []),
  ...(missingForDocker.length > 0 && usableDocker() === undefined
    ? [`a Docker engine (to start one here: ${missingForDocker.join(', ')})`]
    : []),
]

/**
 * Starts it with nobody served yet. `cache` keeps the images of an engine that is started here.
 * @throws what a server says that does not start; then nothing is left running.
 */
export async function startProduction(options: {
  readonly folder: string
  readonly cache: string
  readonly signal: AbortSignal
}): Promise<Production> {
  const { folder, cache, signal } = options
  await using started = new AsyncDisposableStack()
  const logs = join(folder, 'request-logs')
  await mkdir(logs, { recursive: true })
  const docker = await openDocker({ folder: cache, signal })
  started.defer(() => docker.stop())
  const forget = await provideBaseImage(docker)
  started.defer(forget)
  const [blue, green] = [await freePort(), await freePort()]
  started.defer(() => removeImages(docker))
  const addresses = [`127.0.0.1:${blue}`, `127.0.0.1:${green}`] as const
  const servers = [
    { name: 'blue', address: addresses[0] },
    { name: 'green', address: addresses[1] },
  ]
  const haproxy = await startHaproxy({ servers, checkMs: 1000, folder: join(folder, 'haproxy'), signal })
  started.defer(() => haproxy.stop())
  const targets = addresses.map((address) => ({ address }))
  const prometheus = await startPrometheus({ targets, folder: join(folder, 'prometheus'), signal })
  started.defer(() => prometheus.stop())

  const config = join(folder, 'registry-login')
  await mkdir(config)
  const all = started.move()
  return {
    docker,
    haproxy,
    prometheus,
    environment: {
      DOCKER_HOST: docker.host,
      REGISTRY_LOGIN: config,
      BLUE_PORT: String(blue),
      GREEN_PORT: String(green),
      REQUEST_LOGS: logs,
    },
    variables: { HAPROXY_SOCKET: haproxy.runtime, PROMETHEUS_URL: prometheus.url, REQUEST_LOGS: logs },
    login: async (host, token) => {
      const auth = Buffer.from(`production:${token}`).toString('base64')
      await writeFile(join(config, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }), { mode: 0o600 })
    },
    rotateLogs: async () => {
      const away = join(folder, 'request-logs-of-before')
      await mkdir(away, { recursive: true })
      for (const name of await readdir(logs)) await rename(join(logs, name), join(away, `${Date.now()}-${name}`))
    },
    stop: () => all.disposeAsync(),
  }
}
