import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../statistics/random.ts'
import type { Rows } from '../rows.ts'
import { findMetric } from './registry.ts'

const random = seededRandom(12)
const n = 400

/** Scores with many ties. */
const score = Float64Array.from({ length: n }, () => random.below(60) / 60)
const truth = Uint32Array.from(score, (value) => Number(random.uniform() < value))
const rows: Rows = {
  n,
  ids: Array.from(score, (_, i) => String(i)),
  kind: 'classes',
  labels: new Float64Array(0),
  predictions: new Float64Array(0),
  classes: ['0', '1'],
  truth,
  predicted: truth,
  positive: 1,
  score,
  scores: undefined,
  weight: undefined,
  cluster: undefined,
  byTime: undefined,
  columns: new Map(),
}

/** Rows as often as they were drawn. */
const multiplicities = Float64Array.from({ length: n }, () => random.below(4))
const fractions = Float64Array.from({ length: n }, () => random.below(3) * random.uniform())

/** Pairs of a positive and a negative row, each counted by its weight. */
function areaByPairs(weights: Float64Array): number {
  let [area, pairs] = [0, 0]
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      if (truth[a] !== 1 || truth[b] !== 0) continue
      const pair = weights[a]! * weights[b]!
      pairs += pair
      area += pair * (score[a]! > score[b]! ? 1 : score[a] === score[b] ? 0.5 : 0)
    }
  return area / pairs
}

/** The precision among all rows that score as high, over the positive rows. */
function precisionByRows(weights: Float64Array): number {
  let [sum, all] = [0, 0]
  for (let a = 0; a < n; a++) {
    if (truth[a] !== 1 || weights[a] === 0) continue
    let [seen, hits] = [0, 0]
    for (let b = 0; b < n; b++) {
      if (score[b]! < score[a]!) continue
      seen += weights[b]!
      hits += weights[b]! * truth[b]!
    }
    sum += weights[a]! * (hits / seen)
    all += weights[a]!
  }
  return sum / all
}

describe('AUC and average precision of drawn and weighted rows', () => {
  const [auc, precision] = [findMetric('auc')!.prepare(rows), findMetric('average-precision')!.prepare(rows)]

  it.each([
    ['multiplicities', multiplicities],
    ['fractions', fractions],
    ['ones', new Float64Array(n).fill(1)],
  ])('are those of their definitions, ties counted rightly: %s', (_, weights) => {
    expect(auc(weights)).toBeCloseTo(areaByPairs(weights), 12)
    expect(precision(weights)).toBeCloseTo(precisionByRows(weights), 12)
  })

  it('are not defined without a positive row', () => {
    const none = multiplicities.map((weight, row) => (truth[row] === 1 ? 0 : weight))
    expect([auc(none), precision(none)]).toEqual([Number.NaN, Number.NaN])
    expect(auc(multiplicities.map((weight, row) => (truth[row] === 0 ? 0 : weight)))).toBe(Number.NaN)
  })
})

describe('a mean over classes', () => {
  const classes = ['a', 'b', 'c']
  const three = Uint32Array.from({ length: n }, (_, row) => (row === 0 ? 2 : row % 2))
  const scores = classes.map((_, code) => score.map((value, row) => value + 0.5 * Number(three[row] === code)))
  const of = (name: string, weight: (row: number) => number): number => {
    const many: Rows = { ...rows, classes, truth: three, predicted: three, positive: -1, score: undefined, scores }
    return findMetric(name)!.prepare(many)(Float64Array.from({ length: n }, (_, row) => weight(row)))
  }

  it.each(['auc', 'average-precision'])(
    'is that of the classes that have weight, and of one class there is none: %s',
    (name) => {
      const without = of(name, (row) => Number(row > 0))
      expect(without).toBeGreaterThan(0.5)
      expect(of(name, (row) => (row > 0 ? 1 : 1e-9))).not.toBe(without)
      expect(of(name, (row) => row % 2)).toBeNaN()
    },
  )
})
