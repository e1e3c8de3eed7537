import { type IssueState, issueSection } from '../../github/issues.ts'
import { formatList } from '../../platform/format.ts'
import { renderComment } from '../../report/markdown/comment.ts'
import { escapeText } from '../../report/markdown/escape.ts'
import { plainLine } from '../../report/plain-line.ts'
import type { Report } from '../../report/report.ts'

/** What the issue says beside the report. */
export interface IssueWords {
  /** The columns that drifted, and those of the judgement before. */
  readonly drifted: readonly string[]
  readonly before: readonly string[]
  /** What is done about it, in plain words; empty = nothing is. */
  readonly retraining: string
}

/** The part of the issue that later jobs rewrite. */
export const RETRAINING_SECTION = 'retraining'

/** With the report it stays below what GitHub takes of an issue, 65,536 characters. */
const MAX_REPORT = 58_000

/** Writes the issue of a drift: what a person must know, the report, and what is done about it. */
export function issueOf(report: Report, words: IssueWords, pageUrl: string | undefined): IssueState {
  const { drifted, before, retraining } = words
  const body = [
    renderComment(report, { maxCharacters: MAX_REPORT, ...(pageUrl && { reportUrl: pageUrl }) }),
    ...(retraining === '' ? [] : [issueSection(RETRAINING_SECTION, retrainingText(retraining))]),
    '<sub>This issue is kept up to date by each report, and closed when production is as before.</sub>',
  ]
  return {
    title: plainLine(`Drift of ${report.model}: ${formatList(drifted, 3)}`, 200),
    body: body.join('\n\n'),
    state: [...drifted].sort().join('\n'),
    changed: changedComment(drifted, before),
  }
}

/** Writes the section on the retraining. */
export const retrainingText = (words: string): string => `**Retraining**: ${escapeText(words)}`

/** Writes the last comment of an issue. */
export const recoveryComment = ({ summary }: Report): string =>
  `Production is as it was in training again. ${escapeText(summary, 1_000)}`

function changedComment(drifted: readonly string[], before: readonly string[]): string {
  const come = drifted.filter((name) => !before.includes(name))
  const gone = before.filter((name) => !drifted.includes(name))
  const parts = [
    ...(come.length > 0 ? [`newly drifted: ${bold(come)}`] : []),
    ...(gone.length > 0 ? [`as before again: ${bold(gone)}`] : []),
  ]
  const what = parts.length > 0 ? parts.join('; ') : `drifted: ${bold(drifted)}`
  return `The drift changed. ${what[0]?.toUpperCase()}${what.slice(1)}.`
}

const bold = (names: readonly string[]): string => formatList(names.map((name) => `**${escapeText(name, 80)}**`))
