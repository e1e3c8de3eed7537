import { formatNumber, formatPercent } from '../../platform/format.ts'
import { type Answer, baseOf, short } from '../answer.ts'
import type { Question } from '../gate.ts'
import type { JudgeInput } from '../input.ts'

/**
 * Answers how large a share of the test rows stands in the training as well. All rows are counted, so there is no error
 * rate; what was not counted is never a pass.
 */
export function answerLeakage(question: Question, { leakage }: JudgeInput): Answer {
  const { limit, title, ofRun } = question
  const base = baseOf(question, { metric: ofRun })
  if (!leakage || leakage.of === 0) {
    const reason = `${title} were not counted: ${leakage?.why ?? 'no run record tells it'}.`
    return { question, check: { ...base, verdict: short(question), value: null, reason } }
  }
  const { rows, of, why } = leakage
  const value = rows / of
  const verdict = value > limit ? 'fail' : why === undefined ? 'pass' : 'inconclusive'
  const counted = `${rows === 0 ? 'None' : formatNumber(rows)} of ${formatNumber(of)} test rows ${rows === 1 ? 'stands' : 'stand'} in the training as well`
  const share = rows === 0 ? '' : ` (${formatPercent(value)})`
  const more = why === undefined ? '' : ` Not all was counted: ${why}.`
  const remedy = verdict === 'fail' ? ' The model may have learnt them by heart: take them out of one of the two.' : ''
  const reason = `${counted}${share}; needed: ${base.needed}.${more}${remedy}`
  return { question, check: { ...base, verdict, value, method: 'count', n: of, reason } }
}
