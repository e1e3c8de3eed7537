import type { Rows } from '../rows.ts'
import { type Cells, cellsOf } from './cells.ts'
import { isOfMatrix, type Metric, unitsOf } from './metric.ts'

/** What is known of rows, for as long as somebody holds them: gates, tables and notes ask for the same values. */
const known = new WeakMap<Rows, { readonly values: Map<Metric, number>; cells?: Cells }>()

/** Computes a metric of rows by their weights, once for the same rows; NaN where it is not defined. */
export function metricValue(metric: Metric, rows: Rows): number {
  const facts = known.get(rows) ?? { values: new Map<Metric, number>() }
  known.set(rows, facts)
  const value = facts.values.get(metric) ?? compute(metric, rows, facts)
  facts.values.set(metric, value)
  return value
}

function compute(metric: Metric, rows: Rows, facts: { cells?: Cells }): number {
  if (rows.n === 0) return Number.NaN
  const units = unitsOf(metric, rows)
  if (!isOfMatrix(metric)) return metric.prepare(units)(units.weight ?? new Float64Array(units.n).fill(1))
  facts.cells ??= cellsOf([rows])
  return metric.prepare(facts.cells.sides[0]!)(facts.cells.counts)
}
