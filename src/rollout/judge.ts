import { boundary, bounds } from './bounds.ts'
import { addLook, type Evidence, isWithinLimits, isWorse, noEvidence, rateOf, type StepCheck } from './evidence.ts'
import type { Look } from './look.ts'
import type { CheckJudgement, StepJudgement, StepPlan } from './step-plan.ts'
import { badWord, number, percent, points } from './words.ts'

type Verdict = CheckJudgement['verdict']

/**
 * Judges a step by all its looks, from its first to the newest; a pure function. A void look judges nothing.
 *
 * A check is *worse* when more than `maxRatio` times as many **and** more than `maxIncrease` more bad requests are proven,
 * each at any look so far, or when more than the SLO `max` is. It is *not worse* when one of the two limits is proven to be
 * kept and the canary had `minRequests`. The step is worse when one check is, and not worse when all are. At 100 % only
 * the SLO is left: not worse when it is not proven broken at the last look.
 */
export function judgeStep(step: StepPlan, looks: readonly Look[]): StepJudgement {
  const checks = step.checks.map((check) => judgeCheck(check, step, looks))
  const verdict = checks.some((check) => check.verdict === 'worse')
    ? 'worse'
    : checks.every((check) => check.verdict === 'not-worse')
      ? 'not-worse'
      : 'undecided'
  return { verdict, checks, judged: looks.filter((look) => look.void === undefined).length }
}

function judgeCheck(check: StepCheck, step: StepPlan, looks: readonly Look[]): CheckJudgement {
  let before = noEvidence
  let evidence = noEvidence
  for (const look of looks) {
    before = evidence
    evidence = addLook(before, look, check, step)
  }
  const verdict = verdictOf(evidence, step)
  const newest = looks.at(-1)
  const line = newest && boundary(before, newest, check, step)
  return {
    name: check.name,
    verdict,
    stable: { requests: evidence.stable.of, bad: evidence.stable.count },
    canary: { requests: evidence.canary.of, bad: evidence.canary.count },
    ...bounds(evidence, check, step),
    ...(line !== undefined && { boundary: line }),
    reason: reasonOf(verdict, evidence, check, step, looks),
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
  looks: readonly Look[],
): string {
  const { canary, stable } = evidence
  if (evidence.counted === 0) return nothingCounted(check, looks)
  if (canary.of === 0) return 'The new version has had no requests yet.'
  const seen = `${number(canary.count)} of ${number(canary.of)} requests ${badWord(check)}, ${percent(rateOf(canary))}`
  const beside =
    step.kind === 'compare'
      ? `; the stable version ${stable.of === 0 ? 'had no requests' : percent(rateOf(stable))}`
      : ''
  return `${seen}${beside}: ${findingOf(verdict, evidence, check, step)}.`
}

function nothingCounted({ name }: StepCheck, looks: readonly Look[]): string {
  const newest = looks.at(-1)
  if (!newest) return 'No look yet.'
  if (newest.void !== undefined) return `Nothing could be counted: ${newest.void}.`
  return `Not measured: the metrics do not say how many requests ${name === 'errors' ? 'failed' : 'were slow'}.`
}

function findingOf(verdict: Verdict, evidence: Evidence, check: StepCheck, step: StepPlan): string {
  const times = `${number(check.maxRatio)} times as many`
  const more = `${points(check.maxIncrease)} more`
  if (evidence.overMax.rejected) return `more than the ${percent(check.max!)} allowed, proven`
  if (verdict === 'worse') return `more than ${times} and more than ${more}, both proven`
  if (step.kind === 'watch')
    return `${verdict === 'not-worse' ? '' : 'so far '}no proof of more than the ${percent(check.max!)} allowed`
  if (isWithinLimits(evidence)) {
    const proven = evidence.ratioBelow.rejected ? `not more than ${times}` : `not more than ${more}`
    return verdict === 'not-worse'
      ? `${proven}, proven`
      : `${proven}, but ${number(step.minRequests)} requests are asked for`
  }
  if (evidence.ratioAbove.rejected) return `more than ${times}, but not yet proven to be more than ${more}`
  if (evidence.increaseAbove) return `more than ${more}, but not yet proven to be more than ${times}`
  return `not yet proven to be more than ${times}, nor to be less`
}
