import { UserError } from '../../platform/errors.ts'
import type { Check } from '../../report/report.ts'
import { parseDecimal } from '../../tables/values.ts'
import { type Answer, type Base, baseOf, byRows, count, type Measured, onPoint, short } from '../answer.ts'
import { compare, measure } from '../compare.ts'
import type { Question } from '../gate.ts'
import type { JudgeInput } from '../input.ts'
import { shortened } from '../join.ts'
import { lacking, taskRemedy } from '../lacking.ts'
import { meantMetric } from '../meant-metric.ts'
import { unitsOf } from '../metrics/metric.ts'
import { metricFromFile } from '../metrics/registry.ts'
import { metricValue } from '../metrics/value.ts'
import { refuseMisfit } from '../misfit.ts'
import { refuseOutOfScale, refuseTwoScales } from '../question.ts'
import { unitWord } from '../reason.ts'
import { OWN_PREFIX } from '../row-columns.ts'
import type { Rows } from '../rows.ts'
import type { Sides } from '../sides.ts'
import { hasSampling, unmeasured } from '../tests.ts'
import { findGroupMetric } from './rates.ts'

/** Answers a question on a metric from rows where there are any, else from the metrics files. */
export function answerMetric(question: Question, sides: Sides, input: JudgeInput): Answer {
  const { candidate } = sides.slice(question.slice)
  const ours = measured(question, candidate, input.candidate.metrics)
  const base = baseOf(question, ours)
  const { rule } = question
  const finish: Finish = (verdict, reason, more = {}) => ({
    question,
    check: { ...base, verdict, value: Number.isFinite(ours.value) ? ours.value! : null, reason, ...more },
  })
  if (question.slice && !candidate)
    return finish(short(question), 'Slices are judged by rows, and there are no predictions.')
  const fromFile = ours.rows === undefined && ours.value !== undefined
  if (ours.value === undefined || (fromFile && isUnclear(question, candidate, input)))
    throw missing(question, candidate, input)
  refuseOutOfScale(question, ours.value)
  // Before anything is compared: the first model has nothing to compare with, and the second would be refused.
  if (question.gate.test && ours.rows) refuseMisfit(question, ours.metric!, question.gate.test, ours.rows)
  const n = ours.rows?.n
  if (n !== undefined && n < question.minRows)
    return finish(
      short(question),
      `Too few ${unitWord(question) === 'row' ? 'rows' : 'queries'} to tell: ${n}, and the gate asks for ${question.minRows}.`,
      { n },
    )
  const why = ours.rows && (unmeasured(ours.metric!, ours.rows) ?? beyondNumbers(question, ours))
  if (why !== undefined) return finish(short(question), `${why}.`, { n: n! })
  if (rule === 'min' || rule === 'max')
    return question.bare || !ours.rows || !hasSampling(ours.metric!)
      ? onPoint(question, base, ours, undefined)
      : byRows(question, base, ours.rows, measure(question, ours.metric!, ours.rows, input.defaults?.replicates))
  return comparedMetric(question, sides, input, { base, ours, finish })
}

/** The square of a larger error is beyond the largest number. */
const LARGEST_ERROR = Math.sqrt(Number.MAX_VALUE)

/** Names the row that makes a sum of errors infinite; `undefined` where there is none. */
function beyondNumbers({ title }: Question, { rows, value }: Measured): string | undefined {
  if (!rows || rows.kind === 'classes' || Number.isFinite(value)) return undefined
  const row = rows.predictions.findIndex((predicted, at) => !(Math.abs(predicted - rows.labels[at]!) < LARGEST_ERROR))
  if (row < 0) return undefined
  return `${title} is beyond the largest number: look at the label and the prediction of the id "${shortened(rows.ids[row]!)}"`
}

/** Makes a check of what was found, whose value is the candidate's. */
type Finish = (verdict: Check['verdict'], reason: string, more?: Partial<Check>) => Answer

/** Compares the candidate's metric with the baseline's. */
function comparedMetric(
  question: Question,
  sides: Sides,
  input: JudgeInput,
  { base, ours, finish }: { readonly base: Base; readonly ours: Measured; readonly finish: Finish },
): Answer {
  const { baseline } = sides.slice(question.slice)
  const n = ours.rows?.n
  if (input.baseline.kind === 'none')
    return finish('no-baseline', 'There is no champion yet to compare with.', count(n))
  if (input.baseline.kind === 'not-comparable') return finish('not-comparable', input.baseline.reason, count(n))
  if (ours.rows && sides.mismatch) return finish('not-comparable', sides.mismatch, count(n))
  const theirs = measured(question, baseline, input.baseline.metrics)
  if (theirs.value === undefined)
    return finish('not-comparable', noBaselineValue(question, baseline, input.baseline.name), count(n))
  refuseTwoScales(question, ours.value!, theirs.value, input.baseline.name)
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

/**
 * Labels that are numbers but for some may be numbers with a mistake among them: where nobody named a task, a file must
 * not say what the rows ought to say.
 */
function isUnclear({ metric }: Question, rows: Rows | undefined, { task }: JudgeInput): boolean {
  if (task !== undefined || metric?.task !== 'regression' || rows?.kind !== 'classes') return false
  const numbers = rows.classes.filter((name) => parseDecimal(name) !== undefined).length
  return numbers > 0 && numbers < rows.classes.length
}

function noBaselineValue({ metric, title }: Question, rows: Rows | undefined, name: string): string {
  const why = metric && rows && lacking(metric, rows)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} has no ${title} to compare with${why ? `: ${why}` : ''}.`
}

function measured(question: Question, rows: Rows | undefined, file: Readonly<Record<string, number>>): Measured {
  const { metric } = question
  if (metric && rows && lacking(metric, rows) === undefined) {
    const value = metricValue(metric, rows)
    return { metric, rows: unitsOf(metric, rows), value: Number.isFinite(value) ? value : Number.NaN }
  }
  return { metric, rows: undefined, value: question.slice ? undefined : metricFromFile(question.name, file) }
}

function missing({ name, metric, slice }: Question, rows: Rows | undefined, input: JudgeInput): UserError {
  const why = metric && rows ? lacking(metric, rows) : undefined
  if (why) {
    const hint = metric && rows && taskRemedy(metric, rows)
    return new UserError(`The gate on "${name}" cannot be judged: ${why}.`, hint === undefined ? {} : { hint })
  }
  const keys = Object.keys(input.candidate.metrics)
  if (slice && keys.includes(name))
    return new UserError(`The gate on "${name}" has a "slice", and a metrics file has no value of a slice.`, {
      hint: 'Leave "slice" out, or write the metric of each row into the predictions, as a column "row_…".',
    })
  if (!metric && findGroupMetric(name))
    return new UserError(`The gate on "${name}" compares groups, and does not say which.`, {
      hint: 'Add "slice" with their column, and "across: difference" or "across: ratio".',
    })
  const known =
    keys.length > 0 ? `The metrics file has ${keys.map((key) => `"${key}"`).join(', ')}.` : 'There is no metrics file.'
  if (metric && !rows)
    return new UserError(`The gate on "${name}" needs predictions, and ${input.candidate.name} has none.`, {
      hint: `Let the training write predictions.csv, with id, label and prediction of each test row. ${known}`,
    })
  const own = name.startsWith(OWN_PREFIX) && rows?.columns.has(name)
  const near = own ? `"${name.slice(OWN_PREFIX.length)}"` : meantMetric(name, keys)
  const remedy = near
    ? `Did you mean ${near}? ${known}`
    : keys.length > 0
      ? known
      : `${known} Let the training write one.`
  return new UserError(`The gate on "${name}" asks for a metric that ${input.candidate.name} does not have.`, {
    hint: `${remedy}${rows ? '' : ' Predictions give many more.'}`,
  })
}
