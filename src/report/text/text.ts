import { styleText } from 'node:util'
import { formatPair, UNKNOWN } from '../../platform/format.ts'
import { differenceText, isComparison, neededText, valuesOf } from '../difference.ts'
import { plainCode, plainLine } from '../plain-line.ts'
import type { Check, Report } from '../report.ts'
import { notesOf, notYetTold, toldReason } from '../told.ts'
import {
  baselineName,
  changesTitle,
  checkNoun,
  checkWords,
  differenceName,
  mostTelling,
  provenance,
  readingOrder,
  summaryLine,
  type VerdictWords,
  valueName,
  verdictWords,
  worstFirst,
} from '../words.ts'
import { textTable } from './table.ts'

const MAX_ROWS = 40
const MAX_EXAMPLES = 20
const COLOURS = { good: 'green', bad: 'red', unsure: 'yellow' } as const
const MARKS = { good: '✓', bad: '✗', unsure: '○' } as const

type Paint = (text: string, tone: VerdictWords['tone'] | 'quiet' | 'bold') => string

/**
 * Writes a report for the desk: verdict, summary, table of checks, reasons, changes, notes, where it comes from. At most
 * some 80 lines; `colour` adds terminal colours. Ends with a newline.
 */
export function renderText(report: Report, { colour = false }: { colour?: boolean } = {}): string {
  const paint: Paint = (text, tone) => {
    if (!colour) return text
    return styleText(tone === 'quiet' ? 'dim' : tone === 'bold' ? 'bold' : COLOURS[tone], text, {
      validateStream: false,
    })
  }
  const parts = [
    head(report, paint),
    noteLines(report, 'warning', paint),
    checkTable(report, paint),
    reasons(report),
    tables(report),
    changes(report),
    noteLines(report, 'info', paint),
    paint(
      provenance(report)
        .map(({ label, value }) => plainLine(`${label} ${value}`, 200))
        .join(' · '),
      'quiet',
    ),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function head(report: Report, paint: Paint): string {
  const { tone, word } = verdictWords(report.verdict)
  const verdict = paint(`${MARKS[tone]} ${word}`, tone)
  const headline = report.headline ? `: ${plainLine(report.headline, 200)}` : ''
  return `${verdict}  ${paint(plainLine(report.model, 80), 'bold')}${headline}\n${plainLine(summaryLine(report), 1_500)}`
}

function checkTable(report: Report, paint: Paint): string {
  const checks = readingOrder(mostTelling(report.checks, MAX_ROWS))
  if (checks.length === 0) return ''
  const values = (check: Check) => valuesOf(check).map((text) => plainLine(text, 40))
  const columns: { title: string; right?: boolean; cell: (check: Check) => string }[] = [
    // The sign stands first: in a narrow terminal the end of a line is wrapped away.
    {
      title: `  ${checkNoun(report.kind)}`,
      cell: (check) => `${MARKS[checkWords(check).tone]} ${plainLine(check.title, 48)}`,
    },
    {
      title: plainLine(baselineName(report), 24),
      right: true,
      cell: (check) => (check.baseline === undefined ? '' : values(check)[0]!),
    },
    { title: valueName(checks), right: true, cell: (check) => (check.value === null ? '' : values(check)[1]!) },
    { title: differenceName(checks, checks.some(isComparison)), cell: (check) => plainLine(differenceText(check), 80) },
    { title: 'needed', cell: (check) => plainLine(neededText(check), 40) },
    { title: '', cell: (check) => checkWords(check).word },
  ]
  const used = columns.filter(({ cell }) => checks.some((check) => !['', UNKNOWN].includes(cell(check))))
  const lines = textTable(
    used.map(({ title, right = false }) => ({ title, right })),
    checks.map((check) => used.map(({ cell }) => cell(check))),
  )
  const missing = report.checks.length - checks.length
  return [
    paint(lines[0]!, 'quiet'),
    ...lines.slice(1).map((line, index) => paint(line, checkWords(checks[index]!).tone)),
    ...(missing > 0 ? [`… and ${missing} more`] : []),
  ].join('\n')
}

function reasons(report: Report): string {
  const failed = report.checks.filter(({ verdict }) => verdict !== 'pass')
  return notYetTold(worstFirst(failed).slice(0, 8), report)
    .map(toldReason)
    .map(({ name, sign, rest }) => `${plainLine(name, 80)}${sign} ${plainLine(rest, 400)}`)
    .join('\n')
}

/** The tables where there are no checks; beside checks only the examples that belong to them. */
function tables(report: Report): string {
  const hasChecks = report.checks.length > 0
  const shown = report.tables.filter(({ id, rows }) => rows.length > 0 && (!hasChecks || id.endsWith(':examples')))
  return shown
    .slice(0, 4)
    .map((table) => {
      const rows = table.rows
        .slice(0, hasChecks ? MAX_EXAMPLES : MAX_ROWS)
        .map((row) => row.map((cell) => (typeof cell === 'string' ? plainLine(cell, 40) : formatPair(cell, cell)[0])))
      const columns = table.columns.map(({ title }, index) => ({
        title: plainLine(title, 40),
        right: table.rows.every((row) => typeof row[index] !== 'string'),
      }))
      const missing = table.rows.length - rows.length
      const more = missing > 0 ? [`… and ${missing} more`] : []
      const title = [table.title, ...(table.caption ? [table.caption] : [])].join(': ')
      return [plainLine(title, 200), ...textTable(columns, rows), ...more].join('\n')
    })
    .join('\n\n')
}

function changes(report: Report): string {
  const list = report.lineage.changes ?? []
  return list.length === 0
    ? ''
    : plainLine(`${changesTitle(report)}: ${list.slice(0, 12).join(' · ')}`.replaceAll('`', ''), 1_000)
}

function noteLines(report: Report, level: 'info' | 'warning', paint: Paint): string {
  return notesOf(report, level)
    .slice(0, 12)
    .map(({ text, code }) => {
      const line = plainLine(text, 600)
      const first = level === 'warning' ? paint(`! ${line}`, 'unsure') : line
      return [first, ...(code?.lines ?? []).slice(0, 20).map((codeLine) => `    ${plainCode(codeLine, 200)}`)].join(
        '\n',
      )
    })
    .join('\n')
}
