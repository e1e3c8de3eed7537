import type { Quantity } from '../../platform/quantity.ts'
import type { Statistic } from '../../statistics/bootstrap.ts'
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
  readonly task: 'classification' | 'regression'
  readonly direction: 'higher' | 'lower'
  /** `fraction` values are shown as %, their differences as percentage points. */
  readonly unit?: 'fraction'
  readonly defaultMargin: Quantity
  /**
   * `prediction`: of classes nothing but truth and predicted class, so that the confusion matrix is enough; `score`: any
   * number that ranks; `probability`: a score between 0 and 1.
   */
  readonly needs: 'prediction' | 'score' | 'probability'
  /** Whether a positive class is needed where there are two classes. */
  readonly positive?: true
  /** Which tests fit: a share of rows, a rank statistic, a mean (or its root) of losses of single rows, or none of these. */
  readonly family: 'proportion' | 'auc' | 'mean-loss' | 'general'
  /** Makes the function that computes the metric under weights of the rows; called once per model. NaN where undefined. */
  readonly prepare: (rows: Rows) => Statistic
  /** Of the family `proportion`, where it is one: a macro average is none. */
  readonly hits?: (rows: Rows) => Hits | undefined
  /** Of the family `mean-loss`: the loss of each row. */
  readonly losses?: (rows: Rows) => Float64Array
  /** The metric is the root of the mean loss. */
  readonly root?: true
}

/** Whether a metric is computed from the confusion matrix: rows of one truth and one prediction are alike to it. */
export const isOfMatrix = ({ task, needs }: Metric): boolean => task === 'classification' && needs === 'prediction'

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
