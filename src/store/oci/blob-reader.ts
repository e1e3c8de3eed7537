import type { Clock } from '../../platform/clock.ts'
import type { Digest } from '../../platform/digest.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import { MissingContent } from '../store.ts'
import { ATTEMPTS, gaveUp, refusalOf } from './answers.ts'
import type { OciReference } from './reference.ts'
import type { Send } from './session.ts'

/** A connection without a byte for so long is given up. */
const IDLE_MS = 60_000

/** Which bytes of a blob are wanted. */
export interface BlobPart {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly signal?: AbortSignal | undefined
}

/** Reads parts of blobs. */
export interface BlobReader {
  /**
   * Reads a part of a blob; goes on by itself after a dropped connection, from where it broke off. A blob that is shorter
   * ends early. Nothing is hashed.
   * @throws {MissingContent} when the registry has none.
   */
  read(digest: Digest, part: BlobPart): AsyncIterable<Uint8Array>
  /** Whether the registry gives parts, as far as that is known: one that does not sends all of a blob each time. */
  readonly givesParts: boolean
}

/** Makes the calls for parts of blobs over a session. */
export function openReader(send: Send, reference: OciReference, log: Log, clock: Clock): BlobReader {
  let givesParts = true

  /** Asks for bytes; `skip` of those that come lie before them. `undefined`: the blob ends before them. */
  const ask = async (digest: Digest, from: number, to: number, signal: AbortSignal) => {
    const headers = { range: `bytes=${from}-${to - 1}` }
    const transfer = { signal }
    const response = await send({ method: 'GET', to: `blobs/${digest}`, action: 'pull', headers, transfer })
    if (response.status === 404) throw new MissingContent(digest, reference.url)
    if (response.status === 416) return undefined
    if (!response.ok || !response.body) throw await refusalOf(response, reference, 'pull', 'reading a file')
    const begins = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1]
    if (response.status === 206 && Number(begins) !== from) {
      throw new UserError(`${reference.host} gave other bytes of ${digest} than it was asked for.`)
    }
    if (response.status !== 206) givesParts = false
    return { body: response.body as AsyncIterable<Uint8Array>, skip: response.status === 206 ? 0 : from }
  }

  async function* read(digest: Digest, { from, to, signal }: BlobPart) {
    for (let [at, failures] = [from, 0]; at < to; ) {
      const before = at
      const idle = new AbortController()
      const timer = setTimeout(() => idle.abort(new Error(`nothing came within ${IDLE_MS / 1000} s`)), IDLE_MS)
      try {
        const answer = await ask(digest, at, to, signal ? AbortSignal.any([signal, idle.signal]) : idle.signal)
        if (!answer) return
        let { skip } = answer
        for await (const chunk of answer.body) {
          timer.refresh()
          const piece = chunk.subarray(skip, skip + to - at)
          skip = Math.max(0, skip - chunk.length)
          at += piece.length
          if (piece.length > 0) yield piece
          timer.refresh()
          if (at === to) return
        }
        // The answer was whole, so this is all there is; one that breaks off throws.
        if (at < to) return
      } catch (error) {
        signal?.throwIfAborted()
        if (error instanceof UserError || error instanceof MissingContent) throw error
        failures = at > before ? 1 : failures + 1
        if (failures === ATTEMPTS) throw gaveUp(reference, 'a download', error)
        log.info(`${reference.host}: a download broke off (${messageOf(error)}); going on.`)
        await clock.sleep(500 * failures, signal)
      } finally {
        clearTimeout(timer)
      }
    }
  }

  return {
    read,
    get givesParts() {
      return givesParts
    },
  }
}
