import { formatNumber } from '../../platform/format.ts'
import type { ReportTable } from '../report.ts'
import { moreOf } from '../words.ts'
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

const EIGHTHS = '▁▂▃▄▅▆▇█'
const MOST_BLOCKS = 12

/** Draws a small histogram with block characters, neighbours taken together where there are many. */
function blocks(bars: readonly number[] | null): string {
  if (!bars || bars.length === 0) return ''
  const each = Math.ceil(bars.length / MOST_BLOCKS)
  const sums = Array.from({ length: Math.ceil(bars.length / each) }, (_, block) =>
    bars.slice(block * each, (block + 1) * each).reduce((sum, count) => sum + count, 0),
  )
  const highest = Math.max(...sums, 1)
  return sums.map((sum) => (sum === 0 ? ' ' : EIGHTHS[Math.ceil((sum / highest) * 8) - 1])).join('')
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
  if (table.bars) {
    columns.splice(1, 0, { title: 'shape', align: 'left' })
    for (const [index, row] of rows.entries()) row.splice(1, 0, blocks(table.bars[index] ?? null))
  }
  const missing = table.rows.length - shown.length
  const parts = [
    table.caption ? escapeText(table.caption, 500) : '',
    markdownTable(columns, rows),
    missing > 0 ? `… and ${moreOf('row', missing)}.` : '',
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}
