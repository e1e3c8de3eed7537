import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { aucScoreInterval } from '../../src/statistics/auc-score.ts'
import { bootstrap, bootstrapCells } from '../../src/statistics/bootstrap.ts'
import { bcaInterval } from '../../src/statistics/bootstrap-interval.ts'
import { delong, delongStatistic } from '../../src/statistics/delong.ts'
import { pairedTOf, wilcoxonSignedRank } from '../../src/statistics/paired-differences.ts'
import { exactAbove, exactBelow, sharesTried } from '../../src/statistics/paired-exact.ts'
import { seededRandom } from '../../src/statistics/random.ts'
import { signedRankShift } from '../../src/statistics/rank-shift.ts'
import type { Statistic } from '../../src/statistics/statistic.ts'
import { comparedLosses } from '../../src/validation/evidence/losses.ts'
import { findMetric } from '../../src/validation/metrics/registry.ts'
import { rowsOf } from '../../src/validation/rows.ts'

const PYTHON = '.cache/venvs/oracles/bin/python'
const missing = !existsSync(PYTHON)
if (missing && process.env['CI'] === 'true')
  throw new Error(`${PYTHON} is missing: run ./scripts/test, which makes it.`)

const SEED = Number(process.env['SEED'] ?? 20_261_206)
const random = seededRandom(SEED)
const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
const oneOf = <T>(values: readonly T[]): T => values[random.below(values.length)]!

const exactCases = [
  [133, 0, 0, -0.02],
  [10, 0, 0, -0.2],
  [3, 1, 0, 0.1],
  [1, 0, 1, 0],
  ...many(20, () => {
    const n = oneOf([8, 40, 120])
    return [n, random.below(4), random.below(4), oneOf([-0.1, -0.02, 0, 0.01, 0.05])] as const
  }),
].map(([n, b, c, delta]) => ({ n: n!, b: b!, c: c!, both: 0, delta: delta! }))

const scaledCases = many(20, (i) => {
  const n = oneOf([3, 12, 200])
  const base = many(n, () => (i % 4 ? normal() ** 2 : Math.round(3 * uniform())))
  return {
    gain: base.map((x) => 0.05 * x + 0.2 * normal()),
    base,
    share: oneOf([-0.03, 0, 0.0609, 0.9]),
    shift: oneOf([0, 0.1]),
  }
})

const rankCases = [
  ...many(20, (i) => {
    const n = oneOf([3, 20, 50, 51, 700])
    return many(n, () => (i % 2 ? normal() + 0.1 : Math.round(2 * normal()) / 2))
  }),
  [1, 1, 1, 1],
  [-2, 0, 0, 2, 2],
].filter((d) => d.some((x) => x !== 0))
const shiftCases = [12, 51, 400].map((n) => many(n, () => Math.abs(normal()) - 0.8))
/** Rounded, so that pairs of rows turn at round shifts; rows that are equal, and rows without loss among them. */
const turnCases = many(16, (i) => {
  const n = oneOf([3, 7, 30, 50, 51, 80])
  const round = (x: number): number => Math.round(x * (i % 3 ? 1e4 : 4)) / (i % 3 ? 1e4 : 4)
  const base = many(n, () => (i % 2 ? round(Math.abs(normal()) + (i % 4 === 1 ? 0 : 0.3)) : 1))
  return { gain: base.map((x) => round(0.1 * x + 0.5 * normal())), base, alpha: oneOf([0.05, 0.01]) }
})

const scoreCases = [
  [0.5, 2, 2, 0.05],
  [0.93, 5, 300, 0.05],
  [0.999, 40, 40, 0.005],
  ...many(8, () => [0.05 + 0.9 * uniform(), 2 + random.below(300), 2 + random.below(300), 0.05]),
] as [number, number, number, number][]

const REPLICATES = 4000
const bootstrapCases = [
  ...[normal, () => normal() * Math.exp(0.5 * normal())].map((error) => {
    const theirs = many(80, error)
    const ours = theirs.map((x) => (0.9 * x + 0.43 * normal()) ** 2)
    return { name: 'rmse', ours, theirs: theirs.map((x) => x * x), replicates: REPLICATES }
  }),
  (() => {
    // 2 · truth + prediction.
    const truth = many(150, () => Number(uniform() < 0.4))
    const code = (): number[] => truth.map((y) => 2 * y + (uniform() < 0.8 ? y : 1 - y))
    return { name: 'f1', ours: code(), theirs: code(), replicates: REPLICATES }
  })(),
]

function same(ours: number, theirs: number, what: unknown, relative = 1e-9, absolute = 1e-12): void {
  const close = Object.is(ours, theirs) || Math.abs(ours - theirs) <= relative * Math.abs(theirs) + absolute
  expect(close, `seed ${SEED}, ${JSON.stringify(what)}: ours ${ours}, theirs ${theirs}`).toBe(true)
}

/** The same statistic as the oracle's, of weighted rows. */
function statisticOf({ name, ours, theirs }: (typeof bootstrapCases)[number]): Statistic {
  const total = (weights: Float64Array, values: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + weights[i]! * value, 0)
  if (name === 'rmse') return (weights) => 1 - Math.sqrt(total(weights, ours) / total(weights, theirs))
  const f1 = (weights: Float64Array, codes: readonly number[]): number => {
    const hits = total(
      weights,
      codes.map((code) => Number(code === 3)),
    )
    return (
      (2 * hits) /
      (2 * hits +
        total(
          weights,
          codes.map((code) => Number(code === 1 || code === 2)),
        ))
    )
  }
  return (weights) => f1(weights, ours) - f1(weights, theirs)
}

describe.skipIf(missing)(`the tests of gates beside SciPy, seed ${SEED} (needs ${PYTHON})`, () => {
  // biome-ignore lint/suspicious/noExplicitAny: the oracle's JSON is as trusted as the cases it answers.
  let answers: any

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'gates-oracle-'))
    try {
      const asked = {
        exact: exactCases.map((counts) => ({ ...counts, shares: sharesTried(counts, counts.delta) })),
        scaled: scaledCases,
        ranks: rankCases,
        hodgesLehmann: shiftCases,
        turns: turnCases,
        errors: shiftCases,
        aucScore: scoreCases,
        bootstrap: bootstrapCases,
      }
      writeFileSync(join(folder, 'cases.json'), JSON.stringify(asked))
      const out = execFileSync(PYTHON, ['test/peers/statistics_gates_oracle.py', join(folder, 'cases.json')], {
        maxBuffer: 1 << 28,
      })
      answers = JSON.parse(out.toString())
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('exact tails of a paired difference agree with the sum over all tables: no differing row, tiny n, ties', () => {
    exactCases.forEach((counts, i) => {
      same(exactBelow(counts, counts.delta), answers.exact[i], counts, 1e-9, 1e-11)
      const mirrored = { ...counts, b: counts.c, c: counts.b }
      same(exactAbove(mirrored, -counts.delta), answers.exact[i], counts, 1e-9, 1e-11)
    })
  })

  it('the paired t test of any share and shift agrees', () => {
    scaledCases.forEach(({ gain, base, share, shift }, i) => {
      const found = pairedTOf(Float64Array.from(gain), Float64Array.from(base))(share, shift)
      for (const side of ['greater', 'less'] as const) same(found[side], answers.scaled[i][side], [i, side])
    })
  })

  it("Wilcoxon's signed ranks agree with ties, zeros, all equal, and many rows", () => {
    rankCases.forEach((d, i) => {
      const found = wilcoxonSignedRank(Float64Array.from(d))
      for (const side of ['greater', 'less'] as const) same(found[side], answers.ranks[i][side], [i, side])
    })
  })

  it('the estimate of a Wilcoxon gate is the median of the Walsh averages', () => {
    shiftCases.forEach((d, i) => {
      // Absolute errors of 5 and 5 − d: the baseline loses d more.
      const zeros = new Float64Array(d.length)
      const side = (predictions: Float64Array) =>
        rowsOf(
          {
            ids: d.map((_, row) => String(row).padStart(4, '0')),
            labels: zeros,
            predictions,
            columns: new Map(),
            source: 'case',
          },
          { kind: 'numbers', classes: [] },
        )
      const [ours, theirs] = [side(zeros.map((_, row) => 5 - d[row]!)), side(zeros.map(() => 5))]
      const found = comparedLosses(findMetric('mae')!, ours, theirs, { test: 'wilcoxon', alpha: 0.05, relative: false })
      same((found as { estimate: number }).estimate, answers.hodgesLehmann[i], ['shift', i])
    })
  })

  it('the interval of a Wilcoxon gate ends where the p-values of SciPy cross alpha, of a shift and of a share', () => {
    turnCases.forEach(({ gain, base, alpha }, i) => {
      const found = signedRankShift(Float64Array.from(gain), Float64Array.from(base), alpha)!
      // An end that so few rows do not give is infinite here, and nothing there.
      for (const end of [0, 1] as const)
        if (answers.turns[i][end] === null) expect(Math.abs(found.interval[end])).toBe(Number.POSITIVE_INFINITY)
        else same(found.interval[end], answers.turns[i][end], ['turn', i, end])
    })
  })

  it("Newcombe's interval of one AUC agrees", () => {
    scoreCases.forEach(([auc, m, n, alpha], i) => {
      for (const end of [0, 1] as const)
        same(aucScoreInterval(auc, m, n, alpha)[end], answers.aucScore[i][end], [auc, m, n, end])
    })
  })

  it('DeLong tells no difference of equal models, nor of two perfect ones', () => {
    const y = Uint8Array.from([1, 1, 1, 0, 0, 0, 0])
    for (const score of [
      [3, 2, 2, 2, 1, 0, 0],
      [9, 8, 7, 1, 2, 3, 4],
    ]) {
      const found = delong(y, [Float64Array.from(score), Float64Array.from(score, (x) => 2 * x + 1)])
      expect(found.auc[0]).toBe(found.auc[1])
      expect(delongStatistic(found)).toBe(0)
      expect(found.discordant).toBe(0)
    }
  })

  it('the standard error of the jackknife is, of a mean, that of SciPy: row by row, and by counts of equal rows', () => {
    shiftCases.forEach((d, i) => {
      const mean = (values: readonly number[]) => (weights: Float64Array) =>
        values.reduce((sum, value, row) => sum + value * weights[row]!, 0) / weights.reduce((sum, w) => sum + w, 0)
      const [byRow] = bootstrap([mean(d)], { rows: d.length, replicates: 10, seed: SEED })
      same(byRow!.standardError, answers.errors[i], ['jackknife', i])
      const counts = new Float64Array(d.length).fill(1)
      const [byCell] = bootstrapCells([mean(d)], { counts, replicates: 10, seed: SEED })
      same(byCell!.standardError, answers.errors[i], ['jackknife of cells', i])
    })
  })

  it('ends of the paired BCa bootstrap agree with SciPy to 3 standard errors of both', () => {
    const runs = 6
    bootstrapCases.forEach((given, i) => {
      const ends = many(runs, (run) => {
        const options = { rows: given.ours.length, replicates: REPLICATES, seed: SEED + run }
        return bcaInterval(bootstrap([statisticOf(given)], options)[0]!, 0.05, false)
      })
      for (const end of [0, 1] as const) {
        const ours = ends.reduce((sum, interval) => sum + interval[end], 0) / runs
        const error = answers.bootstrap[i].deviation[end] * Math.sqrt(1 / runs + 1 / 12)
        const z = (ours - answers.bootstrap[i].mean[end]) / error
        expect(Math.abs(z), `seed ${SEED}, ${given.name}, end ${end}: ${z} standard errors`).toBeLessThan(3)
      }
    })
  })
})
