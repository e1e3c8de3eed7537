import { describe, expect, it } from 'vitest'
import { differenceText, neededText, ruleOf, valueUnitOf } from './difference.ts'
import type { Check } from './report.ts'

const check = (change: Partial<Check>): Check => ({
  id: 'metric:rmse#non-inferior',
  title: 'RMSE',
  verdict: 'pass',
  level: 'block',
  value: 23_020,
  baseline: 24_310,
  unit: 'relative',
  direction: 'lower',
  reason: '',
  ...change,
})

describe('a difference as a person reads it', () => {
  it('points the arrow where the metric went and counts the interval along it', () => {
    expect(differenceText(check({ estimate: 0.053, interval: [0.026, 0.079] }))).toBe('▼ 5.3 % (2.6 … 7.9)')
    expect(differenceText(check({ estimate: -0.068, interval: [-0.162, 0.031] }))).toBe('▲ 6.8 % (−3.1 … 16.2)')
    const accuracy = { unit: 'pp', direction: 'higher' } as const
    expect(differenceText(check({ ...accuracy, estimate: 0.012, interval: [-0.004, 0.028] }))).toBe(
      '▲ 1.2 pp (−0.4 … 2.8)',
    )
    expect(differenceText(check({ ...accuracy, estimate: -0.012, interval: [-0.028, 0.004] }))).toBe(
      '▼ 1.2 pp (−0.4 … 2.8)',
    )
  })

  it('says no change, open ends and bare intervals in words', () => {
    expect(differenceText(check({ estimate: 0, interval: [-0.01, 0.02] }))).toBe('no change (−2 … 1 %)')
    expect(differenceText(check({ estimate: 0.05, interval: [0.02, null] }))).toBe('▼ 5 % (≥ 2 %)')
    expect(differenceText(check({ estimate: 0.05, interval: [null, null] }))).toBe('▼ 5 %')
    expect(differenceText(check({ estimate: 0.076, interval: [-0.0031, 0.146] }))).toBe('▼ 7.6 % (−0.3 … 14.6)')
    const absolute = check({ id: 'metric:rmse#max', interval: [21_480, 24_760] })
    const { baseline: _baseline, unit: _unit, ...bare } = absolute
    expect(differenceText(bare)).toBe('21,480 … 24,760')
    expect(differenceText(bare)).toBe(differenceText({ ...bare, estimate: 23_020 }))
    expect(differenceText({ ...bare, interval: [0.368, 0.632], valueUnit: 'fraction' })).toBe('36.8 … 63.2 %')
    expect(differenceText({ ...bare, interval: [23.51, 24.69], valueUnit: 'ms' })).toBe('23.51 … 24.69 ms')
    expect(differenceText({ ...bare, interval: [1.8e-8, 2.1e-8] })).toBe('1.8 × 10⁻⁸ … 2.1 × 10⁻⁸')
  })

  it('shows the difference of a point estimate, which has no interval', () => {
    expect(differenceText(check({ rule: 'point', method: 'point', estimate: 0.053 }))).toBe('▼ 5.3 %')
  })

  it('knows the rule from the check, its id, or what is filled in', () => {
    expect(ruleOf(check({ rule: 'superior' }))).toBe('superior')
    expect(ruleOf(check({ id: 'metric:auc#min' }))).toBe('min')
    expect(ruleOf(check({ id: 'metric:auc#mine', estimate: 0.1 }))).toBe('non-inferior')
    expect(ruleOf(check({ id: 'metric:rmse#mine' }))).toBe('max')
  })

  it('says what was needed when the check has no words for it', () => {
    expect(neededText(check({ limit: 0.03 }))).toBe('at most 3 % higher')
    expect(neededText(check({ id: 'm#max', unit: 'USD', limit: 32_000 }))).toBe('at most 32,000 USD')
    expect(neededText(check({ rule: 'superior', limit: 0.01, unit: 'pp' }))).toBe('more than 1 pp better')
    expect(neededText(check({ rule: 'equivalent', limit: 0.02, unit: 'pp' }))).toBe('within 2 pp')
    expect(neededText(check({ limit: 0.1, level: 'warn' }))).toBe('warn: at most 10 % higher')
    expect(neededText(check({}))).toBe('')
  })

  it('reads the value in its own unit', () => {
    expect(valueUnitOf(check({}))).toBeUndefined()
    expect(valueUnitOf(check({ unit: 'pp' }))).toBe('fraction')
    expect(valueUnitOf(check({ unit: 'relative', valueUnit: 'USD' }))).toBe('USD')
  })
})
