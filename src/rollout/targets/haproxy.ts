import { type Clock, formatDuration } from '../../platform/clock.ts'
import { UserError } from '../../platform/errors.ts'
import { find, placesByTraffic, placesForNew, placesWith, readPair, statusOf } from './haproxy-places.ts'
import { askHaproxy, type HaproxyServer } from './haproxy-runtime.ts'
import type { HaproxySettings } from './haproxy-settings.ts'
import { describeWeights, shareOf, weightsFor } from './haproxy-weights.ts'
import type { Places, Target, TargetContext } from './target.ts'
import { runUserCommand } from './user-command.ts'
import { isSameWeight } from './weight.ts'

const ASK_EVERY_MS = 200
/** A new image must first be pulled. */
const START_WITHIN_MS = 600_000

/**
 * Opens HAProxy by its runtime API. The two servers are two places: the one that has the traffic is the stable one, so that
 * after a promotion the former champion stays warm on the other. Weights of the runtime API are gone when HAProxy is started
 * anew, unless it keeps its state (`load-server-state-from-file`).
 */
export async function openHaproxy(settings: HaproxySettings, context: TargetContext): Promise<Target> {
  const { backend } = settings
  let places = context.place === undefined ? undefined : placesWith(context.place, settings)
  const read = (signal?: AbortSignal) => readPair(settings, signal)
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
      places = placesForNew(servers, settings)
      await start(settings, { ...context, release }, find(servers, places.canary), signal)
      context.log.info(
        `HAProxy: ${backend}/${places.stable} has the traffic, the new version is up on ${backend}/${places.canary}.`,
      )
    },
    async setWeight(percent, signal) {
      const both = await placesNow(signal)
      if (percent > 0 && !find(await read(signal), both.canary).isUp) {
        throw new UserError(`The server ${backend}/${both.canary} is down, and gets no traffic.`)
      }
      await writeWeights(settings, percent, both, signal)
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
    rollback: async (signal) => giveBack(settings, await placesNow(signal), signal),
  }
}

/** Puts the release on its server by the user's command, where there is one, and waits until it is up. */
async function start(settings: HaproxySettings, context: TargetContext, server: HaproxyServer, signal?: AbortSignal) {
  const { backend, start: script } = settings
  if (!server.hasChecks) {
    throw new UserError(
      `The server ${backend}/${server.name} has no health checks: nothing tells when it can answer.`,
      {
        hint: 'Add "check" to its line in the configuration of HAProxy.',
      },
    )
  }
  if (script !== undefined) {
    const command = { setting: 'deploy.haproxy.start', script, timeoutMs: START_WITHIN_MS, signal }
    await runUserCommand({ ...command, values: { server: server.name } }, context)
  }
  await waitUntilUp(settings, context.clock, server.name, signal)
}

/** Waits until the health checks have passed anew: those of before saw what ran there before. */
async function waitUntilUp(settings: HaproxySettings, clock: Clock, name: string, signal?: AbortSignal): Promise<void> {
  const { backend, wait } = settings
  await change(settings, [weigh(backend, name, 0), `set server ${backend}/${name} state ready`], signal)
  await change(settings, [`set server ${backend}/${name} health down`], signal)
  const deadline = clock.now().getTime() + wait.ms
  while (!find(await readPair(settings, signal), name).isUp) {
    if (clock.now().getTime() >= deadline) {
      const waited = formatDuration(wait.ms)
      throw new UserError(`The server ${backend}/${name} did not pass its health checks within ${waited}.`, {
        hint: 'Look at the log of the new server, or raise "deploy.haproxy.wait".',
      })
    }
    await clock.sleep(ASK_EVERY_MS, signal)
  }
}

/** Gives the stable server all traffic, unless it cannot answer: then nobody would be answered. */
async function giveBack(settings: HaproxySettings, places: Places, signal?: AbortSignal): Promise<void> {
  const { stable, canary } = await writeWeights(settings, 0, places, signal)
  if (stable.isUp || !canary.isUp) return
  await writeWeights(settings, 100, places, signal)
  const { backend } = settings
  throw new UserError(
    `The stable server ${backend}/${places.stable} is down: the traffic stays on ${backend}/${places.canary}, which answers.`,
  )
}

/** Writes both weights, the greater first: no request finds both servers without any. Then reads them back. */
async function writeWeights(
  settings: HaproxySettings,
  percent: number,
  { stable, canary }: Places,
  signal?: AbortSignal,
) {
  const { backend } = settings
  const wanted = weightsFor(percent)
  const commands = [weigh(backend, stable, wanted.stable), weigh(backend, canary, wanted.canary)]
  await change(settings, percent > 50 ? commands.reverse() : commands, signal)
  const servers = await readPair(settings, signal)
  const seen = { stable: find(servers, stable), canary: find(servers, canary) }
  const share = shareOf({ stable: seen.stable.weight, canary: seen.canary.weight })
  if (isSameWeight(share, percent)) return seen
  throw new UserError(
    `HAProxy accepted weight ${wanted.stable} for ${backend}/${stable} and ${wanted.canary} for ${backend}/${canary}, and did not apply it: ${describeWeights(backend, servers)}.`,
  )
}

/** Changes something. Whatever HAProxy answers to that is an error. */
async function change({ socket }: HaproxySettings, commands: readonly string[], signal?: AbortSignal): Promise<void> {
  const answer = await askHaproxy(socket, commands.join('; '), signal)
  if (answer !== '') throw new UserError(`HAProxy refused "${commands.join('; ')}": ${answer.replaceAll(/\s+/g, ' ')}`)
}

const weigh = (backend: string, server: string, weight: number) => `set server ${backend}/${server} weight ${weight}`
