import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../statistics/distributions.ts'
import { seededRandom } from '../statistics/random.ts'
import type { Predictions } from '../tables/predictions.ts'
import type { Gate } from './gate.ts'
import { judge } from './judge.ts'

/** Seeded normal and uniform numbers. */
function source(seed: number) {
  const random = seededRandom(seed)
  const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
  return { uniform, normal: (): number => normalQuantile(uniform()) }
}

const ids = Array.from({ length: 1000 }, (_, i) => String(i).padStart(4, '0'))

function rowsOf(
  labels: Predictions['labels'],
  predictions: Predictions['predictions'],
  score?: Float64Array,
): Predictions {
  return {
    ids: ids.slice(0, labels.length),
    labels,
    predictions,
    ...(score && { score }),
    columns: new Map(),
    source: 'simulated',
  }
}

interface Pair {
  readonly candidate: Predictions
  readonly baseline: Predictions
}

/** How often a gate passes a candidate that is exactly a margin worse, which it should in at most alpha of all cases. */
function passRate(gate: Gate, repetitions: number, draw: (repetition: number) => Pair): number {
  let passes = 0
  for (let i = 0; i < repetitions; i++) {
    const { candidate, baseline } = draw(i)
    const { verdict } = judge({
      gates: [gate],
      candidate: { predictions: candidate, metrics: {}, name: 'candidate' },
      baseline: { kind: 'present', predictions: baseline, metrics: {}, name: 'champion v1' },
      defaults: { replicates: 500 },
    })
    if (verdict === 'pass') passes++
  }
  return passes / repetitions
}

const ALPHA = 0.05

/** 1.2·alpha and three standard errors of the simulation itself. */
const allowed = (repetitions: number): number => 1.2 * ALPHA + 3 * Math.sqrt((ALPHA * (1 - ALPHA)) / repetitions)

function expectErrorRate(what: string, rate: number, repetitions: number): void {
  console.info(`${what}: passed ${(100 * rate).toFixed(1)} % of ${repetitions} candidates exactly a margin worse`)
  expect(rate).toBeLessThanOrEqual(allowed(repetitions))
  // A gate that never passed anything would keep the rate too.
  expect(rate).toBeGreaterThan(0)
}

describe('a candidate that is exactly a margin worse passes in about alpha of all test sets', () => {
  it.each([100, 400])('accuracy by Tango, %i rows', (n) => {
    const { uniform } = source(n)
    const rate = passRate({ metric: 'accuracy', against: 'baseline' }, 1000, () => {
      const labels = Array.from({ length: n }, () => (uniform() < 0.4 ? '1' : '0'))
      const flip = (label: string): string => (label === '1' ? '0' : '1')
      const cells = labels.map((label) => {
        const u = uniform()
        // Only the candidate right 5 %, only the baseline right 7 %: the truth is −2 points.
        return u < 0.05
          ? [label, flip(label)]
          : u < 0.12
            ? [flip(label), label]
            : u < 0.2
              ? [flip(label), flip(label)]
              : [label, label]
      })
      return {
        candidate: rowsOf(
          labels,
          cells.map((cell) => cell[0]!),
        ),
        baseline: rowsOf(
          labels,
          cells.map((cell) => cell[1]!),
        ),
      }
    })
    expectErrorRate(`accuracy, ${n} rows`, rate, 1000)
  })

  it.each([60, 200])('AUC by DeLong, %i rows', (n) => {
    const { uniform, normal } = source(n + 1)
    // Two normal classes a distance d apart have AUC Φ(d/√2).
    const distance = (auc: number): number => Math.SQRT2 * normalQuantile(auc)
    const rate = passRate({ metric: 'auc', against: 'baseline' }, 1000, () => {
      const labels = Array.from({ length: n }, (_, i) => (i < n / 4 || uniform() < 0.2 ? '1' : '0'))
      const shared = labels.map(() => normal())
      const scores = (auc: number): Float64Array =>
        Float64Array.from(labels, (label, i) => (label === '1' ? distance(auc) : 0) + 0.8 * shared[i]! + 0.6 * normal())
      return { candidate: rowsOf(labels, labels, scores(0.84)), baseline: rowsOf(labels, labels, scores(0.85)) }
    })
    expectErrorRate(`AUC, ${n} rows`, rate, 1000)
  })

  it.each([30, 200])('RMSE by the paired bootstrap, %i rows', (n) => {
    const { normal } = source(n + 2)
    const rate = passRate({ metric: 'rmse', against: 'baseline' }, 600, () => {
      const labels = new Float64Array(n)
      const errors = labels.map(() => normal())
      const worse = errors.map((error) => 1.03 * (0.9 * error + Math.sqrt(1 - 0.81) * normal()))
      return { candidate: rowsOf(labels, worse), baseline: rowsOf(labels, errors) }
    })
    expectErrorRate(`RMSE, ${n} rows`, rate, 600)
  })

  it.each([
    [
      'equal on nine of ten rows',
      (error: number, normal: () => number, uniform: () => number) => (uniform() < 0.9 ? error : normal()),
    ],
    [
      'with outliers',
      (error: number, normal: () => number, uniform: () => number) =>
        uniform() < 0.9 ? error : (uniform() < 0.1 ? 10 : 1) * normal(),
    ],
  ])('RMSE of models that are %s', (what, other) => {
    const { normal, uniform } = source(7)
    const rate = passRate({ metric: 'rmse', against: 'baseline' }, 400, () => {
      const labels = new Float64Array(100)
      const outliers = what === 'with outliers'
      const errors = labels.map(() => (outliers && uniform() < 0.1 ? 10 : 1) * normal())
      return {
        candidate: rowsOf(
          labels,
          errors.map((error) => 1.03 * other(error, normal, uniform)),
        ),
        baseline: rowsOf(labels, errors),
      }
    })
    expectErrorRate(`RMSE, ${what}`, rate, 400)
  })

  // Few errors, or few rows of a class, have no variance to draw from: a bootstrap alone passed up to 60 % of these.
  it.each([
    ['precision', 0.04, { recall: 0.8, alarms: 0.02 }, { recall: 0.8, alarms: 0.04 }],
    ['balanced-accuracy', 0.05, { recall: 0.9, alarms: 1 }, { recall: 0.86, alarms: 1 }],
  ])('%s with few rows of a class', (metric, prevalence, ours, theirs) => {
    const { uniform } = source(11)
    const n = 500
    const rate = passRate({ metric, against: 'baseline' }, 300, () => {
      const labels = Array.from({ length: n }, (_, i) => (i === 0 || uniform() < prevalence ? '1' : '0'))
      const alarm = ({ recall, alarms }: typeof ours): number =>
        metric === 'precision' ? (recall * prevalence * alarms) / (1 - alarms) / (1 - prevalence) : 0.1
      const luck = labels.map(() => uniform())
      const answers = (model: typeof ours): string[] =>
        labels.map((label, i) => (luck[i]! < (label === '1' ? model.recall : alarm(model)) ? '1' : '0'))
      return { candidate: rowsOf(labels, answers(theirs)), baseline: rowsOf(labels, answers(ours)) }
    })
    console.info(`${metric}: passed ${(100 * rate).toFixed(1)} % of 300 candidates exactly a margin worse`)
    expect(rate).toBeLessThanOrEqual(allowed(300))
  })
})
