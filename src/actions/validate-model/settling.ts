import type { Host } from '../../harness/host.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import type { Report } from '../../report/report.ts'
import type { Acceptance, ModelVersion, Tracker } from '../../tracking/tracker.ts'
import { runNumber } from '../made-here.ts'
import { followChampion } from '../succession/anchoring.ts'
import { isHome, judgedAgainst, pointAlias } from '../succession/promotion.ts'
import type { TakenOver } from '../succession/taking-over.ts'

/** How an older model comes back, where the order of runs keeps it out. */
const GOING_BACK = 'To go back on purpose, revert the commit, or roll the version out.'

/** What follows from a judgement, and what it is written down with. */
export interface Consequences {
  /** The input `promote`: there is no rollout, the model that may become the champion becomes it at once. */
  readonly promoting: boolean
  readonly promotable: boolean
  readonly acceptance: Acceptance | undefined
  readonly report: Report
  /** What the model was judged against. */
  readonly found: Parameters<typeof judgedAgainst>[0]
  readonly tracker: Tracker
  readonly version: ModelVersion | undefined
  readonly host: Host
  readonly log: Log
  readonly key: string
  /** What proves that the model is better than the version `than`, which is the anchor or will be. */
  readonly improvement?: { readonly than: number; readonly why: string; readonly rows: number } | undefined
  readonly now: Date
}

/**
 * Writes down who accepted a failure, what proves the model better than the anchor, and the champion where there is no rollout. What cannot be written is returned: the
 * judgement stands and is still to be told.
 */
export async function settle(consequences: Consequences): Promise<UserError | undefined> {
  const { acceptance, version, promoting, promotable, tracker, key, improvement, host, now } = consequences
  try {
    if (acceptance && version) await tracker.recordAcceptance(acceptance, `${key}/accept`)
    if (improvement && version && isHome(host) && promotable) {
      const proof = { model: version.model, version: version.version, ...improvement, at: now.toISOString() }
      await tracker.recordImprovement(proof, `${key}/better`)
    }
    if (promoting && promotable) await promote(consequences)
    return undefined
  } catch (cause) {
    const message = `The judgement stands, but what follows from it could not be recorded. ${messageOf(cause)}`
    return new UserError(message, { cause })
  }
}

async function promote({ host, log, tracker, version, report, key, found }: Consequences): Promise<void> {
  if (!isHome(host)) return log.info('Promotable, but champions change on the default branch only.')
  if (!version) return log.warning('Promotable, but no version was recorded: judge a run record of train-and-log.')
  const against = judgedAgainst(found)
  const by = host.actor ?? 'modelloop'
  const moved = await pointAlias(tracker, 'champion', version, {
    why: `${report.verdict}: ${report.headline}`,
    by,
    key,
    run: runNumber(host),
    ...(against !== undefined && { judgedAgainst: against }),
  })
  if (moved === 'moved') log.notice(`${report.model} v${version.version} is the champion now.`)
  if (moved === 'moved' || moved === 'unchanged') return followChampion(tracker, version, { by, key })
  const why =
    moved === 'outdated'
      ? `of a newer run than this one. ${GOING_BACK}`
      : 'which this model was not judged against. Run this job again.'
  log.warning(`There is another champion by now, ${why}`)
}

/** Says why the model of an older run may not be rolled out. */
export function orderNote({ isOutdated }: TakenOver): Report['notes'] {
  if (!isOutdated) return []
  const text = `A newer run of the default branch is recorded already, so \`promotable\` is false. ${GOING_BACK}`
  return [{ level: 'warning', text }]
}
