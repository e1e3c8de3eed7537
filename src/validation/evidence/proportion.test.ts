import { describe, expect, it } from 'vitest'
import type { Rows } from '../rows.ts'
import { singleProportion } from './proportion.ts'

describe('a share of weighted rows', () => {
  const weight = Float64Array.from({ length: 100 }, (_, row) => (row < 60 ? 4 : 1))
  const rows = { weight, cluster: undefined, n: 100 } as unknown as Rows

  it('is worth at most what the weights leave, though all errors happen to be light', () => {
    const right = Uint8Array.from(weight, (_, row) => Number(row < 95))
    const { interval, remark } = singleProportion(rows, { of: new Uint8Array(100).fill(1), right }, 0.05)
    // (Σw)²/Σw² = 280²/1000: the variance of those five light rows alone would make it more than 100.
    expect(remark).toContain('worth about 78 independent ones')
    expect(interval[0]).toBeLessThan(0.95)
  })
})
