import { type Answer, baseOf, onPoint, short } from '../answer.ts'
import type { Question } from '../gate.ts'
import type { JudgeInput, Side } from '../input.ts'
import { metricFromFile } from '../metrics/registry.ts'

/**
 * Answers a question on a figure of the run itself (the size of the model, the time and memory of the training): measured
 * once, so it is judged on the point. The run record knows it; a key of that name in the metrics file stands in.
 */
export function answerOfRun(question: Question, input: JudgeInput): Answer {
  const { ofRun, title, rule } = question
  const base = baseOf(question, { metric: ofRun })
  const of = (side: Side): number | undefined =>
    side.run?.[question.name] ?? metricFromFile(question.name, side.metrics)
  const unjudged = (verdict: Answer['check']['verdict'], reason: string, value: number | null = null): Answer => ({
    question,
    check: { ...base, verdict, value, reason },
  })
  const value = of(input.candidate)
  if (value === undefined)
    return unjudged(short(question), `${title} is not known: no run record of ${input.candidate.name} tells it.`)
  const ours = { metric: undefined, rows: undefined, value }
  if (rule === 'min' || rule === 'max') return onPoint(question, base, ours, undefined)
  const { baseline } = input
  if (baseline.kind === 'none') return unjudged('no-baseline', 'There is no champion yet to compare with.', value)
  if (baseline.kind === 'not-comparable') return unjudged('not-comparable', baseline.reason, value)
  const before = of(baseline)
  if (before === undefined)
    return unjudged(
      'not-comparable',
      `${ofRun?.title ?? title} of ${baseline.name} is not known, so there is nothing to compare with.`,
      value,
    )
  if (question.relative && before <= 0)
    return unjudged('inconclusive', `A relative margin needs a baseline above 0, and it is ${before}.`, value)
  return onPoint(question, base, ours, { ...ours, value: before })
}
