import { describe, expect, it } from 'vitest'
import type { Predictions } from '../../tables/predictions.ts'
import type { Gate } from '../gate.ts'
import { judge } from '../judge.ts'

interface Group {
  readonly name: string
  readonly rows: number
  /** How many the candidate, and the champion, have right. */
  readonly right: number
  readonly before?: number
}

const ids = (n: number): string[] => Array.from({ length: n }, (_, i) => `row-${String(i).padStart(5, '0')}`)

/** Classes "1" and "0" by turns in each group, the first `right` rows of it answered rightly. */
function grouped(groups: readonly Group[], side: 'right' | 'before'): Predictions {
  const labels = groups.flatMap(({ rows }) => Array.from({ length: rows }, (_, i) => String(i % 2)))
  const predictions = groups.flatMap(({ rows, right, before = right }) =>
    Array.from({ length: rows }, (_, i) => String((i + Number(i >= (side === 'right' ? right : before))) % 2)),
  )
  const column = groups.flatMap(({ name, rows }) => Array.from({ length: rows }, () => name))
  return {
    ids: ids(labels.length),
    labels,
    predictions,
    columns: new Map([['region', column]]),
    source: 'predictions.csv',
  }
}

function judged(gates: readonly Gate[], groups: readonly Group[]) {
  return judge({
    gates,
    candidate: { predictions: grouped(groups, 'right'), metrics: {}, name: 'this change' },
    baseline: { kind: 'present', predictions: grouped(groups, 'before'), metrics: {}, name: 'champion v7' },
  })
}

const worst: Gate = { metric: 'accuracy', slice: 'region', across: 'worst', min: 0.8 }

it('a cell that holds nothing is a value that has a name', () => {
  const each: Gate = { metric: 'accuracy', slice: 'region', min: 0.8 }
  const gap: Gate = { metric: 'accuracy', slice: 'region', across: 'difference', max: 0.02 }
  const groups = [
    { name: '', rows: 400, right: 200 },
    { name: 'south', rows: 400, right: 380 },
  ]
  const { checks, tables } = judged([each, worst, gap], groups)
  expect(checks[0]!.title).toBe('Accuracy, region = (empty)')
  expect(checks.at(-2)!.reason).toContain('region = (empty) is 50 %')
  expect(checks.at(-1)!.reason).toContain('50 % where it is (empty)')
  expect(tables.find(({ title }) => title === 'Accuracy by region')!.rows.map(([name]) => name)).toContain('(empty)')
  const small = judged([worst], [groups[1]!, { name: '', rows: 5, right: 5 }])
  expect(small.checks[0]!.reason).toContain('(empty) (5)')
  expect(small.checks[0]!.reason).toMatch(/^One value of region is judged: Accuracy/)
})

describe('the worst value of a slice', () => {
  it('passes as one blocking check when every value does', () => {
    const { verdict, checks } = judged(
      [worst],
      [
        { name: 'north', rows: 400, right: 380 },
        { name: 'south', rows: 400, right: 360 },
      ],
    )
    expect(verdict).toBe('pass')
    expect(checks).toMatchObject([
      {
        id: 'metric:accuracy@region#worst-min',
        title: 'Accuracy, worst region',
        level: 'block',
        verdict: 'pass',
        value: 0.9,
        n: 400,
      },
    ])
    expect(checks[0]!.reason).toContain('All 2 values of region pass; the worst: Accuracy, region = south is 90 %')
  })

  it('fails when one value does, and names it', () => {
    const { verdict, checks, summary } = judged(
      [worst],
      [
        { name: 'north', rows: 400, right: 380 },
        { name: 'south', rows: 400, right: 240 },
        { name: 'west', rows: 400, right: 390 },
      ],
    )
    expect(verdict).toBe('fail')
    expect(checks[0]!.reason).toContain('Of 3 values of region this decides: Accuracy, region = south is 60 %')
    expect(checks[0]!.pAdjusted).toBeGreaterThan(checks[0]!.pValue!)
    expect(summary).toContain('worst region 60 %')
  })

  it('does not fail by one value of many that is bad by chance', () => {
    const one = { name: 'v0', rows: 100, right: 72 }
    const alone = judged([{ ...worst, across: 'each', level: 'block' }], [one])
    expect(alone.checks[0]!.verdict).toBe('fail')
    const { checks } = judged(
      [worst],
      [one, ...Array.from({ length: 9 }, (_, i) => ({ name: `v${i + 1}`, rows: 100, right: 95 }))],
    )
    expect(checks[0]!.verdict).toBe('inconclusive')
    expect(checks[0]!.reason).toContain('It fails alone, but not in its family: among 10 values')
  })

  it('names the values that have too few rows to be judged', () => {
    const { verdict, checks, notes } = judged(
      [worst],
      [
        { name: 'north', rows: 400, right: 380 },
        { name: 'isle', rows: 3, right: 0 },
      ],
    )
    expect(verdict).toBe('pass')
    expect(notes.map(({ text }) => text)).toContain('Of region not judged, with fewer than 50 rows: isle (3).')
    expect(checks[0]!.reason).toContain('Of region not judged, with fewer than 50 rows: isle (3).')
  })

  it('is inconclusive when no value has enough rows, and never green', () => {
    const { verdict, checks } = judged([worst], [{ name: 'isle', rows: 30, right: 30 }])
    expect(verdict).toBe('inconclusive')
    expect(checks[0]).toMatchObject({ verdict: 'inconclusive', value: null })
  })

  it('compares with the champion value by value', () => {
    const { checks } = judged(
      [{ metric: 'accuracy', slice: 'region', across: 'worst', against: 'baseline' }],
      [
        { name: 'north', rows: 400, right: 380, before: 300 },
        { name: 'south', rows: 400, right: 320, before: 380 },
      ],
    )
    expect(checks[0]).toMatchObject({
      id: 'metric:accuracy@region#worst-non-inferior',
      verdict: 'fail',
      baseline: 0.95,
    })
  })

  it('asks for the column that is not there', () => {
    expect(() => judged([{ ...worst, slice: 'planet' }], [{ name: 'north', rows: 60, right: 60 }])).toThrow(
      'has the slice "planet", and the predictions have no such column',
    )
  })
})

const difference: Gate = { metric: 'accuracy', slice: 'region', across: 'difference', max: 0.05 }
const ratio: Gate = { metric: 'accuracy', slice: 'region', across: 'ratio', min: 0.8 }

describe('a gate of fairness', () => {
  it('passes when every two groups are proven to lie close together', () => {
    const { checks } = judged(
      [difference, ratio],
      [
        { name: 'north', rows: 4000, right: 3600 },
        { name: 'south', rows: 4000, right: 3560 },
        { name: 'west', rows: 4000, right: 3580 },
      ],
    )
    expect(checks).toMatchObject([
      {
        id: 'metric:accuracy@region#difference-max',
        verdict: 'pass',
        method: 'miettinen-nurminen',
        unit: 'pp',
        n: 12000,
      },
      { id: 'metric:accuracy@region#ratio-min', verdict: 'pass', method: 'miettinen-nurminen-ratio' },
    ])
    expect(checks[0]!.value).toBeCloseTo(0.01, 12)
    expect(checks[0]!.reason).toMatch(
      /^Accuracy is 90 % where region is north and 89 % where it is south, apart by 1 pp/,
    )
    expect(checks[1]!.value).toBeCloseTo(0.89 / 0.9, 12)
  })

  it('fails when one pair is proven to lie too far apart', () => {
    const { verdict, checks } = judged(
      [difference, ratio],
      [
        { name: 'north', rows: 1000, right: 950 },
        { name: 'south', rows: 1000, right: 650 },
        { name: 'west', rows: 1000, right: 940 },
      ],
    )
    expect(verdict).toBe('fail')
    expect(checks.map((check) => check.verdict)).toEqual(['fail', 'fail'])
    expect(checks[0]!.reason).toContain('95 % where region is north and 65 % where it is south')
    expect(checks[0]!.reason).toContain('3 groups were compared by pairs')
  })

  it('is inconclusive when the groups are too small to tell', () => {
    const { checks } = judged(
      [difference],
      [
        { name: 'north', rows: 60, right: 54 },
        { name: 'south', rows: 60, right: 53 },
      ],
    )
    expect(checks[0]!.verdict).toBe('inconclusive')
    expect(checks[0]!.reason).toContain('Too uncertain to tell')
    expect(checks[0]!.reason).toMatch(
      /About [\d,]+ rows would decide it if the figures stay as they are; there are 120\./,
    )
  })

  it('has nothing to compare with one group, which is no pass', () => {
    const { verdict, checks } = judged(
      [difference],
      [
        { name: 'north', rows: 400, right: 400 },
        { name: 'isle', rows: 4, right: 1 },
      ],
    )
    expect(verdict).toBe('inconclusive')
    expect(checks[0]).toMatchObject({ verdict: 'inconclusive', value: null })
    expect(checks[0]!.reason).toContain('Only 1 value of region can be judged')
    expect(checks[0]!.reason).toContain('isle (4)')
  })

  it('refuses more than 20 groups, a gap of more than all rows, and a metric that only a file has', () => {
    const many = Array.from({ length: 21 }, (_, i) => ({ name: `g${i}`, rows: 50, right: 50 }))
    expect(() => judged([difference], many)).toThrow('there are 21: at most 20 can be compared')
    expect(() => judged([{ ...difference, max: 5 }], many)).toThrow('two values of Accuracy differ by less than 1')
    expect(() => judged([{ ...difference, metric: 'mcc', max: 1.2 }], many)).toThrow('there are 21')
    expect(() => judged([{ ...difference, metric: 'profit' }], many)).toThrow('Modelloop does not know the metric')
  })

  it('compares who is chosen, and metrics that are no share by the interval of each group', () => {
    const { checks } = judged(
      [
        { metric: 'selection-rate', slice: 'region', across: 'ratio', min: 0.8 },
        { metric: 'f1', slice: 'region', across: 'difference', max: 0.1 },
      ],
      [
        { name: 'north', rows: 800, right: 760 },
        { name: 'south', rows: 800, right: 400 },
      ],
    )
    expect(checks[0]).toMatchObject({ id: 'metric:selection-rate@region#ratio-min', verdict: 'pass', value: 1 })
    expect(checks[1]).toMatchObject({ verdict: 'fail', method: 'mover-bootstrap' })
    expect(checks[1]!.value).toBeCloseTo(0.45, 10)
  })

  it('says when rows of one group have two values, which are no independent samples', () => {
    const rows = grouped(
      [
        { name: 'north', rows: 200, right: 180 },
        { name: 'south', rows: 200, right: 180 },
      ],
      'right',
    )
    const reasonFor = (group: readonly string[]) =>
      judge({
        gates: [difference],
        candidate: { predictions: { ...rows, group }, metrics: {}, name: 'this change' },
        baseline: { kind: 'none' },
      }).checks[0]!.reason
    expect(reasonFor(rows.ids.map((_, i) => `customer ${i % 100}`))).toContain('have more than one region')
    expect(reasonFor(rows.ids)).not.toContain('have more than one region')
  })

  it('judges the bare gap when it is asked to', () => {
    const { checks } = judged(
      [{ ...difference, rule: 'point' }],
      [
        { name: 'north', rows: 60, right: 54 },
        { name: 'south', rows: 60, right: 53 },
      ],
    )
    expect(checks[0]).toMatchObject({ verdict: 'pass', method: 'point' })
    expect(checks[0]!.interval).toBeUndefined()
    const atLimit = judged(
      [{ ...difference, rule: 'point' }],
      [
        { name: 'north', rows: 100, right: 90 },
        { name: 'south', rows: 100, right: 85 },
      ],
    )
    expect(atLimit.checks[0]!.verdict).toBe('pass')
  })

  it('is no pass where there is no ratio', () => {
    const none = [
      { name: 'north', rows: 60, right: 0 },
      { name: 'south', rows: 60, right: 0 },
    ]
    const { checks } = judged([ratio, { ...ratio, id: 'bare', rule: 'point' }], none)
    expect(checks.map(({ verdict, value }) => [verdict, value])).toEqual([
      ['inconclusive', null],
      ['inconclusive', null],
    ])
  })
})

describe('a capped gate', () => {
  const capped: Gate = {
    metric: 'accuracy',
    against: 'baseline',
    rule: 'capped',
    margin: { kind: 'absolute', value: 0.1 },
  }

  it('warns of a gain that is too good to be true', () => {
    const { verdict, checks } = judged(
      [capped, { metric: 'accuracy', min: 0.5 }],
      [{ name: 'north', rows: 500, right: 500, before: 350 }],
    )
    expect(verdict).toBe('pass')
    expect(checks[0]).toMatchObject({ id: 'metric:accuracy#capped', level: 'warn', verdict: 'fail', rule: 'capped' })
    expect(checks[0]!.reason).toContain('Too good to be true')
  })

  it('passes an ordinary gain', () => {
    const { checks } = judged([capped], [{ name: 'north', rows: 500, right: 460, before: 450 }])
    expect(checks[0]!.verdict).toBe('pass')
  })
})
