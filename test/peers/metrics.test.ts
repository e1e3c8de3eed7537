import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/statistics/distributions.ts'
import { seededRandom } from '../../src/statistics/random.ts'
import type { Predictions } from '../../src/tables/predictions.ts'
import { lacking } from '../../src/validation/lacking.ts'
import { findMetric, METRICS } from '../../src/validation/metrics/registry.ts'
import { metricValue } from '../../src/validation/metrics/value.ts'
import { type Rows, rowsOf } from '../../src/validation/rows.ts'

const PYTHON = '.cache/venvs/oracles/bin/python'
const missing = !existsSync(PYTHON)
if (missing && process.env['CI'] === 'true')
  throw new Error(`${PYTHON} is missing: run ./scripts/test, which makes it.`)

const random = seededRandom(20_261_122)
const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
const oneOf = <T>(values: readonly T[]): T => values[random.below(values.length)]!
const weightsOf = (n: number): number[] | null => (random.below(2) ? many(n, () => oneOf([0.5, 1, 3])) : null)

const FOUR = ['0', '1', '2', '3']

/** Scores of each class that sum to 1; coarse ones have ties. */
function scoresOf(n: number, labels: readonly string[], coarse: boolean): Record<string, number[]> {
  const rows = many(n, () => {
    const raw = labels.map(() => (coarse ? 1 + random.below(3) : 0.01 + uniform()))
    const sum = raw.reduce((total, value) => total + value, 0)
    return raw.map((value) => value / sum)
  })
  return Object.fromEntries(labels.map((name, c) => [name, rows.map((row) => row[c]!)]))
}

const classCases = many(60, (i) => {
  const binary = i % 2 === 0
  const labels = binary ? ['0', '1'] : FOUR
  const n = oneOf([1, 2, 5, 40, 300])
  const y = many(n, () => (i % 10 < 2 ? labels[0]! : oneOf(labels)))
  // A model that always says the same, one without error, and others.
  const p = y.map((label) => (i % 10 === 4 ? labels[0]! : i % 10 === 6 || uniform() < 0.6 ? label : oneOf(labels)))
  return { binary, labels, y, p, scores: scoresOf(n, labels, i % 3 === 0), w: weightsOf(n) }
})
const calibrationCases = many(40, (i) => {
  const labels = i % 2 ? FOUR : ['0', '1']
  // No cut falls on a row itself, where rounding would decide.
  const n = oneOf([2, 3, 8, 23, 102, 1002])
  const scores = scoresOf(n, labels, i % 4 > 1)
  // One class only, and a model that is sure and right, among them.
  const y = many(n, (row) => (i % 8 > 5 || uniform() < scores['1']![row]! ? '1' : '0'))
  if (i % 8 === 7) for (const name of labels) scores[name]!.fill(Number(name === '1'))
  return { y, p: many(n, () => (i % 8 === 7 ? '1' : oneOf(labels))), scores, w: i % 3 ? null : weightsOf(n) }
})
const regressionCases = many(30, (i) => {
  const n = oneOf([1, 2, 7, 200])
  const y = many(n, () => (i % 4 === 0 ? random.below(3) : 20 * uniform() - (i % 3 === 0 ? 10 : 0)))
  return { y, p: y.map((label) => (i % 7 === 0 ? label : label * (0.5 + uniform()))), w: weightsOf(n) }
})
const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]
const forecastCases = many(12, (i) => {
  const n = oneOf([24, 90])
  const y = many(n, () => (i % 3 === 0 ? random.below(5) + uniform() / 9 : 100 * uniform()))
  const quantiles = Object.fromEntries(
    LEVELS.map((p) => [String(p), y.map((label) => label + 10 * (p - 0.5) + 8 * (uniform() - 0.5))]),
  )
  const series = many(n, (row) => (i % 2 ? 'a' : oneOf(['a', 'b', row < 8 ? 'c' : 'a'])))
  // Each series has four rows at least.
  for (const [s, name] of ['a', 'b', 'c'].slice(0, i % 2 ? 1 : 3).entries()) series.fill(name, 4 * s, 4 * s + 4)
  const time = many(n, (row) => (row * 7919) % 10_007)
  return { y, p: quantiles['0.5']!.map((q) => q + 1), quantiles, series, time, w: weightsOf(n) }
})
const rankingCases = many(24, (i) => {
  const queries = oneOf([1, 2, 12])
  const rows = many(queries, (q) => many(2 + random.below(5), () => `q${q}`)).flat()
  const label = (): number => (i % 3 === 0 ? random.below(2) : oneOf([0, 0, 0.5, 1, 3]))
  const score = (): number => (i % 2 ? random.below(3) : uniform())
  const y = rows.map((_, row) => (i % 6 === 0 && row === 0 ? 1 : label()))
  return { query: rows, y, p: i % 8 === 5 ? [...y] : rows.map(score), w: i % 4 === 3 ? weightsOf(rows.length) : null }
})

const asked = {
  classification: classCases,
  calibration: calibrationCases,
  regression: regressionCases,
  forecast: forecastCases,
  ranking: rankingCases,
}

interface Case {
  readonly y: readonly (number | string)[]
  readonly p: readonly (number | string)[]
  readonly w?: number[] | null
}

/** The columns of a case, in an order of ids that is the order of its rows. */
function predictionsOf({ y, p, w }: Case, more: Partial<Predictions> = {}): Predictions {
  const column = (values: readonly (number | string)[]) =>
    typeof values[0] === 'number' ? Float64Array.from(values as number[]) : (values as string[])
  return {
    ids: y.map((_, i) => String(i).padStart(6, '0')),
    labels: column(y),
    predictions: column(p),
    ...(w && { weight: Float64Array.from(w) }),
    columns: new Map(),
    source: 'case',
    ...more,
  }
}

const scored = (scores: Record<string, number[]>) => ({
  scores: new Map(Object.entries(scores).map(([name, values]) => [name, Float64Array.from(values)])),
})

/** Compares each number of the peer with ours, relative to 1e-9; returns how many. */
function compare(rows: Rows, theirs: Record<string, number>, what: string): number {
  const names = Object.keys(theirs).filter((name) => name !== 'by-scikit-learn')
  for (const name of names) {
    const metric = findMetric(name)!
    expect(lacking(metric, rows), name).toBeUndefined()
    const ours = metricValue(metric, rows)
    const close = Math.abs(ours - theirs[name]!) <= 1e-9 * Math.abs(theirs[name]!) + 1e-12
    expect(close, `${name} of ${what}: ours ${ours}, theirs ${theirs[name]}`).toBe(true)
  }
  return names.length
}

describe.skipIf(missing)(`metrics agree with scikit-learn and SciPy to 1e-9 (needs ${PYTHON})`, () => {
  let answers: Record<keyof typeof asked, Record<string, number>[]>
  let folder: string
  const total = <K extends keyof typeof asked>(kind: K, rows: (one: (typeof asked)[K][number]) => Rows): number =>
    asked[kind].reduce((sum, one, i) => sum + compare(rows(one as never), answers[kind][i]!, `${kind} ${i}`), 0)

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'metrics-'))
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(asked))
    answers = JSON.parse(
      execFileSync(PYTHON, ['test/peers/metrics_oracle.py', join(folder, 'cases.json')], {
        maxBuffer: 1 << 28,
      }).toString(),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('of classes: of the matrix, of ranks, of probabilities; ties, one row, one class, no error, always the same, weights', () => {
    const compared = total('classification', (one) =>
      rowsOf(predictionsOf(one, scored(one.scores)), { kind: 'classes', classes: one.labels }),
    )
    expect(compared).toBeGreaterThan(1200)
  })

  it('the calibration error, of two classes and of four; ties, two rows, one class, no error, weights', () => {
    const classes = (one: (typeof calibrationCases)[number]) => Object.keys(one.scores)
    const rows = (one: (typeof calibrationCases)[number]) =>
      rowsOf(predictionsOf(one, scored(one.scores)), { kind: 'classes', classes: classes(one) })
    expect(total('calibration', rows)).toBe(80)
  })

  it('of numbers: squares, shares, logarithms, the median, the variance explained; zeros, one row, no error, weights', () => {
    const compared = total('regression', (one) => rowsOf(predictionsOf(one), { kind: 'numbers', classes: [] }))
    expect(compared).toBeGreaterThan(300)
  })

  it('of forecasts: pinball loss, CRPS, coverage, errors scaled within each series', () => {
    const compared = total('forecast', (one) => {
      const columns = new Map(Object.entries(one.quantiles).map(([p, values]) => [`quantile_${p}`, values.map(String)]))
      const more = { columns, group: one.series, time: one.time.map(String) }
      return rowsOf(predictionsOf(one, more), { kind: 'numbers', classes: [] })
    })
    expect(compared).toBe(12 * 11)
  })

  it('of ranked lists: NDCG, and all others over every order of ties; no relevant row, one query, no error, weights', () => {
    const compared = total('ranking', (one) =>
      rowsOf(predictionsOf(one, { query: one.query }), { kind: 'lists', classes: [] }),
    )
    expect(compared).toBe(24 * 27)
    expect(answers.ranking.some((answer) => answer['by-scikit-learn'])).toBe(true)
  })

  it('has an answer of the peers for every metric of the table', () => {
    const answered = new Set(Object.values(answers).flatMap((all) => all.flatMap((one) => Object.keys(one))))
    const others = METRICS.filter(({ name }) => !answered.has(name)).map(({ name }) => name)
    // Their families are there at other depths.
    expect(others).toEqual(['accuracy@5'])
  })
})

it('NDCG of the example in scikit-learn’s documentation', () => {
  const one = { y: [10, 0, 0, 1, 5], p: [0.1, 0.2, 0.3, 4, 70] }
  const rows = rowsOf(predictionsOf(one, { query: one.y.map(() => 'q') }), { kind: 'lists', classes: [] })
  expect(metricValue(findMetric('ndcg')!, rows)).toBeCloseTo(0.6956940443813076, 12)
})

it('CRPS of many quantiles is that of the normal distribution they are from: σ·(1/√π·(√2 − 1)) at its mean', () => {
  const levels = many(999, (i) => Number(((i + 1) / 1000).toFixed(3)))
  const columns = new Map(levels.map((p) => [`quantile_${p}`, [String(3 * normalQuantile(p))]]))
  const rows = rowsOf(predictionsOf({ y: [0], p: [0] }, { columns }), { kind: 'numbers', classes: [] })
  expect(metricValue(findMetric('crps')!, rows)).toBeCloseTo((3 * (Math.SQRT2 - 1)) / Math.sqrt(Math.PI), 2)
})
