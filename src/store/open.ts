import { UserError } from '../platform/errors.ts'
import { openBucket } from './buckets/open.ts'
import type { Store, StoreOptions } from './store.ts'

type Opener = (url: string, options: StoreOptions) => Promise<Store>

/** Scheme → opener; nothing is loaded before it is named. */
const openers: Readonly<Record<string, Opener>> = {
  folder: openInBucket,
  s3: openInBucket,
  gs: openInBucket,
  az: openInBucket,
  oci: async (url, options) => (await import('./oci/store.ts')).openOciStore(url, options),
}

async function openInBucket(url: string, options: StoreOptions): Promise<Store> {
  const { openBucketStore } = await import('./bucket-store.ts')
  return openBucketStore(await openBucket(url, options))
}

/**
 * Opens the store that a URL names. Nothing is contacted yet.
 * @throws {UserError} for a URL that no store understands.
 */
export async function openStore(url: string, options: StoreOptions): Promise<Store> {
  const scheme = /^([a-z0-9]+):/.exec(url)?.[1] ?? ''
  const opener = openers[scheme]
  if (opener) return opener(url, options)
  throw new UserError(`"${url}" is not the URL of a store.`, {
    hint: 'What works: oci://HOST/NAME, s3://BUCKET/PREFIX, gs://BUCKET/PREFIX, az://CONTAINER/PREFIX and folder:PATH.',
  })
}
