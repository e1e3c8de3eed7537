import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from './random.ts'
import { ascendingOrder, sortNumbers } from './sort.ts'

const KINDS: readonly [string, (u: number) => number][] = [
  ['any doubles', (u: number) => (u - 0.5) * 10 ** Math.floor(u * 600 - 300)],
  ['decimals', (u: number) => Math.round((u - 0.5) * 1e6) / 1e3],
  ['decimals that a rounding error separates', (u: number) => Math.round(u * 10) * 0.1],
  ['few integers', (u: number) => Math.floor(u * 9) - 4],
  ['large integers', (u: number) => Math.floor(u * 2 ** 52)],
  ['the milliseconds of an hour', (u: number) => 1.7e12 + Math.floor(u * 3.6e6)],
  ['numbers of one high half, below zero', (u: number) => -1 - u * 2 ** -21],
  ['negative numbers alone', (u: number) => -1 - u],
  ['infinities and zeros', (u: number) => [Infinity, -Infinity, 0, -0, u][Math.floor(u * 5)]!],
]

function draw(make: (u: number) => number): Float64Array<ArrayBuffer> {
  const random = seededRandom(3)
  return Float64Array.from({ length: 10_000 }, () => make((random.below(2 ** 31) + 0.5) / 2 ** 31))
}

describe('sorted numbers', () => {
  it.each(KINDS)('are those of the runtime: %s', (_, make) => {
    const values = draw(make)
    expect(sortNumbers(values.slice()).map((x) => x + 0)).toEqual(values.toSorted().map((x) => x + 0))
  })

  it('may be sorted with memory of before, and stay in their own', () => {
    const memory = new Float64Array(20_000).fill(7)
    const values = Float64Array.from({ length: 10_000 }, (_, i) => ((i * 7919) % 10_007) - 5_000)
    const expected = values.toSorted()
    expect(sortNumbers(values, memory)).toBe(values)
    expect(values).toEqual(expected)
  })

  it('of any bits are those of the runtime', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 50 }), (some) => {
        const values = Float64Array.from({ length: 5000 }, (_, i) => some[i % some.length]! + 0)
        expect(sortNumbers(values.slice())).toEqual(values.toSorted())
      }),
      { numRuns: 30 },
    )
  })
})

describe('the order of numbers', () => {
  it.each(KINDS)('is that of the runtime, equal ones as they stand: %s', (_, make) => {
    const values = draw(make)
    const expected = Uint32Array.from(values, (_, i) => i).sort((a, b) =>
      values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b,
    )
    expect(ascendingOrder(values)).toEqual(expected)
    expect(ascendingOrder(values.subarray(0, 99))).toEqual(expected.filter((place) => place < 99))
  })
})
