import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../statistics/random.ts'
import type { Predictions } from '../../tables/predictions.ts'
import type { Gate } from '../gate.ts'
import type { JudgeInput } from '../input.ts'
import { judge } from '../judge.ts'
import { rowsOf } from '../rows.ts'
import { findMetric } from './registry.ts'
import { metricValue } from './value.ts'

const random = seededRandom(7)
const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))

function rows(n: number, more: Partial<Predictions>): Predictions {
  return {
    ids: many(n, (i) => String(i).padStart(6, '0')),
    labels: new Float64Array(n),
    predictions: new Float64Array(n),
    columns: new Map(),
    source: 'predictions.csv',
    ...more,
  }
}

function judged(gates: Gate[], candidate: Predictions, baseline?: Predictions, more: Partial<JudgeInput> = {}) {
  return judge({
    gates,
    candidate: { predictions: candidate, metrics: {}, name: 'this change' },
    baseline: baseline
      ? { kind: 'present', predictions: baseline, metrics: {}, name: 'champion v3' }
      : { kind: 'none' },
    ...more,
  })
}

/** Searches with ten results, one of them relevant; the model finds it among the first with chance `skill`. */
function searches(n: number, skill: number): Predictions {
  const query = many(10 * n, (i) => `query ${Math.floor(i / 10)}`)
  const labels = Float64Array.from(query, (_, i) => (i % 10 === 3 ? 1 : 0))
  const found = many(n, () => uniform() < skill)
  const predictions = Float64Array.from(
    query,
    (_, i) => uniform() + (labels[i]! > 0 && found[Math.floor(i / 10)] ? 1 : 0),
  )
  return rows(10 * n, { labels, predictions, query })
}

describe('ranked lists', () => {
  it('the query is what is counted: 300 searches of ten results are 300, not 3,000', () => {
    const [worse, better] = [searches(300, 0.3), searches(300, 0.8)]
    const found = judged([{ metric: 'ndcg@10', against: 'baseline' }], better, worse, { task: 'ranking' })
    expect(found.verdict).toBe('pass')
    expect(found.checks[0]).toMatchObject({ id: 'metric:ndcg%4010#non-inferior', n: 300, direction: 'higher' })
    expect(found.checks[0]!.estimate).toBeGreaterThan(0.1)
    expect(found.summary).toMatch(/on 300 test queries$/)
    const fallen = judged([{ metric: 'mrr', against: 'baseline' }], worse, better, { task: 'ranking' })
    expect(fallen.checks[0]).toMatchObject({ verdict: 'fail', n: 300 })
    expect(fallen.summary).toMatch(/lower/)
  })

  it.each(['paired-t', 'bootstrap', 'wilcoxon'] as const)(
    '%s sees that higher is better, with either margin',
    (test) => {
      const [worse, better] = [searches(200, 0.2), searches(200, 0.9)]
      for (const margin of [
        { kind: 'absolute', value: 0.01 },
        { kind: 'relative', value: 0.02 },
      ] as const) {
        const gate: Gate = { metric: 'ndcg', against: 'baseline', test, margin }
        const forward = judged([gate], better, worse, { defaults: { replicates: 400 } }).checks[0]!
        const back = judged([gate], worse, better, { defaults: { replicates: 400 } }).checks[0]!
        expect(forward.verdict).toBe('pass')
        expect(back.verdict).toBe('fail')
        expect(forward.estimate!).toBeGreaterThan(0)
        expect(forward.interval![0]!).toBeLessThan(forward.estimate!)
        expect(forward.interval![1]!).toBeGreaterThan(forward.estimate!)
      }
    },
  )

  it('a named query makes a ranking of its own; the task alone, without one, is refused', () => {
    const some = searches(20, 0.5)
    expect(judged([{ metric: 'recall@3', min: 0 }], some).checks[0]!.value).toBeGreaterThan(0)
    const { query: _, ...plain } = some
    expect(() => judged([{ metric: 'ndcg', min: 0.5 }], plain, undefined, { task: 'ranking' })).toThrow(
      /no column says which list/,
    )
    expect(() => judged([{ metric: 'rmse', max: 1 }], some)).toThrow(/RMSE is a metric of regression, .* ranking/)
  })

  it('twenty perfect lists do not prove that the next one is', () => {
    const perfect = searches(20, 1)
    const check = judged([{ metric: 'ndcg', min: 0.95 }], perfect).checks[0]!
    expect(check).toMatchObject({ verdict: 'inconclusive', value: 1, n: 20 })
    expect(check.interval![1]).toBe(1)
  })

  it('groups of queries are drawn together', () => {
    const some = searches(60, 0.5)
    const group = some.query!.map((name) => String(Number(name.slice(6)) % 12))
    const check = judged([{ metric: 'ndcg', min: 0.1 }], { ...some, group }).checks[0]!
    expect(check).toMatchObject({ verdict: 'pass', method: 'bootstrap' })
    const few = judged([{ metric: 'ndcg', min: 0.1 }], {
      ...some,
      group: group.map((name) => String(Number(name) % 3)),
    })
    expect(few.checks[0]!.reason).toMatch(/Too few groups/)
  })
})

/** Sales with quantiles of a forecast that is `wide` times as uncertain as it should be. */
function forecasts(n: number, wide: number, offset = 0): Predictions {
  const source = seededRandom(3)
  const labels = Float64Array.from({ length: n }, () => source.below(1_000_001) / 10_000)
  const level = (p: number) => many(n, () => String(offset + 100 * (0.5 + wide * (p - 0.5))))
  const columns = new Map([0.1, 0.5, 0.9].map((p) => [`quantile_${p}`, level(p)]))
  return rows(n, { labels, predictions: new Float64Array(n).fill(50 + offset), columns, time: many(n, String) })
}

describe('forecasts', () => {
  it('the coverage of an interval is a share, with a score interval; both sides may be asked', () => {
    const right = judged(
      [
        { metric: 'coverage@0.8', min: 0.76 },
        { metric: 'coverage@0.8', max: 0.84 },
      ],
      forecasts(2000, 1),
      undefined,
      { task: 'forecast' },
    )
    expect(right.checks.map(({ verdict }) => verdict)).toEqual(['pass', 'pass'])
    expect(right.checks[0]!.method).toBe('wilson')
    const narrow = judged([{ metric: 'coverage', min: 0.76 }], forecasts(2000, 0.8))
    expect(narrow.checks[0]!.verdict).toBe('fail')
    expect(() => judged([{ metric: 'coverage@0.5', min: 0.4 }], forecasts(100, 1))).toThrow(/"quantile_0.25"/)
  })

  it('a worse quantile is seen though the point forecast is the same', () => {
    const gate: Gate = { metric: 'pinball@0.9', against: 'baseline', margin: { kind: 'relative', value: 0.03 } }
    const check = judged([gate], forecasts(500, 0.5), forecasts(500, 1)).checks[0]!
    expect(check.verdict).toBe('fail')
    expect(check.reason).not.toMatch(/Too few rows differ/)
  })

  it('errors of neighbours in time are taken to be alike, unless a gate names another test', () => {
    const gate: Gate = { metric: 'mae', against: 'baseline' }
    const test = (more: Partial<Gate>, task: 'forecast' | 'regression') =>
      judged([{ ...gate, ...more }], forecasts(300, 1), forecasts(300, 1, 1), { task }).checks[0]!.method
    expect(test({}, 'forecast')).toBe('diebold-mariano')
    expect(test({ test: 'paired-t' }, 'forecast')).toBe('paired-t')
    expect(test({}, 'regression')).toBe('paired-t')
  })

  it('errors are scaled by the naive forecast where the time is known', () => {
    const gates: Gate[] = [{ metric: 'mase', max: 1 }]
    expect(judged(gates, forecasts(300, 1)).checks[0]).toMatchObject({ verdict: 'pass' })
    const { time: _, ...timeless } = forecasts(300, 1)
    expect(() => judged(gates, timeless)).toThrow(/needs the order of the rows: set columns.time/)
  })
})

describe('metrics of the team’s own', () => {
  const withColumn = (name: string, values: number[]) =>
    rows(values.length, { columns: new Map([[name, values.map(String)]]) })

  it('a column of the predictions is judged as a mean with an interval', () => {
    const profits = many(400, () => uniform())
    const [ours, theirs] = [
      withColumn(
        'row_profit',
        profits.map((x) => x + 0.2),
      ),
      withColumn('row_profit', profits),
    ]
    const gate: Gate = {
      metric: 'profit',
      against: 'baseline',
      direction: 'higher',
      margin: { kind: 'absolute', value: 0.05 },
    }
    expect(judged([gate], ours, theirs).checks[0]).toMatchObject({ verdict: 'pass', title: 'profit', n: 400 })
    expect(judged([gate], theirs, ours).checks[0]!.verdict).toBe('fail')
    expect(judged([{ ...gate, direction: 'lower' }], theirs, ours).checks[0]!.verdict).toBe('pass')
    expect(judged([{ metric: 'profit', min: 0.6 }], ours).checks[0]!.interval).toBeDefined()
  })

  it('a champion without the column is not comparable, an empty cell is told with its id', () => {
    const gate: Gate = { metric: 'profit', against: 'baseline', direction: 'higher' }
    const ours = withColumn('row_profit', many(50, uniform))
    expect(judged([gate], ours, rows(50, {})).checks[0]!.verdict).toBe('not-comparable')
    const holed = rows(50, { columns: new Map([['row_profit', many(50, (i) => (i === 7 ? '' : '1'))]]) })
    expect(() => judged([gate], holed, ours)).toThrow(/row_profit of id "000007" is ""/)
  })
})

it('a calibration error is judged on the point, and says why', () => {
  const score = Float64Array.from({ length: 500 }, uniform)
  const labels = Array.from(score, (p) => (uniform() < p ? '1' : '0'))
  const predictions = Array.from(score, (p) => (p > 0.5 ? '1' : '0'))
  const calibrated = rows(500, { labels, predictions, score })
  const sure = rows(500, { labels, predictions, score: score.map((p) => (p > 0.5 ? 0.99 : 0.01)) })
  const gate: Gate = { metric: 'ece', max: 0.05 }
  const [good, bad] = [judged([gate], calibrated).checks[0]!, judged([gate], sure).checks[0]!]
  expect(good).toMatchObject({ verdict: 'pass', method: 'point' })
  expect(good.reason).toMatch(/no error rate: a calibration error of bins is biased/)
  expect(bad.verdict).toBe('fail')
})

it('on few rows a calibrated model is not told to be off by as much as the noise of its bins', () => {
  const drawn = many(200, () => {
    const score = Float64Array.from({ length: 300 }, uniform)
    const labels = Array.from(score, (p) => (uniform() < p ? '1' : '0'))
    return rowsOf(rows(300, { labels, predictions: labels, score }), { kind: 'classes', classes: ['0', '1'] })
  })
  const mean = (name: string) => drawn.reduce((sum, one) => sum + metricValue(findMetric(name)!, one), 0) / drawn.length
  // The plain sum over 15 bins of 20 rows is √(2/π)·E√(p(1 − p)/20) = 0.07.
  expect(mean('ece')).toBeLessThan(0.05)
  expect(mean('rms-calibration-error')).toBeLessThan(0.035)
})

it('a gate that thinks the other way is better is refused', () => {
  const gate: Gate = { metric: 'rmse', against: 'baseline', direction: 'higher' }
  expect(() => judged([gate], rows(20, {}), rows(20, {}))).toThrow(/"direction: higher", and of RMSE lower is better/)
})

describe('names', () => {
  it.each([
    ['NDCG@5', 'ndcg@5'],
    ['top_3_accuracy', 'accuracy@3'],
    ['f1_micro', 'accuracy'],
    ['quantile-loss@0.90', 'pinball@0.9'],
    ['mean_average_precision@10', 'map@10'],
    ['mase@1', 'mase'],
    ['roc_auc', 'auc'],
  ])('%s is %s', (written, name) => {
    expect(findMetric(written)!.name).toBe(name)
    expect(findMetric(written)).toBe(findMetric(name))
  })

  it.each([
    'ndcg@0',
    'ndcg@1.5',
    'pinball@1',
    'coverage@2',
    'rmse@3',
    'f1@2',
    'hit-rate',
    'ndcg@',
    '@5',
    'constructor',
  ])('%s is no metric', (name) => expect(findMetric(name)).toBeUndefined())
})

it('the median absolute error of rows that weigh 0.1 each is that of rows that weigh 1', () => {
  for (const n of [4, 6, 10, 20, 50]) {
    const predictions = Float64Array.from({ length: n }, (_, i) => i)
    const light = rows(n, { predictions, weight: new Float64Array(n).fill(0.1) })
    expect(metricValue(findMetric('median-ae')!, rowsOf(light, { kind: 'numbers', classes: [] }))).toBe((n - 1) / 2)
  }
})
