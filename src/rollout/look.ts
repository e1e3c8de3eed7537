/** What is measured of a variant: which requests failed, which were slow. */
export type CheckName = 'errors' | 'slow'

/** What one variant was asked between two looks, and how it did: whole requests from counters, never rates. */
export interface VariantCounts {
  readonly requests: number
  /** Requests that count against the check; `undefined` where it is not measured. */
  readonly bad: Readonly<Partial<Record<CheckName, number>>>
}

/** What was seen between the look before (or the start of the step) and this one. */
export interface Look {
  /** ISO 8601, UTC: the end of what was counted. */
  readonly at: string
  readonly stable: VariantCounts
  readonly canary: VariantCounts
  /** Why nothing could be counted: the look then judges nothing, and its counts are zero. */
  readonly void?: string
}

/** What makes the new version worse (design §1.2): beyond both `maxRatio` and `maxIncrease`; or beyond `max`, the SLO. */
export interface CheckLimits {
  readonly name: CheckName
  readonly maxRatio: number
  /** As a fraction: 0.5pp is 0.005. */
  readonly maxIncrease: number
  /** As a fraction. */
  readonly max?: number
  /** A request is slow beyond this time. */
  readonly overMs?: number
}
