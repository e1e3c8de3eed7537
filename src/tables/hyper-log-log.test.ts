import { describe, expect, it } from 'vitest'
import { hashNumber } from './hash.ts'
import { distinctError, HyperLogLog } from './hyper-log-log.ts'

function estimateOf(values: number, from: number): number {
  const sketch = new HyperLogLog(14)
  for (let i = 0; i < values; i++) sketch.add(hashNumber((from + i) / 7))
  return sketch.estimate()
}

describe('an estimate of how many values differ', () => {
  it.each([10, 1000, 10_001, 30_000, 60_000, 300_000])('of %d has the standard error that is stated', (values) => {
    const errors = Array.from({ length: 20 }, (_, run) => estimateOf(values, run * 1e7) / values - 1)
    const rootMeanSquare = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)
    // 20 squares of normal errors are above twice their mean once in 200 runs; the seeds are fixed.
    expect(rootMeanSquare).toBeLessThan(distinctError(14) * Math.SQRT2)
  })

  it('does not depend on order, repetition and parts', () => {
    const [whole, first, second] = [new HyperLogLog(14), new HyperLogLog(14), new HyperLogLog(14)]
    for (let i = 0; i < 40_000; i++) whole.add(hashNumber(i))
    for (let i = 39_999; i >= 15_000; i--) first.add(hashNumber(i))
    for (let i = 0; i < 20_000; i++) second.add(hashNumber(i))
    first.merge(second)
    expect(first.estimate()).toBe(whole.estimate())
  })

  it.each([7, 11])('of 2^%d registers is the same whether there were ever more of them', (bits) => {
    const [few, halved, first, second] = [bits, 14, 14, bits].map((size) => new HyperLogLog(size))
    for (let i = 0; i < 40_000; i++) {
      few!.add(hashNumber(i))
      halved!.add(hashNumber(i))
      ;(i % 3 ? first : second)!.add(hashNumber(i))
      if (i === 20_000) halved!.tighten(bits)
    }
    first!.merge(second!)
    expect(halved).toEqual(few)
    expect(first).toEqual(few)
    expect(Math.abs(few!.estimate() / 40_000 - 1)).toBeLessThan(3 * distinctError(bits))
  })
})
