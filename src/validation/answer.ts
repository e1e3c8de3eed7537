import { distance } from 'fastest-levenshtein'
import { UserError } from '../platform/errors.ts'
import { formatValue } from '../platform/format.ts'
import type { Check } from '../report/report.ts'
import { checkId, neededWords } from './check-id.ts'
import { type Decision, decide, decideBare } from './decide.ts'
import { type Evidence, isEvidence, type NoEvidence } from './evidence/evidence.ts'
import type { Question } from './gate.ts'
import type { JudgeInput } from './input.ts'
import { type Metric, rowsThatCount, unitsOf } from './metrics/metric.ts'
import { METRICS, metricFromFile } from './metrics/registry.ts'
import { metricValue } from './metrics/value.ts'
import { rowsToSee, smallestVisible } from './power.ts'
import { refuseOutOfScale } from './question.ts'
import { reasonOf, unitWord } from './reason.ts'
import type { Rows } from './rows.ts'
import { lacking, type Sides } from './sides.ts'
import { compare, hasSampling, measure } from './tests.ts'

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

/** Answers one question from rows where there are any, else from the metrics files. */
export function answer(question: Question, sides: Sides, input: JudgeInput): Answer {
  const { candidate, baseline } = sides.slice(question.slice)
  const ours = measured(question, candidate, input.candidate.metrics)
  const base = baseOf(question, ours)
  const { rule } = question
  const finish = (verdict: Check['verdict'], reason: string, more: Partial<Check> = {}): Answer => ({
    question,
    check: { ...base, verdict, value: Number.isFinite(ours.value) ? ours.value! : null, reason, ...more },
  })
  if (question.slice && !candidate)
    return finish(short(question), 'Slices are judged by rows, and there are no predictions.')
  if (ours.value === undefined) throw missing(question, candidate, input)
  refuseOutOfScale(question, ours.value)
  const n = ours.rows?.n
  if (n !== undefined && n < question.minRows)
    return finish(
      short(question),
      `Too few ${unitWord(question) === 'row' ? 'rows' : 'queries'} to tell: ${n}, and the gate asks for ${question.minRows}.`,
      { n },
    )
  if (rule === 'min' || rule === 'max')
    return question.bare || !ours.rows || !hasSampling(ours.metric!)
      ? onPoint(question, base, ours, undefined)
      : byRows(question, base, ours.rows, measure(question, ours.metric!, ours.rows, input.defaults?.replicates))
  if (input.baseline.kind === 'none')
    return finish('no-baseline', 'There is no champion yet to compare with.', count(n))
  if (input.baseline.kind === 'not-comparable') return finish('not-comparable', input.baseline.reason, count(n))
  if (ours.rows && sides.mismatch) return finish('not-comparable', sides.mismatch, count(n))
  const theirs = measured(question, baseline, input.baseline.metrics)
  if (theirs.value === undefined)
    return finish('not-comparable', `${input.baseline.name} has no ${question.title} to compare with.`, count(n))
  if (question.relative && theirs.value <= 0)
    return finish(
      'inconclusive',
      `A relative margin needs a baseline above 0, and it is ${theirs.value}: give the margin in the unit of the metric.`,
      { baseline: theirs.value, ...count(n) },
    )
  if (question.bare || !ours.rows || !theirs.rows || !hasSampling(ours.metric!))
    return onPoint(question, base, ours, theirs)
  return byRows(
    question,
    base,
    ours.rows,
    compare(question, ours.metric!, ours.rows, theirs.rows, input.defaults?.replicates),
  )
}

/** The verdict of what cannot be measured: a gate that only warns is left out. */
export const short = ({ level }: Question): 'skipped' | 'inconclusive' =>
  level === 'warn' ? 'skipped' : 'inconclusive'
const count = (n: number | undefined): { n?: number } => (n === undefined ? {} : { n })

function measured(question: Question, rows: Rows | undefined, file: Readonly<Record<string, number>>): Measured {
  const { metric } = question
  if (metric && rows && lacking(metric, rows) === undefined) {
    const value = metricValue(metric, rows)
    return { metric, rows: unitsOf(metric, rows), value: Number.isFinite(value) ? value : Number.NaN }
  }
  return { metric, rows: undefined, value: question.slice ? undefined : metricFromFile(question.name, file) }
}

function missing({ name, metric }: Question, rows: Rows | undefined, input: JudgeInput): UserError {
  const why = metric && rows ? lacking(metric, rows) : undefined
  if (why) {
    const numbers = metric?.task === 'regression' && rows?.kind === 'classes'
    return new UserError(`The gate on "${name}" cannot be judged: ${why}.`, {
      ...(numbers && { hint: 'If the labels are numbers to be predicted, set "task: regression".' }),
    })
  }
  const keys = Object.keys(input.candidate.metrics)
  const near = [...keys, ...METRICS.map((known) => known.name)].find(
    (known) => distance(known, name.toLowerCase()) <= 2,
  )
  const known =
    keys.length > 0 ? `The metrics file has ${keys.map((key) => `"${key}"`).join(', ')}.` : 'There is no metrics file.'
  return new UserError(`The gate on "${name}" asks for a metric that ${input.candidate.name} does not have.`, {
    hint: `${near ? `Did you mean "${near}"? ` : ''}${known}${rows ? '' : ' Predictions give many more.'}`,
  })
}

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
    title: slice ? `${title}, ${slice.column} = ${slice.value}` : title,
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
  if (!isEvidence(found)) {
    const baseline = found.baseline === undefined ? {} : { baseline: found.baseline }
    return {
      question,
      check: {
        ...base,
        verdict: 'inconclusive',
        value: found.value,
        ...baseline,
        n: rowsThatCount(question.metric, rows),
        reason: found.why,
      },
    }
  }
  const decision = decide(question, found)
  const visible = smallestVisible(found, question.alpha)
  const rowsNeeded =
    decision.standing === 'inconclusive'
      ? (rowsToSee(found, rows.n, question.alpha, decision.distance) ?? 'none')
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
  const reason = reasonOf(question, check, { visible, rowsNeeded, rows: rows.n, remark: found.remark })
  return {
    question,
    check: { ...check, reason },
    decision,
    ...(visible !== undefined && { visible }),
    rowsToSee: (difference) => rowsToSee(found, rows.n, question.alpha, difference),
  }
}

/** An end without a limit, as reports have it. */
export const open = (end: number): number | null => (Number.isFinite(end) ? end : null)
