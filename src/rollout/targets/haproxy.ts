import { formatDuration } from '../../platform/clock.ts'
import { UserError } from '../../platform/errors.ts'
import { askHaproxy, type HaproxyServer, readServers } from './haproxy-runtime.ts'
import { describeWeights, shareOf, weightsFor } from './haproxy-weights.ts'
import type { Places, Target, TargetContext, TargetStatus } from './target.ts'
import { runUserCommand } from './user-command.ts'
import { isSameWeight } from './weight.ts'

/** `deploy.haproxy`, as the configuration has it. */
export interface HaproxySettings {
  readonly socket: string
  readonly backend: string
  readonly stable: string
  readonly canary: string
  readonly start?: string | undefined
  readonly wait: { readonly ms: number }
}

const ASK_EVERY_MS = 200
/** A new image must first be pulled. */
const START_WITHIN_MS = 600_000

/**
 * Opens HAProxy by its runtime API. The two servers are two places: the one that has the traffic is the stable one, so that
 * after a promotion the former champion stays warm on the other. Weights of the runtime API are gone when HAProxy is started
 * anew, unless it keeps its state (`load-server-state-from-file`).
 */
export async function openHaproxy(settings: HaproxySettings, context: TargetContext): Promise<Target> {
  const { socket, backend } = settings
  const { log, clock } = context
  let places = context.place === undefined ? undefined : placesWith(context.place, settings)
  const read = (signal?: AbortSignal) => readPair(settings, signal)

  /** Whatever HAProxy answers to a change is an error. */
  async function change(commands: readonly string[], signal?: AbortSignal): Promise<void> {
    const answer = await askHaproxy(socket, commands.join('; '), signal)
    if (answer !== '')
      throw new UserError(`HAProxy refused "${commands.join('; ')}": ${answer.replaceAll(/\s+/g, ' ')}`)
  }
  const weigh = (name: string, weight: number) => `set server ${backend}/${name} weight ${weight}`

  /** Writes both weights, the greater first: no request finds both servers without any. Then reads them back. */
  async function writeWeights(percent: number, { stable, canary }: Places, signal?: AbortSignal) {
    const wanted = weightsFor(percent)
    const commands = [weigh(stable, wanted.stable), weigh(canary, wanted.canary)]
    await change(percent > 50 ? commands.reverse() : commands, signal)
    const servers = await read(signal)
    const seen = { stable: find(servers, stable), canary: find(servers, canary) }
    const share = shareOf({ stable: seen.stable.weight, canary: seen.canary.weight })
    if (isSameWeight(share, percent)) return seen
    throw new UserError(
      `HAProxy accepted weight ${wanted.stable} for ${backend}/${stable} and ${wanted.canary} for ${backend}/${canary}, and did not apply it: ${describeWeights(backend, servers)}.`,
    )
  }

  /** Waits until the health checks have passed anew: those of before saw what ran there before. */
  async function waitUntilUp(name: string, signal?: AbortSignal): Promise<void> {
    await change([weigh(name, 0), `set server ${backend}/${name} state ready`], signal)
    await change([`set server ${backend}/${name} health down`], signal)
    const deadline = clock.now().getTime() + settings.wait.ms
    while (!find(await read(signal), name).isUp) {
      if (clock.now().getTime() >= deadline) {
        const waited = formatDuration(settings.wait.ms)
        throw new UserError(`The server ${backend}/${name} did not pass its health checks within ${waited}.`, {
          hint: 'Look at the log of the new server, or raise "deploy.haproxy.wait".',
        })
      }
      await clock.sleep(ASK_EVERY_MS, signal)
    }
  }

  const placesNow = async (signal?: AbortSignal) => {
    places ??= placesByTraffic(await read(signal), settings)
    return places
  }

  return {
    name: 'haproxy',
    get places() {
      return places
    },
    async prepare(release, signal) {
      const servers = await read(signal)
      refuseOthers(servers, settings)
      places = placesForNew(servers, settings)
      const { canary } = places
      if (!find(servers, canary).hasChecks) {
        throw new UserError(`The server ${backend}/${canary} has no health checks: nothing tells when it can answer.`, {
          hint: 'Add "check" to its line in the configuration of HAProxy.',
        })
      }
      if (settings.start !== undefined) {
        const command = { setting: 'deploy.haproxy.start', script: settings.start, timeoutMs: START_WITHIN_MS, signal }
        await runUserCommand({ ...command, values: { server: canary } }, { ...context, release })
      }
      await waitUntilUp(canary, signal)
      log.info(`HAProxy: ${backend}/${places.stable} has the traffic, the new version is up on ${backend}/${canary}.`)
    },
    async setWeight(percent, signal) {
      const both = await placesNow(signal)
      if (percent > 0 && !find(await read(signal), both.canary).isUp) {
        throw new UserError(`The server ${backend}/${both.canary} is down, and gets no traffic.`)
      }
      await writeWeights(percent, both, signal)
    },
    async status(signal) {
      const both = await placesNow(signal)
      return statusOf(await read(signal), both, backend)
    },
    async promote(_release, signal) {
      const both = await placesNow(signal)
      const { weight, down } = statusOf(await read(signal), both, backend)
      if (weight === 100 && !down?.includes('canary')) return
      throw new UserError(`The server ${backend}/${both.canary} has ${weight} % of the traffic, or is down.`)
    },
    async rollback(signal) {
      const both = await placesNow(signal)
      const { stable, canary } = await writeWeights(0, both, signal)
      if (stable.isUp || !canary.isUp) return
      // With all weight on a server that is down nobody would be answered.
      await writeWeights(100, both, signal)
      throw new UserError(
        `The stable server ${backend}/${both.stable} is down: the traffic stays on ${backend}/${both.canary}, which answers.`,
      )
    },
  }
}

/** Reads the two servers. @throws {UserError} when one is missing. */
async function readPair({ socket, backend, stable, canary }: HaproxySettings, signal?: AbortSignal) {
  const servers = await readServers(socket, backend, signal)
  for (const name of [stable, canary]) {
    if (servers.some((server) => server.name === name)) continue
    const there = servers.map((server) => server.name).join(', ')
    throw new UserError(`The backend "${backend}" of HAProxy has no server "${name}". It has: ${there}.`, {
      hint: 'Name two of them in "deploy.haproxy.stable" and "deploy.haproxy.canary".',
    })
  }
  return servers
}

/** @throws {UserError} when a third server would get a part of the traffic. */
function refuseOthers(servers: readonly HaproxyServer[], { backend, stable, canary }: HaproxySettings): void {
  const others = servers.filter(({ name, weight }) => name !== stable && name !== canary && weight > 0)
  if (others.length === 0) return
  throw new UserError(
    `The backend "${backend}" has traffic on other servers than "${stable}" and "${canary}": ${describeWeights(backend, others)}.`,
  )
}

function find(servers: readonly HaproxyServer[], name: string): HaproxyServer {
  const found = servers.find((server) => server.name === name)
  if (found) return found
  throw new UserError(`HAProxy has no server "${name}" any more.`)
}

/** The places when the canary is known. */
function placesWith(canary: string, settings: HaproxySettings): Places {
  const pair = [settings.stable, settings.canary]
  const stable = pair.find((name) => name !== canary)
  if (stable !== undefined && pair.includes(canary)) return { stable, canary }
  throw new UserError(`The canary was on the server "${canary}", and deploy.haproxy names "${pair.join('" and "')}".`)
}

/** The server with more traffic is the stable one. @throws {UserError} when that cannot be told. */
function placesByTraffic(servers: readonly HaproxyServer[], settings: HaproxySettings): Places {
  const [first, second] = [find(servers, settings.stable), find(servers, settings.canary)]
  if (first.weight === 0 && second.weight === 0) return { stable: first.name, canary: second.name }
  if (first.weight === second.weight) {
    throw new UserError(`Which server has the stable version? ${describeWeights(settings.backend, servers)}.`)
  }
  return placesWith(first.weight > second.weight ? second.name : first.name, settings)
}

/** A new rollout begins where one server has all the traffic. @throws {UserError} when a former one was left in the middle. */
function placesForNew(servers: readonly HaproxyServer[], settings: HaproxySettings): Places {
  if (servers.filter(({ weight }) => weight > 0).length > 1) {
    throw new UserError(`Both servers have traffic: ${describeWeights(settings.backend, servers)}.`, {
      hint: 'A rollout was left in the middle. Run canary-gate with mode "reconcile" or "rollback", or set one weight to 0.',
    })
  }
  return placesByTraffic(servers, settings)
}

function statusOf(servers: readonly HaproxyServer[], places: Places, backend: string): TargetStatus {
  const [stable, canary] = [find(servers, places.stable), find(servers, places.canary)]
  const weight = shareOf({ stable: stable.weight, canary: canary.weight }) || 0
  const down = (['stable', 'canary'] as const).filter((variant) => !{ stable, canary }[variant].isUp)
  if (down.length === 0) return { weight, healthy: true }
  const names = down.map((variant) => `${backend}/${places[variant]}`).join(' and ')
  return { weight, healthy: false, down, reason: `HAProxy says that ${names} cannot answer.` }
}
