import { formatNumber } from '../../platform/format.ts'
import type { Report, ReportTable } from '../report.ts'
import { moreOf } from '../words.ts'
import { drawBars } from './charts/bars.ts'
import { type Markup, markup } from './markup.ts'

/** Writes the report's tables; narrow ones stand side by side where the page is wide. `undefined` when there are none. */
export function tableSection(report: Report, maxRows: number): Markup | undefined {
  const shown = report.tables.slice(0, 40)
  if (shown.length === 0) return undefined
  return markup`<div class="tables">${shown.map((table, index) => tableCard(table, index, maxRows))}</div>`
}

const isWide = ({ columns, bars, rows }: ReportTable): boolean =>
  columns.length > 4 ||
  bars !== undefined ||
  rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > 40))

function tableCard(table: ReportTable, index: number, maxRows: number): Markup {
  const rows = table.rows.slice(0, maxRows)
  const numeric = table.columns.map(
    ({ align }, column) =>
      (align ?? (rows.every((row) => typeof row[column] !== 'string') ? 'right' : 'left')) === 'right',
  )
  const cells = (row: ReportTable['rows'][number], at: number) =>
    row.map((cell, column) => {
      const text = typeof cell === 'string' ? cell : formatNumber(cell)
      return column === 0
        ? markup`<th scope="row">${text}</th>${table.bars && markup`<td class="shape">${drawBars(table.bars[at] ?? null)}</td>`}`
        : markup`<td${numeric[column] && markup` class="number"`}>${text}</td>`
    })
  const missing = table.rows.length - rows.length
  return markup`<section class="${isWide(table) ? 'card wide-card' : 'card'}"><h2 id="table-${index}">${table.title}</h2>
${table.caption && markup`<p class="quiet">${table.caption}</p>`}
<div class="scroll" tabindex="0" role="region" aria-labelledby="table-${index}"><table><thead><tr>${table.columns.map(
    ({ title }, column) =>
      markup`<th scope="col"${numeric[column] && column > 0 && markup` class="number"`}>${title}</th>${table.bars && column === 0 && markup`<th scope="col">shape</th>`}`,
  )}</tr></thead><tbody>${rows.map((row, at) => markup`<tr>${cells(row, at)}</tr>`)}</tbody></table></div>
${missing > 0 && markup`<p class="quiet">${moreOf('row', missing)} ${missing === 1 ? 'stands' : 'stand'} in report.json.</p>`}</section>`
}
