import { formatDuration } from '../platform/clock.ts'
import { formatCount, formatDay, formatNumber, formatPercent, shortId } from '../platform/format.ts'
import type { Check, CheckVerdict, Report, ReportKind, Verdict } from './report.ts'

/** A verdict as people meet it. The word always stands beside the icon: an icon alone says nothing to a screen reader. */
export interface VerdictWords {
  readonly icon: string
  readonly word: string
  /** Which colour family: good, bad, or neither. */
  readonly tone: 'good' | 'bad' | 'unsure'
}

const WORDS: Readonly<Record<Verdict | CheckVerdict, VerdictWords>> = {
  pass: { icon: '✅', word: 'pass', tone: 'good' },
  fail: { icon: '❌', word: 'fail', tone: 'bad' },
  inconclusive: { icon: '⚪', word: 'inconclusive', tone: 'unsure' },
  'not-comparable': { icon: '🚫', word: 'not comparable', tone: 'bad' },
  'no-baseline': { icon: '🆕', word: 'no baseline', tone: 'unsure' },
  skipped: { icon: '➖', word: 'skipped', tone: 'unsure' },
  stable: { icon: '✅', word: 'stable', tone: 'good' },
  drift: { icon: '🌊', word: 'drift', tone: 'bad' },
  insufficient: { icon: '⚪', word: 'too little data', tone: 'unsure' },
  promoted: { icon: '✅', word: 'promoted', tone: 'good' },
  'rolled-back': { icon: '❌', word: 'rolled back', tone: 'bad' },
  held: { icon: '⏸️', word: 'held', tone: 'unsure' },
  unknown: { icon: '❔', word: 'unknown', tone: 'unsure' },
}

/** Gives icon, word and tone of a report's verdict. */
export const verdictWords = (verdict: Verdict): VerdictWords => WORDS[verdict]

/** Tells whether a word is the verdict of a report. */
export const isVerdict = (word: string): word is Verdict => Object.hasOwn(WORDS, word) && word !== 'skipped'

/** Gives icon, word and tone of a check; what only warns is no failure of the whole, and does not look like one. */
export function checkWords({ verdict, level }: Pick<Check, 'verdict' | 'level'>): VerdictWords {
  const words = WORDS[verdict]
  if (level === 'block' || words.tone !== 'bad') return words
  return { icon: '⚠️', word: verdict === 'fail' ? 'warning' : words.word, tone: 'unsure' }
}

/** Names what a report of this kind is about. */
export const KIND_TITLES: Readonly<Record<ReportKind, string>> = {
  'version-data': 'Data version',
  'train-and-log': 'Training run',
  'validate-model': 'Model validation',
  'build-image': 'Image build',
  'drift-report': 'Drift report',
  'canary-gate': 'Canary rollout',
}

/** Names one row of the table of checks: a gate where models are judged, a check elsewhere. */
export const checkNoun = (kind: ReportKind): string => (kind === 'validate-model' ? 'gate' : 'check')

/** Names the baseline: `champion v7`, `merge-base 3f9c1d2`, `baseline`. */
export function baselineName({ lineage: { baseline } }: Report): string {
  if (!baseline) return 'baseline'
  if (baseline.version !== undefined) return `${baseline.source} v${baseline.version}`
  return baseline.commit ? `${baseline.source} ${shortId(baseline.commit)}` : baseline.source
}

/** Names the column of the candidate's values: `this change` beside a baseline, else `value`. */
export const valueName = (checks: readonly Check[]): string =>
  checks.some(({ baseline }) => baseline !== undefined) ? 'this change' : 'value'

/** Names the interval: `90 % interval`; only `interval` when the checks differ in confidence. */
function intervalName(checks: readonly Check[]): string {
  const levels = new Set(checks.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence])))
  return levels.size === 1 ? `${formatPercent([...levels][0])} interval` : 'interval'
}

/** Names the column of differences: with the interval's name where there are intervals. */
export function differenceName(checks: readonly Check[], comparing: boolean): string {
  const interval = checks.some((check) => check.interval) ? intervalName(checks) : ''
  return comparing ? ['difference', interval].filter(Boolean).join(', ') : interval
}

/** Heads the list of changes: `Changed since v7`; only `Changed` when there is nothing to compare with. */
export function changesTitle(report: Report): string {
  const { baseline } = report.lineage
  if (!baseline) return 'Changed'
  return `Changed since ${baseline.version === undefined ? baselineName(report) : `v${baseline.version}`}`
}

/** Tells whether a chart only repeats the intervals of the checks, which stand in their table already. */
export const isGateChart = (id: string): boolean => /^gates(:|$)/.test(id)

/** Names the checks that are folded away: `1 more gate`, `184 more gates`. */
export const moreOf = (noun: string, count: number): string => formatCount(count, noun).replace(' ', ' more ')

/** Writes the word of so many verdicts: of them all, only a warning is a noun. */
export const counted = (word: string, count: number): string => (word === 'warning' && count !== 1 ? 'warnings' : word)

/** Counts verdicts in words: `170 pass, 12 inconclusive`. */
export function tally(checks: readonly Check[]): string {
  const counts = new Map<string, number>()
  for (const check of checks) counts.set(checkWords(check).word, (counts.get(checkWords(check).word) ?? 0) + 1)
  return [...counts].map(([word, count]) => `${formatNumber(count)} ${counted(word, count)}`).join(', ')
}

/**
 * How soon a reader must see a check, small first: what decides and did not pass, what found something worse and only
 * warns, what decides and passed, and last the warnings that found nothing.
 */
function weightOf({ verdict, level }: Check): number {
  const isCalm = verdict === 'pass' || verdict === 'skipped'
  if (level === 'block') return isCalm ? 3 : Number(verdict !== 'fail')
  return isCalm ? 5 : verdict === 'fail' ? 2 : 4
}

/** The weight from which on a check only warns and found nothing. */
const QUIET = 4

/** Puts what a reader must see first. */
export const worstFirst = (checks: readonly Check[]): Check[] => checks.toSorted((a, b) => weightOf(a) - weightOf(b))

/** So many rows are looked through at once. */
const AT_A_GLANCE = 8

/** Puts checks as they are shown: of more than a few the worst come first. */
export const readingOrder = (checks: readonly Check[]): readonly Check[] =>
  checks.length > AT_A_GLANCE ? worstFirst(checks) : checks

/** Picks the `count` checks that a reader must see (what did not pass, then what blocks), and keeps their order. */
export function mostTelling(checks: readonly Check[], count: number): Check[] {
  const picked = new Set(worstFirst(checks).slice(0, count))
  return checks.filter((check) => picked.has(check))
}

/**
 * Picks what stands in the open: the most telling checks that were judged; of more than a few the worst come first. What was
 * skipped is only counted, unless all was; where not all can stand there, so are warnings that found nothing, and the many rules of a
 * data contract that hold.
 */
export function openChecks(checks: readonly Check[], count: number): readonly Check[] {
  const judged = checks.filter(({ verdict }) => verdict !== 'skipped')
  const telling = judged.filter(({ id, verdict }) => verdict !== 'pass' || !id.startsWith('contract:'))
  if (judged.length > count && telling.length > 0) {
    const first = worstFirst(telling).slice(0, count)
    const loud = first.filter((check) => weightOf(check) < QUIET)
    return loud.length > 0 ? loud : first
  }
  return readingOrder(mostTelling(judged.length > 0 ? judged : checks, count))
}

/** The second line of a report: its summary, and how long the training took. Plain text. */
export function summaryLine({ summary, execution }: Report): string {
  const { trainingMs } = execution
  if (typeof trainingMs !== 'number' || !(trainingMs > 0)) return summary
  if (summary === '') return ''
  const took = formatDuration(trainingMs)
  return /[.!?。！？]$/u.test(summary) ? `${summary} Trained in ${took}.` : `${summary} · trained in ${took}`
}

/**
 * Says what the report cost, as far as it is known: `took 47 s: training 41 s, judging 6 s on ubuntu-24.04`. The time is
 * that of the steps; GitHub bills whole jobs, each rounded up to a minute.
 */
export function costWords({ kind, lineage, execution }: Report): string {
  const { durationMs, trainingMs, runner } = execution
  if (durationMs === undefined) return ''
  const own = `${formatDuration(durationMs)}${runner ? ` on ${runner}` : ''}`
  if (kind !== 'validate-model' || typeof trainingMs !== 'number' || !(trainingMs > 0)) return `took ${own}`
  if (lineage.run?.reused) return `judging took ${own}, the training was taken over`
  return `took ${formatDuration(durationMs + trainingMs)}: training ${formatDuration(trainingMs)}, judging ${own}`
}

/** Says where the report comes from, in the order a person asks: run, commit, data, baseline, drift. Plain text. */
export function provenance(
  report: Report,
): { readonly label: string; readonly value: string; readonly url?: string }[] {
  const { lineage, execution } = report
  const { baseline } = lineage
  const parts: { label: string; value: string; url?: string }[] = []
  if (lineage.run)
    parts.push({ label: 'run', value: shortId(lineage.run.id), ...urlOf(lineage.run.url ?? execution.runUrl) })
  if (lineage.code?.commit) {
    parts.push({
      label: 'commit',
      value: shortId(lineage.code.commit) + (lineage.code.dirty ? ' (with uncommitted changes)' : ''),
    })
  }
  const data = Object.values(lineage.data ?? {})
  if (data.length > 0) {
    const more = data.length > 1 ? ` and ${data.length - 1} more` : ''
    parts.push({ label: 'data', value: shortId(data[0]!.md5) + more })
  }
  if (baseline) {
    const name = baseline.version === undefined ? baselineName(report) : `v${baseline.version}`
    const day = baseline.createdAt ? ` of ${formatDay(baseline.createdAt)}` : ''
    parts.push({ label: 'judged against', value: name + day })
  }
  const drift = driftAge(execution)
  if (drift) parts.push({ label: 'drift', value: drift })
  return parts
}

function driftAge({ createdAt, driftLastJudgedAt }: Report['execution']): string | undefined {
  if (driftLastJudgedAt === undefined) return undefined
  if (driftLastJudgedAt === null) return 'never judged'
  const ageMs = Date.parse(createdAt) - Date.parse(driftLastJudgedAt)
  return Number.isFinite(ageMs) ? `last judged ${formatDuration(Math.max(ageMs, 0))} ago` : undefined
}

const urlOf = (url: string | undefined): { url?: string } => (url ? { url } : {})
