import { UserError } from '../platform/errors.ts'
import type { Quantity } from '../platform/quantity.ts'
import type { Chart, Check, Note, ReportTable } from '../report/report.ts'
import type { Answer } from './answer.ts'
import { chartsOf } from './charts.ts'
import { checkId } from './check-id.ts'
import { adjust } from './decide.ts'
import type { Question } from './gate.ts'
import { headlineOf, summaryOf } from './headline.ts'
import type { JudgeInput, ValidationVerdict } from './input.ts'
import { anchorNotes, type Improvement, improvementOf, isOfBaseline, withAnchor } from './kinds/anchor.ts'
import { answerOf } from './kinds/answers.ts'
import { metricTable, sliceTable } from './metric-tables.ts'
import { ownNames } from './metrics/own.ts'
import { notesOf } from './notes.ts'
import { atGate, questionOf } from './question.ts'
import { lineUp, refuseNaN, type Sides } from './sides.ts'

/** What gates say about a candidate, ready for the report. */
export interface Judgement {
  readonly verdict: ValidationVerdict
  readonly checks: readonly Check[]
  readonly tables: readonly ReportTable[]
  readonly charts: readonly Chart[]
  readonly notes: readonly Note[]
  readonly headline: string
  readonly summary: string
  readonly facts: JudgementFacts
}

/** What the conductor needs beside the report. */
export interface JudgementFacts {
  /** Some gate blocks, and every blocking absolute one (`min`, `max`) passed: a first model may be promoted. */
  readonly absolutePassed: boolean
  /** Test rows behind the judgement; 0 when there are only metrics. */
  readonly rows: number
  /** Metrics of the candidate that count: those computed from rows win over the file's. */
  readonly metrics: Readonly<Record<string, number>>
  readonly baselineMetrics: Readonly<Record<string, number>>
  /** The proof that the candidate is better than the anchor, or than the baseline where no other anchor was given. */
  readonly improvement?: Improvement
  /** The smallest difference that the test set can see, of the gate that the summary speaks of. */
  readonly smallestVisible?: Quantity & { readonly metric: string }
}

/**
 * Judges a candidate against its gates (design §1.4). Pure: equal input gives an equal judgement, whatever the order of rows.
 *
 * @throws {UserError} for gates that contradict themselves or collide, metrics that nobody has, NaN in the metrics file.
 */
export function judge(input: JudgeInput): Judgement {
  refuseNaN(input.candidate)
  refuseNaN(input.baseline)
  const asked = askedBy(input)
  const sides = lineUp(input, asked)
  const questions = asked.flatMap((question) => atGate(question.gate, () => perSlice(question, sides)))
  refuseCollisions(questions)
  const answers = withFamily(
    withAnchor(
      questions.map((question) => atGate(question.gate, () => answerOf(question, sides, input))),
      asked,
      input,
    ),
  )
  const checks = answers.map(({ check }) => check)
  const verdict = verdictOf(input, checks)
  const main = mainAnswer(answers)
  const improvement = improvementOf(answers, input.anchor)
  const metrics = metricTable(sides, input, asked)
  return {
    verdict,
    checks,
    tables: [metrics.table, ...sliceTable(sides, input, asked)].filter((table) => table.rows.length > 0),
    charts: chartsOf(sides, input),
    notes: [...notesOf(input, sides, answers.filter(isOfBaseline), main, metrics.mismatches), ...anchorNotes(answers)],
    headline: headlineOf(verdict, input, main?.check),
    summary: summaryOf(verdict, input, sides, main?.check, checks),
    facts: {
      absolutePassed: absolutePassed(checks),
      rows: sides.candidate?.n ?? 0,
      metrics: metrics.candidate,
      baselineMetrics: metrics.baseline,
      ...(improvement && { improvement }),
      ...visibleFact(main),
    },
  }
}

/** What the gates ask, before slices. @throws {UserError} for an empty list of gates. */
function askedBy({ gates, alpha = 0.05, candidate, defaults }: JudgeInput): Question[] {
  if (gates === 'none') return []
  if (gates.length === 0)
    throw new UserError('There is no gate to judge by.', {
      hint: 'Add one under validate.gates, or write "gates: none" to report only.',
    })
  const own = ownNames(candidate.predictions)
  return gates.map((gate) => atGate(gate, () => questionOf(gate, { alpha, own, ...defaults })))
}

/** The precedence fail > not-comparable > no-baseline > inconclusive > pass. Warnings never decide; no blocking gate decides nothing. */
function verdictOf(input: JudgeInput, checks: readonly Check[]): ValidationVerdict {
  if (input.gates === 'none') return 'inconclusive'
  const blocking = checks.filter(({ level }) => level === 'block').map(({ verdict }) => verdict)
  if (blocking.includes('fail')) return 'fail'
  if (blocking.includes('not-comparable') || input.baseline.kind === 'not-comparable') return 'not-comparable'
  if (blocking.includes('no-baseline') || input.baseline.kind === 'none') return 'no-baseline'
  return blocking.length > 0 && blocking.every((verdict) => verdict === 'pass') ? 'pass' : 'inconclusive'
}

/** One question a value of each slice column, or one a column; the question itself without slices. */
export function perSlice(question: Question, sides: Sides): Question[] {
  const { slice, across = 'each' } = question.gate
  if (slice === undefined) return [question]
  if (across !== 'each') return [slice].flat().map((column) => ({ ...question, across: { column, mode: across } }))
  return [slice]
    .flat()
    .flatMap((column) =>
      sides.valuesOf(column, question.name).map((value) => ({ ...question, slice: { column, value } })),
    )
}

function refuseCollisions(questions: readonly Question[]): void {
  const anchored = questions.find(({ gate }) => gate.id?.startsWith('anchor-'))
  if (anchored)
    throw new UserError(`The gate on "${anchored.name}" has the id "${anchored.gate.id}".`, {
      hint: 'Ids that begin with "anchor-" are those of checks against the anchor: give it another one.',
      ...(anchored.gate.place && { place: anchored.gate.place }),
    })
  const ids = questions.map(checkId)
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i)
  const place = questions[twice]?.gate.place
  if (twice > 0)
    throw new UserError(`Two gates are both "${ids[twice]}".`, {
      hint: 'Give one of them an "id".',
      ...(place && { place }),
    })
}

/** Applies Holm over the blocking gates with p-values: a gate that fails alone but not in its family is inconclusive. */
export function withFamily(answers: readonly Answer[]): Answer[] {
  const adjusted = adjust(answers.map(({ check, decision }) => (check.level === 'block' ? decision?.pFail : undefined)))
  const family = adjusted.filter((p) => p !== undefined).length
  return answers.map((found, i) => {
    const pAdjusted = adjusted[i]
    if (pAdjusted === undefined || !found.question) return found
    const check = { ...found.check, pAdjusted }
    if (check.verdict !== 'fail' || family < 2 || pAdjusted < found.question.alpha) return { ...found, check }
    const reason = `${found.check.reason} It fails alone, but not in its family: among ${family} gates one such result may be chance (Holm p = ${pAdjusted.toPrecision(2)}).`
    return { ...found, check: { ...check, verdict: 'inconclusive' as const, reason } }
  })
}

/** The gate that headline and summary speak of: the worst blocking comparison, else the worst blocking gate. */
function mainAnswer(answers: readonly Answer[]): Answer | undefined {
  const order = ['fail', 'not-comparable', 'no-baseline', 'inconclusive', 'pass', 'skipped']
  const badness = ({ check }: Answer): number =>
    order.indexOf(check.verdict) * 4 + (check.level === 'warn' ? 100 : 0) + (check.estimate === undefined ? 1 : 0)
  return answers.toSorted((a, b) => badness(a) - badness(b))[0]
}

function absolutePassed(checks: readonly Check[]): boolean {
  const blocking = checks.filter(({ level }) => level === 'block')
  const absolute = blocking.filter(({ rule }) => rule === 'min' || rule === 'max')
  return blocking.length > 0 && absolute.every(({ verdict }) => verdict === 'pass')
}

function visibleFact(main: Answer | undefined): Pick<JudgementFacts, 'smallestVisible'> | object {
  if (main?.visible === undefined || !main.question) return {}
  return {
    smallestVisible: {
      kind: main.question.relative ? 'relative' : 'absolute',
      value: main.visible,
      metric: main.question.name,
    },
  }
}
