import type { Check, HistogramChart, Report } from '../../src/report/report.ts'
import { sealReport } from '../../src/report/seal.ts'

const column = (name: string, more: Partial<Check>): Check => ({
  id: `column:${encodeURIComponent(name)}`,
  title: name,
  verdict: 'pass',
  level: 'block',
  value: 0.003,
  limit: 0.1,
  rule: 'max',
  method: 'PSI and Kolmogorov–Smirnov',
  needed: 'PSI under 0.1',
  pValue: 0.41,
  pAdjusted: 0.6,
  n: 1_812,
  reason: 'No change is proven.',
  ...more,
})

const pair = (
  name: string,
  bins: Pick<HistogramChart, 'edges' | 'labels'>,
  reference: number[],
  current: number[],
) => ({
  kind: 'histogram' as const,
  id: `column:${encodeURIComponent(name)}`,
  title: name,
  description: `${name}, the reference beside today.`,
  ...bins,
  series: [
    { name: 'reference', counts: reference },
    { name: 'current', counts: current },
  ],
})

const areas = Array.from({ length: 11 }, (_, index) => index * 300)

/** A drift report: an area that comes in square metres where feet are meant, and with it the predictions. */
export const driftSample: Report = sealReport({
  kind: 'drift-report',
  verdict: 'drift',
  outcome: 'fail',
  model: 'ames-price',
  headline: 'Gr Liv Area and prediction drifted',
  summary:
    'Gr Liv Area: its median fell from 1,442 to 134 (PSI 7.296, p < 1e-10); prediction: its median fell from 160,000 to 62,830 (PSI 6.36, p < 1e-10); 2 of 4 columns drifted · 1,812 rows against 2,930 rows of the training data of v7 · requests of 2026-11-21 to 2026-11-22',
  lineage: {
    code: { repository: 'acme/ames', commit: '3f9c1d2e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d', ref: 'refs/heads/main' },
    baseline: { source: 'champion', version: 7, run: 'a1b2-kestrel', createdAt: '2026-10-03T10:00:00.000Z' },
  },
  checks: [
    column('Gr Liv Area', {
      verdict: 'fail',
      value: 7.296,
      pValue: 0,
      pAdjusted: 0,
      reason: 'Its median fell from 1,442 to 134: more than the tolerance.',
    }),
    column('prediction', {
      verdict: 'fail',
      value: 6.36,
      pValue: 0,
      pAdjusted: 0,
      reason: 'Its median fell from 160,000 to 62,830: more than the tolerance.',
    }),
    column('Neighborhood', {}),
    column('Garage Cars', {}),
  ],
  tables: [],
  charts: [
    pair(
      'Gr Liv Area',
      { edges: areas },
      [2, 60, 410, 780, 720, 480, 260, 130, 60, 28],
      [1_790, 22, 0, 0, 0, 0, 0, 0, 0, 0],
    ),
    pair(
      'Neighborhood',
      { labels: ['NAmes', 'CollgCr', 'OldTown', 'all others'] },
      [443, 267, 239, 1_981],
      [270, 170, 150, 1_222],
    ),
  ],
  notes: [{ level: 'info', text: 'Never judged: PID (the id). <!channel> & @everyone *look*' }],
  howJudged: ['A column drifts when a change is proven and larger than its tolerance.'],
  execution: {
    createdAt: '2026-11-22T10:00:00.000Z',
    durationMs: 2_100,
    runUrl: 'https://github.com/acme/ames/actions/runs/1234',
    runner: 'Linux X64',
  },
})
