import { describe, expect, it } from 'vitest'
import { bootstrap } from './bootstrap.ts'
import { bootstrapInterval, bootstrapTails, ofQuantile, sortedQuantile } from './bootstrap-interval.ts'
import type { Statistic } from './statistic.ts'

const rows = 300
const run = (statistic: Statistic) => bootstrap([statistic], { rows, replicates: 2000, seed: 7 })[0]!

describe('the interval of a number that some draws make infinite', () => {
  it('is open on that side, and keeps the width of the finite draws', () => {
    const ofHalf = run((weights) => {
      const lower = weights.subarray(0, 150).reduce((sum, weight) => sum + weight, 0)
      return lower < 145 ? Number.NEGATIVE_INFINITY : lower
    })
    expect(new Set(ofHalf.replicates).size).toBeGreaterThan(30)
    const [low, high] = bootstrapInterval(ofHalf, 0.05)
    expect([low, high > 155]).toEqual([Number.NEGATIVE_INFINITY, true])
    expect(bootstrapTails(ofHalf, 100).above).toBeGreaterThan(0.05)
  })

  it.each([
    ['infinite', Number.POSITIVE_INFINITY],
    ['undefined', Number.NaN],
  ])('is open on both sides where one row keeps it from being %s', (_, without) => {
    const ofOne = run((weights) => (weights[0]! > 0 ? weights[0]! : without))
    expect(bootstrapInterval(ofOne, 0.05)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
    expect(bootstrapTails(ofOne, -10)).toEqual({ below: 1, above: 1 })
  })
})

describe('a quantile between an infinite value and another', () => {
  it('is infinite, and never undefined', () => {
    const [below, above] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    expect(sortedQuantile(Float64Array.of(below, 1, 2, above), 1 / 6)).toBe(below)
    expect(sortedQuantile(Float64Array.of(below, 1, 2, above), 5 / 6)).toBe(above)
    expect(sortedQuantile(Float64Array.of(1, 2, above), 0.5)).toBe(2)
    expect(sortedQuantile(Float64Array.of(below, above), 0.5)).toBe(below)
  })
})

describe('the interval of a median', () => {
  /** Of 300 values that lie 0.1 apart, but for the two in the middle. */
  const median = (gap: number): Statistic => {
    const values = Float64Array.from({ length: rows }, (_, i) => i / 10 + (i < rows / 2 ? 0 : gap))
    return (weights) => {
      let [row, left] = [0, weights.reduce((sum, weight) => sum + weight, 0) / 2]
      while (left > weights[row]!) left -= weights[row++]!
      return values[row]!
    }
  }

  it.each([0, 1])('is that of its draws, whatever lies between the two rows in the middle: %d', (gap) => {
    const [low, high] = bootstrapInterval(ofQuantile(run(median(gap))), 0.05)
    // By order statistics it reaches from row 136 to row 165.
    expect(high - low - gap).toBeGreaterThan(2.7)
    expect(high - low - gap).toBeLessThan(4)
  })
})
