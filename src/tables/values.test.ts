import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalClass, inferTask, parseDecimal } from './values.ts'

describe('a class', () => {
  it.each([
    ['1', '1'],
    ['1.0', '1'],
    [' 1e0 ', '1'],
    ['-0', '0'],
    ['0.50', '0.5'],
    ['True', 'true'],
    ['spam ', 'spam'],
    ['12345678901234567890', '12345678901234567890'],
  ])('written %j is %j', (written, name) => expect(canonicalClass(written)).toBe(name))

  it('has a name that stays when it is named again', () => {
    fc.assert(fc.property(fc.string(), (text) => canonicalClass(canonicalClass(text)) === canonicalClass(text)))
  })
})

describe('a number', () => {
  it('is what JavaScript writes, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(parseDecimal(String(x))).toBe(x === 0 ? Number(String(x)) : x)
      }),
    )
  })

  it.each(['', ' ', '0x10', '1,5', 'Infinity', 'NaN', '1e999', '--1', '.'])('is not %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })
})

describe('the task, when nobody says', () => {
  const integers = (n: number) => Array.from({ length: n }, (_, index) => String(index))
  it('is classification for words and for up to ten integers', () => {
    expect(inferTask(['a', '1.5'])).toBe('classification')
    expect(inferTask(integers(10))).toBe('classification')
  })
  it('is regression for fractions and for more than ten integers', () => {
    expect(inferTask(['1', '1.5'])).toBe('regression')
    expect(inferTask(integers(11))).toBe('regression')
    expect(inferTask(['1.0', '2.0'])).toBe('classification')
  })
})
