import { formatNumber } from '../../platform/format.ts'
import type { Chart, HistogramChart, LineChart, ScatterChart } from '../../report/report.ts'
import { sortedQuantile } from '../../statistics/bootstrap-interval.ts'
import { seededRandom } from '../../statistics/random.ts'
import { sortNumbers } from '../../statistics/sort.ts'
import type { Rows } from '../rows.ts'
import { groupMean } from './group-mean.ts'
import { tenths } from './groups.ts'
import { intervalName, modelsOf, type Named, type Pair } from './pair.ts'

const BINS = 20
const MOST_POINTS = 500
/** A mean of fewer rows would nearly be a row. */
const ROWS_OF_A_GROUP = 10

/** Draws the errors of predicted numbers: how large, where, and (only when single rows may be shown) row by row. */
export function errorCharts(pair: Pair, alpha: number, showsRows: boolean): Chart[] {
  return [histogram(pair), ...byPrediction(pair, alpha), ...(showsRows ? [scatter(pair.candidate)] : [])]
}

/** Residuals in bins that both models share; the outermost hundredth at each end is gathered in the outer bins. */
function histogram(pair: Pair): HistogramChart {
  const models = modelsOf(pair).map(({ name, rows }) => ({ name, errors: errorsOf(rows) }))
  const pooled = new Float64Array(models.reduce((n, { errors }) => n + errors.length, 0))
  for (const [index, { errors }] of models.entries()) pooled.set(errors, index * models[0]!.errors.length)
  const sorted = sortNumbers(pooled)
  const low = sortedQuantile(sorted, 0.01)
  const high = Math.max(sortedQuantile(sorted, 0.99), low + (Math.abs(low) || 1) * 1e-9)
  const count = (values: Float64Array): number[] => {
    const counts = new Array<number>(BINS).fill(0)
    for (const value of values) counts[binOf((value - low) / (high - low))]! += 1
    return counts
  }
  return {
    kind: 'histogram',
    id: 'residuals',
    title: 'Errors (prediction − truth)',
    xLabel: 'error',
    yLabel: 'rows',
    description: 'How many test rows were missed by how much; the outer bins hold everything beyond them.',
    edges: Array.from({ length: BINS + 1 }, (_, i) => low + ((high - low) * i) / BINS),
    series: models.map(({ name, errors }) => ({ name, counts: count(errors) })),
  }
}

const errorsOf = ({ predictions, labels }: Rows): Float64Array => predictions.map((value, i) => value - labels[i]!)

const binOf = (share: number): number => Math.min(BINS - 1, Math.max(0, Math.floor(share * BINS)))

/** The mean error in tenths of the predictions: where a model is too high, and where too low. */
function byPrediction(pair: Pair, alpha: number): LineChart[] {
  const most = Math.min(10, Math.floor(pair.candidate.rows.n / ROWS_OF_A_GROUP))
  if (most < 3) return []
  const series = modelsOf(pair).map(({ name, rows }) => {
    const errors = errorsOf(rows)
    const points = tenths(rows.predictions, most).map((chosen) => ({
      ...groupMean((row) => errors[row]!, chosen, rows, { alpha }),
      predicted: groupMean((row) => rows.predictions[row]!, chosen, rows, { alpha }).mean,
    }))
    return { name, points }
  })
  const length = Math.max(...series.map(({ points }) => points.length))
  if (series[0]!.points.length < 2) return []
  const places = Array.from({ length }, (_, i) => i)
  return [
    {
      kind: 'line',
      id: 'residuals:prediction',
      title: 'Mean error by prediction',
      xLabel: 'prediction',
      yLabel: 'mean error',
      description: `Too high or too low on average, in ${length} equal parts of the rows by their prediction. The band is a ${intervalName(alpha)} of ${pair.candidate.name}.`,
      x: places.map((i) => series[0]!.points[Math.min(i, series[0]!.points.length - 1)]!.predicted),
      series: series.map(({ name, points }, index) => ({
        name,
        x: places.map((i) => points[Math.min(i, points.length - 1)]!.predicted),
        y: places.map((i) => points[i]?.mean ?? null),
        ...(index === 0 && { band: places.map((i) => finite(points[Math.min(i, points.length - 1)]!)) }),
      })),
      rule: { y: 0, label: 'no error', kind: 'reference' },
    },
  ]
}

/** An interval of one unit has no end; the value itself stands in. */
const finite = ({ mean, interval: [low, high] }: { mean: number; interval: readonly [number, number] }) =>
  [Number.isFinite(low) ? low : mean, Number.isFinite(high) ? high : mean] as const

/** Prediction against truth, a fixed sample of the rows. */
function scatter({ name, rows }: Named): ScatterChart {
  const chosen = sample(rows.n, MOST_POINTS)
  return {
    kind: 'scatter',
    id: 'prediction-truth',
    title: 'Prediction against truth',
    xLabel: 'truth',
    yLabel: 'prediction',
    description: `Truth and prediction of ${chosen.length < rows.n ? `${formatNumber(chosen.length)} of ` : 'all '}${formatNumber(rows.n)} test rows; on the diagonal they agree.`,
    series: [{ name, points: chosen.map((row) => [rows.labels[row]!, rows.predictions[row]!] as const) }],
    diagonal: true,
  }
}

/** A fixed sample without replacement, in ascending order (Knuth's algorithm S). */
function sample(n: number, wanted: number): number[] {
  const random = seededRandom(n)
  const chosen: number[] = []
  for (let row = 0; row < n && chosen.length < wanted; row++)
    if (random.below(n - row) < wanted - chosen.length) chosen.push(row)
  return chosen
}
