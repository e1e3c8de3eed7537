import { averageMetrics, classFamilies } from './averages.ts'
import { calibrationMetrics } from './calibration.ts'
import { confusionMetrics } from './confusion.ts'
import type { Metric } from './metric.ts'
import { probabilityMetrics } from './probability.ts'
import { quantileFamilies } from './quantile.ts'
import { rankingFamilies } from './ranking.ts'
import { regressionMetrics } from './regression.ts'
import { scaledFamilies } from './scaled.ts'

/** Makes a metric of a parameter, which is written behind `@`: `ndcg@10`, `pinball@0.9`. */
type Family = (parameter?: number) => Metric | undefined

/** Those that count rows or places, and those that name a share. */
const COUNTED: Readonly<Record<string, Family>> = { ...classFamilies, ...rankingFamilies, ...scaledFamilies }
const SHARED: Readonly<Record<string, Family>> = quantileFamilies

/** What is shown without being asked for; every other parameter is there too. */
const SHOWN = ['pinball', 'crps', 'coverage', 'ndcg', 'ndcg@10', 'map@10', 'mrr', 'recall@10', 'precision@10']
/** Only on request, and listed with one parameter as the example. */
const LISTED = ['accuracy@5', 'mase', 'hit-rate@10']

const made = new Map<string, Metric>(
  [...confusionMetrics, ...averageMetrics, ...probabilityMetrics, ...calibrationMetrics, ...regressionMetrics].map(
    (metric) => [metric.name, metric],
  ),
)

/** Names that the field uses for ours. */
const ALIASES: Readonly<Record<string, string>> = {
  acc: 'accuracy',
  'accuracy-score': 'accuracy',
  // With one class a row each of these is the share of right rows.
  'f1-micro': 'accuracy',
  'precision-micro': 'accuracy',
  'recall-micro': 'accuracy',
  'top-k-accuracy': 'accuracy@2',
  'top-k-accuracy-score': 'accuracy@2',
  'balanced-accuracy-score': 'balanced-accuracy',
  'precision-score': 'precision',
  'recall-score': 'recall',
  sensitivity: 'recall',
  tpr: 'recall',
  tnr: 'specificity',
  'true-negative-rate': 'specificity',
  'f1-score': 'f1',
  'f-score': 'f1',
  'matthews-corrcoef': 'mcc',
  'jaccard-score': 'jaccard',
  kappa: 'cohen-kappa',
  'cohen-kappa-score': 'cohen-kappa',
  qwk: 'quadratic-kappa',
  'quadratic-weighted-kappa': 'quadratic-kappa',
  'roc-auc': 'auc',
  'roc-auc-score': 'auc',
  auroc: 'auc',
  'auc-roc': 'auc',
  'pr-auc': 'average-precision',
  'average-precision-score': 'average-precision',
  ap: 'average-precision',
  'log-loss': 'logloss',
  'cross-entropy': 'logloss',
  'brier-score': 'brier',
  'brier-score-loss': 'brier',
  'expected-calibration-error': 'ece',
  rmsce: 'rms-calibration-error',
  'root-mean-squared-error': 'rmse',
  'mean-squared-error': 'mse',
  'root-mean-squared-log-error': 'rmsle',
  'mean-squared-log-error': 'msle',
  'mean-absolute-error': 'mae',
  'mean-absolute-percentage-error': 'mape',
  'r2-score': 'r2',
  'r-squared': 'r2',
  'explained-variance-score': 'explained-variance',
  'median-absolute-error': 'median-ae',
  medae: 'median-ae',
  'max-absolute-error': 'max-error',
  'pinball-loss': 'pinball',
  'mean-pinball-loss': 'pinball',
  'quantile-loss': 'pinball',
  hit: 'hit-rate',
  'ndcg-score': 'ndcg',
  'mean-average-precision': 'map',
  'mean-reciprocal-rank': 'mrr',
}

const known = (name: string): string => (Object.hasOwn(ALIASES, name) ? ALIASES[name]! : name)

/** Finds a metric by its name or by one of the field's other names for it; `_` and case do not matter. */
export function findMetric(name: string): Metric | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/^top-?(\d+)-accuracy$/, 'accuracy@$1')
  const at = plain.indexOf('@')
  const key = known(at < 0 ? plain : `${known(plain.slice(0, at))}${plain.slice(at)}`)
  if (!made.has(key)) {
    const metric = make(key)
    // 10 and 010 are one metric, and a metric is one object.
    if (metric) return made.get(metric.name) ?? made.set(metric.name, metric).get(metric.name)
  }
  return made.get(key)
}

function make(key: string): Metric | undefined {
  const [, name, parameter] = /^([^@]+?)(?:@(\d{1,6}(?:\.\d{1,9})?))?$/.exec(key) ?? []
  if (name === undefined) return undefined
  const value = parameter === undefined ? undefined : Number(parameter)
  if (Object.hasOwn(SHARED, name)) return SHARED[name]!(value)
  const counts = value === undefined || (Number.isInteger(value) && value > 0)
  return counts && Object.hasOwn(COUNTED, name) ? COUNTED[name]!(value) : undefined
}

const listed = (names: readonly string[]): Metric[] => names.map((name) => findMetric(name)!)

/** Every metric that is computed from rows, in the order of the documentation; of those with a parameter an example. */
export const METRICS: readonly Metric[] = [
  ...made.values(),
  ...listed(SHOWN),
  ...listed(LISTED).map((metric) => ({ ...metric, onRequest: true as const })),
]

/** Finds a metric's value in the metrics file: by the very name, else under any name that means the same. */
export function metricFromFile(name: string, metrics: Readonly<Record<string, number>>): number | undefined {
  if (Object.hasOwn(metrics, name)) return metrics[name]
  const metric = findMetric(name)
  const key = metric && Object.keys(metrics).find((candidate) => findMetric(candidate) === metric)
  return key === undefined ? undefined : metrics[key]
}
