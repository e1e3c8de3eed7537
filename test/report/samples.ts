import type { Chart, Check, Report } from '../../src/report/report.ts'
import { sealReport } from '../../src/report/seal.ts'
import { driftSample } from './drift-sample.ts'

/** Reports such as the actions write them, for golden files and for people to look at. */

type Draft = Omit<Report, 'schema' | 'contentDigest'>

const commit = '3f9c1d27a8e04b5f6c7d8e9fa0b1c2d3e4f50617'
const base: Draft = {
  kind: 'validate-model',
  verdict: 'pass',
  outcome: 'pass',
  model: 'ames-price',
  headline: 'better than the champion',
  summary: 'RMSE 24,310 → 23,020: 5.3 % lower (90 % interval 2.6 to 7.9 %) on 586 test rows · data unchanged',
  lineage: {
    run: { id: 'a1b2-kestrel', url: 'https://github.com/acme/ames/actions/runs/1234' },
    code: { repository: 'acme/ames', commit, ref: 'refs/pull/7/head', pullRequest: 7 },
    data: { 'data/ames': { md5: 'ae04f3b1c2d3e4f5a6b7c8d9e0f1a2b3.dir', size: 912_345, nfiles: 3 } },
    model: { digest: `sha256:${'9d'.repeat(32)}`, version: 8, sizeBytes: 4_812_331 },
    baseline: {
      source: 'champion',
      version: 7,
      run: 'c3d4-heron',
      commit: commit.replace('3f', '77'),
      createdAt: '2026-10-03T08:00:00Z',
    },
    changes: ['3 files of code', '`max_depth` 6 → 8', 'same data `ae04`', 'scikit-learn 1.8 → 1.9'],
  },
  checks: [
    {
      id: 'metric:rmse#non-inferior',
      title: 'RMSE',
      verdict: 'pass',
      level: 'block',
      value: 23_020.4,
      baseline: 24_310.2,
      limit: 0.03,
      estimate: 0.053,
      interval: [0.026, 0.079],
      confidence: 0.9,
      method: 'bootstrap (BCa, 10,000 draws)',
      alternative: 'greater',
      pValue: 0.0006,
      pAdjusted: 1,
      n: 586,
      unit: 'relative',
      direction: 'lower',
      needed: 'at most 3 % higher',
      reason: 'The error fell by 5.3 %, and even the unlucky end of the interval is better than the margin asks.',
    },
    {
      id: 'metric:rmse#max',
      title: 'RMSE',
      verdict: 'pass',
      level: 'block',
      value: 23_020.4,
      limit: 32_000,
      interval: [21_480, 24_760],
      confidence: 0.9,
      method: 'bootstrap (BCa, 10,000 draws)',
      n: 586,
      direction: 'lower',
      reason: 'The upper end of the interval, 24,760, is below 32,000.',
    },
    {
      id: 'metric:rmse@Neighborhood=OldTown#non-inferior',
      title: 'RMSE, Neighborhood = OldTown',
      verdict: 'inconclusive',
      level: 'warn',
      value: 23_400,
      baseline: 21_900,
      limit: 0.1,
      estimate: -0.068,
      interval: [-0.162, 0.031],
      confidence: 0.9,
      method: 'bootstrap (BCa, 10,000 draws)',
      pValue: 0.26,
      n: 58,
      unit: 'relative',
      direction: 'lower',
      needed: 'warn at 10 % higher',
      reason: 'Too few rows to tell (58): about 190 would decide.',
    },
  ],
  tables: [
    {
      id: 'slices',
      title: 'Slices: Neighborhood',
      caption: 'RMSE where at least 50 test rows are.',
      columns: [
        { title: 'Neighborhood' },
        { title: 'rows', align: 'right' },
        { title: 'champion v7', align: 'right' },
        { title: 'this change', align: 'right' },
      ],
      rows: [
        ['NAmes', 91, 21_040, 19_870],
        ['CollgCr', 62, 24_120, 22_950],
        ['OldTown', 58, 21_900, 23_400],
      ],
    },
  ],
  charts: [
    {
      id: 'history',
      kind: 'line',
      title: 'RMSE over the last runs',
      xLabel: 'run',
      yLabel: 'RMSE',
      description: 'RMSE of the last eight runs, from 27,900 to 23,020; this run is the lowest.',
      x: ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'this'],
      series: [{ name: 'RMSE', y: [27_900, 27_150, 26_880, 25_300, 25_420, 24_800, 24_310, 23_020] }],
      mark: 7,
    },
    ...sampleCharts(),
  ],
  notes: [{ level: 'info', text: 'This test set can see a difference of 2.9 %; to see 1 % collect about 5,000 rows.' }],
  reproduce: ['npx modelloop train-and-log', 'npx modelloop validate-model --baseline champion'],
  execution: {
    createdAt: '2026-11-22T09:30:00Z',
    durationMs: 6_200,
    trainingMs: 41_300,
    peakMemoryBytes: 212_000_000,
    runUrl: 'https://github.com/acme/ames/actions/runs/1234',
    runner: 'ubuntu-24.04',
    driftLastJudgedAt: '2026-11-22T00:30:00Z',
  },
}

/** One chart of each kind besides the history. */
export function sampleCharts(): Chart[] {
  const noise = (index: number) => Math.sin(index * 12.9898) * 0.5 + Math.sin(index * 4.1414) * 0.5
  const points = Array.from({ length: 140 }, (_, index) => {
    const truth = 90_000 + ((index * 2_617) % 310_000)
    return [truth, Math.round(truth * (1 + 0.12 * noise(index)))] as const
  })
  return [
    {
      id: 'calibration',
      kind: 'line',
      title: 'Calibration by tenths',
      xLabel: 'predicted price, thousands',
      yLabel: 'mean sold price, thousands',
      description: 'Mean sold price in each tenth of the predictions; close to the diagonal up to 300,000.',
      x: [0.08, 0.15, 0.22, 0.31, 0.4, 0.52, 0.63, 0.74, 0.85, 0.94],
      series: [
        {
          name: 'this change',
          y: [0.07, 0.16, 0.21, 0.33, 0.41, 0.5, 0.65, 0.73, 0.83, 0.9],
          band: [
            [0.04, 0.1],
            [0.12, 0.2],
            [0.17, 0.26],
            [0.28, 0.38],
            [0.36, 0.46],
            [0.44, 0.56],
            [0.59, 0.71],
            [0.66, 0.79],
            [0.76, 0.9],
            [0.82, 0.96],
          ],
        },
        { name: 'champion v7', y: [0.1, 0.19, 0.2, 0.28, 0.45, 0.47, 0.58, 0.78, 0.8, 0.86] },
      ],
      diagonal: true,
    },
    {
      id: 'residuals',
      kind: 'scatter',
      title: 'Predicted against sold',
      xLabel: 'sold price',
      yLabel: 'predicted price',
      description: 'Each test row as a point; predictions spread evenly around the diagonal.',
      series: [{ name: 'test rows', points }],
      diagonal: true,
    },
    {
      id: 'errors',
      kind: 'histogram',
      title: 'Errors of the test rows',
      xLabel: 'error',
      yLabel: 'rows',
      description: 'Errors of both models; those of this change are more narrow around zero.',
      edges: [-80_000, -60_000, -40_000, -20_000, 0, 20_000, 40_000, 60_000, 80_000],
      series: [
        { name: 'this change', counts: [4, 18, 71, 188, 201, 76, 22, 6] },
        { name: 'champion v7', counts: [9, 28, 84, 160, 178, 85, 31, 11] },
      ],
    },
    {
      id: 'slice-errors',
      kind: 'intervals',
      title: 'Change of RMSE by neighbourhood',
      xLabel: 'better →',
      description: 'Relative change of RMSE in each neighbourhood with its 90 % interval.',
      unit: 'relative',
      rows: [
        { label: 'NAmes', estimate: 0.056, interval: [0.011, 0.098], limit: -0.1, verdict: 'pass' },
        { label: 'CollgCr', estimate: 0.048, interval: [-0.004, 0.101], limit: -0.1, verdict: 'pass' },
        { label: 'OldTown', estimate: -0.068, interval: [-0.162, 0.031], limit: -0.1, verdict: 'inconclusive' },
        { label: 'Edwards', estimate: -0.181, interval: [-0.25, -0.11], limit: -0.1, verdict: 'fail' },
      ],
    },
    {
      id: 'bands',
      kind: 'matrix',
      title: 'Price bands',
      description: 'How often a house of one price band was predicted in another.',
      rows: ['< 130k', '130–180k', '180–250k', '> 250k'],
      columns: ['< 130k', '130–180k', '180–250k', '> 250k'],
      values: [
        [121, 17, 1, 0],
        [14, 168, 21, 0],
        [0, 19, 132, 9],
        [0, 1, 12, 71],
      ],
    },
  ]
}

const gate = base.checks[0]!

/** Makes `count` gates, each with the verdict that its interval gives. */
export function manyGates(count: number): Check[] {
  return Array.from({ length: count }, (_, index) => {
    const estimate = 0.03 + 0.1 * Math.sin(index * 1.7)
    const half = 0.025 + (index % 5) * 0.004
    const interval = [estimate - half, estimate + half] as const
    const verdict = interval[0] > -0.03 ? 'pass' : interval[1] < -0.03 ? 'fail' : 'inconclusive'
    return {
      ...gate,
      id: `metric:rmse@Neighborhood=N${index}#non-inferior`,
      title: `RMSE, Neighborhood = N${index}`,
      level: index % 3 === 0 ? 'block' : 'warn',
      verdict,
      value: 24_310.2 * (1 - estimate),
      estimate,
      interval,
      n: 30 + index,
      reason:
        verdict === 'pass'
          ? 'Even the unlucky end of the interval is within 3 %.'
          : verdict === 'fail'
            ? `The error rose by at least ${(-100 * interval[1]).toFixed(1)} %, where 3 % is allowed.`
            : `Too few rows to tell (${30 + index}).`,
    }
  })
}

const HOSTILE =
  '</details><script>alert(1)</script> @everyone | `x` ![i](https://evil.example/x.png) [a](javascript:alert(1)) #1 $a$ <!-- modelloop -->\n# big'

const seal = (change: Partial<Draft>): Report => sealReport({ ...base, ...change })
const failing: Check = {
  ...gate,
  verdict: 'fail',
  value: 25_890,
  estimate: -0.065,
  interval: [-0.092, -0.037],
  pValue: 0.0002,
  pAdjusted: 0.0004,
  reason:
    'The error rose by 6.5 %, at least 3.7 %, where 3 % is allowed. Look at the slices below, or accept it with the label modelloop:accept.',
}

const worse: Partial<Draft> = {
  verdict: 'fail',
  outcome: 'fail',
  headline: 'worse than the champion',
  summary:
    'RMSE, Neighborhood = N21 24,310 → 25,792: 6.1 % higher (90 % interval 3.2 to 9 %) on 51 test rows, where 3 % is allowed.',
}
const undecided: Partial<Draft> = {
  verdict: 'inconclusive',
  outcome: 'unknown',
  headline: 'the test set cannot tell',
  summary: 'RMSE, Neighborhood = N3 24,310 → 25,832: 6.3 % higher (90 % interval 2.6 to 10 %) on 33 test rows.',
}
const { trainingMs: _training, ...untrained } = base.execution

/** The sample reports by name. */
export const SAMPLES = {
  pass: seal({}),
  fail: seal({
    verdict: 'fail',
    outcome: 'fail',
    headline: 'worse than the champion',
    summary:
      'RMSE 24,310 → 25,890: 6.5 % higher (90 % interval 3.7 to 9.2 %) on 586 test rows, where 3 % is allowed. Do not merge: look at OldTown and Edwards first.',
    checks: [failing, { ...base.checks[1]!, value: 25_890, interval: [24_100, 27_800] }, base.checks[2]!],
  }),
  inconclusive: seal({
    verdict: 'inconclusive',
    outcome: 'unknown',
    headline: 'the test set cannot tell',
    summary:
      'RMSE 24,310 → 24,180: 0.5 % lower (90 % interval −3.4 to 4.2 %) on 586 test rows. About 2,100 rows would decide.',
    checks: [
      {
        ...gate,
        verdict: 'inconclusive',
        value: 24_180,
        estimate: 0.005,
        interval: [-0.034, 0.042],
        pValue: 0.81,
        reason: 'The interval reaches 3.4 % higher, and 3 % is allowed: about 2,100 rows would decide.',
      },
    ],
  }),
  'not-comparable': seal({
    verdict: 'not-comparable',
    outcome: 'fail',
    headline: 'cannot be compared with the champion',
    summary:
      'The test set has other rows than the champion was judged on, and train.score is not set, so the champion could not be scored again. Add train.score to modelloop.yml.',
    checks: [
      {
        id: 'metric:rmse#non-inferior',
        title: 'RMSE',
        verdict: 'not-comparable',
        level: 'block',
        value: 23_020,
        needed: 'at most 3 % higher',
        direction: 'lower',
        reason: '586 ids of this test set, 0 of them in the champion’s predictions.',
      },
    ],
    charts: [],
    tables: [],
    notes: [{ level: 'warning', text: 'The champion v7 is 112 days old; warn-after is 90 days.' }],
  }),
  'no-baseline': seal({
    verdict: 'no-baseline',
    outcome: 'unknown',
    headline: 'the first model: nothing to compare with yet',
    summary: 'RMSE 24,310 on 586 test rows; every absolute gate passed. Merge it to make it the first champion.',
    lineage: { run: base.lineage.run!, code: base.lineage.code!, data: base.lineage.data!, model: base.lineage.model! },
    checks: [
      { ...base.checks[1]!, value: 24_310 },
      {
        id: 'metric:rmse#non-inferior',
        title: 'RMSE',
        verdict: 'no-baseline',
        level: 'block',
        value: 24_310,
        needed: 'at most 3 % higher',
        direction: 'lower',
        reason: 'No model was ever a champion: there is nothing to compare with.',
      },
    ],
    charts: [],
    tables: [],
  }),
  'metrics-only': seal({
    headline: 'better than the champion, on the point',
    summary: 'accuracy 87.3 % → 88.1 %: 0.8 pp higher, a point estimate with no error rate.',
    model: 'iris',
    checks: [
      {
        id: 'metric:accuracy#non-inferior',
        title: 'accuracy',
        verdict: 'pass',
        level: 'block',
        value: 0.881,
        baseline: 0.873,
        limit: 0.02,
        estimate: 0.008,
        unit: 'pp',
        method: 'point',
        direction: 'higher',
        reason: '0.8 pp higher, where 2 pp lower is allowed.',
      },
    ],
    tables: [],
    charts: [],
    notes: [
      {
        level: 'warning',
        text: 'Point estimates, no error rate: no predictions were found. These three lines in train.py would write them:',
        code: {
          language: 'python',
          lines: [
            "test['prediction'] = model.predict(test[features])",
            "test['label'] = test['target']",
            "test[['id', 'label', 'prediction']].to_csv('predictions.csv', index=False)",
          ],
        },
      },
    ],
  }),
  'gates-none': seal({
    verdict: 'inconclusive',
    outcome: 'unknown',
    headline: 'reported only: nothing was gated',
    summary: 'RMSE 24,310 → 23,020. No gate is set, so nothing was judged; add validate.gates to modelloop.yml.',
    checks: [],
    charts: base.charts.slice(0, 1),
  }),
  'gates-20': seal({ ...undecided, checks: manyGates(20) }),
  'gates-200': seal({ ...worse, checks: manyGates(200) }),
  hostile: seal({
    model: HOSTILE,
    headline: HOSTILE,
    summary: HOSTILE,
    lineage: {
      ...base.lineage,
      run: { id: HOSTILE, url: 'javascript:alert(1)' },
      baseline: { source: HOSTILE },
      changes: [HOSTILE, '# heading', '- item'],
    },
    checks: [{ ...gate, title: HOSTILE, reason: HOSTILE, needed: HOSTILE, method: HOSTILE, verdict: 'fail' }],
    tables: [
      {
        id: 't',
        title: HOSTILE,
        caption: HOSTILE,
        columns: [{ title: HOSTILE }, { title: 'b' }],
        rows: [[HOSTILE, 1]],
      },
    ],
    charts: base.charts.map((chart) => ({ ...chart, title: HOSTILE, description: HOSTILE, xLabel: HOSTILE })),
    notes: [
      { level: 'info', text: HOSTILE },
      { level: 'warning', text: HOSTILE },
    ],
    reproduce: ['```', HOSTILE],
  }),
  cjk: seal({
    model: '住宅価格',
    headline: 'チャンピオンより良い 🎉👩‍👩‍👧‍👦',
    summary: '平方根平均二乗誤差 24,310 → 23,020:5.3 % 低い。試験行 586。',
    checks: base.checks.map((check) => ({ ...check, title: `${check.title}・地区=旧市街` })),
  }),
  'version-data': seal({
    kind: 'version-data',
    execution: untrained,
    headline: 'data changed',
    summary: 'data/ames is ae04f3b: 2,930 rows in 3 files, 58 rows more than on main.',
    lineage: {
      code: base.lineage.code!,
      data: base.lineage.data!,
      changes: ['58 rows added', 'one new column: Pool.QC'],
    },
    checks: [
      {
        id: 'data:data/ames',
        title: 'data/ames',
        verdict: 'pass',
        level: 'block',
        value: 2930,
        reason: 'Every byte is what data/ames.dvc names.',
        needed: 'as the metafile says',
      },
    ],
    tables: [
      {
        id: 'profile',
        title: 'Columns',
        columns: [
          { title: 'column' },
          { title: 'type' },
          { title: 'missing' },
          { title: 'distinct' },
          { title: 'mean' },
        ],
        rows: [
          ['SalePrice', 'number', 0, 1032, 180_796.06],
          ['Neighborhood', 'text', 0, 28, null],
          ['Lot.Frontage', 'number', 490, 128, 69.22],
        ],
      },
    ],
    charts: [],
    notes: [],
    reproduce: ['npx modelloop version-data --mode verify'],
  }),
  'train-and-log': seal({
    kind: 'train-and-log',
    execution: untrained,
    headline: 'trained in 41 s',
    summary: 'RMSE 23,020, MAE 15,204 on the test rows; model of 4.8 MB recorded as run a1b2-kestrel.',
    checks: [],
    tables: [
      {
        id: 'metrics',
        title: 'Metrics',
        columns: [{ title: 'metric' }, { title: 'value' }],
        rows: [
          ['rmse', 23_020.4],
          ['mae', 15_204.2],
          ['r2', 0.91234],
        ],
      },
      {
        id: 'params',
        title: 'Params',
        columns: [{ title: 'param' }, { title: 'value' }],
        rows: [
          ['max_depth', 8],
          ['learning_rate', 0.05],
          ['loss', 'squared_error'],
        ],
      },
    ],
    charts: base.charts.slice(0, 1),
    notes: [],
  }),
  drift: driftSample,
} satisfies Record<string, Report>
