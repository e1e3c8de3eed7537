import type { Host } from '../../harness/host.ts'
import type { Clock } from '../../platform/clock.ts'
import { UserError } from '../../platform/errors.ts'
import { type MonitorFact, type MonitorLog, StaleJudgement } from '../../tracking/monitor.ts'

/** What the watch over a model knows when it begins to judge. */
export interface Watch {
  /** The newest judgement, in whose place the next one is written. */
  readonly newest: MonitorFact | undefined
  /** The newest one that had enough data: the window goes on from there. */
  readonly judged: MonitorFact | undefined
  /** The newest retraining that was started. */
  readonly retrained: MonitorFact | undefined
}

/** So many judgements are read: a year of daily ones, among which the last retraining is. */
const LOOK_BACK = 400
const YEAR_MS = 365 * 86_400_000

/** Reads what was judged before; the ledger is fetched anew. */
export async function readWatch(monitor: MonitorLog, model: string): Promise<Watch> {
  const facts = await monitor.judgements(model, LOOK_BACK)
  return {
    newest: facts.at(-1),
    judged: facts.findLast(({ verdict }) => verdict !== 'insufficient'),
    retrained: facts.findLast(({ retraining }) => retraining !== undefined),
  }
}

/**
 * Tells whether the judgement is one of the watch: on the default branch in a job with a token. A desk and a pull request
 * look, and remember nothing.
 */
export const isWatching = (host: Host, token: string | undefined): boolean =>
  host.github && host.onDefaultBranch && token !== undefined

/**
 * The false alarms that a judgement of the window may make, of those of a year: in proportion to the time since the last
 * judged moment. However often it is looked, those of a year add up to `alpha` (a union bound: no independence is needed).
 */
export function alphaOfWindow(alpha: number, from: string, to: string): number {
  const elapsedMs = Date.parse(to) - Date.parse(from)
  return alpha * Math.min(Math.max(elapsedMs / YEAR_MS, 0), 1)
}

/**
 * What became of a judgement: `overtaken` when another job judged meanwhile, `nothing-new` when all was judged before,
 * `unwritten` when the ledger did not take it.
 */
export type WatchState = 'recorded' | 'overtaken' | 'nothing-new' | 'not-watching' | 'unwritten'

/** What a judgement is written down with; without a watch nothing is. */
export interface Recording {
  readonly watch: Watch | undefined
  readonly monitor: MonitorLog
  readonly clock: Clock
  readonly key: string
}

/** A judgement, as far as it is written down. */
export interface Judged {
  readonly model: string
  readonly judgement: { readonly verdict: MonitorFact['verdict']; readonly driftedColumns: readonly string[] }
  readonly rows: {
    readonly sample: { readonly rows: number }
    readonly from: string
    readonly to: string
    readonly fresh: number
  }
  readonly alpha: number
  readonly version: number | null
  readonly runUrl: string | undefined
}

/**
 * Writes a judgement down. Where another job judged meanwhile nothing is written, and nobody is to be told twice. A ledger
 * that does not take it is a mistake to be told with the judgement, not instead of it.
 */
export async function recordJudgement(
  { watch, monitor, clock, key }: Recording,
  judged: Judged,
): Promise<{ readonly state: WatchState; readonly error?: UserError }> {
  const { judgement, rows, model, alpha, version, runUrl } = judged
  if (!watch) return { state: 'not-watching' }
  if (rows.fresh === 0) return { state: 'nothing-new' }
  const fact = {
    model,
    at: clock.now().toISOString(),
    verdict: judgement.verdict,
    from: rows.from,
    to: rows.to,
    rows: rows.sample.rows,
    version,
    drifted: judgement.driftedColumns,
    alphaSpent: judgement.verdict === 'insufficient' ? 0 : alpha,
    ...(runUrl && { runUrl }),
  }
  try {
    await monitor.record(fact, watch.newest?.n, key)
    return { state: 'recorded' }
  } catch (error) {
    if (error instanceof StaleJudgement) return { state: 'overtaken' }
    if (error instanceof UserError) return { state: 'unwritten', error }
    throw error
  }
}
