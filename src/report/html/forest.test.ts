import { expect, it } from 'vitest'
import type { Check } from '../report.ts'
import { forest } from './forest.ts'

const check = (more: Partial<Check>): Check => ({
  id: 'metric:rmse#non-inferior',
  title: 'RMSE',
  verdict: 'pass',
  level: 'block',
  value: 36_074,
  limit: 0.03,
  direction: 'lower',
  reason: '',
  ...more,
})

it('draws what has a place on the scale of its limit, and nothing else', () => {
  const compared = check({ baseline: 37_000, estimate: 0.025, interval: [0.01, 0.04], unit: 'relative' })
  const absolute = check({ id: 'metric:rmse#max', limit: 50_000, interval: [28_742, 45_120] })
  const alone = check({ verdict: 'no-baseline' })
  const skipped = check({ id: 'metric:rmse@area=north#non-inferior', verdict: 'skipped', level: 'warn' })
  expect([...forest([compared, absolute, alone, skipped]).keys()]).toEqual([compared, absolute])
})
