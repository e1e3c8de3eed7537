import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hash } from 'bcryptjs'
import { type Daemon, freePort, isMissing, startDaemon } from './daemon.ts'

/** Whether the tests with a real Prometheus are left out here. */
export const prometheusMissing = isMissing('prometheus')

export interface PrometheusOptions {
  /** What is scraped at `/metrics`: `127.0.0.1:8081`, with labels of its own where the server writes none. */
  readonly targets: readonly { readonly address: string; readonly labels?: Readonly<Record<string, string>> }[]
  readonly scrapeMs?: number
  /** Who may ask; absent = everyone. */
  readonly login?: { readonly user: string; readonly password: string }
  readonly port?: number
  /** Where its files go; by default a temporary folder that `stop` removes. */
  readonly folder?: string
  readonly signal?: AbortSignal
}

export interface Prometheus extends Daemon {
  readonly url: string
  /** Waits until every target was scraped after this call; only where everyone may ask. */
  scraped(): Promise<void>
}

/**
 * Starts Prometheus and waits until it answers queries. The first samples come a scrape later, at a random offset:
 *
 *     const prometheus = await startPrometheus({ targets: [{ address: '127.0.0.1:8081' }, { address: '127.0.0.1:8082' }] })
 *     // deploy: { metrics: { prometheus: prometheus.url } }
 *     await prometheus.stop()
 */
export async function startPrometheus(options: PrometheusOptions): Promise<Prometheus> {
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const daemon = await startDaemon({
    program: 'prometheus',
    folder: options.folder,
    signal: options.signal,
    prepare: async (folder) => {
      const path = join(folder, 'prometheus.yml')
      await writeFile(path, JSON.stringify(configuration(options)))
      const { login } = options
      const users = login && { basic_auth_users: { [login.user]: await hash(login.password, 5) } }
      await writeFile(join(folder, 'web.yml'), JSON.stringify(users ?? {}))
      return [
        `--config.file=${path}`,
        `--web.config.file=${join(folder, 'web.yml')}`,
        `--storage.tsdb.path=${join(folder, 'data')}`,
        `--web.listen-address=127.0.0.1:${port}`,
      ]
    },
    ready: () =>
      fetch(`${url}/-/ready`).then(
        ({ status }) => status === 200 || status === 401,
        () => false,
      ),
  })
  return { ...daemon, url, scraped: () => scrapedAfter(url, Date.now()) }
}

/** Asks when each target was last scraped, until all of it was after a moment. */
async function scrapedAfter(url: string, momentMs: number): Promise<void> {
  const query = new URLSearchParams({ query: 'min(timestamp(up))' })
  for (;;) {
    const response = await fetch(`${url}/api/v1/query?${query}`)
    const { data } = (await response.json()) as { data: { result: { value: [number, string] }[] } }
    if (Number(data.result[0]?.value[1] ?? 0) * 1000 > momentMs) return
    await sleep(50)
  }
}

/** JSON is YAML too. */
function configuration({ targets, scrapeMs = 1000 }: PrometheusOptions) {
  const every = `${scrapeMs}ms`
  return {
    global: { scrape_interval: every, scrape_timeout: every, evaluation_interval: every },
    scrape_configs: [
      {
        job_name: 'model',
        static_configs: targets.map(({ address, labels }) => ({ targets: [address], ...(labels && { labels }) })),
      },
    ],
  }
}
