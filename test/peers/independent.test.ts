import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { normalQuantile, normalSf } from '../../src/statistics/distributions.ts'
import {
  differenceInterval,
  differenceScore,
  ratioInterval,
  ratioScore,
} from '../../src/statistics/independent-proportions.ts'
import { jointP, type Measured, moverDifference } from '../../src/statistics/mover.ts'
import { wilson } from '../../src/statistics/proportion.ts'
import { quantileInterval, quantileTails } from '../../src/statistics/quantile.ts'
import { seededRandom } from '../../src/statistics/random.ts'

const PYTHON = '.cache/venvs/oracles/bin/python'
const missing = !existsSync(PYTHON)
if (missing && process.env['CI'] === 'true')
  throw new Error(`${PYTHON} is missing: run ./scripts/test, which makes it.`)

const SEED = 20_260_606
const random = seededRandom(SEED)
const between = (low: number, high: number): number => low + random.below(high - low + 1)
interface Quantile {
  readonly below: number
  readonly above: number
  readonly interval: readonly (number | null)[]
}
type Case = [x1: number, n1: number, x2: number, n2: number, delta: number, ratio: number, alpha: number]
const cases: Case[] = [
  [56, 70, 48, 80, 0.1, 0.9, 0.025],
  [50, 50, 39, 40, -0.05, 0.8, 0.05],
  [1, 60, 55, 60, -0.5, 0.3, 0.005],
  [12.5, 50.2, 30.1, 61.7, 0.05, 0.8, 0.05],
  ...Array.from({ length: 60 }, (): Case => {
    const [n1, n2] = [between(5, 2000), between(5, 2000)]
    const delta = (random.below(1000) - 500) / 2000 + 0.0001
    return [between(1, n1 - 1), n1, between(1, n2 - 1), n2, delta, 0.5 + random.below(1000) / 1000 + 0.0003, 0.05]
  }),
]

/** Groups in which all are right, or none. */
const edges = [
  [20, 20, 30, 30],
  [0, 16, 0, 72],
  [20, 20, 0, 30],
  [0, 16, 15, 72],
  [3, 3, 2, 7],
  [1, 1, 1, 1],
].flatMap((counts) => [0.05, 0.005].map((alpha) => [...counts, alpha] as [number, number, number, number, number]))

const quantiles = Array.from({ length: 40 }, (_, i): [number[], number, number, number] => {
  const n = between(3, 400)
  const values = Array.from({ length: n }, () => (i % 2 ? random.below(50) : random.below(2 ** 31) / 2 ** 20))
  return [values, [0.5, 0.95, 0.99][i % 3]!, values[random.below(n)]!, [0.05, 0.01][i % 2]!]
})

/** Relative to 1e-9; an absolute 1e-11 where the truth is next to 0. */
function same(ours: number, theirs: number, what: unknown): void {
  const close = Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs) + 1e-11
  expect(close, `seed ${SEED}, ${JSON.stringify(what)}: ours ${ours}, theirs ${theirs}`).toBe(true)
}

describe.skipIf(missing)(`two independent samples, to 1e-9 (needs ${PYTHON})`, () => {
  let answers: {
    pairs: { difference: number; ratio: number; interval: number[]; newcombe: number[] }[]
    edges: number[][]
    quantiles: Quantile[]
  }
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'oracle-'))
    try {
      writeFileSync(join(folder, 'cases.json'), JSON.stringify({ pairs: cases, edges, quantiles }))
      const out = execFileSync(PYTHON, ['test/peers/independent_oracle.py', join(folder, 'cases.json')])
      answers = JSON.parse(out.toString())
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('agree with SciPy and statsmodels: score tests of difference and ratio, and the hybrid interval', () => {
    for (const [i, [x1, n1, x2, n2, delta, ratio, alpha]] of cases.entries()) {
      const [a, b] = [
        { count: x1, of: n1 },
        { count: x2, of: n2 },
      ]
      const theirs = answers.pairs[i]!
      same(differenceScore(a, b, delta), theirs.difference, ['difference', cases[i]])
      same(ratioScore(a, b, ratio), theirs.ratio, ['ratio', cases[i]])
      const interval = differenceInterval(a, b, alpha)
      const of = (x: number, n: number) => ({ estimate: x / n, interval: wilson(x, n, alpha) })
      const newcombe = moverDifference(of(x1, n1), of(x2, n2))
      for (const end of [0, 1] as const) {
        same(interval[end], theirs.interval[end]!, ['interval', end, cases[i]])
        same(newcombe[end], theirs.newcombe[end]!, ['newcombe', end, cases[i]])
      }
    }
  })

  it('agree with the likelihood itself where all of a group are right, or none', () => {
    for (const [i, [x1, n1, x2, n2, alpha]] of edges.entries()) {
      const found = differenceInterval({ count: x1, of: n1 }, { count: x2, of: n2 }, alpha)
      for (const end of [0, 1] as const) same(found[end], answers.edges[i]![end]!, ['edge', end, edges[i]])
    }
  })

  it('agree with SciPy: the order statistics of a quantile, with ties and tiny samples', () => {
    for (const [i, [values, share, bound, alpha]] of quantiles.entries()) {
      const theirs = answers.quantiles[i]!
      const sorted = Float64Array.from(values).sort()
      const { below, above } = quantileTails(sorted, share, bound)
      same(below, theirs.below, ['below', i])
      same(above, theirs.above, ['above', i])
      const ends = quantileInterval(sorted, share, alpha).map((end) => (Number.isFinite(end) ? end : null))
      expect(ends, `quantile ${share} of case ${i}, seed ${SEED}`).toEqual(theirs.interval)
    }
  })
})

describe('two independent samples', () => {
  it('have the published interval of 56 of 70 against 48 of 80 (Newcombe 1998, method 6)', () => {
    const [low, high] = differenceInterval({ count: 56, of: 70 }, { count: 48, of: 80 }, 0.025)
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0528', '0.3382'])
  })

  it('have ratios whose ends are where the score is the normal quantile, open ones included', () => {
    const z = -normalQuantile(0.05)
    for (const [x1, n1, x2, n2] of cases) {
      const [a, b] = [
        { count: x1, of: n1 },
        { count: x2, of: n2 },
      ]
      const [low, high] = ratioInterval(a, b, 0.05)
      same(ratioScore(a, b, low), z, ['low', x1, n1, x2, n2])
      same(ratioScore(a, b, high), -z, ['high', x1, n1, x2, n2])
    }
    expect(ratioInterval({ count: 0, of: 50 }, { count: 0, of: 40 }, 0.05)).toEqual([0, Number.POSITIVE_INFINITY])
    expect(ratioInterval({ count: 0, of: 50 }, { count: 7, of: 40 }, 0.05)[0]).toBe(0)
    expect(ratioInterval({ count: 7, of: 50 }, { count: 0, of: 40 }, 0.05)[1]).toBe(Number.POSITIVE_INFINITY)
    expect(differenceInterval({ count: 0, of: 50 }, { count: 40, of: 40 }, 0.05)[0]).toBe(-1)
  })

  it('that are normal have the p-value of the z-test of their difference', () => {
    const normal = (estimate: number, error: number): Measured => ({
      estimate,
      interval: [estimate - 1.6449 * error, estimate + 1.6449 * error],
      below: (bound) => normalSf((bound - estimate) / error),
      above: (bound) => normalSf((estimate - bound) / error),
    })
    const shift = (by: number) => (x: number) => x + by
    const p = jointP(normal(3, 0.4), normal(1, 0.3), shift(1.2), shift(-1.2))
    expect(p).toBeCloseTo(normalSf((3 - 1 - 1.2) / 0.5), 6)
    expect(jointP(normal(3, 0.4), normal(1, 0.3), shift(2.5), shift(-2.5))).toBe(0.5)
  })
})
