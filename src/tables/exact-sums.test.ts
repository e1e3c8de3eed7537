import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExactSums } from './exact-sums.ts'

/** A number as a whole multiple of 2⁻¹⁰⁷⁴, by halving and doubling alone. */
function units(value: number): bigint {
  let [rest, exponent] = [value, 0]
  while (!Number.isInteger(rest)) {
    rest *= 2
    exponent++
  }
  return (BigInt(rest) << 1074n) >> BigInt(exponent)
}

/** Whether a number is the nearest one to dividend / divisor: no neighbour is nearer. */
function isNearest(value: number, dividend: bigint, divisor: bigint): boolean {
  const distance = (candidate: number) => {
    const twice = units(candidate) * divisor - (dividend << 1074n)
    return twice < 0n ? -twice : twice
  }
  const own = distance(value)
  return [above(value), -above(-value)].filter(Number.isFinite).every((other) => distance(other) >= own)
}

function above(value: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value + 0)
  view.setBigInt64(0, view.getBigInt64(0) + (value < 0 ? -1n : 1n))
  return view.getFloat64(0)
}

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, min: -1000, max: 1000 }),
  fc.integer(),
)
const numbers = fc.array(number, { minLength: 1, maxLength: 60 })

describe('sums of numbers', () => {
  it('have the mean that whole-number arithmetic has, rounded once', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const sums = new ExactSums()
        for (const value of values) sums.add(value)
        const total = values.reduce((sum, value) => sum + units(value), 0n)
        expect(isNearest(sums.moments().mean, total, BigInt(values.length) << 1074n)).toBe(true)
      }),
    )
  })

  it('have the variance that whole-number arithmetic has', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const sums = new ExactSums()
        for (const value of values) sums.add(value)
        const n = BigInt(values.length)
        const total = values.reduce((sum, value) => sum + units(value), 0n)
        const squares = values.reduce((sum, value) => sum + units(value) ** 2n, 0n)
        const { sd } = sums.moments()
        if (n === 1n || !Number.isFinite(sd)) return
        // sd² · n(n − 1) against n·Σx² − (Σx)², both in units of 2⁻²¹⁴⁸.
        const [ours, exact] = [units(sd) ** 2n * n * (n - 1n), n * squares - total ** 2n]
        const distance = ours > exact ? ours - exact : exact - ours
        // A rounded root is off by a part in 2⁵² of it, or by one of the smallest steps near 0.
        const allowed = (exact >> 50n) + (2n * units(sd) + 1n) * n * (n - 1n)
        expect(distance <= allowed).toBe(true)
      }),
    )
  })

  it('do not depend on order, parts and repetition', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 1, max: 100_000 }), (first, second, times) => {
        const [together, apart, other] = [new ExactSums(), new ExactSums(), new ExactSums()]
        for (const value of [...second, ...first].reverse()) together.addTimes(value, times)
        for (const value of first) apart.addTimes(value, times)
        for (const value of second) other.addTimes(value, times)
        apart.merge(other)
        expect(apart.moments()).toEqual(together.moments())
      }),
    )
  })

  it('stay exact over more numbers than pieces can hold', () => {
    const sums = new ExactSums()
    for (let i = 0; i < 200_000; i++) sums.add(i % 2 ? 0.1 : -0.1)
    sums.add(2 ** -1074)
    expect(sums.moments().mean).toBe(0)
    for (let i = 0; i < 200_000; i++) sums.add(9007199254740991)
    expect(sums.moments().mean).toBeCloseTo(9007199254740991 / 2, -11)
  })

  it('are the same number by number as all at once, with every bit of a mantissa set', () => {
    const [apart, together] = [new ExactSums(), new ExactSums()]
    const value = 2 - 2 ** -52
    for (let i = 0; i < 200_000; i++) apart.add(value)
    together.addTimes(value, 200_000)
    expect(together.moments()).toEqual({ mean: value, sd: 0 })
    expect(apart.moments()).toEqual(together.moments())
  })
})
