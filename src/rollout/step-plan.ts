import type { CheckLimits } from './look.ts'

/** What a rollout is asked to do: the settings of `deploy`, parsed. */
export interface PlanOptions {
  /** Shares of the traffic in percent; rising, the last is 100. */
  readonly weights: readonly number[]
  readonly checks: readonly CheckLimits[]
  /** False rollbacks of the whole rollout: all steps, checks and looks. */
  readonly alpha: number
  /** Promotions of something that is as bad as the limits allow, or worse. */
  readonly beta: number
  /** The time between two looks. */
  readonly lookMs: number
  /** How long a step may look before it is inconclusive. */
  readonly stepMs: number
  /** Fewer requests of the canary than this never promote a step. */
  readonly minRequests: number
}

/** One step: a weight, and how it is judged. */
export interface StepPlan {
  readonly weight: number
  /** `compare` judges the canary against the stable version beside it; at 100 % there is none, and the SLO is watched. */
  readonly kind: 'compare' | 'watch'
  /** The planned looks; the errors of the test are spent over them. */
  readonly looks: number
  readonly lookMs: number
  readonly minRequests: number
  readonly checks: readonly (CheckLimits & {
    /** What this check of this step may err when it says "worse". */
    readonly alpha: number
    /** What it may err when it says "not worse". */
    readonly beta: number
  })[]
}

export interface RolloutPlan {
  readonly options: PlanOptions
  readonly steps: readonly StepPlan[]
}

/** What one check says after a look. */
export interface CheckJudgement {
  readonly name: CheckLimits['name']
  readonly verdict: 'worse' | 'not-worse' | 'undecided'
  /** All requests of the step so far. */
  readonly stable: { readonly requests: number; readonly bad: number }
  readonly canary: { readonly requests: number; readonly bad: number }
  /** Bounds that held over all looks so far; `null` is open. As fractions, and as a ratio. */
  readonly increase: readonly [number | null, number | null]
  readonly ratio: readonly [number | null, number | null]
  /** Bad requests of the canary at which it would be called worse at this look; for the chart of the report. */
  readonly boundary?: number
  /** One sentence. */
  readonly reason: string
}

/** What a step says after a look: the worst of its checks. */
export interface StepJudgement {
  readonly verdict: 'worse' | 'not-worse' | 'undecided'
  readonly checks: readonly CheckJudgement[]
  /** Looks that were judged, void ones not counted. */
  readonly judged: number
}

/** The traffic that a plan meets: what is read of the stable version before the first shift. */
export interface Traffic {
  readonly requestsPerSecond: number
  /** Today's share of bad requests of the stable version, a fraction by check. */
  readonly rates: Readonly<Partial<Record<CheckLimits['name'], number>>>
}
