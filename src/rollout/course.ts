import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Journal } from './journal.ts'
import type { CheckLimits, Look } from './look.ts'
import type { MetricSource } from './metrics/source.ts'
import type { RolloutPlan, StepJudgement, StepPlan } from './step-plan.ts'
import type { Release, Target } from './targets/target.ts'

/** What a rollout works with. */
export interface RolloutRequest {
  readonly release: Release
  readonly plan: RolloutPlan
  readonly target: Target
  readonly source: MetricSource
  /** The lease was taken before. */
  readonly journal: Journal
  /** What a step does that ends undecided. */
  readonly onInconclusive: 'hold' | 'rollback'
  /** How long a hold lasts. */
  readonly holdMs: number
  /** After this the step under way counts as undecided. */
  readonly timeoutMs?: number | undefined
  readonly patience?: Partial<Patience>
  readonly log: Log
  readonly clock: Clock
  /** Aborted when the job is cancelled: the traffic goes back at once. */
  readonly signal: AbortSignal
}

/** How long a rollout bears with what does not answer. */
export interface Patience {
  /** The source gives no counts before the first shift: after this it is an error. */
  readonly readableMs: number
  /** The source gives no counts, or the canary with a weight gets no requests: longer than this rolls back. */
  readonly countsMs: number
  /** The journal cannot be reached: longer than this rolls back. Shorter than the lease. */
  readonly journalMs: number
  /** The platform does not answer a look. */
  readonly targetMs: number
  /** A rollback is tried for this long… */
  readonly rollbackMs: number
  /** …and for this long when the job was cancelled: GitHub kills it after ten seconds. */
  readonly cancelMs: number
}

/** How a step went; `looks` and `judgements` have the same length. */
export interface StepCourse {
  readonly plan: StepPlan
  readonly startedAt: string
  readonly endedAt: string
  readonly looks: readonly Look[]
  readonly judgements: readonly StepJudgement[]
  /** `stopped`: it was ended by something else than its own counts. */
  readonly end: 'passed' | 'worse' | 'undecided' | 'stopped'
}

/** One change of the traffic. */
export interface WeightChange {
  /** ISO 8601, UTC. */
  readonly at: string
  /** The share of the canary from then on, in percent. */
  readonly weight: number
  readonly why: string
}

/** How a rollout ended. */
export interface RolloutResult {
  readonly verdict: 'promoted' | 'rolled-back' | 'held' | 'unknown'
  /** The share of the traffic that the canary has, in percent, as last known. */
  readonly weight: number
  /** One sentence: why it ended like this. */
  readonly reason: string
  /** What a person must do now. */
  readonly advice?: string
  /** From the first shift to the decision. */
  readonly decidedAfterMs: number
  /** With `held`. ISO 8601, UTC. */
  readonly holdUntil?: string
  readonly steps: readonly StepCourse[]
  readonly timeline: readonly WeightChange[]
  /** What else a reader should know: of the source, and of a journal that could not be written. */
  readonly notes: readonly string[]
}

/** What one look without a rollout works with (mode `judge`). */
export interface JudgeRequest {
  readonly source: MetricSource
  readonly checks: readonly CheckLimits[]
  readonly alpha: number
  readonly beta: number
  readonly minRequests: number
  /** The share of the traffic that the canary has, in percent. */
  readonly weight: number
  /** What is counted: this long, until now. */
  readonly windowMs: number
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** What one look says. */
export interface JudgeResult {
  readonly verdict: 'pass' | 'fail' | 'inconclusive'
  readonly reason: string
  readonly step: StepPlan
  readonly look: Look
  readonly judgement: StepJudgement | undefined
  readonly notes: readonly string[]
}
