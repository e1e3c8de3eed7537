import { formatDuration } from '../../platform/clock.ts'
import { formatList } from '../../platform/format.ts'
import type { Check, CheckVerdict, Note, ReportTable } from '../../report/report.ts'
import type { RolloutResult, StepCourse, WeightChange } from '../../rollout/course.ts'
import { levelsOf } from '../../rollout/evidence.ts'
import type { CheckJudgement, StepPlan } from '../../rollout/step-plan.ts'
import { pointsLimit } from '../../rollout/words.ts'
import type { Deployment } from '../../tracking/deployments.ts'
import { isNothing } from './deployed-releases.ts'
import type { DeploymentWords } from './deployment-report.ts'
import { judgingWords, needsMetrics, type ShownPlan } from './planning.ts'
import { checkCharts, weightChart } from './rollout-charts.ts'
import { nameOf } from './scene.ts'

/** Everything that the report of a rollout is made of. */
export interface RolloutFacts {
  readonly deployment: Pick<Deployment, 'n' | 'release' | 'previous'>
  readonly result: RolloutResult
  readonly shown: ShownPlan
  readonly notes: readonly Note[]
  readonly durationMs: number
}

/** Says what the report of a rollout says: what was decided at which step, on which counts, and how the traffic went. */
export function rolloutWords(facts: RolloutFacts): DeploymentWords {
  const { deployment, result, shown, notes } = facts
  const { steps, timeline } = result
  const warning = (text: string): Note => ({ level: 'warning', text })
  const name = nameOf(deployment.release)
  const began = timeline[0]?.at ?? steps[0]?.startedAt ?? ''
  return {
    verdict: result.verdict,
    release: deployment.release,
    previous: deployment.previous,
    headline: headlineOf(facts),
    summary: [summaryOf(facts), result.advice].filter(Boolean).join(' '),
    checks: steps.flatMap(checksOf),
    tables: [...stepTable(steps), ...timelineTable(timeline, name)],
    charts: [...checkCharts(steps, began), ...weightChart(timeline, steps.at(-1)?.endedAt ?? began, name)],
    notes: [...notes, ...result.notes.map(warning), ...shown.warnings.map(warning)],
    howJudged: [...judgingWords(shown.plan), ...shown.sentences.map((sentence) => `Planned before: ${sentence}`)],
    durationMs: facts.durationMs,
  }
}

/** The few words after the model's name: what happened to which version, and where it was decided. */
export function headlineOf({
  deployment,
  result,
  shown,
}: Pick<RolloutFacts, 'deployment' | 'result' | 'shown'>): string {
  const name = nameOf(deployment.release)
  const last = result.steps.at(-1)
  switch (result.verdict) {
    case 'promoted': {
      if (isNothing(deployment.previous)) return `${name} promoted: the first version, nothing to compare with`
      if (!needsMetrics(shown.plan)) return `${name} promoted without a rollout`
      const compared = result.steps.filter(({ plan }) => plan.kind === 'compare').map(({ plan }) => plan.weight)
      const watched = result.steps.some(({ plan }) => plan.kind === 'watch' && plan.looks > 0)
      const found = [
        ...(compared.length > 0 ? [`not worse at ${formatList(compared)} %`] : []),
        ...(watched ? ['within its limits at 100 %'] : []),
      ]
      return `${name} promoted: ${found.join(', and ')}`
    }
    case 'rolled-back': {
      const worse = worseChecks(last).map(({ name: check }) =>
        check === 'errors' ? 'more errors' : 'more slow requests',
      )
      if (last?.end !== 'worse' || worse.length === 0) return `${name} rolled back`
      return `${name} rolled back at ${last.plan.weight} %: ${worse.join(' and ')}`
    }
    case 'held':
      return `${name} held at ${result.weight} %: the data cannot tell`
    default:
      return `the rollout of ${name} is left in an unknown state`
  }
}

/** The reason, the figures of the last step that was compared, and what nobody may overlook. */
function summaryOf({ deployment, result }: RolloutFacts): string {
  const compared = result.steps.findLast(({ plan, judgements }) => plan.kind === 'compare' && judgements.length > 0)
  const figures = compared?.judgements.at(-1)?.checks.map(({ reason }) => reason) ?? []
  const told = figures.length === 0 || figures.some((figure) => result.reason.includes(figure))
  return [
    result.reason,
    told ? '' : `At ${compared?.plan.weight} %: ${figures.join(' ')}`,
    isNothing(deployment.previous) ? 'Nothing was in production to compare it with.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const worseChecks = (step: StepCourse | undefined): readonly CheckJudgement[] =>
  step?.judgements.at(-1)?.checks.filter(({ verdict }) => verdict === 'worse') ?? []

const VERDICTS: Readonly<Record<CheckJudgement['verdict'], CheckVerdict>> = {
  worse: 'fail',
  'not-worse': 'pass',
  undecided: 'inconclusive',
}

/** Turns what a step says at its last look into checks of the report. */
export function checksOf({ plan, judgements }: Pick<StepCourse, 'plan' | 'judgements'>): readonly Check[] {
  return (judgements.at(-1)?.checks ?? []).map((check) => checkOf(plan, check))
}

function checkOf(plan: StepPlan, judgement: CheckJudgement): Check {
  const limits = plan.checks.find(({ name }) => name === judgement.name) as StepPlan['checks'][number]
  const { stable, canary, increase } = judgement
  const rate = ({ bad, requests }: typeof canary) => (requests > 0 ? bad / requests : null)
  const [value, baseline] = [rate(canary), plan.kind === 'compare' ? rate(stable) : null]
  const { alpha, beta } = levelsOf(limits, plan.kind)
  const common = {
    id: `rollout:${plan.weight}:${judgement.name}`,
    title: `${judgement.name === 'errors' ? 'errors' : `slower than ${formatDuration(limits.overMs ?? 0)}`} at ${plan.weight} %`,
    verdict: VERDICTS[judgement.verdict],
    level: 'block',
    value,
    valueUnit: 'fraction',
    n: canary.requests,
    direction: 'lower',
    reason: judgement.reason,
  } as const
  if (baseline === null || value === null) {
    return { ...common, rule: 'max', ...(limits.max !== undefined && { limit: limits.max, unit: 'fraction' }) }
  }
  const turned = (end: number | null) => (end === null ? null : 0 - end)
  return {
    ...common,
    baseline,
    rule: 'non-inferior',
    unit: 'pp',
    estimate: baseline - value,
    // Up is better in a report, and more bad requests are not.
    interval: [turned(increase[1]), turned(increase[0])],
    confidence: Number((1 - alpha - beta).toPrecision(6)),
    limit: limits.maxIncrease,
    method: 'exact sequential test',
    needed: `not more than ${limits.maxRatio}× and ${pointsLimit(limits.maxIncrease)} more`,
  }
}

function stepTable(steps: readonly StepCourse[]): readonly ReportTable[] {
  if (steps.length === 0) return []
  const right = (title: string) => ({ title, align: 'right' as const })
  const rows = steps.map(({ plan, startedAt, endedAt, looks, judgements, end }) => {
    const seen = judgements.at(-1)
    const totals = (variant: 'stable' | 'canary') =>
      Math.max(0, ...(seen?.checks.map((check) => check[variant].requests) ?? []))
    const bad = (name: CheckJudgement['name']) => {
      const check = seen?.checks.find((each) => each.name === name)
      return check ? `${check.canary.bad} / ${plan.kind === 'compare' ? check.stable.bad : '–'}` : '–'
    }
    const voided = looks.filter((look) => look.void !== undefined).length
    return [
      `${plan.weight} %`,
      end,
      formatDuration(Date.parse(endedAt) - Date.parse(startedAt)),
      voided > 0 ? `${looks.length} (${voided} void)` : String(looks.length),
      totals('canary'),
      plan.kind === 'compare' ? totals('stable') : null,
      bad('errors'),
      bad('slow'),
    ]
  })
  const columns = [
    { title: 'traffic' },
    { title: 'end' },
    right('took'),
    right('looks'),
    right('requests, canary'),
    right('requests, stable'),
    right('failed, canary / stable'),
    right('slow, canary / stable'),
  ]
  return [{ id: 'steps', title: 'Steps', columns, rows }]
}

/** Writes what happened to the traffic of what was rolled out (`name`), when and why; what only repeats is left out. */
export function timelineTable(timeline: readonly WeightChange[], name: string): readonly ReportTable[] {
  if (timeline.length === 0) return []
  const columns = [{ title: 'time (UTC)' }, { title: `traffic of ${name}`, align: 'right' as const }, { title: 'why' }]
  const rows = timeline
    .filter(({ weight, why }, index) => weight !== timeline[index - 1]?.weight || why !== timeline[index - 1]?.why)
    .map(({ at, weight, why }) => [at.slice(0, 19).replace('T', ' '), `${weight} %`, why])
  return [{ id: 'timeline', title: 'Timeline', columns, rows }]
}
