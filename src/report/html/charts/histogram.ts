import type { HistogramChart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { extent, linear, niceScale, place } from '../scale.ts'
import { drawCategories } from './categories.ts'
import { axes, type Drawing, legend, PLOT, roomyScale, seriesClass, type Tick, tickTexts } from './frame.ts'

/**
 * Draws counts per bin. Several samples, which can differ in size, are drawn as shares of their own total; bins of unequal
 * width by density, so that areas are counts. Two samples lie over each other, one as an area and one as an outline.
 */
export function drawHistogram(chart: HistogramChart): Drawing {
  if (chart.labels) return drawCategories(chart)
  const several = chart.series.length > 1
  const edges = chart.edges ?? []
  const { heights, uneven } = heightsOf(chart)
  const x = linear(extent(edges), [PLOT.left, PLOT.right])
  const y = niceScale([0, extent(heights.flat())[1] || 1], [PLOT.bottom, PLOT.top], 4)
  const paired = chart.series.length === 2
  const drawn = paired
    ? heights.map((row, series) => steps(row, { edges, x, y, bottom: PLOT.bottom }, series))
    : heights.map((row, series) =>
        row.map((height, bin) => bar(x(edges[bin]!), x(edges[bin + 1]!), y(height), series, heights.length)),
      )
  const { xLabel, yLabel = 'count' } = chart
  // Percentages need no label.
  const labels = { ...(xLabel && { xLabel }), ...(!several && { yLabel }) }
  return {
    svg: markup`${axes(labels, ticksOf(edges, x), y, tickTexts(y.ticks, several ? 'fraction' : undefined))}${drawn}`,
    ...(several && { top: PLOT.top - 14 }),
    legend: legend(chart.series, paired ? ['area', 'outline'] : 'box'),
    ...(uneven ? { note: 'Bins differ in width: areas, not heights, are counts.' } : {}),
  }
}

/** How high each bin is, series by series: counts, or shares of the series where there are several. */
export function heightsOf({ edges = [], series }: Pick<HistogramChart, 'edges' | 'series'>) {
  const widths = edges.slice(1).map((edge, index) => edge - edges[index]!)
  const widest = Math.max(...widths, 0)
  const uneven = widths.some((width) => width < widest * 0.999)
  const heights = series.map(({ counts }) => {
    const total = series.length > 1 ? counts.reduce((sum, count) => sum + count, 0) || 1 : 1
    return widths.map((width, index) => ((counts[index] ?? 0) / total) * (uneven && width > 0 ? widest / width : 1))
  })
  return { heights, uneven }
}

/** Where bins stand on the page. */
export interface Ground {
  readonly edges: readonly number[]
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly bottom: number
}

/** Draws the outline of a series; that of the first is filled. */
export function steps(heights: readonly number[], { edges, x, y, bottom }: Ground, series: number): Markup {
  const path = heights.map((height, bin) => `V${y(height)}H${x(edges[bin + 1]!)}`).join('')
  const kind = series === 0 ? 'area' : 'outline'
  return markup`<path class="${kind} ${seriesClass(series)}" d="M${x(edges[0] ?? 0)} ${bottom}${path}V${bottom}"/>`
}

/** Series stand side by side inside their bin, so that none hides another. */
function bar(left: number, right: number, top: number, series: number, count: number): Markup {
  const gap = Math.min(3, (right - left) * 0.12)
  const width = (right - left - gap) / count
  return markup`<rect class="bar ${seriesClass(series)}" x="${place(left + gap / 2 + series * width)}" y="${top}" width="${place(Math.max(width, 0.5))}" height="${place(Math.max(PLOT.bottom - top, 0))}"/>`
}

function ticksOf(edges: readonly number[], x: (value: number) => number): Tick[] {
  // Edges come from quantiles as often as not: round numbers between them are easier to read.
  const [low, high] = extent(edges)
  const ticks = roomyScale([low, high], [PLOT.left, PLOT.right]).ticks.filter((tick) => tick >= low && tick <= high)
  const texts = tickTexts(ticks)
  return ticks.map((tick, index) => ({ at: x(tick), text: texts[index]! }))
}
