import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { formatDuration } from '../platform/clock.ts'
import { messageOf } from '../platform/errors.ts'
import { http } from '../platform/http.ts'
import type { Container, Engine } from './engines/engine.ts'

/** How an image is tried out. */
export interface SmokeSettings {
  readonly port: number
  readonly health: string
  readonly predict: string
  readonly waitMs: number
  /** The JSON text to post; absent = only the health is looked at. */
  readonly request?: string
}

/** What was seen. */
export interface SmokeResult {
  /** Why the server never got ready; absent = it did. */
  readonly unhealthy?: string
  readonly readyAfterMs?: number
  /** The answer to the request, as the server wrote it. */
  readonly answer?: { readonly status: number; readonly body: string }
  /** Of each further request, sorted. */
  readonly latenciesMs: readonly number[]
  readonly memoryBytes?: number
  /** The end of what the server printed, newest last. */
  readonly lastLines: readonly string[]
}

const POLL_MS = 100
/** One look at the health must not use up the whole wait. */
const ANSWER_MS = 5_000
const REQUEST_MS = 30_000
const REQUESTS = 40
/** A slow server is measured with fewer requests. */
const MEASURING_MS = 15_000

/**
 * Starts an image, waits until it is healthy, sends it a request, and measures. The container is removed whatever happens.
 * Only what stands in the way of trying (the engine itself) is thrown.
 */
export async function smokeTest(
  engine: Engine,
  image: string,
  settings: SmokeSettings,
  signal: AbortSignal,
): Promise<SmokeResult> {
  const container = await engine.start(image, settings.port, `modelloop-smoke-${randomBytes(6).toString('hex')}`)
  try {
    return await tryOut(container, settings, signal)
  } finally {
    await container.remove()
  }
}

async function tryOut(container: Container, settings: SmokeSettings, signal: AbortSignal): Promise<SmokeResult> {
  const nothing = { latenciesMs: [] }
  const startedAt = performance.now()
  const health = await waitForHealth(container, settings, signal)
  if ('reason' in health) return { ...nothing, unhealthy: health.reason, lastLines: container.lastLines() }
  const ready = { ...nothing, readyAfterMs: performance.now() - startedAt }
  const { request, predict } = settings
  const memory = async () => {
    const memoryBytes = await container.memoryBytes()
    return { ...(memoryBytes !== undefined && { memoryBytes }), lastLines: container.lastLines() }
  }
  if (request === undefined) return { ...ready, ...(await memory()) }
  const post = () => send(new URL(predict, `http://${health.address}`), request, signal)
  const answer = await post()
  const latenciesMs = answer.status === 200 ? await measure(post, signal) : []
  return { ...ready, answer, latenciesMs, ...(await memory()) }
}

/** Polls until the server answers 2xx; a container that ended, or the end of the wait, is a reason why it never does. */
async function waitForHealth(
  container: Container,
  { health, port, waitMs }: SmokeSettings,
  signal: AbortSignal,
): Promise<{ readonly address: string } | { readonly reason: string }> {
  const deadline = performance.now() + waitMs
  let ended: number | null | undefined
  void container.ended.then((code) => {
    ended = code
  })
  let address: string | undefined
  let last = `nothing listened on port ${port}`
  while (performance.now() < deadline) {
    signal.throwIfAborted()
    if (ended !== undefined)
      return { reason: `The container ended with exit code ${ended ?? 'none'} before it was healthy.` }
    address ??= await container.address()
    if (address !== undefined) {
      const look = await lookAt(new URL(health, `http://${address}`), signal)
      if (look === undefined) return { address }
      last = look
    }
    await Promise.race([pause(POLL_MS, undefined, { signal }).catch(() => {}), container.ended])
  }
  return { reason: `Not healthy within ${formatDuration(waitMs)}: ${last}.` }
}

/** Asks once; a text says why it is not healthy. */
async function lookAt(url: URL, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { ok, status } = await http(url, { retry: 0, timeout: ANSWER_MS, signal })
    return ok ? undefined : `${url.pathname} answered ${status}`
  } catch (error) {
    return `${url.pathname} did not answer (${reasonOf(error)})`
  }
}

/** The innermost cause says what happened: connection refused, reset, timed out. */
function reasonOf(error: unknown): string {
  const reasons = []
  for (let cause = error; cause instanceof Error; cause = cause.cause) reasons.push(messageOf(cause))
  return reasons.at(-1) ?? String(error)
}

/** Posts the request; a server that does not answer has status 0 and the reason as its words. */
async function send(url: URL, json: string, signal: AbortSignal) {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await http.post(url, { body: json, headers, retry: 0, timeout: REQUEST_MS, signal })
    return { status: response.status, body: await response.text() }
  } catch (error) {
    signal.throwIfAborted()
    return { status: 0, body: reasonOf(error) }
  }
}

async function measure(post: () => Promise<unknown>, signal: AbortSignal): Promise<readonly number[]> {
  const latenciesMs: number[] = []
  const deadline = performance.now() + MEASURING_MS
  while (latenciesMs.length < REQUESTS && performance.now() < deadline) {
    signal.throwIfAborted()
    const startedAt = performance.now()
    await post()
    latenciesMs.push(performance.now() - startedAt)
  }
  return latenciesMs.sort((a, b) => a - b)
}
