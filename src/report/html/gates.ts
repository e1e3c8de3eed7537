import { differenceText, isComparison, neededText, valueUnitOf } from '../difference.ts'
import { formatPair, UNKNOWN } from '../format.ts'
import { howJudged, judgingTable } from '../judging.ts'
import type { Check, Report } from '../report.ts'
import { baselineName, checkNoun, checkWords, intervalName } from '../words.ts'
import { forest } from './forest.ts'
import { verdictIcon } from './icons.ts'
import { type Markup, markup } from './markup.ts'

interface Column {
  readonly title: string
  readonly kind?: 'number' | 'picture'
  readonly cell: (check: Check) => Markup | string
}

/** Writes the table of checks with its forest plot; `undefined` when there are none. */
export function gateSection(report: Report, maxRows: number): Markup | undefined {
  const checks = report.checks.slice(0, maxRows)
  if (checks.length === 0) return undefined
  const columns = columnsOf(report, checks)
  const noun = checkNoun(report.kind)
  const missing = report.checks.length - checks.length
  const rowOf = (
    check: Check,
  ) => markup`<tr><th scope="row">${check.title}${check.level === 'warn' && markup` <span class="tag">warns only</span>`}</th>${columns.map(
    ({ kind, cell }) => markup`<td${kind && markup` class="${kind}"`}>${cell(check)}</td>`,
  )}</tr>
${check.verdict !== 'pass' && markup`<tr class="reason"><td colspan="${columns.length + 1}">${check.reason}</td></tr>`}`
  return markup`<section class="card" aria-labelledby="gates"><h2 id="gates">${noun === 'gate' ? 'Gates' : 'Checks'}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="gates"><table class="gates"><thead><tr><th scope="col">${noun}</th>${columns.map(
    ({ title, kind }) => markup`<th scope="col"${kind && markup` class="${kind}"`}>${title}</th>`,
  )}</tr></thead><tbody>
${checks.map(rowOf)}</tbody></table></div>
${missing > 0 && markup`<p class="quiet">${missing} more ${noun}s stand in report.json.</p>`}</section>`
}

function columnsOf(report: Report, checks: readonly Check[]): Column[] {
  const some = (test: (check: Check) => boolean) => checks.some(test)
  const pictures = forest(checks)
  const comparing = some(isComparison)
  const columns: (Column | false)[] = [
    some(({ baseline }) => baseline !== undefined) && {
      title: baselineName(report),
      kind: 'number',
      cell: (check) =>
        check.baseline === undefined ? UNKNOWN : formatPair(check.baseline, check.value, valueUnitOf(check))[0],
    },
    some(({ value }) => value !== null) && {
      title: comparing || some(({ baseline }) => baseline !== undefined) ? 'this change' : 'value',
      kind: 'number',
      cell: (check) => markup`<strong>${formatPair(check.baseline, check.value, valueUnitOf(check))[1]}</strong>`,
    },
    some((check) => differenceText(check) !== '') && {
      title: comparing ? `difference, ${intervalName(checks)}` : intervalName(checks),
      cell: (check) => differenceText(check) || UNKNOWN,
    },
    pictures.size > 0 && { title: 'worse ← → better', kind: 'picture', cell: (check) => pictures.get(check) ?? '' },
    some((check) => neededText(check) !== '') && { title: 'needed', cell: (check) => neededText(check) || UNKNOWN },
    {
      title: 'verdict',
      cell: (check) => {
        const { tone, word } = checkWords(check)
        return markup`<span class="pill tone-${tone}">${verdictIcon(tone)}${word}</span>`
      },
    },
  ]
  return columns.filter((column) => column !== false)
}

/** Writes how the verdict came about: the rules in sentences, then the figures behind each check. */
export function judgingSection(report: Report, maxRows: number): Markup | undefined {
  const sentences = howJudged(report)
  const checks = report.checks.slice(0, maxRows)
  if (sentences.length === 0 && checks.length === 0) return undefined
  const { columns, rows } = judgingTable(checks)
  const rowOf = (row: readonly string[]) =>
    markup`<tr><th scope="row">${row[0]}</th>${row.slice(1).map((cell, index) => markup`<td${index < columns.length - 2 && index > 0 && markup` class="number"`}>${cell}</td>`)}</tr>`
  return markup`<section class="card" aria-labelledby="judging"><h2 id="judging">How this was judged</h2>
<ul class="plain">${sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ul>
${rows.length > 0 && markup`<div class="scroll" tabindex="0" role="region" aria-labelledby="judging"><table><thead><tr><th scope="col">${checkNoun(report.kind)}</th>${columns.slice(1).map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead><tbody>${rows.map(rowOf)}</tbody></table></div>`}</section>`
}
