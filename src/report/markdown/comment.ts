import type { LineChart, Report } from '../report.ts'
import { KIND_TITLES, summaryLine, verdictWords } from '../words.ts'
import { type Block, type Budget, fitBudget } from './budget.ts'
import { escapeHtml, escapeLine, escapeText, link } from './escape.ts'
import { gateBlocks } from './gates.ts'
import { historyBlock, historyNumbers, historyOf } from './history.ts'
import {
  changeBlock,
  chartBlock,
  footerBlock,
  judgingBlock,
  matrixBlocks,
  noteBlock,
  reproduceBlock,
  tableBlocks,
  warningBlock,
} from './sections.ts'

/** Below this, heading, verdict and the line that says what is missing could not all be kept. */
const MIN_CHARACTERS = 6_000
const MIN_BYTES = 20_000
/**
 * GitHub counts characters (65,536) and stores 262,144 bytes. We count UTF-16 units, of which there are never fewer than
 * characters, and bytes; the room between 60,000 and the limit is for markers.
 */
export const MAX_COMMENT = { maxCharacters: 60_000, maxBytes: 262_144 } as const
/** GitHub's limit for the summary of a step is 1 MiB, and near it content can vanish without a word. */
const MAX_SUMMARY_BYTES = 1_000_000

export interface CommentOptions {
  /** In UTF-16 units; default 60,000, at least 6,000. GitHub refuses more than 65,536. */
  readonly maxCharacters?: number
  /** In UTF-8 bytes; default 262,144, which is what GitHub stores of a comment. At least 20,000. */
  readonly maxBytes?: number
  /** The hidden text by which the comment is found again: `<!-- … -->`, or only what stands between. */
  readonly marker?: string
  /** Where the whole report can be read. */
  readonly reportUrl?: string
  /** The metric over runs; default: the report's chart with the id `history` or `history:<metric>`. */
  readonly history?: LineChart
}

/**
 * Writes the comment of a pull request: the first two lines say it all, the rest is there for who wants to know more.
 * Everything that users named is escaped. When it would be longer than `maxCharacters`, sections are given up in this
 * order: numbers of charts, tables, how it was judged, confusion matrix and numbers of the history, its chart, how to reproduce it, gates that
 * passed, notes, changes, reasons, gates, warnings, footer; a line then says what is missing and where it is.
 */
export function renderComment(report: Report, options: CommentOptions = {}): string {
  const { maxCharacters, maxBytes, marker, reportUrl } = { ...MAX_COMMENT, ...options }
  if (maxCharacters < MIN_CHARACTERS || maxBytes < MIN_BYTES) {
    throw new RangeError(`A comment needs room for ${MIN_CHARACTERS} characters and ${MIN_BYTES} bytes.`)
  }
  const hidden = marker ? `\n\n${hiddenMarker(marker)}` : ''
  const budget = {
    maxCharacters: maxCharacters - hidden.length - 1,
    maxBytes: maxBytes - Buffer.byteLength(hidden) - 1,
  }
  return `${fitPage(commentBlocks(report, options), budget, reportUrl)}${hidden}\n`
}

/** The sections of a comment in their order; see `renderComment`. */
export function commentBlocks(
  report: Report,
  { reportUrl, history = historyOf(report) }: CommentOptions = {},
): Block[] {
  return [
    headBlock(report),
    warningBlock(report),
    ...gateBlocks(report),
    changeBlock(report),
    noteBlock(report),
    historyBlock(history),
    ...matrixBlocks(report),
    ...tableBlocks(report, 100),
    historyNumbers(history),
    chartBlock(report, history?.id),
    judgingBlock(report),
    reproduceBlock(report),
    footerBlock(report, reportUrl),
  ]
}

/** Writes the summary of a job: as the comment, with room for everything, and a first line that says which action it is. */
export function renderSummary(report: Report): string {
  const history = historyOf(report)
  const blocks = [
    headBlock(report, `${KIND_TITLES[report.kind]}: `),
    warningBlock(report),
    ...gateBlocks(report, 60),
    changeBlock(report),
    noteBlock(report),
    historyBlock(history),
    ...matrixBlocks(report),
    ...tableBlocks(report, 2_000),
    historyNumbers(history),
    chartBlock(report, history?.id),
    judgingBlock(report),
    reproduceBlock(report),
    footerBlock(report, undefined),
  ]
  const budget = { maxCharacters: MAX_SUMMARY_BYTES, maxBytes: MAX_SUMMARY_BYTES - 1 }
  return `${fitPage(blocks, budget, undefined)}\n`
}

/** Joins sections within a budget; a line says what was left out, and that all of it is at `reportUrl`. */
export function fitPage(blocks: readonly Block[], budget: Budget, reportUrl: string | undefined): string {
  return fitBudget(blocks, budget, (names) => {
    const where = reportUrl ? link('the whole report', reportUrl) : 'the report of the run (`report.json`, HTML)'
    const shown = names.slice(0, 6).join(', ') + (names.length > 6 ? ` and ${names.length - 6} more` : '')
    return `**Left out or shortened to fit**: ${shown}. Everything is in ${where}.`
  })
}

/** The two lines that must be enough for someone who reads nothing else. */
function headBlock(report: Report, prefix = ''): Block {
  const { icon, word } = verdictWords(report.verdict)
  // The headline says the verdict in words; where there is none, the verdict itself does.
  const headline = report.headline.trim() === '' ? word : report.headline
  const heading = `### ${icon} ${prefix}${escapeText(report.model, 80)} · ${escapeText(headline, 160)}`
  const write = (max: number) => `${heading}\n${boldResults(escapeLine(summaryLine(report), max))}`.trimEnd()
  return { rank: 14, variants: [write(1_500), write(200)] }
}

/** Makes the number after an arrow bold: it is the one that the eye looks for. */
const boldResults = (markdown: string): string => markdown.replace(/→ (−?[\d,.]*\d(?:\u00A0[\p{L}%]+)?)/gu, '→ **$1**')

function hiddenMarker(marker: string): string {
  const inner = marker.replace(/^<!--|-->$/g, '').trim()
  if (/--|[<>\n]/.test(inner))
    throw new RangeError(`A marker must be one plain line without -- < >, not ${escapeHtml(marker, 80)}`)
  return `<!-- ${inner} -->`
}
