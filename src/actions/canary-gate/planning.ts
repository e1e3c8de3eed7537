import type { Config } from '../../config/config.ts'
import type { ActionResult } from '../../harness/action.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { expectRollout, refusePlan } from '../../rollout/expectation.ts'
import type { CheckLimits } from '../../rollout/look.ts'
import type { MetricSource } from '../../rollout/metrics/source.ts'
import { planRollout } from '../../rollout/plan.ts'
import type { RolloutPlan } from '../../rollout/step-plan.ts'
import type { Target } from '../../rollout/targets/target.ts'
import { readTraffic } from '../../rollout/traffic.ts'
import { percentLimit, pointsLimit } from '../../rollout/words.ts'
import type { DeployedRelease } from '../../tracking/deployments.ts'
import { findReleases, isNothing } from './deployed-releases.ts'
import { type DeploymentWords, deploymentResult } from './deployment-report.ts'
import { type DeployScene, nameOf } from './scene.ts'
import { isSame } from './taking-back.ts'

type DeploySettings = Config['deploy']

/** A plan with what it will do, as people read it before the first shift. */
export interface ShownPlan {
  readonly plan: RolloutPlan
  readonly sentences: readonly string[]
  readonly warnings: readonly string[]
}

/** Plans the rollout of a release. The first version in production has nothing beside it: it gets all traffic at once. */
export function planOf({ config, context }: DeployScene, previous: DeployedRelease): RolloutPlan {
  const { deploy } = config
  const isAlone = isNothing(previous) || deploy.target === 'none'
  return planBySettings(deploy, { isAlone, timeoutMs: (context.inputs['timeout-minutes'] ?? Infinity) * 60_000 })
}

/** Plans a rollout as the settings have it, each step at most as long as the job may take. */
export function planBySettings(
  deploy: DeploySettings,
  { isAlone = false, timeoutMs = Number.POSITIVE_INFINITY }: { isAlone?: boolean; timeoutMs?: number } = {},
): RolloutPlan {
  if (deploy.steps === 'from-target') {
    throw new UserError(
      `The target "${deploy.target}" has no steps of its own, so \`deploy.steps\` cannot be from-target.`,
    )
  }
  return planRollout({
    weights: isAlone ? [100] : deploy.steps,
    checks: checksOf(deploy),
    alpha: deploy.alpha,
    beta: deploy.beta,
    lookMs: deploy.look.ms,
    stepMs: Math.min(deploy['step-timeout'].ms, timeoutMs),
    minRequests: deploy['min-requests'],
  })
}

/** Reads the limits of the checks from the settings. */
export function checksOf({ checks }: DeploySettings): readonly CheckLimits[] {
  const limits = (check: (typeof checks)['errors' | 'slow']) => ({
    maxRatio: check['max-ratio'],
    maxIncrease: check['max-increase'],
    ...(check.max !== undefined && { max: check.max }),
  })
  const errors = { name: 'errors' as const, ...limits(checks.errors) }
  const { over } = checks.slow
  return over === 'none' ? [errors] : [errors, { name: 'slow', ...limits(checks.slow), overMs: over.ms }]
}

/** Tells whether a plan is judged by metrics at all. */
export const needsMetrics = ({ steps }: RolloutPlan): boolean => steps.some((step) => step.looks > 0)

/** Where nothing is judged, nothing is read. */
const unread: MetricSource = {
  name: 'no metrics',
  notes: [],
  read: async () => ({ kind: 'void', reason: 'nothing is judged' }),
}

/** Opens the source of the metrics of a rollout. @throws {UserError} when the plan needs one and none is set. */
export async function openSourceFor(
  { config, context }: DeployScene,
  {
    plan,
    release,
    previous,
    target,
  }: {
    readonly plan: RolloutPlan
    readonly release: DeployedRelease
    readonly previous: DeployedRelease
    readonly target?: Target
  },
): Promise<MetricSource> {
  if (!needsMetrics(plan)) return unread
  const { openSource } = await import('../../rollout/metrics/open.ts')
  const { host, log } = context
  const known = ({ version, image }: DeployedRelease) => ({
    ...(version !== null && { version }),
    ...(image && { image }),
  })
  return openSource(config.deploy.metrics, {
    stable: known(previous),
    canary: known(release),
    places: () => target?.places,
    environment: host.environment,
    log,
  })
}

/**
 * Says what a plan will do with today's traffic, which is read of the version in production.
 * @throws {UserError} when the plan can never decide, or the source cannot be read.
 */
export async function expectationOf(
  scene: DeployScene,
  plan: RolloutPlan,
  source: MetricSource,
  patience: { readonly forMs?: number } = {},
): Promise<ShownPlan> {
  if (!plan.steps.some((step) => step.kind === 'compare')) return { plan, sentences: [], warnings: [] }
  const { clock, signal, log } = scene.context
  const traffic = await readTraffic({ source, checks: plan.options.checks, clock, signal, log, ...patience })
  if (traffic.requestsPerSecond === 0) {
    throw new UserError('The version in production has no requests: there is nothing to compare the new one with.', {
      hint: 'Start the rollout when there is traffic.',
    })
  }
  refusePlan(plan, traffic)
  const { sentences, warnings } = expectRollout(plan, traffic)
  return { plan, sentences, warnings }
}

/** Mode `plan`: shows what a rollout would do, and touches nothing. */
export async function showPlan(scene: DeployScene): Promise<ActionResult> {
  const { release, previous, notes } = await findReleases(scene)
  const plan = planOf(scene, previous)
  const shown = await expected(scene, plan, release, previous)
  sayPlan(scene, shown)
  const place = isNothing(previous)
    ? `would be the first version in ${scene.environment}: all traffic at once, with nothing to compare it with`
    : `would take the place of ${nameOf(previous)} in steps of ${plan.steps.map(({ weight }) => weight).join(', ')} %`
  const { repository } = scene.config.image
  const words: DeploymentWords = {
    verdict: 'pass',
    release,
    previous,
    headline: `the plan for ${nameOf(release)}`,
    summary: `${nameOf(release)} ${isSame(release, previous) ? 'is in production already: there is nothing to roll out' : place}. Nothing was touched.`,
    notes: [
      ...notes,
      ...shown.sentences.map((text) => ({ level: 'info' as const, text })),
      ...shown.warnings.map((text) => ({ level: 'warning' as const, text })),
    ],
    howJudged: judgingWords(plan),
  }
  return deploymentResult(scene, words, { repository })
}

/** A plan is shown without today's traffic where that cannot be read from here: it may run on another machine than the rollout. */
async function expected(
  scene: DeployScene,
  plan: RolloutPlan,
  release: DeployedRelease,
  previous: DeployedRelease,
): Promise<ShownPlan> {
  try {
    return await expectationOf(scene, plan, await openSourceFor(scene, { plan, release, previous }), { forMs: 0 })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { plan, sentences: [], warnings: [messageOf(error)] }
  }
}

/** Prints a plan before anything is shifted. */
export function sayPlan({ context: { log } }: DeployScene, { sentences, warnings }: ShownPlan): void {
  for (const sentence of sentences) log.info(sentence)
  for (const warning of warnings) log.warning(warning)
}

/** Says how a rollout is judged, for the report. */
export function judgingWords({ options, steps }: RolloutPlan): readonly string[] {
  const { alpha, beta, checks, minRequests } = options
  const limits = checks.map(
    ({ name, maxRatio, maxIncrease, max, overMs }) =>
      `${name}${overMs === undefined ? '' : ` (over ${overMs} ms)`}: more than ${maxRatio} times as many and more than ${pointsLimit(maxIncrease)} more${max === undefined ? '' : `, or more than ${percentLimit(max)} at all`}`,
  )
  if (!needsMetrics({ options, steps }))
    return ['Nothing was judged: there is nothing to compare with, and no SLO (`max`) is set.']
  return [
    `Worse means, for each check: ${limits.join('; ')}.`,
    `A version that is not worse is rolled back with a probability of at most ${percentLimit(alpha)}, whatever the number of looks, checks and steps (exact sequential tests, alpha spent over the planned looks).`,
    `A version that is as bad as both limits allow is promoted with a probability of at most ${percentLimit(beta)}; less than ${minRequests} requests never promote a step.`,
    'Each step is judged by its own requests: at a constant weight both versions meet the same hours.',
  ]
}
