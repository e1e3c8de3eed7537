import type { HistogramChart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { extent, linear, place } from '../scale.ts'
import { seriesClass } from './frame.ts'
import { heightsOf, steps } from './histogram.ts'

const WIDTH = 190
const HEIGHT = 36
const FOOT = HEIGHT - 1

/** Draws a pair of samples as small as a word, for a table: the shape of the change, without axes. */
export function drawSpark(chart: HistogramChart): Markup {
  const body = chart.labels ? columns(chart) : bins(chart)
  return markup`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${body}<path class="base" d="M0 ${FOOT}H${WIDTH}"/></svg>`
}

/** Writes which colour is which sample. */
export function sparkLegend({ series }: HistogramChart): Markup {
  return markup`${series.slice(0, 2).map(({ name }, index) => markup`<span class="key"><svg viewBox="0 0 12 10" width="12" height="10" aria-hidden="true"><path class="${index === 0 ? 'area' : 'outline'} ${seriesClass(index)}" d="M1 9V2H11V9"/></svg>${name}</span>`)}`
}

const heightScale = (values: readonly number[]) => linear([0, extent(values)[1] || 1], [FOOT, 2])

function bins(chart: HistogramChart): Markup[] {
  const edges = chart.edges ?? []
  const { heights } = heightsOf(chart)
  const ground = { edges, x: linear(extent(edges), [1, WIDTH - 1]), y: heightScale(heights.flat()), bottom: FOOT }
  return heights.map((row, series) => steps(row, ground, series))
}

function columns({ labels = [], series }: HistogramChart): Markup[][] {
  const shares = series.map(({ counts }) => {
    const total = counts.reduce((sum, count) => sum + count, 0) || 1
    return labels.map((_, index) => (counts[index] ?? 0) / total)
  })
  const y = heightScale(shares.flat())
  const step = Math.min((WIDTH - 2) / Math.max(labels.length, 1), 40)
  const width = (step * 0.72) / Math.max(series.length, 1)
  return shares.map((values, index) =>
    values.map(
      (value, label) =>
        markup`<rect class="bar ${seriesClass(index)}" x="${place(1 + label * step + index * width)}" y="${y(value)}" width="${place(Math.max(width - 0.5, 0.5))}" height="${place(FOOT - y(value))}"/>`,
    ),
  )
}
