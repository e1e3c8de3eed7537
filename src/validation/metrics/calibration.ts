import { normalCdf } from '../../statistics/distributions.ts'
import type { Rows } from '../rows.ts'
import { type Metric, percentagePoints } from './metric.ts'

/** As most papers count; fewer rows than that make fewer bins. */
const BINS = 15

/** What a model was sure of, and whether it came true: of the positive class, with more classes of the one predicted. */
function claims(rows: Rows): { readonly sure: Float64Array; readonly true: Uint8Array } {
  if (rows.positive >= 0 && rows.score)
    return { sure: rows.score, true: Uint8Array.from(rows.truth, (truth) => Number(truth === rows.positive)) }
  const sure = Float64Array.from(rows.predicted, (code, row) => rows.scores![code]![row]!)
  return { sure, true: Uint8Array.from(rows.truth, (truth, row) => Number(truth === rows.predicted[row])) }
}

/** Numbers of bins that hold as many rows each, cut at linear percentiles; equal scores share a bin. */
function binsOf(sure: Float64Array): Uint8Array {
  const sorted = sure.slice().sort()
  const edges = Array.from({ length: BINS - 1 }, (_, b) => {
    const place = ((b + 1) * (sorted.length - 1)) / BINS
    const low = sorted[Math.floor(place)]!
    return low + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - low)
  })
  return Uint8Array.from(sure, (score) => {
    const bin = edges.findIndex((edge) => score <= edge)
    return bin < 0 ? BINS - 1 : bin
  })
}

/** E|X| − |μ| of a normal X with mean μ and standard deviation σ: by how much noise makes a gap look larger. */
function inflation(mean: number, sigma: number): number {
  if (!(sigma > 0)) return 0
  const z = Math.abs(mean) / sigma
  return sigma * Math.sqrt(2 / Math.PI) * Math.exp((-z * z) / 2) - 2 * Math.abs(mean) * normalCdf(-z)
}

/**
 * The expected calibration error over 15 bins of equal mass, Σ w·|mean score − share that came true|, less what the noise of
 * the bins adds to it: the "normal debiased" estimate of Kumar, Liang and Ma (2019, "Verified Uncertainty Calibration",
 * algorithm of §4.2 for p = 1), its simulated mean in closed form; not below 0. A bin's variance is share·(1 − share)/rows.
 */
function calibrationError(rows: Rows): (weights: Float64Array) => number {
  const { sure, true: came } = claims(rows)
  const bins = binsOf(sure)
  return (weights) => {
    const [weight, squares, score, hits] = Array.from({ length: 4 }, () => new Float64Array(BINS)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    let total = 0
    bins.forEach((bin, row) => {
      const w = weights[row]!
      total += w
      weight[bin]! += w
      squares[bin]! += w * w
      score[bin]! += w * sure[row]!
      hits[bin]! += w * came[row]!
    })
    let plain = 0
    let noise = 0
    for (let b = 0; b < BINS; b++) {
      if (!(weight[b]! > 0)) continue
      const rate = hits[b]! / weight[b]!
      const gap = score[b]! / weight[b]! - rate
      const sigma = Math.sqrt((rate * (1 - rate) * squares[b]!) / weight[b]! ** 2)
      plain += (weight[b]! / total) * Math.abs(gap)
      noise += (weight[b]! / total) * inflation(gap, sigma)
    }
    return Math.max(0, plain - noise)
  }
}

/** Judged on the point: draws of the rows make every gap larger still, so no bootstrap holds its error rate. */
export const calibrationMetrics: readonly Metric[] = [
  {
    name: 'ece',
    title: 'Calibration error (ECE)',
    task: 'classification',
    direction: 'lower',
    unit: 'fraction',
    defaultMargin: percentagePoints(1),
    needs: 'probability',
    positive: true,
    family: 'general',
    onRequest: true,
    noSampling: 'a calibration error of bins is biased, and the bootstrap more so',
    prepare: calibrationError,
  },
]
