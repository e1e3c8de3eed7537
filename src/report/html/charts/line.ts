import { formatValue } from '../../../platform/format.ts'
import type { LineChart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { extent, linear, niceScale, type Scale } from '../scale.ts'
import {
  axes,
  type Drawing,
  legend,
  PLOT,
  roomyScale,
  ruleLine,
  seriesClass,
  type Tick,
  thinned,
  tickTexts,
} from './frame.ts'

type At = (index: number) => number
type Series = LineChart['series'][number]

/** Draws lines over a shared axis, with bands, a marked point, a limit, the diagonal. */
export function drawLine(chart: LineChart): Drawing {
  const values = chart.series.flatMap(({ y, band }) =>
    y.flatMap((value, index) => (value === null ? [] : [value, ...(band?.[index] ?? [])])),
  )
  const numbers = numbersOf(chart)
  const ends = [...values, ...(chart.rule ? [chart.rule.y] : []), ...(chart.diagonal ? numbers : [])]
  const range = chart.range ?? (chart.diagonal ? extent(ends) : aired(extent(ends)))
  const y = niceScale(range, [PLOT.bottom, PLOT.top])
  const { atOf, ticks } = horizontal(chart)
  const drawSeries = (series: Series, index: number) => {
    const at = atOf(series)
    return [series.band && bandPath(series, series.band, at, y, index), linePath(series.y, at, y, index)]
  }
  const svg = markup`${leftAxis(chart, ticks, y)}
${chart.diagonal && isNumeric(chart) && diagonal(chart, numbers, y)}
${ruleLine(chart.rule, y)}
${chart.series.map(drawSeries)}
${markedPoint(chart, atOf(chart.series[0]), y)}`
  return { svg, legend: legend(chart.series, 'line') }
}

/** A unit that is a sign stands at each number; a word, for which there is no room, once above them. */
function leftAxis({ xLabel = '', yLabel = '', unit }: LineChart, ticks: readonly Tick[], y: Scale): Markup {
  const isWord = unit !== undefined && !['fraction', 'relative', 'pp', 'bytes'].includes(unit)
  const label = isWord ? [yLabel, unit].filter(Boolean).join(', ') : yLabel
  return axes({ xLabel, yLabel: label }, ticks, y, tickTexts(y.ticks, isWord ? undefined : unit))
}

/**
 * Leaves some air, so that the lowest point does not lie on the axis; but zero and one are ends that nothing passes. Where all
 * is zero the axis needs another end.
 */
function aired([low, high]: [number, number]): [number, number] {
  const air = (high - low) * 0.06 || Math.abs(high) * 0.05 || 0.01
  return [low >= 0 ? Math.max(0, low - air) : low - air, high <= 1 ? Math.min(1, high + air) : high + air]
}

function horizontal(chart: LineChart): { atOf: (series: Series | undefined) => At; ticks: Tick[] } {
  const { x } = chart
  if (isNumeric(chart) && x.length > 1) {
    const numbers = numbersOf(chart)
    const scale = roomyScale(horizontalExtent(chart, numbers), [PLOT.left, PLOT.right])
    const texts = tickTexts(scale.ticks)
    const ticks = scale.ticks.map((tick, index) => ({ at: scale(tick), text: texts[index]! }))
    return { atOf: (series) => (index) => scale(series?.x?.[index] ?? (x[index] as number)), ticks }
  }
  const middle = (PLOT.left + PLOT.right) / 2
  const [left, right] = [PLOT.left + 18, PLOT.right - 18]
  const scale = linear([0, Math.max(x.length - 1, 1)], [left, right])
  const at: At = (index) => (x.length === 1 ? middle : scale(index))
  const names = thinned(x.map(String), right - left)
  return { atOf: () => at, ticks: names.map(({ name, index }) => ({ at: at(index), text: name })) }
}

const isNumeric = ({ x }: LineChart): boolean => x.every((value) => typeof value === 'number')

/** All places of a numeric axis: the shared ones where a series has none of its own. */
function numbersOf({ x, series }: LineChart): number[] {
  const shared = x.filter((value) => typeof value === 'number')
  return series.flatMap((one) => one.x?.filter((_, index) => one.y[index] !== null) ?? shared)
}

/** The unit square stays whole, whatever part of it has points. */
const horizontalExtent = ({ diagonal, range }: LineChart, numbers: readonly number[]) =>
  diagonal && range ? extent([...range, ...numbers]) : extent(numbers)

/** A gap in the values is a gap in the line; a value between two gaps is a dot. */
function linePath(line: readonly (number | null)[], at: At, y: Scale, index: number): Markup {
  const runs: string[][] = [[]]
  line.forEach((value, position) => {
    if (value === null) runs.push([])
    else runs.at(-1)!.push(`${at(position)} ${y(value)}`)
  })
  const drawn = runs.filter((run) => run.length > 0)
  const dots = line.length <= 40 ? drawn.flat() : drawn.filter((run) => run.length === 1).flat()
  return markup`<path class="line ${seriesClass(index)}" d="${drawn.map((run) => `M${run.join('L')}`).join('')}"/>
${dots.map((dot) => markup`<circle class="dot ${seriesClass(index)}" r="2.6" transform="translate(${dot})"/>`)}`
}

function bandPath({ y: line }: Series, band: NonNullable<Series['band']>, at: At, y: Scale, index: number): Markup {
  const drawn = band.flatMap((ends, position) => (line[position] === null ? [] : [{ ends, position }]))
  if (drawn.length === 0) return markup``
  const lower = drawn.map(({ ends, position }) => `${at(position)} ${y(ends[0])}`)
  const upper = drawn.map(({ ends, position }) => `${at(position)} ${y(ends[1])}`).reverse()
  return markup`<path class="band ${seriesClass(index)}" d="M${[...lower, ...upper].join('L')}Z"/>`
}

function markedPoint(chart: LineChart, at: At, y: Scale): Markup | undefined {
  const value = chart.mark === undefined ? undefined : chart.series[0]?.y[chart.mark]
  if (chart.mark === undefined || value === undefined || value === null) return undefined
  const [x, top] = [at(chart.mark), y(value)]
  // Above the point, but never out of the plot.
  const textY = top < PLOT.top + 24 ? top + 22 : top - 12
  const textX = Math.min(Math.max(x, PLOT.left + 24), PLOT.right - 24)
  return markup`<g class="mark"><circle cx="${x}" cy="${top}" r="6"/><text x="${textX}" y="${textY}" text-anchor="middle">${formatValue(value, chart.unit)}</text></g>`
}

function diagonal(chart: LineChart, numbers: readonly number[], y: Scale): Markup {
  const [low, high] = horizontalExtent(chart, numbers)
  const x = roomyScale([low, high], [PLOT.left, PLOT.right])
  return markup`<path class="diagonal" d="M${x(low)} ${y(low)}L${x(high)} ${y(high)}"/>`
}
