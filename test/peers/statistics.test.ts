import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bcaBelow, bcaInterval } from '../../src/statistics/bootstrap-interval.ts'
import { delong, delongStatistic } from '../../src/statistics/delong.ts'
import * as distributions from '../../src/statistics/distributions.ts'
import { holm } from '../../src/statistics/holm.ts'
import { accelerationOf } from '../../src/statistics/jackknife.ts'
import { meldedP } from '../../src/statistics/melded.ts'
import { dieboldMariano, pairedT, wilcoxonSignedRank } from '../../src/statistics/paired-differences.ts'
import * as paired from '../../src/statistics/paired-proportions.ts'
import * as proportion from '../../src/statistics/proportion.ts'
import { seededRandom } from '../../src/statistics/random.ts'
import { spentAfter, testLook, untested } from '../../src/statistics/sequential-binomial.ts'
import { incompleteBeta, incompleteGamma } from '../../src/statistics/special.ts'

const PYTHON = '.cache/venvs/oracles/bin/python'
const missing = !existsSync(PYTHON)
if (missing && process.env['CI'] === 'true')
  throw new Error(`${PYTHON} is missing: run ./scripts/test, which makes it.`)

const SEED = 20_260_101
const random = seededRandom(SEED)
const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
const oneOf = <T>(values: readonly T[]): T => values[random.below(values.length)]!

const distributionCases: [string, number[]][] = [
  ...[-37, -8.3, -1.96, -0.5, -1e-9, 0, 1e-9, 0.7, 3, 8].map((z): [string, number[]] => ['normalCdf', [z]]),
  ...[1e-300, 1e-20, 1e-5, 0.02, 0.05, 0.3, 0.5, 0.7, 0.975, 1 - 1e-12].map((p): [string, number[]] => [
    'normalQuantile',
    [p],
  ]),
  ...[1, 2, 4.5, 30, 1e5].flatMap((df) =>
    [-40, -2, -0.01, 0, 0.3, 6].map((t): [string, number[]] => ['studentCdf', [t, df]]),
  ),
  ...[1, 2, 9, 200, 1e5].flatMap((df) =>
    [1e-8, 0.01, 0.4, 0.95, 0.9999].map((p): [string, number[]] => ['studentQuantile', [p, df]]),
  ),
  ...[1, 2, 7, 300].flatMap((df) => [0.001, 1, 12, 350, 900].map((x): [string, number[]] => ['chiSquareSf', [x, df]])),
  ...[
    [0.001, 0.5, 0.5],
    [0.3, 2, 9],
    [0.5, 1000, 1000],
    [0.02, 3, 1e5],
    [0.9, 0.1, 40],
    [0.51, 50_000, 50_000],
  ].map((a): [string, number[]] => ['incompleteBeta', a]),
  ...[
    [0.5, 0.001],
    [3, 2],
    [100, 90],
    [1e4, 1.01e4],
    [0.01, 5],
  ].map((a): [string, number[]] => ['incompleteGammaP', a]),
  ...[
    [0, 10, 0.3],
    [3, 10, 0.3],
    [500, 1000, 0.5],
    [12, 1e6, 1e-5],
    [99_000, 1e5, 0.99],
  ].flatMap((a): [string, number[]][] => [
    ['binomialPmf', a],
    ['binomialCdf', a],
  ]),
]
const proportionCases = [
  [0, 10],
  [10, 10],
  [1, 1],
  [3, 7],
  [99, 100],
  [1, 1_000_000],
  [43_210, 100_000],
].flatMap(([k, n]) => [0.05, 0.005].map((alpha) => [k!, n!, alpha]))
const pairedCases = [
  { n: 10, b: 0, c: 0, both: 8 },
  { n: 10, b: 0, c: 0, both: 10 },
  { n: 12, b: 10, c: 2, both: 0 },
  { n: 60, b: 25, c: 11, both: 20 },
  { n: 44, b: 0, c: 1, both: 43 },
  { n: 586, b: 17, c: 17, both: 500 },
  { n: 1600, b: 86, c: 150, both: 794 },
  { n: 100_000, b: 812, c: 777, both: 90_000 },
  ...many(20, () => {
    const [b, c, both, rest] = many(4, () => random.below(oneOf([2, 9, 80])))
    return { n: b! + c! + both! + rest! + 3, b: b!, c: c!, both: both! + 2 }
  }),
].map((counts) => ({ ...counts, alpha: 0.05, margin: 0.02 }))
const delongCases = [
  {
    y: [1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
    scores: [
      [0.9, 0.8, 0.7, 0.6, 0.35, 0.5, 0.4, 0.3, 0.2, 0.1],
      [0.6, 0.5, 0.9, 0.3, 0.35, 0.55, 0.45, 0.3, 0.2, 0.65],
    ],
  },
  ...many(15, (i) => {
    const n = oneOf([6, 40, 300])
    const y = many(n, (row) => (row < 2 ? 1 : row < 4 ? 0 : random.below(2)))
    const round = (x: number): number => (i % 2 ? Math.round(x * 4) / 4 : x)
    return { y, scores: many(2, () => y.map((label) => round(label * 0.8 + normal()))) }
  }),
]
const bcaCases = many(8, (i) => {
  const skew = (): number => Math.exp(0.1 * (i + 1) * normal())
  return {
    estimate: 1.05,
    replicates: many(999, skew).map((x) => (i % 2 ? Math.round(x * 50) / 50 : x)),
    left: many(40, skew),
    alpha: oneOf([0.05, 0.01]),
    bound: oneOf([0.95, 1, 1.1]),
  }
})
const differenceCases = many(24, (i) => {
  const n = oneOf([5, 12, 50, 51, 400])
  return {
    d: many(n, () => (i % 3 ? normal() + 0.1 : Math.round(normal() * 2) + (i % 2) * 0.0)),
    horizon: oneOf([1, 1, 3]),
  }
}).filter(({ d }) => new Set(d.map(Math.abs)).size > 2)
const holmCases = [[0.01, 0.04, 0.03, 0.005], [0.2], [0.5, 0.5, 0.01], many(12, uniform)]

const sequentialCases = many(12, (i) => {
  const looks = many(oneOf([1, 5, 40]), () => [random.below(oneOf([3, 40, 600])), 0.02 + 0.9 * uniform()] as const)
  const alpha = oneOf([0.05, 0.0025])
  return {
    looks,
    allowances: looks.map((_, k) => alpha * (i % 2 ? (k + 1) / looks.length : spentAfter((k + 1) / looks.length))),
  }
})
const meldedCases = [
  [0, 2700, 0, 300, -0.005],
  [1, 2700, 0, 300, -0.005],
  [12, 300, 20, 2700, 0.005],
  [20, 2700, 3, 300, -0.005],
  [300, 100_000, 40, 9000, -0.01],
  [4500, 450_000, 4700, 450_000, 0.0001],
  ...many(20, () => {
    const [ofA, ofB] = [20 + random.below(3000), 20 + random.below(3000)]
    return [random.below(ofA / 5), ofA, random.below(ofB / 5), ofB, (uniform() - 0.5) / 10]
  }),
] as const

const asked = {
  sequential: sequentialCases,
  melded: meldedCases,
  distributions: distributionCases,
  proportion: proportionCases,
  paired: pairedCases,
  delong: delongCases,
  bca: bcaCases,
  differences: differenceCases,
  holm: holmCases,
}

/** Relative to 1e-9; an absolute 1e-12 where the truth is 0 or next to it. */
function same(ours: number, theirs: number, what: unknown, relative = 1e-9, absolute = 1e-12): void {
  const close = Object.is(ours, theirs) || Math.abs(ours - theirs) <= relative * Math.abs(theirs) + absolute
  expect(close, `${JSON.stringify(what)}: ours ${ours}, theirs ${theirs}`).toBe(true)
}

describe.skipIf(missing)(`the peers' own numbers, to 1e-9, seed ${SEED} (needs ${PYTHON})`, () => {
  // biome-ignore lint/suspicious/noExplicitAny: the oracle's JSON is as trusted as the cases it answers.
  let answers: any
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oracle-'))
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(asked))
    const out = execFileSync(PYTHON, ['test/peers/statistics_oracle.py', join(folder, 'cases.json')], {
      maxBuffer: 1 << 28,
    })
    answers = JSON.parse(out.toString())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('distributions agree with SciPy', () => {
    const functions: Record<string, (...args: never[]) => number> = {
      ...distributions,
      binomialPmf: proportion.binomialPmf,
      binomialCdf: proportion.binomialCdf,
      incompleteBeta,
      incompleteGammaP: (a: number, x: number) => incompleteGamma(a, x).p,
    }
    distributionCases.forEach(([name, args], i) => {
      // Far tails are compared relatively too.
      same(functions[name]!(...(args as never[])), answers.distributions[i], [name, args], 1e-9, 1e-320)
    })
    expect(answers.distributions.length).toBeGreaterThan(100)
  })

  it('intervals of one proportion agree with SciPy and statsmodels', () => {
    proportionCases.forEach(([k, n, alpha], i) => {
      const [exact, score] = [proportion.clopperPearson(k!, n!, alpha!), proportion.wilson(k!, n!, alpha!)]
      for (const end of [0, 1] as const) {
        same(exact[end], answers.proportion[i].clopperPearson[end], ['clopper-pearson', k, n, alpha, end])
        same(score[end], answers.proportion[i].wilson[end], ['wilson', k, n, alpha, end])
      }
    })
  })

  it('McNemar, Tango, the score of the ratio and Bonett-Price agree with statsmodels and with general optimisers', () => {
    pairedCases.forEach((counts, i) => {
      const theirs = answers.paired[i]
      same(paired.mcnemarExact(counts.b, counts.c), theirs.exact, ['exact', counts])
      same(paired.mcnemarMidP(counts.b, counts.c), theirs.mid, ['mid-p', counts])
      const [tango, price] = [paired.tango(counts, counts.alpha), paired.bonettPrice(counts, counts.alpha)]
      for (const end of [0, 1] as const) {
        same(tango[end], theirs.tango[end], ['tango', counts, end], 1e-9, 1e-11)
        same(price[end], theirs.bonettPrice[end], ['bonett-price', counts, end])
      }
      same(distributions.normalCdf(paired.tangoStatistic(counts, -counts.margin)), theirs.tangoP, ['tango p', counts])
      same(paired.ratioStatistic(counts, 1 - counts.margin), theirs.ratio, ['ratio', counts])
      same(paired.bonettPriceBelow(counts, -counts.margin), theirs.bonettPriceP, ['bonett-price p', counts])
      if (!theirs.ratioInterval) return
      const ratio = paired.ratioScore(counts, counts.alpha)
      for (const end of [0, 1] as const) same(ratio[end], theirs.ratioInterval[end], ['ratio score', counts, end])
    })
  })

  it('DeLong agrees with its definition, pair by pair', () => {
    delongCases.forEach(({ y, scores }, i) => {
      const ours = delong(
        Uint8Array.from(y),
        scores.map((score) => Float64Array.from(score)),
      )
      const theirs = answers.delong[i]
      for (const [k, auc] of ours.auc.entries()) same(auc, theirs.auc[k], ['auc', i, k])
      for (const [k, value] of ours.covariance.flat().entries())
        same(value, theirs.covariance.flat()[k], ['covariance', i, k])
      if (theirs.z !== null) same(delongStatistic(ours), theirs.z, ['z', i])
    })
  })

  it('BCa agrees with its definition on given replicates: interval, wider interval of few rows, p-value', () => {
    bcaCases.forEach(({ estimate, replicates, left, alpha, bound }, i) => {
      const acceleration = accelerationOf(Float64Array.from(left))
      same(acceleration, answers.bca[i].acceleration, ['acceleration', i])
      const sorted = Float64Array.from(replicates).sort()
      const drawn = { estimate, replicates: sorted, acceleration, standardError: 0, units: 40 }
      const [ours, wider] = [bcaInterval(drawn, alpha, false), bcaInterval(drawn, alpha)]
      for (const end of [0, 1] as const) {
        same(ours[end], answers.bca[i].interval[end], ['bca', i, end])
        same(wider[end], answers.bca[i].wider[end], ['bca of few rows', i, end])
      }
      same(bcaBelow(drawn, bound), answers.bca[i].p, ['bca p', i])
    })
  })

  it('paired t, Wilcoxon and Diebold-Mariano agree with SciPy', () => {
    differenceCases.forEach(({ d, horizon }, i) => {
      const values = Float64Array.from(d)
      const theirs = answers.differences[i]
      for (const side of ['greater', 'less', 'twoSided'] as const) {
        same(pairedT(values)[side], theirs.t[side], ['t', i, side])
        same(wilcoxonSignedRank(values)[side], theirs.wilcoxon[side], ['wilcoxon', i, side])
      }
      if (!theirs.dm) return
      same(dieboldMariano(values, horizon).statistic, theirs.dm.statistic, ['dm', i])
      same(dieboldMariano(values, horizon).twoSided, theirs.dm.twoSided, ['dm p', i])
    })
  })

  it('Holm agrees with statsmodels', () => {
    for (const [i, p] of holmCases.entries())
      for (const [k, value] of holm(p).entries()) same(value, answers.holm[i][k], ['holm', i, k])
  })

  it('the lines of sequential tests are those of the whole distribution', () => {
    sequentialCases.forEach(({ looks, allowances }, i) => {
      let state = untested
      const lines = looks.map(([trials, chance], k) => {
        state = testLook(state, { trials, chance, successes: 0 }, allowances[k]!)
        return state.critical
      })
      expect(lines).toEqual(answers.sequential[i])
    })
  })

  it('melded p-values of a difference of shares agree with their integral', () => {
    meldedCases.forEach((melded, i) => {
      const [a, ofA, b, ofB, margin] = melded as readonly [number, number, number, number, number]
      same(meldedP({ count: a, of: ofA }, { count: b, of: ofB }, margin), answers.melded[i], melded, 1e-6, 1e-12)
    })
  })
})
