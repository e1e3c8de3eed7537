import type { Readable } from 'node:stream'
import { type Clock, systemClock } from '../../platform/clock.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import type { Cloud, OpenedObject } from './cloud.ts'
import { commonTrouble, oneLine, refusalOf, type Trouble } from './trouble.ts'

/** How long a cloud is given. */
export interface Patience {
  /** Attempts in all; a download that made progress begins to count anew. */
  readonly attempts: number
  /** The pause after the first failure; it doubles each time, up to 10 s. */
  readonly pauseMs: number
  /** A connection without a byte for so long is given up, and the request tried again. */
  readonly idleMs: number
}

const USUAL: Patience = { attempts: 6, pauseMs: 500, idleMs: 30_000 }
const LONGEST_PAUSE_MS = 10_000
const LONGEST_ATTEMPT_MS = 600_000
const BETWEEN_LINES_MS = 5000
/** Slower than this, an upload is taken for stuck. */
const SLOWEST_BYTES_PER_SECOND = 50_000

/** Does one request after another until it goes well, or cannot. */
export interface Patient {
  /**
   * @param doing What is tried, for messages: `storing sha256/ab/…`.
   * @param work One attempt. It ends when its signal does.
   * @param bytes How much it sends, or puts together.
   * @throws {UserError} that says what to do.
   */
  request<T>(
    doing: string,
    work: (signal: AbortSignal) => Promise<T>,
    options?: { readonly bytes?: number; readonly signal?: AbortSignal | undefined },
  ): Promise<T>
  /** Reads an object to its end, from where it broke off when it does. */
  read(key: string, opened: OpenedObject, from: number, signal: AbortSignal | undefined): AsyncIterable<Uint8Array>
}

/** Makes the requests of a cloud patient. */
export function openPatience(
  cloud: Cloud,
  log: Log,
  given: Partial<Patience> = {},
  clock: Clock = systemClock,
): Patient {
  const { attempts, pauseMs, idleMs } = { ...USUAL, ...given }
  const pause = (failures: number, { retryAfterMs = 0 }: Partial<Trouble>, signal: AbortSignal | undefined) => {
    const longest = Math.min(pauseMs * 2 ** (failures - 1), LONGEST_PAUSE_MS)
    // Not all at the same moment: requests that failed together would come back together.
    return clock.sleep(retryAfterMs + longest * (0.5 + Math.random() / 2), signal)
  }
  const refuse = (trouble: Trouble, doing: string, cause?: unknown) =>
    refusalOf(trouble, cloud.words, cloud.url, doing, cause)
  let saidAt = 0
  /** Throws for people when another attempt is not worth it. */
  const weigh = (trouble: Trouble, failures: number, doing: string, cause: unknown) => {
    const again = trouble.kind === 'passing' || trouble.kind === 'unreachable'
    if (!again || failures >= attempts) throw refuse(trouble, doing, cause)
    const line = `${cloud.url}: ${doing} failed (${trouble.words}); trying again.`
    // Many fail at once: one line in a while is enough for people.
    const isNews = clock.now().getTime() - saidAt > BETWEEN_LINES_MS
    if (isNews) saidAt = clock.now().getTime()
    log[isNews ? 'info' : 'debug'](line)
  }

  const request: Patient['request'] = async (doing, work, { bytes = 0, signal } = {}) => {
    for (let failures = 1; ; failures++) {
      let trouble: Trouble
      const limit = new AbortController()
      const stuck = () => limit.abort(new Stuck(idleMs))
      const longest = Math.min((bytes / SLOWEST_BYTES_PER_SECOND) * 1000, LONGEST_ATTEMPT_MS)
      const timer = setTimeout(stuck, idleMs + longest)
      try {
        return await work(signal ? AbortSignal.any([signal, limit.signal]) : limit.signal)
      } catch (error) {
        signal?.throwIfAborted()
        if (error instanceof UserError) throw error
        const reason = limit.signal.aborted ? limit.signal.reason : error
        trouble = commonTrouble(reason) ?? cloud.troubleOf(reason)
        weigh(trouble, failures, doing, reason)
      } finally {
        clearTimeout(timer)
      }
      await pause(failures, trouble, signal)
    }
  }

  async function* readOn(key: string, opened: OpenedObject, from: number, signal: AbortSignal | undefined) {
    const { sizeBytes, etag } = opened
    const doing = `reading ${key}`
    let { body } = opened
    for (let at = from, failures = 0; ; ) {
      const before = at
      try {
        for await (const chunk of untilStuck(body, idleMs)) {
          at += chunk.byteLength
          if (at > sizeBytes) throw refuse(TOO_LONG, doing)
          yield chunk
        }
        if (at === sizeBytes) return
        throw new Error(`it ended after ${at} of ${sizeBytes} bytes`)
      } catch (error) {
        signal?.throwIfAborted()
        if (error instanceof UserError) throw error
        failures = at > before ? 1 : failures + 1
        // An answer that has begun can only be broken off.
        weigh({ kind: 'passing', words: oneLine(messageOf(error)) }, failures, doing, error)
      }
      if (at === sizeBytes) return
      await pause(failures, {}, signal)
      const again = await request(doing, (attempt) => cloud.open(cloud.prefix + key, { from: at, etag }, attempt), {
        signal,
      })
      // A server may take no notice of the condition.
      if (again?.sizeBytes !== sizeBytes || again.etag !== etag) {
        again?.body.destroy()
        throw refuse({ kind: 'changed', words: '' }, doing)
      }
      body = again.body
    }
  }
  return {
    request,
    read(key, opened, from, signal) {
      // The connection may break before anybody reads: then the reading finds it broken, and begins with the next.
      opened.body.on('error', () => {})
      return readOn(key, opened, from, signal)
    },
  }
}

const TOO_LONG: Trouble = { kind: 'unknown', words: 'more bytes came than it said there are' }

/** Says that nothing moved on a connection. */
class Stuck extends Error {
  override readonly name = 'TimeoutError'

  constructor(idleMs: number) {
    super(`nothing came within ${idleMs / 1000} s`)
  }
}

async function* untilStuck(body: Readable, idleMs: number): AsyncIterable<Uint8Array> {
  const timer = setTimeout(() => body.destroy(new Stuck(idleMs)), idleMs)
  try {
    for await (const chunk of body) {
      timer.refresh()
      yield chunk
      timer.refresh()
    }
  } finally {
    clearTimeout(timer)
    body.destroy()
  }
}
