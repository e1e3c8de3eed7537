import { expect, it } from 'vitest'
import { runBatch } from '../../scripts/bench/rollouts/course.ts'
import type { PlanOptions } from './step-plan.ts'

const options: PlanOptions = {
  weights: [10, 50, 100],
  checks: [{ name: 'errors', maxRatio: 1.5, maxIncrease: 0.005 }],
  alpha: 0.01,
  beta: 0.05,
  lookMs: 30_000,
  stepMs: 3_600_000,
  minRequests: 100,
}
const equal = { requestsPerSecond: 50, baseRate: 0.01, shared: 'spike', ratio: 1, increase: 0 } as const
const verdicts = (plan: PlanOptions, traffic: Parameters<typeof runBatch>[0]['traffic']) =>
  Object.groupBy(runBatch({ options: plan, traffic, from: 0, runs: 200 }), (ending) => ending.verdict)

it('200 equal versions are promoted through a spike that both share; 200 of three times the errors never are', () => {
  const { promoted = [], 'rolled-back': rolledBack = [] } = verdicts(options, equal)
  expect(rolledBack).toEqual([])
  expect(promoted.length).toBeGreaterThan(190)
  expect(verdicts(options, { ...equal, ratio: 3 })['rolled-back']?.length).toBe(200)
})

it('of 200 versions exactly at both limits hardly any is promoted', () => {
  const { promoted = [] } = verdicts({ ...options, weights: [10, 100] }, { ...equal, shared: 'steady', ratio: 1.5 })
  // Five per cent are allowed: 10 of 200, with three standard errors 19.
  expect(promoted.length).toBeLessThanOrEqual(19)
})
