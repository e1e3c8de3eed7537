import { describe, expect, it } from 'vitest'
import type { Predictions } from '../../tables/predictions.ts'
import type { Gate } from '../gate.ts'
import { judge } from '../judge.ts'

const idsOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `r${String(i).padStart(4, '0')}`)

/** One number for each of n rows. */
const each = (n: number, of: (row: number) => number): Float64Array => Float64Array.from({ length: n }, (_, i) => of(i))

interface Case {
  readonly gate: Gate
  readonly n?: number
  readonly task?: 'regression' | 'forecast' | 'binary'
  readonly labels?: (row: number) => number
  readonly ours: (row: number) => number
  readonly theirs?: (row: number) => number
  readonly more?: Partial<Predictions>
}

/** The first check of two models that are told row by row. */
function checkOf({ gate, n = 300, task = 'regression', labels = () => 0, ours, theirs = ours, more = {} }: Case) {
  const column = (of: (row: number) => number) => (task === 'binary' ? [...each(n, of)].map(String) : each(n, of))
  const side = (of: (row: number) => number): Predictions => ({
    ids: idsOf(n),
    labels: column(labels),
    predictions: column(of),
    columns: new Map(),
    source: 'predictions.csv',
    ...more,
  })
  return judge({
    task,
    gates: [gate],
    candidate: { metrics: {}, name: 'this change', predictions: side(ours) },
    baseline: { kind: 'present', metrics: {}, name: 'champion v1', predictions: side(theirs) },
  }).checks[0]!
}

const within = (metric: string, kind: 'relative' | 'absolute', value: number): Gate => ({
  metric,
  against: 'baseline',
  margin: { kind, value },
})

describe('a number that few rows make is no proof', () => {
  const weight = each(300, (row) => 1 + (row % 2))
  const group = idsOf(300).map((_, row) => `g${row % 30}`)
  const onlyFirst = (value: number) => (row: number) => (row === 0 ? value : 0)
  it.each<[string, Case]>([
    [
      'a median that is 0 in many draws',
      {
        gate: within('median-ae', 'relative', 0.03),
        ours: (row) => Number(row % 100 >= 49),
        theirs: (row) => Number(row % 100 < 51),
      },
    ],
    [
      'F1 against a baseline with one true positive',
      {
        gate: within('f1', 'relative', 0.03),
        task: 'binary',
        labels: (row) => Number(row < 60),
        ours: (row) => Number(row < 40),
        theirs: onlyFirst(1),
      },
    ],
    [
      'MAE with weights, the baseline wrong on one row',
      { gate: within('mae', 'relative', 0.03), ours: () => 0.01, theirs: onlyFirst(10), more: { weight } },
    ],
    [
      'RMSE with weights, the baseline wrong on one row',
      { gate: within('rmse', 'relative', 0.03), ours: () => 0.4, theirs: onlyFirst(10), more: { weight } },
    ],
    [
      'MAE with groups, the baseline wrong in one of them',
      {
        gate: within('mae', 'relative', 0.03),
        ours: () => 0.5,
        theirs: (row) => (row % 30 === 0 ? 20 : 0),
        more: { group },
      },
    ],
    [
      'R² of labels of which one differs',
      { gate: { metric: 'r2', min: 0.9 }, labels: onlyFirst(10), ours: onlyFirst(9.5) },
    ],
    [
      'the explained variance of such labels',
      {
        gate: { metric: 'explained-variance', min: 0.9 },
        labels: onlyFirst(10),
        ours: (row) => onlyFirst(9.5)(row) + 0.02 * (row % 2),
      },
    ],
  ])('%s', (_, given) => {
    const check = checkOf(given)
    expect(check.verdict).toBe('inconclusive')
    expect(check.interval).toContain(null)
    expect(check.reason).toContain('Too few rows carry it for an interval with two ends.')
  })
})

describe('labels that are equal in many draws', () => {
  const [labels, ours] = [
    (row: number) => (row < 2 ? 10 : 0),
    (row: number) => (row < 2 ? 9.9 : 0.01 * (1 + (row % 2))),
  ]
  it.each(['r2', 'explained-variance'])('are missed there, so that two others do not carry %s', (metric) => {
    const check = checkOf({ gate: { metric, min: 0.9 }, labels, ours })
    expect(check.verdict).toBe('inconclusive')
    expect(check.interval![0]).toBeNull()
    const equal = checkOf({ gate: { metric, min: 0.9 }, ours })
    expect(equal).toMatchObject({ verdict: 'inconclusive', reason: 'The metric is not defined on these rows.' })
  })
})

describe('groups of uneven weight', () => {
  const judgedBy = (groups: number, weight: (row: number) => number) =>
    checkOf({
      gate: within('mae', 'relative', 0.03),
      n: 400,
      ours: (row) => 2 + (row % 7) * 0.01,
      theirs: (row) => 2.5 + (row % 5) * 0.01,
      more: { weight: each(400, weight), group: idsOf(400).map((_, row) => `g${row % groups}`) },
    })

  it('are as many as have weight, and no more than their rows are worth', () => {
    expect(judgedBy(10, (row) => 0.9 + (row % 10) / 45).verdict).toBe('pass')
    const few = 'by their weights, and it takes at least 10.'
    expect(judgedBy(10, (row) => Number(row % 10 > 0)).reason).toBe(`Too few groups for an interval: 9 ${few}`)
    expect(judgedBy(10, (row) => (row < 4 ? 1 : 1e-6)).reason).toBe(`Too few groups for an interval: 4 ${few}`)
  })
})

describe('a class of one row, or of one group', () => {
  const label = (row: number) => (row === 0 ? 'd' : 'abc'[row % 3]!)
  /** Scores of four classes, of which every tenth row has the wrong one; that of class d is told apart by its score. */
  function ranked(
    metric: string,
    min: number,
    { rare = label, group }: { rare?: typeof label; group?: readonly string[] } = {},
  ) {
    const labels = idsOf(400).map((_, row) => rare(row))
    const scores = new Map(
      ['a', 'b', 'c', 'd'].map((name) => [
        name,
        each(400, (row) => (Number(labels[row] === name) + (row % 10 ? 0 : (row % 7) / 3) + (row % 11) / 40) / 4),
      ]),
    )
    const predictions: Predictions = {
      ids: idsOf(400),
      labels,
      predictions: labels,
      columns: new Map(),
      source: 'predictions.csv',
      scores,
      ...(group && { group }),
    }
    const { checks } = judge({
      task: 'multiclass',
      gates: [{ metric, min }],
      candidate: { metrics: {}, name: 'this change', predictions },
      baseline: { kind: 'none' },
    })
    return checks[0]!
  }

  it.each(['auc', 'average-precision'])(
    'leaves a mean over classes an interval, as wide as what it cannot exclude: %s',
    (metric) => {
      const one = ranked(metric, 0.15)
      expect(one.verdict).toBe('pass')
      expect(one.value! - one.interval![0]!).toBeGreaterThan(0.95 / 4)
      expect(ranked(metric, one.value! - 0.2).verdict).toBe('inconclusive')
      const ten = ranked(metric, 0.5, { rare: (row) => (row < 40 ? 'd' : label(row)) })
      expect(ten.value! - ten.interval![0]!).toBeLessThan(0.1)
      const group = idsOf(400).map((_, row) => `g${row < 40 ? 0 : row % 40}`)
      const grouped = ranked(metric, 0.5, { rare: (row) => (row < 40 ? 'd' : label(row)), group })
      expect(grouped.value! - grouped.interval![0]!).toBeGreaterThan(0.95 / 4)
    },
  )
})

describe('rows of weight 0', () => {
  const weighted = (metric: string, weight: (row: number) => number, more: Partial<Case> = {}) =>
    checkOf({
      gate: within(metric, 'relative', 0.03),
      ours: (row) => 2 + row * 0.001,
      theirs: (row) => 2.5 + (row % 2) * 0.05,
      more: { weight: each(300, weight) },
      ...more,
    })

  it.each(['mae', 'rmse'])('are no rows that tell how sure %s is', (metric) => {
    for (const rows of [1, 2, 5]) {
      const check = weighted(metric, (row) => Number(row < rows))
      expect(check).toMatchObject({ verdict: 'inconclusive', n: rows })
      expect(check.reason).toBe(`Too few rows for an interval: ${rows} by their weights, and it takes at least 10.`)
    }
    expect(weighted(metric, (row) => Number(row < 40))).toMatchObject({ verdict: 'pass', n: 40 })
  })

  it('do not stand in for rows that would show a variance', () => {
    const check = weighted('mae', (row) => Number(row < 20), { theirs: (row) => 2 + row * 0.001 + Number(row >= 20) })
    expect(check).toMatchObject({ verdict: 'inconclusive', estimate: 0, n: 20 })
    expect(check.interval![0]).toBeCloseTo(0.05 ** (1 / 20) - 1, 12)
  })

  it('leave rows that weigh next to nothing, which count as little as they tell', () => {
    const check = weighted('mae', (row) => (row < 4 ? 1 : 1e-6))
    expect(check).toMatchObject({ verdict: 'inconclusive', n: 300 })
    expect(check.reason).toContain('4 by their weights')
  })
})

describe('a handful of losses', () => {
  const better = { ours: () => 2, theirs: () => 5 }
  const time = idsOf(9).map((_, row) => `2026-01-0${row + 1}`)

  it('are no forecast that proves anything', () => {
    const check = checkOf({ gate: within('mae', 'absolute', 0.1), n: 9, task: 'forecast', ...better, more: { time } })
    expect(check.verdict).toBe('inconclusive')
    expect(check.reason).toBe('Too few rows for a paired test: 9, and it takes at least 10.')
  })

  it('are none to ranks either, though each is better by the same', () => {
    const gate: Gate = { ...within('mae', 'absolute', 0.1), test: 'wilcoxon' }
    expect(checkOf({ gate, n: 3, ...better })).toMatchObject({ verdict: 'inconclusive', interval: [null, null] })
    expect(checkOf({ gate, n: 20, ...better })).toMatchObject({ verdict: 'pass', interval: [3, 3] })
  })
})

describe('the same gain on every row', () => {
  it('is another share of a small loss than of a large one', () => {
    const theirs = (row: number): number => (row % 5 === 0 ? 100 : 1)
    const gate = within('mae', 'relative', 0.03)
    const { interval, estimate } = checkOf({ gate, n: 20, ours: (row) => theirs(row) - 0.5, theirs })
    expect(estimate).toBeCloseTo(0.5 / 20.8, 12)
    expect(interval![1]! - interval![0]!).toBeGreaterThan(0.01)
  })
})
