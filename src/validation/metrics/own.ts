import type { Predictions } from '../../tables/predictions.ts'
import { OWN_PREFIX } from '../row-columns.ts'
import { type Metric, percent, weightedMean } from './metric.ts'

/** Names the metrics that predictions bring in columns. */
export const ownNames = (predictions: Predictions | undefined): ReadonlySet<string> =>
  new Set(
    [...(predictions?.columns.keys() ?? [])].flatMap((name) =>
      name.startsWith(OWN_PREFIX) ? [name.slice(OWN_PREFIX.length)] : [],
    ),
  )

/** Makes a metric of a column `row_<name>`: the mean of one number a row, of which higher or lower is better. */
export function ownMetric(name: string, direction: Metric['direction']): Metric {
  return {
    name,
    title: name,
    task: 'any',
    direction,
    defaultMargin: percent(3),
    needs: 'own',
    family: 'mean-loss',
    losses: (rows) => rows.own!.get(name)!,
    prepare: (rows) => weightedMean(rows.own!.get(name)!),
    lacks: (rows) => (rows.own?.has(name) ? undefined : `there is no column "${OWN_PREFIX}${name}"`),
  }
}
