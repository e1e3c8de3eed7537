import type { Patience } from './buckets/patience.ts'
import type { StoreOptions } from './store.ts'

/** What `put` takes: a file, which is streamed, or bytes. */
export type BucketSource = { readonly file: string } | { readonly bytes: Uint8Array }

/** An object that is being read. `body` goes on by itself after a dropped connection, from where it broke off. */
export interface BucketObject {
  /** Of the whole object, wherever the reading began. */
  readonly sizeBytes: number
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * Files by key: a folder, S3, Google Cloud Storage or Azure Blob. A key is a relative path with `/`, and never leaves the
 * prefix of the URL. What is put is there whole or not at all, and may be put again; an answer of 429 or 5xx and a dropped
 * or stuck connection are tried again. Nothing here checks what the bytes are: who knows their digest does.
 */
export interface Bucket {
  /** Without credentials, for people. */
  readonly url: string
  /** How many requests are worth having under way at once. */
  readonly atOnce: number
  /** Stores an object, over one that may be there. @throws {StoreRefusal} when that is not allowed. */
  put(key: string, source: BucketSource, signal?: AbortSignal): Promise<void>
  /** Opens an object for reading, from the byte `from` on; `undefined` when there is none. */
  get(
    key: string,
    options?: { readonly from?: number; readonly signal?: AbortSignal },
  ): Promise<BucketObject | undefined>
  /** The size of an object in bytes; `undefined` when there is none. */
  sizeOf(key: string): Promise<number | undefined>
  /** Lists the objects whose keys begin with `prefix`, in the order of their keys' bytes, a page at a time. */
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly sizeBytes: number }>
  /** Removes an object; does nothing when there is none. */
  delete(key: string): Promise<void>
}

/** What a bucket is opened with. */
export interface BucketOptions extends Pick<StoreOptions, 'environment' | 'directory' | 'log'> {
  /** Settings of the remote in `.dvc/config` and `.dvc/config.local`: `endpointurl`, `region`, `connection_string`, … */
  readonly settings?: Readonly<Record<string, string>>
  /** How long a cloud is given; a test gives it less. */
  readonly patience?: Partial<Patience>
  /** Objects in a page of a listing; by default as many as the cloud gives. */
  readonly pageSize?: number
}
