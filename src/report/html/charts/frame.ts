import { formatNumber, formatValue } from '../../../platform/format.ts'
import { clip, clipToWidth, displayWidth } from '../../clip.ts'
import type { Chart, LineChart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { niceScale, type Scale } from '../scale.ts'

/** The page of every chart, in SVG units; the style sheet scales it. */
export const WIDTH = 480
export const HEIGHT = 288
export const PLOT = { left: 72, right: 466, top: 30, bottom: 242 } as const

/** What one place of a text takes on a narrow screen, where the type of a chart is largest. */
const CHARACTER = 9.2

/** What is left free between two texts at least. */
const GAP = 6

/** How wide a name is drawn at most. */
export const widthOf = (name: string): number => displayWidth(name) * CHARACTER

/** Shortens a name to what so much of the page has room for. */
export const fitted = (name: string, width: number): string =>
  clipToWidth(name, Math.max(2, Math.floor(width / CHARACTER)))

/** What a chart's module draws; `note` says what was not drawn. */
export interface Drawing {
  readonly svg: Markup
  /** Where the drawing begins, when there is nothing above: 0 else. */
  readonly top?: number
  readonly height?: number
  readonly legend?: Markup | undefined
  readonly note?: string
}

/** One tick of the horizontal axis, which can be a name. */
export interface Tick {
  readonly at: number
  readonly text: string
}

/** Names the colour and dash of a series: whoever does not see colours sees dashes. */
export const seriesClass = (index: number): string => `s${index % 6}`

/** Draws axes with ticks, grid and labels; `yTexts` are the texts of the ticks at the left. */
export function axes(
  chart: Pick<Chart, 'xLabel' | 'yLabel'>,
  xTicks: readonly Tick[],
  y: Scale,
  yTexts: readonly string[] = tickTexts(y.ticks),
): Markup {
  const yText = (tick: number, index: number) =>
    markup`<text x="${PLOT.left - 8}" y="${y(tick) + 4}" text-anchor="end">${yTexts[index]}</text>`
  return markup`<g class="grid">${y.ticks.map((tick) => markup`<path d="M${PLOT.left} ${y(tick)}H${PLOT.right}"/>`)}</g>
<g class="axis">${y.ticks.map(yText)}${xTicks.map((tick) => tickText(tick, PLOT.bottom + 18))}<path class="base" d="M${PLOT.left} ${PLOT.bottom}H${PLOT.right}"/></g>
${chart.xLabel && markup`<text class="label" x="${PLOT.right}" y="${HEIGHT - 6}" text-anchor="end">${clip(chart.xLabel, 60)}</text>`}
${chart.yLabel && markup`<text class="label" x="0" y="12">${clip(chart.yLabel, 50)}</text>`}`
}

/** Writes the text of a tick below the plot; a long one in the middle of the last tick would leave the page. */
export function tickText({ at, text }: Tick, y: number): Markup {
  const fits = at + widthOf(text) / 2 <= WIDTH
  return markup`<text x="${fits ? at : WIDTH}" y="${y}" text-anchor="${fits ? 'middle' : 'end'}">${text}</text>`
}

/** Picks so many names that their texts do not run into each other, the last among them. */
export function thinned(names: readonly string[], width: number): { name: string; index: number }[] {
  const short = names.map((name) => clip(name, 14))
  const most = Math.floor(width / (Math.max(...short.map(widthOf)) + GAP))
  const last = names.length - 1
  const step = Math.max(1, Math.ceil(last / Math.min(Math.max(most, 1), 7)))
  return short.map((name, index) => ({ name, index })).filter(({ index }) => (last - index) % step === 0)
}

/** Makes a scale from left to right with round ends, with as many ticks as their texts have room for. */
export function roomyScale(domain: readonly [number, number], range: readonly [number, number], unit?: string): Scale {
  const fits = ({ ticks }: Scale) =>
    tickTexts(ticks, unit).reduce((sum, text) => sum + widthOf(text) + GAP, 0) <= range[1] - range[0]
  const scales = [6, 4, 3, 2].map((count) => niceScale(domain, range, count))
  return scales.find(fits) ?? scales.at(-1)!
}

const LETTERS = ['', 'k', 'M', 'G', 'T']

/**
 * Writes the ticks of one axis: short and all alike (`25k`, `1.2M`, `0.4`, `2e−8`), with so many digits that no two look the
 * same. `unit` is that of the chart.
 */
export function tickTexts(ticks: readonly number[], unit?: string): string[] {
  const write = unit === undefined ? bareTick(ticks) : (tick: number, digits: number) => formatValue(tick, unit, digits)
  for (let digits = 4; ; digits++) {
    const texts = ticks.map((tick) => write(tick, digits))
    if (digits === 8 || new Set(texts).size === texts.length) return texts
  }
}

function bareTick(ticks: readonly number[]): (tick: number, digits: number) => string {
  const largest = Math.max(...ticks.map(Math.abs))
  if (largest < 10_000 && (largest >= 1e-3 || largest === 0)) return formatNumber
  const power = Math.floor(Math.log10(largest))
  const thousands = Math.floor(power / 3)
  const letter = LETTERS[thousands]
  const [divisor, end] = letter === undefined ? [10 ** power, `e${formatNumber(power)}`] : [1000 ** thousands, letter]
  return (tick, digits) => (tick === 0 ? '0' : formatNumber(Number((tick / divisor).toPrecision(12)), digits) + end)
}

/** Draws a horizontal line with its label, such as a limit. */
export function ruleLine(rule: LineChart['rule'], y: Scale): Markup | undefined {
  if (!rule) return undefined
  const at = y(rule.y)
  // A limit is named at its end, where the newest run is; what values are read against, where curves begin.
  const reference = rule.kind === 'reference'
  const x = reference ? PLOT.left + 4 : PLOT.right - 2
  return markup`<g class="${reference ? 'rule reference' : 'rule'}"><path d="M${PLOT.left} ${at}H${PLOT.right}"/><text x="${x}" y="${at - 5}" text-anchor="${reference ? 'start' : 'end'}">${clip(rule.label, 40)}</text></g>`
}

const SWATCHES = {
  line: (index: number) => markup`<path class="line ${seriesClass(index)}" d="M1 6H23"/>`,
  dot: (index: number) => markup`<circle class="dot ${seriesClass(index)}" cx="12" cy="6" r="4"/>`,
  box: (index: number) => markup`<rect class="bar ${seriesClass(index)}" x="5" y="1" width="14" height="10"/>`,
  area: (index: number) => markup`<path class="area ${seriesClass(index)}" d="M4 11V2H20V11"/>`,
  outline: (index: number) => markup`<path class="outline ${seriesClass(index)}" d="M4 11V2H20V11"/>`,
} as const

type Swatch = keyof typeof SWATCHES

/** Writes the names of the series with their colour and dash, one shape for all or each its own; nothing for a single one. */
export function legend(
  series: readonly { readonly name: string }[],
  shape: Swatch | readonly [Swatch, Swatch],
): Markup | undefined {
  if (series.length < 2) return undefined
  const draw = (index: number) => SWATCHES[typeof shape === 'string' ? shape : shape[index === 0 ? 0 : 1]](index)
  const swatch = (index: number) =>
    markup`<svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">${draw(index)}</svg>`
  return markup`<ul class="legend">${series.map(({ name }, index) => markup`<li>${swatch(index)}${clip(name, 60)}</li>`)}</ul>`
}
