import { describe, expect, it } from 'vitest'
import { shareOf, weightsFor } from './haproxy-weights.ts'

describe('the weights of HAProxy', () => {
  it('give nothing and everything exactly', () => {
    expect(weightsFor(0)).toEqual({ stable: 256, canary: 0 })
    expect(weightsFor(100)).toEqual({ stable: 0, canary: 256 })
  })

  it('give every whole and half percent exactly', () => {
    for (let percent = 0.5; percent < 100; percent += 0.5) {
      const pair = weightsFor(percent)
      expect(shareOf(pair)).toBeCloseTo(percent, 9)
      expect(Math.max(pair.stable, pair.canary)).toBeLessThanOrEqual(256)
    }
  })

  it('give any other share to a fifth of a percentage point, and never nothing', () => {
    for (let percent = 0.01; percent < 100; percent += 0.137) {
      const pair = weightsFor(percent)
      expect(pair.canary).toBeGreaterThan(0)
      expect(pair.stable).toBeGreaterThan(0)
      expect(Math.abs(shareOf(pair) - percent)).toBeLessThan(percent < 0.4 || percent > 99.6 ? 0.4 : 0.2)
    }
  })
})
