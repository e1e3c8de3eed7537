/** What the watch over production wrote down: facts of the ledger, whatever the tracker of runs is (design §1.6). */

/** One judgement of drift. */
export interface MonitorFact {
  readonly model: string
  /** Counts the judgements of the model, from 1. */
  readonly n: number
  readonly at: string
  readonly verdict: 'stable' | 'drift' | 'inconclusive' | 'insufficient'
  /** The window that was judged: from (exclusive) to (inclusive), by the time of the requests. */
  readonly from: string
  readonly to: string
  readonly rows: number
  /** The version in production whose training profile was the reference; `null` for a reference by path. */
  readonly version: number | null
  readonly drifted: readonly string[]
  /** What this judgement was allowed to err: its share of the alpha of a year. */
  readonly alphaSpent: number
  readonly issue?: number
  /** With a retraining: what was dispatched, and with which data. It is a fact of its own, written once it is known. */
  readonly retraining?: Retraining
  readonly runUrl?: string
}

/** A retraining that was started in answer to a judgement. */
export interface Retraining {
  readonly workflow: string
  readonly dataVersion: string
  readonly at: string
}

export interface MonitorLog {
  /** The newest judgements, oldest first; the ledger is fetched anew for it. */
  judgements(model: string, limit: number): Promise<readonly MonitorFact[]>
  /** When drift was last judged, ISO; `undefined` when never. What is known of the ledger is enough: nothing is fetched anew. */
  lastJudgedAt(model: string): Promise<string | undefined>
  /**
   * Records a judgement in the place of the one that was the newest when it began.
   * @throws {StaleJudgement} when another one came between: two schedules at once judge a window only once.
   */
  record(fact: Omit<MonitorFact, 'n' | 'retraining'>, after: number | undefined, key: string): Promise<MonitorFact>
  /** Records what was started in answer to judgement `n`; the first one stays. */
  recordRetraining(model: string, n: number, retraining: Retraining, key: string): Promise<void>
}

/** Says that somebody else judged meanwhile; nothing was written. */
export class StaleJudgement extends Error {
  override readonly name = 'StaleJudgement'
}
