import type { Metric } from '../metrics/metric.ts'
import { weightedMean } from '../metrics/metric.ts'
import { findMetric } from '../metrics/registry.ts'
import type { Rows } from '../rows.ts'

/** A share that says nothing by itself and much between groups: who is chosen, and who is chosen wrongly. */
function rate(name: string, title: string, counts: (isPositive: boolean) => boolean): Metric {
  const hits = (rows: Rows) => ({
    of: Uint8Array.from(rows.truth, (truth) => Number(counts(truth === rows.positive))),
    right: Uint8Array.from(rows.predicted, (predicted) => Number(predicted === rows.positive)),
  })
  return {
    name,
    title,
    task: 'classification',
    direction: 'lower',
    unit: 'fraction',
    defaultMargin: { kind: 'absolute', value: 0.02 },
    needs: 'prediction',
    positive: true,
    family: 'proportion',
    hits,
    lacks: ({ classes, positive }) =>
      positive >= 0 && classes.length <= 2
        ? undefined
        : `it is a rate of one positive class, and there are ${classes.length} classes`,
    prepare: (rows) => {
      const { of, right } = hits(rows)
      const mean = weightedMean(Float64Array.from(right))
      return (weights) => mean(weights.map((weight, row) => weight * of[row]!))
    },
  }
}

/** Rates that are judged between groups alone. */
const RATES: readonly Metric[] = [
  rate('selection-rate', 'Selection rate', () => true),
  rate('false-positive-rate', 'False-positive rate', (isPositive) => !isPositive),
]

/** Finds what groups are compared by: any metric of rows, or a rate of theirs. */
export const findGroupMetric = (name: string): Metric | undefined =>
  findMetric(name) ?? RATES.find((known) => known.name === name.trim().toLowerCase().replaceAll('_', '-'))
