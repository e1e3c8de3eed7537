import type { ActionContext } from '../../harness/action.ts'
import { lines, number, text, words } from '../../harness/inputs.ts'
import { commonInputs } from '../common.ts'

/** The inputs of drift-report. */
export const driftInputs = {
  ...commonInputs,
  reference: text(
    'What production is compared with: `production` (the training profile of the version in production), a profile or a data file. Default: `monitor.reference`, else `production`.',
  ),
  current: lines('The request logs or data files to judge, one pattern a line. Default: `monitor.current`.'),
  columns: lines('The columns to judge, one a line. Default: all.'),
  ignore: lines('The columns to leave out, one a line.'),
  prediction: text('The column of the prediction. Default: `columns.prediction`.'),
  target: text('The column of the label, which is never judged. Default: `columns.label`.'),
  timestamp: text('The column of the time in data files. Default: `columns.time`.'),
  convention: text('The tool whose formulae are followed. Only `modelloop` in this version.'),
  alpha: number('False alarms of one report, or of a year with recorded state. Default: `monitor.alpha`.', {
    min: 0,
    max: 1,
  }),
  tolerance: text('The change that is too small to matter, as YAML: `{ psi: 0.1 }`. Default: `monitor.tolerance`.'),
  'min-rows': number('Fewer rows than this give the verdict `insufficient`. Default: `monitor.min-rows`.', { min: 1 }),
  engine: text('What reads the rows. Only `files` in this version.'),
  'on-drift': words('What to do on drift: issue, slack, retrain, fail. Default: `monitor.on-drift`.'),
  'slack-webhook': text('URL of a Slack webhook; a secret.'),
  'data-version': text(
    'Answer the last judgement with a retraining on this published version of the data; nothing is judged.',
  ),
} as const

/** What drift-report is run with. */
export type DriftContext = ActionContext<typeof driftInputs>

/** Which input overrides which setting. */
export const OVERRIDES = {
  reference: 'monitor.reference',
  current: 'monitor.current',
  prediction: 'columns.prediction',
  target: 'columns.label',
  timestamp: 'columns.time',
  alpha: 'monitor.alpha',
  tolerance: 'monitor.tolerance',
  'min-rows': 'monitor.min-rows',
  'on-drift': 'monitor.on-drift',
} as const
