import * as v from 'valibot'

/**
 * The shape of `report.json`, from which the published JSON Schema is made. Objects are loose: a field that a later
 * version adds is kept and not looked at. What a JSON Schema cannot say is checked in `parse.ts`.
 */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000))
const title = text(2_000)
const sentence = text(8_000)
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const list = <T extends v.GenericSchema>(item: T, max: number) => v.pipe(v.array(item), v.maxLength(max))
/** Anything but http(s) has no place in a link. */
const url = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:\/\/[^\s<>"'`]+$/, 'must be an http(s) URL'))
const digest = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256:<64 hex>'))

const checkVerdict = v.picklist(['pass', 'fail', 'inconclusive', 'not-comparable', 'no-baseline', 'skipped'])
const openInterval = v.tuple([v.nullable(v.number()), v.nullable(v.number())])
const point = v.tuple([v.number(), v.number()])

const check = v.looseObject({
  id,
  title,
  verdict: checkVerdict,
  level: v.picklist(['block', 'warn']),
  value: v.nullable(v.number()),
  baseline: v.exactOptional(v.number()),
  baselineName: v.exactOptional(title),
  limit: v.exactOptional(v.number()),
  estimate: v.exactOptional(v.number()),
  interval: v.exactOptional(openInterval),
  confidence: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  method: v.exactOptional(title),
  alternative: v.exactOptional(v.picklist(['two-sided', 'less', 'greater'])),
  nullValue: v.exactOptional(v.number()),
  pValue: v.exactOptional(v.number()),
  pAdjusted: v.exactOptional(v.number()),
  n: v.exactOptional(v.number()),
  unit: v.exactOptional(title),
  valueUnit: v.exactOptional(title),
  rule: v.exactOptional(v.picklist(['non-inferior', 'superior', 'equivalent', 'capped', 'min', 'max', 'point'])),
  direction: v.exactOptional(v.picklist(['higher', 'lower'])),
  reason: sentence,
  needed: v.exactOptional(title),
  place: v.exactOptional(
    v.looseObject({ file: text(1_000), line: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9)) }),
  ),
})

const table = v.looseObject({
  id,
  title,
  columns: list(v.looseObject({ title, align: v.exactOptional(v.picklist(['left', 'right', 'center'])) }), 100),
  rows: list(list(v.nullable(v.union([sentence, v.number()])), 100), 20_000),
  caption: v.exactOptional(sentence),
  bars: v.exactOptional(list(v.nullable(list(v.pipe(v.number(), v.minValue(0)), 200)), 20_000)),
})

const chartBase = {
  id,
  title,
  xLabel: v.exactOptional(title),
  yLabel: v.exactOptional(title),
  description: sentence,
}
const rule = v.exactOptional(
  v.looseObject({ y: v.number(), label: title, kind: v.exactOptional(v.picklist(['limit', 'reference'])) }),
)

const chart = v.variant('kind', [
  v.looseObject({
    ...chartBase,
    kind: v.literal('line'),
    x: list(v.union([title, v.number()]), 20_000),
    series: list(
      v.looseObject({
        name: title,
        y: list(v.nullable(v.number()), 20_000),
        x: v.exactOptional(list(v.number(), 20_000)),
        band: v.exactOptional(list(point, 20_000)),
      }),
      50,
    ),
    unit: v.exactOptional(title),
    mark: v.exactOptional(count),
    rule,
    range: v.exactOptional(point),
    diagonal: v.exactOptional(v.boolean()),
  }),
  v.looseObject({
    ...chartBase,
    kind: v.literal('scatter'),
    series: list(v.looseObject({ name: title, points: list(point, 20_000) }), 50),
    diagonal: v.exactOptional(v.boolean()),
    rule,
  }),
  v.looseObject({
    ...chartBase,
    kind: v.literal('histogram'),
    edges: v.exactOptional(list(v.number(), 2_000)),
    labels: v.exactOptional(list(title, 2_000)),
    series: list(v.looseObject({ name: title, counts: list(v.pipe(v.number(), v.minValue(0)), 2_000) }), 50),
  }),
  v.looseObject({
    ...chartBase,
    kind: v.literal('intervals'),
    rows: list(
      v.looseObject({
        label: title,
        estimate: v.number(),
        interval: openInterval,
        limit: v.exactOptional(v.number()),
        baseline: v.exactOptional(v.number()),
        verdict: v.exactOptional(checkVerdict),
      }),
      2_000,
    ),
    unit: v.exactOptional(title),
  }),
  v.looseObject({
    ...chartBase,
    kind: v.literal('matrix'),
    rows: list(title, 300),
    columns: list(title, 300),
    values: list(list(v.number(), 300), 300),
    baseline: v.exactOptional(list(list(v.number(), 300), 300)),
  }),
])

const data = v.record(
  text(1_000),
  v.looseObject({
    md5: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}(\.dir)?$/)),
    size: v.exactOptional(v.number()),
    nfiles: v.exactOptional(v.number()),
  }),
)

const lineage = v.looseObject({
  run: v.exactOptional(v.looseObject({ id, url: v.exactOptional(url), reused: v.exactOptional(v.boolean()) })),
  code: v.exactOptional(
    v.looseObject({
      repository: v.exactOptional(title),
      commit: v.exactOptional(title),
      ref: v.exactOptional(title),
      pullRequest: v.exactOptional(count),
      dirty: v.exactOptional(v.boolean()),
    }),
  ),
  data: v.exactOptional(data),
  model: v.exactOptional(
    v.looseObject({ digest: title, version: v.exactOptional(count), sizeBytes: v.exactOptional(v.number()) }),
  ),
  image: v.exactOptional(title),
  baseline: v.exactOptional(
    v.looseObject({
      source: title,
      version: v.exactOptional(count),
      run: v.exactOptional(title),
      commit: v.exactOptional(title),
      createdAt: v.exactOptional(title),
      data: v.exactOptional(data),
    }),
  ),
  changes: v.exactOptional(list(sentence, 1_000)),
})

const execution = v.objectWithRest(
  {
    createdAt: v.pipe(v.string(), v.isoTimestamp()),
    durationMs: v.exactOptional(v.number()),
    peakMemoryBytes: v.exactOptional(v.number()),
    runUrl: v.exactOptional(url),
    runner: v.exactOptional(title),
    driftLastJudgedAt: v.exactOptional(v.nullable(v.pipe(v.string(), v.isoTimestamp()))),
  },
  v.nullable(v.union([sentence, v.number(), v.boolean()])),
)

const note = v.looseObject({
  level: v.picklist(['info', 'warning']),
  text: sentence,
  code: v.exactOptional(
    v.looseObject({ language: v.pipe(v.string(), v.regex(/^[a-z]{0,20}$/)), lines: list(sentence, 100) }),
  ),
})

/** The shape of a report; see `report.ts` for what each field means. */
export const reportSchema = v.looseObject({
  schema: v.literal('modelloop.report/v1'),
  kind: v.picklist(['version-data', 'train-and-log', 'validate-model', 'build-image', 'drift-report', 'canary-gate']),
  verdict: v.picklist([
    'pass',
    'fail',
    'inconclusive',
    'not-comparable',
    'no-baseline',
    'stable',
    'drift',
    'insufficient',
    'promoted',
    'rolled-back',
    'held',
    'unknown',
  ]),
  outcome: v.picklist(['pass', 'fail', 'unknown']),
  model: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)),
  headline: title,
  summary: sentence,
  lineage,
  checks: list(check, 5_000),
  tables: list(table, 200),
  charts: list(chart, 200),
  notes: list(note, 1_000),
  howJudged: v.exactOptional(list(sentence, 100)),
  reproduce: v.exactOptional(list(sentence, 100)),
  execution,
  contentDigest: digest,
})
