import type { PullRequest } from '../github/event.ts'

/** Where an action runs, read once from the environment; on a desk most of it is absent. */
export interface Host {
  /** True inside a GitHub Actions job. */
  readonly github: boolean
  /** `owner/name`; at the desk taken from the `origin` remote where there is one. */
  readonly repository: string | undefined
  readonly serverUrl: string
  readonly apiUrl: string
  readonly eventName: string | undefined
  /** The webhook payload, unread: it is untrusted until parsed. */
  readonly event: unknown
  /** The commit that is judged: on a pull request its head, not the merge commit. */
  readonly commit: string | undefined
  readonly ref: string | undefined
  readonly defaultBranch: string | undefined
  readonly onDefaultBranch: boolean
  readonly pullRequest: PullRequest | undefined
  readonly actor: string | undefined
  readonly runId: string | undefined
  readonly runAttempt: string | undefined
  readonly job: string | undefined
  readonly workflow: string | undefined
  readonly runUrl: string | undefined
  /** The runner's operating system and architecture, such as `Linux X64`. */
  readonly runner: string
  readonly temporaryFolder: string
  /** The environment variables as they were at the start, without the logins below; for children they are scrubbed first. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The variables of the repository, its organization and the job's environment, for `${NAME}` in the configuration. */
  readonly variables?: Readonly<Record<string, string>>
  /** The login that the job was given for the registry of its store. */
  readonly registryLogin?: RegistryLogin | undefined
  /** The login that the job was given for the registry of its image. */
  readonly imageLogin?: ImageLogin | undefined
}

/** A login, and the URL of the store whose registry it is for: it goes to no other host. */
export interface RegistryLogin {
  readonly username: string
  readonly password: string
  readonly store: string
}

/** A login, and the repository whose registry it is for: it goes to no other host. */
export interface ImageLogin {
  readonly username: string
  readonly password: string
  readonly repository: string
}

export type { PullRequest }
