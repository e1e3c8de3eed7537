import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialPmf } from '../statistics/proportion.ts'
import { addLook, type Evidence, noEvidence } from './evidence.ts'
import { judgeStep, verdictOf } from './judge.ts'
import type { Look } from './look.ts'
import { planRollout } from './plan.ts'
import type { PlanOptions, StepPlan } from './step-plan.ts'

const OPTIONS: PlanOptions = {
  weights: [10, 100],
  checks: [{ name: 'errors', maxRatio: 1.5, maxIncrease: 0.005 }],
  alpha: 0.01,
  beta: 0.05,
  lookMs: 30_000,
  stepMs: 3_600_000,
  minRequests: 100,
}
const step = (options: Partial<PlanOptions> = {}): StepPlan => planRollout({ ...OPTIONS, ...options }).steps[0]!
const look = (stable: number, badStable: number, canary: number, bad: number): Look => ({
  at: '2026-11-22T12:00:00Z',
  stable: { requests: stable, bad: { errors: badStable } },
  canary: { requests: canary, bad: { errors: bad } },
})
const times = (n: number, value: Look): Look[] => Array.from({ length: n }, () => value)
const nothing: Look = {
  at: '2026-11-22T12:00:00Z',
  stable: { requests: 0, bad: {} },
  canary: { requests: 0, bad: {} },
  void: 'Prometheus has no sample of the canary since 12:00',
}

describe('a canary', () => {
  it('that fails three times as often is worse, with the numbers that prove it', () => {
    const judged = judgeStep(step(), times(12, look(1350, 13, 150, 5)))
    expect(judged).toMatchObject({ verdict: 'worse', judged: 12 })
    const [check] = judged.checks
    expect(check!.reason).toBe(
      '60 of 1,800 requests failed, 3.3 %; the stable version 0.96 %: more than 1.5 times as many and more than 0.5 pp more, both proven.',
    )
    expect(check!.ratio[0]).toBeGreaterThanOrEqual(1.5)
    expect(check!.increase[0]).toBeGreaterThanOrEqual(0.005)
    expect(check!.boundary).toBeLessThanOrEqual(60)
  })

  it('that does as the stable version does is not worse after a while, not at once', () => {
    const alike = look(1350, 13, 150, 1)
    expect(judgeStep(step(), times(5, alike)).verdict).toBe('undecided')
    const judged = judgeStep(step(), times(40, alike))
    expect(judged.verdict).toBe('not-worse')
    expect(judged.checks[0]!.reason).toBe(
      '40 of 6,000 requests failed, 0.67 %; the stable version 0.96 %: not more than 1.5 times as many, proven.',
    )
    expect(judged.checks[0]!.ratio[1]).toBeLessThanOrEqual(1.5)
  })

  it('without any error passes beside a stable version without any, by its own upper bound', () => {
    const looks = times(120, look(1350, 0, 150, 0))
    const passedAt = looks.findIndex((_, i) => judgeStep(step(), looks.slice(0, i + 1)).verdict === 'not-worse') + 1
    // One test of 150 n requests without an error proves less than 0.5 % with 95 % confidence from 600 on.
    expect(passedAt * 150).toBeGreaterThan(600)
    expect(passedAt * 150).toBeLessThan(1500)
    const [check] = judgeStep(step(), looks.slice(0, passedAt)).checks
    expect(check!.increase[1]).toBeLessThanOrEqual(0.005)
    expect(check!.reason).toBe(
      `0 of ${(passedAt * 150).toLocaleString('en')} requests failed, 0 %; the stable version 0 %: not more than 0.5 pp more, proven.`,
    )
  })

  it('that fails every request is worse at the first look', () => {
    expect(judgeStep(step(), [look(1350, 0, 150, 150)]).verdict).toBe('worse')
    expect(judgeStep(step(), [look(135, 2, 15, 15)]).verdict).toBe('worse')
  })

  it('that turns bad late is worse before the step is over, though it had begun well', () => {
    const within = step({ minRequests: 100_000 })
    const looks = [...times(60, look(1350, 13, 150, 1)), ...times(20, look(1350, 13, 150, 40))]
    expect(judgeStep(within, looks.slice(0, 60))).toMatchObject({ verdict: 'undecided' })
    expect(judgeStep(within, looks.slice(0, 60)).checks[0]!.reason).toMatch(
      /not more than 1.5 times as many, but 100,000 requests are asked for\.$/,
    )
    expect(judgeStep(within, looks).verdict).toBe('worse')
  })

  it('is not rolled back for twice as many errors when that is less than the increase that is allowed', () => {
    const looks = times(120, look(13_500, 13, 1500, 3))
    const judged = judgeStep(step(), looks)
    expect(judged.verdict).toBe('not-worse')
    expect(judged.checks[0]!.ratio[0]).toBeGreaterThan(1.5)
    expect(judged.checks[0]!.increase[1]).toBeLessThan(0.005)
  })

  it('shares the fate of the stable version in a spike: four times the errors in both prove nothing', () => {
    const looks = [...times(3, look(1350, 13, 150, 1)), ...times(20, look(1350, 54, 150, 6))]
    expect(judgeStep(step({ beta: 1e-9 }), looks).verdict).toBe('undecided')
  })
})

describe('half of 500 requests a second, for an hour', () => {
  it('is judged as finely as it was seen', () => {
    const busy = planRollout({ ...OPTIONS, weights: [50, 100] }).steps[0]!
    const hour = (bad: number) => judgeStep(busy, times(120, look(7500, 150, 7500, bad))).checks[0]!
    expect(hour(215).verdict).toBe('not-worse')
    expect(hour(225)).toMatchObject({ verdict: 'undecided', canary: { requests: 900_000, bad: 27_000 } })
    expect(hour(240).verdict).toBe('worse')
    const [low, high] = hour(225).ratio
    expect(low).toBeGreaterThan(1.44)
    expect(high).toBeLessThan(1.56)
  })
})

describe('what was not seen', () => {
  it('judges nothing', () => {
    expect(judgeStep(step(), [])).toMatchObject({ verdict: 'undecided', judged: 0 })
    const judged = judgeStep(step(), times(3, nothing))
    expect(judged).toMatchObject({ verdict: 'undecided', judged: 0 })
    expect(judged.checks[0]!.reason).toBe(
      'Nothing could be counted: Prometheus has no sample of the canary since 12:00.',
    )
    expect(judged.checks[0]!.ratio).toEqual([null, null])
  })

  it('a look in between that is void neither helps nor harms', () => {
    const bad = look(1350, 13, 150, 5)
    expect(judgeStep(step(), [...times(6, bad), nothing, ...times(6, bad)]).verdict).toBe('worse')
  })

  it('a check that the metrics do not measure stays undecided, and says so', () => {
    const two = step({ checks: [...OPTIONS.checks, { name: 'slow', maxRatio: 1.5, maxIncrease: 0.01, overMs: 300 }] })
    const judged = judgeStep(two, times(60, look(1350, 13, 150, 1)))
    expect(judged.verdict).toBe('undecided')
    expect(judged.checks.map((check) => check.verdict)).toEqual(['not-worse', 'undecided'])
    expect(judged.checks[1]!.reason).toBe('Not measured: the metrics do not say how many requests were slow.')
  })

  it('a canary without requests is not judged', () => {
    const judged = judgeStep(step(), times(120, look(1500, 15, 0, 0)))
    expect(judged.verdict).toBe('undecided')
    expect(judged.checks[0]!.reason).toBe('The new version has had no requests yet.')
  })

  it('a stable version without requests proves no harm', () => {
    const judged = judgeStep(step(), times(20, look(0, 0, 150, 9)))
    expect(judged.verdict).toBe('undecided')
    expect(judged.checks[0]!.reason).toMatch(/the stable version had no requests/)
  })
})

describe('the SLO', () => {
  const limited = { checks: [{ ...OPTIONS.checks[0]!, max: 0.02 }] }

  it('is broken by a canary that is no worse than a broken stable version', () => {
    const judged = judgeStep(step({ ...limited, beta: 1e-9 }), times(30, look(1350, 54, 150, 6)))
    expect(judged.verdict).toBe('worse')
    expect(judged.checks[0]!.reason).toBe(
      '180 of 4,500 requests failed, 4 %; the stable version 4 %: more than the 2 % allowed, proven.',
    )
  })

  it('is watched at 100 %: kept at the last look, or broken at any', () => {
    const watch = planRollout({ ...OPTIONS, ...limited }).steps.at(-1)!
    const good = times(watch.looks, look(0, 0, 1500, 15))
    expect(judgeStep(watch, good.slice(1)).verdict).toBe('undecided')
    expect(judgeStep(watch, good).verdict).toBe('not-worse')
    expect(judgeStep(watch, good).checks[0]!.reason).toBe(
      '150 of 15,000 requests failed, 1 %: no proof of more than the 2 % allowed.',
    )
    expect(judgeStep(watch, [good[0]!, look(0, 0, 1500, 90)]).verdict).toBe('worse')
    expect(judgeStep(watch, times(watch.looks, nothing)).verdict).toBe('undecided')
  })

  it('is not watched where there is none: the step is over at once', () => {
    const watch = planRollout(OPTIONS).steps.at(-1)!
    expect(watch).toMatchObject({ kind: 'watch', looks: 0 })
    expect(judgeStep(watch, []).verdict).toBe('not-worse')
  })
})

describe('the errors of a step', () => {
  /** Every outcome of a step of three looks, 12 requests for the canary and 24 for the stable version in each, with its verdict. */
  function* outcomes(
    small: StepPlan,
    evidence: Evidence = noEvidence,
    path: number[] = [],
  ): Generator<[number[], string]> {
    const verdict = verdictOf(evidence, small)
    if (verdict !== 'undecided' || path.length === 6) return yield [path, verdict]
    for (let stable = 0; stable <= 6; stable++)
      for (let canary = 0; canary <= 4; canary++)
        yield* outcomes(small, addLook(evidence, look(6, stable, 4, canary), small.checks[0]!, small), [
          ...path,
          stable,
          canary,
        ])
  }

  it('are at most alpha and beta over every outcome, whatever the rates, also where they change from look to look', () => {
    const limits = { name: 'errors' as const, maxRatio: 1.5, maxIncrease: 0.15 }
    const small = step({ stepMs: 90_000, minRequests: 1, alpha: 0.1, beta: 0.2, checks: [limits] })
    const all = [...outcomes(small)]
    const probability = (verdict: string, rates: (base: number) => number, bases: readonly number[]) =>
      all
        .filter((outcome) => outcome[1] === verdict)
        .reduce((sum, [path]) => {
          let p = 1
          for (let i = 0; i < path.length; i += 2) {
            const base = bases[i / 2]!
            p *= binomialPmf(path[i]!, 6, base) * binomialPmf(path[i + 1]!, 4, rates(base))
          }
          return sum + p
        }, 0)
    expect(all.some(([, verdict]) => verdict === 'worse')).toBe(true)
    expect(all.some(([, verdict]) => verdict === 'not-worse')).toBe(true)
    for (const bases of [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6].flatMap((base) => [
      [base, base, base],
      [base, 0.6, base],
      [0.02, base, 0.5],
    ])) {
      const name = bases.join()
      expect(
        probability('worse', (base) => 1.5 * base, bases),
        name,
      ).toBeLessThanOrEqual(0.1)
      expect(
        probability('worse', (base) => base + 0.15, bases),
        name,
      ).toBeLessThanOrEqual(0.1)
      const atLeastBoth = (base: number) => Math.max(1.5 * base, base + 0.15)
      expect(probability('not-worse', atLeastBoth, bases), name).toBeLessThanOrEqual(0.2)
    }
  })
})

describe('more errors', () => {
  const counted = fc.record({ stable: fc.nat(30), canary: fc.nat(12), more: fc.nat(4) })

  it('never turn a canary from worse to not worse', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 8 }), (drawn) => {
        const short = step({ stepMs: 240_000, alpha: 0.2, beta: 0.3, minRequests: 1 })
        const fewer = judgeStep(
          short,
          drawn.map((one) => look(900, one.stable, 100, one.canary)),
        )
        const more = judgeStep(
          short,
          drawn.map((one) => look(900, one.stable, 100, one.canary + one.more)),
        )
        expect([fewer.verdict, more.verdict]).not.toEqual(['worse', 'not-worse'])
      }),
    )
  })

  it('that gets worse as it goes is shown with bounds around what is seen, whatever its first looks proved', () => {
    const looks = [...times(12, look(1350, 0, 150, 0)), ...times(4, look(1350, 0, 150, 150))]
    expect(judgeStep(step(), looks.slice(0, 12)).checks[0]!.verdict).toBe('not-worse')
    const [check] = judgeStep(step(), looks).checks
    expect(check!.verdict).toBe('worse')
    const [lower, upper] = check!.increase as [number, number]
    expect(lower).toBeGreaterThan(0.005)
    expect(upper).toBeGreaterThan(0.25)
  })

  it('a proven limit is never inside the bounds that are shown, unless what is seen has outlived the proof', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 8 }), (drawn) => {
        const short = step({ stepMs: 240_000, alpha: 0.2, beta: 0.3, minRequests: 1 })
        const [check] = judgeStep(
          short,
          drawn.map((one) => look(900, one.stable, 100, one.canary + one.more)),
        ).checks
        const [low, high] = [check!.increase, check!.ratio].map(([from, to]) => [from ?? -1, to ?? 1e9] as const)
        expect(low![0]).toBeLessThanOrEqual(low![1])
        const rateOf = (bad: (one: (typeof drawn)[number]) => number, requests: number) =>
          drawn.reduce((sum, one) => sum + bad(one), 0) / (requests * drawn.length)
        const stable = rateOf((one) => one.stable, 900)
        const canary = rateOf((one) => one.canary + one.more, 100)
        const isSeenWorse = canary >= stable + 0.005 && canary >= 1.5 * stable
        if (check!.verdict === 'worse' && isSeenWorse) {
          expect(check!.increase[0]).toBeGreaterThanOrEqual(0.005)
          expect(check!.ratio[0]).toBeGreaterThanOrEqual(1.5)
        }
        if (check!.verdict === 'not-worse' && !isSeenWorse) expect(low![1] <= 0.005 || high![1] <= 1.5).toBe(true)
      }),
    )
  })
})
