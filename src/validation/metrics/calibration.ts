import { normalCdf } from '../../statistics/distributions.ts'
import type { Rows } from '../rows.ts'
import { type Metric, percentagePoints } from './metric.ts'

/** As most papers count; fewer rows than that make fewer bins. */
const BINS = 15

/** What a model was sure of, and whether it came true: of the positive class, with more classes of the one predicted. */
function claims(rows: Rows): { readonly sure: Float64Array; readonly came: Uint8Array } {
  if (rows.positive >= 0 && rows.score)
    return { sure: rows.score, came: Uint8Array.from(rows.truth, (truth) => Number(truth === rows.positive)) }
  const sure = Float64Array.from(rows.predicted, (code, row) => rows.scores![code]![row]!)
  return { sure, came: Uint8Array.from(rows.truth, (truth, row) => Number(truth === rows.predicted[row])) }
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

/** What a bin says: its share of all weight, how far its mean score is off, and the variance of the share that came true. */
interface Bin {
  readonly weight: number
  readonly gap: number
  readonly variance: number
  /** How many equal rows its weights are worth (Kish). */
  readonly rows: number
}

/** A metric of 15 bins of equal mass. */
function ofBins(compute: (bins: readonly Bin[]) => number): Metric['prepare'] {
  return (rows) => {
    const { sure, came } = claims(rows)
    const numbers = binsOf(sure)
    return (weights) => {
      const bins = Array.from({ length: BINS }, () => ({ weight: 0, squares: 0, score: 0, hits: 0 }))
      let total = 0
      numbers.forEach((number, row) => {
        const bin = bins[number]!
        const weight = weights[row]!
        total += weight
        bin.weight += weight
        bin.squares += weight * weight
        bin.score += weight * sure[row]!
        bin.hits += weight * came[row]!
      })
      const used = bins.filter(({ weight }) => weight > 0)
      return compute(
        used.map(({ weight, squares, score, hits }) => {
          const rate = hits / weight
          return {
            weight: weight / total,
            gap: score / weight - rate,
            variance: rate * (1 - rate),
            rows: weight ** 2 / squares,
          }
        }),
      )
    }
  }
}

const sumOf = (bins: readonly Bin[], term: (bin: Bin) => number): number =>
  bins.reduce((sum, bin) => sum + bin.weight * term(bin), 0)

/**
 * The expected calibration error Σ w·|gap|, less what the noise of the bins adds: the "normal debiased" estimate of Kumar,
 * Liang and Ma ("Verified Uncertainty Calibration", 2019), its simulated mean in closed form; not below 0.
 */
const expectedError = ofBins((bins) =>
  Math.max(
    0,
    sumOf(bins, ({ gap, variance, rows }) => Math.abs(gap) - inflation(gap, Math.sqrt(variance / rows))),
  ),
)

/** √(Σ w·gap² − Σ w·variance/(rows − 1)): what is under the root is unbiased (the same authors, §5); not below 0. */
const rootMeanSquare = ofBins((bins) =>
  Math.sqrt(
    Math.max(
      0,
      sumOf(bins, ({ gap, variance, rows }) => gap ** 2 - (rows > 1 ? variance / (rows - 1) : 0)),
    ),
  ),
)

/** Judged on the point: draws of the rows make every gap larger still, so no bootstrap holds its error rate. */
const base = {
  task: 'classification',
  direction: 'lower',
  unit: 'fraction',
  defaultMargin: percentagePoints(1),
  needs: 'probability',
  positive: true,
  family: 'general',
  onRequest: true,
  noSampling: 'a calibration error of bins is biased, and the bootstrap more so',
} as const

export const calibrationMetrics: readonly Metric[] = [
  { ...base, name: 'ece', title: 'Calibration error (ECE)', prepare: expectedError },
  { ...base, name: 'rms-calibration-error', title: 'RMS calibration error', prepare: rootMeanSquare },
]
