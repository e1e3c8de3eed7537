import { openAsBlob } from 'node:fs'
import { type Clock, systemClock } from '../../platform/clock.ts'
import type { Digest } from '../../platform/digest.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { retryAfterMs } from '../../platform/http.ts'
import type { Log } from '../../platform/log.ts'
import { MissingContent } from '../store.ts'
import { receive } from '../transfer.ts'
import { type Action, ATTEMPTS, gaveUp, refusalOf } from './answers.ts'
import { type BlobReader, openReader } from './blob-reader.ts'
import type { OciReference } from './reference.ts'
import type { Send } from './session.ts'

/** Slower than this, a transfer is taken for stuck. */
const SLOWEST_BYTES_PER_SECOND = 100_000
/**
 * fetch keeps a second copy of every body in memory, for redirects and logins, unless there can be neither ("If request's
 * traversable for user prompts is no-traversable and redirect mode is error", https://fetch.spec.whatwg.org/#http-network-or-cache-fetch).
 */
const STREAMED = { retry: 0, redirect: 'error', window: null } as const
const WORTH_A_LINE_BYTES = 50_000_000

/** Says that a transfer may go well when it is done again from its beginning. */
class BrokenTransfer extends Error {
  /** When the registry wants to be asked again. */
  readonly retryAfterMs: number

  constructor(message: string, cause: unknown, retryAfterMs = 0) {
    super(message, { cause })
    this.retryAfterMs = retryAfterMs
  }
}

/** The blobs of one repository. */
export interface Blobs extends BlobReader {
  /** `action` is what the answer is wanted for: who is going to write asks for that right at once. */
  sizeOf(digest: Digest, action?: Action): Promise<number | undefined>
  /** Whether a blob is there with the size that it should have; a registry need not tell sizes, and is believed then. */
  holds(blob: { readonly digest: Digest; readonly size: number }, action: Action): Promise<boolean>
  upload(digest: Digest, source: string | Blob, options?: UploadOptions): Promise<void>
  download(digest: Digest, destination: string): Promise<void>
  /** Removes a blob where the registry lets us; its garbage collection takes it otherwise. */
  drop(digest: Digest): Promise<void>
}

/** How a blob is put up. */
export interface UploadOptions {
  /** It is not there most likely, so nobody is asked first. */
  readonly isNew?: boolean
  readonly signal?: AbortSignal | undefined
}

/** Makes the calls for blobs over a session. */
export function openBlobs(send: Send, reference: OciReference, log: Log, clock: Clock = systemClock): Blobs {
  const look = async (digest: Digest, action: Action) => {
    const response = await send({ method: 'HEAD', to: `blobs/${digest}`, action })
    if (response.status === 404) return undefined
    if (!response.ok) throw await refusalOf(response, reference, action, 'looking for a file')
    return { sizeBytes: response.headers.get('content-length') }
  }
  const sizeOf = async (digest: Digest, action: Action = 'pull') => {
    const found = await look(digest, action)
    return found && Number(found.sizeBytes ?? 0)
  }

  const uploadOnce = async (digest: Digest, body: Blob, signal?: AbortSignal) => {
    const start = await send({ method: 'POST', to: 'blobs/uploads/', action: 'push' })
    const location = start.headers.get('location')
    if (start.status !== 202 || !location) throw await refusalOf(start, reference, 'push', 'starting an upload')
    const to = new URL(location, reference.origin)
    // A registry behind a proxy that speaks TLS for it may not know that it is https.
    if (to.host === reference.host) to.protocol = new URL(reference.origin).protocol
    to.searchParams.set('digest', digest)
    const timeout = Math.min(60_000 + (body.size / SLOWEST_BYTES_PER_SECOND) * 1000, 2 ** 31 - 1)
    const headers = { 'content-type': 'application/octet-stream' }
    const transfer = { ...STREAMED, timeout, ...(signal && { signal }) }
    const response = await send({ method: 'PUT', to, action: 'push', headers, body, transfer }).catch((cause) => {
      signal?.throwIfAborted()
      throw new BrokenTransfer(messageOf(cause), cause)
    })
    if (response.status === 201) return
    const refusal = await refusalOf(response, reference, 'push', 'uploading a file')
    // 404: the registry has forgotten the upload that it began.
    if (response.status < 500 && ![404, 408, 429].includes(response.status)) throw refusal
    throw new BrokenTransfer(refusal.message, refusal, retryAfterMs(response.headers.get('retry-after')))
  }

  const downloadOnce = async (digest: Digest, destination: string) => {
    const response = await send({ method: 'GET', to: `blobs/${digest}`, action: 'pull' })
    if (response.status === 404) throw new MissingContent(digest, reference.url)
    if (!response.ok || !response.body) throw await refusalOf(response, reference, 'pull', 'reading a file')
    await receive(response.body, destination, digest, reference.url)
  }

  const persistently = async (doing: string, work: (attempt: number) => Promise<void>, signal?: AbortSignal) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(attempt)
      } catch (error) {
        signal?.throwIfAborted()
        if (error instanceof UserError || error instanceof MissingContent) throw error
        if (attempt === ATTEMPTS) throw gaveUp(reference, doing, error)
        log.info(`${reference.host}: ${doing} broke off (${messageOf(error)}); trying again.`)
        await clock.sleep(500 * attempt + (error instanceof BrokenTransfer ? error.retryAfterMs : 0), signal)
      }
    }
  }

  const reader = openReader(send, reference, log, clock)
  return {
    sizeOf,
    async holds({ digest, size }, action) {
      const found = await look(digest, action)
      return found !== undefined && (found.sizeBytes === null || Number(found.sizeBytes) === size)
    },
    read: reader.read,
    get givesParts() {
      return reader.givesParts
    },
    async upload(digest, source, { isNew = false, signal } = {}) {
      const body = typeof source === 'string' ? await openAsBlob(source) : source
      if (body.size > WORTH_A_LINE_BYTES) log.info(`Uploading ${Math.round(body.size / 1e6)} MB to ${reference.url}.`)
      const attempt = async (count: number) => {
        // Also finds what a broken attempt stored all the same, when only the answer was lost.
        const known = isNew && count === 1 ? undefined : await sizeOf(digest, 'push')
        if (known === undefined) await uploadOnce(digest, body, signal)
      }
      await persistently('an upload', attempt, signal)
    },
    download: (digest, destination) => persistently('a download', () => downloadOnce(digest, destination)),
    async drop(digest) {
      await send({ method: 'DELETE', to: `blobs/${digest}`, action: 'delete' })
    },
  }
}
