import { openAsBlob } from 'node:fs'
import { type Clock, systemClock } from '../../platform/clock.ts'
import type { Digest } from '../../platform/digest.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import { MissingContent } from '../store.ts'
import { receive } from '../transfer.ts'
import { type Action, refusalOf } from './answers.ts'
import type { OciReference } from './reference.ts'
import type { Send } from './session.ts'

/** Whole transfers that are tried before giving up: the HTTP client cannot repeat what it does not keep. */
const ATTEMPTS = 3
/** Slower than this, a transfer is taken for stuck. */
const SLOWEST_BYTES_PER_SECOND = 100_000
/**
 * fetch keeps a second copy of every body in memory, for redirects and logins, unless there can be neither ("If request's
 * traversable for user prompts is no-traversable and redirect mode is error", https://fetch.spec.whatwg.org/#http-network-or-cache-fetch).
 */
const STREAMED = { retry: 0, redirect: 'error', window: null } as const
const WORTH_A_LINE_BYTES = 50_000_000

/** Says that a transfer may go well when it is done again from its beginning. */
class BrokenTransfer extends Error {}

/** The blobs of one repository. */
export interface Blobs {
  /** `action` is what the answer is wanted for: who is going to write asks for that right at once. */
  sizeOf(digest: Digest, action?: Action): Promise<number | undefined>
  upload(digest: Digest, source: string | Blob): Promise<void>
  download(digest: Digest, destination: string): Promise<void>
  /** Removes a blob where the registry lets us; its garbage collection takes it otherwise. */
  drop(digest: Digest): Promise<void>
}

/** Makes the calls for blobs over a session. */
export function openBlobs(send: Send, reference: OciReference, log: Log, clock: Clock = systemClock): Blobs {
  const sizeOf = async (digest: Digest, action: Action = 'pull') => {
    const response = await send({ method: 'HEAD', to: `blobs/${digest}`, action })
    if (response.status === 404) return undefined
    if (!response.ok) throw await refusalOf(response, reference, action, 'looking for a file')
    return Number(response.headers.get('content-length') ?? 0)
  }

  const uploadOnce = async (digest: Digest, body: Blob) => {
    const start = await send({ method: 'POST', to: 'blobs/uploads/', action: 'push' })
    const location = start.headers.get('location')
    if (start.status !== 202 || !location) throw await refusalOf(start, reference, 'push', 'starting an upload')
    const to = new URL(location, reference.origin)
    // A registry behind a proxy that speaks TLS for it may not know that it is https.
    if (to.host === reference.host) to.protocol = new URL(reference.origin).protocol
    to.searchParams.set('digest', digest)
    const timeout = Math.min(60_000 + (body.size / SLOWEST_BYTES_PER_SECOND) * 1000, 2 ** 31 - 1)
    const headers = { 'content-type': 'application/octet-stream' }
    const transfer = { ...STREAMED, timeout }
    const response = await send({ method: 'PUT', to, action: 'push', headers, body, transfer }).catch((cause) => {
      throw new BrokenTransfer(messageOf(cause), { cause })
    })
    if (response.status === 201) return
    const refusal = await refusalOf(response, reference, 'push', 'uploading a file')
    // 404: the registry has forgotten the upload that it began.
    if (response.status < 500 && ![404, 408, 429].includes(response.status)) throw refusal
    throw new BrokenTransfer(refusal.message, { cause: refusal })
  }

  const downloadOnce = async (digest: Digest, destination: string) => {
    const response = await send({ method: 'GET', to: `blobs/${digest}`, action: 'pull' })
    if (response.status === 404) throw new MissingContent(digest, reference.url)
    if (!response.ok || !response.body) throw await refusalOf(response, reference, 'pull', 'reading a file')
    await receive(response.body, destination, digest, reference.url)
  }

  const persistently = async (doing: string, work: () => Promise<void>) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work()
      } catch (error) {
        if (error instanceof UserError || error instanceof MissingContent) throw error
        if (attempt === ATTEMPTS) throw gaveUp(reference, doing, error)
        log.info(`${reference.host}: ${doing} broke off (${messageOf(error)}); trying again.`)
        await clock.sleep(500 * attempt)
      }
    }
  }

  return {
    sizeOf,
    async upload(digest, source) {
      const body = typeof source === 'string' ? await openAsBlob(source) : source
      if (body.size > WORTH_A_LINE_BYTES) log.info(`Uploading ${Math.round(body.size / 1e6)} MB to ${reference.url}.`)
      await persistently('an upload', async () => {
        // Also finds what a broken attempt stored all the same, when only the answer was lost.
        if ((await sizeOf(digest, 'push')) === undefined) await uploadOnce(digest, body)
      })
    },
    download: (digest, destination) => persistently('a download', () => downloadOnce(digest, destination)),
    async drop(digest) {
      await send({ method: 'DELETE', to: `blobs/${digest}`, action: 'delete' })
    },
  }
}

function gaveUp(reference: OciReference, doing: string, cause: unknown): UserError {
  return new UserError(`${reference.url}: ${doing} failed ${ATTEMPTS} times: ${messageOf(cause)}`, {
    hint: 'Nothing was kept of it. Run the job again later.',
    cause,
  })
}
