import type { Host } from '../harness/host.ts'
import type { Verdict } from '../report/report.ts'
import type { Acceptance, ModelVersion, Tracker } from '../tracking/tracker.ts'
import { StaleAlias } from '../tracking/tracker.ts'

/** What decides whether a model may be promoted. */
export interface PromotionFacts {
  readonly verdict: Verdict
  /** True when nothing was gated on purpose (`gates: none`): then nothing may ship. */
  readonly ungated: boolean
  /** With no baseline: true when every absolute gate passed. */
  readonly absoluteGatesPassed: boolean
  readonly promoteOn: readonly string[]
  readonly host: Host
  readonly acceptance: Acceptance | undefined
}

/**
 * Tells whether a model may be promoted (design §1.5): its verdict is in `promote-on`; or there never was a champion,
 * every absolute gate passed, and this is the default branch; or a person accepted its failure.
 */
export function isPromotable(facts: PromotionFacts): boolean {
  const { verdict, host } = facts
  if (facts.ungated) return false
  if (facts.promoteOn.includes(verdict)) return true
  if (verdict === 'no-baseline') return facts.absoluteGatesPassed && isHome(host)
  // An acceptance never overrides a comparison that could not be made.
  return verdict === 'fail' && facts.acceptance !== undefined
}

/** The default branch on GitHub, or a person's own desk: where aliases may move. */
export const isHome = (host: Host): boolean => (host.github ? host.onDefaultBranch : host.pullRequest === undefined)

/**
 * Moves an alias to a version, from wherever it is now. Another job that moved it meanwhile is met again: its move is
 * read and ours is made on top, up to three times. Returns a note when nothing had to move.
 */
export async function pointAlias(
  tracker: Tracker,
  alias: 'champion' | 'challenger',
  version: ModelVersion,
  move: { readonly why: string; readonly by: string; readonly key: string },
): Promise<'moved' | 'unchanged'> {
  for (let attempt = 1; ; attempt++) {
    const now = await tracker.alias(version.model, alias)
    const from = now?.to ?? null
    if (from === version.version) return 'unchanged'
    // Two runs at once: the newer version wins, whichever job ends last.
    if (alias === 'challenger' && from !== null && from > version.version) return 'unchanged'
    try {
      const { key, ...words } = move
      await tracker.moveAlias({ model: version.model, alias, from, to: version.version, ...words }, `${key}/${alias}`)
      return 'moved'
    } catch (error) {
      if (!(error instanceof StaleAlias) || attempt === 3) throw error
    }
  }
}
