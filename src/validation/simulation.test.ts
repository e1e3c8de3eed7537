import { describe, expect, it } from 'vitest'
import { borderOf, gateOf, ratesOf, sharesWon, tangoAlone, worstRates } from '../../scripts/bench/gates/exact.ts'
import { KINDS } from '../../scripts/bench/gates/kinds.ts'
import type { Chance, Pair, World } from '../../scripts/bench/gates/models.ts'
import { type Rates, simulate, simulateFamily } from '../../scripts/bench/gates/simulate.ts'
import { simulateKind } from '../../scripts/bench/gates/verdicts.ts'
import { isResampled, WORLDS } from '../../scripts/bench/gates/worlds.ts'
import { binomialPmf, wilson } from '../statistics/proportion.ts'
import type { Predictions } from '../tables/predictions.ts'
import { singleProportion } from './evidence/proportion.ts'
import { judge } from './judge.ts'
import type { Rows } from './rows.ts'

const ALPHA = 0.05
const SEED = 20_261_122
/** Alpha and a fifth. */
const PROMISED = 1.2 * ALPHA
/** Three standard errors of the simulation itself more. */
const allowed = (runs: number): number => PROMISED + 3 * Math.sqrt((ALPHA * (1 - ALPHA)) / runs)

function expectKept(what: string, { runs, pass, fail }: Pick<Rates, 'runs' | 'pass' | 'fail'>): void {
  const percent = (rate: number): string => `${(100 * rate).toFixed(1)} %`
  console.info(`${what}: ${runs} test sets on the boundary, passed ${percent(pass)}, failed ${percent(fail)}`)
  expect(pass, `passes, ${what}`).toBeLessThanOrEqual(allowed(runs))
  expect(fail, `fails, ${what}`).toBeLessThanOrEqual(allowed(runs))
}

const every = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('accuracy of a candidate that is exactly a margin worse, summed over all tables', () => {
  it.each([0.005, 0.02, 0.05])('passes and fails in at most 1.2 alpha, for every n and margin %d', (margin) => {
    const { pass, fail } = worstRates(gateOf(margin, ALPHA), margin, every(100, 180))
    expect(pass).toBeLessThanOrEqual(PROMISED)
    expect(fail).toBeLessThanOrEqual(PROMISED)
    expect(Math.min(pass, fail)).toBeGreaterThan(0.03)
  })

  it('does so too where many rows differ, nearly all on one side', () => {
    for (const n of [400, 743, 2031, 3262]) {
      const { pass, fail } = worstRates(gateOf(0.02, ALPHA), 0.02, [n])
      expect(Math.max(pass, fail), `${n} rows`).toBeLessThanOrEqual(PROMISED)
    }
  })

  it('fails one of six such gates in at most 1.2 alpha', () => {
    const { fail } = worstRates(gateOf(0.02, ALPHA / 6), 0.02, every(100, 180))
    expect(1 - (1 - fail) ** 6).toBeLessThanOrEqual(PROMISED)
  })

  it("which Tango's interval alone does not hold: what the sums are for", () => {
    const { pass, fail } = worstRates(tangoAlone(0.02, ALPHA), 0.02, every(130, 160))
    expect(pass).toBeGreaterThan(0.068)
    expect(fail).toBeGreaterThan(0.098)
  })

  it("holds for a bound on accuracy too, where Wilson's interval alone passes 6.8 of 100", () => {
    let [pass, fail, alone] = [0, 0, 0]
    for (const bound of [0.8, 0.98])
      for (const n of every(100, 180)) {
        const sums = [0, 0, 0]
        for (let right = 0; right <= n; right++) {
          const chance = binomialPmf(right, n, bound)
          if (chance < 1e-12) continue
          const [low, high] = accuracyOf(n, right)
          if (low >= bound) sums[0]! += chance
          if (high < bound) sums[1]! += chance
          if (wilson(right, n, ALPHA)[0] >= bound) sums[2]! += chance
        }
        pass = Math.max(pass, sums[0]!)
        fail = Math.max(fail, sums[1]!)
        alone = Math.max(alone, sums[2]!)
      }
    expect(Math.max(pass, fail)).toBeLessThanOrEqual(PROMISED)
    expect(alone).toBeGreaterThan(0.068)
  })

  it('is what the gate itself decides, table by table', () => {
    const n = 150
    const border = borderOf(gateOf(0.02, ALPHA), n, 0.05)
    for (const [b, c] of [
      [0, 0],
      [0, 1],
      [2, 1],
      [3, 3],
      [0, 6],
      [0, 8],
      [1, 10],
      [9, 2],
    ] as const) {
      const wanted = b >= border.passing[c]! ? 'pass' : b < border.failing[c]! ? 'fail' : 'inconclusive'
      expect(verdictOf(n, b, c), `${b} won, ${c} lost`).toBe(wanted)
    }
    expect(sharesWon(n).every((won) => ratesOf(border, won, won + 0.02).pass <= PROMISED)).toBe(true)
  })
})

describe('a candidate that is exactly a margin worse, made up', () => {
  it.each(WORLDS.flatMap((world, at) => (world.hard ? [] : [[world.metric, world.model, at] as const])))(
    '%s: %s',
    (metric, model, at) => {
      const world = WORLDS[at]!
      const runs = isResampled(world) ? 80 : 600
      const rates = simulate(world, { n: 100, difference: -world.margin, runs, seed: SEED + at, replicates: 1000 })
      expectKept(`${metric}, ${model}, seed ${SEED + at}`, rates)
      // A gate that never passed anything would keep the rate too.
      const clear = simulate(world, { n: 1000, difference: 3 * world.margin, runs: 10, seed: SEED, replicates: 500 })
      expect(clear.pass, `a clear gain passes, ${model}, seed ${SEED}`).toBeGreaterThan(0.5)
    },
  )

  it.each([0, WORLDS.findIndex(({ metric }) => metric === 'rmse')])('a family of six gates, world %i', (at) => {
    const world = WORLDS[at]!
    const rates = simulateFamily(world, { n: 100, gates: 6, runs: 150, seed: SEED })
    expectKept(`six gates on ${world.metric}, seed ${SEED}`, rates)
  })

  it.each<[string, World]>([
    ['few rows', { ...WORLDS.find(({ metric }) => metric === 'rmse')! }],
    ['AUC of few rows', WORLDS[0]!],
  ])('%s', (what, world) => {
    const rates = simulate(world, { n: 40, difference: -world.margin, runs: 500, seed: SEED })
    expectKept(`${what}, seed ${SEED}`, rates)
  })

  // Few errors, or few rows of a class, have no variance to draw from: a bootstrap alone passed up to 60 % of these.
  it.each([
    ['precision', 0.04, { recall: 0.8, alarms: 0.02 }, { recall: 0.8, alarms: 0.04 }],
    ['balanced-accuracy', 0.05, { recall: 0.9, alarms: 1 }, { recall: 0.86, alarms: 1 }],
  ])('%s with few rows of a class', (metric, prevalence, ours, theirs) => {
    const alarm = ({ recall, alarms }: typeof ours): number =>
      metric === 'precision' ? (recall * prevalence * alarms) / (1 - alarms) / (1 - prevalence) : 0.1
    const draw = (n: number, _: number, { uniform }: Chance): Pair => {
      const labels = Array.from({ length: n }, (_, i) => (i === 0 || uniform() < prevalence ? '1' : '0'))
      const luck = labels.map(() => uniform())
      const answers = (model: typeof ours): Predictions => ({
        ids: labels.map((_, i) => String(i).padStart(4, '0')),
        labels,
        predictions: labels.map((label, i) => (luck[i]! < (label === '1' ? model.recall : alarm(model)) ? '1' : '0')),
        columns: new Map(),
        source: 'made up',
      })
      return { candidate: answers(theirs), baseline: answers(ours) }
    }
    const world: World = { metric, margin: 0.02, model: 'few rows of a class', draw }
    const options = { n: 500, difference: -0.02, runs: 200, seed: SEED, replicates: 500 }
    expectKept(`${metric} with few rows of a class, seed ${SEED}`, simulate(world, options))
  })
})

describe('gates of every kind, the truth on their boundary', () => {
  const kept = KINDS.filter(({ hard, warned }) => !hard && !warned)

  it.each(kept.map((kind) => [kind.gate, kind.world, kind] as const))('%s; %s', (gate, world, kind) => {
    const [n] = kind.rows as [number]
    const runs = kind.resampled ? 40 : n > 100 ? 100 : 250
    const rates = simulateKind(kind, { n, runs, seed: SEED, replicates: 300 })
    const [pass, fail] = [kind.only === 'fail' ? 0 : rates.pass, kind.only === 'pass' ? 0 : rates.fail]
    expectKept(`${gate}; ${world}, ${n} rows, seed ${SEED}`, { ...rates, pass, fail })
  })
})

/** The interval of one model's accuracy, as the gate has it. */
function accuracyOf(n: number, right: number): readonly [number, number] {
  const hits = { of: new Uint8Array(n).fill(1), right: Uint8Array.from({ length: n }, (_, row) => Number(row < right)) }
  const rows = { weight: undefined, cluster: undefined, n } as Rows
  return singleProportion(rows, hits, ALPHA).interval
}

/** The verdict of the whole judge on n rows of which b are won and c lost. */
function verdictOf(n: number, b: number, c: number): string {
  const ids = Array.from({ length: n }, (_, i) => String(i).padStart(4, '0'))
  const side = (wrong: (row: number) => boolean): Predictions => ({
    ids,
    labels: ids.map((_, row) => (row % 2 ? '1' : '0')),
    predictions: ids.map((_, row) => (wrong(row) === (row % 2 === 1) ? '0' : '1')),
    columns: new Map(),
    source: 'made up',
  })
  return judge({
    gates: [{ metric: 'accuracy', against: 'baseline' }],
    candidate: { predictions: side((row) => row < c), metrics: {}, name: 'candidate' },
    baseline: { kind: 'present', predictions: side((row) => row >= n - b), metrics: {}, name: 'champion v1' },
  }).verdict
}
