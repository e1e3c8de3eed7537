import { UserError } from '../platform/errors.ts'
import { formatNumber, formatPercent } from '../platform/format.ts'
import { addLook, noEvidence, type StepCheck } from './evidence.ts'
import { verdictOf } from './judge.ts'
import type { Look } from './look.ts'
import type { CheckJudgement, RolloutPlan, StepPlan, Traffic } from './step-plan.ts'
import { about, percentLimit } from './words.ts'

/** What one check of one step will do with today's traffic. */
export interface CheckExpectation {
  readonly weight: number
  readonly name: StepCheck['name']
  /** Today's share of bad requests. */
  readonly baseRate: number
  /** Faults beyond the limits, by how many times today's share they are or by their share, and when they show; `null`: not within the step. */
  readonly faults: readonly { readonly what: string; readonly rate: number; readonly afterMs: number | null }[]
  /** When a version like today's is found not worse; `null`: not within the step. */
  readonly equalAfterMs: number | null
}

/** What a plan will do with today's traffic, for people to read before the first shift. */
export interface RolloutExpectation {
  readonly checks: readonly CheckExpectation[]
  /** What shows when, one sentence for each check of each step that compares. */
  readonly sentences: readonly string[]
  readonly warnings: readonly string[]
}

const MULTIPLES = [
  { times: 2, what: 'a doubling' },
  { times: 3, what: 'a tripling' },
  { times: 5, what: 'a fivefold' },
]
/** Shown instead where today's share is so small that its multiples stay within the limits. */
const SHARES = [0.01, 0.02, 0.05, 0.1, 0.2]

/**
 * Says when faults would show and when an equal version would be promoted: the median, near enough, because it runs the
 * tests of the rollout on counts that are exactly what is expected at each look.
 */
export function expectRollout(plan: RolloutPlan, traffic: Traffic): RolloutExpectation {
  const checks = measured(plan, traffic).map(({ step, check, baseRate }) => {
    const decided = (rate: number, verdict: CheckJudgement['verdict']) => {
      const end = expectedEnd(step, check, traffic, rate)
      return end.verdict === verdict ? end.looks * step.lookMs : null
    }
    const faults = faultsOf(check, baseRate).map((fault) => ({ ...fault, afterMs: decided(fault.rate, 'worse') }))
    return { weight: step.weight, name: check.name, baseRate, faults, equalAfterMs: decided(baseRate, 'not-worse') }
  })
  return {
    checks,
    sentences: checks.map((check) => sentenceOf(check, traffic)),
    warnings: [...unmeasured(plan, traffic), ...warningsOf(plan, traffic), ...slowPromotions(checks, plan)],
  }
}

/**
 * Refuses a plan that cannot promote with this traffic whatever the canary does: not even one without a single bad request.
 * @throws {UserError} that says what would help.
 */
export function refusePlan(plan: RolloutPlan, traffic: Traffic): void {
  for (const { step, check } of measured(plan, traffic)) {
    if (expectedEnd(step, check, traffic, 0).verdict === 'not-worse') continue
    const seen = Math.floor(canaryRequestsPerLook(step, traffic) * step.looks)
    const why =
      seen < step.minRequests
        ? `\`min-requests\` asks for ${formatNumber(step.minRequests)}`
        : `even if none of them is bad, that does not prove the limits of \`${check.name}\``
    throw new UserError(
      `This rollout can never promote: ${place(step.weight, traffic)} the new version gets about ${formatNumber(seen)} requests in ${about(step.looks * step.lookMs)}, and ${why}.`,
      { hint: HELP },
    )
  }
}

const HELP = 'A longer `step-timeout`, a larger first step or wider limits (`max-ratio`, `max-increase`) would help.'

/** Every check of the steps that compare, with today's share, where it is known. */
function measured({ steps }: RolloutPlan, { rates }: Traffic) {
  return steps
    .filter((step) => step.kind === 'compare')
    .flatMap((step) => step.checks.map((check) => ({ step, check, baseRate: rates[check.name] })))
    .filter((entry): entry is typeof entry & { baseRate: number } => entry.baseRate !== undefined)
}

/** Runs a step on exactly the counts that are expected when the canary fails the share `rate`. */
function expectedEnd(step: StepPlan, check: StepCheck, traffic: Traffic, rate: number) {
  const baseRate = traffic.rates[check.name] ?? 0
  const canary = canaryRequestsPerLook(step, traffic)
  const stable = (canary * (100 - step.weight)) / step.weight
  const whole = (perLook: number, look: number) => Math.round(perLook * look) - Math.round(perLook * (look - 1))
  let evidence = noEvidence
  let verdict: CheckJudgement['verdict'] = 'undecided'
  for (let look = 1; look <= step.looks && verdict === 'undecided'; look++) {
    const variant = (requests: number, share: number) => ({
      requests: whole(requests, look),
      bad: { [check.name]: Math.min(whole(requests * share, look), whole(requests, look)) },
    })
    const expected: Look = { at: '', stable: variant(stable, baseRate), canary: variant(canary, rate) }
    evidence = addLook(evidence, expected, check, step)
    verdict = verdictOf(evidence, step)
  }
  return { verdict, looks: evidence.looks }
}

const canaryRequestsPerLook = ({ weight, lookMs }: StepPlan, { requestsPerSecond }: Traffic): number =>
  (requestsPerSecond * lookMs * weight) / 100_000

/** Up to three faults that are beyond both limits. */
function faultsOf({ maxRatio, maxIncrease }: StepCheck, baseRate: number) {
  const beyond = (rate: number) => rate > baseRate * maxRatio && rate > baseRate + maxIncrease && rate < 1
  const multiples = MULTIPLES.map(({ times, what }) => ({ what, rate: times * baseRate }))
  const shares = SHARES.map((rate) => ({ what: `${formatPercent(rate)} of bad requests`, rate }))
  const faults = multiples.filter(({ rate }) => beyond(rate))
  return faults.length > 0 ? faults : shares.filter(({ rate }) => beyond(rate)).slice(0, 3)
}

const place = (weight: number, { requestsPerSecond }: Traffic): string =>
  `at ${formatNumber(weight)} % of ${formatNumber(requestsPerSecond, 3)} requests/s`

/** "At 10 % of 50 requests/s and 1 % errors a doubling shows in about 33 minutes, a tripling in 5 minutes." */
function sentenceOf({ weight, name, baseRate, faults, equalAfterMs }: CheckExpectation, traffic: Traffic): string {
  const today = `${formatPercent(baseRate)} ${name === 'errors' ? 'errors' : 'slow requests'}`
  const shown = faults.map(({ what, afterMs }, i) =>
    afterMs === null
      ? `${what} ${i === 0 ? 'does not show' : 'not'} within the step`
      : `${what} ${i === 0 ? 'shows in about' : 'in'} ${about(afterMs)}`,
  )
  const equal = equalAfterMs === null ? '' : `; an equal version passes in about ${about(equalAfterMs)}`
  const start = place(weight, traffic).replace(/^a/, 'A')
  return `${start} and ${today} ${shown.join(', ')}${equal}.`
}

/** The steps in which a version like today's would most likely be neither promoted nor rolled back. */
function slowPromotions(checks: readonly CheckExpectation[], { options }: RolloutPlan): string[] {
  const slow = Map.groupBy(
    checks.filter(({ name, baseRate, equalAfterMs }) => {
      const { max = 1 } = options.checks.find((check) => check.name === name)!
      return equalAfterMs === null && baseRate < max
    }),
    ({ weight }) => weight,
  )
  return [...slow].map(([weight, found]) => {
    const names = found.map(({ name }) => `\`${name}\``).join(' and ')
    return `At ${formatNumber(weight)} % a version as good as today's would most likely not be proven so within ${about(options.stepMs)} (${names}). ${HELP}`
  })
}

function unmeasured(plan: RolloutPlan, { rates }: Traffic): string[] {
  return plan.options.checks
    .filter(({ name }) => rates[name] === undefined)
    .map(
      ({ name }) =>
        `\`${name}\` is not measured today: nothing can be said about it, and without it nothing is promoted.`,
    )
}

/** What the plan can never find, or would find in any version. */
function warningsOf(plan: RolloutPlan, traffic: Traffic): string[] {
  const blind = measured(plan, traffic)
    .filter(({ step, check }) => expectedEnd(step, check, traffic, 1).verdict !== 'worse')
    .map(
      ({ step, check }) =>
        `At ${formatNumber(step.weight)} % not even a canary whose every request is bad would be proven worse in \`${check.name}\`.`,
    )
  const broken = plan.options.checks
    .filter(({ name, max }) => max !== undefined && (traffic.rates[name] ?? 0) >= max)
    .map(
      ({ name, max }) =>
        `Today ${formatPercent(traffic.rates[name]!)} of the requests of the stable version are bad in \`${name}\`, and \`max\` allows ${percentLimit(max!)}: a version like it would be rolled back.`,
    )
  return [...blind, ...broken]
}
