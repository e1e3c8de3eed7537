import type { Rows } from '../rows.ts'
import { type Metric, percent, percentagePoints, weightedMean } from './metric.ts'

/** The pinball loss of a quantile p: p·(y − q) above it, (1 − p)·(q − y) below it (Koenker and Bassett 1978). */
const pinball = (label: number, quantile: number, p: number): number =>
  label >= quantile ? p * (label - quantile) : (1 - p) * (quantile - label)

/** The pinball loss of each row, the mean over some quantiles. */
function pinballLosses(rows: Rows, levels: readonly number[], scale = 1): Float64Array {
  const losses = new Float64Array(rows.n)
  for (const p of levels) {
    const quantile = rows.quantiles!.get(p)!
    for (let i = 0; i < rows.n; i++) losses[i]! += (scale * pinball(rows.labels[i]!, quantile[i]!, p)) / levels.length
  }
  return losses
}

const levelsOf = (rows: Rows): number[] => [...(rows.quantiles ?? new Map<number, Float64Array>()).keys()]

const base = { task: 'regression', needs: 'quantiles' } as const

function meanOf(losses: (rows: Rows) => Float64Array): Pick<Metric, 'family' | 'losses' | 'prepare'> {
  return { family: 'mean-loss', losses, prepare: (rows) => weightedMean(losses(rows)) }
}

/** Two levels are one when they differ by rounding alone: 1 − 0.9 is 0.09999999999999998. */
const levelNear = (rows: Rows, p: number): number | undefined => levelsOf(rows).find((q) => Math.abs(q - p) < 1e-9)

const columnName = (p: number): string => `quantile_${Number(p.toPrecision(9))}`

/** The mean pinball loss of one quantile, or of all that there are. */
function pinballMetric(p?: number): Metric {
  return {
    ...base,
    ...meanOf((rows) => pinballLosses(rows, p === undefined ? levelsOf(rows) : [levelNear(rows, p)!])),
    name: p === undefined ? 'pinball' : `pinball@${p}`,
    title: p === undefined ? 'Pinball loss' : `Pinball loss of quantile ${p}`,
    direction: 'lower',
    defaultMargin: percent(3),
    lacks: (rows) =>
      p === undefined || levelNear(rows, p) !== undefined ? undefined : `there is no column "${columnName(p)}"`,
  }
}

/** Ends of the central interval that should hold a share of the labels; the widest that there is without one. */
function endsOf(rows: Rows, share: number | undefined): readonly [number, number] | undefined {
  const low = share === undefined ? Math.min(...levelsOf(rows)) : levelNear(rows, (1 - share) / 2)
  const high = low === undefined ? undefined : levelNear(rows, 1 - low)
  return low === undefined || high === undefined || !(low < high) ? undefined : [low, high]
}

/** The share of labels within a central interval, its ends counted. */
function coverageMetric(share?: number): Metric {
  const within = (rows: Rows): Uint8Array => {
    const [low, high] = endsOf(rows, share)!.map((p) => rows.quantiles!.get(p)!) as [Float64Array, Float64Array]
    return Uint8Array.from(rows.labels, (label, i) => Number(label >= low[i]! && label <= high[i]!))
  }
  return {
    ...base,
    name: share === undefined ? 'coverage' : `coverage@${share}`,
    title: share === undefined ? 'Coverage of the widest interval' : `Coverage of the ${percentOf(share)} interval`,
    direction: 'higher',
    unit: 'fraction',
    defaultMargin: percentagePoints(2),
    family: 'proportion',
    prepare: (rows) => weightedMean(Float64Array.from(within(rows))),
    hits: (rows) => ({ of: new Uint8Array(rows.n).fill(1), right: within(rows) }),
    lacks: (rows) => {
      if (endsOf(rows, share)) return undefined
      if (share === undefined) return 'the lowest and the highest quantile are not as far from the middle'
      return `the columns "${columnName((1 - share) / 2)}" and "${columnName((1 + share) / 2)}" are not both there`
    },
  }
}

const percentOf = (share: number): string => `${Number((share * 100).toPrecision(6))} %`

/** CRPS as the integral of twice the pinball loss over evenly spread quantiles: 2 · its mean (Gneiting and Ranjan 2011). */
const crps: Metric = {
  ...base,
  ...meanOf((rows) => pinballLosses(rows, levelsOf(rows), 2)),
  name: 'crps',
  title: 'CRPS',
  direction: 'lower',
  defaultMargin: percent(3),
}

const isShare = (p: number): boolean => p > 0 && p < 1

/** Makes the metrics of probabilistic forecasts: of a quantile, of an interval. */
export const quantileFamilies: Readonly<Record<string, (p?: number) => Metric | undefined>> = {
  pinball: (p) => (p === undefined || isShare(p) ? pinballMetric(p) : undefined),
  coverage: (share) => (share === undefined || isShare(share) ? coverageMetric(share) : undefined),
  crps: (p) => (p === undefined ? crps : undefined),
}
