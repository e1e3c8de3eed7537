import { formatCount } from '../../platform/format.ts'
import type { Check } from '../../report/report.ts'
import { type Answer, baseOf, short } from '../answer.ts'
import { checkId } from '../check-id.ts'
import { adjust } from '../decide.ts'
import type { Question } from '../gate.ts'
import type { JudgeInput } from '../input.ts'
import type { Sides } from '../sides.ts'
import { answerMetric } from './of-metric.ts'
import { sentences, smallWords, splitValues } from './values.ts'

/** One value's answer, and its p-value in the family of all values. */
interface OfValue extends Answer {
  readonly pAdjusted: number | undefined
}

/**
 * Answers whether the worst value of a column keeps to the gate. It passes when every value does, each at the gate's own
 * alpha (an intersection–union test needs no correction), and fails when one does after Holm over the values.
 */
export function answerWorst(question: Question, sides: Sides, input: JudgeInput): Answer {
  const { column } = question.across!
  const base = { ...baseOf(question, question), title: `${question.title}, worst ${column}` }
  const unjudged = (reason: string): Answer => ({
    question,
    check: { ...base, verdict: short(question), value: null, reason },
  })
  if (!sides.candidate) return unjudged('Slices are judged by rows, and there are no predictions.')
  const values = splitValues(question, column, sides)
  const small = smallWords(values, question)
  if (values.judged.length === 0)
    return unjudged(sentences(`No value of ${column} has the rows that the gate asks for.`, small))
  const names = values.judged.map(({ value }) => value)
  const all = answersOf(question, column, names, sides, input)
  const verdict = verdictOf(all, question.alpha)
  const shown = deciding(all, verdict, question)
  const count = formatCount(all.length, 'value')
  const family =
    verdict === 'inconclusive' && shown.check.verdict === 'fail'
      ? `It fails alone, but not in its family: among ${count} one such result may be chance (Holm p = ${shown.pAdjusted!.toPrecision(2)}).`
      : undefined
  const some =
    verdict === 'pass' ? `All ${count} of ${column} pass; the worst` : `Of ${count} of ${column} this decides`
  const which = all.length > 1 ? some : `One value of ${column} is judged`
  return {
    ...shown,
    question,
    ...(small && { leftOut: small }),
    check: {
      ...shown.check,
      id: checkId(question),
      title: base.title,
      verdict,
      ...(shown.pAdjusted !== undefined && all.length > 1 && { pAdjusted: shown.pAdjusted }),
      reason: sentences(`${which}: ${shown.check.reason}`, family, small),
    },
    ...(shown.decision && {
      decision: { ...shown.decision, pFail: Math.min(...all.map(({ pAdjusted }) => pAdjusted ?? 1)) },
    }),
  }
}

/** Answers the question for each value alone, and adjusts the p-values by Holm over them. */
function answersOf(question: Question, column: string, values: readonly string[], sides: Sides, input: JudgeInput) {
  const { across: _, ...alone } = question
  const answers = values.map((value) => answerMetric({ ...alone, slice: { column, value } }, sides, input))
  const adjusted = adjust(answers.map(({ decision }) => decision?.pFail))
  return answers.map((found, i): OfValue => ({ ...found, pAdjusted: adjusted[i] }))
}

/** A value that was judged on the point has no p-value, and fails as it stands. */
const fails = ({ check, pAdjusted }: OfValue, alpha: number): boolean =>
  check.verdict === 'fail' && (pAdjusted === undefined || pAdjusted < alpha)

function verdictOf(all: readonly OfValue[], alpha: number): Check['verdict'] {
  if (all.some((found) => fails(found, alpha))) return 'fail'
  const verdicts = all.map(({ check }) => check.verdict)
  const gravest = (['not-comparable', 'no-baseline'] as const).find((verdict) => verdicts.includes(verdict))
  return gravest ?? (verdicts.every((verdict) => verdict === 'pass') ? 'pass' : 'inconclusive')
}

/** The value that the verdict rests on: of those that fail the surest, else the worst of those that stand in the way. */
function deciding(all: readonly OfValue[], verdict: Check['verdict'], question: Question): OfValue {
  const certain = all.filter((found) => fails(found, question.alpha))
  if (verdict === 'fail') return certain.toSorted((a, b) => (a.pAdjusted ?? 0) - (b.pAdjusted ?? 0) || bad(b, a))[0]!
  const reasons = verdict === 'inconclusive' ? all.filter(({ check }) => check.verdict !== 'pass') : all
  return reasons.toSorted((a, b) => bad(b, a))[0]!

  function bad(a: OfValue, b: OfValue): number {
    return badness(a.check, question) - badness(b.check, question)
  }
}

/** How bad what is judged is, as a number that grows with it; what could not be measured is worst. */
function badness({ value, estimate }: Check, { rule }: Question): number {
  const judged = rule === 'min' || rule === 'max' ? value : (estimate ?? value)
  if (judged === null) return Number.POSITIVE_INFINITY
  return rule === 'max' || rule === 'capped' ? judged : rule === 'equivalent' ? Math.abs(judged) : -judged
}
