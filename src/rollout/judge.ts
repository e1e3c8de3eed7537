import { formatNumber, formatPercent } from '../platform/format.ts'
import { boundary, bounds } from './bounds.ts'
import { addLook, type Evidence, isWithinLimits, isWorse, noEvidence, rateOf, type StepCheck } from './evidence.ts'
import type { Look } from './look.ts'
import type { CheckJudgement, StepJudgement, StepPlan } from './step-plan.ts'
import { badWord, percentLimit, pointsLimit } from './words.ts'

type Verdict = CheckJudgement['verdict']

/** What the looks of a step have shown so far: of each check its evidence, and that before the newest look. */
export interface StepEvidence {
  /** Looks that were judged, void ones not counted. */
  readonly judged: number
  readonly newest: Look | undefined
  readonly checks: readonly { readonly check: StepCheck; readonly before: Evidence; readonly now: Evidence }[]
}

/** A step before its first look. */
export const beginStep = (step: StepPlan): StepEvidence => ({
  judged: 0,
  newest: undefined,
  checks: step.checks.map((check) => ({ check, before: noEvidence, now: noEvidence })),
})

/** Adds a look to what a step has shown; what was counted before is not gone over again. */
export const seeLook = ({ judged, checks }: StepEvidence, look: Look, step: StepPlan): StepEvidence => ({
  judged: look.void === undefined ? judged + 1 : judged,
  newest: look,
  checks: checks.map(({ check, now }) => ({ check, before: now, now: addLook(now, look, check, step) })),
})

/** Judges a step by all its looks, from its first to the newest: `judgeEvidence` of them all. */
export const judgeStep = (step: StepPlan, looks: readonly Look[]): StepJudgement =>
  judgeEvidence(
    looks.reduce((seen, look) => seeLook(seen, look, step), beginStep(step)),
    step,
  )

/**
 * Judges a step by what its looks have shown; a pure function. A void look judges nothing.
 *
 * A check is *worse* when more than `maxRatio` times as many **and** more than `maxIncrease` more bad requests are proven,
 * each at any look so far, or when more than the SLO `max` is. It is *not worse* when one of the two limits is proven to be
 * kept and the canary had `minRequests`. The step is worse when one check is, and not worse when all are. At 100 % only
 * the SLO is left: not worse when it is not proven broken at the last look.
 */
export function judgeEvidence(seen: StepEvidence, step: StepPlan): StepJudgement {
  const checks = seen.checks.map(({ check, before, now }) => judgeCheck(check, step, before, now, seen.newest))
  const verdict = checks.some((check) => check.verdict === 'worse')
    ? 'worse'
    : checks.every((check) => check.verdict === 'not-worse')
      ? 'not-worse'
      : 'undecided'
  return { verdict, checks, judged: seen.judged }
}

function judgeCheck(
  check: StepCheck,
  step: StepPlan,
  before: Evidence,
  evidence: Evidence,
  newest: Look | undefined,
): CheckJudgement {
  const verdict = verdictOf(evidence, step)
  const line = newest && boundary(before, newest, check, step)
  return {
    name: check.name,
    verdict,
    stable: { requests: evidence.stable.of, bad: evidence.stable.count },
    canary: { requests: evidence.canary.of, bad: evidence.canary.count },
    ...bounds(evidence, check, step),
    ...(line !== undefined && { boundary: line }),
    reason: reasonOf(verdict, evidence, check, step, newest),
  }
}

/** Says what the evidence of one check amounts to. */
export function verdictOf(evidence: Evidence, step: StepPlan): Verdict {
  if (isWorse(evidence)) return 'worse'
  const ready =
    step.kind === 'compare'
      ? isWithinLimits(evidence) && evidence.canary.of >= step.minRequests
      : evidence.looks >= step.looks && evidence.canary.of > 0
  return ready ? 'not-worse' : 'undecided'
}

function reasonOf(
  verdict: Verdict,
  evidence: Evidence,
  check: StepCheck,
  step: StepPlan,
  newest: Look | undefined,
): string {
  const { canary, stable } = evidence
  if (evidence.counted === 0) return nothingCounted(check, newest)
  if (canary.of === 0) return 'The new version has had no requests yet.'
  const seen = `${formatNumber(canary.count)} of ${formatNumber(canary.of)} requests ${badWord(check)}, ${formatPercent(rateOf(canary))}`
  const beside =
    step.kind === 'compare'
      ? `; the stable version ${stable.of === 0 ? 'had no requests' : formatPercent(rateOf(stable))}`
      : ''
  return `${seen}${beside}: ${findingOf(verdict, evidence, check, step)}.`
}

function nothingCounted({ name }: StepCheck, newest: Look | undefined): string {
  if (!newest) return 'No look yet.'
  if (newest.void !== undefined) return `Nothing could be counted: ${newest.void}.`
  return `Not measured: the metrics do not say how many requests ${name === 'errors' ? 'failed' : 'were slow'}.`
}

function findingOf(verdict: Verdict, evidence: Evidence, check: StepCheck, step: StepPlan): string {
  const times = `${formatNumber(check.maxRatio)} times as many`
  const more = `${pointsLimit(check.maxIncrease)} more`
  if (evidence.overMax.rejected) return `more than the ${percentLimit(check.max!)} allowed, proven`
  if (verdict === 'worse') return `more than ${times} and more than ${more}, both proven`
  if (step.kind === 'watch')
    return `${verdict === 'not-worse' ? '' : 'so far '}no proof of more than the ${percentLimit(check.max!)} allowed`
  if (isWithinLimits(evidence)) {
    const proven = evidence.ratioBelow.rejected ? `not more than ${times}` : `not more than ${more}`
    return verdict === 'not-worse'
      ? `${proven}, proven`
      : `${proven}, but ${formatNumber(step.minRequests)} requests are asked for`
  }
  if (evidence.ratioAbove.rejected) return `more than ${times}, but not yet proven to be more than ${more}`
  if (evidence.increaseAbove) return `more than ${more}, but not yet proven to be more than ${times}`
  return `not yet proven to be more than ${times}, nor to be less`
}
