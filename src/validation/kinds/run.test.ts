import { describe, expect, it } from 'vitest'
import type { Predictions } from '../../tables/predictions.ts'
import type { Gate } from '../gate.ts'
import type { Baseline, JudgeInput, Side } from '../input.ts'
import { judge } from '../judge.ts'

const judged = (gate: Gate, candidate: Partial<Side>, baseline: Partial<Side> | undefined = undefined) => {
  const champion: Baseline = baseline
    ? { kind: 'present', metrics: {}, name: 'champion v7', ...baseline }
    : { kind: 'none' }
  const found = judge({
    gates: [gate],
    candidate: { metrics: {}, name: 'this change', ...candidate },
    baseline: champion,
  })
  return { ...found.checks[0]!, of: found.verdict }
}

describe('a gate on a figure of the run', () => {
  const size: Gate = { metric: 'model-size', max: 5_000_000 }

  it('bounds the size of the model, as people write sizes', () => {
    const check = judged(size, { run: { 'model-size': 4_200_000 } })
    expect(check).toMatchObject({ id: 'metric:model-size#max', verdict: 'pass', method: 'point', direction: 'lower' })
    expect(check.reason).toContain('Model size is 4.2 MB, as needed: at most 5 MB')
    expect(judged(size, { run: { 'model-size': 6_000_000 } }).verdict).toBe('fail')
  })

  it('compares time and memory with the champion', () => {
    const gate: Gate = { metric: 'training-time', against: 'baseline', margin: { kind: 'relative', value: 0.2 } }
    const before = { run: { 'training-time': 100 } }
    expect(judged(gate, { run: { 'training-time': 110 } }, before).verdict).toBe('pass')
    const slower = judged(gate, { run: { 'training-time': 130 } }, before)
    expect(slower).toMatchObject({ verdict: 'fail', value: 130, baseline: 100, unit: 'relative', valueUnit: 's' })
    expect(slower.reason).toContain('30 % higher')
  })

  it('is no pass where it was not measured', () => {
    expect(judged(size, {})).toMatchObject({ verdict: 'inconclusive', value: null, of: 'no-baseline' })
    expect(judged({ ...size, level: 'warn' }, {}).verdict).toBe('skipped')
    const memory: Gate = { metric: 'peak-memory', against: 'baseline' }
    expect(judged(memory, { run: { 'peak-memory': 1e9 } }, {}).verdict).toBe('not-comparable')
    expect(judged(memory, { run: { 'peak-memory': 1e9 } }).verdict).toBe('no-baseline')
  })

  it('takes the metrics file where the record knows nothing', () => {
    expect(judged(size, { metrics: { 'model-size': 1000 } })).toMatchObject({ verdict: 'pass', value: 1000 })
  })
})

/** n rows that took 1 … n milliseconds, times a factor. */
function timed(n: number, factor = 1, more: Partial<Predictions> = {}): Predictions {
  const ids = Array.from({ length: n }, (_, i) => String(i).padStart(5, '0'))
  const labels = Float64Array.from(ids, (_, i) => i)
  const times = ids.map((_, i) => String((i + 1) * factor))
  return {
    ids,
    labels,
    predictions: labels,
    columns: new Map([['latency_ms', times]]),
    source: 'predictions.csv',
    ...more,
  }
}

describe('a gate on the latency of predictions', () => {
  it('bounds a percentile by order statistics', () => {
    const check = judged({ metric: 'latency-p95', max: 980 }, { predictions: timed(1000) })
    expect(check).toMatchObject({
      id: 'metric:latency-p95#max',
      title: 'Latency, 95th percentile',
      verdict: 'pass',
      method: 'order-statistics',
      valueUnit: 'ms',
      interval: [938, 962],
    })
    expect(judged({ metric: 'latency-p95', max: 955 }, { predictions: timed(1000) }).verdict).toBe('inconclusive')
    expect(judged({ metric: 'latency-p95', max: 900 }, { predictions: timed(1000) }).verdict).toBe('fail')
  })

  it('says how many rows a percentile takes', () => {
    const check = judged({ metric: 'latency-p99', max: 1e6 }, { predictions: timed(200) })
    expect(check).toMatchObject({ verdict: 'inconclusive' })
    expect(check.reason).toBe('Too few rows for an interval of this percentile: 200, and it takes 299.')
  })

  it('compares with the champion on the same rows', () => {
    const gate: Gate = { metric: 'latency-p50', against: 'baseline', margin: { kind: 'relative', value: 0.1 } }
    const before = { predictions: timed(400) }
    expect(judged(gate, { predictions: timed(400, 1.01) }, before)).toMatchObject({
      verdict: 'pass',
      method: 'bootstrap',
    })
    expect(judged(gate, { predictions: timed(400, 1.5) }, before)).toMatchObject({ verdict: 'fail', valueUnit: 'ms' })
    const unknown = { predictions: timed(400, 1, { columns: new Map() }) }
    expect(judged(gate, { predictions: timed(400) }, unknown).verdict).toBe('not-comparable')
  })

  it('takes groups for what they are: one of 300 rows is one', () => {
    const grouped = (groups: number, factor = 1) =>
      timed(300, factor, { group: Array.from({ length: 300 }, (_, i) => `g${i % groups}`) })
    const gate: Gate = { metric: 'latency-p50', against: 'baseline', margin: { kind: 'relative', value: 0.1 } }
    const before = { predictions: timed(300) }
    const against = (groups: number) => judged(gate, { predictions: grouped(groups, 1.01) }, before)
    expect(against(1)).toMatchObject({ verdict: 'inconclusive' })
    expect(against(1).reason).toBe(
      'Too few rows for an interval of this percentile: 1 by their groups, and it takes 5.',
    )
    expect(against(9).reason).toBe('Too few groups for an interval: 9, and it takes at least 10.')
    expect(against(60)).toMatchObject({ verdict: 'pass', method: 'bootstrap' })
    const bound = (groups: number, max: number) =>
      judged({ metric: 'latency-p95', max }, { predictions: grouped(groups) })
    expect(bound(60, 299)).toMatchObject({ verdict: 'pass', method: 'bootstrap', value: 285.05 })
    expect(bound(60, 250)).toMatchObject({ verdict: 'fail' })
  })

  it('counts the rows of groups that are slow alike, and groups where each is fast or slow as a whole', () => {
    const bound = (groups: number, of: (row: number) => number) => {
      const n = 5000
      const group = Array.from({ length: n }, (_, i) => `g${i % groups}`)
      const columns = new Map([['latency_ms', group.map((_, i) => String(of(i)))]])
      return judged({ metric: 'latency-p95', max: 40 }, { predictions: timed(n, 1, { group, columns }) })
    }
    expect(bound(50, (i) => 1 + (Math.floor(i / 50) % 10))).toMatchObject({
      verdict: 'pass',
      method: 'bootstrap',
      value: 10,
    })
    for (const of of [(i: number) => 1 + (i % 50) / 10, () => 10]) {
      const check = bound(50, of)
      expect(check.verdict).toBe('inconclusive')
      expect(check.reason).toMatch(
        /^Too few rows for an interval of this percentile: (49|50) by their groups, and it takes 59.$/,
      )
    }
    expect(bound(9, (i) => 1 + (Math.floor(i / 9) % 10)).verdict).toBe('inconclusive')
  })

  it('does not ask what a row weighs', () => {
    const gate: Gate = { metric: 'latency-p50', against: 'baseline', margin: { kind: 'relative', value: 0.1 } }
    const weight = Float64Array.from({ length: 400 }, (_, i) => (i < 3 ? 1 : 0))
    const check = (more: Partial<Predictions>) =>
      judged(gate, { predictions: timed(400, 1.01, more) }, { predictions: timed(400) })
    expect(check({ weight })).toEqual(check({}))
  })

  it('is no proof where a median is 0 in many draws', () => {
    const gate: Gate = { metric: 'latency-p50', against: 'baseline', margin: { kind: 'relative', value: 0.1 } }
    const column = (of: (row: number) => number) => ({
      predictions: timed(300, 1, {
        columns: new Map([['latency_ms', Array.from({ length: 300 }, (_, i) => `${of(i)}`)]]),
      }),
    })
    const ours = column((row) => Number(row % 100 >= 49))
    const theirs = column((row) => Number(row % 100 < 51))
    expect(judged(gate, ours, theirs)).toMatchObject({ verdict: 'inconclusive', interval: [null, 1] })
  })

  it('asks for the column, and for numbers in it', () => {
    const without = timed(400, 1, { columns: new Map() })
    expect(() => judged({ metric: 'latency-p95', max: 9 }, { predictions: without })).toThrow(
      'needs the column "latency_ms"',
    )
    const broken = timed(2, 1, { columns: new Map([['latency_ms', ['1', 'slow']]]) })
    expect(() => judged({ metric: 'latency-p95', max: 9 }, { predictions: broken })).toThrow(
      'The latency of id "00001" is "slow"',
    )
  })
})

describe('a gate on leakage', () => {
  const counted = (leakage: JudgeInput['leakage'], gate: Partial<Gate> = {}) =>
    judge({
      gates: [{ metric: 'leakage', max: 0.01, ...gate } as Gate],
      candidate: { metrics: { rmse: 1 }, name: 'this change' },
      baseline: { kind: 'none' },
      leakage,
    }).checks[0]!

  it('bounds the share of the test rows that stand in the training', () => {
    expect(counted({ rows: 2, of: 500 })).toMatchObject({
      id: 'metric:leakage#max',
      verdict: 'pass',
      value: 0.004,
      n: 500,
      method: 'count',
      reason: '2 of 500 test rows stand in the training as well (0.4 %); needed: at most 1 %.',
    })
    const many = counted({ rows: 50, of: 500 })
    expect(many.verdict).toBe('fail')
    expect(many.reason).toContain('learnt them by heart')
    expect(counted({ rows: 0, of: 500 }, { max: 0 }).reason).toContain('None of 500 test rows stand in the training')
  })

  it('says what to do first where it fails, as a figure of the run does', () => {
    const candidate = { metrics: { rmse: 1 }, name: 'this change', run: { 'model-size': 9_000 } }
    const summaryOf = (gate: Gate) =>
      judge({ gates: [gate], candidate, baseline: { kind: 'none' }, leakage: { rows: 50, of: 500 } }).summary
    expect(summaryOf({ metric: 'leakage', max: 0.01 } as Gate)).toContain('Take them out of one of the two, or relax')
    expect(summaryOf({ metric: 'model-size', max: 10 } as Gate)).toContain('Look at what changed, or relax')
  })

  it('is no pass where the rows were not counted, or not all of them', () => {
    expect(counted(undefined)).toMatchObject({ verdict: 'inconclusive', value: null })
    expect(counted({ rows: 0, of: 0, why: 'there is no table test.csv' }).reason).toContain(
      'there is no table test.csv',
    )
    expect(counted({ rows: 0, of: 500, why: 'memory' }).verdict).toBe('inconclusive')
    const candidate = { metrics: { rmse: 1 }, name: 'this change' }
    const champion = { ...candidate, kind: 'present', name: 'champion v7' } as const
    const uncounted = judge({ gates: [{ metric: 'leakage', max: 0 } as Gate], candidate, baseline: champion })
    expect(uncounted.headline).toBe('could not be judged')
    expect(counted({ rows: 50, of: 500, why: 'memory' }).verdict).toBe('fail')
  })
})

describe('a margin that nobody set', () => {
  it('is told, and told to be the default', () => {
    const notes = (gates: readonly Gate[]) =>
      judge({
        gates,
        candidate: { metrics: { rmse: 1, accuracy: 0.9 }, name: 'this change' },
        baseline: { kind: 'present', metrics: { rmse: 1, accuracy: 0.9 }, name: 'champion v7' },
      }).notes.map(({ text }) => text)
    const told = 'No margin is set, so the default of the metric holds: RMSE 3 %; Accuracy 2 pp.'
    expect(
      notes([
        { metric: 'rmse', against: 'baseline' },
        { metric: 'accuracy', against: 'baseline' },
      ]),
    ).toContain(told)
    const set: Gate = { metric: 'rmse', against: 'baseline', margin: { kind: 'relative', value: 0.03 } }
    expect(notes([set, { ...set, rule: 'superior', margin: undefined, id: 'better' } as never]).join()).not.toContain(
      'No margin',
    )
  })
})
