import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLongDecimal } from './decimal.ts'

function read(text: string): number {
  const point = text.indexOf('.')
  const decimals = point < 0 ? 0 : text.length - point - 1
  const digits = text.length - (point < 0 ? 0 : 1)
  return readLongDecimal(Buffer.from(text), 0, text.length, digits, decimals)
}
const digit = fc.integer({ min: 0, max: 9 })
const decimal = fc
  .tuple(fc.array(digit, { minLength: 1, maxLength: 9 }), fc.array(digit, { minLength: 8, maxLength: 18 }))
  .map(([whole, fraction]) => `${whole.join('')}.${fraction.join('')}`)
const written = fc.double({ min: 1e-4, max: 1e12, noNaN: true }).map(String)

describe('a long decimal number', () => {
  it('is the nearest double, or said to be unsure', () => {
    let sure = 0
    fc.assert(
      fc.property(fc.oneof(decimal, written), (text) => {
        const value = read(text)
        if (Number.isNaN(value)) return
        sure++
        expect(value).toBe(Number(text))
      }),
      { numRuns: 5000 },
    )
    expect(sure).toBeGreaterThan(3000)
  })

  it('is read as people write measurements', () => {
    for (const text of ['1.8809369999090289', '0.4183328718947102', '0.013799991415846338', '99999999.9999999999']) {
      expect(read(text)).toBe(Number(text))
    }
  })

  it('is left alone near the middle between two doubles, of more than 18 digits, and as an integer beyond 2^53', () => {
    // 2⁵² + ½: the doubles beside it are 1 apart.
    expect(read('4503599627370496.50')).toBeNaN()
    expect(read('1234567890.1234567890')).toBeNaN()
    expect(read('9007199254740993')).toBeNaN()
    expect(read('9007199254740993.0')).toBeNaN()
  })
})
