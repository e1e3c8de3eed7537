import { formatNumber, formatPair } from '../platform/format.ts'
import { differenceText, isComparison, neededText, valueUnitOf } from './difference.ts'
import { plainLine } from './plain-line.ts'
import type { Check, Report } from './report.ts'
import {
  baselineName,
  checkWords,
  differenceName,
  KIND_TITLES,
  provenance,
  summaryLine,
  verdictWords,
} from './words.ts'

/** How a test case ends; without an end it passed. */
interface End {
  readonly tag: 'failure' | 'error' | 'skipped'
  readonly type: string
  readonly message: string
  /** The figures, for who opens the case. */
  readonly figures?: string
}

interface Case {
  readonly name: string
  readonly end: End | undefined
}

/**
 * Writes a report as JUnit XML, for what shows test results and knows nothing of models: one suite, one case a check. It is
 * valid by Ant's schema (https://github.com/windyroad/JUnit-Schema).
 *
 * | check | case |
 * |---|---|
 * | passes | passes |
 * | blocking, fails | `failure`; `skipped` when the model was accepted in spite of it |
 * | blocking, not comparable | `error`: it could not be judged |
 * | inconclusive, no baseline, skipped | `skipped`, with the verdict and the reason |
 * | only warns, does not pass | `skipped`: a warning never decides |
 *
 * Where the outcome is a failure, or unknown, and no case says so, one more case named `verdict` does: what was not
 * measured never looks like a pass.
 */
export function renderJUnit(report: Report): string {
  const judged = report.checks.map((check) => ({ name: nameOf(check), end: endOf(check, report) }))
  const cases = distinct([...judged, ...verdictCase(report, judged)], report)
  const count = (tag: End['tag']) => cases.filter(({ end }) => end?.tag === tag).length
  const { createdAt, durationMs = 0, runner } = report.execution
  const suite = {
    id: 0,
    package: 'modelloop',
    name: token(report.model),
    hostname: token(runner ?? 'localhost'),
    // The schema knows no time zone: this is UTC.
    timestamp: new Date(createdAt).toISOString().slice(0, 19),
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: (durationMs / 1000).toFixed(3),
  }
  const { word } = verdictWords(report.verdict)
  const out = [`${word}: ${report.headline}`, summaryLine(report)].map((line) => plainLine(line, 4_000)).join('\n')
  const warnings = report.notes.filter(({ level }) => level === 'warning').map(({ text }) => plainLine(text, 1_000))
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite${attributes(suite)}>
    <properties>
${propertiesOf(report).join('\n')}
    </properties>
${cases.map((one) => caseXml(one, report)).join('\n')}
    <system-out>${escapeXml(out)}</system-out>
    <system-err>${escapeXml(warnings.slice(0, 50).join('\n'))}</system-err>
  </testsuite>
</testsuites>
`
}

const nameOf = (check: Check): string => [check.title, neededText(check)].filter(Boolean).join(': ')

function endOf(check: Check, report: Report): End | undefined {
  const { verdict, level, reason } = check
  if (verdict === 'pass') return undefined
  const skipped = (word: string): End => ({ tag: 'skipped', type: verdict, message: `${word}: ${reason}` })
  if (level === 'warn') return skipped(verdict === 'fail' ? 'warning' : checkWords(check).word)
  if (verdict !== 'fail' && verdict !== 'not-comparable') return skipped(checkWords(check).word)
  if (report.verdict === 'fail' && report.outcome === 'pass') return skipped('failed, and was accepted')
  const figures = figuresOf(check, report)
  return { tag: verdict === 'fail' ? 'failure' : 'error', type: verdict, message: reason || verdict, figures }
}

/** The row of the table of gates, one figure a line. */
function figuresOf(check: Check, report: Report): string {
  const [before, now] = formatPair(check.baseline, check.value, valueUnitOf(check))
  const figures = {
    value: check.value === null ? '' : now,
    [check.baselineName ?? baselineName(report)]: check.baseline === undefined ? '' : before,
    [differenceName([check], isComparison(check))]: differenceText(check),
    needed: neededText(check),
    method: check.method ?? '',
    rows: check.n === undefined ? '' : formatNumber(check.n),
  }
  const known = Object.entries(figures).filter(([, figure]) => figure !== '')
  return known.map(([name, figure]) => plainLine(`${name}: ${figure}`, 500)).join('\n')
}

function verdictCase(report: Report, cases: readonly Case[]): Case[] {
  const says = (...tags: readonly End['tag'][]) => cases.some(({ end }) => end && tags.includes(end.tag))
  const { outcome, verdict } = report
  const isSaid =
    outcome === 'fail'
      ? says('failure', 'error')
      : outcome === 'unknown'
        ? says('failure', 'error', 'skipped')
        : cases.length > 0
  if (isSaid) return []
  const message = summaryLine(report) || report.headline || verdict
  const tag = outcome === 'fail' ? 'failure' : 'skipped'
  return [{ name: 'verdict', end: outcome === 'pass' ? undefined : { tag, type: verdict, message } }]
}

/** Readers tell cases apart by their names alone: those that are equal get the id of their check. */
function distinct(cases: readonly Case[], { checks }: Report): Case[] {
  const named = Map.groupBy(cases, ({ name }) => token(name))
  return cases.map((one, index) =>
    named.get(token(one.name))!.length > 1 ? { ...one, name: `${one.name} (${checks[index]?.id ?? index})` } : one,
  )
}

function caseXml({ name, end }: Case, { model, kind }: Report): string {
  const head = `    <testcase${attributes({ name: token(name), classname: token(`${KIND_TITLES[kind]}.${model}`), time: 0 })}`
  if (!end) return `${head}/>`
  const message = plainLine(end.message, 4_000)
  if (end.tag === 'skipped') return `${head}>\n      <skipped${attributes({ message })}/>\n    </testcase>`
  const body = [message, end.figures].filter(Boolean).join('\n')
  return `${head}>\n      <${end.tag}${attributes({ message, type: end.type })}>${escapeXml(body)}</${end.tag}>\n    </testcase>`
}

function propertiesOf(report: Report): string[] {
  const known = provenance(report).map(({ label, value }) => [label, value] as const)
  const own = { verdict: report.verdict, outcome: report.outcome, contentDigest: report.contentDigest }
  return [...Object.entries(own), ...known].map(
    ([name, value]) => `      <property${attributes({ name, value: plainLine(value, 1_000) })}/>`,
  )
}

const attributes = (of: Readonly<Record<string, string | number>>): string =>
  Object.entries(of)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')

/** A name as the schema wants it: one line, blanks not doubled, never empty. */
const token = (text: string): string => plainLine(text, 1_000).replace(/\s+/g, ' ').trim() || '–'

/** XML has no room for control characters, lone surrogates and the two code points that are none. */
const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\n\P{Cc}]|[\uFFFE\uFFFF]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
