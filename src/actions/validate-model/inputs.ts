import type { ActionContext } from '../../harness/action.ts'
import { choice, flag, text } from '../../harness/inputs.ts'
import { commonInputs } from '../common.ts'

/** The inputs of `validate-model`. */
export const validationInputs = {
  ...commonInputs,
  candidate: text(
    'What is judged: the `run-record` of train-and-log, a file of predictions or metrics, a folder with them, or a run id. Default: what train-and-log left.',
  ),
  baseline: text(
    'What it is judged against: champion, merge-base, mlflow:MODEL@ALIAS, a path or a run id. Default: champion.',
  ),
  gates: text('The gates as a YAML list, or `none` to report only. Default: `validate.gates` of the configuration.'),
  comment: choice('When the comment on the pull request is written.', ['changes', 'always', 'regressions', 'off'], {
    default: 'changes',
  }),
  promote: flag('Make a promotable model the champion at once. For teams without a rollout; never on a pull request.', {
    default: 'false',
  }),
  'post-report': text(
    'A report that an untrusted run left, as `artifact:<name>` of the run that this one follows, or a path: it is checked, rendered anew and posted; nothing is judged.',
  ),
} as const

/** What `validate-model` is handed. */
export type ValidationContext = ActionContext<typeof validationInputs>
