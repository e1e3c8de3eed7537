import { describe, expect, it } from 'vitest'
import { aucScore, aucScoreInterval } from './auc-score.ts'

describe('the score interval of an AUC', () => {
  it.each([
    [0.9, 10, 90, 0.05],
    [0.55, 3, 400, 0.025],
    [0.999, 50, 50, 0.1],
  ])('ends where the score is z: AUC %d of %d and %d rows', (auc, positives, negatives, alpha) => {
    const [low, high] = aucScoreInterval(auc, positives, negatives, alpha)
    const z = { 0.05: 1.6448536269514722, 0.025: 1.959963984540054, 0.1: 1.2815515655446004 }[alpha] ?? 0
    expect(aucScore(auc, low, positives, negatives)).toBeCloseTo(z, 9)
    expect(aucScore(auc, high, positives, negatives)).toBeCloseTo(-z, 9)
    expect(low).toBeLessThan(auc)
    expect(high).toBeGreaterThan(auc)
  })

  it('does not vanish at a perfect ranking', () => {
    const [low, high] = aucScoreInterval(1, 5, 95, 0.05)
    expect(low).toBeLessThan(0.9)
    expect(high).toBe(1)
  })
})
