import { formatBytes, formatCount, formatDay, formatNumber } from '../../platform/format.ts'
import { clip } from '../clip.ts'
import { phraseParts } from '../plain-line.ts'
import type { Chart, Check, Report } from '../report.ts'
import { notesOf } from '../told.ts'
import {
  changesTitle,
  checkNoun,
  checkWords,
  costWords,
  counted,
  isGateChart,
  KIND_TITLES,
  provenance,
  summaryLine,
  verdictWords,
} from '../words.ts'
import { drawChart } from './charts/chart.ts'
import { gateSection, judgingSection } from './gates.ts'
import { iconSymbols, verdictIcon } from './icons.ts'
import { lineageStrip } from './lineage.ts'
import { codeLine, type Markup, markup, verbatim } from './markup.ts'
import { STYLE } from './style.ts'
import { tableSection } from './tables.ts'

const MAX_BYTES = 300_000

/** How much of a large report is shown; the next smaller is tried while the page is too heavy. */
interface Detail {
  readonly checks: number
  readonly rows: number
  readonly charts: number
  readonly points: number
}
const DETAILS: readonly Detail[] = [
  { checks: 250, rows: 500, charts: 40, points: 3_000 },
  { checks: 120, rows: 120, charts: 24, points: 800 },
  { checks: 60, rows: 40, charts: 12, points: 300 },
  { checks: 20, rows: 10, charts: 4, points: 100 },
  { checks: 5, rows: 0, charts: 0, points: 0 },
]

/**
 * Writes a report as one self-contained page: no script, nothing loaded, charts as inline SVG, light and dark, for print
 * too, at most 300 kB. What did not fit is named on the page and stands in `report.json`.
 */
export function renderHtml(report: Report): string {
  let page = ''
  for (const detail of DETAILS) {
    page = write(report, detail).html
    if (Buffer.byteLength(page) <= MAX_BYTES) return page
  }
  return page
}

function write(report: Report, detail: Detail): Markup {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${report.model} · ${report.headline || verdictWords(report.verdict).word}</title>
<style>${verbatim(STYLE)}</style>
</head>
<body>
${iconSymbols()}
<main>
${hero(report)}
${lineageStrip(report)}
${notes(report, 'warning')}
${gateSection(report, detail.checks)}
${changes(report)}
${notes(report, 'info')}
${charts(report, detail)}
${tableSection(report, detail.rows)}
${judgingSection(report, detail.checks)}
${reproduce(report)}
</main>
${footer(report)}
</body>
</html>
`
}

function hero(report: Report): Markup {
  const { tone, word } = verdictWords(report.verdict)
  return markup`<header class="hero tone-${tone}">
<p class="kicker">${KIND_TITLES[report.kind]} <span aria-hidden="true">·</span> <time datetime="${report.execution.createdAt}">${formatDay(report.execution.createdAt)}</time></p>
<p class="verdict">${verdictIcon(tone)}${word}</p>
<h1>${report.model}<span class="headline">${report.headline}</span></h1>
<p class="summary">${summaryLine(report)}</p>
${report.checks.length > 1 && tallyLine(report)}</header>`
}

/** How many checks ended how, each with its sign; the worst first. */
function tallyLine({ checks, kind }: Report): Markup {
  const groups = Map.groupBy(checks, (check) => checkWords(check).word)
  const tones = ['bad', 'unsure', 'good']
  const sorted = [...groups.values()].sort(
    ([a], [b]) => tones.indexOf(checkWords(a!).tone) - tones.indexOf(checkWords(b!).tone),
  )
  const item = (group: readonly Check[]) => {
    const { tone, word } = checkWords(group[0]!)
    return markup`<li class="tone-${tone}">${verdictIcon(tone)}<strong>${formatNumber(group.length)}</strong> ${counted(word, group.length)}</li>`
  }
  return markup`<ul class="tally" aria-label="${formatCount(checks.length, checkNoun(kind))}">${sorted.map(item)}</ul>`
}

function notes(report: Report, level: 'info' | 'warning'): Markup | undefined {
  const shown = notesOf(report, level).slice(0, 100)
  if (shown.length === 0) return undefined
  return markup`<aside class="notes ${level}" aria-label="${level === 'warning' ? 'Warnings' : 'Notes'}">${shown.map(
    ({ text, code }) => markup`<p>${text}</p>${code && codeLines(code.lines.slice(0, 40))}`,
  )}</aside>`
}

function changes(report: Report): Markup | undefined {
  const list = report.lineage.changes ?? []
  if (list.length === 0) return undefined
  const more = list.length - 60
  return markup`<section class="changes"><h2>${clip(changesTitle(report), 80)}</h2><ul>${list
    .slice(0, 60)
    .map(
      (change) => markup`<li>${phrase(change)}</li>`,
    )}${more > 0 && markup`<li>and ${more} more</li>`}</ul></section>`
}

const phrase = (text: string): Markup[] =>
  phraseParts(text).map((part) =>
    part.kind === 'code'
      ? markup`<code>${part.text}</code>`
      : part.kind === 'space'
        ? verbatim(' ')
        : markup`${part.text}`,
  )

function charts(report: Report, detail: Detail): Markup | undefined {
  const all = report.charts.filter(({ id }) => !isGateChart(id))
  const shown = all.slice(0, detail.charts)
  const missing = all.length - shown.length
  if (all.length === 0) return undefined
  const calm = new Set(report.checks.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id))
  const grid = (some: readonly { chart: Chart; index: number }[]) =>
    markup`<div class="charts">
${some.map(({ chart, index }) => drawChart(chart, index, { points: detail.points, rows: detail.rows }))}</div>`
  const [open, folded] = parted(
    shown.map((chart, index) => ({ chart, index })),
    ({ chart }) => !calm.has(chart.id),
  )
  return markup`<section><h2 class="hidden">Charts</h2>${open.length > 0 && grid(open)}
${folded.length > 0 && markup`<details class="more-charts"${open.length === 0 && markup` open`}><summary>${folded.length} more ${folded.length === 1 ? 'chart' : 'charts'} of what passed</summary>${grid(folded)}</details>`}
${missing > 0 && markup`<p class="quiet">${missing} more charts stand in report.json.</p>`}</section>`
}

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

function reproduce(report: Report): Markup | undefined {
  const lines = report.reproduce ?? []
  if (lines.length === 0) return undefined
  return markup`<section class="card"><h2>Reproduce it at your desk</h2>${codeLines(lines.slice(0, 40))}</section>`
}

const codeLines = (lines: readonly string[]): Markup =>
  markup`<pre tabindex="0"><code>${lines.map((line, index) => (index > 0 ? [verbatim('\n'), codeLine(line)] : codeLine(line)))}</code></pre>`

function footer(report: Report): Markup {
  const { peakMemoryBytes } = report.execution
  const cost = costWords(report)
  const facts = [
    ...provenance(report).map(({ label, value }) => `${label} ${value}`),
    ...(cost === '' ? [] : [cost]),
    ...(peakMemoryBytes === undefined ? [] : [`peak memory ${formatBytes(peakMemoryBytes)}`]),
  ]
  return markup`<footer><p>${facts.join(' · ')}</p><p>Made by Modelloop from ${report.schema} <code>${report.contentDigest}</code></p></footer>`
}
