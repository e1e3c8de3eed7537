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
  /** Tests of "the canary fails at most `maxRatio` times as often", "at least as often as that", and "at most `max`". */
  readonly ratioAbove: SequentialTest
  readonly ratioBelow: SequentialTest
  readonly overMax: SequentialTest
  /** Whether an increase beyond `maxIncrease`, or one below it, is proven. */
  readonly increaseAbove: boolean
  readonly increaseBelow: boolean
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
  overMax: untested,
  increaseAbove: false,
  increaseBelow: false,
  lastCounted: 0,
}

/**
 * Says how the errors of a check are shared out: "worse than the stable version" and "over the SLO" each have half of its
 * alpha where it has both; "ratio below" and "increase below" each have half of its beta, because either promotes.
 * "Ratio above" and "increase above" share nothing: both are needed.
 */
export function levelsOf(check: StepCheck, kind: StepPlan['kind']) {
  const alpha = kind === 'compare' && check.max !== undefined ? check.alpha / 2 : check.alpha
  return { alpha, beta: check.beta / 2 }
}

/**
 * Adds a look to the evidence of one check.
 *
 * The ratio is tested on how the bad requests of each look divide between the two versions: whatever happens to both at
 * once (a spike, the time of day) makes more of them, but divides them no differently. The increase cannot be freed of the
 * level of the stable version in that way, so it is tested on the totals of the step: with a constant weight both versions
 * meet the same mixture of quiet and bad times, and their mean rates differ by no more than they differed at any time. Each
 * look pays for its own test of the increase (the sum of the errors is a bound whatever the looks have in common), while
 * the exact recursion of the ratio knows what was spent before.
 */
export function addLook(before: Evidence, look: Look, check: StepCheck, step: StepPlan): Evidence {
  const looks = before.looks + 1
  const counts = countsOf(look, check, step.kind)
  if (!counts) return { ...before, looks }
  const { canary, stable } = counts
  const { alpha, beta } = levelsOf(check, step.kind)
  const due = spentAfter(looks / step.looks)
  const paid = due - spentAfter(before.lastCounted / step.looks)
  const after = {
    ...before,
    looks,
    counted: before.counted + 1,
    lastCounted: looks,
    paid,
    stable: plus(before.stable, stable),
    canary: plus(before.canary, canary),
    ...(check.max !== undefined && {
      overMax: testLook(before.overMax, { trials: canary.of, successes: canary.count, chance: check.max }, alpha * due),
    }),
  }
  if (step.kind === 'watch') return after
  const beyond = rateOf(after.canary) - rateOf(after.stable) > check.maxIncrease
  const margin = check.maxIncrease
  return {
    ...after,
    ratioAbove: testLook(before.ratioAbove, division(canary, stable, check.maxRatio), alpha * due),
    ratioBelow: testLook(before.ratioBelow, division(stable, canary, 1 / check.maxRatio), beta * due),
    increaseAbove: before.increaseAbove || (beyond && meldedP(after.canary, after.stable, margin) <= alpha * paid),
    increaseBelow: before.increaseBelow || (!beyond && meldedP(after.stable, after.canary, -margin) <= beta * paid),
  }
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
export const isWithinLimits = (evidence: Evidence): boolean => evidence.ratioBelow.rejected || evidence.increaseBelow
