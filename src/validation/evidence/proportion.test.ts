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

it('a share of a handful of groups is worth no more rows than groups, however alike they are', () => {
  const n = 800
  const all = new Uint8Array(n).fill(1)
  const right = Uint8Array.from(all, (_, row) => Number(row % 10 < 7))
  for (const groups of [2, 3, 9]) {
    const cluster = Uint32Array.from(all, (_, row) => Math.floor((row * groups) / n))
    const { interval } = singleProportion({ cluster, n } as unknown as Rows, { of: all, right }, 0.05)
    expect(interval[1] - interval[0]).toBeGreaterThan(0.4)
  }
})
