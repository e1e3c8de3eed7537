import { nearest } from '../platform/nearest.ts'
import { RUN_METRICS } from './kinds/run-metrics.ts'
import { findMetric, METRICS } from './metrics/registry.ts'

/**
 * Finds the metric that a name of none probably means, in words for a question: a slip of the keyboard, or the name that
 * scikit-learn gives a scorer (`neg_log_loss`) and Keras a split (`val_accuracy`).
 * @param keys of the metrics file
 */
export function meantMetric(name: string, keys: readonly string[] = []): string | undefined {
  const near = nearest(name, [...keys, ...[...METRICS, ...RUN_METRICS].map(({ name }) => name)])
  if (near) return `"${near}"`
  const [, prefix, rest] = /^(neg|val|test|eval)[ _-](.+)$/i.exec(name) ?? []
  const metric = rest === undefined ? undefined : findMetric(rest)
  return (
    metric && `"${metric.name}"${prefix!.toLowerCase() === 'neg' ? `, of which ${metric.direction} is better` : ''}`
  )
}
