import { formatCount, UNKNOWN } from '../../platform/format.ts'
import { clip } from '../clip.ts'
import { differenceText, isComparison, neededText, valuesOf } from '../difference.ts'
import { howJudged, judgingTable } from '../judging.ts'
import type { Chart, Check, HistogramChart, Report } from '../report.ts'
import { reasonBesideFigures } from '../told.ts'
import {
  baselineName,
  checkNoun,
  checkWords,
  differenceName,
  moreOf,
  mostTelling,
  openChecks,
  tally,
  valueName,
} from '../words.ts'
import { drawSpark, sparkLegend } from './charts/spark.ts'
import { forest } from './forest.ts'
import { verdictIcon } from './icons.ts'
import { type Markup, markup } from './markup.ts'

interface Column {
  readonly title: Markup | string
  readonly kind?: 'number' | 'number before' | 'difference' | 'picture' | 'needed' | 'wide'
  readonly cell: (check: Check) => Markup | string
}

/** So many checks stand in the open; the others, which passed or only warn, are folded. */
const OPEN_ROWS = 30

/**
 * Writes the table of checks with its forest plot. On a narrow screen each check is a small block instead of a row: name
 * and verdict, below them the values. `undefined` when there are none.
 */
export function gateSection(report: Report, maxRows: number): Markup | undefined {
  const checks = mostTelling(report.checks, maxRows)
  if (checks.length === 0) return undefined
  const open = openChecks(checks, OPEN_ROWS)
  const rest = checks.filter((check) => !open.includes(check))
  const columns = columnsOf(report, checks)
  const noun = checkNoun(report.kind)
  const missing = report.checks.length - checks.length
  return markup`<section class="card"><h2>${noun === 'gate' ? 'Gates' : 'Checks'}</h2>
${gateTable(noun, columns, open)}
${rest.length > 0 && markup`<details><summary>${moreOf(noun, rest.length)}: ${tally(rest)}</summary>${gateTable(`other ${noun}`, columns, rest)}</details>`}
${missing > 0 && markup`<p class="quiet">${moreOf(noun, missing)} ${missing === 1 ? 'stands' : 'stand'} in report.json.</p>`}</section>`
}

function gateTable(noun: string, columns: readonly Column[], checks: readonly Check[]): Markup {
  const attribute = (kind: Column['kind']) => kind && markup` class="${kind}"`
  const heads = columns.map(({ title, kind }) => markup`<th scope="col"${attribute(kind)}>${title}</th>`)
  const cells = (check: Check) =>
    columns.map(({ kind, cell }) => {
      const written = cell(check)
      return written === UNKNOWN || written === ''
        ? markup`<td class="${kind} absent">${written}</td>`
        : markup`<td${attribute(kind)}>${written}</td>`
    })
  const rowOf = (check: Check) =>
    markup`<tr><th scope="row"><span>${check.title}${check.level === 'warn' && markup` <span class="tag">warns only</span>`}</span><span class="narrow">${pill(check)}</span></th>${cells(check)}</tr>
${check.verdict !== 'pass' && reasonRow(reasonBesideFigures(check), columns.length + 1)}`
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="Table of ${noun}s"><table class="gates"><thead><tr><th scope="col">${noun}</th>${heads}</tr></thead><tbody>
${checks.map(rowOf)}</tbody></table></div>`
}

const reasonRow = (reason: string, columns: number): Markup | false =>
  reason !== '' && markup`<tr class="reason"><td colspan="${columns}"><div>${reason}</div></td></tr>`

function pill(check: Check): Markup {
  const { tone, word } = checkWords(check)
  return markup`<span class="pill tone-${tone}">${verdictIcon(tone)}${word}</span>`
}

function columnsOf(report: Report, checks: readonly Check[]): Column[] {
  const some = (test: (check: Check) => boolean) => checks.some(test)
  const pairs = pairsOf(report)
  // A count of rows that break a rule has no better and worse.
  const isDrawn = pairs.size === 0 && report.kind !== 'version-data'
  const pictures = isDrawn ? forest(checks) : new Map<Check, Markup>()
  const columns: (Column | false)[] = [
    some(({ baseline }) => baseline !== undefined) && {
      title: clip(baselineName(report), 40),
      kind: 'number before',
      cell: before,
    },
    some(({ value }) => value !== null) && {
      title: valueName(checks),
      kind: 'number',
      cell: (check) => (check.value === null ? UNKNOWN : markup`<strong>${valuesOf(check)[1]}</strong>`),
    },
    some((check) => differenceText(check) !== '') && {
      title: differenceName(checks, some(isComparison)),
      kind: 'difference',
      // One place to break the line: before the range.
      cell: (check) => differenceText(check).replaceAll(' … ', '\u00A0…\u00A0').replace(' ', '\u00A0') || UNKNOWN,
    },
    pairs.size > 0 && {
      title: sparkLegend([...pairs.values()][0]!),
      kind: 'picture',
      cell: ({ id }) => {
        const chart = pairs.get(id)
        return chart ? drawSpark(chart) : UNKNOWN
      },
    },
    pictures.size > 0 && { title: 'worse ← → better', kind: 'picture', cell: (check) => pictures.get(check) ?? '' },
    some((check) => neededText(check) !== '') && {
      title: 'needed',
      kind: 'needed',
      cell: (check) => neededText(check) || UNKNOWN,
    },
    { title: 'verdict', kind: 'wide', cell: pill },
  ]
  return columns.filter((column) => column !== false)
}

/** The value of the baseline; below it whose it is, where it is another's than the column says. */
function before(check: Check): Markup | string {
  if (check.baseline === undefined) return UNKNOWN
  const { baselineName: whose, ...own } = check
  return markup`${valuesOf(own)[0]}${whose && markup` <span class="whose">${clip(whose, 40)}</span>`}`
}

/** The pairs of samples that belong to a check by their id: drift is seen by them, not by a distance from a limit. */
function pairsOf({ checks, charts }: Report): ReadonlyMap<string, HistogramChart> {
  const ids = new Set(checks.map(({ id }) => id))
  const isPair = (chart: Chart): chart is HistogramChart => chart.kind === 'histogram' && chart.series.length === 2
  return new Map(charts.filter(isPair).flatMap((chart) => (ids.has(chart.id) ? [[chart.id, chart]] : [])))
}

/** Writes how the verdict came about: the rules in sentences, then the figures behind each check. */
export function judgingSection(report: Report, maxRows: number): Markup | undefined {
  const sentences = howJudged(report)
  const checks = mostTelling(report.checks, Math.min(maxRows, 60))
  if (sentences.length === 0 && checks.length === 0) return undefined
  const { columns, rows } = judgingTable(checks)
  // Words stand first, the method, and last, the reason.
  const isNumber = (index: number) => index > 0 && index < columns.length - 2
  const rowOf = (row: readonly string[]) =>
    markup`<tr><th scope="row">${row[0]}</th>${row.slice(1).map((cell, index) => markup`<td${isNumber(index) && markup` class="number"`}${cell !== '' && markup` data-label="${columns[index + 1]}"`}>${cell}</td>`)}</tr>`
  const figures = markup`<div class="scroll" tabindex="0" role="region" aria-labelledby="judging"><table class="figures"><thead><tr><th scope="col">${checkNoun(report.kind)}</th>${columns.slice(1).map((title, index) => markup`<th scope="col"${isNumber(index) && markup` class="number"`}>${title}</th>`)}</tr></thead><tbody>${rows.map(rowOf)}</tbody></table></div>`
  return markup`<section class="card"><h2 id="judging">How this was judged</h2>
<ul class="plain">${sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ul>
${rows.length > 0 && markup`<details><summary>The figures behind ${shownOf(rows.length, report)}</summary>${figures}</details>`}</section>`
}

/** Counts the checks that are shown: `17 gates`, `60 of 200 gates`. */
function shownOf(count: number, { checks, kind }: Report): string {
  const all = formatCount(checks.length, checkNoun(kind))
  return count < checks.length ? `${count} of ${all}` : all
}
