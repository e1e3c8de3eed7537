import type { Statistic } from '../../statistics/bootstrap.ts'
import type { Rows } from '../rows.ts'
import { type Metric, percent, percentagePoints, weightedMean } from './metric.ts'

const errors = (rows: Rows, of: (error: number, label: number) => number): Float64Array =>
  Float64Array.from(rows.labels, (label, i) => of(rows.predictions[i]! - label, label))

const squares = (rows: Rows): Float64Array => errors(rows, (error) => error * error)
const absolutes = (rows: Rows): Float64Array => errors(rows, Math.abs)
/** |error| / |label|, the label kept off 0 by a double's epsilon as scikit-learn does. */
const shares = (rows: Rows): Float64Array =>
  errors(rows, (error, label) => Math.abs(error) / Math.max(Math.abs(label), Number.EPSILON))

/** 1 − Σe²/Σ(y − ȳ)²; NaN where all labels are equal. */
function determination(rows: Rows): Statistic {
  const loss = squares(rows)
  // Labels are centred first, so that the sum of squares does not cancel.
  const centre = rows.labels.reduce((sum, label) => sum + label, 0) / rows.n
  const labels = rows.labels.map((label) => label - centre)
  return (weights) => {
    let total = 0
    let sum = 0
    let sumOfSquares = 0
    let error = 0
    for (let i = 0; i < labels.length; i++) {
      const weight = weights[i]!
      total += weight
      sum += weight * labels[i]!
      sumOfSquares += weight * labels[i]! * labels[i]!
      error += weight * loss[i]!
    }
    const spread = sumOfSquares - (sum * sum) / total
    return spread > 1e-14 * sumOfSquares ? 1 - error / spread : Number.NaN
  }
}

/** The median of |error|; the mean of the two middle ones when the weight falls evenly. */
function medianError(rows: Rows): Statistic {
  const loss = absolutes(rows)
  const order = Uint32Array.from(loss, (_, i) => i).sort((a, b) => loss[a]! - loss[b]!)
  return (weights) => {
    let total = 0
    for (let i = 0; i < weights.length; i++) total += weights[i]!
    let seen = 0
    for (let i = 0; i < order.length; i++) {
      seen += weights[order[i]!]!
      if (seen * 2 < total || weights[order[i]!] === 0) continue
      if (seen * 2 > total) return loss[order[i]!]!
      let next = i + 1
      while (next < order.length - 1 && weights[order[next]!] === 0) next++
      return (loss[order[i]!]! + loss[order[next]!]!) / 2
    }
    return Number.NaN
  }
}

function maxError(rows: Rows): Statistic {
  const loss = absolutes(rows)
  return (weights) => {
    let most = 0
    for (let i = 0; i < loss.length; i++) if (weights[i]! > 0 && loss[i]! > most) most = loss[i]!
    return most
  }
}

const base = { task: 'regression', direction: 'lower', defaultMargin: percent(3), needs: 'prediction' } as const

export const regressionMetrics: readonly Metric[] = [
  {
    ...base,
    name: 'rmse',
    title: 'RMSE',
    family: 'mean-loss',
    root: true,
    prepare: (rows) => {
      const mean = weightedMean(squares(rows))
      return (weights) => Math.sqrt(mean(weights))
    },
    losses: squares,
  },
  {
    ...base,
    name: 'mae',
    title: 'MAE',
    family: 'mean-loss',
    prepare: (rows) => weightedMean(absolutes(rows)),
    losses: absolutes,
  },
  {
    ...base,
    name: 'mape',
    title: 'MAPE',
    unit: 'fraction',
    family: 'mean-loss',
    prepare: (rows) => weightedMean(shares(rows)),
    losses: shares,
  },
  {
    ...base,
    name: 'r2',
    title: 'R²',
    direction: 'higher',
    defaultMargin: percentagePoints(2),
    family: 'general',
    prepare: determination,
  },
  { ...base, name: 'median-ae', title: 'Median absolute error', family: 'general', prepare: medianError },
  {
    ...base,
    name: 'max-error',
    title: 'Largest error',
    defaultMargin: percent(10),
    family: 'general',
    prepare: maxError,
  },
]
