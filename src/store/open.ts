import { UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { openBucket } from './bucket.ts'
import type { Store } from './store.ts'

/** What a store is opened with. */
export interface StoreOptions {
  /** The job's GitHub token. It is only ever sent to GitHub's own registry or to this machine. */
  readonly token?: string | undefined
  /** The name that goes with the token. Default: `x-access-token`. */
  readonly username?: string | undefined
  /** A login that was given by hand, for the registry of `store` and no other host. It comes before all others. */
  readonly login?: { readonly username: string; readonly password: string; readonly store: string } | undefined
  /** The environment variables: where docker keeps its logins, which GitHub we are on, the logins of clouds. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder that a relative `folder:` is relative to. */
  readonly directory: string
  readonly log: Log
}

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
