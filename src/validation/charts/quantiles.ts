import type { LineChart } from '../../report/report.ts'
import type { Rows } from '../rows.ts'
import { type GroupMean, groupMean } from './group-mean.ts'
import { intervalName, modelsOf, type Pair } from './pair.ts'

/**
 * Draws how good the quantiles of a forecast are: how many labels lie at or below each of them, which on the diagonal is as
 * many as it says, and its mean pinball loss. Rows of a group count together; nothing for a single quantile.
 */
export function quantileCharts(pair: Pair, alpha: number): LineChart[] {
  const levels = [...(pair.candidate.rows.quantiles?.keys() ?? [])]
  if (levels.length < 2) return []
  const everyRow = Uint32Array.from({ length: pair.candidate.rows.n }, (_, row) => row)
  const series = (of: (rows: Rows, level: number, quantile: Float64Array) => GroupMean) =>
    modelsOf(pair)
      .filter(({ rows }) => levels.some((level) => rows.quantiles?.has(level)))
      .map(({ name, rows }, index) => {
        const found = levels.map((level) => {
          const quantile = rows.quantiles!.get(level)
          return quantile && of(rows, level, quantile)
        })
        const y = found.map((point) => point?.mean ?? null)
        return { name, y, ...(index === 0 && { band: found.map((point) => finite(point!)) }) }
      })
  const words = `The band is a ${intervalName(alpha)} of ${pair.candidate.name}, quantile by quantile.`
  const covered = series((rows, _, quantile) =>
    groupMean((row) => Number(rows.labels[row]! <= quantile[row]!), everyRow, rows, { alpha, shares: true }),
  )
  const lost = series((rows, level, quantile) => {
    // The pinball loss (Koenker and Bassett 1978), written for either side at once.
    const loss = (row: number) => {
      const gap = rows.labels[row]! - quantile[row]!
      return Math.max(level * gap, (level - 1) * gap)
    }
    return groupMean(loss, everyRow, rows, { alpha })
  })
  return [
    {
      kind: 'line',
      id: 'quantile-coverage',
      title: 'Coverage of the quantiles',
      xLabel: 'quantile',
      yLabel: 'share of labels at or below it',
      description: `How many labels lie at or below each quantile; on the diagonal as many as it says. ${words}`,
      x: levels,
      series: covered,
      range: [0, 1],
      diagonal: true,
    },
    {
      kind: 'line',
      id: 'quantile-pinball',
      title: 'Pinball loss by quantile',
      xLabel: 'quantile',
      yLabel: 'mean pinball loss',
      description: `What each quantile costs on average, lower is better. ${words}`,
      x: levels,
      series: lost,
    },
  ]
}

/** An interval of one unit has no end; the value itself stands in. */
const finite = ({ mean, interval: [low, high] }: GroupMean): readonly [number, number] =>
  Number.isFinite(low) && Number.isFinite(high) ? [Math.max(0, low), high] : [mean, mean]
