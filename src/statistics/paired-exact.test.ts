import { describe, expect, it } from 'vitest'
import { exactAbove, exactBelow, widenedExactly } from './paired-exact.ts'
import { type PairedCounts, tango, tangoStatistic } from './paired-proportions.ts'
import { binomialCdf, binomialPmf, clopperPearson } from './proportion.ts'

const counts = (n: number, b: number, c: number): PairedCounts => ({ n, b, c, both: 0 })

/** P(Tango's statistic is at most `limit`) at two shares, by adding up every table. */
function everyTable(n: number, delta: number, limit: number, ofB: number, ofC: number): number {
  let total = 0
  for (let c = 0; c <= n; c++)
    for (let b = 0; b <= n - c; b++)
      if (tangoStatistic(counts(n, b, c), delta) <= limit + 1e-9)
        total += binomialPmf(c, n, ofC) * binomialPmf(b, n - c, ofB / (1 - ofC))
  return total
}

const interval = (of: PairedCounts, alpha: number): readonly [number, number] =>
  widenedExactly(tango(of, alpha), {
    alpha,
    limits: [-1, 1],
    below: (x) => exactBelow(of, x),
    above: (x) => exactAbove(of, x),
  })

describe('exact tails of a paired difference of shares', () => {
  it.each([
    [30, 2, 5, -0.1],
    [30, 0, 0, -0.05],
    [40, 7, 0, 0.03],
    [25, 3, 3, 0],
  ])(
    'are never smaller than the sum over every table, whatever the shares (n %i, %i and %i, at %d)',
    (n, b, c, delta) => {
      const seen = tangoStatistic(counts(n, b, c), delta)
      const p = exactBelow(counts(n, b, c), delta)
      let largest = 0
      for (let share = 0; share + Math.abs(delta) + share <= 1; share += 0.01) {
        const [ofB, ofC] = [share + Math.max(delta, 0), share + Math.max(-delta, 0)]
        largest = Math.max(largest, everyTable(n, delta, seen, ofB, ofC))
      }
      expect(p).toBeGreaterThan(largest - 0.002)
      expect(p).toBeLessThan(largest + 0.03)
    },
  )

  it('are those of Clopper and Pearson where no row differs, or all differ on one side', () => {
    for (const n of [10, 149, 3000]) expect(interval(counts(n, 0, 0), 0.05)[0]).toBeCloseTo(-(1 - 0.05 ** (1 / n)), 5)
    // Sixty rows of one side are too many to add up tables, and a plain binomial count.
    expect(exactBelow(counts(3000, 0, 60), -0.015)).toBeCloseTo(1 - binomialCdf(59, 3000, 0.015), 12)
    expect(interval(counts(3000, 0, 60), 0.05)[1]).toBeCloseTo(-clopperPearson(60, 3000, 0.05)[0], 5)
  })

  it('agree with the interval on which side of a margin it ends', () => {
    for (const n of [100, 150])
      for (let b = 0; b <= 4; b++)
        for (let c = 0; c <= 7; c++)
          for (const margin of [-0.02, 0, 0.01]) {
            const [low, high] = interval(counts(n, b, c), 0.05)
            const [above, below] = [exactAbove(counts(n, b, c), margin), exactBelow(counts(n, b, c), margin)]
            if (Math.abs(above - 0.05) > 1e-4) expect(low > margin, `${n} ${b} ${c} ${margin}`).toBe(above < 0.05)
            if (Math.abs(below - 0.05) > 1e-4) expect(high < margin, `${n} ${b} ${c} ${margin}`).toBe(below < 0.05)
          }
  })

  it('take counts that weights made fractions, and few rows', () => {
    for (const [n, b, c] of [
      [80.4, 1.7, 0.2],
      [1, 1, 0],
      [2, 1, 1],
      [3.3, 0, 0],
    ] as const) {
      const [low, high] = interval(counts(n, b, c), 0.05)
      expect(low).toBeGreaterThanOrEqual(-1)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThan((b - c) / n)
      expect(high).toBeGreaterThanOrEqual((b - c) / n)
    }
  })
})
