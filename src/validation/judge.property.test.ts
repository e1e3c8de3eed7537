import fc from 'fast-check'
import { expect, it } from 'vitest'
import { UserError } from '../platform/errors.ts'
import type { Check } from '../report/report.ts'
import type { Predictions } from '../tables/predictions.ts'
import type { Gate, TestName } from './gate.ts'
import { judge } from './judge.ts'
import { METRICS } from './metrics/registry.ts'
import { TESTS } from './tests.ts'

const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
const names = fc.constantFrom('0', '1')
const three = fc.constantFrom('a', 'b', 'c')
const size = fc.integer({ min: 1, max: 40 })
const array = <T>(of: fc.Arbitrary<T>, n: number) => fc.array(of, { minLength: n, maxLength: n })
const probabilities = (n: number) =>
  array(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.5, 0.9, 1), n).map((values) => Float64Array.from(values))

const context = (n: number) =>
  fc.record(
    {
      weight: array(fc.constantFrom(0.5, 1, 2), n).map((values) => Float64Array.from(values)),
      group: array(fc.constantFrom('x', 'y', 'z'), n),
      time: array(fc.constantFrom('2026-01-01', '2026-02-01'), n),
    },
    { requiredKeys: [] },
  )

function pair<T>(n: number, value: fc.Arbitrary<T>, make: (values: T[]) => Predictions['labels']) {
  return fc
    .record({
      labels: array(value, n),
      ours: array(value, n),
      theirs: array(value, n),
      score: probabilities(n),
      other: probabilities(n),
      same: fc.boolean(),
      context: context(n),
    })
    .map((drawn) => {
      const side = (values: T[], score: Float64Array): Predictions => ({
        ids: drawn.labels.map((_, i) => `id${i}`),
        labels: make(drawn.labels),
        predictions: make(values),
        score,
        columns: new Map([['slice', drawn.labels.map((_, i) => String(i % 2))]]),
        source: 'p.csv',
        ...drawn.context,
      })
      return {
        ours: side(drawn.ours, drawn.score),
        theirs: drawn.same ? side(drawn.ours, drawn.score) : side(drawn.theirs, drawn.other),
      }
    })
}

const sides = size.chain((n) =>
  fc.oneof(
    pair(n, names, (values) => values),
    pair(n, three, (values) => values),
    pair(n, number, (values) => Float64Array.from(values)),
  ),
)

const gate: fc.Arbitrary<Gate> = fc
  .record({
    metric: fc.constantFrom(...METRICS.map(({ name }) => name)),
    bound: fc.constantFrom('min', 'max', undefined),
    limit: fc.constantFrom(0, 0.02, 0.5, 3),
    rule: fc.constantFrom('non-inferior' as const, 'superior' as const, 'equivalent' as const),
    margin: fc.option(
      fc.record({
        kind: fc.constantFrom('absolute' as const, 'relative' as const),
        value: fc.constantFrom(0, 0.02, 0.5),
      }),
      { nil: undefined },
    ),
    test: fc.option(fc.constantFrom<TestName>(...TESTS.map(({ test }) => test)), { nil: undefined }),
    slice: fc.option(fc.constant('slice'), { nil: undefined }),
    alpha: fc.constantFrom(0.05, 0.01),
  })
  .map(({ metric, bound, limit, rule, margin, test, slice, alpha }) => ({
    metric,
    alpha,
    ...(slice && { slice, 'min-rows': 1 }),
    ...(bound
      ? { [bound]: limit }
      : { against: 'baseline' as const, rule, ...(margin && { margin }), ...(test && { test }) }),
  }))

/** Every number of a check, with its name. */
const numbersOf = (check: Check): [string, number][] =>
  Object.entries({ ...check, low: check.interval?.[0], high: check.interval?.[1] }).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )

function expectSound(check: Check, level: number): void {
  for (const [name, value] of numbersOf(check))
    expect(Number.isFinite(value), `${name} of ${JSON.stringify(check)}`).toBe(true)
  for (const p of [check.pValue, check.pAdjusted])
    if (p !== undefined) expect(p >= 0 && p <= 1 + 1e-12, JSON.stringify(check)).toBe(true)
  const [low, high] = check.interval ?? [null, null]
  if (low !== null && high !== null) expect(low, JSON.stringify(check)).toBeLessThanOrEqual(high + 1e-9)
  if (check.confidence !== undefined) expect(check.confidence).toBeCloseTo(1 - 2 * level, 10)
  expect(check.reason).toMatch(/\.$/)
  expect(check.reason).not.toMatch(/NaN|undefined|Infinity|null/)
}

it('any rows and any gate give a sound check or one clear refusal', () => {
  let judged = 0
  fc.assert(
    fc.property(sides, gate, ({ ours, theirs }, asked) => {
      const input = {
        gates: [asked],
        candidate: { predictions: ours, metrics: {}, name: 'this change' },
        baseline: { kind: 'present', predictions: theirs, metrics: {}, name: 'champion v1' },
        defaults: { replicates: 30 },
      } as const
      try {
        const { checks, verdict, summary, headline } = judge(input)
        judged++
        for (const check of checks) expectSound(check, asked.alpha!)
        expect(['pass', 'fail', 'inconclusive', 'not-comparable']).toContain(verdict)
        expect(summary + headline).not.toMatch(/NaN|undefined|Infinity/)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
      }
    }),
    { numRuns: 600, seed: 11 },
  )
  expect(judged).toBeGreaterThan(100)
}, 60_000)
