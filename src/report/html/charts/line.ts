import { formatNumber } from '../../../platform/format.ts'
import type { LineChart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { extent, linear, niceScale, type Scale } from '../scale.ts'
import { axes, type Drawing, legend, PLOT, ruleLine, seriesClass, shortNumber, type Tick, thinned } from './frame.ts'

type At = (index: number) => number

/** Draws lines over a shared axis, with bands, a marked point, a limit, the diagonal. */
export function drawLine(chart: LineChart): Drawing {
  const values = chart.series.flatMap(({ y, band }) => [...y.filter((value) => value !== null), ...(band ?? []).flat()])
  const numbers = numbersOf(chart.x)
  const ends = [...values, ...(chart.rule ? [chart.rule.y] : []), ...(chart.diagonal ? numbers : [])]
  const range = chart.range ?? (chart.diagonal ? extent(ends) : aired(extent(ends)))
  const y = niceScale(range, [PLOT.bottom, PLOT.top])
  const { at, ticks } = horizontal(chart.x)
  const svg = markup`${axes(chart, ticks, y)}
${chart.diagonal && numbers.length === chart.x.length && diagonal(numbers, y)}
${ruleLine(chart.rule, y)}
${chart.series.map(({ y: line, band }, index) => [band && bandPath(band, at, y, index), linePath(line, at, y, index)])}
${markedPoint(chart, at, y)}`
  return { svg, legend: legend(chart.series, 'line') }
}

/** Leaves some air, so that the lowest point does not lie on the axis; but a floor of zero stays one. */
function aired([low, high]: [number, number]): [number, number] {
  const air = (high - low) * 0.06
  return [low >= 0 && low < air ? 0 : low - air, high + air]
}

function horizontal(x: LineChart['x']): { at: At; ticks: Tick[] } {
  const numbers = numbersOf(x)
  if (numbers.length === x.length && x.length > 1) {
    const scale = niceScale(extent(numbers), [PLOT.left, PLOT.right], 6)
    const ticks = scale.ticks.map((tick) => ({ at: scale(tick), text: shortNumber(tick) }))
    return { at: (index) => scale(numbers[index]!), ticks }
  }
  const middle = (PLOT.left + PLOT.right) / 2
  const scale = linear([0, Math.max(x.length - 1, 1)], [PLOT.left + 18, PLOT.right - 18])
  const at: At = (index) => (x.length === 1 ? middle : scale(index))
  return { at, ticks: thinned(x).map(({ item, index }) => ({ at: at(index), text: String(item) })) }
}

const numbersOf = (x: LineChart['x']): number[] => x.filter((value) => typeof value === 'number')

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

function bandPath(band: readonly (readonly [number, number])[], at: At, y: Scale, index: number): Markup {
  const lower = band.map(([low], position) => `${at(position)} ${y(low)}`)
  const upper = band.map(([, high], position) => `${at(position)} ${y(high)}`).reverse()
  return markup`<path class="band ${seriesClass(index)}" d="M${[...lower, ...upper].join('L')}Z"/>`
}

function markedPoint(chart: LineChart, at: At, y: Scale): Markup | undefined {
  const value = chart.mark === undefined ? undefined : chart.series[0]?.y[chart.mark]
  if (chart.mark === undefined || value === undefined || value === null) return undefined
  const [x, top] = [at(chart.mark), y(value)]
  // Above the point, but never out of the plot.
  const textY = top < PLOT.top + 24 ? top + 22 : top - 12
  const textX = Math.min(Math.max(x, PLOT.left + 24), PLOT.right - 24)
  return markup`<g class="mark"><circle cx="${x}" cy="${top}" r="6"/><text x="${textX}" y="${textY}" text-anchor="middle">${formatNumber(value)}</text></g>`
}

function diagonal(numbers: readonly number[], y: Scale): Markup {
  const [low, high] = extent(numbers)
  const x = niceScale([low, high], [PLOT.left, PLOT.right], 6)
  return markup`<path class="diagonal" d="M${x(low)} ${y(low)}L${x(high)} ${y(high)}"/>`
}
