import { formatNumber, formatValue } from '../../platform/format.ts'
import type { Chart } from '../report.ts'
import { checkWords } from '../words.ts'
import { escapeText } from './escape.ts'
import { type Align, markdownTable } from './table.ts'

/**
 * Writes the numbers of a chart as a table; `undefined` when it has more than `maxRows` rows (or columns that nobody could
 * read), or is a cloud of points.
 */
export function chartTable(chart: Chart, maxRows: number): string | undefined {
  const table = numbersOf(chart)
  if (!table || table.rows.length === 0 || table.rows.length > maxRows || table.columns.length > 30) return undefined
  const columns = table.columns.map((title, index) => ({
    title: escapeText(title, 60),
    align: (index === 0 ? 'left' : 'right') as Align,
  }))
  return markdownTable(
    columns,
    table.rows.map((row) => row.map((cell) => escapeText(cell, 120))),
  )
}

function numbersOf(chart: Chart): { columns: string[]; rows: string[][] } | undefined {
  switch (chart.kind) {
    case 'line':
      return {
        columns: [chart.xLabel ?? '', ...chart.series.map(({ name }) => name)],
        rows: chart.x.map((x, index) => [
          `${axisLabel(x)}${index === chart.mark ? ' ◀' : ''}`,
          ...chart.series.map(({ y }) => formatNumber(y[index])),
        ]),
      }
    case 'histogram': {
      const bins =
        chart.labels ??
        (chart.edges ?? [])
          .slice(1)
          .map((edge, index) => `${formatNumber(chart.edges![index])} … ${formatNumber(edge)}`)
      return {
        columns: [chart.xLabel ?? '', ...chart.series.map(({ name }) => name)],
        rows: bins.map((bin, index) => [bin, ...chart.series.map(({ counts }) => formatNumber(counts[index]))]),
      }
    }
    case 'intervals':
      return {
        columns: ['', 'estimate', 'lower', 'upper', 'verdict'],
        rows: chart.rows.map(({ label, estimate, interval, verdict }) => [
          label,
          ...[estimate, ...interval].map((value) => formatValue(value, chart.unit)),
          checkWords({ verdict, level: 'block' }).word,
        ]),
      }
    case 'matrix':
      return {
        columns: ['truth ↓ · prediction →', ...chart.columns],
        rows: chart.values.map((row, index) => [chart.rows[index] ?? '', ...row.map((value) => formatNumber(value))]),
      }
    case 'scatter':
      return undefined
  }
}

/** Names a point of an axis: text as it is, a number as a number. */
const axisLabel = (x: string | number): string => (typeof x === 'number' ? formatNumber(x) : x)
