import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatCount,
  formatList,
  formatNumber,
  formatPair,
  formatPercent,
  formatPoints,
  formatValue,
  shortId,
} from './format.ts'

describe('numbers as people read them', () => {
  it.each([
    [24_310.2, '24,310'],
    [999.94, '999.9'],
    [12.345, '12.35'],
    [0.87312, '0.873'],
    [0.0123, '0.0123'],
    [0, '0'],
    [-0, '0'],
    [-3.1, '−3.1'],
    [-2_500, '−2,500'],
    [0.0000123, '1.2 × 10⁻⁵'],
    [-6.02e23, '−6 × 10²³'],
    [1e12, '1 × 10¹²'],
    [Number.MAX_VALUE, '1.8 × 10³⁰⁸'],
    [Number.POSITIVE_INFINITY, '∞'],
    [null, '–'],
    [undefined, '–'],
    [Number.NaN, '–'],
  ])('writes %s as %s', (value, text) => expect(formatNumber(value)).toBe(text))

  it.each([
    [0.873, '87.3 %'],
    [0.053, '5.3 %'],
    [0.1, '10 %'],
    [-0.031, '−3.1 %'],
    [0.0012, '0.12 %'],
    [0.9997, '99.97 %'],
    [0.999999, '99.9999 %'],
    [1, '100 %'],
    [25, '2,500 %'],
    [0, '0 %'],
    [-1e-12, '0 %'],
    [null, '–'],
  ])('writes the fraction %s as %s', (value, text) => expect(formatPercent(value)).toBe(text))

  it('writes points, words and bare numbers by their unit', () => {
    expect(formatPoints(0.012)).toBe('1.2 pp')
    expect(formatValue(0.873, 'fraction')).toBe('87.3 %')
    expect(formatValue(0.053, 'relative')).toBe('5.3 %')
    expect(formatValue(24_310, 'USD')).toBe('24,310 USD')
    expect(formatValue(null, 'USD')).toBe('–')
    expect([formatValue(1, 'rows'), formatValue(1, 'columns'), formatValue(2, 'rows')]).toEqual([
      '1 row',
      '1 column',
      '2 rows',
    ])
  })

  it('adds digits until two numbers can be told apart', () => {
    expect(formatPair(0.99871, 0.99874)).toEqual(['0.99871', '0.99874'])
    expect(formatPair(24_310.2, 24_310.4)).toEqual(['24,310.2', '24,310.4'])
    expect(formatPair(0.87312, 0.87318, 'fraction')).toEqual(['87.31 %', '87.32 %'])
    expect(formatPair(0.5, 0.5)).toEqual(['0.5', '0.5'])
    expect(formatPair(5_213_000, 5_900_000, 'bytes')).toEqual(['5.2 MB', '5.9 MB'])
    expect(formatPair(5_213_400, 5_213_700, 'bytes')).toEqual(['5.213 MB', '5.214 MB'])
    expect(formatPair(undefined, 0.5)).toEqual(['–', '0.5'])
  })

  it('writes sizes and ids short', () => {
    expect([812, 5_200, 999_999, 1_400_000_000].map((bytes) => formatBytes(bytes))).toEqual([
      '812 B',
      '5.2 kB',
      '1 MB',
      '1.4 GB',
    ])
    expect(shortId('3f9c1d27a8e04b5f6c7d8e9fa0b1c2d3e4f50617')).toBe('3f9c1d2')
    expect(shortId(`sha256:${'ab'.repeat(32)}`)).toBe('abababa')
    expect(shortId('a1b2-kestrel')).toBe('a1b2-kestrel')
  })
})

it('a count has its noun, a list its "and"', () => {
  expect([formatCount(1, 'row'), formatCount(2930, 'row')]).toEqual(['1 row', '2,930 rows'])
  expect([formatCount(3, 'category'), formatCount(2, 'day')]).toEqual(['3 categories', '2 days'])
  expect([formatList(['a']), formatList(['a', 'b']), formatList([1, 2, 3, 4, 5], 2)]).toEqual([
    'a',
    'a and b',
    '1, 2 and 3 more',
  ])
})
