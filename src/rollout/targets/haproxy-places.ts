import { UserError } from '../../platform/errors.ts'
import { type HaproxyServer, readServers } from './haproxy-runtime.ts'
import type { HaproxySettings } from './haproxy-settings.ts'
import { describeWeights, shareOf } from './haproxy-weights.ts'
import type { Places, TargetStatus } from './target.ts'

/** Reads the two servers. @throws {UserError} when one is missing. */
export async function readPair({ socket, backend, stable, canary }: HaproxySettings, signal?: AbortSignal) {
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

/** @throws {UserError} when the server is gone. */
export function find(servers: readonly HaproxyServer[], name: string): HaproxyServer {
  const found = servers.find((server) => server.name === name)
  if (found) return found
  throw new UserError(`HAProxy has no server "${name}" any more.`)
}

/** The places when the canary is known. @throws {UserError} when it is none of the two servers. */
export function placesWith(canary: string, settings: HaproxySettings): Places {
  const pair = [settings.stable, settings.canary]
  const stable = pair.find((name) => name !== canary)
  if (stable !== undefined && pair.includes(canary)) return { stable, canary }
  throw new UserError(`The canary was on the server "${canary}", and deploy.haproxy names "${pair.join('" and "')}".`)
}

/** The server with more traffic is the stable one. @throws {UserError} when that cannot be told. */
export function placesByTraffic(servers: readonly HaproxyServer[], settings: HaproxySettings): Places {
  const [first, second] = [find(servers, settings.stable), find(servers, settings.canary)]
  if (first.weight === 0 && second.weight === 0) return { stable: first.name, canary: second.name }
  if (first.weight === second.weight) {
    throw new UserError(`Which server has the stable version? ${describeWeights(settings.backend, servers)}.`)
  }
  return placesWith(first.weight > second.weight ? second.name : first.name, settings)
}

/**
 * A new rollout begins where one server has all the traffic. @throws {UserError} when a former one was left in the middle, or
 * a third server has traffic.
 */
export function placesForNew(servers: readonly HaproxyServer[], settings: HaproxySettings): Places {
  refuseOthers(servers, settings)
  if (servers.filter(({ weight }) => weight > 0).length > 1) {
    throw new UserError(`Both servers have traffic: ${describeWeights(settings.backend, servers)}.`, {
      hint: 'A rollout was left in the middle. Run canary-gate with mode "reconcile" or "rollback", or set one weight to 0.',
    })
  }
  return placesByTraffic(servers, settings)
}

/** Says how the traffic is split, and who cannot answer. */
export function statusOf(servers: readonly HaproxyServer[], places: Places, backend: string): TargetStatus {
  const [stable, canary] = [find(servers, places.stable), find(servers, places.canary)]
  const weight = shareOf({ stable: stable.weight, canary: canary.weight }) || 0
  const down = (['stable', 'canary'] as const).filter((variant) => !{ stable, canary }[variant].isUp)
  if (down.length === 0) return { weight, healthy: true }
  const names = down.map((variant) => `${backend}/${places[variant]}`).join(' and ')
  return { weight, healthy: false, down, reason: `HAProxy says that ${names} cannot answer.` }
}
