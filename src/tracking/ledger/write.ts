import type { Clock } from '../../platform/clock.ts'
import type { Branch, Change } from './branch.ts'
import { LedgerRefused, LedgerUnreachable } from './errors.ts'
import type { Snapshot } from './snapshot.ts'

/** What a write decided after looking at the branch: nothing to do, or files to add. */
export type Plan<T> =
  | { readonly done: T }
  | { readonly files: Change['files']; readonly message: string; readonly result: T }

const maxTries = 50
const maxTimeMs = 120_000
const maxPauseMs = 10_000

/** The branch with the newest snapshot of it that is known here. */
export interface Writer {
  /** Reads what is known, fetching it when nothing is. */
  snapshot(): Promise<Snapshot>
  /** Fetches anew. */
  refresh(): Promise<Snapshot>
  /**
   * Adds the files that `plan` asks for. The plan is made anew on each new tip, so it is the one place for numbers, for
   * preconditions and for finding out that an earlier try did arrive although its answer was lost. Nothing is rebased.
   * @throws {LedgerRefused} when a rule or a permission is in the way. @throws {LedgerUnreachable}
   */
  write<T>(plan: (snapshot: Snapshot) => Promise<Plan<T>>): Promise<T>
}

export interface WriterOptions {
  readonly author: Change['author']
  readonly clock: Clock
  readonly signal?: AbortSignal
  /** The place of the branch, for messages. */
  readonly url: string
  /** Called before each plan; throws when the branch may not be written. */
  check(snapshot: Snapshot, url: string): Promise<void>
}

/** Makes the writer; its writes go one after the other. */
export function openWriter(branch: Branch, { author, clock, signal, url, check }: WriterOptions): Writer {
  let known: Promise<Snapshot> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const refresh = () => {
    const fetched = branch.fetch()
    known = fetched
    // What failed is not known: the next one who asks tries again.
    fetched.catch(() => {
      if (known === fetched) known = undefined
    })
    return fetched
  }
  const snapshot = () => known ?? refresh()

  async function write<T>(plan: (snapshot: Snapshot) => Promise<Plan<T>>): Promise<T> {
    const startedAt = clock.now().getTime()
    let current = await snapshot()
    for (let attempt = 1; ; attempt++) {
      const attemptedAt = performance.now()
      await check(current, url)
      const planned = await plan(current).catch(async (error: unknown) => {
        // Before a refusal the newest state counts, not what was known a while ago.
        const newest = attempt === 1 ? await refresh() : current
        if (newest.tip === current.tip) throw error
        current = newest
        return plan(current)
      })
      if ('done' in planned) return planned.done
      const pushed = await branch.push(current, { ...planned, author, at: clock.now() })
      if (typeof pushed === 'object' && 'tip' in pushed) {
        known = Promise.resolve(pushed)
        return planned.result
      }
      if (pushed instanceof LedgerRefused) throw pushed
      if (attempt === maxTries || clock.now().getTime() - startedAt > maxTimeMs) throw gaveUp(url, attempt, pushed)
      // The pause is counted in how long a try takes here, so that it fits a fast server and a busy one.
      const windowMs = 2 * (performance.now() - attemptedAt) * 1.5 ** Math.min(attempt, 8)
      await clock.sleep(Math.min(maxPauseMs, windowMs) * Math.random(), signal)
      current = await refresh()
    }
  }

  return {
    snapshot,
    refresh,
    write: (plan) => {
      const turn = last.then(() => write(plan))
      last = turn.catch(() => {})
      return turn
    },
  }
}

function gaveUp(url: string, tries: number, failure: 'conflict' | 'unknown'): LedgerUnreachable {
  const why = failure === 'conflict' ? 'others wrote first each time' : 'no push was confirmed'
  return new LedgerUnreachable(`The ledger (${url}) could not be written in ${tries} tries: ${why}.`, {
    hint: 'Run the job again; what was written already is found and kept.',
  })
}
