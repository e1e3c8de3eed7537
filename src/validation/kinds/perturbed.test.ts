import { describe, expect, it } from 'vitest'
import type { Predictions } from '../../tables/predictions.ts'
import type { Gate } from '../gate.ts'
import { judge } from '../judge.ts'

const ids = (n: number): string[] => Array.from({ length: n }, (_, i) => `row-${String(i).padStart(4, '0')}`)
const rows = (predictions: Predictions['predictions'], more: Partial<Predictions> = {}): Predictions => ({
  ids: ids(predictions.length),
  labels: predictions,
  predictions,
  columns: new Map(),
  source: 'predictions.csv',
  ...more,
})

function judged(gate: Partial<Gate>, candidate: Predictions | undefined, changed: Predictions | undefined) {
  const gates = [{ metric: 'unchanged', perturbed: 'typos', min: 0.95, ...gate } as Gate]
  return judge({
    gates,
    candidate: {
      metrics: {},
      name: 'this change',
      ...(candidate && { predictions: candidate }),
      ...(changed && { perturbed: new Map([['typos', changed]]) }),
    },
    baseline: { kind: 'none' },
  }).checks[0]!
}

const classes = (n: number, flipped: number): string[] =>
  Array.from({ length: n }, (_, i) => String((i + Number(i < flipped)) % 2))
const numbers = (n: number, shift: (i: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => 100 + i + shift(i))

describe('predictions on changed inputs', () => {
  it('pass when nearly all stay, by a share of rows with its interval', () => {
    const check = judged({}, rows(classes(500, 0)), rows(classes(500, 5)))
    expect(check).toMatchObject({
      id: 'metric:unchanged@typos#min',
      title: 'Predictions unchanged by typos',
      verdict: 'pass',
      level: 'block',
      value: 0.99,
      unit: 'fraction',
      method: 'wilson',
      n: 500,
    })
    expect(check.reason).toContain('Predictions unchanged by typos is 99 %')
  })

  it('fail when too many change, and cannot tell from few rows', () => {
    expect(judged({}, rows(classes(500, 0)), rows(classes(500, 60))).verdict).toBe('fail')
    expect(judged({}, rows(classes(20, 0)), rows(classes(20, 0))).verdict).toBe('inconclusive')
  })

  it('take numbers within the margin for unchanged, and ask for one', () => {
    const before = rows(numbers(300, () => 0))
    const after = rows(numbers(300, (i) => (i % 2 ? 0.5 : -0.5)))
    expect(judged({ margin: { kind: 'relative', value: 0.01 } }, before, after).verdict).toBe('pass')
    expect(judged({ margin: { kind: 'absolute', value: 0.1 } }, before, after).verdict).toBe('fail')
    expect(() => judged({}, before, after)).toThrow('does not say how far a number may move')
  })

  it.each([
    ['increased', 'pass', 'fail', 'fail'],
    ['decreased', 'fail', 'pass', 'fail'],
    ['not-increased', 'fail', 'pass', 'pass'],
    ['not-decreased', 'pass', 'fail', 'pass'],
  ])('%s: %s when all rise, %s when all fall, %s when all stay', (metric, rise, fall, stay) => {
    const before = rows(numbers(300, () => 0))
    const by = (step: number) => judged({ metric }, before, rows(numbers(300, () => step))).verdict
    expect([by(1), by(-1), by(0)]).toEqual([rise, fall, stay])
  })

  it('judge the direction of classes by the score, which both files must have', () => {
    const labels = classes(300, 0)
    const scored = (step: number) => rows(labels, { score: Float64Array.from(labels, () => 0.5 + step) })
    expect(judged({ metric: 'increased' }, scored(0), scored(0.1)).verdict).toBe('pass')
    expect(() => judged({ metric: 'increased' }, scored(0), rows(labels))).toThrow('needs the column "score" in')
  })

  it('may be written for some of the rows, in any order, and as true and false', () => {
    const after = rows(['true', 'false'], { ids: ['row-0003', 'row-0002'], source: 'typos.csv' })
    const check = judged({ rule: 'point', min: 1 }, rows(classes(400, 0)), after)
    expect(check).toMatchObject({ verdict: 'pass', value: 1, n: 2, method: 'point' })
    expect(check.reason).toContain('2 of 400 test rows were changed.')
  })

  it('are not comparable when they are of other rows', () => {
    const check = judged(
      {},
      rows(classes(3, 0)),
      rows(classes(3, 0), { ids: ['x', 'row-0001', 'y'], source: 'typos.csv' }),
    )
    expect(check.verdict).toBe('not-comparable')
    expect(check.reason).toBe('2 of 3 rows of typos.csv are not among the test rows (x, y).')
  })

  it('are never green when there are none', () => {
    expect(judged({}, rows(classes(400, 0)), undefined)).toMatchObject({ verdict: 'inconclusive', value: null })
    expect(judged({}, undefined, rows(classes(400, 0)))).toMatchObject({ verdict: 'inconclusive', value: null })
  })
})
