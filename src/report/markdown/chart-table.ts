import { alikeEnds, formatNumber, formatValue, UNKNOWN } from '../../platform/format.ts'
import type { Chart, IntervalChart, LineChart, MatrixChart } from '../report.ts'
import { checkWords } from '../words.ts'
import { escapeText } from './escape.ts'
import { type Align, markdownTable } from './table.ts'

/**
 * Writes the numbers of a chart as a table; `undefined` when it has more than `maxRows` rows (or columns that nobody could
 * read), or is a cloud of points.
 */
export function chartTable(chart: Chart, maxRows: number): string | undefined {
  // First, for a curve can have so many points that writing them in vain takes seconds.
  if (rowsOf(chart) > maxRows) return undefined
  const table = numbersOf(chart)
  if (!table || table.rows.length === 0 || table.columns.length > 30) return undefined
  const columns = table.columns.map((title, index) => ({
    title: escapeText(title, 60),
    align: (index === 0 ? 'left' : 'right') as Align,
  }))
  return markdownTable(
    columns,
    table.rows.map((row, at) =>
      row.map((cell, index) => (table.bold?.(at, index) ? `**${escapeText(cell, 120)}**` : escapeText(cell, 120))),
    ),
  )
}

interface Numbers {
  readonly columns: string[]
  readonly rows: string[][]
  readonly bold?: (row: number, column: number) => boolean
}

function rowsOf(chart: Chart): number {
  switch (chart.kind) {
    case 'line':
      return chart.x.length
    case 'histogram':
      return chart.labels?.length ?? (chart.edges?.length ?? 1) - 1
    case 'intervals':
    case 'matrix':
      return chart.rows.length
    case 'scatter':
      return 0
  }
}

function numbersOf(chart: Chart): Numbers | undefined {
  switch (chart.kind) {
    case 'line':
      return {
        columns: [chart.xLabel ?? '', ...chart.series.map(({ name }) => name)],
        rows: chart.x.map((x, index) => [
          `${axisLabel(chart.series[0]?.x?.[index] ?? x)}${index === chart.mark ? ' ◀' : ''}`,
          ...chart.series.map((series, at) => pointOf(series, index, { isFirst: at === 0, unit: chart.unit })),
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
      return intervalNumbers(chart)
    case 'matrix':
      return matrixNumbers(chart)
    case 'scatter':
      return undefined
  }
}

/** The first series stands at the place that the row names; another with places of its own tells them. */
function pointOf(
  { x, y, band }: LineChart['series'][number],
  index: number,
  { isFirst, unit }: { readonly isFirst: boolean; readonly unit: string | undefined },
): string {
  const value = y[index] ?? null
  if (value === null) return UNKNOWN
  const ends = band?.[index] && alikeEnds(band[index], unit).map((end) => formatValue(end, unit))
  const interval = ends ? ` (${ends.join(' … ')})` : ''
  return `${formatValue(value, unit)}${interval}${x === undefined || isFirst ? '' : ` at ${formatNumber(x[index])}`}`
}

function intervalNumbers({ rows, unit }: IntervalChart): Numbers {
  const columns: { title: string; cell: (row: IntervalChart['rows'][number]) => string }[] = [
    { title: 'estimate', cell: ({ estimate }) => formatValue(estimate, unit) },
    { title: 'lower', cell: ({ interval }) => formatValue(interval[0], unit) },
    { title: 'upper', cell: ({ interval }) => formatValue(interval[1], unit) },
    { title: 'before', cell: ({ baseline }) => (baseline === undefined ? '' : formatValue(baseline, unit)) },
    { title: 'verdict', cell: ({ verdict }) => (verdict ? checkWords({ verdict, level: 'block' }).word : '') },
  ]
  const used = columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''))
  return {
    columns: ['', ...used.map(({ title }) => title)],
    rows: rows.map((row) => [row.label, ...used.map(({ cell }) => cell(row))]),
  }
}

function matrixNumbers({ rows, columns, values, baseline }: MatrixChart): Numbers {
  const cell = (value: number, then: number | undefined) => {
    const change = then === undefined ? 0 : value - then
    return change === 0
      ? formatNumber(value)
      : `${formatNumber(value)} (${change > 0 ? '+' : ''}${formatNumber(change)})`
  }
  return {
    columns: ['truth ↓ · prediction →', ...columns],
    rows: values.map((row, index) => [
      rows[index] ?? '',
      ...row.map((value, column) => cell(value, baseline?.[index]?.[column])),
    ]),
    bold: (row, column) => rows[row] === columns[column - 1],
  }
}

/** Names a point of an axis: text as it is, a number as a number. */
const axisLabel = (x: string | number): string => (typeof x === 'number' ? formatNumber(x) : x)
