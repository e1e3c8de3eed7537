import type { LineChart } from '../../report/report.ts'
import { groupMean } from './group-mean.ts'
import { tenths } from './groups.ts'
import { intervalName, modelsOf, type Pair } from './pair.ts'

/**
 * Draws the reliability curve: rows in tenths by the predicted probability, equal probabilities never parted; in each, how
 * many were positive (with Wilson's interval) against what was predicted on average. Nothing for scores that are no
 * probabilities.
 */
export function calibrationChart(pair: Pair, alpha: number): LineChart[] {
  if (!pair.candidate.rows.score!.every((score) => score >= 0 && score <= 1)) return []
  const models = modelsOf(pair).filter(({ rows }) => rows.score?.every((score) => score >= 0 && score <= 1))
  const series = models.map(({ name, rows }) => {
    const points = tenths(rows.score!).map((chosen) => {
      const predicted = groupMean((row) => rows.score![row]!, chosen, rows, { alpha }).mean
      const isPositive = (row: number) => Number(rows.truth[row] === rows.positive)
      return { predicted, ...groupMean(isPositive, chosen, rows, { alpha, shares: true }) }
    })
    return { name, points }
  })
  const length = Math.max(...series.map(({ points }) => points.length))
  const places = Array.from({ length }, (_, i) => i)
  return [
    {
      kind: 'line',
      id: 'calibration',
      title: 'Calibration',
      xLabel: 'predicted probability',
      yLabel: 'share that was positive',
      description: `How often rows of a predicted probability were positive, in tenths of the rows; on the diagonal a model means what it says. The band is a ${intervalName(alpha)} of ${pair.candidate.name}.`,
      x: places.map((i) => (i + 0.5) / length),
      series: series.map(({ name, points }, index) => ({
        name,
        x: places.map((i) => points[i]?.predicted ?? 1),
        y: places.map((i) => points[i]?.mean ?? null),
        ...(index === 0 && { band: places.map((i) => points[i]?.interval ?? ([0, 1] as const)) }),
      })),
      range: [0, 1],
      diagonal: true,
    },
  ]
}
