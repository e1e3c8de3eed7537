import { formatDuration } from '../platform/clock.ts'
import { formatPercent } from '../platform/format.ts'
import type { StepCourse } from './course.ts'
import { beginStep, judgeEvidence, seeLook } from './judge.ts'
import type { Look } from './look.ts'
import { SourceUnreachable } from './metrics/source.ts'
import { confirmOwner, type Progress, persist } from './progress.ts'
import type { StepJudgement, StepPlan } from './step-plan.ts'
import { isSameWeight } from './targets/weight.ts'

/** With so many requests due, none at all is no accident: it would happen once in 500 million times. */
const REQUESTS_DUE = 20

/**
 * Looks at a step until it is decided, or its looks or the time of the rollout are over. Each look first asks whether this
 * job may still shift, then how the platform stands, then counts what was asked since the look before.
 * @throws when the rollout must not go on: what is thrown says why.
 */
export async function lookAtStep(progress: Progress, step: StepPlan): Promise<StepCourse> {
  const { clock, signal, log, timeoutMs = Number.POSITIVE_INFINITY } = progress.request
  const startedMs = clock.now().getTime()
  const looks: Look[] = []
  const judgements: StepJudgement[] = []
  let seen = beginStep(step)
  let judgement = judgeEvidence(seen, step)
  let since = new Date(startedMs)
  const course = (end: StepCourse['end']): StepCourse => ({
    plan: step,
    startedAt: new Date(startedMs).toISOString(),
    endedAt: clock.now().toISOString(),
    looks,
    judgements,
    end,
  })
  try {
    while (judgement.verdict === 'undecided' && looks.length < step.looks) {
      if (clock.now().getTime() - progress.startedMs >= timeoutMs) break
      const dueMs = startedMs + (looks.length + 1) * step.lookMs
      await clock.sleep(Math.max(0, dueMs - clock.now().getTime()), signal)
      await confirmOwner(progress)
      const stableDown = await checkTarget(progress, step)
      const { look, counted } = await takeLook(progress, step, since, stableDown)
      if (counted) since = new Date(look.at)
      looks.push(look)
      seen = seeLook(seen, look, step)
      judgement = judgeEvidence(seen, step)
      judgements.push(judgement)
      log.info(describeLook(step, looks.length, look, judgement))
      noteShare(progress, step, judgement)
    }
  } catch (error) {
    progress.steps.push(course('stopped'))
    throw error
  }
  const ends = { worse: 'worse', 'not-worse': 'passed', undecided: 'undecided' } as const
  const ended = course(ends[judgement.verdict])
  progress.steps.push(ended)
  return ended
}

/** Reads how the platform stands. Returns why the stable version cannot be compared with, if it is down. */
async function checkTarget(progress: Progress, step: StepPlan): Promise<string | undefined> {
  const { target, signal } = progress.request
  const bear = { forMs: progress.patience.targetMs, signal }
  const { weight, down, reason } = await persist(progress, () => target.status(signal), bear)
  if (!isSameWeight(weight, step.weight)) {
    throw new Error(
      `${target.name} gives the new version ${formatPercent(weight / 100)} of the traffic, and this rollout gave it ${step.weight} %: somebody else changed it, or it was started anew.`,
    )
  }
  if (down?.includes('canary')) throw new Error(reason ?? 'The new version cannot answer.')
  return step.kind === 'compare' && down?.includes('stable') ? (reason ?? 'the stable version is down') : undefined
}

/** Counts what was asked since `since`. `counted` is false when the next look must count from there again. */
async function takeLook(
  progress: Progress,
  step: StepPlan,
  since: Date,
  stableDown: string | undefined,
): Promise<{ readonly look: Look; readonly counted: boolean }> {
  const { source, clock, signal, plan } = progress.request
  const until = clock.now()
  const at = until.toISOString()
  const reading = await source.read(since, until, plan.options.checks, signal).catch((error: unknown) => {
    if (error instanceof SourceUnreachable) return { kind: 'void', reason: error.message } as const
    throw error
  })
  if (reading.kind === 'void') {
    refuseSilence(progress, until.getTime(), reading.reason)
    return { look: voidLook(at, reading.reason), counted: false }
  }
  progress.lastCountsMs = until.getTime()
  const { stable, canary, missing } = reading
  refuseIdleCanary(progress, step, until.getTime(), { stable: stable.requests, canary: canary.requests, missing })
  const nothing = stableDown ?? missing
  // Its counts are left out for good: the canary could not answer to the same traffic.
  if (nothing !== undefined) return { look: voidLook(at, nothing), counted: true }
  return { look: { at, stable, canary }, counted: true }
}

const voidLook = (at: string, reason: string): Look => {
  const none = { requests: 0, bad: {} }
  return { at, stable: none, canary: none, void: reason.replace(/\.$/, '') }
}

/** @throws when the source gave no counts for longer than the rollout bears. */
function refuseSilence({ lastCountsMs, patience }: Progress, nowMs: number, reason: string): void {
  if (nowMs - lastCountsMs < patience.countsMs) return
  throw new Error(`There were no counts for ${formatDuration(nowMs - lastCountsMs)}: ${reason}.`)
}

/** @throws when the canary got no request although many were due: what is measured is not what got the traffic. */
function refuseIdleCanary(
  progress: Progress,
  step: StepPlan,
  nowMs: number,
  got: { readonly stable: number; readonly canary: number; readonly missing: string | undefined },
): void {
  if (got.canary > 0) {
    progress.quiet = { sinceMs: nowMs, stableRequests: 0 }
    return
  }
  const { quiet, patience, requestsPerSecond } = progress
  quiet.stableRequests += got.stable
  const idleMs = nowMs - quiet.sinceMs
  const due =
    step.weight < 100 ? (quiet.stableRequests * step.weight) / (100 - step.weight) : (requestsPerSecond * idleMs) / 1000
  if (idleMs < patience.countsMs || due < REQUESTS_DUE) return
  const detail = got.missing === undefined ? '' : ` Prometheus: ${got.missing}.`
  throw new Error(
    `Traffic does not reach the new version, or it is not measured: with ${step.weight} % of the traffic it got no request in ${formatDuration(idleMs)}, where about ${Math.round(due)} were due.${detail}`,
  )
}

/**
 * Says, once in a step, when the counted requests are split quite otherwise than the traffic: something else is counted.
 * @throws when they are split the other way round: then the wrong version is judged.
 */
function noteShare({ notes, request: { log } }: Progress, step: StepPlan, { checks }: StepJudgement): void {
  const [check] = checks
  if (!check || step.kind === 'watch') return
  const { stable, canary } = check
  const all = stable.requests + canary.requests
  /** Twice as many as are due, and more than chance would have it. */
  const isTooMany = (requests: number, percent: number) => {
    const due = (all * percent) / 100
    return requests > 2 * due && requests > due + 5 * Math.sqrt(due) + 5
  }
  const start = `With ${step.weight} % of the traffic `
  if (notes.some((note) => note.startsWith(start))) return
  if (!isTooMany(canary.requests, step.weight) && !isTooMany(stable.requests, 100 - step.weight)) return
  const percent = Math.round((100 * canary.requests) / all)
  // Health checks on both would make it half and half. More than that is the stable version, under the other's name.
  if (step.weight < 50 && percent > (150 - step.weight) / 2) {
    throw new Error(
      `${start}the new version had ${percent} % of the counted requests: the metrics have the two versions the wrong way round. "deploy.metrics.stable" and "deploy.metrics.canary" must name versions, not servers: the servers change their parts with each promotion.`,
    )
  }
  const note = `${start}the new version had ${percent} % of the counted requests: perhaps health checks are counted ("deploy.metrics.selector" leaves them out), or sessions stick to a server.`
  notes.push(note)
  log.warning(note)
}

function describeLook(step: StepPlan, number: number, look: Look, { checks, verdict }: StepJudgement): string {
  const where = `${step.weight} %, look ${number} of ${step.looks}`
  if (look.void !== undefined) return `${where}: nothing counted: ${look.void}.`
  const counts = checks
    .map(
      ({ name, canary, stable }) => `${name} ${canary.bad}/${canary.requests} against ${stable.bad}/${stable.requests}`,
    )
    .join(', ')
  return `${where}: ${counts}: ${verdict}.`
}
