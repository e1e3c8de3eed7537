import { describe, expect, it } from 'vitest'
import { expectRollout, refusePlan } from './expectation.ts'
import { planRollout, WATCH_LOOKS } from './plan.ts'
import type { PlanOptions, RolloutPlan, Traffic } from './step-plan.ts'

const errors = { name: 'errors', maxRatio: 1.5, maxIncrease: 0.005 } as const
const slow = { name: 'slow', maxRatio: 1.5, maxIncrease: 0.01, overMs: 300 } as const
const OPTIONS: PlanOptions = {
  weights: [10, 50, 100],
  checks: [errors],
  alpha: 0.01,
  beta: 0.05,
  lookMs: 30_000,
  stepMs: 3_600_000,
  minRequests: 100,
}
const plan = (options: Partial<PlanOptions> = {}): RolloutPlan => planRollout({ ...OPTIONS, ...options })
const traffic = (requestsPerSecond: number, errorRate = 0.01): Traffic => ({
  requestsPerSecond,
  rates: { errors: errorRate },
})

describe('a plan', () => {
  it('shares alpha out over every proof of harm, and never more than there is', () => {
    for (const checks of [[errors], [errors, slow], [{ ...errors, max: 0.02 }, slow], [{ ...errors, max: 0.02 }]]) {
      const alphas = plan({ checks }).steps.flatMap((step) => step.checks.map((check) => check.alpha))
      expect(alphas.reduce((sum, alpha) => sum + alpha, 0)).toBeCloseTo(0.01, 12)
    }
  })

  it('looks as often as the step is long, and watches the SLO at 100 % where there is one', () => {
    expect(plan().steps.map(({ kind, looks }) => [kind, looks])).toEqual([
      ['compare', 120],
      ['compare', 120],
      ['watch', 0],
    ])
    const watched = plan({ checks: [{ ...errors, max: 0.02 }, slow] }).steps[2]!
    expect(watched.looks).toBe(WATCH_LOOKS)
    expect(watched.checks.map((check) => check.name)).toEqual(['errors'])
    expect(plan({ stepMs: 10_000 }).steps[0]!.looks).toBe(1)
  })
})

describe('what a plan will do', () => {
  it('is said before the first shift', () => {
    const { sentences, warnings } = expectRollout(plan(), traffic(50))
    expect(sentences[0]).toBe(
      'At 10 % of 50 requests/s and 1 % errors a doubling shows in about 40 minutes, a tripling in 5 minutes, a fivefold in 90 s; an equal version passes in about 19 minutes.',
    )
    expect(warnings).toEqual([])
  })

  it('shows harm sooner the larger it is, and the more traffic there is', () => {
    for (const requestsPerSecond of [50, 100, 500]) {
      const [first] = expectRollout(plan(), traffic(requestsPerSecond)).checks
      const after = first!.faults.map((fault) => fault.afterMs ?? Number.POSITIVE_INFINITY)
      expect(after).toEqual(after.toSorted((a, b) => b - a))
    }
    const minutes = (rps: number) => expectRollout(plan(), traffic(rps)).checks[0]!.faults[0]!.afterMs! / 60_000
    expect(minutes(500)).toBeLessThan(minutes(50) / 5)
  })

  it('speaks of shares where the multiples of a small share are within the limits', () => {
    const [none] = expectRollout(plan(), traffic(50, 0)).sentences
    expect(none).toMatch(/^At 10 % of 50 requests\/s and 0 % errors 1 % of bad requests shows in about \d+ minutes/)
    expect(expectRollout(plan(), traffic(50, 0.0001)).checks[0]!.faults.map((fault) => fault.rate)).toEqual([
      0.01, 0.02, 0.05,
    ])
  })

  it('warns of a step that would most likely end inconclusive, of a check that is not measured, and of an SLO that is broken today', () => {
    expect(expectRollout(plan(), traffic(5)).warnings[0]).toMatch(
      /^At 10 % a version as good as today's would most likely not be proven so within 60 minutes \(`errors`\)\. A longer `step-timeout`/,
    )
    expect(expectRollout(plan({ checks: [errors, slow] }), traffic(50)).warnings).toEqual([
      '`slow` is not measured today: nothing can be said about it, and without it nothing is promoted.',
    ])
    expect(expectRollout(plan({ checks: [{ ...errors, max: 0.02 }] }), traffic(50, 0.03)).warnings).toEqual([
      'Today 3 % of the requests of the stable version are bad in `errors`, and `max` allows 2 %: a version like it would be rolled back.',
    ])
    expect(expectRollout(plan({ checks: [slow] }), { requestsPerSecond: 50, rates: { slow: 0.7 } }).warnings[0]).toBe(
      'At 10 % not even a canary whose every request is bad would be proven worse in `slow`.',
    )
  })
})

describe('a plan that can never promote', () => {
  it('is refused with what would help', () => {
    expect(() => refusePlan(plan(), traffic(0.1))).toThrow(
      'This rollout can never promote: at 10 % of 0.1 requests/s the new version gets about 36 requests in 60 minutes, and `min-requests` asks for 100.',
    )
    expect(() => refusePlan(plan(), traffic(1, 0))).toThrow(
      'even if none of them is bad, that does not prove the limits of `errors`',
    )
    expect(() => refusePlan(plan(), traffic(0))).toThrow('gets about 0 requests')
  })

  it('is not one that only needs a canary better than today’s version', () => {
    expect(() => refusePlan(plan(), traffic(5))).not.toThrow()
    expect(() => refusePlan(plan({ checks: [errors, slow] }), traffic(50))).not.toThrow()
  })
})
