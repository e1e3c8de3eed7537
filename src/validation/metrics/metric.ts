import type { Quantity } from '../../platform/quantity.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Rows } from '../rows.ts'

/** Rows as a share of which some are right. `of` marks the denominator, which the labels alone must fix. */
export interface Hits {
  readonly of: Uint8Array
  readonly right: Uint8Array
}

/** A metric that Modelloop computes from rows. */
export interface Metric {
  readonly name: string
  /** As people write it: `RMSE`. */
  readonly title: string
  /** The rows that it is for; `any` for a column of the team's own. */
  readonly task: 'classification' | 'regression' | 'ranking' | 'any'
  readonly direction: 'higher' | 'lower'
  /** `fraction` values are shown as %, their differences as percentage points. */
  readonly unit?: 'fraction'
  readonly defaultMargin: Quantity
  /**
   * `prediction`: of classes nothing but truth and predicted class, so that the confusion matrix is enough; `score`: any
   * number that ranks; `probability`: a score between 0 and 1; `quantiles`: columns `quantile_<p>`; `time`: `columns.time`;
   * `query`: `columns.query`; `own`: the column `row_<name>`.
   */
  readonly needs: 'prediction' | 'score' | 'probability' | 'quantiles' | 'time' | 'query' | 'own'
  /** Whether a positive class is needed where there are two classes. */
  readonly positive?: true
  /** Which tests fit: a share of rows, a rank statistic, a mean (or its root) of losses of single rows, or none of these. */
  readonly family: 'proportion' | 'auc' | 'mean-loss' | 'general'
  /** Makes the function that computes the metric under weights of the rows; called once per model. NaN where undefined. */
  readonly prepare: (rows: Rows) => Statistic
  /** Of the family `proportion`, where it is one: a macro average is none. */
  readonly hits?: (rows: Rows) => Hits | undefined
  /** Of the family `mean-loss`: the loss of each row; its score where higher is better. */
  readonly losses?: (rows: Rows) => Float64Array
  /** The metric is the root of the mean loss. */
  readonly root?: true
  /** The metric is a quantile of the losses. */
  readonly quantile?: true
  /** Makes one row of all that are one observation, such as those of a query. A metric without it counts single rows. */
  readonly units?: (rows: Rows) => Rows
  /** A mean over classes, or over what is predicted: it is as sure as its rarest part. */
  readonly over?: 'classes' | 'predictions'
  /** What else keeps it from being computed; `undefined` when nothing does. */
  readonly lacks?: (rows: Rows) => string | undefined
  /** Computed only when a gate or the metrics file asks for it. */
  readonly onRequest?: true
  /** Why no interval is right: the metric is judged on the point. */
  readonly noSampling?: string
}

/** The rows, or what else a metric is a mean over. */
export const unitsOf = (metric: Metric, rows: Rows): Rows => metric.units?.(rows) ?? rows

/** Whether a metric is computed from the confusion matrix: rows of one truth and one prediction are alike to it. */
export const isOfMatrix = ({ task, needs }: Metric): boolean => task === 'classification' && needs === 'prediction'

/**
 * Counts the rows below the line of a metric: of a share those that it is a share of, such as the positive ones of a recall;
 * of a precision of two classes those that are called positive; else all. A row of weight 0 does not count.
 */
export function rowsThatCount(metric: Metric | undefined, rows: Rows): number {
  const { n, classes, predicted, positive, weight } = rows
  const of = metric?.hits?.(rows)?.of
  const ofPositive = metric?.name === 'precision' && positive >= 0 && classes.length <= 2
  let count = 0
  for (let row = 0; row < n; row++) {
    const isBelow = of ? of[row] === 1 : !ofPositive || predicted[row] === positive
    if (isBelow && weight?.[row] !== 0) count++
  }
  return count
}

/** Marks the rows whose label is this class by 1. */
export function rowsOfClass({ n, truth }: Rows, code: number): Uint8Array {
  const marks = new Uint8Array(n)
  for (let row = 0; row < n; row++) if (truth[row] === code) marks[row] = 1
  return marks
}

/** The weighted mean of one number a row. */
export function weightedMean(values: Float64Array): Statistic {
  return (weights) => {
    let sum = 0
    let total = 0
    for (let i = 0; i < values.length; i++) {
      sum += weights[i]! * values[i]!
      total += weights[i]!
    }
    return sum / total
  }
}

export const percentagePoints = (points: number): Quantity => ({ kind: 'absolute', value: points / 100 })
export const percent = (share: number): Quantity => ({ kind: 'relative', value: share / 100 })
