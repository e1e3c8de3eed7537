import type { Host } from '../../harness/host.ts'
import type { Verdict } from '../../report/report.ts'
import type { Acceptance, ModelVersion, Tracker } from '../../tracking/tracker.ts'
import { StaleAlias } from '../../tracking/tracker.ts'
import type { FoundBaseline } from '../sides/baseline-sides.ts'

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
  if (verdict === 'no-baseline') return passesGates(facts) && isHome(host)
  // An acceptance never overrides a comparison that could not be made.
  return verdict === 'fail' && facts.acceptance !== undefined
}

/** Tells whether a model may ship by its gates alone, where models may ship. */
export const passesGates = ({
  verdict,
  promoteOn,
  absoluteGatesPassed,
}: Pick<PromotionFacts, 'verdict' | 'promoteOn' | 'absoluteGatesPassed'>): boolean =>
  promoteOn.includes(verdict) || (verdict === 'no-baseline' && absoluteGatesPassed)

/** The default branch on GitHub, or a person's own desk: where aliases may move. */
export const isHome = (host: Host): boolean => (host.github ? host.onDefaultBranch : host.pullRequest === undefined)

/** Says where a job is for which `isHome` does not hold. */
export const whereabouts = ({ ref, defaultBranch, eventName = 'nothing' }: Host): string =>
  `This job is on ${ref ?? 'no branch'}, started by ${eventName}, and the default branch is ${defaultBranch ?? 'not known'}.`

/** Why an alias is moved, by whom, and in which run of GitHub's. */
interface Move {
  readonly why: string
  readonly by: string
  readonly run?: number | undefined
  readonly key: string
  /** The version that this one was judged against, `null` for none; absent where it was not judged against the alias. */
  readonly judgedAgainst?: number | null
}

/**
 * Moves an alias to a version. A model becomes champion only in the place of the one that it was judged against: where
 * another job was faster it is `overtaken`, and where a newer run has moved the alias it is `outdated`; then nothing moves.
 * Another move met on the way is read and met again. Where a newer run finds its own version there, a move from it to itself
 * says so: what ran between must not take its place.
 */
export async function pointAlias(
  tracker: Tracker,
  alias: 'champion' | 'challenger' | 'anchor',
  version: Pick<ModelVersion, 'model' | 'version'>,
  { key, judgedAgainst, ...words }: Move,
): Promise<'moved' | 'unchanged' | 'overtaken' | 'outdated'> {
  for (let attempt = 1; ; attempt++) {
    const now = await tracker.alias(version.model, alias)
    const from = now?.to ?? null
    const isThere = from === version.version
    const runsLater = now?.run !== undefined && words.run !== undefined ? words.run - now.run : 0
    if (isThere && runsLater <= 0) return 'unchanged'
    // A training that takes longer, or is run again, must not bring older code back.
    if (runsLater < 0) return 'outdated'
    if (!isThere && judgedAgainst !== undefined && from !== judgedAgainst) return 'overtaken'
    try {
      await tracker.moveAlias(
        { model: version.model, alias, from, to: version.version, ...words },
        `${key}/${alias}/${version.version}/after-${now?.n ?? 0}`,
      )
      return isThere ? 'unchanged' : 'moved'
    } catch (error) {
      if (!(error instanceof StaleAlias) || attempt === 3) throw error
    }
  }
}

/** The version of the champion that a candidate was judged against; `undefined` when it was judged against something else. */
export function judgedAgainst(baseline: FoundBaseline | { readonly kind: string; readonly source: string }) {
  if (baseline.source !== 'champion') return undefined
  if (baseline.kind === 'none') return null
  return 'version' in baseline ? baseline.version?.version : undefined
}
