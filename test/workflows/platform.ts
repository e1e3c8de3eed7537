import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ModelServer, startModelServer } from '../servers/model-server.ts'
import { type Prometheus, startPrometheus } from '../servers/prometheus.ts'

/** Who gets the traffic: what the commands of the target `command` write, and the traffic reads. */
export interface PlatformState {
  readonly stable: string
  readonly canary: string | null
  /** The share of the canary, in percent. */
  readonly weight: number
}

/** A platform that is worked by commands, with a server for each version, steady traffic and a Prometheus. */
export interface Platform {
  readonly servers: Readonly<Record<string, ModelServer>>
  readonly metricsUrl: string
  /** The section `deploy.command` of a modelloop.yml. */
  readonly commands: Readonly<Record<string, string>>
  state(): Promise<PlatformState>
  stop(): Promise<void>
}

/** The file that the commands call; a team would have its own platform's tool there. */
export const platformScript = `import json, sys
path, command, *rest = sys.argv[1:]
state = json.load(open(path))
if command == "start":
    state.update(canary=rest[0], weight=0)
elif command == "weight":
    state["weight"] = float(rest[0])
elif command == "promote":
    state.update(stable=rest[0], canary=None, weight=0)
else:
    print(state["weight"])
if command != "status":
    json.dump(state, open(path, "w"))
`

const REQUESTS_A_ROUND = 20
const ROUND_MS = 100

/** Starts the platform with version \`first\` in production; all \`versions\` have a server that runs. */
export async function startPlatform(folder: string, versions: readonly string[], first: string): Promise<Platform> {
  const path = join(folder, 'platform.json')
  await writeFile(path, JSON.stringify({ stable: first, canary: null, weight: 0 } satisfies PlatformState))
  const servers: Record<string, ModelServer> = {}
  for (const version of versions) servers[version] = await startModelServer(version)
  const prometheus: Prometheus = await startPrometheus({
    targets: Object.values(servers).map(({ address }) => ({ address })),
    scrapeMs: 500,
  })
  // A reader may meet a file that is just being written.
  const state = async (): Promise<PlatformState> => {
    for (;;) {
      const text = await readFile(path, 'utf8')
      if (text.endsWith('}')) return JSON.parse(text) as PlatformState
      await sleep(1)
    }
  }
  const stopped = new AbortController()
  const traffic = sendTraffic(servers, state, stopped.signal)
  const call = (command: string) => `python platform.py ${path} ${command}`
  return {
    servers,
    metricsUrl: prometheus.url,
    commands: {
      start: call('start {version}'),
      'set-weight': call('weight {weight}'),
      status: call('status'),
      promote: call('promote {version}'),
    },
    state,
    stop: async () => {
      stopped.abort()
      await traffic
      await Promise.all([prometheus.stop(), ...Object.values(servers).map((server) => server.close())])
    },
  }
}

/** Sends rounds of requests, shared out as the platform says at the time. */
async function sendTraffic(
  servers: Readonly<Record<string, ModelServer>>,
  state: () => Promise<PlatformState>,
  signal: AbortSignal,
): Promise<void> {
  let due = 0
  while (!signal.aborted) {
    const { stable, canary, weight } = await state()
    const versions = Array.from({ length: REQUESTS_A_ROUND }, () => {
      due += canary === null ? 0 : weight / 100
      if (due < 1 || canary === null) return stable
      due -= 1
      return canary
    })
    await Promise.all(versions.map((version) => ask(servers[version])))
    await sleep(ROUND_MS)
  }
}

async function ask(server: ModelServer | undefined): Promise<void> {
  if (!server) return
  const response = await fetch(`${server.url}/predict`, { method: 'POST', body: '{}' })
  await response.arrayBuffer()
}
