import type { Rows } from '../rows.ts'
import { type Metric, percentagePoints, rowsOfClass, weightedMean } from './metric.ts'

/** True positives, false positives, false negatives of one class. */
export type Counts = readonly [tp: number, fp: number, fn: number]

/** Whether a metric is computed for the positive class; else it is the mean over all classes (macro). */
export const isBinary = (rows: Rows): boolean => rows.positive >= 0 && rows.classes.length <= 2

/** A metric that depends on the confusion matrix alone: `matrix[truth · k + prediction]`, k classes. */
export function fromMatrix(compute: (matrix: Float64Array, k: number, positive: number) => number): Metric['prepare'] {
  return (rows) => {
    const k = rows.classes.length
    const cell = new Uint32Array(rows.n)
    for (let i = 0; i < rows.n; i++) cell[i] = rows.truth[i]! * k + rows.predicted[i]!
    const matrix = new Float64Array(k * k)
    const positive = isBinary(rows) ? rows.positive : -1
    return (weights) => {
      matrix.fill(0)
      for (let i = 0; i < cell.length; i++) matrix[cell[i]!]! += weights[i]!
      return compute(matrix, k, positive)
    }
  }
}

/** A metric of one class, or its mean over the classes that occur as label or prediction (as scikit-learn's macro). */
export function perClass(compute: (counts: Counts) => number): Metric['prepare'] {
  return fromMatrix((matrix, k, positive) => {
    if (positive >= 0) return compute(countsOf(matrix, k, positive))
    let sum = 0
    let seen = 0
    for (let c = 0; c < k; c++) {
      const counts = countsOf(matrix, k, c)
      if (counts[0] + counts[1] + counts[2] === 0) continue
      sum += compute(counts)
      seen++
    }
    return sum / seen
  })
}

export function countsOf(matrix: Float64Array, k: number, c: number): Counts {
  let row = 0
  let column = 0
  for (let j = 0; j < k; j++) {
    row += matrix[c * k + j]!
    column += matrix[j * k + c]!
  }
  const tp = matrix[c * k + c]!
  return [tp, column - tp, row - tp]
}

/** 0/0 is 0, as in scikit-learn: a model that names no positive has precision 0. */
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

function balancedAccuracy(matrix: Float64Array, k: number): number {
  let sum = 0
  let seen = 0
  for (let c = 0; c < k; c++) {
    const [tp, , fn] = countsOf(matrix, k, c)
    if (tp + fn === 0) continue
    sum += tp / (tp + fn)
    seen++
  }
  return sum / seen
}

/** Matthews' correlation for any number of classes (Gorodkin 2004); 0 where a margin is empty. */
function matthews(matrix: Float64Array, k: number): number {
  let total = 0
  let trace = 0
  let cross = 0
  let truths = 0
  let guesses = 0
  for (let c = 0; c < k; c++) {
    const [tp, fp, fn] = countsOf(matrix, k, c)
    trace += tp
    total += tp + fn
    cross += (tp + fn) * (tp + fp)
    truths += (tp + fn) ** 2
    guesses += (tp + fp) ** 2
  }
  const spread = (total * total - guesses) * (total * total - truths)
  return spread > 0 ? (trace * total - cross) / Math.sqrt(spread) : 0
}

function rightRows({ n, truth, predicted }: Rows): Uint8Array {
  const right = new Uint8Array(n)
  for (let row = 0; row < n; row++) if (truth[row] === predicted[row]) right[row] = 1
  return right
}

const base = {
  task: 'classification',
  direction: 'higher',
  unit: 'fraction',
  defaultMargin: percentagePoints(2),
  needs: 'prediction',
} as const

export const confusionMetrics: readonly Metric[] = [
  {
    ...base,
    name: 'accuracy',
    title: 'Accuracy',
    family: 'proportion',
    prepare: (rows) => weightedMean(new Float64Array(rightRows(rows))),
    hits: (rows) => ({ of: new Uint8Array(rows.n).fill(1), right: rightRows(rows) }),
  },
  {
    ...base,
    name: 'balanced-accuracy',
    title: 'Balanced accuracy',
    family: 'general',
    prepare: fromMatrix(balancedAccuracy),
  },
  {
    ...base,
    name: 'precision',
    title: 'Precision',
    positive: true,
    family: 'general',
    prepare: perClass(([tp, fp]) => share(tp, tp + fp)),
  },
  {
    ...base,
    name: 'recall',
    title: 'Recall',
    positive: true,
    family: 'proportion',
    prepare: perClass(([tp, , fn]) => share(tp, tp + fn)),
    hits: (rows) => (isBinary(rows) ? { of: rowsOfClass(rows, rows.positive), right: rightRows(rows) } : undefined),
  },
  {
    ...base,
    name: 'f1',
    title: 'F1',
    positive: true,
    family: 'general',
    prepare: perClass(([tp, fp, fn]) => share(2 * tp, 2 * tp + fp + fn)),
  },
  {
    name: 'mcc',
    title: 'MCC',
    task: 'classification',
    direction: 'higher',
    defaultMargin: percentagePoints(2),
    needs: 'prediction',
    family: 'general',
    prepare: fromMatrix(matthews),
  },
]
