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
  /** Prove that the ratio is above, or below, `maxRatio`. */
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
  const counts = countsOf(look, check, step.kind)
  const seen = count(before, counts, step)
  if (!counts) return seen
  const harm = findHarm(seen, counts, check, step)
  return { ...seen, ...harm, ...(step.kind === 'compare' && findSafety(seen, counts, check, step)) }
}

/** Tells whether a look would prove harm: what `isWorse` says of `addLook`, without the tests that cannot. */
export function wouldBeWorse(before: Evidence, look: Look, check: StepCheck, step: StepPlan): boolean {
  const counts = countsOf(look, check, step.kind)
  return isWorse(counts ? findHarm(count(before, counts, step), counts, check, step) : before)
}

/** What a look counted. */
interface Counts {
  readonly canary: Share
  readonly stable: Share
}

/** Adds up what a look counted; without counts it only passes. */
function count(before: Evidence, counts: Counts | undefined, step: StepPlan): Evidence {
  const looks = before.looks + 1
  if (!counts) return { ...before, looks }
  return {
    ...before,
    looks,
    counted: before.counted + 1,
    lastCounted: looks,
    paid: dueAfter(looks, step) - dueAfter(before.lastCounted, step),
    stable: plus(before.stable, counts.stable),
    canary: plus(before.canary, counts.canary),
  }
}

const dueAfter = (looks: number, step: StepPlan): number => spentAfter(looks / step.looks)

/**
 * Tests whether the canary does harm: beside the stable version, and by its SLO.
 *
 * The ratio is tested on how the bad requests of each look divide between the two versions: whatever happens to both at
 * once (a spike, the time of day) makes more of them, but divides them no differently. The increase cannot be freed of the
 * level of the stable version in that way, so it is tested on the totals of the step: with a constant weight both versions
 * meet the same mixture of quiet and bad times, and their mean rates differ by no more than they differed at any time. Each
 * look pays for its own test of the increase (the sum of the errors is a bound whatever the looks have in common), while
 * the other tests know what was spent before.
 */
function findHarm(seen: Evidence, look: Counts, check: StepCheck, step: StepPlan) {
  const { canary, stable, paid, looks } = seen
  const { max, maxRatio, maxIncrease } = check
  const { alpha } = levelsOf(check, step.kind)
  const allowance = alpha * dueAfter(looks, step)
  const all = max !== undefined && { trials: look.canary.of, successes: look.canary.count, chance: max }
  const overMax = all ? testLook(seen.overMax, all, allowance) : seen.overMax
  if (step.kind === 'watch') return { overMax, ratioAbove: seen.ratioAbove, increaseAbove: seen.increaseAbove }
  const isBeyond = standardErrorsBeyond(canary, stable, maxIncrease) > 1
  return {
    overMax,
    ratioAbove: testLook(seen.ratioAbove, division(look.canary, look.stable, maxRatio), allowance),
    increaseAbove: seen.increaseAbove || (isBeyond && meldedP(canary, stable, maxIncrease) <= alpha * paid),
  }
}

/** Tests, in the same ways, whether the canary keeps one of the limits. */
function findSafety(seen: Evidence, look: Counts, check: StepCheck, step: StepPlan) {
  const { canary, stable, paid, looks } = seen
  const { maxRatio, maxIncrease } = check
  const { beta } = levelsOf(check, step.kind)
  const allowance = beta * dueAfter(looks, step)
  const isBelow = standardErrorsBeyond(canary, stable, maxIncrease) < -1
  const good = { trials: look.canary.of, successes: look.canary.of - look.canary.count, chance: 1 - maxIncrease }
  return {
    ratioBelow: testLook(seen.ratioBelow, division(look.stable, look.canary, 1 / maxRatio), allowance),
    increaseBelow: seen.increaseBelow || (isBelow && meldedP(stable, canary, -maxIncrease) <= beta * paid),
    shareBelow: testLook(seen.shareBelow, good, allowance),
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
function countsOf(
  { stable, canary, void: reason }: Look,
  { name }: StepCheck,
  kind: StepPlan['kind'],
): Counts | undefined {
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
export const isWorse = (evidence: Pick<Evidence, 'ratioAbove' | 'increaseAbove' | 'overMax'>): boolean =>
  (evidence.ratioAbove.rejected && evidence.increaseAbove) || evidence.overMax.rejected

/** Whether one of the two limits is proven to be kept. */
export const isWithinLimits = (evidence: Evidence): boolean =>
  evidence.ratioBelow.rejected || evidence.increaseBelow || evidence.shareBelow.rejected
