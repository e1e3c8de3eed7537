import { choice, flag, lines, number, text } from '../../harness/inputs.ts'
import { commonInputs } from '../common.ts'

/** The inputs of canary-gate. */
export const canaryInputs = {
  ...commonInputs,
  mode: choice('What to do.', ['rollout', 'plan', 'judge', 'promote', 'rollback', 'reconcile'], { default: 'rollout' }),
  'model-version': number(
    'The version to roll out, or with mode rollback the one to go back to. Default: the alias challenger; the version that was in production before.',
    { min: 1 },
  ),
  image: text('The image to roll out: repository@digest.'),
  environment: text('The GitHub environment.', { default: 'production' }),
  target: text('Where the model is served. Default: `deploy.target`.'),
  steps: lines('Shares of the traffic in per cent, one a line. Default: `deploy.steps`.'),
  metrics: text('Where the metrics are: YAML, or the bare URL of a Prometheus. Default: `deploy.metrics`.'),
  checks: text('The checks, as YAML. Default: `deploy.checks`.'),
  alpha: number('False rollbacks of the whole rollout. Default: `deploy.alpha`.', { min: 0, max: 1 }),
  beta: number('Promotions of something worse. Default: `deploy.beta`.', { min: 0, max: 1 }),
  'on-inconclusive': choice('What to do when the data cannot tell. Default: `deploy.on-inconclusive`.', [
    'hold',
    'rollback',
  ]),
  'timeout-minutes': number('The rollout ends undecided after this many minutes.', { min: 0.01 }),
  reason: text('Why a person promotes or rolls back; it stands in the ledger and in the incident.'),
  'move-champion': flag(
    'Whether a promotion makes the version the champion; false for a staging environment. What follows (reconcile, rollback) remembers it.',
    {
      default: 'true',
    },
  ),
  repair: flag(
    'With mode reconcile: whether traffic that is not where the ledger has it is put back; otherwise it is only told.',
    { default: 'false' },
  ),
} as const

/** What the inputs of canary-gate are declared to be. */
export type CanaryInputs = typeof canaryInputs
