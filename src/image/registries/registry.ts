import type { Digest } from '../../platform/digest.ts'
import type { Log } from '../../platform/log.ts'
import type { Login } from '../engines/docker-config.ts'

/** A repository of images in a registry, as `build-image` needs it. */
export interface Registry {
  /** A login that the engine does not know by itself; `undefined` when it has one, or needs none. */
  login(): Promise<Login | undefined>
  /** Makes the repository where the registry does not do that by itself at the first push. */
  ensureRepository(): Promise<void>
  /** The digest that a tag has, as the registry tells it; `undefined` when there is no such tag. */
  resolve(tag: string): Promise<Digest | undefined>
  /** The labels of an image. */
  labelsOf(digest: Digest): Promise<Readonly<Record<string, string>>>
  /** Sets a tag on an image that is there. */
  tag(digest: Digest, tag: string): Promise<void>
}

/** What a registry is opened with. */
export interface RegistryOptions {
  /** The job's GitHub token: for GitHub's own registry alone. */
  readonly token: string | undefined
  readonly username: string | undefined
  /** A login that was given for one host, and goes nowhere else. */
  readonly given: (Login & { readonly host: string }) | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly log: Log
  /** True when tags may be moved: then the registry is not asked to refuse it. */
  readonly movesTags: boolean
}
