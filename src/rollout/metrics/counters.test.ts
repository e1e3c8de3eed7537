import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CounterSeries, gapAt, increaseOf, scrapeIntervalOf, sumOfIncreases } from './counters.ts'

/** A sample each second, from second 1 on. */
const series = (...values: number[]): CounterSeries => ({
  labels: {},
  samples: values.map((value, index) => ({ atMs: (index + 1) * 1000, value })),
})

describe('the increase of a counter', () => {
  it('is what came after the newest sample of the beginning, until the newest of the end', () => {
    expect(increaseOf(series(100, 103, 110, 120), 1999, 3500)).toBe(10)
    expect(increaseOf(series(100, 103, 110, 120), 1000, 9000)).toBe(20)
    expect(increaseOf(series(100, 103), 2000, 3000)).toBe(0)
  })

  it('goes on from zero when the counter was started anew', () => {
    expect(increaseOf(series(100, 110, 4, 9), 1000, 4000)).toBe(19)
    expect(increaseOf(series(100, 0, 0, 1), 1000, 4000)).toBe(1)
  })

  it('of a series that began after the beginning counts all of it', () => {
    expect(increaseOf(series(5, 8), 500, 2000)).toBe(8)
  })

  it('is not a number when a sample is none', () => {
    expect(sumOfIncreases([series(1, Number.NaN, 3), series(1, 2, 3)], 1000, 3000)).toBeNaN()
  })

  it('of each server is taken before they are summed, so that the restart of one hides nothing of the other', () => {
    expect(sumOfIncreases([series(1000, 1050), series(500, 20)], 1000, 2000)).toBe(70)
  })

  it('adds up over looks, wherever they are cut: no request is lost or counted twice', () => {
    const values = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 })
    const cuts = fc.array(fc.nat(32_000), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(values, cuts, (steps, moments) => {
        const one = series(...steps)
        const at = [0, ...moments.sort((a, b) => a - b), 40_000]
        const parts = at.slice(1).map((end, index) => increaseOf(one, at[index] ?? 0, end))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(increaseOf(one, 0, 40_000))
        expect(parts.every((part) => part >= 0)).toBe(true)
      }),
    )
  })
})

describe('a gap', () => {
  const found = (...all: CounterSeries[]) => gapAt(all, 6001, scrapeIntervalOf(all) ?? Number.NaN)

  it('is more than three scrapes without a sample', () => {
    expect(gapAt([series(1, 2, 3)], 6000, 1000)).toBeUndefined()
    expect(found(series(1, 2, 3))).toBe('no sample between 00:00:03 and 00:00:06')
    expect(found(series(1, 2, 3), series(1, 2, 3, 4, 5))).toBeUndefined()
  })

  it('is there when nothing was scraped before', () => {
    expect(gapAt([series(1, 2, 3)], 500, 1000)).toBe('no sample before 00:00:00')
  })

  it('cannot be told of one scrape', () => {
    expect(scrapeIntervalOf([series(1), series(2)])).toBeUndefined()
    expect(scrapeIntervalOf([series(1), series(2, 3)])).toBe(1000)
  })
})
