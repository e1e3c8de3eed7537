import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importedYaml, importGates } from '../../src/config/import/import.ts'
import { parseConfig } from '../../src/config/load.ts'
import type { Gate } from '../../src/validation/gate.ts'
import { judge } from '../../src/validation/judge.ts'

/** What the real packages hold and decide; `import_golden.py` wrote both files and names the versions. */
const golden = (name: string) => JSON.parse(readFileSync(`test/peers/golden/${name}.json`, 'utf8'))

/** The gates that the lines of modelloop.yml mean. */
function gatesOf(yaml: string): readonly Gate[] {
  const gates = parseConfig(`version: 1\n${yaml}`, 'modelloop.yml', {}).validate.gates
  return gates as readonly Gate[]
}

/** Whether all gates pass on bare values. */
function passes(gates: readonly Gate[], metric: string, candidate: number, baseline: number): boolean {
  const { checks } = judge({
    gates,
    candidate: { metrics: { [metric]: candidate }, name: 'this change' },
    baseline: { kind: 'present', metrics: { [metric]: baseline }, name: 'champion v1' },
  })
  return checks.every(({ verdict }) => verdict === 'pass')
}

describe('thresholds of MLflow (golden, of mlflow-skinny)', () => {
  const { thresholds, cases } = golden('mlflow-thresholds')

  it('become these gates', () => {
    expect(importGates(JSON.stringify(thresholds), 'thresholds.json')).toEqual({
      tool: 'MLflow',
      skipped: [],
      gates: [
        { metric: 'accuracy_score', min: 0.8, rule: 'point', direction: 'higher' },
        { metric: 'accuracy_score', against: 'baseline', rule: 'superior', margin: 0.05, direction: 'higher' },
        {
          id: 'superior-2',
          metric: 'accuracy_score',
          against: 'baseline',
          rule: 'superior',
          margin: '5%',
          direction: 'higher',
        },
        { metric: 'root_mean_squared_error', max: 32000, rule: 'point', direction: 'lower' },
        { metric: 'root_mean_squared_error', against: 'baseline', rule: 'superior', margin: '7%', direction: 'lower' },
        { metric: 'log_loss', against: 'baseline', rule: 'superior', margin: 0.01, direction: 'lower' },
        { metric: 'clicks', min: 1.5, rule: 'point', direction: 'higher' },
      ],
    })
  })

  it('decide as MLflow does on the same values', () => {
    for (const { metric, candidate, baseline, passes: wanted } of cases) {
      const gates = gatesOf(importedYaml(JSON.stringify({ [metric]: thresholds[metric] }), 'thresholds.json'))
      expect(passes(gates, metric, candidate, baseline), `${metric} ${candidate} after ${baseline}`).toBe(wanted)
    }
    expect(cases.length).toBe(12)
  })

  it('are read from YAML too; what MLflow itself refuses is named', () => {
    const yaml = [
      'validation_thresholds:',
      '  f1_score: { threshold: 0.7, greater_is_better: true }',
      '  r2_score: { min_absolute_change: 0, greater_is_better: true }',
      '  mae: { threshold: 3 }',
      '  auc: { treshold: 0.9, greater_is_better: true }',
      '  mape: { min_relative_change: 5, threshold: 0.1, greater_is_better: false }',
      '  rmse: { greater_is_better: false }',
    ].join('\n')
    const { gates, skipped } = importGates(yaml, 'thresholds.yml')
    expect(gates.map(({ metric }) => metric)).toEqual(['f1_score', 'mape'])
    expect(skipped).toEqual([
      'r2_score: "min_absolute_change" must be above 0, as in MLflow.',
      'mae: it does not say "greater_is_better", true or false.',
      'auc: MetricThreshold has no "treshold".',
      'mape: "min_relative_change" must lie between 0 and 1, as in MLflow.',
      'rmse: it asks for nothing.',
    ])
  })
})

describe('test suites of Evidently (golden, of evidently)', () => {
  const { runs } = golden('evidently-suite')

  it('become these gates, and what has none is named', () => {
    const yaml = importedYaml(JSON.stringify(runs[2].snapshot), 'snapshot.json')
    expect(yaml.split('\n').slice(2)).toEqual([
      'validate:',
      '  gates:',
      '    - { metric: accuracy, min: 0.7, rule: point }',
      '    - { metric: f1, against: baseline, rule: superior, margin: 0.03 }',
      '    - { metric: f1, against: baseline, rule: non-inferior, margin: 5% }',
      '    - { metric: f1, against: baseline, rule: equivalent, margin: 0.2 }',
      '    - { metric: auc, min: 0.9, rule: point }',
      '    - { metric: specificity, min: 0.6, rule: point }',
      '# Not imported: gte on Accuracy: the larger of two tolerances has no gate; give one of them.',
      '# Not imported: lte on RocAuc: higher is better, and it asks for no higher than the reference.',
      '',
    ])
    const { gates, skipped } = importGates(JSON.stringify(runs[0].snapshot), 'snapshot.json')
    expect(gates.filter(({ level }) => level === 'warn')).toEqual([
      { metric: 'rmse', against: 'baseline', rule: 'superior', margin: '10%', level: 'warn' },
    ])
    expect(gates.filter(({ metric }) => metric === 'mape')).toEqual([
      { metric: 'mape', max: 0.04, rule: 'point' },
      { metric: 'mape', against: 'baseline', rule: 'non-inferior', margin: 0.005 },
    ])
    expect(skipped.map((sentence) => sentence.slice(0, 24))).toEqual([
      'not_eq on RMSE: a gate d',
      'lt on MAE: "std_tests" a',
      'IsInMetricTest on R2Scor',
      'lte on MeanError: Modell',
    ])
  })

  it('decide as Evidently does on the same values', () => {
    let compared = 0
    for (const { snapshot, reference, tests } of runs) {
      const verdicts = tests.map((test: { passes: boolean }) => test.passes)
      snapshot.metrics.forEach(({ config, value }: never, i: number) => {
        const [now, then] = [value, reference[i]].map((found) => (found as { mean?: number }).mean ?? (found as number))
        for (const [key, asked] of Object.entries(config).filter(([name]) => /(?:^|_)tests$/.test(name))) {
          for (const test of asked as object[]) {
            const wanted = verdicts.shift()
            const only = { ...(config as object), tests: [], mean_tests: [], std_tests: [], [key]: [test] }
            const text = JSON.stringify([only])
            if (importGates(text, 'suite.json').gates.length === 0) continue
            const gates = gatesOf(importedYaml(text, 'suite.json'))
            const { metric } = gates[0]!
            const scale = metric === 'mape' ? 0.01 : 1
            expect(passes(gates, metric, now! * scale, then! * scale), `${text}: ${now} after ${then}`).toBe(wanted)
            compared++
          }
        }
      })
      expect(verdicts).toEqual([])
    }
    expect(compared).toBe(2 * 10 + 2 * 6)
  })
})

describe('other files', () => {
  it.each([
    ['{"a": 1}', /neither thresholds of MLflow nor a report of Evidently/],
    ['[]', /neither thresholds/],
    ['a: [', /suite.json line 1.*neither JSON nor YAML|neither JSON nor YAML/],
    ['{"metrics": [{"config": {"type": "evidently:metric_v2:RMSE", "tests": []}, "value": NaN}]}', /has no tests/],
  ])('%s is refused', (text, message) => {
    expect(() => importedYaml(text, 'suite.json')).toThrow(message)
  })
})
