import { clip, clipBytes } from './clip.ts'
import { neededText } from './difference.ts'
import { renderComment } from './markdown/comment.ts'
import { escapeLine } from './markdown/escape.ts'
import { plainLine } from './plain-line.ts'
import type { Check, Report } from './report.ts'
import { summaryLine, verdictWords, worstFirst } from './words.ts'

/** GitHub's limits of one request: bytes of `summary` and `text` each, and annotations. */
const MAX_BYTES = 65_535
const MAX_ANNOTATIONS = 50

/** One annotation of a check run. */
export interface CheckAnnotation {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

/** What GitHub's check run takes: `conclusion`, and the fields of its `output`. */
export interface CheckRunOutput {
  readonly conclusion: 'success' | 'failure' | 'neutral'
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly annotations: readonly CheckAnnotation[]
}

/**
 * Writes a report as a check run. A pass is `success`; `fail` and `not-comparable` are `failure`, and so is any other
 * verdict that maps to a failed outcome; what the data cannot tell is `neutral`. A `fail` that was accepted is `neutral`.
 * Annotations hang on the line where a check was asked for; where that is not known, on the first of `annotateAt`.
 */
export function renderCheckRun(report: Report, annotateAt = 'modelloop.yml'): CheckRunOutput {
  const { word } = verdictWords(report.verdict)
  const title = plainLine([report.model, report.headline || word].join(' · '), 250)
  return {
    conclusion: conclusionOf(report),
    title,
    // GitHub reads it as Markdown.
    summary: clipBytes(escapeLine(summaryLine(report), 20_000), MAX_BYTES),
    text: renderComment(report, { maxCharacters: 60_000, maxBytes: MAX_BYTES }),
    annotations: annotationsOf(report.checks, annotateAt),
  }
}

function conclusionOf({ verdict, outcome }: Report): CheckRunOutput['conclusion'] {
  if (verdict === 'not-comparable') return 'failure'
  if (verdict === 'fail') return outcome === 'pass' ? 'neutral' : 'failure'
  return outcome === 'pass' ? 'success' : outcome === 'fail' ? 'failure' : 'neutral'
}

/** Why, and what was needed where the reason does not say it. */
function messageOf(check: Check): string {
  const [reason, needed] = [plainLine(check.reason, 2_000), plainLine(neededText(check), 500)]
  const isTold = needed === '' || reason.includes(needed) || reason.includes('; needed: ')
  return [reason, isTold ? '' : `Needed: ${needed}.`].filter(Boolean).join(' ')
}

function annotationsOf(checks: readonly Check[], path: string): CheckAnnotation[] {
  const telling = checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'not-comparable')
  return worstFirst(telling)
    .slice(0, MAX_ANNOTATIONS)
    .map((check) => ({
      path: plainLine(check.place?.file ?? path, 1_000),
      startLine: check.place?.line ?? 1,
      endLine: check.place?.line ?? 1,
      level: check.level === 'block' ? 'failure' : 'warning',
      title: plainLine(check.title, 200),
      message: clip(messageOf(check), 4_000),
    }))
}
