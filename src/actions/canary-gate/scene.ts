import { randomUUID } from 'node:crypto'
import type { Config } from '../../config/config.ts'
import type { ActionContext } from '../../harness/action.ts'
import { UserError } from '../../platform/errors.ts'
import type { Release, Target } from '../../rollout/targets/target.ts'
import type { DeployedRelease, Deployment } from '../../tracking/deployments.ts'
import { attemptKey, loadSettings, type OpenTracker, openTracker } from '../rooms.ts'
import type { CanaryInputs } from './inputs.ts'

/** What the steps of canary-gate take of their context; `post` has it too. */
export type CanaryContext = Omit<ActionContext<CanaryInputs>, 'keep'>

/** The model, where it is served, and who we are: what every mode works with. */
export interface DeployScene extends AsyncDisposable {
  readonly context: CanaryContext
  readonly config: Config
  readonly model: string
  readonly environment: string
  readonly tracker: OpenTracker
  /** Names this process in the ledger: of two processes of one job only one may shift traffic. */
  readonly owner: string
  /** The person who started the job. */
  readonly by: string
  /** How long nobody else may shift traffic after a word of ours. */
  readonly leaseMs: number
  /** Opens the platform for a deployment, as it stands in the ledger; `place` is where its canary is. */
  openTarget(release: DeployedRelease, place?: string): Promise<Target>
}

/** What the main step keeps for `post`: its name in the ledger, and that it came to its end. */
export const OWNER = 'owner'
export const ENDED = 'ended'

const shortestLeaseMs = 10 * 60_000
const overrides = {
  target: 'deploy.target',
  steps: 'deploy.steps',
  metrics: 'deploy.metrics',
  checks: 'deploy.checks',
  alpha: 'deploy.alpha',
  beta: 'deploy.beta',
  'on-inconclusive': 'deploy.on-inconclusive',
} as const

/**
 * Reads the settings and opens the ledger. `owner` is given where the job's own earlier step is gone on with.
 * @throws {UserError} when no target is named.
 */
export async function openScene(context: CanaryContext, owner?: string): Promise<DeployScene> {
  const { host, inputs, log, clock, directory } = context
  // What is recorded after a cancellation matters most: the signal ends the rollout, never the ledger.
  const unending = {
    ...context,
    inputs: { ...inputs, steps: stepsOf(inputs.steps) as typeof inputs.steps },
    keep: () => {},
    signal: new AbortController().signal,
  }
  const { config, model } = await loadSettings(unending, overrides)
  const { deploy } = config
  if (deploy.target === undefined) {
    throw new UserError('No target is named, so nothing can be rolled out.', {
      hint: 'Write `deploy: { target: haproxy }` into modelloop.yml (or command, or none), or give the input "target".',
    })
  }
  const tracker = await openTracker(unending, config, { required: true })
  return {
    context,
    config,
    model,
    environment: inputs.environment,
    tracker,
    owner: owner ?? `${attemptKey(host, 'desk')}/${randomUUID().slice(0, 8)}`,
    by: host.actor ?? 'modelloop',
    leaseMs: Math.max(shortestLeaseMs, 3 * deploy.look.ms),
    openTarget: async (release, place) => {
      if (deploy.target === 'none') return noPlatform
      const { openTarget } = await import('../../rollout/targets/open.ts')
      return openTarget(deploy, {
        log,
        clock,
        environment: host.environment,
        directory,
        release: releaseOf(model, release),
        place,
      })
    },
    [Symbol.asyncDispose]: () => tracker[Symbol.asyncDispose](),
  }
}

/** Reads the lines of the input as the setting wants them; what is neither is left for the settings to refuse. */
function stepsOf(lines: readonly string[] | undefined): unknown {
  if (lines?.[0] === 'from-target') return lines[0]
  return lines?.map((line) => (Number.isNaN(Number(line)) ? line : Number(line)))
}

/** Where nothing splits the traffic: a promotion is a word in the ledger, and whoever serves the model follows it. */
const noPlatform: Target = {
  name: 'none',
  prepare: async () => {},
  setWeight: async () => {},
  status: async () => ({ weight: 100, healthy: true }),
  promote: async () => {},
  rollback: async () => {},
}

/** Writes a release of the ledger as a platform takes it. */
export const releaseOf = (model: string, { version, image }: DeployedRelease): Release => ({
  model,
  ...(version !== null && { version }),
  ...(image && { image }),
})

/** Names a release for people: `v4`, or its image where no version was recorded. */
export const nameOf = ({ version, image }: DeployedRelease): string =>
  version === null ? (image ?? 'nothing') : `v${version}`

/** Names a deployment for people: `deployment 4 (v4 in the place of v3)`. */
export const describe = ({ n, release, previous }: Deployment): string =>
  `deployment ${n} (${nameOf(release)} in the place of ${nameOf(previous)})`
