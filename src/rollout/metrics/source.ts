import type { CheckLimits, VariantCounts } from '../look.ts'

/** What was counted between two moments, or why it could not be. */
export type Reading =
  | { readonly kind: 'counts'; readonly stable: VariantCounts; readonly canary: VariantCounts }
  /** The source answered, but not with counts to judge: no series, a gap in the scrapes, NaN. */
  | { readonly kind: 'void'; readonly reason: string }

/** Where the health of both variants is read: cumulative counters, differenced here with resets handled, never rates. */
export interface MetricSource {
  readonly name: string
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
