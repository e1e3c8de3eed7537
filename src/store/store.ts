import type { Digest } from '../platform/digest.ts'
import { UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'

/**
 * Bytes by their content address. What is put can be put again (the same bytes under the same address); what is got is
 * hashed while it streams, so that wrong bytes are an error and never a result.
 */
export interface Store {
  /** The URL without credentials, for people and for the ledger. */
  readonly url: string
  /** Stores a file. Does nothing when the store has it. @throws when the file's digest is another. */
  put(digest: Digest, file: string): Promise<void>
  /** Writes the bytes to `destination` whole or not at all. @throws {MissingContent} when the store has none. */
  get(digest: Digest, destination: string): Promise<void>
  has(digest: Digest): Promise<boolean>
  list(): AsyncIterable<{ readonly digest: Digest; readonly sizeBytes: number }>
  /** Removes the bytes; where a registry refuses deletion they are kept, and `keptBytes` says how many. */
  delete(digest: Digest): Promise<{ readonly freedBytes: number; readonly keptBytes: number }>
}

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

/** Says that a store was reached and does not hold the content. A store that could not be reached throws something else. */
export class MissingContent extends Error {
  override readonly name = 'MissingContent'
  readonly digest: Digest

  constructor(digest: Digest, url: string) {
    super(`${url} does not hold ${digest}.`)
    this.digest = digest
  }
}

/** Says that a store refused what was asked: not logged in, or not allowed. A fork's job meets this as a matter of course. */
export class StoreRefusal extends UserError {}

/** Says that nothing answers where a store should be, after it was tried often enough. */
export class StoreUnreachable extends UserError {}

/**
 * A file or a folder in a store. The digest of a folder is that of its manifest: the canonical JSON array of
 * `{path, sha256, size}` sorted by path, which is itself stored as content.
 */
export interface Content {
  readonly digest: Digest
  readonly kind: 'file' | 'folder'
  /** The name it had, so that it can be laid down again with its ending. */
  readonly name: string
  /** Of all its files. */
  readonly sizeBytes: number
}
