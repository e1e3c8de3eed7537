import { historyChart } from '../../src/actions/validate-model/history.ts'
import { outcomeOf } from '../../src/harness/action.ts'
import type { Report } from '../../src/report/report.ts'
import { sealReport } from '../../src/report/seal.ts'
import type { Predictions } from '../../src/tables/predictions.ts'
import type { RecordedRun } from '../../src/tracking/tracker.ts'
import type { Gate } from '../../src/validation/gate.ts'
import type { JudgeInput } from '../../src/validation/input.ts'
import { judge } from '../../src/validation/judge.ts'
import { customers, houses, type Pair, sales, searches, species } from './judged-rows.ts'
import { SAMPLES } from './samples.ts'

/** Reports that the judge itself wrote, on invented rows: with every kind of gate and every chart that there is. */

type Change = Partial<Omit<Report, 'schema' | 'contentDigest'>>

function reportOf(
  model: string,
  task: JudgeInput['task'],
  gates: readonly Gate[] | 'none',
  { candidate, baseline }: Pair,
  more: Partial<JudgeInput> = {},
): Report {
  const judged = judge({
    task,
    gates,
    privacy: 'examples',
    defaults: { replicates: 500 },
    candidate: { metrics: {}, name: 'this change', predictions: candidate },
    baseline: { kind: 'present', metrics: {}, name: 'champion v7', predictions: baseline },
    ...more,
  })
  const { verdict, headline, summary, checks, tables, notes } = judged
  const history = historyChart(
    earlier(judged.facts.metrics),
    { metrics: judged.facts.metrics, label: '3f9c1d2' },
    checks,
  )
  const charts = history ? [history, ...judged.charts] : judged.charts
  return changed(SAMPLES.pass, {
    model,
    verdict,
    outcome: outcomeOf(verdict),
    headline,
    summary,
    checks,
    tables,
    charts,
    notes,
  })
}

function changed({ schema: _schema, contentDigest: _digest, ...draft }: Report, change: Change): Report {
  return sealReport({ ...draft, ...change })
}

/** Ten runs before this one, each a little different. */
function earlier(metrics: Readonly<Record<string, number>>): RecordedRun[] {
  const commits = [
    '9a1b2c3',
    '1d2e3f4',
    '77c0ffe',
    '5e6f7a8',
    'b9c8d7e',
    '2468ace',
    '13579bd',
    'c0de123',
    'fade456',
    '8badf0d',
  ]
  return commits.map(
    (commit, index) =>
      ({
        id: commit,
        status: 'finished',
        code: { commit },
        metrics: Object.fromEntries(
          Object.entries(metrics).map(([name, value]) => [name, value * (1 + 0.02 * Math.sin(index * 1.7))]),
        ),
      }) as unknown as RecordedRun,
  )
}

const against = 'baseline'
const percent = (value: number) => ({ kind: 'relative', value }) as const

/** One gate of every kind that there is, on customers who leave. */
function everyKind(): Report {
  const pair = customers(1_500)
  const { candidate, baseline } = pair
  const typos = {
    ...candidate,
    predictions: (candidate.predictions as string[]).map((call, i) => (i % 40 === 0 ? '0' : call)),
  }
  const side = { metrics: {}, run: { 'model-size': 4_812_331, 'training-time': 48.2, 'peak-memory': 212_000_000 } }
  return reportOf(
    'churn-every-kind',
    'binary',
    [
      { metric: 'auc', against },
      { metric: 'f1', against, rule: 'superior', margin: { kind: 'absolute', value: 0.05 } },
      { metric: 'accuracy', against, rule: 'equivalent', margin: { kind: 'absolute', value: 0.03 } },
      { metric: 'recall', slice: 'plan', across: 'worst', min: 0.4 },
      { metric: 'selection-rate', slice: 'plan', across: 'difference', max: 0.05 },
      { metric: 'recall', slice: 'plan', across: 'ratio', min: 0.8 },
      { metric: 'unchanged', perturbed: 'typos', min: 0.95 },
      { metric: 'auc', against, rule: 'capped', margin: { kind: 'absolute', value: 0.01 } },
      { metric: 'model-size', against, margin: percent(0.2) },
      { metric: 'training-time', max: 60 },
      { metric: 'latency-p95', max: 40 },
      { metric: 'latency-p50', against },
      { metric: 'leakage', max: 0 },
      { metric: 'brier', against, level: 'warn' },
    ],
    pair,
    {
      candidate: { ...side, name: 'this change', predictions: candidate, perturbed: new Map([['typos', typos]]) },
      baseline: {
        kind: 'present',
        metrics: {},
        run: { 'model-size': 3_900_000, 'training-time': 44, 'peak-memory': 201_000_000 },
        name: 'champion v7',
        predictions: baseline,
      },
      anchor: { kind: 'present', metrics: {}, name: 'anchor v3', predictions: customers(1_500).candidate },
      leakage: { rows: 3, of: 1_500 },
    },
  )
}

/** Makes the reports by name; each takes some tenths of a second. */
export const judgedSamples = () => {
  const price = (gates: readonly Gate[] | 'none', more: Partial<JudgeInput> = {}, pair = houses(600)) =>
    reportOf('ames-price', 'regression', gates, pair, more)
  const usual: readonly Gate[] = [
    { metric: 'rmse', against },
    { metric: 'rmse', max: 26_000 },
  ]
  const failed = price(usual, {}, houses(600, [0.15, 0.1]))
  return {
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
    'species-20': reportOf('species', 'multiclass', [{ metric: 'accuracy', against }], species(9_000, 20)),
    'species-40': reportOf('species', 'multiclass', [{ metric: 'f1-macro', against }], species(4_000, 40)),
    names: reportOf(
      'モデル <b> 🦊',
      'regression',
      [...usual, { metric: 'mae', slice: 'Neighborhood', against }],
      odd(1e-12),
    ),
    huge: reportOf('gdp', 'regression', [...usual, { metric: 'mae', slice: 'Neighborhood', max: 9e11 }], odd(1e7)),
    classes: reportOf('animals', 'multiclass', [{ metric: 'accuracy', against }], renamed(species(600, 3))),
    price: price([...usual, { metric: 'rmse', slice: 'Neighborhood', against }]),
    search: reportOf(
      'product-search',
      'ranking',
      [
        { metric: 'ndcg@10', against },
        { metric: 'recall@10', min: 0.9 },
        { metric: 'mrr', against, margin: { kind: 'absolute', value: 0.01 } },
      ],
      searches(300),
    ),
    demand: reportOf(
      'demand',
      'forecast',
      [
        { metric: 'crps', against },
        { metric: 'coverage@0.9', min: 0.86 },
        { metric: 'coverage@0.9', max: 0.94, id: 'too-wide' },
        { metric: 'mase', against, level: 'warn' },
      ],
      sales(365),
    ),
    'every-kind': everyKind(),
    'few-rows': price(usual, {}, houses(60, [0.12, 0.12])),
    'first-model': price(usual, { baseline: { kind: 'none' } }),
    'other-rows': price(
      usual,
      {},
      {
        candidate: houses(600).candidate,
        baseline: { ...houses(600).baseline, ids: Array.from({ length: 600 }, (_, i) => `old-${i}`) },
      },
    ),
    accepted: changed(failed, {
      outcome: 'pass',
      headline: `${failed.headline}, accepted by mona`,
      notes: [
        {
          level: 'warning',
          text: 'mona accepted this model in spite of its verdict (label modelloop:accept on #7, 2026-11-22).',
        },
        ...failed.notes,
      ],
    }),
    'judged-20': price(
      [...usual, { metric: 'mae', slice: 'Neighborhood', against }],
      {},
      houses(1_500, [0.11, 0.11], hoods(18)),
    ),
    'judged-200': price(
      [...usual, { metric: 'mae', slice: 'Neighborhood', against }],
      {},
      houses(16_000, [0.105, 0.1], hoods(198)),
    ),
  } as const satisfies Record<string, Report>
}

const ODD_NAMES = [
  'とても長い名前の地区・東京都千代田区霞が関一丁目',
  'حي النزهة',
  'a|b`<i>',
  'x'.repeat(120),
  '👩‍👩‍👧‍👦🏳️‍🌈',
]

/** Houses in quarters with odd names, at another scale. */
function odd(scale: number): Pair {
  const { candidate, baseline } = houses(900, [0.12, 0.12], ODD_NAMES)
  const scaled = ({ labels, predictions, ...rest }: Predictions): Predictions => ({
    ...rest,
    labels: (labels as Float64Array).map((value) => value * scale),
    predictions: (predictions as Float64Array).map((value) => value * scale),
  })
  return { candidate: scaled(candidate), baseline: scaled(baseline) }
}

function renamed({ candidate, baseline }: Pair): Pair {
  const names = new Map(ODD_NAMES.map((name, index) => [`species ${index + 1}`, name]))
  const other = (list: Predictions['labels']) => (list as string[]).map((name) => names.get(name) ?? name)
  const of = (side: Predictions) => ({ ...side, labels: other(side.labels), predictions: other(side.predictions) })
  return { candidate: of(candidate), baseline: of(baseline) }
}

const hoods = (count: number): string[] => Array.from({ length: count }, (_, index) => `Neighbourhood ${index + 1}`)
