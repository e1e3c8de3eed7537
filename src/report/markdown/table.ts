import { formatNumber } from '../../platform/format.ts'
import type { ReportTable } from '../report.ts'
import { escapeText } from './escape.ts'

export type Align = 'left' | 'right' | 'center'

const RULES: Readonly<Record<Align, string>> = { left: ':--', right: '--:', center: ':-:' }

/** Writes a GFM table. Titles and cells are Markdown already. */
export function markdownTable(
  columns: readonly { title: string; align: Align }[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ title }) => title)),
    `|${columns.map(({ align }) => RULES[align]).join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}

/** Writes a report's table, its rows cut to `maxRows`; says how many are missing. */
export function reportTable(table: ReportTable, maxRows: number): string {
  const shown = table.rows.slice(0, maxRows)
  const columns = table.columns.map(({ title, align }, index) => ({
    title: escapeText(title, 100),
    align: align ?? (shown.every((row) => typeof row[index] !== 'string') ? ('right' as const) : ('left' as const)),
  }))
  const rows = shown.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? escapeText(cell, 300) : formatNumber(cell))),
  )
  const missing = table.rows.length - shown.length
  const parts = [
    table.caption ? escapeText(table.caption, 500) : '',
    markdownTable(columns, rows),
    missing > 0 ? `… and ${formatNumber(missing)} more rows.` : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}
