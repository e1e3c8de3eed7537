import { UserError } from '../platform/errors.ts'
import type { JudgeRequest, JudgeResult } from './course.ts'
import { judgeStep } from './judge.ts'
import { type Reading, SourceUnreachable } from './metrics/source.ts'
import { planRollout } from './plan.ts'

/**
 * Looks once, at what both versions were asked in a window until now, and judges that alone (mode `judge`).
 * @throws {UserError} when the source cannot be read.
 */
export async function judgeOnce(request: JudgeRequest): Promise<JudgeResult> {
  const { source, checks, weight, windowMs, clock, signal, ...options } = request
  const plan = planRollout({ ...options, checks, weights: [weight], lookMs: windowMs, stepMs: windowMs })
  const step = { ...plan.steps[0]!, looks: 1 }
  const until = clock.now()
  const reading = await source
    .read(new Date(until.getTime() - windowMs), until, checks, signal)
    .catch((error: unknown): Reading => {
      if (error instanceof SourceUnreachable) throw new UserError(error.message, { cause: error })
      throw error
    })
  const at = until.toISOString()
  const nothing = reading.kind === 'void' ? reading.reason : reading.missing
  const none = { requests: 0, bad: {} }
  const look =
    reading.kind === 'void' || nothing !== undefined
      ? { at, stable: none, canary: none, void: nothing ?? '' }
      : { at, stable: reading.stable, canary: reading.canary }
  const judgement = judgeStep(step, [look])
  const verdicts = { worse: 'fail', 'not-worse': 'pass', undecided: 'inconclusive' } as const
  const reason = judgement.checks.map((check) => `${check.name}: ${check.reason}`).join(' ')
  return { verdict: verdicts[judgement.verdict], reason, step, look, judgement, notes: source.notes }
}
