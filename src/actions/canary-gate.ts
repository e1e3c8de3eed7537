import { defineAction } from '../harness/action.ts'
import { choice, lines, number, text } from '../harness/inputs.ts'
import { commonInputs } from './common.ts'
import { notBuiltYet } from './later.ts'

/** Shifts traffic step by step, judges each step, promotes or rolls back. */
export const action = defineAction({
  name: 'canary-gate',
  description: 'Shifts traffic step by step, judges, promotes or rolls back (comes with a later version)',
  inputs: {
    ...commonInputs,
    mode: choice('What to do.', ['rollout', 'judge', 'promote', 'rollback', 'reconcile'], { default: 'rollout' }),
    target: text('Where the model is served.'),
    environment: text('The GitHub environment.', { default: 'production' }),
    image: text('The image to roll out: repository@digest.'),
    steps: lines('Shares of the traffic in per cent, one a line.'),
    metrics: text('Where the metrics are: YAML, or the bare URL of a Prometheus.'),
    checks: text('The checks, as YAML.'),
    alpha: number('False rollbacks of the whole rollout.', { min: 0, max: 1 }),
    beta: number('Promotions of something worse.', { min: 0, max: 1 }),
    'on-inconclusive': choice('What to do when the data cannot tell.', ['hold', 'rollback']),
    'timeout-minutes': number('Give up after this many minutes.', { min: 1 }),
  },
  outputs: {
    weight: 'The share of the traffic that the canary has at the end, in per cent',
    'decided-after': 'Seconds until the decision',
    'deployment-url': 'The GitHub Deployment',
  },
  verdicts: ['promoted', 'rolled-back', 'held', 'unknown', 'pass', 'fail', 'inconclusive'],
  failOn: ['fail', 'rolled-back', 'held', 'unknown', 'inconclusive'],
  run: () => notBuiltYet('canary-gate'),
})
