import { formatValue } from '../platform/format.ts'
import type { Check } from '../report/report.ts'
import { checkId, neededWords } from './check-id.ts'
import { type Decision, decide, decideBare } from './decide.ts'
import { type Evidence, isEvidence, type NoEvidence } from './evidence/evidence.ts'
import type { Question } from './gate.ts'
import { type Metric, rowsThatCount } from './metrics/metric.ts'
import { rowsToSee, smallestVisible } from './power.ts'
import { reasonOf } from './reason.ts'
import type { Rows } from './rows.ts'
import { sliceName } from './words.ts'

/** A check, and what stands behind it. */
export interface Answer {
  readonly check: Check
  readonly question: Question
  readonly decision?: Decision
  /** What the answer leaves out, which a reader has to know although the check passes. */
  readonly leftOut?: string
  /** The smallest difference that the rows can see. */
  readonly visible?: number
  /** About how many rows would see this difference; undefined when no sensible number would. */
  readonly rowsToSee?: (difference: number) => number | undefined
}

/** The metric of one model: computed from rows, or read from its file. */
export interface Measured {
  readonly metric: Metric | undefined
  readonly rows: Rows | undefined
  readonly value: number | undefined
}

/** The verdict of what cannot be measured: a gate that only warns is left out. */
export const short = ({ level }: Question): 'skipped' | 'inconclusive' =>
  level === 'warn' ? 'skipped' : 'inconclusive'
/** How many rows there were, where it is rows that were judged. */
export const count = (n: number | undefined): { n?: number } => (n === undefined ? {} : { n })

/** What every check of a question has, whatever its verdict; the metric tells the unit of its values. */
export function baseOf(
  question: Question,
  { metric }: { readonly metric: { readonly unit?: string } | undefined },
): Omit<Check, 'verdict' | 'reason' | 'value'> {
  const { rule, relative, direction, level, slice, title, limit, bare, gate } = question
  const valueUnit = metric?.unit
  const absolute = rule === 'min' || rule === 'max'
  const unit = absolute ? valueUnit : relative ? 'relative' : valueUnit === 'fraction' ? 'pp' : valueUnit
  return {
    id: checkId(question),
    title: slice ? `${title}, ${slice.column} = ${sliceName(slice.value)}` : title,
    level,
    rule: bare && !absolute ? 'point' : rule,
    limit,
    direction,
    ...(unit && { unit }),
    ...(valueUnit && { valueUnit }),
    needed: neededWords(question, (value) => formatValue(value, unit)),
    ...(gate.place && { place: gate.place }),
  }
}

export type Base = ReturnType<typeof baseOf>

/** Judges bare values: no interval, no p-value, and the words that say so. */
export function onPoint(question: Question, base: Base, ours: Measured, theirs: Measured | undefined): Answer {
  const value = ours.value!
  const turn = question.direction === 'higher' ? 1 : -1
  const estimate = theirs && turn * (question.relative ? value / theirs.value! - 1 : value - theirs.value!)
  const judged = estimate ?? value
  const n = count(ours.rows && rowsThatCount(ours.metric, ours.rows))
  if (!Number.isFinite(judged)) {
    const reason = `${question.title} is not defined on these rows.`
    return { question, check: { ...base, verdict: 'inconclusive', value: null, ...n, reason } }
  }
  const check: Check = {
    ...base,
    verdict: decideBare(question, judged),
    value,
    ...(theirs && { baseline: theirs.value!, estimate: estimate! }),
    method: 'point',
    ...n,
    reason: '',
  }
  return { question, check: { ...check, reason: reasonOf(question, check, {}) } }
}

/** Judges the interval that rows give. */
export function byRows(question: Question, base: Base, rows: Rows, found: Evidence | NoEvidence): Answer {
  if (!isEvidence(found)) return withoutEvidence(question, base, rows, found)
  const decision = decide(question, found)
  const visible = smallestVisible(found, question.alpha)
  const rowsNeeded =
    decision.standing === 'inconclusive'
      ? found.interval.every(Number.isFinite)
        ? (rowsToSee(found, rows.n, question.alpha, decision.distance) ?? 'none')
        : 'open'
      : undefined
  const comparing = found.baseline !== undefined
  // A p-value at no difference is told as the field does, two-sided; at another boundary it is one-sided and says where.
  const p =
    comparing && decision.nullValue === 0
      ? { pValue: found.twoSided!, alternative: 'two-sided' as const }
      : { pValue: decision.pFail, nullValue: decision.nullValue, alternative: decision.alternative }
  const check: Check = {
    ...base,
    verdict: decision.standing,
    value: found.value,
    ...(comparing && { baseline: found.baseline!, estimate: found.estimate + 0 }),
    interval: [open(found.interval[0]), open(found.interval[1])],
    confidence: Number((1 - 2 * question.alpha).toPrecision(12)),
    method: found.method,
    ...p,
    n: rowsThatCount(question.metric, rows),
    reason: '',
  }
  const remark = [found.remark, cautionFor(found, decision)].filter((words) => words !== undefined).join(' ')
  const reason = reasonOf(question, check, { visible, rowsNeeded, rows: rows.n, remark: remark || undefined })
  return {
    question,
    check: { ...check, reason },
    decision,
    ...(visible !== undefined && { visible }),
    rowsToSee: (difference) => rowsToSee(found, rows.n, question.alpha, difference),
  }
}

function withoutEvidence(question: Question, base: Base, rows: Rows, { value, baseline, why }: NoEvidence): Answer {
  const n = rowsThatCount(question.metric, rows)
  const more = baseline === undefined ? {} : { baseline }
  return { question, check: { ...base, verdict: 'inconclusive', value, ...more, n, reason: why } }
}

/** What to warn of, by the side of the boundary on which the interval lies. */
function cautionFor({ interval: [low, high], caution }: Evidence, { nullValue }: Decision): string | undefined {
  return low >= nullValue ? caution?.above : high <= nullValue ? caution?.below : undefined
}

/** An end without a limit, as reports have it. */
export const open = (end: number): number | null => (Number.isFinite(end) ? end : null)
