import type { Chart } from '../report/report.ts'
import { sortedQuantile } from '../statistics/bootstrap-interval.ts'
import { seededRandom } from '../statistics/random.ts'
import type { JudgeInput } from './input.ts'
import type { Rows } from './rows.ts'
import type { Sides } from './sides.ts'

const MOST_POINTS = 500
const MOST_CLASSES = 20
const BINS = 10
const RESIDUAL_BINS = 20

/** Draws what the judgement rests on; the intervals of the gates are drawn from the checks themselves. Single rows are shown only when `privacy` is `examples`. */
export function chartsOf(sides: Sides, input: JudgeInput): Chart[] {
  const { candidate, baseline } = sides
  const charts: Chart[] = []
  if (!candidate) return charts
  if (candidate.kind === 'numbers') {
    charts.push(residuals(candidate, baseline))
    if (input.privacy === 'examples') charts.push(scatter(candidate))
    return charts
  }
  if (candidate.classes.length <= MOST_CLASSES) charts.push(confusion(candidate))
  if (candidate.score && candidate.positive >= 0) charts.push(...curves(candidate, baseline))
  return charts
}

function confusion({ classes, truth, predicted }: Rows): Chart {
  const values = classes.map(() => new Array<number>(classes.length).fill(0))
  truth.forEach((code, row) => {
    values[code]![predicted[row]!]! += 1
  })
  return {
    kind: 'matrix',
    id: 'confusion',
    title: 'Confusion matrix',
    xLabel: 'prediction',
    yLabel: 'truth',
    description: 'How many test rows of each class were predicted as which class.',
    rows: classes,
    columns: classes,
    values,
  }
}

/** Residuals in bins that both models share; the outermost hundredth at each end is gathered in the outer bins. */
function residuals(candidate: Rows, baseline: Rows | undefined): Chart {
  const of = (rows: Rows): Float64Array => rows.predictions.map((value, i) => value - rows.labels[i]!)
  const ours = of(candidate)
  const theirs = baseline && of(baseline)
  const sorted = Float64Array.from([...ours, ...(theirs ?? [])]).sort()
  const low = sortedQuantile(sorted, 0.01)
  const high = Math.max(sortedQuantile(sorted, 0.99), low + (Math.abs(low) || 1) * 1e-9)
  const edges = Array.from({ length: RESIDUAL_BINS + 1 }, (_, i) => low + ((high - low) * i) / RESIDUAL_BINS)
  const count = (values: Float64Array): number[] => {
    const counts = new Array<number>(RESIDUAL_BINS).fill(0)
    for (const value of values) counts[bin((value - low) / (high - low), RESIDUAL_BINS)]! += 1
    return counts
  }
  return {
    kind: 'histogram',
    id: 'residuals',
    title: 'Errors (prediction − truth)',
    xLabel: 'error',
    yLabel: 'rows',
    description: 'How many test rows were missed by how much; the outer bins hold everything beyond them.',
    edges,
    series: [
      ...(theirs ? [{ name: 'baseline', counts: count(theirs) }] : []),
      { name: 'candidate', counts: count(ours) },
    ],
  }
}

/** Prediction against truth, a fixed sample of the rows. */
function scatter(rows: Rows): Chart {
  const chosen = sample(rows.n, MOST_POINTS)
  return {
    kind: 'scatter',
    id: 'prediction-truth',
    title: 'Prediction against truth',
    xLabel: 'truth',
    yLabel: 'prediction',
    description: `Truth and prediction of ${chosen.length} of ${rows.n} test rows; on the diagonal they agree.`,
    series: [{ name: 'candidate', points: chosen.map((row) => [rows.labels[row]!, rows.predictions[row]!] as const) }],
    diagonal: true,
  }
}

/** ROC and calibration. */
function curves(candidate: Rows, baseline: Rows | undefined): Chart[] {
  const sides = [
    ...(baseline?.score ? [{ name: 'baseline', rows: baseline }] : []),
    { name: 'candidate', rows: candidate },
  ]
  const positives = candidate.truth.reduce((sum, truth) => sum + Number(truth === candidate.positive), 0)
  if (positives === 0 || positives === candidate.n) return []
  const falseRates = Array.from({ length: 51 }, (_, i) => i / 50)
  const roc: Chart = {
    kind: 'line',
    id: 'roc',
    title: 'ROC curve',
    xLabel: 'false positive rate',
    yLabel: 'true positive rate',
    description: 'The share of positives found for each share of false alarms; the diagonal is guessing.',
    x: falseRates,
    series: sides.map(({ name, rows }) => ({ name, y: rocAt(rows, falseRates) })),
    diagonal: true,
  }
  if (!candidate.score!.every((score) => score >= 0 && score <= 1)) return [roc]
  const calibration: Chart = {
    kind: 'line',
    id: 'calibration',
    title: 'Calibration',
    xLabel: 'predicted probability',
    yLabel: 'share that was positive',
    description:
      'How often rows of a predicted probability were positive; on the diagonal the model means what it says.',
    x: Array.from({ length: BINS }, (_, i) => (i + 0.5) / BINS),
    series: sides.map(({ name, rows }) => ({ name, y: calibrationOf(rows) })),
    diagonal: true,
  }
  return [roc, calibration]
}

/** The true positive rate at each false positive rate, straight lines between the corners of the curve. */
function rocAt({ score, truth, positive }: Rows, at: readonly number[]): number[] {
  const order = Uint32Array.from(score!, (_, i) => i).sort((a, b) => score![b]! - score![a]!)
  const corners: [number, number][] = [[0, 0]]
  let [hits, alarms] = [0, 0]
  order.forEach((row, i) => {
    if (truth[row] === positive) hits++
    else alarms++
    if (score![row] !== score![order[i + 1]!]) corners.push([alarms, hits])
  })
  let corner = 0
  return at.map((rate) => {
    const wanted = rate * alarms
    while (corner < corners.length - 1 && corners[corner + 1]![0] <= wanted) corner++
    const [x, y] = corners[corner]!
    const [nextX, nextY] = corners[corner + 1] ?? [x, y]
    return (nextX > x ? y + ((nextY - y) * (wanted - x)) / (nextX - x) : y) / hits
  })
}

function calibrationOf({ score, truth, positive }: Rows): (number | null)[] {
  const hits = new Float64Array(BINS)
  const rows = new Float64Array(BINS)
  score!.forEach((value, row) => {
    rows[bin(value, BINS)]! += 1
    hits[bin(value, BINS)]! += truth[row] === positive ? 1 : 0
  })
  return Array.from(rows, (count, i) => (count > 0 ? hits[i]! / count : null))
}

const bin = (share: number, bins: number): number => Math.min(bins - 1, Math.max(0, Math.floor(share * bins)))

/** A fixed sample without replacement, in ascending order (Knuth's algorithm S). */
function sample(n: number, wanted: number): number[] {
  const random = seededRandom(n)
  const chosen: number[] = []
  for (let row = 0; row < n && chosen.length < wanted; row++)
    if (random.below(n - row) < wanted - chosen.length) chosen.push(row)
  return chosen
}
