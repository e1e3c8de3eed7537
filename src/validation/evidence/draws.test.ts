import { describe, expect, it } from 'vitest'
import { type Bootstrap, bootstrap } from '../../statistics/bootstrap.ts'
import { sortedQuantile } from '../../statistics/bootstrap-interval.ts'
import { seededRandom } from '../../statistics/random.ts'
import { findMetric } from '../metrics/registry.ts'
import type { Rows } from '../rows.ts'
import { bootstrapMetric, type Drawing, statisticOf } from './draws.ts'

const SEED = 20_261_123
const N = 1500

/** Two models of two classes, with the weights and groups of the test. */
function models(
  weightOf?: (row: number, uniform: number) => number,
  groupOf?: (row: number, below: (n: number) => number) => number,
): readonly [Rows, Rows] {
  const random = seededRandom(SEED)
  const truth = Uint32Array.from({ length: N }, () => Number(random.uniform() < 0.3))
  const weight = weightOf && Float64Array.from(truth, (_, row) => weightOf(row, random.uniform()))
  const cluster = groupOf && Uint32Array.from(truth, (_, row) => groupOf(row, random.below))
  const side = (noise: number): Rows => {
    const score = Float64Array.from(truth, (label) => (0.25 + 0.5 * label + noise * random.uniform()) / (1 + noise))
    return {
      n: N,
      ids: Array.from(truth, (_, row) => String(row)),
      kind: 'classes',
      labels: new Float64Array(0),
      predictions: new Float64Array(0),
      classes: ['0', '1'],
      truth,
      predicted: Uint32Array.from(score, (value) => Number(value > 0.5)),
      positive: 1,
      score,
      scores: undefined,
      weight,
      cluster,
      byTime: undefined,
      columns: new Map(),
    }
  }
  return [side(1.2), side(1.5)]
}

const drawingOf = (name: string, sides: readonly Rows[], replicates: number, perClass = false): Drawing => ({
  metric: findMetric(name)!,
  sides,
  combine: ([ours, theirs]) => ours! - theirs!,
  replicates,
  seed: SEED,
  perClass,
})

/** The bootstrap that draws rows, or all rows of a group, one by one. */
function byRows(drawing: Drawing, seed = drawing.seed): Bootstrap {
  const { weight: weights, cluster, truth, n } = drawing.sides[0]!
  const statistic = statisticOf(drawing, drawing.sides)
  const stratum = drawing.perClass ? truth : undefined
  return bootstrap([statistic], { ...drawing, seed, rows: n, weights, cluster, stratum })[0]!
}

function expectSame(found: Bootstrap, expected: Bootstrap): void {
  expect(found.units).toBe(expected.units)
  expect(found.replicates.length).toBe(expected.replicates.length)
  found.replicates.forEach((value, i) => {
    expect(Math.abs(value - expected.replicates[i]!)).toBeLessThan(1e-12)
  })
  expect(found.estimate).toBeCloseTo(expected.estimate, 12)
  expectSameJackknife(found, expected)
}

function expectSameJackknife(found: Bootstrap, expected: Bootstrap): void {
  expect(found.standardError).toBeCloseTo(expected.standardError, 12)
  expect(found.acceleration).toBeCloseTo(expected.acceleration, 9)
}

const someWeight = (_: number, uniform: number): number => 0.1 + uniform
const fewWeights = (row: number): number => [0, 1, 2.5][row % 3]!

describe('groups that are drawn by what their rows add up to', () => {
  const groups = (_: number, below: (n: number) => number): number => below(90)
  it.each(['logloss', 'brier', 'f1', 'mcc', 'balanced-accuracy', 'precision', 'average-precision', 'auc'])(
    'give the very draws of %s that drawing their rows gives, weighted or not',
    (name) => {
      for (const weight of [undefined, someWeight, fewWeights]) {
        const drawing = drawingOf(name, models(weight, groups), 200)
        expectSame(bootstrapMetric(drawing), byRows(drawing))
      }
    },
  )

  it('give those of a root of a mean, too', () => {
    const numbers = models(someWeight, groups).map(
      (rows): Rows => ({ ...rows, kind: 'numbers', labels: Float64Array.from(rows.truth), predictions: rows.score! }),
    )
    const drawing = drawingOf('rmse', numbers, 200)
    expectSame(bootstrapMetric(drawing), byRows(drawing))
  })
})

describe('weighted rows that are drawn by cell and weight', () => {
  it.each(['f1', 'mcc', 'balanced-accuracy'])('give the very draws of %s where every weight is another', (name) => {
    for (const perClass of [false, true]) {
      const drawing = drawingOf(name, models(someWeight), 200, perClass)
      expectSame(bootstrapMetric(drawing), byRows(drawing))
    }
  })
})

describe('a bootstrap that draws kinds of rows, or rows in order of their score', () => {
  it.each([
    ['f1', 'few weights', fewWeights, false],
    ['balanced-accuracy', 'few weights', fewWeights, true],
    ['average-precision', 'no weights', undefined, false],
    ['auc', 'no weights', undefined, true],
  ])('gives %s with %s the law of drawing rows, to three standard errors', (name, _, weight, perClass) => {
    const replicates = 8000
    const drawing = drawingOf(name, models(weight), replicates, perClass)
    const [found, expected] = [bootstrapMetric(drawing), byRows(drawing, SEED + 1)]
    console.info(`${name}, seeds ${SEED} and ${SEED + 1}, ${replicates} draws each`)
    expect(found.estimate).toBeCloseTo(expected.estimate, 12)
    expectSameJackknife(found, expected)
    for (const level of [0.005, 0.05, 0.5, 0.95, 0.995]) {
      const bound = sortedQuantile(expected.replicates, level)
      const share = found.replicates.filter((value) => value <= bound).length / replicates
      expect(Math.abs(share - level)).toBeLessThan(3 * Math.sqrt((2 * level * (1 - level)) / replicates))
    }
  })
})
