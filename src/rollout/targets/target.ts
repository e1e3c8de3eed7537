import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'

/** What is rolled out. */
export interface Release {
  readonly model: string
  /** The version in the registry of models; absent where nothing was recorded. */
  readonly version?: number
  /** `repository@sha256:…`; absent where the platform serves a model without an image of its own. */
  readonly image?: string
}

/** How the platform stands, as it was observed. */
export interface TargetStatus {
  /** The share of the traffic that the canary really has, in percent. */
  readonly weight: number
  /** False when a variant that has traffic, or must soon have it, cannot answer; `reason` says which. */
  readonly healthy: boolean
  readonly reason?: string
  /** The variants that cannot answer. Traffic is never given back to a stable version that is down. */
  readonly down?: readonly ('stable' | 'canary')[]
}

/** Where the two variants stand on a platform that has such places: the names of two servers. */
export interface Places {
  readonly stable: string
  readonly canary: string
}

/**
 * A platform that splits traffic between the stable version and the canary. Every call may be repeated: the same call again
 * changes nothing. A change counts only when it was read back; what was accepted but not applied throws.
 */
export interface Target {
  readonly name: string
  /** Known once prepared, or when the target was opened with the place of the canary. */
  readonly places?: Places | undefined
  /** Puts the release beside the stable version, without traffic, and waits until it can answer. */
  prepare(release: Release, signal?: AbortSignal): Promise<void>
  /** Gives the canary `percent` of the traffic (0 to 100) and reads it back. */
  setWeight(percent: number, signal?: AbortSignal): Promise<void>
  status(signal?: AbortSignal): Promise<TargetStatus>
  /** Makes the canary, which has all traffic, the version in production. */
  promote(release: Release, signal?: AbortSignal): Promise<void>
  /** Gives all traffic back to the stable version; the first thing it does is the write of the weight. */
  rollback(signal?: AbortSignal): Promise<void>
}

/** What `openTarget(settings, context)` is handed beside the settings of `deploy`. */
export interface TargetContext {
  readonly log: Log
  readonly clock: Clock
  /** The environment of the job, unscrubbed: the user's commands get what `childEnvironment` leaves of it. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The absolute working directory. */
  readonly directory: string
  /** What is rolled out, or is to be rolled back. */
  readonly release: Release
  /** The place of the canary as the journal has it, for whoever goes on with a rollout of another job or takes it back. */
  readonly place?: string | undefined
}
