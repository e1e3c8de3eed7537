import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/statistics/distributions.ts'
import { jointP, type Measured, moverRatio } from '../../src/statistics/mover.ts'
import { unseenShare } from '../../src/statistics/paired-differences.ts'
import { scoreTestBelow, wilson } from '../../src/statistics/proportion.ts'
import { quantileRows } from '../../src/statistics/quantile.ts'
import { seededRandom } from '../../src/statistics/random.ts'
import { calibrationChart } from '../../src/validation/charts/calibration.ts'
import { curveCharts } from '../../src/validation/charts/curves.ts'
import { comparedAuc } from '../../src/validation/evidence/auc.ts'
import type { Evidence } from '../../src/validation/evidence/evidence.ts'
import { judge } from '../../src/validation/judge.ts'
import { rowsToSee } from '../../src/validation/power.ts'
import { type Rows, rowsOf } from '../../src/validation/rows.ts'

const PYTHON = '.cache/venvs/oracles/bin/python'
const missing = !existsSync(PYTHON)
if (missing && process.env['CI'] === 'true')
  throw new Error(`${PYTHON} is missing: run ./scripts/test, which makes it.`)

const SEED = Number(process.env['SEED'] ?? 20_261_011)
const random = seededRandom(SEED)
const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
const oneOf = <T>(values: readonly T[]): T => values[random.below(values.length)]!

const fieller = many(12, (i) => {
  const y = many(oneOf([16, 60, 300]), (row) => (row < 4 ? row % 2 : random.below(2)))
  const score = (label: number): number => (i % 2 ? label + normal() : Math.round(2 * label + 2 * normal()))
  return { y, ours: y.map(score), theirs: y.map(score), alpha: oneOf([0.05, 0.01]), margin: oneOf([0.01, 0.05]) }
})
const joined = many(16, () => {
  const [n, m] = [20 + random.below(500), 20 + random.below(500)]
  const [k, l] = [Math.ceil(0.6 * n) + random.below(Math.floor(0.3 * n)), 1 + random.below(Math.floor(0.4 * m))]
  return { a: [k, n], b: [l, m], alpha: 0.05, shift: oneOf([0.01, 0.05]) } as const
})
const rows = many(12, () => [0.1 + 3 * uniform(), oneOf([0.05, 0.01]), oneOf([0.01, 0.05, 0.1])] as const)
const quantileCases = [0.5, 0.9, 0.95, 0.99].flatMap((share) => [0.05, 0.01].map((alpha) => [share, alpha] as const))
const unseen = [1, 2, 10, 149, 1e5].flatMap((n) => [0.05, 0.001].map((alpha) => [n, alpha] as const))
const percentiles = many(9, (i) => {
  const values = many(oneOf([1, 2, 20, 400]), () => (i % 2 ? 1 + random.below(6) : 100 * uniform()))
  return {
    values,
    before: values.map((value) => 0.5 + value * (0.9 + 0.2 * uniform())),
    share: [0.5, 0.95, 0.99][i % 3]!,
  }
})
const curves = many(9, (i) => {
  const y = many(oneOf([4, 30, 400]), (row) => (row < 2 ? row : random.below(2)))
  const score = y.map((label) => (i % 3 ? label + normal() : i % 2 ? label : random.below(4)))
  return { y, score, w: i % 4 === 2 ? y.map(() => oneOf([0.5, 1, 3])) : null }
})
const calibration = many(6, () => {
  const score = many(oneOf([20, 100, 400]), uniform)
  return { y: score.map((p) => Number(uniform() < p)), score, alpha: 0.05 }
})
const asked = { fieller, joined, rows, quantileRows: quantileCases, unseen, percentiles, curves, calibration }

/** Relative to 1e-9; an absolute 1e-12 where the truth is 0 or next to it. */
function same(ours: number, theirs: number, what: unknown): void {
  const close = Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs) + 1e-12
  expect(close, `seed ${SEED}, ${JSON.stringify(what)}: ours ${ours}, theirs ${theirs}`).toBe(true)
}

function scored(y: readonly number[], score: readonly number[], w: readonly number[] | null = null): Rows {
  const labels = y.map(String)
  const columns = {
    ids: y.map((_, row) => String(row).padStart(4, '0')),
    labels,
    predictions: labels,
    scores: new Map([['1', Float64Array.from(score)]]),
    ...(w && { weight: Float64Array.from(w) }),
    columns: new Map(),
    source: 'case',
  }
  return rowsOf(columns, { kind: 'classes', classes: ['0', '1'], positive: '1' })
}

describe.skipIf(missing)(`what gates and charts say, to 1e-9, seed ${SEED} (needs ${PYTHON})`, () => {
  // biome-ignore lint/suspicious/noExplicitAny: the oracle's JSON is as trusted as the cases it answers.
  let answers: Record<keyof typeof asked, any[]>

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
    try {
      writeFileSync(join(folder, 'cases.json'), JSON.stringify(asked))
      const out = execFileSync(PYTHON, ['test/peers/statistics_evidence_oracle.py', join(folder, 'cases.json')], {
        maxBuffer: 1 << 28,
      })
      answers = JSON.parse(out.toString())
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it("the ratio of two AUCs has Fieller's interval and p-value", () => {
    fieller.forEach(({ y, ours, theirs, alpha, margin }, i) => {
      const found = comparedAuc(scored(y, ours), scored(y, theirs), alpha, true) as Evidence
      for (const end of [0, 1] as const)
        same(found.interval[end], answers.fieller[i].interval[end], ['fieller', i, end])
      same(found.below(-margin), answers.fieller[i].below, ['fieller', i])
    })
  })

  it('two independent shares are joined by squares: the ratio, and the p-value of a shift', () => {
    const measured = ([k, n]: readonly [number, number], alpha: number): Measured => ({
      estimate: k / n,
      interval: wilson(k, n, alpha),
      below: (bound) => scoreTestBelow(k, n, bound),
      above: (bound) => scoreTestBelow(n - k, n, 1 - bound),
    })
    joined.forEach(({ a, b, alpha, shift }, i) => {
      const [x, y] = [measured(a, alpha), measured(b, alpha)]
      for (const end of [0, 1] as const) same(moverRatio(x, y)[end], answers.joined[i].ratio[end], ['ratio', i, end])
      const p = jointP(
        x,
        y,
        (t) => t + shift,
        (t) => t - shift,
      )
      same(p, answers.joined[i].p, ['joint p', i])
    })
  })

  it('the rows that a finer difference would take are those of statsmodels, rounded up to two digits', () => {
    rows.forEach(([deviation, alpha, wanted], i) => {
      const n = 100
      const half = (-normalQuantile(alpha) * deviation) / Math.sqrt(n)
      const told = rowsToSee({ interval: [-half, half] } as unknown as Evidence, n, alpha, wanted)
      const step = 10 ** Math.max(0, Math.floor(Math.log10(answers.rows[i])) - 1)
      const rounded = Math.max(n + 1, Math.ceil(answers.rows[i] / step) * step)
      expect(told, `rows ${i}, seed ${SEED}`).toBe(rounded > 1000 * n ? undefined : rounded)
    })
  })

  it('so many rows bound a percentile, and so many equal rows exclude a share', () => {
    quantileCases.forEach(([share, alpha], i) => {
      expect(quantileRows(share, alpha), `p${100 * share} at ${alpha}`).toBe(answers.quantileRows[i])
    })
    unseen.forEach(([n, alpha], i) => {
      same(unseenShare(n, alpha), answers.unseen[i], ['unseen', n, alpha])
    })
  })

  it('percentiles of latency are those of NumPy, of one model and of two: one row, two, ties', () => {
    const table = (values: readonly number[]) => ({
      ids: values.map((_, row) => String(row)),
      labels: new Float64Array(values.length),
      predictions: new Float64Array(values.length),
      columns: new Map([['latency_ms', values.map(String)]]),
      source: 'case',
    })
    percentiles.forEach(({ values, before, share }, i) => {
      const metric = `latency-p${100 * share}`
      const { checks } = judge({
        gates: [{ metric, max: 1e9 }, ...(values.length === 400 ? [{ metric, against: 'baseline' } as const] : [])],
        candidate: { predictions: table(values), metrics: {}, name: 'this change' },
        baseline: { kind: 'present', predictions: table(before), metrics: {}, name: 'champion v1' },
        defaults: { replicates: 50 },
      })
      for (const { value } of checks) same(value!, answers.percentiles[i].value, ['percentile', i])
      if (checks[1]) same(checks[1].baseline!, answers.percentiles[i].before, ['percentile', i, 'before'])
    })
  })

  it('ROC, and precision at each recall, are those of the corners that scikit-learn gives; ties, weights, no error', () => {
    curves.forEach(({ y, score, w }, i) => {
      const [roc, precision] = curveCharts(
        { candidate: { name: 'ours', rows: scored(y, score, w) }, baseline: undefined },
        0.05,
      )
      for (const [chart, theirs] of [
        [roc!, answers.curves[i].roc],
        [precision!, answers.curves[i].precision],
      ] as const)
        chart.series[0]!.y.forEach((value, point) => {
          same(value!, theirs[point], [chart.id, i, point])
          const [low, high] = chart.series[0]!.band![point]!
          expect(low <= value! && value! <= high, `${chart.id} ${i}, band at ${point}`).toBe(true)
        })
    })
  })

  it('the reliability curve is that of tenths of the rows, its band Wilson’s', () => {
    calibration.forEach(({ y, score, alpha }, i) => {
      const [chart] = calibrationChart(
        { candidate: { name: 'ours', rows: scored(y, score) }, baseline: undefined },
        alpha,
      )
      const { x, y: came, band } = chart!.series[0]!
      for (let tenth = 0; tenth < 10; tenth++) {
        same(x![tenth]!, answers.calibration[i].predicted[tenth], ['predicted', i, tenth])
        same(came[tenth]!, answers.calibration[i].came[tenth], ['came', i, tenth])
        for (const end of [0, 1] as const)
          same(band![tenth]![end], answers.calibration[i].band[tenth][end], ['band', i, tenth, end])
      }
    })
  })
})
