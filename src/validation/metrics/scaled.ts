import type { Rows } from '../rows.ts'
import { type Metric, percent, weightedMean } from './metric.ts'

/**
 * |error| of each row over the mean |yₜ − yₜ₋ₘ| of its series (Hyndman and Koehler 2006), both of the rows that are judged, in
 * order of time. A series is a `group`; NaN where a series does not move or has no row m before another.
 */
function scaledErrors(rows: Rows, season: number): Float64Array {
  const series = new Map<number, number[]>()
  for (const row of rows.byTime!) {
    const code = rows.cluster?.[row] ?? 0
    const known = series.get(code)
    if (known) known.push(row)
    else series.set(code, [row])
  }
  const scaled = new Float64Array(rows.n)
  for (const members of series.values()) {
    let sum = 0
    for (let t = season; t < members.length; t++)
      sum += Math.abs(rows.labels[members[t]!]! - rows.labels[members[t - season]!]!)
    const scale = sum / (members.length - season)
    for (const row of members)
      scaled[row] = scale > 0 ? Math.abs(rows.predictions[row]! - rows.labels[row]!) / scale : Number.NaN
  }
  return scaled
}

function maseMetric(season: number): Metric {
  const losses = (rows: Rows): Float64Array => scaledErrors(rows, season)
  return {
    name: season === 1 ? 'mase' : `mase@${season}`,
    title: season === 1 ? 'MASE' : `MASE of season ${season}`,
    task: 'regression',
    direction: 'lower',
    defaultMargin: percent(3),
    needs: 'time',
    family: 'mean-loss',
    losses,
    prepare: (rows) => weightedMean(losses(rows)),
  }
}

/** Makes the metrics of errors that are scaled by a naive forecast, by the length of the season. */
export const scaledFamilies: Readonly<Record<string, (season?: number) => Metric | undefined>> = {
  mase: (season = 1) => maseMetric(season),
}
