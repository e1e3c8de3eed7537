import { gateOf, type ImportedGate, percentMargin, type Translated, type Translation } from './gates.ts'

/** Evidently's metrics that we have. `percent` ones are counted up to 100 there and are shares here. */
const METRICS: Readonly<
  Record<string, { readonly metric: string; readonly better: 'higher' | 'lower'; readonly percent?: true }>
> = {
  Accuracy: { metric: 'accuracy', better: 'higher' },
  Precision: { metric: 'precision', better: 'higher' },
  Recall: { metric: 'recall', better: 'higher' },
  TPR: { metric: 'recall', better: 'higher' },
  TNR: { metric: 'specificity', better: 'higher' },
  F1Score: { metric: 'f1', better: 'higher' },
  RocAuc: { metric: 'auc', better: 'higher' },
  LogLoss: { metric: 'logloss', better: 'lower' },
  RMSE: { metric: 'rmse', better: 'lower' },
  MAE: { metric: 'mae', better: 'lower' },
  MAPE: { metric: 'mape', better: 'lower', percent: true },
  R2Score: { metric: 'r2', better: 'higher' },
  AbsMaxError: { metric: 'max-error', better: 'lower' },
}

/** What a test asks of a value. Against the reference a tolerance is what may be lost with `gte`, `lte`, and must be won with `gt`, `lt`. */
const TESTS: Readonly<
  Record<string, { readonly name: string; readonly side?: 'min' | 'max'; readonly strict?: true }>
> = {
  GreaterOrEqualMetricTest: { name: 'gte', side: 'min' },
  GreaterThanMetricTest: { name: 'gt', side: 'min', strict: true },
  LessOrEqualMetricTest: { name: 'lte', side: 'max' },
  LessThanMetricTest: { name: 'lt', side: 'max', strict: true },
  EqualMetricTest: { name: 'eq' },
  NotEqualMetricTest: { name: 'not_eq' },
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The last part of `evidently:metric_v2:RMSE`, where the rest is as expected. */
function typeOf(value: unknown, kind: string): string | undefined {
  const text = isObject(value) ? value['type'] : undefined
  const start = `evidently:${kind}:`
  return typeof text === 'string' && text.startsWith(start) ? text.slice(start.length) : undefined
}

/** The metrics of a snapshot (`snapshot.json()`), or a list of their configurations. */
function configsIn(data: unknown): readonly Fields[] | undefined {
  const list = isObject(data) ? data['metrics'] : data
  if (!Array.isArray(list)) return undefined
  const configs = list.map((item) => (isObject(item) && isObject(item['config']) ? item['config'] : item))
  return configs.some((config) => typeOf(config, 'metric_v2')) ? configs.filter(isObject) : undefined
}

/** Reads the tests of an Evidently report of 0.7, from the JSON of its snapshot. Gives `undefined` for another file. */
export function importEvidently(data: unknown): Translation | undefined {
  const configs = configsIn(data)
  if (!configs) return undefined
  const skipped: string[] = []
  const gates = configs.flatMap((config) =>
    Object.entries(config)
      .filter((entry): entry is [string, unknown[]] => /^(?:\w+_)?tests$/.test(entry[0]) && Array.isArray(entry[1]))
      .flatMap(([key, tests]) => tests.flatMap((test) => gateOfTest(config, key, test, skipped))),
  )
  return { tool: 'Evidently', gates, skipped }
}

function gateOfTest(config: Fields, key: string, test: unknown, skipped: string[]): Translated[] {
  const type = typeOf(config, 'metric_v2') ?? 'a metric without a type'
  const testType = typeOf(test, 'test_v2') ?? 'a test without a type'
  const found = isObject(test) ? translate(config, key, test) : 'it is no test'
  const from = `${TESTS[testType]?.name ?? testType} on ${type}`
  if (typeof found !== 'string') return [{ gate: found, from }]
  skipped.push(`${from}: ${found}.`)
  return []
}

/** The gate of a test, or the words why there is none. */
function translate(config: Fields, key: string, test: Fields): ImportedGate | string {
  const type = typeOf(config, 'metric_v2')
  const known = type !== undefined && Object.hasOwn(METRICS, type) ? METRICS[type]! : undefined
  if (!known)
    return 'Modelloop has no such metric of predictions (for data and drift there are contracts and drift-report)'
  if (key !== 'tests' && key !== 'mean_tests') return `"${key}" are not about the metric itself`
  const special = ['probas_threshold', 'k', 'top_k'].find((name) => config[name] !== undefined && config[name] !== null)
  if (special) return `the metric is computed with "${special}", and Modelloop takes the predicted class as it is`
  const testType = typeOf(test, 'test_v2')
  const asked = testType !== undefined && Object.hasOwn(TESTS, testType) ? TESTS[testType]! : undefined
  if (!asked) return 'there is no such gate'
  const level = test['is_critical'] === false ? ({ level: 'warn' } as const) : {}
  const scale = known.percent ? 0.01 : 1
  const threshold =
    asked.name === 'eq' || asked.name === 'not_eq' ? (test['expected'] ?? test['threshold']) : test['threshold']
  if (typeof threshold === 'number') {
    if (!asked.side) return 'a gate does not ask for one value'
    return gateOf(known.metric, { [asked.side]: round(threshold * scale), rule: 'point', ...level })
  }
  if (!isObject(threshold)) return 'it has no number to compare with'
  return againstReference(known, asked, threshold, scale, level)
}

function againstReference(
  { metric, better }: (typeof METRICS)[string],
  { name, side, strict }: (typeof TESTS)[string],
  { relative, absolute }: Fields,
  scale: number,
  level: { readonly level?: 'warn' },
): ImportedGate | string {
  if (name === 'not_eq') return 'a gate does not ask to differ from the baseline'
  if (typeof relative === 'number' && typeof absolute === 'number')
    return 'the larger of two tolerances has no gate; give one of them'
  if (name === 'eq' && (relative === 0 || absolute === 0))
    return 'a gate is no test of exact equality; give a tolerance above 0'
  const rule = name === 'eq' ? 'equivalent' : strict ? 'superior' : 'non-inferior'
  if (side && (side === 'min') !== (better === 'higher'))
    return `${better} is better, and it asks for ${better === 'higher' ? 'no higher' : 'no lower'} than the reference`
  // Without a tolerance Evidently takes a millionth.
  const margin =
    typeof absolute === 'number'
      ? round(absolute * scale)
      : percentMargin(typeof relative === 'number' ? relative : 1e-6)
  return gateOf(metric, { against: 'baseline', rule, margin, ...level })
}

const round = (value: number): number => Number(value.toPrecision(12))
