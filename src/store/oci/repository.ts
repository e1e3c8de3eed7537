import type { StoreOptions } from '../store.ts'
import { type Blobs, openBlobs } from './blobs.ts'
import { findCredentials } from './credentials.ts'
import { type Manifests, openManifests } from './manifests.ts'
import { parseOciUrl } from './reference.ts'
import { openSession } from './session.ts'

/** One repository of a registry. */
export interface Repository {
  /** `oci://HOST/NAME`. */
  readonly url: string
  readonly blobs: Blobs
  readonly manifests: Manifests
}

/** Opens a repository by `oci://HOST/NAME`; the login is looked up, and nothing is contacted yet. @throws {UserError} */
export async function openRepository(url: string, options: StoreOptions): Promise<Repository> {
  const reference = parseOciUrl(url)
  const send = openSession(reference, await findCredentials(reference.host, options))
  const blobs = openBlobs(send, reference, options.log)
  return { url: reference.url, blobs, manifests: openManifests(send, reference, blobs) }
}
