import { formatNumber } from '../../../platform/format.ts'
import { clip } from '../../clip.ts'
import type { Chart, LineChart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import type { Scale } from '../scale.ts'

/** The page of every chart, in SVG units; the style sheet scales it. */
export const WIDTH = 480
export const HEIGHT = 288
export const PLOT = { left: 62, right: 466, top: 14, bottom: 242 } as const

/** Half the width of a character on a narrow screen, where the type of a chart is largest. */
const HALF_A_CHARACTER = 4.3

/** What a chart's module draws; `note` says what was not drawn. */
export interface Drawing {
  readonly svg: Markup
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

/** Draws axes with ticks, grid and labels; `write` says how the numbers at the left are written. */
export function axes(
  chart: Pick<Chart, 'xLabel' | 'yLabel'>,
  xTicks: readonly Tick[],
  y: Scale,
  write: (value: number) => string = shortNumber,
): Markup {
  const xText = ({ at, text }: Tick) => {
    const name = clip(text, 14)
    // A long one in the middle of the last tick would leave the page.
    const fits = at + name.length * HALF_A_CHARACTER <= WIDTH
    return markup`<text x="${fits ? at : WIDTH}" y="${PLOT.bottom + 18}" text-anchor="${fits ? 'middle' : 'end'}">${name}</text>`
  }
  const yText = (tick: number) =>
    markup`<text x="${PLOT.left - 8}" y="${y(tick) + 4}" text-anchor="end">${write(tick)}</text>`
  return markup`<g class="grid">${y.ticks.map((tick) => markup`<path d="M${PLOT.left} ${y(tick)}H${PLOT.right}"/>`)}</g>
<g class="axis">${y.ticks.map(yText)}${xTicks.map(xText)}<path class="base" d="M${PLOT.left} ${PLOT.bottom}H${PLOT.right}"/></g>
${chart.xLabel && markup`<text class="label" x="${PLOT.right}" y="${HEIGHT - 6}" text-anchor="end">${clip(chart.xLabel, 60)}</text>`}
${chart.yLabel && markup`<text class="label" transform="translate(11 ${PLOT.top}) rotate(-90)" text-anchor="end">${clip(chart.yLabel, 38)}</text>`}`
}

/** Picks so many of a list of names that their texts do not run into each other, first and last among them. */
export function thinned<T>(items: readonly T[], max = 8): { item: T; index: number }[] {
  const last = items.length - 1
  const step = Math.max(1, Math.ceil(last / (max - 1)))
  return items
    .map((item, index) => ({ item, index }))
    .filter(({ index }) => index === last || (index % step === 0 && last - index >= step / 2))
}

/** Writes a tick as short as can be: `25k`, `1.2M`, `0.4`. */
export function shortNumber(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e12 || size < 10_000) return formatNumber(value)
  const [unit, letter] =
    size >= 1e9 ? ([1e9, 'G'] as const) : size >= 1e6 ? ([1e6, 'M'] as const) : ([1e3, 'k'] as const)
  return `${formatNumber(value / unit)}${letter}`
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
