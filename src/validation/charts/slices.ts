import type { IntervalChart } from '../../report/report.ts'
import type { Rows } from '../rows.ts'
import { sliceName } from '../words.ts'
import { groupMean } from './group-mean.ts'
import { rowsByText } from './groups.ts'
import { baselineWords, intervalName, type Pair } from './pair.ts'

const MOST_COLUMNS = 6
const MOST_VALUES = 15
/** Of fewer rows an error says next to nothing, and may tell of a single row. */
const FEWEST_ROWS = 10

/**
 * Draws the error in each value of a column, the worst first: the share of wrong predictions for classes, RMSE for numbers,
 * beside that of all rows. Intervals hold for each value by itself.
 */
export function sliceCharts(pair: Pair, columns: readonly string[], alpha: number): IntervalChart[] {
  return columns
    .filter((column) => pair.candidate.rows.columns.has(column))
    .slice(0, MOST_COLUMNS)
    .flatMap((column) => sliceChart(pair, column, alpha))
}

function sliceChart(pair: Pair, column: string, alpha: number): IntervalChart[] {
  const { candidate, baseline } = pair
  const { rows } = candidate
  const groups = rowsByText(rows.columns.get(column)!)
  const large = [...groups].filter(([, chosen]) => chosen.length >= FEWEST_ROWS)
  if (large.length < 2) return []
  const shown = large.sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_VALUES)
  const rowOf = (label: string, chosen: Uint32Array) => {
    const { estimate, interval } = errorOf(rows, chosen, alpha)
    return { label, estimate, interval, ...(baseline && { baseline: errorOf(baseline.rows, chosen, alpha).estimate }) }
  }
  const values = shown.map(([value, chosen]) => rowOf(sliceName(value), chosen))
  const numbers = rows.kind === 'numbers'
  const left = groups.size - shown.length
  return [
    {
      kind: 'intervals',
      id: `slice-error:${column}`,
      title: `${numbers ? 'RMSE' : 'Wrong predictions'} by ${column}`,
      xLabel: `${numbers ? 'RMSE' : 'share of rows predicted wrongly'}, lower is better`,
      description: `The error of ${candidate.name} for each ${column} with its ${intervalName(alpha)}, the worst first${baselineWords(pair)}.${left > 0 ? ` ${left} with fewer rows are not shown.` : ''}`,
      ...(!numbers && { unit: 'fraction' }),
      rows: [rowOf('all rows', everyRow(rows.n)), ...values.sort((a, b) => b.estimate - a.estimate)],
    },
  ]
}

const everyRow = (n: number): Uint32Array => new Uint32Array(n).map((_, row) => row)

/** The share of wrong predictions, or RMSE with the interval of the mean square. */
function errorOf(rows: Rows, chosen: Uint32Array, alpha: number) {
  if (rows.kind === 'classes') {
    const wrong = (row: number) => Number(rows.predicted[row] !== rows.truth[row])
    const { mean, interval } = groupMean(wrong, chosen, rows, { alpha, shares: true })
    return { estimate: mean, interval }
  }
  const square = (row: number) => (rows.predictions[row]! - rows.labels[row]!) ** 2
  const { mean, interval } = groupMean(square, chosen, rows, { alpha })
  const high = Math.sqrt(interval[1])
  return {
    estimate: Math.sqrt(mean),
    interval: [Math.sqrt(Math.max(0, interval[0])), Number.isFinite(high) ? high : null] as const,
  }
}
