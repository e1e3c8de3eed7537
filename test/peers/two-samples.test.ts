import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../src/statistics/benjamini-hochberg.ts'
import { chiSquareHomogeneity } from '../../src/statistics/chi-square.ts'
import { normalQuantile } from '../../src/statistics/distributions.ts'
import { kolmogorovSf } from '../../src/statistics/kolmogorov.ts'
import { ksAsymptotic, ksPValue, ksStatistic } from '../../src/statistics/ks.ts'
import { noncentralChiSquareSf } from '../../src/statistics/noncentral-chi-square.ts'
import { psi } from '../../src/statistics/psi.ts'
import { seededRandom } from '../../src/statistics/random.ts'
import { fisherExact, twoProportions } from '../../src/statistics/two-proportions.ts'

const PYTHON = '.cache/venvs/oracles/bin/python'
const missing = !existsSync(PYTHON)
if (missing && process.env['CI'] === 'true')
  throw new Error(`${PYTHON} is missing: run ./scripts/test, which makes it.`)

const random = seededRandom(4_711)
const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))

const sizes = [
  [1, 1],
  [3, 7],
  [40, 40],
  [100, 33],
  [500, 2000],
  [1319, 341],
  [997, 1998],
  [30, 12_000],
] as const
const ksCases = sizes.flatMap(([n, m]) =>
  [0, 0.3, 1].flatMap((shift) => [
    [many(n, normal), many(m, () => normal() + shift)],
    [many(n, () => Math.round(3 * normal())), many(m, () => Math.round(3 * (normal() + shift)))],
  ]),
)
const kolmogorovCases = [1, 2, 5, 20, 100, 140, 141, 500, 2000, 25_000, 500_000]
  .flatMap((n) => [0.3, 0.45, 0.6, 0.8, 1, 1.2, 1.5, 2, 2.5, 4, 8].map((z) => [z / Math.sqrt(n), n]))
  .filter(([d]) => d! < 1)
const tables = many(40, (i) => {
  const cells = 2 + random.below(30)
  return [many(cells, () => 1 + random.below(i % 2 ? 9 : 4000)), many(cells, () => random.below(i % 3 ? 50 : 5000))]
})
const pairs = many(80, (i) => {
  const [n, m] = [1 + random.below(i % 3 ? 60 : 20_000), 1 + random.below(i % 2 ? 90 : 10_000)]
  return [random.below(n + 1), n, random.below(m + 1), m]
})
const asked = {
  ks: ksCases,
  // SciPy has no asymptotic law for one row against one.
  asymptotic: ksCases.slice(6),
  kolmogorov: kolmogorovCases,
  homogeneity: tables,
  fisher: pairs,
  score: pairs.filter(([a, n, b, m]) => a! + b! > 0 && a! + b! < n! + m!),
  noncentral: many(60, () => [uniform() * 200, 1 + random.below(40), uniform() * 120]),
  psi: tables,
  fdr: [[0.01, 0.04, 0.03, 0.005], [0.2], [0.5, 0.5, 0.01], many(40, uniform)],
}

/** Relative to 1e-9, however far out in the tail. */
function same(ours: number, theirs: number, what: unknown, relative = 1e-9): void {
  const close = Math.abs(ours - theirs) <= relative * Math.abs(theirs) + 1e-300
  expect(close, `${JSON.stringify(what).slice(0, 200)}: ours ${ours}, theirs ${theirs}`).toBe(true)
}

describe.skipIf(missing)(`tests of two samples agree with SciPy and statsmodels to 1e-9 (needs ${PYTHON})`, () => {
  // biome-ignore lint/suspicious/noExplicitAny: the oracle's JSON is as trusted as the cases it answers.
  let answers: any

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'oracle-'))
    try {
      writeFileSync(join(folder, 'cases.json'), JSON.stringify(asked))
      const args = ['test/peers/two_samples_oracle.py', join(folder, 'cases.json')]
      answers = JSON.parse(execFileSync(PYTHON, args, { maxBuffer: 1 << 28 }).toString())
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)

  it('Kolmogorov–Smirnov, exact and asymptotic, with ties', () => {
    ksCases.forEach(([a, b], i) => {
      const statistic = ksStatistic(Float64Array.from(a!).sort(), Float64Array.from(b!).sort())
      const what = ['ks', a!.length, b!.length]
      same(statistic, answers.ks[i][0], what)
      same(ksPValue(statistic, a!.length, b!.length), answers.ks[i][1], what)
      if (i >= 6) same(ksAsymptotic(statistic, a!.length, b!.length), answers.asymptotic[i - 6], what)
    })
  })

  it("Kolmogorov's one-sample law", () => {
    for (const [i, [d, n]] of kolmogorovCases.entries()) same(kolmogorovSf(d!, n!), answers.kolmogorov[i], [d, n])
  })

  it('χ² of homogeneity, and noncentral χ²', () => {
    tables.forEach(([a, b], i) => {
      const { statistic, pValue } = chiSquareHomogeneity(a!, b!)
      same(statistic, answers.homogeneity[i][0], [a, b])
      same(pValue, answers.homogeneity[i][1], [a, b])
    })
    for (const [i, [x, df, lambda]] of asked.noncentral.entries())
      same(noncentralChiSquareSf(x!, df!, lambda!), answers.noncentral[i], ['noncentral', x, df, lambda])
  })

  it('PSI of given cells', () => {
    for (const [i, [a, b]] of tables.entries()) same(psi(a!, b!).value, answers.psi[i], [a, b])
  })

  it('two proportions: Fisher, and the pooled score test', () => {
    for (const [i, [a, n, b, m]] of pairs.entries()) same(fisherExact(a!, n!, b!, m!), answers.fisher[i], [a, n, b, m])
    for (const [i, [a, n, b, m]] of asked.score.entries()) {
      const share = (a! + b!) / (n! + m!)
      if (Math.min(share, 1 - share) * Math.min(n!, m!) >= 5)
        same(twoProportions(a!, n!, b!, m!), answers.score[i], [a, n, b, m])
    }
  })

  it('Benjamini and Hochberg', () => {
    for (const [i, pValues] of asked.fdr.entries())
      for (const [k, adjusted] of benjaminiHochberg(pValues).entries()) same(adjusted, answers.fdr[i][k], pValues)
  })
})

describe('a drift that was published with its figures', () => {
  // SciPy 1.17.1 on two samples that anybody can make: multiples modulo 10,007 through the normal quantile.
  const sample = (n: number, a: number, s: number) =>
    Float64Array.from({ length: n }, (_, i) => normalQuantile(0.998 * ((((i + 1) * a + s) % 10_007) / 10_007) + 0.001))
  const reference = sample(2000, 7919, 11).sort()
  const current = sample(500, 6007, 5)
    .map((z) => 0.25 + 1.1 * z)
    .sort()

  it('has them here too', () => {
    const d = ksStatistic(reference, current)
    expect(ksPValue(d, 2000, 500)).toBeCloseTo(4.60977678639e-4, 14)
    expect(ksAsymptotic(d, 2000, 500)).toBeCloseTo(4.46997863344e-4, 14)
    expect(kolmogorovSf(0.05, 1000)).toBeCloseTo(0.013012074781, 11)
    const { statistic, pValue } = chiSquareHomogeneity([900, 600, 300, 150, 50], [200, 160, 80, 30, 30])
    expect(statistic).toBeCloseTo(19.6247009569, 9)
    expect(pValue).toBeCloseTo(5.922028e-4, 9)
  })
})
