import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { googleTokens } from '../../clouds/google.ts'
import { googleFederation } from '../../clouds/google-federation.ts'
import { UserError } from '../../platform/errors.ts'
import { type HttpOptions, http } from '../../platform/http.ts'
import type { Bucket, BucketOptions } from '../bucket.ts'
import { type Cloud, parseBucketUrl, wholeSize } from './cloud.ts'
import { openCloudBucket } from './cloud-bucket.ts'
import { GoogleAnswer, gcsTrouble, gcsWords } from './gcs-trouble.ts'
import { isOn } from './settings.ts'

const SCOPE = 'https://www.googleapis.com/auth/devstorage.read_write'
const GOOGLE = 'https://storage.googleapis.com'
const BYTES = { 'content-type': 'application/octet-stream' }

/** Opens a bucket of Google Cloud Storage by its JSON API. @throws {UserError} for settings that cannot be. */
export async function openGcsBucket(url: string, options: BucketOptions): Promise<Bucket> {
  const place = parseBucketUrl(url)
  if (!place) throw new UserError(`"${url}" is not the URL of a bucket.`, { hint: 'Write gs://BUCKET/PREFIX.' })
  return openCloudBucket(gcsCloud(url, place, openSend(options), options.pageSize), options)
}

/** fetch takes any bytes; its type knows only those of an ArrayBuffer. */
type Body = NonNullable<HttpOptions['body']> | null
type Send = (method: string, path: string | URL, signal: AbortSignal, options?: HttpOptions) => Promise<Response>

/** Sends requests with a token, which is for Google alone: the endpoint may have been written into a pull request. */
function openSend({ settings = {}, environment, log }: BucketOptions): Send {
  const emulator = environment['STORAGE_EMULATOR_HOST']
  const given = settings['endpointurl'] ?? (emulator && !/^https?:/.test(emulator) ? `http://${emulator}` : emulator)
  const base = URL.parse(given ?? GOOGLE)
  if (!base) throw new UserError(`"${given}" is not an endpoint (endpointurl).`, { hint: 'Write https://HOST.' })
  const isGoogle = base.protocol === 'https:' && base.hostname.endsWith('.googleapis.com')
  const anonymous = !isGoogle || isOn(settings['allow_anonymous_login'])
  const login = { keyFile: settings['credentialpath'], federation: () => googleFederation(environment, log) }
  const token = anonymous ? undefined : googleTokens(SCOPE, log, login)
  return async (method, path, signal, options = {}) => {
    const headers = { ...options.headers, ...(token && { authorization: `Bearer ${await token()}` }) }
    return http(new URL(path, base), { ...options, method, headers, signal, retry: 0, timeout: false })
  }
}

function gcsCloud(
  url: string,
  { bucket, prefix }: { bucket: string; prefix: string },
  send: Send,
  pageSize?: number,
): Cloud {
  const objects = `/storage/v1/b/${encodeURIComponent(bucket)}/o`
  const pathOf = (key: string) => `${objects}/${encodeURIComponent(key)}`
  const uploadPath = (type: string, key: string) =>
    `/upload${objects}?uploadType=${type}&name=${encodeURIComponent(key)}`
  let isThere: Promise<unknown> | undefined
  /** Lists one object: who may read objects may do that, too. */
  const askForBucket = async (signal: AbortSignal) =>
    (await orThrow(await send('GET', `${objects}?maxResults=1&fields=kind`, signal))).body?.cancel()
  /** 404 says in words alone whether it is the object or the bucket that is missing; where it does not, the bucket is asked for. */
  const orMissing = async (response: Response, signal: AbortSignal): Promise<Response | undefined> => {
    if (response.ok) return response
    const answer = await GoogleAnswer.read(response)
    if (answer.missing === undefined || answer.missing === 'bucket') throw answer
    if (answer.missing === 'unsaid') {
      isThere ??= askForBucket(signal)
      await isThere.catch((error) => {
        isThere = undefined
        throw error
      })
    }
    return undefined
  }
  const orThrow = async (response: Response): Promise<Response> => {
    if (response.ok) return response
    throw await GoogleAnswer.read(response)
  }

  return {
    url,
    prefix,
    words: gcsWords(bucket),
    troubleOf: gcsTrouble,
    async put(key, body, signal) {
      await orThrow(await send('POST', uploadPath('media', key), signal, { body: body as Body, headers: BYTES }))
    },
    async open(key, { from, etag }, signal) {
      const condition = etag ? `&ifGenerationMatch=${etag}` : ''
      const range = from > 0 ? { range: `bytes=${from}-` } : {}
      const headers = { 'accept-encoding': 'identity', ...range }
      const answer = await orMissing(
        await send('GET', `${pathOf(key)}?alt=media${condition}`, signal, { headers }),
        signal,
      )
      if (!answer) return undefined
      const sizeBytes = wholeSize(answer.headers.get('content-range'), answer.headers.get('content-length'))
      const body = answer.body ? Readable.fromWeb(answer.body as ReadableStream) : Readable.from([])
      return { sizeBytes, etag: answer.headers.get('x-goog-generation') ?? undefined, body }
    },
    async sizeOf(key, signal) {
      const answer = await orMissing(await send('GET', `${pathOf(key)}?fields=size`, signal), signal)
      return answer && Number(((await answer.json()) as { size: string }).size)
    },
    async page(keyPrefix, cursor, signal) {
      const query = new URLSearchParams({ prefix: keyPrefix, fields: 'items(name,size),nextPageToken' })
      if (cursor) query.set('pageToken', cursor)
      if (pageSize) query.set('maxResults', String(pageSize))
      const answer = await orThrow(await send('GET', `${objects}?${query}`, signal))
      const page = (await answer.json()) as { items?: { name: string; size: string }[]; nextPageToken?: string }
      const found = (page.items ?? []).map(({ name, size }) => ({ key: name, sizeBytes: Number(size) }))
      return { objects: found, next: page.nextPageToken || undefined }
    },
    async delete(key, signal) {
      await (await orMissing(await send('DELETE', pathOf(key), signal), signal))?.body?.cancel()
    },
    async startParts(key, sizeBytes, signal) {
      const headers = { ...BYTES, 'x-upload-content-length': String(sizeBytes) }
      const start = await orThrow(await send('POST', uploadPath('resumable', key), signal, { headers }))
      const session = new URL(start.headers.get('location') ?? '')
      return openSession(send, session, sizeBytes)
    },
  }
}

/**
 * A resumable upload: parts one after another, each to where the session has come
 * (https://cloud.google.com/storage/docs/performing-resumable-uploads).
 */
function openSession(send: Send, session: URL, sizeBytes: number): Awaited<ReturnType<Cloud['startParts']>> {
  let stored = 0
  let isSure = true
  const put = async (range: string, signal: AbortSignal, body?: Uint8Array) => {
    const headers = { ...BYTES, 'content-range': range }
    const answer = await send('PUT', session, signal, { headers, body: (body ?? null) as Body })
    if (answer.status === 308) {
      await answer.body?.cancel()
      const end = /-(\d+)$/.exec(answer.headers.get('range') ?? '')?.[1]
      stored = end === undefined ? 0 : Number(end) + 1
    } else if (answer.ok) {
      const { size } = (await answer.json()) as { size: string }
      if (Number(size) !== sizeBytes) throw lost(`ended it after ${size} of ${sizeBytes} bytes`)
      stored = sizeBytes
    } else if (answer.status === 404 || answer.status === 410) throw lost('has forgotten it')
    else throw await GoogleAnswer.read(answer)
  }
  return {
    atOnce: 1,
    async part(_index, offset, bytes, signal) {
      // After a failure only the session knows what came through.
      if (!isSure) await put(`bytes */${sizeBytes}`, signal)
      isSure = false
      while (stored < offset + bytes.byteLength) {
        if (stored < offset) throw lost(`lost what came after ${stored} bytes`)
        const rest = bytes.subarray(stored - offset)
        const before = stored
        await put(`bytes ${stored}-${stored + rest.byteLength - 1}/${sizeBytes}`, signal, rest)
        if (stored === before) throw Object.assign(new Error('nothing of a part was kept'), { code: 'ECONNRESET' })
      }
      isSure = true
    },
    // The session ends by itself with its last byte.
    finish: async () => {},
    async abandon(signal) {
      await (await send('DELETE', session, signal)).body?.cancel()
    },
  }
}

const lost = (what: string) =>
  new UserError(`The upload to Google Cloud Storage is lost: the server ${what}.`, { hint: 'Run the job again.' })
