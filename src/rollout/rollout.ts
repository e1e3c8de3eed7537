import { formatDuration } from '../platform/clock.ts'
import { messageOf } from '../platform/errors.ts'
import type { RolloutRequest, RolloutResult, StepCourse } from './course.ts'
import { LeaseLost } from './journal.ts'
import { lookAtStep } from './looking.ts'
import { beginProgress, insistOnOwner, noteWeight, type Progress, persist, record, resultOf } from './progress.ts'
import type { StepPlan } from './step-plan.ts'
import { readTraffic } from './traffic.ts'

/**
 * Rolls a release out: prepares it beside the stable version, gives it more and more of the traffic, looks and judges at
 * each step, and promotes it, takes it back, or holds. What it meant to do stands in the journal before each shift; every way
 * that is not a proof that it is good, ends with the traffic back on the stable version.
 * @throws when it cannot begin: then no traffic was shifted, and the journal says so.
 */
export async function runRollout(request: RolloutRequest): Promise<RolloutResult> {
  const progress = beginProgress(request)
  try {
    await prepare(progress)
    for (const [index, step] of request.plan.steps.entries()) {
      await shift(progress, step, `Step ${index + 1} of ${request.plan.steps.length}.`)
      const course = await lookAtStep(progress, step)
      if (course.end === 'worse') return await takeBack(progress, `The new version is worse. ${worstOf(course)}`)
      if (course.end === 'undecided') return await leaveUndecided(progress, course)
      await record(progress, { event: 'step', weight: step.weight, why: 'The step was passed.' }, bearing(progress))
    }
    return await promote(progress)
  } catch (error) {
    return await stop(progress, error)
  }
}

/** Brings the release beside the stable version, and makes sure that its health can be read. */
async function prepare(progress: Progress): Promise<void> {
  const { target, source, release, plan, clock, log, signal } = progress.request
  await log.group(`Prepare the release on ${target.name}`, () => target.prepare(release, signal))
  if (plan.steps.every((step) => step.kind === 'watch')) return
  const forMs = progress.patience.readableMs
  const traffic = await readTraffic({ source, checks: plan.options.checks, clock, signal, log, forMs })
  progress.requestsPerSecond = traffic.requestsPerSecond
  log.info(`There are ${traffic.requestsPerSecond.toFixed(1)} requests a second.`)
}

/** Announces a weight, gives it, and begins to count anew. */
async function shift(progress: Progress, { weight }: StepPlan, why: string): Promise<void> {
  const { target, signal, clock } = progress.request
  await record(progress, { event: 'weight', weight, why }, bearing(progress))
  progress.firstShiftMs ??= clock.now().getTime()
  await target.setWeight(weight, signal)
  noteWeight(progress, weight, why)
  progress.lastCountsMs = clock.now().getTime()
  progress.quiet = { sinceMs: progress.lastCountsMs, stableRequests: 0 }
}

/** Makes the canary the version in production: platform first, because until the journal says so a lost job is taken back. */
async function promote(progress: Progress): Promise<RolloutResult> {
  const { target, release, signal, clock } = progress.request
  const decidedMs = clock.now().getTime()
  await insistOnOwner(progress)
  await target.promote(release, signal)
  const reason = 'Every step was passed.'
  try {
    await record(progress, { event: 'promoted', weight: 100, why: reason }, { forMs: progress.patience.journalMs })
  } catch (error) {
    return resultOf(progress, decidedMs, {
      verdict: 'unknown',
      reason: `The new version has all traffic, and the ledger could not be told: ${messageOf(error)}`,
      advice:
        'When the ledger can be reached again, run canary-gate with mode "promote" or "rollback" before the lease ends.',
    })
  }
  return resultOf(progress, decidedMs, { verdict: 'promoted', reason })
}

/** Ends a rollout whose data could not tell. */
async function leaveUndecided(progress: Progress, course: StepCourse): Promise<RolloutResult> {
  const { onInconclusive, holdMs, clock } = progress.request
  const { weight } = course.plan
  const words = course.judgements.at(-1)?.checks.filter((check) => check.verdict === 'undecided') ?? []
  const why = [`The data cannot tell at ${weight} %.`, ...words.map((check) => `${check.name}: ${check.reason}`)].join(
    ' ',
  )
  if (onInconclusive === 'rollback') return takeBack(progress, why)
  const now = clock.now()
  const holdUntil = new Date(now.getTime() + holdMs).toISOString()
  await record(progress, { event: 'held', weight, why, holdUntil }, bearing(progress))
  const advice = `Decide within ${formatDuration(holdMs)} by mode "promote" or "rollback"; after that it is rolled back.`
  return resultOf(progress, now.getTime(), { verdict: 'held', reason: why, holdUntil, advice })
}

/** Ends a rollout that could not go on. */
async function stop(progress: Progress, error: unknown): Promise<RolloutResult> {
  const { signal, clock, log } = progress.request
  const now = clock.now().getTime()
  if (error instanceof LeaseLost) {
    return resultOf(progress, now, {
      verdict: 'unknown',
      reason: `Another deployment took over, and this one stopped without touching the traffic: ${error.message}`,
      advice: 'Look at the newest deployment: it decides.',
    })
  }
  const shifted = progress.firstShiftMs !== undefined
  const why = `${shifted ? '' : 'No traffic was shifted. '}${messageOf(signal.aborted ? signal.reason : error)}`
  if (signal.aborted) return takeBack(progress, why, { cancelled: true })
  if (shifted) return takeBack(progress, why)
  await record(progress, { event: 'rolled-back', weight: 0, why }, { forMs: 0 }).catch((failure: unknown) =>
    log.warning(`The ledger could not be told that nothing was shifted: ${messageOf(failure)}`),
  )
  throw error
}

/**
 * Gives all traffic back to the stable version: the weight first, then the journal. A cancelled job has ten seconds, so
 * nothing comes before the write, and nothing is waited for long.
 */
async function takeBack(progress: Progress, why: string, { cancelled = false } = {}): Promise<RolloutResult> {
  const { request, patience, firstShiftMs } = progress
  const { target, clock, log } = request
  const decidedMs = clock.now().getTime()
  if (firstShiftMs !== undefined) {
    try {
      await persist(progress, () => target.rollback(), { forMs: cancelled ? patience.cancelMs : patience.rollbackMs })
    } catch (error) {
      log.error(`The traffic could not be given back: ${messageOf(error)}`)
      const status = await target.status().catch(() => undefined)
      if (status) progress.weight = status.weight
      return resultOf(progress, decidedMs, {
        verdict: 'unknown',
        reason: `${why} The traffic could not be given back: ${messageOf(error)}`,
        advice: `Give all traffic to the stable version by hand, or run canary-gate with mode "rollback" when ${target.name} answers again; "reconcile" does the same by its schedule.`,
      })
    }
    noteWeight(progress, 0, why)
  }
  const written = record(
    progress,
    { event: 'rolled-back', weight: 0, why },
    { forMs: cancelled ? 0 : patience.journalMs },
  )
  await (cancelled ? soon(progress, written) : written).catch((error: unknown) => {
    progress.notes.push(`The traffic is back, and the ledger could not be told: ${messageOf(error)}`)
  })
  return resultOf(progress, decidedMs, { verdict: 'rolled-back', reason: why })
}

/** Waits as long as a cancelled job may. The timer is stopped: it would keep the job from ending. */
async function soon({ request, patience }: Progress, work: Promise<void>): Promise<void> {
  const done = new AbortController()
  const tooLate = request.clock.sleep(patience.cancelMs, done.signal).then(() => {
    throw new Error('it did not answer in time')
  })
  await Promise.race([work, tooLate]).finally(() => done.abort())
}

const bearing = ({ request, patience }: Progress) => ({ forMs: patience.journalMs, signal: request.signal })

/** The reasons of the checks that failed a step. */
function worstOf({ judgements }: StepCourse): string {
  const worse = judgements.at(-1)?.checks.filter((check) => check.verdict === 'worse') ?? []
  return worse.map((check) => `${check.name}: ${check.reason}`).join(' ')
}
