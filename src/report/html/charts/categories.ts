import type { HistogramChart } from '../../report.ts'
import { markup } from '../markup.ts'
import { extent, place } from '../scale.ts'
import { type Drawing, fitted, legend, PLOT, roomyScale, seriesClass, tickText, tickTexts } from './frame.ts'

/** Names stand at the left, where long ones have room and none runs into the next. */
const LEFT = 128
const BAR = 9
const GAP = 12

/** Draws one group of bars a label, one bar a series; several series as shares of their own total. */
export function drawCategories(chart: HistogramChart): Drawing {
  const { labels = [], series } = chart
  const several = series.length > 1
  const lengths = series.map(({ counts }) => {
    const total = several ? counts.reduce((sum, count) => sum + count, 0) || 1 : 1
    return labels.map((_, index) => (counts[index] ?? 0) / total)
  })
  const row = series.length * BAR + GAP
  const bottom = PLOT.top + labels.length * row
  const unit = several ? 'fraction' : undefined
  const x = roomyScale([0, extent(lengths.flat())[1] || 1], [LEFT, PLOT.right], unit)
  const texts = tickTexts(x.ticks, unit)
  const names = labels.map((label, index) => {
    const middle = PLOT.top + index * row + (row - GAP) / 2 + GAP / 2
    return markup`<text class="name" x="${LEFT - 10}" y="${place(middle + 4)}" text-anchor="end">${fitted(label, LEFT - 10)}</text>`
  })
  const bars = lengths.map((values, index) =>
    values.map((value, label) => {
      const top = PLOT.top + label * row + GAP / 2 + index * BAR
      return markup`<rect class="bar ${seriesClass(index)}" x="${LEFT}" y="${place(top)}" width="${place(Math.max(x(value) - LEFT, 0))}" height="${BAR - 1}"/>`
    }),
  )
  const ticks = x.ticks.map((tick, index) => tickText({ at: x(tick), text: texts[index]! }, bottom + 18))
  return {
    height: bottom + 28,
    svg: markup`<g class="grid">${x.ticks.map((tick) => markup`<path d="M${x(tick)} ${PLOT.top}V${bottom}"/>`)}</g>
<g class="axis">${names}${ticks}<path class="base" d="M${LEFT} ${PLOT.top}V${bottom}"/></g>${bars}`,
    legend: legend(series, 'box'),
  }
}
