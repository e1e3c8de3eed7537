import type { Log } from '../../platform/log.ts'
import type { CheckLimits, VariantCounts } from '../look.ts'
import type { Places, Release } from '../targets/target.ts'

/** What was counted between two moments, or why it could not be. */
export type Reading =
  | {
      readonly kind: 'counts'
      readonly stable: VariantCounts
      readonly canary: VariantCounts
      /** Says that the canary has no series (yet), and which values its label has: its counts are zero, and judge nothing. */
      readonly missing?: string
    }
  /** The source answered, but not with counts to judge: no series, a gap in the scrapes, NaN. */
  | { readonly kind: 'void'; readonly reason: string }

/** Where the health of both variants is read: cumulative counters, differenced here with resets handled, never rates. */
export interface MetricSource {
  readonly name: string
  /** What a reader of the report must know of how it was counted; complete after the first reading. */
  readonly notes: readonly string[]
  /**
   * Counts what both variants were asked from `since` to `until`. @throws {SourceUnreachable} when the source does not
   * answer, after its retries. @throws {UserError} when it refuses (401), or the metric or label has another name.
   */
  read(since: Date, until: Date, checks: readonly CheckLimits[], signal?: AbortSignal): Promise<Reading>
}

/** Says that a metric source could not be reached; what happened to production meanwhile is unknown. */
export class SourceUnreachable extends Error {
  override readonly name = 'SourceUnreachable'
}

/** What `openSource(settings, context)` is handed beside the settings of `deploy.metrics`. */
export interface SourceContext {
  /** What is in production. */
  readonly stable: Pick<Release, 'version' | 'image'>
  readonly canary: Pick<Release, 'version' | 'image'>
  /** Where the variants stand; asked at each reading, because a target knows it only when it is prepared. */
  readonly places: () => Places | undefined
  /** The environment of the job: `PROMETHEUS_TOKEN` is a bearer token. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly log: Log
}
