import type { Rows } from '../rows.ts'
import { type Counts, countsOf, fromMatrix, isBinary, perClass, share } from './confusion.ts'
import { type Metric, percentagePoints, weightedMean } from './metric.ts'

/** A number of one class from its counts among so many rows. */
type OfClass = (counts: Counts, total: number) => number

const precision: OfClass = ([tp, fp]) => share(tp, tp + fp)
const recall: OfClass = ([tp, , fn]) => share(tp, tp + fn)
/** F with recall counted β² times as much as precision. */
const fBeta =
  (beta: number): OfClass =>
  ([tp, fp, fn]) =>
    share((1 + beta * beta) * tp, (1 + beta * beta) * tp + fp + beta * beta * fn)
const jaccard: OfClass = ([tp, fp, fn]) => share(tp, tp + fp + fn)
const specificity: OfClass = ([tp, fp, fn], total) => share(total - tp - fp - fn, total - tp - fn)

/** The mean over all classes that occur, two of them too, each weighing as much or by its rows; as scikit-learn's. */
function mean(compute: OfClass, weighing: 'macro' | 'weighted'): Metric['prepare'] {
  return fromMatrix((matrix, k) => {
    const all = Array.from({ length: k }, (_, c) => countsOf(matrix, k, c)).filter(([tp, fp, fn]) => tp + fp + fn > 0)
    const total = all.reduce((sum, [tp, , fn]) => sum + tp + fn, 0)
    const weight = ([tp, , fn]: Counts): number => (weighing === 'macro' ? 1 / all.length : (tp + fn) / total)
    return all.reduce((sum, counts) => sum + weight(counts) * compute(counts, total), 0)
  })
}

/** Of the negative class; with more classes the mean over each class against the rest. */
const specificityOf: Metric['prepare'] = fromMatrix((matrix, k, positive) => {
  const total = matrix.reduce((sum, count) => sum + count, 0)
  const codes = Array.from({ length: k }, (_, c) => c).filter((c) => {
    const [tp, fp, fn] = countsOf(matrix, k, c)
    return positive >= 0 ? c === positive : tp + fp + fn > 0
  })
  return codes.reduce((sum, c) => sum + specificity(countsOf(matrix, k, c), total), 0) / codes.length
})

/** Cohen's κ, 1 − Σ w·observed / Σ w·expected (1960; weights 1968); NaN where the margins leave nothing to agree on. */
function kappa(weight: (distance: number) => number): Metric['prepare'] {
  return fromMatrix((matrix, k) => {
    const truths = new Float64Array(k)
    const guesses = new Float64Array(k)
    let total = 0
    for (let cell = 0; cell < k * k; cell++) {
      truths[Math.floor(cell / k)]! += matrix[cell]!
      guesses[cell % k]! += matrix[cell]!
      total += matrix[cell]!
    }
    let observed = 0
    let expected = 0
    for (let cell = 0; cell < k * k; cell++) {
      const [i, j] = [Math.floor(cell / k), cell % k]
      observed += weight(i - j) * matrix[cell]!
      expected += (weight(i - j) * truths[i]! * guesses[j]!) / total
    }
    return expected > 0 ? 1 - observed / expected : Number.NaN
  })
}

const base = {
  task: 'classification',
  direction: 'higher',
  needs: 'prediction',
  family: 'general',
  defaultMargin: percentagePoints(2),
  onRequest: true,
} as const
const fraction = { ...base, unit: 'fraction' } as const

const averaged = (name: string, title: string, compute: OfClass): Metric[] =>
  (['macro', 'weighted'] as const).map((weighing) => ({
    ...fraction,
    name: `${name}-${weighing}`,
    title: `${title}, ${weighing} average`,
    ...(weighing === 'macro' && { over: name === 'precision' ? ('predictions' as const) : ('classes' as const) }),
    prepare: mean(compute, weighing),
  }))

export const averageMetrics: readonly Metric[] = [
  {
    ...fraction,
    name: 'specificity',
    title: 'Specificity',
    positive: true,
    family: 'proportion',
    prepare: specificityOf,
    hits: (rows) =>
      isBinary(rows)
        ? {
            of: Uint8Array.from(rows.truth, (truth) => Number(truth !== rows.positive)),
            right: Uint8Array.from(rows.truth, (truth, row) => Number(truth === rows.predicted[row])),
          }
        : undefined,
  },
  ...averaged('precision', 'Precision', precision),
  ...averaged('recall', 'Recall', recall),
  ...averaged('f1', 'F1', fBeta(1)),
  { ...fraction, name: 'f2', title: 'F2', positive: true, prepare: perClass((counts) => fBeta(2)(counts, 0)) },
  { ...fraction, name: 'f0.5', title: 'F0.5', positive: true, prepare: perClass((counts) => fBeta(0.5)(counts, 0)) },
  {
    ...fraction,
    name: 'jaccard',
    title: 'Jaccard index',
    positive: true,
    prepare: perClass((counts) => jaccard(counts, 0)),
  },
  { ...base, name: 'cohen-kappa', title: "Cohen's kappa", prepare: kappa((d) => Number(d !== 0)) },
  { ...base, name: 'quadratic-kappa', title: 'Quadratic weighted kappa', prepare: kappa((d) => d * d) },
]

/** Rows whose class is among the k of the highest scores; of equal scores the later class comes first, as in scikit-learn. */
function withinTop(rows: Rows, k: number): Uint8Array {
  return Uint8Array.from(rows.truth, (truth, row) => {
    const own = rows.scores![truth]![row]!
    const ahead = rows.scores!.filter((scores, c) => scores[row]! > own || (scores[row] === own && c > truth))
    return Number(ahead.length < k)
  })
}

/** Makes the metrics of classes by depth: whether the class is among the first k. */
export const classFamilies: Readonly<Record<string, (k?: number) => Metric | undefined>> = {
  accuracy: (k) =>
    k === undefined
      ? undefined
      : {
          ...fraction,
          name: `accuracy@${k}`,
          title: `Top-${k} accuracy`,
          needs: 'score',
          family: 'proportion',
          prepare: (rows) => weightedMean(Float64Array.from(withinTop(rows, k))),
          hits: (rows) => ({ of: new Uint8Array(rows.n).fill(1), right: withinTop(rows, k) }),
          lacks: (rows) =>
            rows.classes.length > Math.max(2, k) ? undefined : `there are only ${rows.classes.length} classes`,
        },
}
