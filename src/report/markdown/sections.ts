import { formatList, formatNumber, formatPercent } from '../../platform/format.ts'
import { howJudged, judgingTable } from '../judging.ts'
import { tied } from '../plain-line.ts'
import type { MatrixChart, Note, Report } from '../report.ts'
import { notesOf } from '../told.ts'
import { changesTitle, checkNoun, costWords, isGateChart, moreOf, mostTelling, provenance } from '../words.ts'
import type { Block } from './budget.ts'
import { chartTable } from './chart-table.ts'
import { codeBlock, escapeHtml, escapeLine, escapePhrase, escapeText, fold, link } from './escape.ts'
import { markdownTable, reportTable } from './table.ts'

/** More rows are a curve, which nobody reads as numbers. */
const MAX_CHART_ROWS = 30
/** A matrix of so many classes is read at a glance. */
const SMALL_MATRIX = 3

/** Writes warnings as one alert, which GitHub draws as a yellow box, and below it the lines to copy that belong to them. */
export function warningBlock(report: Report): Block {
  const warnings = notesOf(report, 'warning')
  const alert = (count: number, max: number) =>
    warnings.length === 0
      ? ''
      : ['> [!WARNING]', ...warnings.slice(0, count).map(({ text }) => `> ${escapeLine(text, max)}  `)].join('\n')
  const full = [alert(20, 1000), ...codeOf(warnings)].filter(Boolean).join('\n\n')
  return { name: 'warnings', rank: 12, variants: [full, alert(5, 200), ''] }
}

/** Writes what is worth knowing and no warning, one line each, and below a line what is to be copied from it. */
export function noteBlock(report: Report): Block {
  const infos = notesOf(report, 'info')
  const lines = (count: number, max: number) =>
    infos
      .slice(0, count)
      .map(({ text }) => escapeLine(text, max))
      .join('  \n')
  const full = infos.slice(0, 20).reduce((above, note, index) => {
    const paragraph = [escapeLine(note.text, 1000), ...codeOf([note])].join('\n\n')
    if (index === 0) return paragraph
    return above + (note.code || infos[index - 1]?.code ? '\n\n' : '  \n') + paragraph
  }, '')
  return { name: 'notes', rank: 8, variants: [full, lines(3, 200), ''] }
}

const codeOf = (notes: readonly Note[]): string[] =>
  notes
    .slice(0, 20)
    .flatMap(({ code }) => (code ? [codeBlock(code.lines.slice(0, 40), plainLanguage(code.language))] : []))

const plainLanguage = (language: string): string => (/^[a-z]{1,20}$/.test(language) ? language : '')

/** Writes what changed since the baseline in one line. */
export function changeBlock(report: Report): Block {
  const { changes } = report.lineage
  if (!changes || changes.length === 0) return { rank: 9, variants: [''] }
  const line = (count: number) => {
    const more = changes.length > count ? ` · and ${changes.length - count} more` : ''
    return `**${escapeText(changesTitle(report), 80)}**: ${changes
      .slice(0, count)
      .map((change) => escapePhrase(change, 300))
      .join(' · ')}${more}`
  }
  return { name: 'changes', rank: 9, variants: [line(12), line(3), ''] }
}

/** Writes the report's tables: in the open where there is no table of checks, else folded. */
export function tableBlocks(report: Report, maxRows: number): Block[] {
  const open = report.checks.length === 0
  return report.tables
    .filter(({ rows }) => rows.length > 0)
    .map((table, index) => {
      const write = (rows: number) =>
        open && index < 3
          ? `**${escapeText(table.title, 120)}**\n\n${reportTable(table, rows)}`
          : fold(escapeHtml(table.title, 120), reportTable(table, rows))
      return { name: escapeText(table.title, 60), rank: 2, variants: [write(maxRows), write(10), ''] }
    })
}

/**
 * Writes confusion matrices, each in a fold whose title says how many rows were right; a small one stands open. A change
 * since the baseline stands in brackets.
 */
export function matrixBlocks(report: Report): Block[] {
  return report.charts.flatMap((chart) => {
    if (chart.kind !== 'matrix') return []
    const numbers = chartTable(chart, MAX_CHART_ROWS)
    if (!numbers) return []
    const title = [escapeHtml(chart.title, 120), rightRows(chart)].filter(Boolean).join(': ')
    const isChanged = chart.baseline?.some((row, truth) =>
      row.some((then, taken) => then !== chart.values[truth]?.[taken]),
    )
    const changes = isChanged ? `\n\n<sub>In brackets: the change since the baseline.</sub>` : ''
    const block = fold(title, `${numbers}${changes}`, chart.rows.length <= SMALL_MATRIX)
    return [{ name: escapeText(chart.title, 60), rank: 4, variants: [block, ''] }]
  })
}

/** How many rows lie on the diagonal, where rows and columns are the same classes. */
function rightRows({ rows, columns, values }: MatrixChart): string {
  const all = values.flat().reduce((sum, value) => sum + value, 0)
  if (!(all > 0) || rows.join('\n') !== columns.join('\n')) return ''
  const right = values.reduce((sum, row, index) => sum + (row[index] ?? 0), 0)
  return tied(`${formatNumber(right)} of ${formatNumber(all)} right (${formatPercent(right / all)})`)
}

/** Writes the numbers of the charts in one fold; clouds and long curves stay in the HTML report. */
export function chartBlock(report: Report, skip: string | undefined): Block {
  const written = report.charts.flatMap((chart) => {
    if (chart.id === skip || chart.kind === 'matrix' || isGateChart(chart.id)) return []
    const numbers = chartTable(chart, MAX_CHART_ROWS)
    return numbers ? [{ chart, numbers }] : []
  })
  if (written.length === 0) return { rank: 1, variants: [''] }
  const titles = formatList(
    written.map(({ chart }) => chart.title),
    4,
  )
  const body = (count: number) =>
    written
      .slice(0, count)
      .map(({ chart, numbers }) =>
        [`**${escapeText(chart.title, 120)}**`, escapeLine(chart.description, 400), numbers].join('\n\n'),
      )
      .join('\n\n')
  const write = (count: number) => fold(`In numbers: ${escapeHtml(titles, 300)}`, body(count))
  const sizes = [written.length, 10, 3].filter((size, index) => index === 0 || size < written.length)
  return { name: 'numbers of charts', rank: 1, variants: [...sizes.map(write), ''] }
}

/** Writes how the verdict came about: rules in sentences, then the figures behind each check. */
export function judgingBlock(report: Report): Block {
  const sentences = howJudged(report).map((sentence) => `- ${escapeLine(sentence, 500)}`)
  if (sentences.length === 0 && report.checks.length === 0) return { rank: 3, variants: [''] }
  const write = (count: number) => {
    const { columns, rows } = judgingTable(mostTelling(report.checks, count))
    const table = markdownTable(
      columns.map((title, index) => ({
        title,
        align: index === 0 || title === 'method' || index === columns.length - 1 ? 'left' : 'right',
      })),
      rows.map((row) => row.map((cell) => escapeText(cell, 400))),
    )
    const more = rows.length > 0 ? report.checks.length - rows.length : 0
    return fold(
      'How this was judged',
      [
        sentences.join('\n'),
        rows.length > 0 ? table : '',
        more > 0 ? `… and ${moreOf(checkNoun(report.kind), more)}.` : '',
      ]
        .filter(Boolean)
        .join('\n\n'),
    )
  }
  return { name: 'how this was judged', rank: 3, variants: [write(60), write(10), write(0), ''] }
}

/** Writes the commands that repeat the judgement at a desk. */
export function reproduceBlock(report: Report): Block {
  const commands = report.reproduce ?? []
  if (commands.length === 0) return { rank: 6, variants: [''] }
  const block = fold('Reproduce it at your desk', codeBlock(commands.slice(0, 20), 'sh'))
  return { name: 'how to reproduce it', rank: 6, variants: [block, ''] }
}

/** Writes the last line: where this comes from, and what it cost. */
export function footerBlock(report: Report, reportUrl: string | undefined): Block {
  const parts = provenance(report).map(({ label, value, url }) => `${label} ${link(escapeText(value, 100), url)}`)
  const cost = costWords(report)
  if (cost !== '') parts.push(escapeText(cost, 200))
  if (reportUrl) parts.push(link('whole report', reportUrl))
  return { rank: 13, variants: [parts.length > 0 ? `<sub>${parts.join(' · ')}</sub>` : '', ''] }
}
