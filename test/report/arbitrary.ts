import fc from 'fast-check'
import type { Chart, Check, Report } from '../../src/report/report.ts'
import { sealReport } from '../../src/report/seal.ts'

/** Reports that nobody should write, and that somebody will. */

const NASTY = [
  '</details>',
  '<details>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '```',
  '````',
  '~~~',
  '`',
  '|',
  '\\',
  '\\|',
  '@octocat',
  '#12',
  'https://evil.example',
  'www.evil.example',
  'mail@evil.example',
  '[a](javascript:alert(1))',
  '![a](https://evil.example/x.png)',
  '[a]: https://evil.example',
  '\n# big\n',
  '\n- item',
  '\r\n> quote',
  '***',
  '__b__',
  '_',
  '~~s~~',
  '$x$',
  '&lt;',
  '&#60;',
  '1. one',
  '===',
  '\u202Eabc',
  '\u0000',
  '\uD800',
  '👩‍👩‍👧‍👦',
  '住宅価格',
  '%%{init: {}}%%',
  '"',
  ' ',
  'rmse',
]

/** A text made of what breaks Markdown and HTML. */
export const nastyText = fc
  .array(
    fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constant('x'.repeat(300))),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, 0.5, 1e-9, 1e300, -1e300),
)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const end = fc.option(number, { nil: null })
const checkVerdict = fc.constantFrom('pass', 'fail', 'inconclusive', 'not-comparable', 'no-baseline', 'skipped')

const check = fc.record({
  id: nastyText.map((text) => `metric:${text}#non-inferior`),
  title: nastyText,
  verdict: checkVerdict,
  level: fc.constantFrom('block', 'warn'),
  value: fc.option(number, { nil: null }),
  baseline: maybe(number),
  limit: maybe(number),
  estimate: maybe(number),
  interval: maybe(fc.tuple(end, end)),
  confidence: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
  method: maybe(nastyText),
  pValue: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
  n: maybe(fc.nat()),
  unit: maybe(fc.oneof(fc.constantFrom('fraction', 'pp', 'relative', 'USD'), nastyText)),
  direction: maybe(fc.constantFrom('higher', 'lower')),
  reason: nastyText,
  needed: maybe(nastyText),
})

const titles = { title: nastyText, xLabel: maybe(nastyText), yLabel: maybe(nastyText), description: nastyText }
const chart = fc.oneof(
  fc
    .array(fc.tuple(fc.oneof(nastyText, number), number, fc.option(number, { nil: null })), { maxLength: 30 })
    .chain((points) =>
      fc.record({
        ...titles,
        id: fc.constantFrom('history', 'line'),
        kind: fc.constant('line'),
        x: fc.constant(points.map(([x]) => x)),
        series: nastyText.map((name) => [{ name, y: points.map(([, , y]) => y), band: points.map(([, a]) => [a, a]) }]),
        mark: maybe(fc.nat(40)),
        rule: maybe(fc.record({ y: number, label: nastyText })),
        diagonal: fc.boolean(),
      }),
    ),
  fc.record({
    ...titles,
    id: fc.constant('scatter'),
    kind: fc.constant('scatter'),
    series: fc.array(fc.record({ name: nastyText, points: fc.array(fc.tuple(number, number), { maxLength: 20 }) }), {
      maxLength: 3,
    }),
    diagonal: fc.boolean(),
  }),
  fc.array(fc.tuple(nastyText, fc.nat()), { maxLength: 10 }).chain((bins) =>
    fc.record({
      ...titles,
      id: fc.constant('histogram'),
      kind: fc.constant('histogram'),
      labels: fc.constant(bins.map(([label]) => label)),
      series: nastyText.map((name) => [{ name, counts: bins.map(([, count]) => count) }]),
    }),
  ),
  fc.record({
    ...titles,
    id: fc.constant('intervals'),
    kind: fc.constant('intervals'),
    rows: fc.array(
      fc.record({ label: nastyText, estimate: number, interval: fc.tuple(end, end), verdict: checkVerdict }),
      { maxLength: 10 },
    ),
    unit: maybe(nastyText),
  }),
  fc.array(nastyText, { maxLength: 6 }).chain((names) =>
    fc.record({
      ...titles,
      id: fc.constant('matrix'),
      kind: fc.constant('matrix'),
      rows: fc.constant(names),
      columns: fc.constant(names),
      values: fc.constant(names.map(() => names.map((_, index) => index))),
    }),
  ),
)

const table = fc.array(nastyText, { minLength: 1, maxLength: 5 }).chain((names) =>
  fc.record({
    id: nastyText.map((text) => `t${text}`),
    title: nastyText,
    caption: maybe(nastyText),
    columns: fc.constant(names.map((title) => ({ title }))),
    rows: fc.array(fc.array(fc.oneof(nastyText, end), { minLength: names.length, maxLength: names.length }), {
      maxLength: 40,
    }),
  }),
)

/** Any report, sealed: every text in it hostile, numbers of any size. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    kind: fc.constantFrom(
      'version-data',
      'train-and-log',
      'validate-model',
      'build-image',
      'drift-report',
      'canary-gate',
    ),
    verdict: fc.constantFrom(
      'pass',
      'fail',
      'inconclusive',
      'not-comparable',
      'no-baseline',
      'drift',
      'held',
      'unknown',
    ),
    outcome: fc.constantFrom('pass', 'fail', 'unknown'),
    model: nastyText.map((text) => text || 'm'),
    headline: nastyText,
    summary: nastyText,
    lineage: fc.record({
      run: maybe(
        fc.record({
          id: nastyText.map((text) => text || 'r'),
          url: fc.constantFrom('https://github.com/a/b', 'javascript:alert(1)', 'https://x/"><script>'),
        }),
      ),
      baseline: maybe(fc.record({ source: nastyText, version: maybe(fc.nat()), createdAt: maybe(nastyText) })),
      changes: maybe(fc.array(nastyText, { maxLength: 30 })),
    }),
    checks: fc.uniqueArray(check, { maxLength: 40, selector: ({ id }) => id }),
    tables: fc.uniqueArray(table, { maxLength: 4, selector: ({ id }) => id }),
    charts: fc.uniqueArray(chart, { maxLength: 5, selector: ({ id }) => id }),
    notes: fc.array(
      fc.record({
        level: fc.constantFrom('info', 'warning'),
        text: nastyText,
        code: maybe(
          fc.record({ language: fc.constantFrom('sh', 'x"><b>'), lines: fc.array(nastyText, { maxLength: 5 }) }),
        ),
      }),
      { maxLength: 30 },
    ),
    reproduce: maybe(fc.array(nastyText, { maxLength: 5 })),
    execution: fc.record({
      createdAt: fc.constant('2026-11-22T09:30:00Z'),
      driftLastJudgedAt: fc.constantFrom(null, '2026-11-20T09:30:00Z'),
    }),
  })
  .map((draft) => sealReport(JSON.parse(JSON.stringify(draft)) as Parameters<typeof sealReport>[0]))

export type { Chart, Check }
