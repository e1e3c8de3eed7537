import { confusionMetrics } from './confusion.ts'
import type { Metric } from './metric.ts'
import { probabilityMetrics } from './probability.ts'
import { regressionMetrics } from './regression.ts'

/** Every metric that is computed from rows, in the order of the documentation. */
export const METRICS: readonly Metric[] = [...confusionMetrics, ...probabilityMetrics, ...regressionMetrics]

/** Names that the field uses for ours. */
const ALIASES: Readonly<Record<string, string>> = {
  acc: 'accuracy',
  'accuracy-score': 'accuracy',
  'balanced-accuracy-score': 'balanced-accuracy',
  'precision-score': 'precision',
  'recall-score': 'recall',
  sensitivity: 'recall',
  tpr: 'recall',
  'f1-score': 'f1',
  'f-score': 'f1',
  'matthews-corrcoef': 'mcc',
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
  'root-mean-squared-error': 'rmse',
  'mean-absolute-error': 'mae',
  'mean-absolute-percentage-error': 'mape',
  'r2-score': 'r2',
  'r-squared': 'r2',
  'median-absolute-error': 'median-ae',
  medae: 'median-ae',
  'max-absolute-error': 'max-error',
}

const byName = new Map(METRICS.map((metric) => [metric.name, metric]))

/** Finds a metric by its name or by one of the field's other names for it; `_` and case do not matter. */
export function findMetric(name: string): Metric | undefined {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return byName.get(Object.hasOwn(ALIASES, key) ? ALIASES[key]! : key)
}

/** Finds a metric's value in the metrics file: by the very name, else under any name that means the same. */
export function metricFromFile(name: string, metrics: Readonly<Record<string, number>>): number | undefined {
  if (Object.hasOwn(metrics, name)) return metrics[name]
  const metric = findMetric(name)
  const key = metric && Object.keys(metrics).find((candidate) => findMetric(candidate) === metric)
  return key === undefined ? undefined : metrics[key]
}
