import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutNumbers, cutSorted, runsOf } from './number-cuts.ts'

describe('the cuts of sorted numbers', () => {
  const neighbours = [1, 1 + Number.EPSILON, 1 + 2 * Number.EPSILON]
  it.each([
    ['no numbers', () => []],
    ['numbers that are all different', () => Array.from({ length: 10_000 }, (_, i) => Math.sin(i * 1.7))],
    ['few values', () => Array.from({ length: 10_000 }, (_, i) => (i * i) % 7)],
    ['a value that half of the rows share', () => Array.from({ length: 9_999 }, (_, i) => (i % 2 ? 0 : Math.sin(i)))],
    ['values between which no other number lies', () => Array.from({ length: 5_000 }, (_, i) => neighbours[i % 3]!)],
  ])('are those of its runs: %s', (_, make) => {
    const sorted = Float64Array.from(make()).sort()
    for (const least of [1, 10, 100]) expect(cutSorted(sorted, least)).toEqual(cutNumbers(runsOf(sorted), least))
  })

  it('are those of its runs, whatever the numbers', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
    const some = fc.array(value, { maxLength: 40 })
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 12 }), (values, times, least) => {
        const sorted = Float64Array.from(
          values.flatMap((x, i) => Array.from({ length: i % 3 ? 1 : times }, () => x + 0)),
        ).sort()
        expect(cutSorted(sorted, least)).toEqual(cutNumbers(runsOf(sorted), least))
      }),
      { numRuns: 300 },
    )
  })
})
