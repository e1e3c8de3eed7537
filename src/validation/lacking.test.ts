import { describe, expect, it } from 'vitest'
import type { Gate } from './gate.ts'
import { judge } from './judge.ts'

const labels = ['a', 'b', 'c'].flatMap((name) => Array.from({ length: 20 }, () => name))
const same = (value: number) => new Float64Array(labels.length).fill(value)

/** Judges a gate on predictions that are always right, with these scores of the classes. */
function judged(gate: Gate, scores: Record<string, number>, classes = labels, positive?: string) {
  const predictions = {
    ids: labels.map((_, i) => `r${i}`),
    labels: classes,
    predictions: classes,
    scores: new Map(Object.entries(scores).map(([name, value]) => [name, same(value)])),
    columns: new Map(),
    source: 'p.csv',
  }
  return judge({
    gates: [gate],
    ...(positive && { positive }),
    candidate: { metrics: {}, name: 'this change', predictions },
    baseline: { kind: 'none' },
  }).checks[0]!
}

describe('scores that are no probabilities of the classes', () => {
  it.each(['logloss', 'brier', 'ece'])('are not judged by %s', (metric) => {
    expect(() => judged({ metric, max: 0.9 }, { a: 1, b: 1, c: 1 })).toThrow(
      'needs probabilities, and the scores of the classes of one row add up to 3: divide them by their sum',
    )
  })

  it('may rank, be rounded, and leave out what classes without a row would have', () => {
    expect(judged({ metric: 'accuracy@2', min: 0.1 }, { a: 1, b: 1, c: 1 }).value).toBeDefined()
    for (const third of [0.34, 0.2])
      expect(judged({ metric: 'logloss', max: 3 }, { a: third, b: third, c: third }).value).toBeCloseTo(
        -Math.log(third),
      )
  })
})

it('rows of one class ask which one is the positive one, or for rows of the other', () => {
  const one = labels.map(() => 'no')
  for (const positive of [undefined, 'yes'])
    expect(() => judged({ metric: 'f1', min: 0.5 }, {}, one, positive)).toThrow(
      'F1 needs rows of the positive class, and every row is "no": take test rows of both classes, or set columns.positive to no where that is the positive one',
    )
  const two = labels.map((_, i) => (i % 2 ? 'yes' : 'no'))
  expect(() => judged({ metric: 'f1', min: 0.5 }, {}, two)).toThrow('set columns.positive to no or yes')
})

it('a score that is missing is asked for by the name of the positive class', () => {
  const two = labels.map((_, i) => (i % 2 ? 'Yes' : 'No'))
  expect(() => judged({ metric: 'auc', min: 0.5 }, { yes: 0.5, no: 0.5 }, two, 'Yes')).toThrow(
    'AUC needs the column "score" or "score_Yes", the probability of the positive class',
  )
})
