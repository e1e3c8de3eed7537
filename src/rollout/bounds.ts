import { meldedP, type Share } from '../statistics/melded.ts'
import { binomialCdf, clopperPearson } from '../statistics/proportion.ts'
import { findRoot, firstWhere } from '../statistics/root.ts'
import type { SequentialTest } from '../statistics/sequential-binomial.ts'
import { type Evidence, levelsOf, rateOf, type StepCheck, wouldBeWorse } from './evidence.ts'
import type { Look } from './look.ts'
import type { CheckJudgement, StepPlan } from './step-plan.ts'

/**
 * Computes bounds of the increase and of the ratio to show beside a verdict. A limit that is proven, and on the side of
 * which the step stands, is never inside; a proof that a version has since outlived (a server that gets worse) moves no
 * bound. The increase: each look at the level it paid for, so that all looks together keep to the error. The ratio:
 * repeated confidence bounds (Jennison and Turnbull, JRSS B 51, 1989), which give every ratio the level that the exact test
 * has at `maxRatio`; away from it they are close, not exact.
 */
export function bounds(
  evidence: Evidence,
  check: StepCheck,
  step: StepPlan,
): Pick<CheckJudgement, 'increase' | 'ratio'> {
  if (step.kind === 'watch' || evidence.counted === 0) return { increase: [null, null], ratio: [null, null] }
  return { increase: increaseBounds(evidence, check, step), ratio: ratioBounds(evidence, check) }
}

function increaseBounds(evidence: Evidence, check: StepCheck, step: StepPlan): CheckJudgement['increase'] {
  const { canary, stable, paid, increaseAbove, increaseBelow, shareBelow } = evidence
  if (canary.of === 0) return [null, null]
  const { alpha, beta } = levelsOf(check, step.kind)
  const lower = leastMargin(canary, stable, alpha * paid)
  const upper = -leastMargin(stable, canary, beta * paid)
  const seen = rateOf(canary) - rateOf(stable)
  const { maxIncrease } = check
  return [
    increaseAbove && seen >= maxIncrease ? Math.max(lower, maxIncrease) : lower,
    (increaseBelow || shareBelow.rejected) && seen <= maxIncrease ? Math.min(upper, maxIncrease) : upper,
  ]
}

/** The margin by which `a` is proven to exceed `b` at `level`; −1 where nothing is. */
function leastMargin(a: Share, b: Share, level: number): number {
  const f = (margin: number) => meldedP(a, b, margin) - level
  return f(-1) >= 0 ? -1 : findRoot(f, -1, 1)
}

function ratioBounds({ canary, stable, ratioAbove, ratioBelow }: Evidence, check: StepCheck): CheckJudgement['ratio'] {
  const { maxRatio } = check
  const lower = leastRatio(canary, stable, maxRatio, ratioAbove)
  const inverse = leastRatio(stable, canary, 1 / maxRatio, ratioBelow)
  const upper = inverse ? 1 / inverse : null
  const [seen, limit] = [rateOf(canary), maxRatio * rateOf(stable)]
  return [
    ratioAbove.rejected && seen >= limit ? Math.max(lower ?? 0, maxRatio) : lower,
    ratioBelow.rejected && seen <= limit ? Math.min(upper ?? maxRatio, maxRatio) : upper,
  ]
}

/** The ratio that `a` is proven to have at least, at the level that the test of `limit` has at its newest look. */
function leastRatio(a: Share, b: Share, limit: number, { critical }: SequentialTest): number | null {
  const all = a.count + b.count
  const chance = (limit * a.of) / (limit * a.of + b.of)
  const level = critical > all ? 0 : 1 - binomialCdf(critical - 1, all, chance)
  if (level === 0 || a.count === 0) return null
  const [share] = clopperPearson(a.count, all, level)
  return share >= 1 ? null : (share * b.of) / ((1 - share) * a.of)
}

/**
 * Computes how many bad requests of the canary in all it would have taken to be called worse at the newest look, given
 * everything before it; nothing where no count would have been enough.
 */
export function boundary(before: Evidence, newest: Look, check: StepCheck, step: StepPlan): number | undefined {
  const { requests } = newest.canary
  const isWorseWith = (bad: number) => {
    const canary = { requests, bad: { ...newest.canary.bad, [check.name]: bad } }
    return wouldBeWorse(before, { ...newest, canary }, check, step)
  }
  if (newest.void !== undefined || newest.canary.bad[check.name] === undefined || !isWorseWith(requests))
    return undefined
  return before.canary.count + firstWhere(0, requests, isWorseWith)
}
