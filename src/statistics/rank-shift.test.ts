import { describe, expect, it } from 'vitest'
import { signedRankShift } from './rank-shift.ts'

describe('the shift of signed ranks', () => {
  it('has the interval and the estimate that R has: wilcox.test(d, conf.int = TRUE, conf.level = 0.9)', () => {
    const d = Float64Array.from([0.5, 5.75, -1.75, 5, 0.25, 3.25, -1.25, 3.75, 6])
    expect(signedRankShift(d, undefined, 0.05)).toEqual({ estimate: 2.25, interval: [0.375, 4.625] })
  })

  it('is a share where losses are held against those of the baseline', () => {
    const base = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8])
    const gain = base.map((loss) => loss / 4)
    expect(signedRankShift(gain, base, 0.05)).toEqual({ estimate: 0.25, interval: [0.25, 0.25] })
  })

  it('leaves an end open that so few rows cannot give', () => {
    const { interval } = signedRankShift(Float64Array.from([1, 2, 3]), undefined, 0.05)!
    expect(interval).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  })

  it('leaves out rows on which no model has a loss, and gives none where no share can be told', () => {
    const [gain, base] = [Float64Array.from([0, 1, 3, 2, 0]), Float64Array.from([0, 2, 4, 8, 0])]
    expect(signedRankShift(gain, base, 0.05)!.estimate).toBeCloseTo(11 / 24, 12)
    expect(signedRankShift(Float64Array.from([-1, -2, -3]), new Float64Array(3), 0.05)).toBeUndefined()
    expect(signedRankShift(new Float64Array(3), new Float64Array(3), 0.05)).toBeUndefined()
    expect(signedRankShift(Float64Array.from([1, 2, 3]), Float64Array.from([1, -1, 1]), 0.05)).toBeUndefined()
  })
})
