import { formatCount, formatNumber } from '../../platform/format.ts'
import { clip } from '../clip.ts'
import { plainLine } from '../plain-line.ts'
import type { Check, Report } from '../report.ts'
import { notesOf, toldReason } from '../told.ts'
import { checkNoun, checkWords, provenance, summaryLine, verdictWords, worstFirst } from '../words.ts'

/** A message for a Slack webhook. */
export interface SlackMessage {
  /** What a notification shows, and a client that draws no blocks. */
  readonly text: string
  readonly blocks: readonly SlackBlock[]
  readonly unfurl_links: false
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: { readonly type: 'plain_text'; readonly text: string } }
  | { readonly type: 'section'; readonly text: Mrkdwn }
  | { readonly type: 'context'; readonly elements: readonly Mrkdwn[] }

interface Mrkdwn {
  readonly type: 'mrkdwn'
  readonly text: string
}

/**
 * Slack's limits in characters: https://docs.slack.dev/reference/block-kit/blocks. All blocks together may have no more
 * than about 13,000, which is not written there (https://github.com/slackapi/bolt-js/issues/2509).
 */
const MAX_HEADER = 150
const MAX_SECTION = 3_000
const MAX_CHECKS = 8
const MAX_REASON = 400

/** Where a reader goes from the message. */
export interface SlackLinks {
  readonly report?: string | undefined
  readonly issue?: string | undefined
}

/** Writes a report as a Slack message: what happened, what it is seen by, and where to read on. */
export function renderSlack(report: Report, links: SlackLinks = {}): SlackMessage {
  const { icon, word } = verdictWords(report.verdict)
  const title = plainLine(`${icon} ${report.model} · ${report.headline || word}`, MAX_HEADER)
  const summary = plainLine(summaryLine(report), 2_000)
  const failed = report.checks.filter(({ verdict }) => verdict === 'fail')
  const shown = worstFirst(failed).slice(0, MAX_CHECKS)
  const more = failed.length - shown.length
  const lines = [...shown.map(checkLine), ...(more > 0 ? [`… and ${formatNumber(more)} more`] : [])]
  const footer = footerText(report, links)
  const blocks: SlackBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: title } },
    ...section(escapeSlack(summary)),
    ...section(lines.join('\n')),
    ...section(warningText(report)),
    ...(footer === '' ? [] : [{ type: 'context', elements: [mrkdwn(footer)] } as const]),
  ]
  return { text: escapeSlack(clip(`${title}: ${summary}`, MAX_SECTION / 2)), blocks, unfurl_links: false }
}

const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text: clip(text, MAX_SECTION) })

/** A section must not be empty. */
const section = (text: string): SlackBlock[] => (text === '' ? [] : [{ type: 'section', text: mrkdwn(text) }])

function checkLine(check: Check): string {
  const { icon } = checkWords(check)
  const { name, sign, rest } = toldReason(check)
  return `${icon} *${escapeSlack(plainLine(name, 80))}*${sign} ${escapeSlack(plainLine(rest, MAX_REASON / 2))}`
}

/** What must not be missed, and most likely explains the rest. */
function warningText(report: Report): string {
  const warnings = notesOf(report, 'warning').slice(0, 2)
  return warnings.map(({ text }) => `⚠️ ${escapeSlack(plainLine(text, MAX_REASON))}`).join('\n')
}

function footerText(report: Report, { report: page, issue }: SlackLinks): string {
  const run = report.execution.runUrl
  const links = [
    ...(page ? [link('report', page)] : []),
    ...(issue ? [link('issue', issue)] : []),
    ...(run ? [link('run', run)] : []),
  ]
  const known = provenance(report).filter(({ label }) => label !== 'run')
  const facts = known.map(({ label, value }) => escapeSlack(plainLine(`${label} ${value}`, 200)))
  const count = report.checks.length
  const judged = count > 0 ? [formatCount(count, checkNoun(report.kind))] : []
  return [...links, ...judged, ...facts].join(' · ')
}

const link = (label: string, url: string): string => (/^https?:\/\/[^\s|<>]+$/.test(url) ? `<${url}|${label}>` : label)

/** Takes the power to be a link, a mention or a channel out of a text: https://docs.slack.dev/messaging/formatting-message-text */
const escapeSlack = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // A character of no width keeps a name from being read as bold, italic, struck or code.
    .replace(/(?<![\p{L}\p{N}])([*_~`])(?=\S)|(?<=\S)([*~`])(?![\p{L}\p{N}])/gu, '$&\u200b')
