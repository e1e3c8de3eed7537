import { UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import type { Store } from './store.ts'

/** What a store is opened with. */
export interface StoreOptions {
  /** The job's GitHub token. It is only ever sent to GitHub's own registry or to this machine. */
  readonly token?: string | undefined
  /** The name that goes with the token. Default: `x-access-token`. */
  readonly username?: string | undefined
  /** A login that was given by hand, for the registry of `store` and no other host. It comes before all others. */
  readonly login?: { readonly username: string; readonly password: string; readonly store: string } | undefined
  /** The environment variables: where docker keeps its logins, which GitHub we are on. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder that a relative `folder:` is relative to. */
  readonly directory: string
  readonly log: Log
}

type Opener = (url: string, options: StoreOptions) => Promise<Store>

/** Scheme → opener; nothing is loaded before it is named. */
const openers: Readonly<Record<string, Opener>> = {
  folder: async (url, options) => (await import('./folder.ts')).openFolderStore(url, options.directory),
  oci: async (url, options) => (await import('./oci/store.ts')).openOciStore(url, options),
}

const LATER = ['s3', 'gs', 'az']

/**
 * Opens the store that a URL names. Nothing is contacted yet.
 * @throws {UserError} for a URL that no store understands.
 */
export async function openStore(url: string, options: StoreOptions): Promise<Store> {
  const scheme = /^([a-z0-9]+):/.exec(url)?.[1] ?? ''
  const opener = openers[scheme]
  if (opener) return opener(url, options)
  const works = 'What works: oci://HOST/NAME and folder:PATH.'
  if (LATER.includes(scheme)) {
    throw new UserError(`The store ${scheme}:// comes with a later version.`, { hint: works })
  }
  throw new UserError(`"${url}" is not the URL of a store.`, { hint: works })
}
