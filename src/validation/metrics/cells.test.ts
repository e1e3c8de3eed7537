import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../statistics/random.ts'
import type { Predictions } from '../../tables/predictions.ts'
import { classesOf, type Rows, rowsOf } from '../rows.ts'
import { cellsOf } from './cells.ts'
import { isOfMatrix } from './metric.ts'
import { METRICS } from './registry.ts'
import { metricValue } from './value.ts'

/** Two models that err on one row in five, each in its own way. */
function models(n: number, k: number, weight?: Float64Array): readonly [Rows, Rows] {
  const random = seededRandom(k)
  const labels = Array.from({ length: n }, () => String(random.below(k)))
  const side = (): Predictions => ({
    ids: labels.map((_, i) => String(i)),
    labels,
    predictions: labels.map((label) => (random.below(5) === 0 ? String(random.below(k)) : label)),
    columns: new Map(),
    source: 'p.csv',
    ...(weight && { weight }),
  })
  const both = [side(), side()] as const
  const options = { kind: 'classes', positive: k === 2 ? '1' : undefined, classes: classesOf(both) } as const
  return [rowsOf(both[0], options), rowsOf(both[1], options)]
}

const OF_MATRIX = METRICS.filter(isOfMatrix)

describe('the cells of two models', () => {
  it.each([
    [500, 2],
    [500, 3],
    [2000, 200],
  ])('of %d rows and %d classes give every metric of the confusion matrix its value', (n, k) => {
    const sides = models(n, k)
    const cells = cellsOf(sides)
    expect(cells.counts.reduce((sum, count) => sum + count, 0)).toBe(n)
    expect(cells.counts.length).toBeLessThanOrEqual(Math.min(n, k ** 3))
    const ones = new Float64Array(n).fill(1)
    for (const metric of OF_MATRIX)
      sides.forEach((rows, i) => {
        const value = metric.prepare(rows)(ones)
        expect(metric.prepare(cells.sides[i]!)(cells.counts), metric.name).toBeCloseTo(value, 12)
        expect(metricValue(metric, rows), metric.name).toBeCloseTo(value, 12)
      })
  })

  it('have the weight of their rows', () => {
    const weight = Float64Array.from({ length: 300 }, (_, i) => (i % 7) / 3)
    const [rows] = models(300, 2, weight)
    for (const metric of OF_MATRIX)
      expect(metricValue(metric, rows), metric.name).toBeCloseTo(metric.prepare(rows)(rows.weight!), 12)
  })
})
