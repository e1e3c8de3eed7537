import { describe, expect, it } from 'vitest'
import { renderHtml } from '../report/html/page.ts'
import type { Chart } from '../report/report.ts'
import { sealReport } from '../report/seal.ts'
import { studentQuantile } from '../statistics/distributions.ts'
import { wilson } from '../statistics/proportion.ts'
import { seededRandom } from '../statistics/random.ts'
import { groupMean } from './charts/group-mean.ts'
import { chartsOf } from './charts.ts'
import type { JudgeInput } from './input.ts'
import type { Rows } from './rows.ts'

const input = (more: Partial<JudgeInput> = {}): JudgeInput => ({
  gates: 'none',
  candidate: { name: 'this change', metrics: {} },
  baseline: { kind: 'none' },
  ...more,
})
const plain: Rows = {
  n: 0,
  ids: [],
  kind: 'classes',
  labels: new Float64Array(0),
  predictions: new Float64Array(0),
  classes: ['0', '1'],
  truth: new Uint32Array(0),
  predicted: new Uint32Array(0),
  positive: 1,
  score: undefined,
  scores: undefined,
  weight: undefined,
  cluster: undefined,
  byTime: undefined,
  columns: new Map(),
}

const random = seededRandom(11)
const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())

/** Scores of a binormal model: positives are `gap` standard deviations higher. */
function scored(n: number, gap: number, more: Partial<Rows> = {}): Rows {
  const truth = Uint32Array.from({ length: n }, (_, i) => Number(i % 3 === 0))
  const score = Float64Array.from(truth, (code) => 1 / (1 + Math.exp(-(normal() + gap * code))))
  return { ...plain, n, truth, score, predicted: Uint32Array.from(score, (value) => Number(value > 0.5)), ...more }
}

function numbered(n: number, more: Partial<Rows> = {}): Rows {
  const labels = Float64Array.from({ length: n }, () => 100 + 20 * normal())
  const predictions = labels.map((label) => label + 5 * normal())
  return { ...plain, n, kind: 'numbers', classes: [], positive: -1, labels, predictions, ...more }
}

const drawn = (candidate: Rows, more: Partial<JudgeInput> = {}): Chart[] =>
  chartsOf(
    {
      candidate,
      baseline: undefined,
      mismatch: undefined,
      valuesOf: () => [],
      slice: () => ({ candidate, baseline: undefined }),
    },
    input(more),
  )
function line(charts: readonly Chart[], id: string) {
  const chart = charts.find((one) => one.id === id)
  if (chart?.kind !== 'line') throw new Error(`no line chart ${id}`)
  return chart
}

describe('ROC and precision-recall', () => {
  it('go through the corners that counting by hand gives', () => {
    const score = Float64Array.from([0.9, 0.8, 0.7, 0.7, 0.6, 0.3, 0.2, 0.1])
    const truth = Uint32Array.from([1, 1, 0, 1, 0, 1, 0, 0])
    const charts = drawn({ ...plain, n: 8, score, truth, predicted: truth })
    const roc = line(charts, 'roc')
    const at = (chart: typeof roc, x: number) =>
      chart.series[0]!.y[chart.x.findIndex((value) => Math.abs(Number(value) - x) < 1e-9)]
    expect([0, 0.48, 1].map((x) => at(roc, x))).toEqual([0.5, 0.75, 1])
    // Half of the step in which 0.7 brings one of each.
    expect(at(roc, 0.12)).toBeCloseTo(0.5 + 0.25 * 0.48, 12)
    const precision = line(charts, 'precision-recall')
    expect([0.5, 1].map((x) => at(precision, x))).toEqual([1, 4 / 6])
    expect(at(precision, 0.62)).toBeCloseTo(2.48 / (2.48 + 0.48), 12)
    expect(precision.rule).toMatchObject({ y: 0.5, kind: 'reference' })
  })

  it('have a band that holds the true curve about as often as it says', () => {
    // At a false positive rate of 0.2 the binormal model with gap 1 finds Φ(1 + Φ⁻¹(0.2)) = 0.5629 of the positives.
    const inside = Array.from({ length: 60 }, () => {
      const [low, high] = line(drawn(scored(200, 1)), 'roc').series[0]!.band![10]!
      return low <= 0.5629 && 0.5629 <= high
    })
    const share = inside.filter(Boolean).length / inside.length
    // 90 % asked: three standard errors of 60 draws are 12 %; wider is allowed, since the band is never under Wilson's.
    expect(share).toBeGreaterThan(0.78)
  }, 30_000)

  it('do not call a perfect model certain: the band is as wide as Wilson’s interval for its positives', () => {
    const truth = Uint32Array.from({ length: 20 }, (_, i) => Number(i < 10))
    const roc = line(drawn({ ...plain, n: 20, truth, predicted: truth, score: Float64Array.from(truth) }), 'roc')
    expect(roc.series[0]!.y[0]).toBe(1)
    expect(roc.series[0]!.band![0]![0]).toBeCloseTo(wilson(10, 10, 0.05)[0], 12)
  })

  it('are wider where rows come in clusters, and the same for equal rows', () => {
    const rows = scored(120, 1)
    const five = { truth: rows.truth, score: rows.score! }
    const repeat = <T extends Uint32Array | Float64Array>(
      values: T,
      make: (length: { length: number }, map: (v: unknown, i: number) => number) => T,
    ) => make({ length: values.length * 5 }, (_, i) => values[i % values.length]!)
    const cluster = Uint32Array.from({ length: 600 }, (_, i) => i % 120)
    const truth = repeat(five.truth, (length, map) => Uint32Array.from(length, map))
    const score = repeat(five.score, (length, map) => Float64Array.from(length, map))
    const width = (of: Rows) => {
      const [low, high] = line(drawn(of), 'roc').series[0]!.band![10]!
      return high - low
    }
    const copies = { ...rows, n: 600, truth, score, predicted: truth }
    expect(width({ ...copies, cluster })).toBeGreaterThan(1.6 * width(copies))
    expect(drawn(rows)).toEqual(drawn(rows))
  })

  it('are not drawn of one class, and calibration not of scores that are no probabilities', () => {
    const rows = scored(60, 1)
    const ids = (of: Rows) => drawn(of).map(({ id }) => id)
    expect(ids({ ...rows, truth: new Uint32Array(60) })).toEqual(['confusion'])
    expect(ids({ ...rows, score: rows.score!.map((value) => value * 3) })).toEqual([
      'confusion',
      'roc',
      'precision-recall',
    ])
  })
})

describe('calibration', () => {
  it('shows what was predicted and what came true in tenths of the rows, equal scores together', () => {
    const score = Float64Array.from({ length: 100 }, (_, i) => (i < 50 ? 0.2 : 0.6))
    const truth = Uint32Array.from({ length: 100 }, (_, i) => Number(i < 50 ? i < 10 : i < 90))
    const chart = line(drawn({ ...plain, n: 100, score, truth, predicted: truth }), 'calibration')
    const [series] = chart.series
    expect(series!.x!.map((x) => Number(x.toFixed(9)))).toEqual([0.2, 0.6])
    expect(series!.y).toEqual([0.2, 0.8])
    expect(series!.band![0]).toEqual(wilson(10, 50, 0.05))
  })
})

describe('a mean of some rows', () => {
  const all = (n: number) => Uint32Array.from({ length: n }, (_, i) => i)
  it('has Student’s interval', () => {
    const values = [1, 2, 4, 7, 9, 1]
    const mean = 4
    const half = -studentQuantile(0.05, 5) * Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 5 / 6)
    const found = groupMean((row) => values[row]!, all(6), { weight: undefined, cluster: undefined }, { alpha: 0.05 })
    expect(found.mean).toBe(mean)
    expect(found.interval[0]).toBeCloseTo(mean - half, 12)
  })

  it('is no surer when every row stands there three times, if the groups say so', () => {
    const values = Array.from({ length: 90 }, (_, i) => (i % 30) ** 2)
    const cluster = Uint32Array.from({ length: 90 }, (_, i) => i % 30)
    const of = (n: number, groups: Uint32Array | undefined) =>
      groupMean((row) => values[row]!, all(n), { weight: undefined, cluster: groups }, { alpha: 0.05 }).interval
    expect(of(90, cluster)[0]).toBeCloseTo(of(30, undefined)[0], 9)
    const shares = (n: number, groups: Uint32Array | undefined) =>
      groupMean(
        (row) => Number(row % 30 < 12),
        all(n),
        { weight: undefined, cluster: groups },
        { alpha: 0.05, shares: true },
      )
    expect(shares(90, cluster).interval[0]).toBeCloseTo(shares(30, undefined).interval[0], 1)
    expect(shares(90, undefined).interval[0]).toBeGreaterThan(shares(90, cluster).interval[0])
  })
})

describe('classes, errors and slices', () => {
  it('say which class is found least, and what it is taken for, where a matrix would be too large to read', () => {
    const classes = Array.from({ length: 30 }, (_, i) => `class ${i}`)
    const truth = Uint32Array.from({ length: 900 }, (_, i) => i % 30)
    const predicted = truth.map((code, i) => (code === 4 && i % 2 === 0 ? 5 : code))
    const charts = drawn({ ...plain, n: 900, classes, positive: -1, truth, predicted })
    expect(charts.map(({ id }) => id)).toEqual(['recall-by-class', 'mistakes'])
    const [recall, mistakes] = charts
    expect(recall!.kind === 'intervals' && recall!.rows[0]).toMatchObject({ label: 'class 4', estimate: 0 })
    expect(recall!.kind === 'intervals' && recall!.rows).toHaveLength(15)
    expect(mistakes!.kind === 'intervals' && mistakes!.rows).toMatchObject([
      { label: 'class 4 → class 5', estimate: 1 },
    ])
  })

  it('say where a model is too high and too low, and how large the error is in each slice', () => {
    const hood = Array.from({ length: 400 }, (_, i) => (i < 8 ? 'tiny' : i % 4 === 0 ? 'OldTown' : 'NAmes'))
    const rows = numbered(400, { columns: new Map([['hood', hood]]) })
    const worse = {
      ...rows,
      predictions: rows.predictions.map((value, i) => (hood[i] === 'OldTown' ? value + 30 : value)),
    }
    const charts = drawn(worse, { slices: ['hood', 'nobody'] })
    expect(charts.map(({ id }) => id)).toEqual(['residuals', 'residuals:prediction', 'slice-error:hood'])
    const slices = charts[2]!
    expect(slices.kind === 'intervals' && slices.rows.map(({ label }) => label)).toEqual([
      'all rows',
      'OldTown',
      'NAmes',
    ])
    expect(slices.description).toContain('1 with fewer rows are not shown')
    const bias = line(charts, 'residuals:prediction')
    expect(bias.series[0]!.y).toHaveLength(10)
    expect(bias.series[0]!.y.at(-1)).toBeGreaterThan(5)
  })

  it('show no mean of a few rows', () => {
    expect(drawn(numbered(25)).map(({ id }) => id)).toEqual(['residuals'])
  })

  it('keep the page under 300 kB however many rows there are', () => {
    const n = 200_000
    const columns = new Map([['country', Array.from({ length: n }, (_, i) => `country ${i % 200}`)]])
    const charts = [
      ...drawn(scored(n, 1, { columns }), { slices: ['country'] }),
      ...drawn(numbered(n), { privacy: 'examples' }),
    ]
    const report = sealReport({
      kind: 'validate-model',
      verdict: 'pass',
      outcome: 'pass',
      model: 'm',
      headline: '',
      summary: '',
      lineage: {},
      checks: [],
      tables: [],
      charts,
      notes: [],
      execution: { createdAt: '2026-11-22T09:30:00Z' },
    })
    const page = renderHtml(report)
    expect(page.match(/<figure/g)).toHaveLength(charts.length)
    expect(page).not.toContain('more charts stand in report.json')
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(300_000)
  })
})
