import type { Gate } from './gate.ts'
import { findGroupMetric } from './kinds/rates.ts'

/**
 * Hints at what labels are made for by the metrics that are gated, when the user has not said: numbers where all of them
 * are metrics of regression, classes where all are of classification; `undefined` where they do not agree or do not say.
 * Only a hint: the name of a metric may be a key of the user's own in the metrics file.
 */
export function askedTask(gates: readonly Pick<Gate, 'metric'>[]): 'regression' | 'multiclass' | undefined {
  const tasks = new Set(gates.map(({ metric }) => findGroupMetric(metric)?.task ?? 'any'))
  tasks.delete('any')
  if (tasks.size !== 1) return undefined
  if (tasks.has('regression')) return 'regression'
  return tasks.has('classification') ? 'multiclass' : undefined
}
