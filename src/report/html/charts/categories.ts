import type { HistogramChart } from '../../report.ts'
import { markup } from '../markup.ts'
import { extent, place } from '../scale.ts'
import { type Drawing, fitted, legend, PLOT, roomyScale, seriesClass, tickText, tickTexts, widthOf } from './frame.ts'

/** Names stand at the left, where long ones have room and none runs into the next. */
const MOST_NAME = 200
const TOP = 6
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
  const bottom = TOP + labels.length * row
  const shown = labels.map((label) => fitted(label, MOST_NAME))
  const left = Math.max(...shown.map(widthOf), 60) + 10
  const unit = several ? 'fraction' : undefined
  const x = roomyScale([0, extent(lengths.flat())[1] || 1], [left, PLOT.right], unit)
  const texts = tickTexts(x.ticks, unit)
  const names = shown.map((label, index) => {
    const middle = TOP + index * row + (row - GAP) / 2 + GAP / 2
    return markup`<text class="name" x="${left - 10}" y="${place(middle + 4)}" text-anchor="end">${label}</text>`
  })
  const bars = lengths.map((values, index) =>
    values.map((value, label) => {
      const top = TOP + label * row + GAP / 2 + index * BAR
      return markup`<rect class="bar ${seriesClass(index)}" x="${left}" y="${place(top)}" width="${place(Math.max(x(value) - left, 0))}" height="${BAR - 1}"/>`
    }),
  )
  const ticks = x.ticks.map((tick, index) => tickText({ at: x(tick), text: texts[index]! }, bottom + 18))
  return {
    height: bottom + 28,
    svg: markup`<g class="grid">${x.ticks.map((tick) => markup`<path d="M${x(tick)} ${TOP}V${bottom}"/>`)}</g>
<g class="axis">${names}${ticks}<path class="base" d="M${left} ${TOP}V${bottom}"/></g>${bars}`,
    legend: legend(series, 'box'),
  }
}
