import { defineAction } from '../../harness/action.ts'
import { canaryInputs } from './inputs.ts'

/** Shifts traffic step by step, judges each step, promotes or rolls back. */
export const action = defineAction({
  name: 'canary-gate',
  description: 'Shifts traffic to a new version step by step, judges each step, promotes or rolls back',
  inputs: canaryInputs,
  outputs: {
    environment: 'The GitHub environment',
    'model-version': 'Version that was rolled out or gone back to; absent where none was recorded',
    repository: 'With mode plan: where the image goes, by `image.repository`',
    weight: 'The share of the traffic that the canary has at the end, in per cent',
    'decided-after': 'Seconds from the first shift to the decision',
    'deployment-url': 'The page of the Deployment on GitHub',
    'issue-url': 'The incident that a rollback opened',
    html: 'Path of the report as a self-contained page',
  },
  verdicts: ['promoted', 'rolled-back', 'held', 'unknown', 'pass', 'fail', 'inconclusive'],
  failOn: ['fail', 'rolled-back', 'held', 'unknown', 'inconclusive'],
  run: async (context) => (await import('./modes.ts')).runMode(context),
  post: async (context) => (await import('./modes.ts')).endWhatWasLost(context),
})
