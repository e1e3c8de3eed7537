// biome-ignore-all lint/suspicious/noTemplateCurlyInString: names of metrics hold ${NAME}.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../load.ts'
import { importedYaml, importGates } from './import.ts'

/** Numbers as other tools write them: usual ones, and those at the edges. */
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, 1, 0.05, 1e-6, 1e-300, 5e-324, 1e308, -1, -0.05, 0.1 + 0.2, 1 / 3),
)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const name = fc.oneof(
  fc.constantFrom(
    'accuracy_score',
    'leakage',
    'model-size',
    'unchanged',
    'latency-p95',
    '',
    ' ',
    'a: b',
    '# c',
    'null',
    '1.0',
    '${X}',
    '${{ x }}',
    'a\nb',
    '"',
    "'",
    '- x',
    '*a',
    '{',
    'é😀',
  ),
  fc.string({ unit: 'binary' }),
)

const mlflow = fc.dictionary(
  name,
  fc.record(
    {
      threshold: maybe(number),
      min_absolute_change: maybe(number),
      min_relative_change: maybe(number),
      greater_is_better: fc.boolean(),
    },
    { requiredKeys: ['greater_is_better'] },
  ),
  { minKeys: 1, maxKeys: 5 },
)

const METRICS = [
  'Accuracy',
  'Precision',
  'TPR',
  'F1Score',
  'RocAuc',
  'LogLoss',
  'RMSE',
  'MAPE',
  'R2Score',
  'AbsMaxError',
  'Unknown',
]
const TESTS = ['GreaterOrEqual', 'GreaterThan', 'LessOrEqual', 'LessThan', 'Equal', 'NotEqual', 'IsIn']
const reference = fc.record({ relative: maybe(number), absolute: maybe(number) })
const evidently = fc.array(
  fc
    .record({
      metric: fc.constantFrom(...METRICS),
      tests: fc.array(
        fc.record({
          type: fc.constantFrom(...TESTS).map((test) => `evidently:test_v2:${test}MetricTest`),
          threshold: fc.oneof(number, reference),
          is_critical: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ metric, tests }) => ({ config: { type: `evidently:metric_v2:${metric}`, tests } })),
  { minLength: 1, maxLength: 4 },
)

/** Python writes numbers beyond the largest as Infinity. */
const written = (data: unknown): string =>
  JSON.stringify(data, (_, value) => (value === Infinity ? '∞' : value === -Infinity ? '-∞' : value)).replaceAll(
    /"(-?)∞"/g,
    '$11e999',
  )

const accepts = (text: string) => {
  const { gates, skipped } = importGates(text, 'conditions.json')
  const taken = parseConfig(`version: 1\n${importedYaml(text, 'conditions.json')}`, 'modelloop.yml', {}).validate.gates
  expect(taken).toHaveLength(taken === 'none' ? 4 : gates.length)
  for (const gate of gates) expect(JSON.stringify(taken)).toContain(JSON.stringify(gate.metric))
  expect(gates.length + skipped.length).toBeGreaterThan(0)
}

describe('what is imported', () => {
  it('is taken by modelloop.yml, whatever the thresholds of MLflow are', () => {
    fc.assert(fc.property(mlflow, (thresholds) => accepts(written(thresholds))))
  })

  it('is taken by modelloop.yml, whatever the tests of Evidently are', () => {
    fc.assert(fc.property(evidently, (metrics) => accepts(written({ metrics }))))
  })

  it.each([
    [{ relative: 0 }, 'eq on RMSE: a gate is no test of exact equality; give a tolerance above 0.'],
    [{ absolute: 0 }, 'eq on RMSE: a gate is no test of exact equality; give a tolerance above 0.'],
    [{ absolute: -2 }, 'eq on RMSE: margin must be a margin that is not negative, such as 0.01, 1pp or 3%, not -2.'],
  ])('names what has no gate: eq(Reference(%j))', (threshold, sentence) => {
    const tests = [{ type: 'evidently:test_v2:EqualMetricTest', threshold }]
    const text = JSON.stringify({ metrics: [{ type: 'evidently:metric_v2:RMSE', tests }] })
    expect(importGates(text, 'snapshot.json')).toMatchObject({ gates: [], skipped: [sentence] })
    expect(importedYaml(text, 'snapshot.json')).toContain(`  gates: none\n# Not imported: ${sentence}\n`)
  })

  it('is one gate for a test that Evidently asks twice, of a metric and of its mean', () => {
    const test = (threshold: number) => ({ type: 'evidently:test_v2:LessOrEqualMetricTest', threshold })
    const metric = { type: 'evidently:metric_v2:MAE', tests: [test(2)], mean_tests: [test(2), test(3)] }
    expect(importGates(JSON.stringify({ metrics: [metric, metric] }), 'snapshot.json').gates).toEqual([
      { metric: 'mae', max: 2, rule: 'point' },
      { id: 'max-2', metric: 'mae', max: 3, rule: 'point' },
    ])
  })

  it('names a metric of MLflow whose name has another meaning here', () => {
    const text = JSON.stringify({ leakage: { threshold: 0.5, greater_is_better: true } })
    expect(importGates(text, 'thresholds.json').skipped[0]).toMatch(
      /^leakage: the gate has the metric "leakage", which goes with "max"/,
    )
  })
})
