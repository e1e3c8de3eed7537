import { setTimeout as sleep } from 'node:timers/promises'
import { type Served, serve } from './serve.ts'

/** How a model server behaves; may be changed while it runs. */
export interface Behaviour {
  /** The share of requests that are answered with 500. */
  errorRate: number
  /** The share of requests that take `slowMs`; the others are answered at once. */
  slowRate: number
  slowMs: number
  healthy: boolean
}

/** A model server as FastAPI's usual instrumentation shows it, without a model. */
export interface ModelServer extends Served {
  readonly address: string
  readonly behaviour: Behaviour
  /** What it has answered, whoever asked. */
  readonly served: { requests: number; errors: number; slow: number }
  /** How many requests it has not answered yet. */
  readonly underWay: () => number
  /** Forgets its counters, as a restart does. */
  restart(): void
}

/** How a server behaves of which nothing is said. */
export const GOOD: Readonly<Behaviour> = { errorRate: 0, slowRate: 0, slowMs: 60, healthy: true }

const EDGES_SECONDS = [0.005, 0.01, 0.05, 0.1]

/**
 * Starts a server with `/predict`, `/health` and `/metrics`, whose counters carry the label `version`, and more where asked.
 * Errors and slow answers come evenly, not at random, so that a test sees the same each time.
 */
export async function startModelServer(
  version: string,
  given: Partial<Behaviour> = {},
  metrics: { readonly versionLabel?: string; readonly labels?: Readonly<Record<string, string>> } = {},
): Promise<ModelServer> {
  const behaviour: Behaviour = { ...GOOD, ...given }
  const served = { requests: 0, errors: 0, slow: 0 }
  const counters = new Map<string, number>()
  const count = (name: string, by = 1) => counters.set(name, (counters.get(name) ?? 0) + by)
  const own = { [metrics.versionLabel ?? 'version']: version, ...metrics.labels }
  const label = Object.entries(own)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')
  let [errorsDue, slowDue] = [0, 0]
  let underWay = 0

  const record = (handler: string, status: number, seconds: number) => {
    const labels = `handler="${handler}",${label}`
    count(`http_requests_total{${labels},method="GET",status="${status}"}`)
    for (const edge of [...EDGES_SECONDS, Number.POSITIVE_INFINITY]) {
      const le = Number.isFinite(edge) ? String(edge) : '+Inf'
      count(`http_request_duration_seconds_bucket{${labels},le="${le}"}`, seconds <= edge ? 1 : 0)
    }
  }

  const server = await serve(async (request, response) => {
    if (request.url === '/metrics') {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
      return void response.end([...counters].map(([name, value]) => `${name} ${value}\n`).join(''))
    }
    if (request.url === '/health') {
      record('/health', behaviour.healthy ? 200 : 503, 0)
      return void response.writeHead(behaviour.healthy ? 200 : 503).end()
    }
    errorsDue += behaviour.errorRate
    slowDue += behaviour.slowRate
    const fails = errorsDue >= 1
    const isSlow = slowDue >= 1
    if (fails) errorsDue -= 1
    if (isSlow) slowDue -= 1
    underWay += 1
    if (isSlow) await sleep(behaviour.slowMs)
    underWay -= 1
    served.requests += 1
    if (fails) served.errors += 1
    if (isSlow) served.slow += 1
    record('/predict', fails ? 500 : 200, isSlow ? behaviour.slowMs / 1000 : 0.001)
    response.writeHead(fails ? 500 : 200, { 'x-model-version': version }).end('{}')
  })
  const address = `127.0.0.1:${server.port}`
  return { ...server, address, behaviour, served, underWay: () => underWay, restart: () => counters.clear() }
}
