import type { Answer } from '../answer.ts'
import type { Question } from '../gate.ts'
import type { JudgeInput } from '../input.ts'
import type { Sides } from '../sides.ts'
import { answerFairness } from './fairness.ts'
import { answerLatency } from './latency.ts'
import { answerLeakage } from './leakage.ts'
import { answerMetric } from './of-metric.ts'
import { answerPerturbed } from './perturbed.ts'
import { answerOfRun } from './run.ts'
import { answerWorst } from './worst.ts'

/** Answers a question of any kind. */
export function answerOf(question: Question, sides: Sides, input: JudgeInput): Answer {
  if (question.across?.mode === 'worst') return answerWorst(question, sides, input)
  if (question.across) return answerFairness(question, sides, input)
  if (question.gate.perturbed !== undefined) return answerPerturbed(question, sides, input)
  if (question.ofRun?.percentile !== undefined) return answerLatency(question, sides, input)
  if (question.ofRun?.name === 'leakage') return answerLeakage(question, input)
  if (question.ofRun) return answerOfRun(question, input)
  return answerMetric(question, sides, input)
}
