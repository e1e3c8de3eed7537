import type { Readable } from 'node:stream'
import type { CloudWords, Trouble } from './trouble.ts'

/** An object that one request has begun to read. */
export interface OpenedObject {
  /** Of the whole object. */
  readonly sizeBytes: number
  /** Changes when the object does: a download is resumed only from the same one. */
  readonly etag: string | undefined
  readonly body: Readable
}

/** A large object that is sent in parts. */
export interface PartsUpload {
  /** Parts that may be on their way at once. */
  readonly atOnce: number
  /** Sends a part, also once more; `index` counts from 0. */
  part(index: number, offset: number, bytes: Uint8Array, signal: AbortSignal): Promise<void>
  /** Makes the object of its parts, also once more. */
  finish(signal: AbortSignal): Promise<void>
  /** Throws the parts away. */
  abandon(signal: AbortSignal): Promise<void>
}

/** One page of a listing, with whole keys. */
export interface CloudPage {
  readonly objects: readonly { readonly key: string; readonly sizeBytes: number }[]
  /** Asks for the page after it; `undefined` after the last. */
  readonly next: string | undefined
}

/**
 * The requests of one cloud, each a single attempt; what its library throws goes through. Keys are whole here, with the
 * prefix of the bucket's URL.
 */
export interface Cloud {
  /** Without credentials. */
  readonly url: string
  /** What every key begins with: empty, or ends with `/`. */
  readonly prefix: string
  readonly words: CloudWords
  put(key: string, bytes: Uint8Array, signal: AbortSignal): Promise<void>
  startParts(key: string, sizeBytes: number, signal: AbortSignal): Promise<PartsUpload>
  /** Without `from` the whole object. `etag` asks for the object that had it and no other. */
  open(
    key: string,
    range: { readonly from: number; readonly etag?: string | undefined },
    signal: AbortSignal,
  ): Promise<OpenedObject | undefined>
  sizeOf(key: string, signal: AbortSignal): Promise<number | undefined>
  page(prefix: string, cursor: string | undefined, signal: AbortSignal): Promise<CloudPage>
  delete(key: string, signal: AbortSignal): Promise<void>
  /** Reads what a request threw; the network's own errors are known already. */
  troubleOf(error: unknown): Trouble
}

/** The size of a whole object, of an answer that gives a part of it (`content-range`) or all (`content-length`). */
export const wholeSize = (range: string | null | undefined, length: number | string | null | undefined): number =>
  Number(range?.split('/')[1] ?? length)

/** Splits `scheme://BUCKET/PREFIX`; the prefix gets its `/`. `undefined` when no bucket is named. */
export function parseBucketUrl(url: string): { readonly bucket: string; readonly prefix: string } | undefined {
  const [, bucket, path = ''] = /^[a-z0-9]+:\/\/([^/?#@]+)(?:\/([^?#]*))?$/.exec(url) ?? []
  if (!bucket) return undefined
  const trimmed = path.replace(/^\/+|\/+$/g, '')
  return { bucket, prefix: trimmed === '' ? '' : `${trimmed}/` }
}
