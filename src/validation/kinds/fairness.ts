import { UserError } from '../../platform/errors.ts'
import { formatCount, formatValue } from '../../platform/format.ts'
import type { Check } from '../../report/report.ts'
import { type Answer, baseOf, open, short } from '../answer.ts'
import { countsAny, measure } from '../compare.ts'
import { adjust } from '../decide.ts'
import { type Evidence, isEvidence } from '../evidence/evidence.ts'
import { effectiveShare } from '../evidence/proportion.ts'
import type { Question } from '../gate.ts'
import type { JudgeInput } from '../input.ts'
import { lacking } from '../lacking.ts'
import { type Metric, unitsOf } from '../metrics/metric.ts'
import { rowsToSee } from '../power.ts'
import { inPoints, usualMost } from '../question.ts'
import { advice, unitWord } from '../reason.ts'
import type { Rows } from '../rows.ts'
import type { Sides } from '../sides.ts'
import { hasSampling, unmeasured } from '../tests.ts'
import { intervalWords, range, sliceName } from '../words.ts'
import { type Gap, type Group, gapOf } from './gaps.ts'
import { sentences, sharedWords, smallWords, splitValues, type ValueRows } from './values.ts'

/** Two values of these may lie more than 1 apart. */
const MAY_BE_BELOW_0 = /kappa$|^(mcc|r2|explained-variance)$/

/** More groups make hundreds of pairs, and a column that is no group. */
const MOST_GROUPS = 20

/**
 * Answers how far apart the values of a column lie: the largest difference of the metric between two of them, or the
 * smallest ratio. Groups are different rows, so they are independent samples. The gate passes when every pair does, each
 * at the gate's alpha (an intersection–union test), and fails when a pair does after Holm over the pairs.
 * @throws {UserError} for a metric that rows do not give, and for more than 20 groups.
 */
export function answerFairness(question: Question, sides: Sides, input: JudgeInput): Answer {
  const { column, mode } = question.across!
  const base = { ...spanOf(baseOf(question, question), question), title: `${question.title}, ${mode} across ${column}` }
  const unjudged = (reason: string, verdict: Check['verdict'] = short(question)): Answer => ({
    question,
    check: { ...base, verdict, value: null, reason },
  })
  const { candidate } = sides
  if (!candidate) return unjudged('Groups are compared by rows, and there are no predictions.')
  const metric = groupMetric(question, candidate)
  const values = splitValues(question, column, sides)
  const small = smallWords(values, question)
  const { length } = values.judged
  if (length < 2)
    return unjudged(
      sentences(
        `Only ${formatCount(length, 'value')} of ${column} can be judged, so there is nothing to compare.`,
        small,
      ),
    )
  if (length > MOST_GROUPS)
    throw new UserError(
      `The gate on "${question.name}" compares the values of "${column}", and there are ${length}: at most ${MOST_GROUPS} can be compared.`,
      { hint: 'Let the training write a coarser column, or raise "min-rows".' },
    )
  const groups = values.judged.map((value) => groupOf(question, metric, value, input.defaults?.replicates))
  const missing = groups.find((group) => typeof group === 'string')
  if (missing !== undefined) return unjudged(sentences(`${missing}.`, small), 'inconclusive')
  const { check, ...found } = compareGroups(question, base, groups as Group[])
  const reason = sentences(check.reason, small, sharedWords(candidate, column))
  return { ...found, ...(small && { leftOut: small }), check: { ...check, reason } }
}

/** The metric that groups are compared by. @throws {UserError} when their rows do not give it, or the limit has no sense. */
function groupMetric({ name, metric, across, limit }: Question, rows: Rows): Metric {
  const where = `The gate on "${name}"`
  const why = metric ? lacking(metric, rows) : 'Modelloop does not know the metric, and a file has none of a group'
  if (!metric || why !== undefined) throw new UserError(`${where} cannot be judged: ${why}.`)
  if (across!.mode === 'difference' && usualMost(metric) === 1 && !MAY_BE_BELOW_0.test(metric.name) && limit >= 1)
    throw new UserError(`${where} has "max: ${limit}", and two values of ${metric.title} differ by less than 1.`, {
      hint: inPoints(metric, limit),
    })
  return metric
}

/** Measures the metric in one group; in words why it cannot be. */
function groupOf(
  question: Question,
  metric: Metric,
  { value, rows, n }: ValueRows,
  replicates?: number,
): Group | string {
  const here = `where ${question.across!.column} is ${sliceName(value)}`
  if (!hasSampling(metric)) return `${metric.title} has no sampling distribution`
  const units = unitsOf(metric, rows)
  const why = unmeasured(metric, units)
  if (why !== undefined) return `${why} ${here}`
  const hits = metric.hits?.(units)
  if (hits && !countsAny(units, hits)) return `${metric.title} has no row to count ${here}`
  const measured = measure(question, metric, rows, replicates)
  if (!isEvidence(measured)) return `It cannot be judged ${here}: ${measured.why.replace(/\.$/, '')}`
  const counted = hits && effectiveShare(units, hits)
  return { value, rows: n, measured, ...(counted && { share: { count: counted.share * counted.n, of: counted.n } }) }
}

/** A gap of shares is in points, a ratio a plain number. */
function spanOf(base: ReturnType<typeof baseOf>, { across, metric, limit, rule, level }: Question) {
  const { unit: _, valueUnit: __, ...rest } = base
  const unit = across?.mode === 'difference' && metric?.unit === 'fraction' ? 'pp' : undefined
  const words = `${rule === 'max' ? 'at most' : 'at least'} ${formatValue(limit, unit)}`
  return { ...rest, ...(unit && { unit, valueUnit: unit }), needed: level === 'warn' ? `warn unless ${words}` : words }
}

type Base = ReturnType<typeof spanOf>

/** 0.90 − 0.85 is a little above 0.05 in binary; so much of a limit counts as at the limit. */
const ROUNDING = 1e-9

function compareGroups(question: Question, base: Base, groups: readonly Group[]): Answer {
  const { alpha, limit, bare } = question
  const mode = question.across!.mode as 'difference' | 'ratio'
  const gaps = pairsOf(groups).map(([a, b]) => gapOf(mode, a, b, { alpha, limit }))
  const adjusted = adjust(gaps.map(({ pFail }) => pFail))
  const all = gaps.map((gap, i) => ({ ...gap, pAdjusted: adjusted[i]! }))
  const widest = (some: typeof all) => some.toSorted((a, b) => a.keeps - b.keeps)[0]!
  const failing = all.filter(({ pAdjusted, keeps }) => keeps < -ROUNDING * limit && (bare || pAdjusted < alpha))
  const undecided = all.filter(({ passes, estimate }) => (bare ? !Number.isFinite(estimate) : !passes))
  const verdict = failing.length > 0 ? 'fail' : undecided.length === 0 ? 'pass' : 'inconclusive'
  const shown =
    verdict === 'fail' && !bare
      ? failing.toSorted((a, b) => a.pAdjusted - b.pAdjusted)[0]!
      : widest(verdict === 'inconclusive' ? undecided : all)
  const check: Check = {
    ...base,
    verdict,
    value: Number.isFinite(shown.estimate) ? shown.estimate : null,
    ...(bare
      ? { method: 'point' }
      : {
          interval: [open(shown.interval[0]), open(shown.interval[1])] as const,
          confidence: Number((1 - 2 * alpha).toPrecision(12)),
          method: shown.method,
          alternative: mode === 'difference' ? ('greater' as const) : ('less' as const),
          nullValue: limit,
          pValue: shown.pFail,
          ...(all.length > 1 && { pAdjusted: shown.pAdjusted }),
        }),
    n: groups.reduce((sum, { rows }) => sum + rows, 0),
    reason: '',
  }
  const reason = gapWords(question, check, shown, groups.length)
  if (bare) return { question, check: { ...check, reason } }
  const pFail = Math.min(...adjusted.map((p) => p ?? 1))
  const alternative = mode === 'difference' ? 'greater' : 'less'
  const decision = { standing: verdict, nullValue: limit, pFail, alternative, distance: Math.abs(shown.keeps) } as const
  return { question, check: { ...check, reason }, decision }
}

const pairsOf = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]))

/** Tells the pair that decides, and how many there were. */
function gapWords(question: Question, check: Check, gap: Gap, groups: number): string {
  const { low, high } = gap
  const { column, mode } = question.across!
  const metric = question.metric as Metric
  const write = ({ measured }: Group): string => formatValue(measured.estimate, metric.unit)
  const certainty = check.interval ? ` (${intervalWords(check.confidence!)} ${range(check.interval, check.unit)})` : ''
  const far =
    check.value === null
      ? 'no ratio'
      : `${mode === 'ratio' ? 'a ratio of' : 'apart by'} ${formatValue(check.value, check.unit)}`
  const pair = `${question.title} is ${write(high)} where ${column} is ${sliceName(high.value)} and ${write(low)} where it is ${sliceName(low.value)}, ${far}${certainty}`
  const ending =
    check.verdict === 'inconclusive'
      ? `; needed: ${check.needed}. Too uncertain to tell`
      : check.verdict === 'fail'
        ? `; needed: ${check.needed}`
        : `, as needed: ${check.needed}`
  const standardised = { estimate: check.value ?? 0, interval: gap.interval } as Evidence
  const enough = rowsToSee(standardised, check.n!, question.alpha, Math.abs(gap.keeps)) ?? 'none'
  return sentences(
    `${pair}${ending}.`,
    groups > 2 ? `${groups} groups were compared by pairs, and this pair decides.` : undefined,
    check.method === 'point' ? 'This is a point estimate, no error rate.' : undefined,
    check.verdict === 'inconclusive' && check.value !== null && check.interval
      ? advice(enough, check.n, unitWord(question))
      : undefined,
  )
}
