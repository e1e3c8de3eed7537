import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extent, linear, niceScale } from './scale.ts'

describe('a scale', () => {
  it('ends at round numbers around the values', () => {
    expect(niceScale([23_020, 27_900], [0, 100]).ticks).toEqual([23_000, 24_000, 25_000, 26_000, 27_000, 28_000])
    expect(niceScale([0, 1], [0, 100]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(niceScale([-0.18, 0.1], [0, 100]).ticks).toEqual([-0.2, -0.1, 0, 0.1])
  })

  it('puts a lonely value in the middle', () => {
    expect(linear([5, 5], [0, 100])(5)).toBe(50)
    expect(linear([0, 0], [0, 100])(0)).toBe(50)
    expect(extent([])).toEqual([0, 1])
  })

  it('keeps every number that there is on the page', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(number, number, number, (a, b, value) => {
        const scale = niceScale(extent([a, b]), [0, 100])
        expect(scale.ticks.length).toBeGreaterThan(0)
        expect(scale.ticks.length).toBeLessThan(20)
        for (const at of [a, b, value, ...scale.ticks].map(scale)) expect(at >= 0 && at <= 100).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
