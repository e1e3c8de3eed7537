import type { Answer } from '../../../src/validation/answer.ts'
import type { JudgeInput } from '../../../src/validation/input.ts'
import { perSlice, withFamily } from '../../../src/validation/judge.ts'
import { answerOf } from '../../../src/validation/kinds/answers.ts'
import { questionOf } from '../../../src/validation/question.ts'
import { lineUp } from '../../../src/validation/sides.ts'
import type { Kind } from './kind.ts'
import { chanceOf, type Pair } from './models.ts'

/** How often the gates of a kind came out so. */
export interface KindRates {
  readonly runs: number
  readonly pass: number
  readonly fail: number
  /** Of the passes those whose reason warns of heavy tails, or of too few rows to know a variance. */
  readonly warned: number
}

/** Judges one made-up test set through everything that decides in `judge`, but for charts, tables and words around it. */
function answersTo({ gates, task }: Kind, { candidate, baseline }: Pair, replicates: number): Answer[] {
  const input: JudgeInput = {
    gates,
    task,
    candidate: { predictions: candidate, metrics: {}, name: 'candidate' },
    baseline: { kind: 'present', predictions: baseline, metrics: {}, name: 'champion' },
    defaults: { replicates },
  }
  const asked = gates.map((gate) => questionOf(gate, { alpha: 0.05 }))
  const sides = lineUp(input, asked)
  const questions = asked.flatMap((question) => perSlice(question, sides))
  return withFamily(questions.map((question) => answerOf(question, sides, input)))
}

const warns = ({ check }: Answer): boolean => /heavy tails|Too few rows differ/.test(check.reason)

/** Judges many made-up test sets of a kind. */
export function simulateKind(
  kind: Kind,
  { n, runs, seed, replicates }: { n: number; runs: number; seed: number; replicates: number },
): KindRates {
  const chance = chanceOf(seed)
  let [pass, fail, warned] = [0, 0, 0]
  for (let run = 0; run < runs; run++) {
    const answers = answersTo(kind, kind.draw(n, chance), replicates)
    const verdicts = answers.map(({ check }) => check.verdict)
    if (verdicts.includes('fail')) fail++
    else if (verdicts.every((verdict) => verdict === 'pass')) {
      pass++
      if (answers.some(warns)) warned++
    }
  }
  return { runs, pass: pass / runs, fail: fail / runs, warned: warned / runs }
}
