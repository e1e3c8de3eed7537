import { describe, expect, it } from 'vitest'
import { differenceInterval, ratioInterval } from '../../src/statistics/independent-proportions.ts'
import { pairedT, wilcoxonSignedRank } from '../../src/statistics/paired-differences.ts'
import { bonettPrice, mcnemarExact, mcnemarMidP, ratioScore, tango } from '../../src/statistics/paired-proportions.ts'
import { clopperPearson, type Interval, wilson } from '../../src/statistics/proportion.ts'
import { signedRankShift } from '../../src/statistics/rank-shift.ts'

/** As papers print them. */
const four = ([low, high]: Interval): string => `${low.toFixed(4)} to ${high.toFixed(4)}`

/** Fagerland, Lydersen and Laake, Statistical Analysis of Contingency Tables (2017), chapter 8; intervals of 95 %. */
describe('published tables of two answers to the same rows', () => {
  const bentur = { n: 21, both: 1, b: 1, c: 7 }
  const cavo = { n: 161, both: 59, b: 6, c: 16 }

  it('have these p-values of McNemar', () => {
    expect([mcnemarExact(1, 7), mcnemarMidP(1, 7)].map((p) => p.toFixed(4))).toEqual(['0.0703', '0.0391'])
    expect([mcnemarExact(6, 16), mcnemarMidP(6, 16)].map((p) => p.toFixed(6))).toEqual(['0.052479', '0.034690'])
  })

  it.each([
    ['Tango', bentur, '-0.5172 to -0.0260', tango],
    ['Tango', cavo, '-0.1240 to -0.0054', tango],
    ['Bonett and Price', bentur, '-0.5084 to -0.0134', bonettPrice],
    ['Bonett and Price', cavo, '-0.1195 to -0.0032', bonettPrice],
    ['the score of the ratio', bentur, '0.0653 to 0.9069', ratioScore],
    ['the score of the ratio', cavo, '0.7476 to 0.9876', ratioScore],
  ])('have this interval of %s: %j, %s', (_, counts, wanted, interval) => {
    expect(four(interval(counts, 0.025))).toBe(wanted)
  })
})

describe('published tables of two independent samples', () => {
  const of = (count: number, rows: number) => ({ count, of: rows })

  // The same book, chapter 4.
  it('have these intervals of Miettinen and Nurminen, an empty cell too', () => {
    expect(four(ratioInterval(of(7, 34), of(1, 34), 0.025))).toBe('1.2086 to 43.0330')
    expect(four(differenceInterval(of(7, 34), of(1, 34), 0.025))).toBe('0.0270 to 0.3453')
    expect(four(differenceInterval(of(0, 16), of(15, 72), 0.025))).toBe('-0.3164 to -0.0056')
  })
})

// Newcombe, Statistics in Medicine 17 (1998), page 857, table I.
it.each([
  [81, 263, '0.2553 to 0.3662', '0.2527 to 0.3676'],
  [15, 148, '0.0624 to 0.1605', '0.0578 to 0.1617'],
  [0, 20, '0.0000 to 0.1611', '0.0000 to 0.1684'],
  [1, 29, '0.0061 to 0.1718', '0.0009 to 0.1776'],
])('%i of %i has the published intervals of Wilson, and of Clopper and Pearson', (k, n, score, exact) => {
  expect([four(wilson(k, n, 0.025)), four(clopperPearson(k, n, 0.025))]).toEqual([score, exact])
})

describe('published differences', () => {
  it("of nine patients of Hollander and Wolfe (1973) have Wilcoxon's p-value and shift, as R documents them", () => {
    const first = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
    const second = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
    const d = Float64Array.from(first, (x, i) => x - second[i]!)
    const { statistic, greater } = wilcoxonSignedRank(d)
    expect([statistic, greater.toFixed(5)]).toEqual([40, '0.01953'])
    const { estimate, interval } = signedRankShift(d, undefined, 0.05)!
    expect([estimate, interval[0]].map((x) => x.toFixed(3))).toEqual(['0.460', '0.175'])
  })

  it('of ten sleepers of Student (1908) have his t, as R documents it', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const { statistic, twoSided } = pairedT(Float64Array.from(first, (x, i) => x - second[i]!))
    expect([statistic.toFixed(4), twoSided.toFixed(6)]).toEqual(['-4.0621', '0.002833'])
  })
})
