import type { Metric } from '../metrics/metric.ts'
import type { Rows } from '../rows.ts'
import type { Part } from './evidence.ts'

/**
 * Lists the parts of the test rows that a metric of two models rests on. A mean over classes needs a variance in each of
 * them, and a precision one among what each model predicts: there rows that the other parts have cannot help.
 */
export function partsOfTwo(metric: Metric, ours: Rows, theirs: Rows): readonly Part[] {
  const whole = { units: unitsOf(metric, ours), varying: differingRows(metric, ours, theirs), weight: 1 }
  if (ours.kind === 'numbers' || whole.varying === 0) return [whole]
  if (isMeanOfRankings(metric, ours)) return [whole, ...classParts(ours)]
  if (metric.needs !== 'prediction') return [whole]
  if (isOfPredicted(metric)) return [whole, ...predictedParts(metric, ours), ...predictedParts(metric, theirs)]
  if (!isMean(metric, ours)) return [whole]
  return partsBy(ours, ours.truth, (row) => ours.predicted[row] !== theirs.predicted[row])
}

/** Lists the parts of the test rows that a classifier's metric rests on. */
export function partsOfOne(metric: Metric, rows: Rows, value: number): readonly Part[] {
  // Of queries and the like, and of a column of the team's own: values that are all equal show no variance.
  const values = metric.needs === 'own' ? metric.losses!(rows) : rows.kind === 'numbers' ? rows.predictions : undefined
  if (values) {
    const varying = values.reduce((sum, found) => sum + Number(found !== values[0]), 0)
    return [{ units: unitsOf(metric, rows), varying, weight: 1 }]
  }
  if (isOfPredicted(metric)) return predictedParts(metric, rows)
  if (isMean(metric, rows)) return errorParts(rows, rows.truth)
  const wrong = rows.truth.reduce((sum, truth, row) => sum + Number(truth !== rows.predicted[row]), 0)
  const varying = metric.needs === 'prediction' ? wrong : value === 1 ? 0 : rows.n
  const whole = { units: unitsOf(metric, rows), varying, weight: 1 }
  return isMeanOfRankings(metric, rows) && varying > 0 ? [whole, ...classParts(rows)] : [whole]
}

/** Whether a metric ranks each class against the rest, and is the mean over the classes. */
const isMeanOfRankings = (metric: Metric, rows: Rows): boolean =>
  metric.needs === 'score' && metric.family !== 'proportion' && !(rows.positive >= 0 && rows.score)

/** A class of a row or two, or in as few groups, shows no variance, whatever its rows are. */
function classParts(rows: Rows): readonly Part[] {
  const { cluster, truth, classes } = rows
  if (!cluster) return partsBy(rows, truth, () => true)
  const groups = classes.map(() => new Set<number>())
  for (let row = 0; row < rows.n; row++) groups[truth[row]!]!.add(cluster[row]!)
  const occurring = groups.filter(({ size }) => size > 0)
  return occurring.map(({ size }) => ({ units: size, varying: size, weight: 1 / occurring.length }))
}

const isMean = (metric: Metric, rows: Rows): boolean =>
  metric.name === 'balanced-accuracy' ||
  metric.over === 'classes' ||
  (['recall', 'f1', 'f2', 'f0.5', 'jaccard', 'specificity'].includes(metric.name) && !isBinary(rows))

const isOfPredicted = (metric: Metric): boolean => metric.name === 'precision' || metric.over === 'predictions'

const isBinary = (rows: Rows): boolean => rows.positive >= 0 && rows.classes.length <= 2

/** What a model predicts, class by class, varies by its errors; the positive class alone where there are two. */
const predictedParts = ({ over }: Metric, rows: Rows): readonly Part[] =>
  errorParts(rows, rows.predicted, isBinary(rows) && !over ? rows.positive : undefined)

/** A part in which all is right, or all is wrong, does not vary. */
const errorParts = (rows: Rows, codes: Uint32Array, only?: number): readonly Part[] =>
  partsBy(rows, codes, (row) => rows.truth[row] !== rows.predicted[row], only).map((part) => ({
    ...part,
    varying: Math.min(part.varying, part.units - part.varying),
  }))

/** Parts of equal code; of one code alone when it is given. */
function partsBy(rows: Rows, codes: Uint32Array, varies: (row: number) => boolean, only?: number): readonly Part[] {
  const tallies = rows.classes.map(() => ({ units: 0, varying: 0 }))
  codes.forEach((code, row) => {
    const tally = tallies[code]!
    tally.units++
    if (varies(row)) tally.varying++
  })
  const occurring = tallies.filter(({ units }, code) => units > 0 && (only === undefined || code === only))
  return occurring.map((tally) => ({ ...tally, weight: 1 / occurring.length }))
}

/** Rows on which the two models say something else, as far as the metric sees it. */
function differingRows(metric: Metric, a: Rows, b: Rows): number {
  const differs = (x?: ArrayLike<number>, y?: ArrayLike<number>): number => {
    let count = 0
    for (let i = 0; x && y && i < x.length; i++) if (x[i] !== y[i]) count++
    return count
  }
  // A column of the team's own, or of quantiles, may differ where the prediction does not.
  if (metric.losses && metric.needs !== 'prediction') return differs(metric.losses(a), metric.losses(b))
  if (a.kind === 'numbers') return differs(a.predictions, b.predictions)
  if (metric.needs === 'prediction') return differs(a.predicted, b.predicted)
  return Math.max(
    differs(a.score, b.score),
    ...(a.scores ?? []).map((scores, code) => differs(scores, b.scores?.[code])),
  )
}

/** How many independent rows, or clusters, a metric has: of classes that are compared those of the rarest one. */
function unitsOf(metric: Metric, rows: Rows): number {
  const clusters = rows.cluster ? new Set(rows.cluster).size : rows.n
  return Math.min(clusters, metric.family === 'mean-loss' || rows.kind !== 'classes' ? rows.n : rarestClass(rows))
}

/** How many rows the rarest class that occurs has. */
export function rarestClass(rows: Rows): number {
  const counts = new Float64Array(rows.classes.length)
  for (const truth of rows.truth) counts[truth]!++
  return counts.reduce((least, count) => (count > 0 ? Math.min(least, count) : least), Number.POSITIVE_INFINITY)
}
