import type { Report } from '../../src/report/report.ts'
import { sealReport } from '../../src/report/seal.ts'
import { seededRandom } from '../../src/statistics/random.ts'
import type { Predictions } from '../../src/tables/predictions.ts'
import type { Gate } from '../../src/validation/gate.ts'
import type { JudgeInput } from '../../src/validation/input.ts'
import { judge } from '../../src/validation/judge.ts'
import { SAMPLES } from './samples.ts'

/** Reports that the judge itself wrote, on invented rows: with every chart that there is. */

const random = seededRandom(7)
const uniform = (): number => (random.below(1e9) + 0.5) / 1e9
const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
const oneOf = (names: readonly string[]): string => names[random.below(names.length)]!

interface Pair {
  readonly candidate: Predictions
  readonly baseline: Predictions
}

function rows(
  labels: Predictions['labels'],
  predictions: Predictions['predictions'],
  more: Partial<Predictions>,
): Predictions {
  const ids = Array.from({ length: labels.length }, (_, index) => `row-${String(index).padStart(5, '0')}`)
  return { ids, labels, predictions, columns: new Map(), source: 'predictions.csv', ...more }
}

/** Customers who leave, 18 of 100; scores are probabilities, those of the baseline too timid. */
function customers(n: number): Pair {
  const leaves = Array.from({ length: n }, () => uniform() < 0.18)
  const plans = leaves.map(() => oneOf(['basic', 'plus', 'family', 'student', 'business']))
  const model = (gap: number, boldness: number): Predictions => {
    const score = Float64Array.from(leaves, (left) => {
      const seen = (left ? gap : 0) + normal()
      return 1 / (1 + Math.exp(-(seen * gap - (gap * gap) / 2 - 1.5) * boldness))
    })
    const called = [...score].map((value) => (value > 0.5 ? '1' : '0'))
    return rows(
      leaves.map((left) => String(Number(left))),
      called,
      { score, columns: new Map([['plan', plans]]) },
    )
  }
  return { candidate: model(1.9, 1), baseline: model(1.6, 0.7) }
}

function species(n: number, classes: number): Pair {
  const names = Array.from({ length: classes }, (_, index) => `species ${index + 1}`)
  const labels = Array.from({ length: n }, () => oneOf(names))
  const model = (errors: number): Predictions =>
    rows(
      labels,
      labels.map((name) => (uniform() < errors ? oneOf(names) : name)),
      {},
    )
  return { candidate: model(0.12), baseline: model(0.2) }
}

function houses(n: number): Pair {
  const labels = Float64Array.from({ length: n }, () => Math.exp(12 + 0.4 * normal()))
  const hoods = Array.from(labels, () => oneOf(['NAmes', 'CollgCr', 'OldTown', 'Edwards', 'Somerst', 'NridgHt']))
  const columns = new Map([['Neighborhood', hoods]])
  const model = (error: number): Predictions =>
    rows(
      labels,
      labels.map((label) => label * (1 + error * normal())),
      { columns },
    )
  return { candidate: model(0.1), baseline: model(0.13) }
}

function reportOf(
  model: string,
  task: JudgeInput['task'],
  gates: readonly Gate[],
  { candidate, baseline }: Pair,
): Report {
  const judged = judge({
    task,
    gates,
    privacy: 'examples',
    defaults: { replicates: 500 },
    candidate: { metrics: {}, name: 'this change', predictions: candidate },
    baseline: { kind: 'present', metrics: {}, name: 'champion v7', predictions: baseline },
  })
  const { schema: _schema, contentDigest: _digest, ...draft } = SAMPLES.pass
  const { verdict, headline, summary, checks, tables, charts, notes } = judged
  const outcome = verdict === 'pass' ? 'pass' : verdict === 'fail' ? 'fail' : 'unknown'
  return sealReport({ ...draft, model, verdict, outcome, headline, summary, checks, tables, charts, notes })
}

const against = 'baseline'

/** Makes the reports by name; each takes some tenths of a second. */
export const judgedSamples = (): Readonly<Record<'churn' | 'species' | 'price', Report>> => ({
  churn: reportOf(
    'churn',
    'binary',
    [
      { metric: 'auc', against },
      { metric: 'auc', min: 0.85 },
      { metric: 'logloss', against, level: 'warn' },
      { metric: 'recall', slice: 'plan', against },
    ],
    customers(1_500),
  ),
  species: reportOf('species', 'multiclass', [{ metric: 'accuracy', against }], species(900, 12)),
  price: reportOf(
    'ames-price',
    'regression',
    [
      { metric: 'rmse', against },
      { metric: 'rmse', max: 26_000 },
      { metric: 'rmse', slice: 'Neighborhood', against },
    ],
    houses(600),
  ),
})
