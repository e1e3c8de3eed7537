import { plainLine } from '../plain-line.ts'
import type { Chart, LineChart, Report } from '../report.ts'
import type { Block } from './budget.ts'
import { chartTable } from './chart-table.ts'
import { escapeHtml, escapeLine, fold } from './escape.ts'

/** More points than this are a grey band in a comment; the last ones are shown. */
const MAX_POINTS = 24

/** The chart of the metric over runs: the one with the id `history`, or `history:<metric>`. */
export const historyOf = (report: Report): LineChart | undefined =>
  report.charts.find((chart: Chart): chart is LineChart => chart.kind === 'line' && /^history(:|$)/.test(chart.id))

/**
 * Writes the metric over runs as a Mermaid chart with this run marked, and its numbers in a fold, since e-mail and many
 * readers draw no Mermaid.
 */
export function historyBlocks(chart: LineChart | undefined): Block[] {
  const series = chart?.series[0]
  if (!chart || !series || series.y.filter((y) => y !== null).length < 2) return []
  const last = lastPoints(chart)
  const numbers = chartTable(last, MAX_POINTS)
  return [
    { name: 'chart', rank: 5, variants: [mermaidChart(last), ''] },
    {
      name: 'numbers of the chart',
      rank: 4,
      variants: [
        numbers
          ? fold(`Numbers: ${escapeHtml(chart.title, 120)}`, `${escapeLine(chart.description, 400)}\n\n${numbers}`)
          : '',
        '',
      ],
    },
  ]
}

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
 * xychart knows neither gaps nor marked points. Runs without the metric are left out; this run is marked on the axis, and
 * its level is drawn through all runs, so that one sees which of them were better.
 */
function mermaidChart(chart: LineChart): string {
  const y = chart.series[0]!.y
  const kept = y.flatMap((value, index) =>
    value === null ? [] : [{ value, label: String(chart.x[index]), marked: index === chart.mark }],
  )
  const level = kept.find(({ marked }) => marked)?.value
  const values = kept.map(({ value }) => value)
  const flat = (value: number) => ({ value, line: list(values.map(() => value)) })
  const levels = [level, chart.rule?.y].filter((value) => value !== undefined).map(flat)
  const [low, high] = axisOf([...values, ...levels.map(({ value }) => value)])
  const lines = [
    THEME,
    'xychart-beta',
    `  title "${quoted(chart.title, 80)}"`,
    `  x-axis ${list(kept.map(({ label, marked }) => `"${marked ? '▶ ' : ''}${quoted(label, 16)}"`))}`,
    `  y-axis "${quoted(chart.yLabel ?? chart.series[0]!.name, 40)}" ${low} --> ${high}`,
    `  line ${list(values)}`,
    ...levels.map(({ line }) => `  line ${line}`),
  ]
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``
}

/** Only colours that are seen on white and on black; the rest is left to the reader's own theme. */
const THEME =
  '%%{init: {"xyChart": {"width": 760, "height": 260, "yAxis": {"labelFontSize": 11}}, "themeVariables": {"xyChart": {"plotColorPalette": "#2f81f7, #a371f7, #bf8700", "backgroundColor": "transparent"}}}}%%'

const list = (items: readonly (string | number)[]): string => `[${items.join(', ')}]`

/** Leaves some air above and below, so that the lowest point is not the floor. */
function axisOf(values: readonly number[]): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const air = (high - low || Math.abs(high) || 1) * 0.15
  const tidy = (value: number) => Number(value.toPrecision(4))
  return [tidy(low - air), tidy(high + air)]
}

/** Mermaid has no escape inside quotes: only letters, digits and a few signs are let through. */
const quoted = (text: string, max: number): string =>
  plainLine(text, max)
    .replace(/[^\p{L}\p{N}\p{M} ._,:+()/=%…·–−-]/gu, ' ')
    .replaceAll('%%', '%') || ' '
