import { plainLine } from '../plain-line.ts'
import type { Chart, LineChart, Report } from '../report.ts'
import type { Block } from './budget.ts'
import { chartTable } from './chart-table.ts'
import { escapeHtml, escapeLine, escapeText, fold } from './escape.ts'

/** More points than this are a grey band in a comment; the last ones are shown. */
const MAX_POINTS = 24
/** What Mermaid's width has room for: names longer than this all together run into each other. */
const MAX_NAMES = 52

/** The chart of the metric over runs: the one with the id `history`, or `history:<metric>`. */
export const historyOf = (report: Report): LineChart | undefined =>
  report.charts.find((chart: Chart): chart is LineChart => chart.kind === 'line' && /^history(:|$)/.test(chart.id))

/** Writes the metric over runs as a Mermaid chart with this run marked. */
export function historyBlock(chart: LineChart | undefined): Block {
  if (!isHistory(chart)) return { rank: 5, variants: [''] }
  return { name: 'chart', rank: 5, variants: [mermaidChart(lastPoints(chart)), ''] }
}

/** Writes the numbers of that chart in a fold, since e-mail and many readers draw no Mermaid. */
export function historyNumbers(chart: LineChart | undefined): Block {
  const numbers = isHistory(chart) ? chartTable(lastPoints(chart), MAX_POINTS) : undefined
  if (!chart || !numbers) return { rank: 4, variants: [''] }
  const block = fold(
    `In numbers: ${escapeHtml(chart.title, 120)}`,
    `${escapeLine(chart.description, 400)}\n\n${numbers}`,
  )
  return { name: 'numbers of the chart', rank: 4, variants: [block, ''] }
}

const isHistory = (chart: LineChart | undefined): chart is LineChart =>
  (chart?.series[0]?.y.filter((y) => y !== null).length ?? 0) >= 2

function lastPoints(chart: LineChart): LineChart {
  const start = Math.max(0, chart.x.length - MAX_POINTS)
  const { mark, ...rest } = chart
  return {
    ...rest,
    x: chart.x.slice(start),
    series: chart.series.map(({ name, y }) => ({ name, y: y.slice(start) })),
    ...(mark !== undefined && mark >= start ? { mark: mark - start } : {}),
  }
}

/**
 * xychart knows neither gaps nor marked points. Runs without the metric are left out; this run is marked on the axis and by
 * a bar of its own, and its level is drawn through all runs, so that one sees which of them were better. Nothing where
 * Mermaid could not read the numbers.
 */
function mermaidChart(chart: LineChart): string {
  // Shares are read as percentages, as in the table of gates.
  const scale = chart.unit === 'fraction' ? 100 : 1
  const y = chart.series[0]!.y.map((value) => (value === null ? null : value * scale))
  const kept = y.flatMap((value, index) => (value === null ? [] : [{ value, x: chart.x[index]!, index }]))
  const mark = kept.findIndex(({ index }) => index === chart.mark)
  const values = kept.map(({ value }) => value)
  const rule = chart.rule && chart.rule.y * scale
  const [low, high] = axisOf([...values, ...(rule === undefined ? [] : [rule])], scale)
  const write = numbersWithin(low, high)
  if (!write) return ''
  const list = (numbers: readonly number[]) => `[${numbers.map(write).join(', ')}]`
  const level = (value: number) => `  line ${list(values.map(() => value))}`
  const { names, counted } = namesOf(
    kept.map(({ x }) => quoted(String(x), 16)),
    mark,
  )
  // A bar of no height stands a little below the end of the axis, where half the text of a label lies.
  const none = low - 0.036 * (high - low)
  const lines = [
    themeOf(mark >= 0),
    'xychart-beta',
    `  title "${quoted(chart.title, 80)}"`,
    `  x-axis [${names.map((name) => `"${name}"`).join(', ')}]`,
    `  y-axis "${quoted(nameOf(chart), 40)}" ${write(low)} --> ${write(high)}`,
    ...(mark < 0 ? [] : [`  bar ${list(values.map((value, index) => (index === mark ? value : none)))}`]),
    `  line ${list(values)}`,
    ...(mark < 0 ? [] : [level(values[mark]!)]),
    ...(rule === undefined ? [] : [level(rule)]),
  ]
  const legend = [
    ...(mark < 0 ? [] : ['▶ and violet: this change, its level drawn through all runs']),
    ...(rule === undefined ? [] : [`amber: ${escapeText(chart.rule!.label, 60)}`]),
    ...(counted ? ['−1 is the run before'] : []),
  ]
  const key = legend.length > 0 ? `\n\n<sub>${legend.join(' · ')}</sub>` : ''
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`${key}`
}

/** Names the axis of values, with their unit. */
function nameOf({ yLabel, series, unit }: LineChart): string {
  const name = yLabel ?? series[0]!.name
  return unit === undefined ? name : `${name}, ${unit === 'fraction' ? '%' : unit}`
}

/** Names the runs; where their names have no room, counts them back from the marked one (the last one). */
function namesOf(names: readonly string[], mark: number): { names: string[]; counted: boolean } {
  const widths = names.reduce((sum, name) => sum + name.length + 1, 0)
  const counted = widths > MAX_NAMES || new Set(names).size < names.length
  const zero = mark < 0 ? names.length - 1 : mark
  const back = (index: number) => (index <= zero ? `−${zero - index}` : `+${index - zero}`)
  const shown = names.map((name, index) => (counted ? (index === zero ? '0' : back(index)) : name))
  return { names: shown.map((name, index) => (index !== mark ? name : counted ? '▶' : `▶ ${name}`)), counted }
}

/** Only colours that are seen on white and on black; the rest is left to the reader's own theme. */
function themeOf(marked: boolean): string {
  const violet = '#a371f7'
  const palette = [...(marked ? [`${violet}66`] : []), '#2f81f7', ...(marked ? [violet] : []), '#bf8700'].join(', ')
  return `%%{init: {"xyChart": {"width": 600, "height": 280, "titleFontSize": 18, "titlePadding": 6, "xAxis": {"labelFontSize": 15}, "yAxis": {"labelFontSize": 13}}, "themeVariables": {"xyChart": {"plotColorPalette": "${palette}", "backgroundColor": "transparent"}}}}%%`
}

/** Leaves some air above and below, so that the lowest point is not the floor; none below zero or above the `whole` of a share. */
function axisOf(values: readonly number[], whole: number): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = (high - low || Math.abs(high) || 1) * 0.15
  return [low >= 0 ? Math.max(0, low - air) : low - air, high <= whole ? Math.min(whole, high + air) : high + air]
}

/** Writes numbers to a thousandth of the axis, and plainly: Mermaid reads no exponents. `undefined` where that is not to be had. */
function numbersWithin(low: number, high: number): ((value: number) => string) | undefined {
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(high - low)))
  const largest = Math.max(Math.abs(low), Math.abs(high))
  if (!(high > low) || decimals > 12 || largest >= 1e15) return undefined
  return (value) =>
    value
      .toFixed(decimals)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '')
}

/** Mermaid has no escape inside quotes: only letters, digits and a few signs are let through, `@` before a number. */
const quoted = (text: string, max: number): string =>
  plainLine(text, max)
    .replace(/[^\p{L}\p{N}\p{M} ._,:+()/=%@…·–−-]|@(?!\d)/gu, ' ')
    .replaceAll('%%', '%') || ' '
