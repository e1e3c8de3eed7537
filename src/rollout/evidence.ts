import { meldedP, type Share } from '../statistics/melded.ts'
import { type SequentialTest, spentAfter, testLook, untested } from '../statistics/sequential-binomial.ts'
import type { Look } from './look.ts'
import type { StepPlan } from './step-plan.ts'

export type StepCheck = StepPlan['checks'][number]

/** What the looks of a step have shown of one check. Each proof stays once it is made. */
export interface Evidence {
  /** Looks so far, void ones too, and those of them that counted this check. */
  readonly looks: number
  readonly counted: number
  /** The part of every error that the last counted look was allowed to spend. */
  readonly paid: number
  readonly stable: Share
  readonly canary: Share
  /** Proves by exact tests: the ratio is above, or below, `maxRatio`. */
  readonly ratioAbove: SequentialTest
  readonly ratioBelow: SequentialTest
  /** Whether it is proven that the increase is above, or below, `maxIncrease`. */
  readonly increaseAbove: boolean
  readonly increaseBelow: boolean
  /** Proves that the canary fails less than `maxIncrease` in all, so that no increase can be larger. */
  readonly shareBelow: SequentialTest
  /** Proves that it fails more than `max`. */
  readonly overMax: SequentialTest
  /** The last look at which something was counted. */
  readonly lastCounted: number
}

/** Evidence before the first look. */
export const noEvidence: Evidence = {
  looks: 0,
  counted: 0,
  paid: 0,
  stable: { count: 0, of: 0 },
  canary: { count: 0, of: 0 },
  ratioAbove: untested,
  ratioBelow: untested,
  increaseAbove: false,
  increaseBelow: false,
  shareBelow: untested,
  overMax: untested,
  lastCounted: 0,
}

/**
 * Says how the errors of a check are shared out: "worse than the stable version" and "over the SLO" each have half of its
 * alpha where it has both; the three ways to keep the limits each have a third of its beta, because any of them promotes.
 * "Ratio above" and "increase above" share nothing: both are needed.
 */
export function levelsOf(check: StepCheck, kind: StepPlan['kind']) {
  const alpha = kind === 'compare' && check.max !== undefined ? check.alpha / 2 : check.alpha
  return { alpha, beta: check.beta / 3 }
}

/** Adds a look to the evidence of one check. */
export function addLook(before: Evidence, look: Look, check: StepCheck, step: StepPlan): Evidence {
  const looks = before.looks + 1
  const counts = countsOf(look, check, step.kind)
  if (!counts) return { ...before, looks }
  const due = spentAfter(looks / step.looks)
  const evidence = {
    ...before,
    looks,
    counted: before.counted + 1,
    lastCounted: looks,
    paid: due - spentAfter(before.lastCounted / step.looks),
    stable: plus(before.stable, counts.stable),
    canary: plus(before.canary, counts.canary),
    ...(check.max !== undefined && {
      overMax: testLook(
        before.overMax,
        { trials: counts.canary.of, successes: counts.canary.count, chance: check.max },
        levelsOf(check, step.kind).alpha * due,
      ),
    }),
  }
  return step.kind === 'compare' ? { ...evidence, ...compare(evidence, counts, check, due) } : evidence
}

/**
 * Compares the canary with the stable version beside it.
 *
 * The ratio is tested on how the bad requests of each look divide between the two versions: whatever happens to both at
 * once (a spike, the time of day) makes more of them, but divides them no differently. The increase cannot be freed of the
 * level of the stable version in that way, so it is tested on the totals of the step: with a constant weight both versions
 * meet the same mixture of quiet and bad times, and their mean rates differ by no more than they differed at any time. Each
 * look pays for its own test of the increase (the sum of the errors is a bound whatever the looks have in common), while
 * the exact recursion of the other tests knows what was spent before.
 */
function compare(evidence: Evidence, look: { canary: Share; stable: Share }, check: StepCheck, due: number) {
  const { canary, stable, paid } = evidence
  const { maxRatio, maxIncrease } = check
  const { alpha, beta } = levelsOf(check, 'compare')
  const beyond = standardErrorsBeyond(canary, stable, maxIncrease)
  const good = { trials: look.canary.of, successes: look.canary.of - look.canary.count, chance: 1 - maxIncrease }
  return {
    ratioAbove: testLook(evidence.ratioAbove, division(look.canary, look.stable, maxRatio), alpha * due),
    ratioBelow: testLook(evidence.ratioBelow, division(look.stable, look.canary, 1 / maxRatio), beta * due),
    increaseAbove: evidence.increaseAbove || (beyond > 1 && meldedP(canary, stable, maxIncrease) <= alpha * paid),
    increaseBelow: evidence.increaseBelow || (beyond < -1 && meldedP(stable, canary, -maxIncrease) <= beta * paid),
    shareBelow: testLook(evidence.shareBelow, good, beta * due),
  }
}

/**
 * Says roughly how far the canary is beyond `margin`, so that the exact test, which costs more, is only asked where it may
 * have something to say. Leaving it out proves nothing wrongly.
 */
function standardErrorsBeyond(canary: Share, stable: Share, margin: number): number {
  const variance = ({ count, of }: Share) => (count + 1) / Math.max(of, 1) ** 2
  return (rateOf(canary) - rateOf(stable) - margin) / Math.sqrt(variance(canary) + variance(stable))
}

/** What a look counted of a check; nothing when it is void, or did not measure it. The SLO needs no stable version. */
function countsOf({ stable, canary, void: reason }: Look, { name }: StepCheck, kind: StepPlan['kind']) {
  const bad = canary.bad[name]
  const badStable = kind === 'watch' ? 0 : stable.bad[name]
  if (reason !== undefined || bad === undefined || badStable === undefined) return undefined
  return { canary: { count: bad, of: canary.requests }, stable: { count: badStable, of: stable.requests } }
}

/** How the bad requests of a look divide between `a` and `b` if those of `a` are `ratio` times as frequent. */
function division(a: Share, b: Share, ratio: number) {
  // A look that only one of them served says nothing about their ratio.
  if (a.of === 0 || b.of === 0) return { trials: 0, successes: 0, chance: 0.5 }
  return { trials: a.count + b.count, successes: a.count, chance: (ratio * a.of) / (ratio * a.of + b.of) }
}

/** The share as a fraction; none of none is none. */
export const rateOf = ({ count, of }: Share): number => (of === 0 ? 0 : count / of)

const plus = (a: Share, b: Share): Share => ({ count: a.count + b.count, of: a.of + b.of })

/** Whether harm is proven: more than both limits, or more than the SLO allows. */
export const isWorse = (evidence: Evidence): boolean =>
  (evidence.ratioAbove.rejected && evidence.increaseAbove) || evidence.overMax.rejected

/** Whether one of the two limits is proven to be kept. */
export const isWithinLimits = (evidence: Evidence): boolean =>
  evidence.ratioBelow.rejected || evidence.increaseBelow || evidence.shareBelow.rejected
