import type { HistogramChart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { extent, linear, niceScale, place } from '../scale.ts'
import { axes, type Drawing, legend, PLOT, seriesClass, shortNumber, type Tick, thinned } from './frame.ts'

/**
 * Draws counts per bin. Several samples, which can differ in size, are drawn as shares of their own total; bins of unequal
 * width by density, so that areas are counts.
 */
export function drawHistogram(chart: HistogramChart): Drawing {
  const several = chart.series.length > 1
  const edges = edgesOf(chart)
  const widths = edges.slice(1).map((edge, index) => edge - edges[index]!)
  const widest = Math.max(...widths, 0)
  const uneven = widths.some((width) => width < widest * 0.999)
  const heights = chart.series.map(({ counts }) => {
    const total = several ? counts.reduce((sum, count) => sum + count, 0) || 1 : 1
    return widths.map((width, index) => ((counts[index] ?? 0) / total) * (uneven && width > 0 ? widest / width : 1))
  })
  const x = linear(extent(edges), [PLOT.left, PLOT.right])
  const y = niceScale([0, extent(heights.flat())[1] || 1], [PLOT.bottom, PLOT.top], 4)
  const bars = heights.map((row, series) =>
    row.map((height, index) => bar(x(edges[index]!), x(edges[index + 1]!), y(height), series, heights.length)),
  )
  const labels = { ...chart, yLabel: several ? 'share' : (chart.yLabel ?? 'count') }
  return {
    svg: markup`${axes(labels, ticksOf(chart, edges, x), y)}${bars}`,
    legend: legend(chart.series, 'box'),
    ...(uneven ? { note: 'Bins differ in width: areas, not heights, are counts.' } : {}),
  }
}

/** Named bins are as wide as each other. */
function edgesOf({ labels, edges }: HistogramChart): readonly number[] {
  return labels ? Array.from({ length: labels.length + 1 }, (_, index) => index) : (edges ?? [])
}

/** Series stand side by side inside their bin, so that none hides another. */
function bar(left: number, right: number, top: number, series: number, count: number): Markup {
  const gap = Math.min(3, (right - left) * 0.12)
  const width = (right - left - gap) / count
  return markup`<rect class="bar ${seriesClass(series)}" x="${place(left + gap / 2 + series * width)}" y="${top}" width="${place(Math.max(width, 0.5))}" height="${place(Math.max(PLOT.bottom - top, 0))}"/>`
}

function ticksOf(chart: HistogramChart, edges: readonly number[], x: (value: number) => number): Tick[] {
  if (chart.labels) return thinned(chart.labels).map(({ item, index }) => ({ at: x(index + 0.5), text: item }))
  // Edges come from quantiles as often as not: round numbers between them are easier to read.
  const [low, high] = extent(edges)
  const { ticks } = niceScale([low, high], [PLOT.left, PLOT.right], 6)
  return ticks.filter((tick) => tick >= low && tick <= high).map((tick) => ({ at: x(tick), text: shortNumber(tick) }))
}
