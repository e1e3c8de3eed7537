import type { Statistic } from '../../statistics/statistic.ts'
import type { Rows } from '../rows.ts'
import { type Metric, percent, percentagePoints, weightedMean } from './metric.ts'

const errors = (rows: Rows, of: (error: number, label: number) => number): Float64Array =>
  Float64Array.from(rows.labels, (label, i) => of(rows.predictions[i]! - label, label))

const squares = (rows: Rows): Float64Array => errors(rows, (error) => error * error)
const absolutes = (rows: Rows): Float64Array => errors(rows, Math.abs)
/** |error| / |label|, the label kept off 0 by a double's epsilon as scikit-learn does. */
const shares = (rows: Rows): Float64Array =>
  errors(rows, (error, label) => Math.abs(error) / Math.max(Math.abs(label), Number.EPSILON))

/** 2|error| / (|label| + |prediction|); 0 where both are 0. */
const symmetricShares = (rows: Rows): Float64Array =>
  errors(rows, (error, label) => {
    const size = Math.abs(label) + Math.abs(label + error)
    return size > 0 ? (2 * Math.abs(error)) / size : 0
  })

/** (ln(1 + prediction) − ln(1 + label))²; NaN below −1. */
const logSquares = (rows: Rows): Float64Array =>
  rows.labels.map((label, i) => (Math.log1p(rows.predictions[i]!) - Math.log1p(label)) ** 2)

/** Σ|error| / Σ|label|, the share that sums are off by; NaN where all labels are 0. */
function weightedShare(rows: Rows): Statistic {
  const error = weightedMean(absolutes(rows))
  const size = weightedMean(rows.labels.map(Math.abs))
  return (weights) => {
    const whole = size(weights)
    return whole > 0 ? error(weights) / whole : Number.NaN
  }
}

/** 1 − Var(error)/Var(label): as R², but blind to a constant offset. */
function explainedVariance(rows: Rows): Statistic {
  const [error, label] = [spreadOf(errors(rows, (e) => e)), spreadOf(rows.labels)]
  return (weights) => explained(error(weights), label(weights))
}

/** The share that is explained; −∞ where equal labels are missed, NaN where there is nothing to explain. */
function explained(error: number, spread: number): number {
  if (spread > 0) return 1 - error / spread
  return error > 0 ? Number.NEGATIVE_INFINITY : Number.NaN
}

/** Σ(y − ȳ)²; 0 where all are equal. */
function spreadOf(numbers: Float64Array): Statistic {
  // They are centred first, so that the sum of squares does not cancel.
  const centre = numbers.reduce((sum, value) => sum + value, 0) / numbers.length
  const values = numbers.map((value) => value - centre)
  return (weights) => {
    let total = 0
    let sum = 0
    let sumOfSquares = 0
    for (let i = 0; i < values.length; i++) {
      const weight = weights[i]!
      total += weight
      sum += weight * values[i]!
      sumOfSquares += weight * values[i]! * values[i]!
    }
    const spread = sumOfSquares - (sum * sum) / total
    return spread > 1e-14 * sumOfSquares ? spread : 0
  }
}

/** 1 − Σe²/Σ(y − ȳ)². */
function determination(rows: Rows): Statistic {
  const [loss, label] = [squares(rows), spreadOf(rows.labels)]
  return (weights) => {
    let error = 0
    for (let i = 0; i < loss.length; i++) error += weights[i]! * loss[i]!
    return explained(error, label(weights))
  }
}

/** Sums of weights that differ by so much differ by rounding: of ten rows of 0.1 five are half. */
const ROUNDING = 1e-12

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
      if (seen * 2 < total * (1 - ROUNDING) || weights[order[i]!] === 0) continue
      if (seen * 2 > total * (1 + ROUNDING)) return loss[order[i]!]!
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

function rootOf(losses: (rows: Rows) => Float64Array): Pick<Metric, 'family' | 'root' | 'prepare' | 'losses'> {
  const prepare = (rows: Rows): Statistic => {
    const mean = weightedMean(losses(rows))
    return (weights) => Math.sqrt(mean(weights))
  }
  return { family: 'mean-loss', root: true, prepare, losses }
}

function meanOf(losses: (rows: Rows) => Float64Array): Pick<Metric, 'family' | 'prepare' | 'losses'> {
  return { family: 'mean-loss', prepare: (rows) => weightedMean(losses(rows)), losses }
}

const base = { task: 'regression', direction: 'lower', defaultMargin: percent(3), needs: 'prediction' } as const

export const regressionMetrics: readonly Metric[] = [
  { ...base, name: 'rmse', title: 'RMSE', ...rootOf(squares) },
  { ...base, name: 'mae', title: 'MAE', ...meanOf(absolutes) },
  { ...base, name: 'mape', title: 'MAPE', unit: 'fraction', ...meanOf(shares) },
  {
    ...base,
    name: 'r2',
    title: 'R²',
    direction: 'higher',
    defaultMargin: percentagePoints(2),
    family: 'general',
    prepare: determination,
  },
  {
    ...base,
    name: 'median-ae',
    title: 'Median absolute error',
    family: 'general',
    quantile: true,
    prepare: medianError,
  },
  {
    ...base,
    name: 'max-error',
    title: 'Largest error',
    defaultMargin: percent(10),
    family: 'general',
    noSampling: 'the largest of all errors has no sampling distribution',
    prepare: maxError,
  },
  { ...base, name: 'mse', title: 'MSE', onRequest: true, ...meanOf(squares) },
  { ...base, name: 'msle', title: 'MSLE', onRequest: true, ...meanOf(logSquares) },
  { ...base, name: 'rmsle', title: 'RMSLE', onRequest: true, ...rootOf(logSquares) },
  { ...base, name: 'smape', title: 'sMAPE', unit: 'fraction', onRequest: true, ...meanOf(symmetricShares) },
  {
    ...base,
    name: 'wape',
    title: 'WAPE',
    unit: 'fraction',
    onRequest: true,
    family: 'general',
    prepare: weightedShare,
  },
  {
    ...base,
    name: 'explained-variance',
    title: 'Explained variance',
    direction: 'higher',
    defaultMargin: percentagePoints(2),
    onRequest: true,
    family: 'general',
    prepare: explainedVariance,
  },
]
