import { defineAction } from '../harness/action.ts'
import { lines, number, text, words } from '../harness/inputs.ts'
import { commonInputs } from './common.ts'
import { notBuiltYet } from './later.ts'

/** Compares what production sees with what the model was trained on. */
export const action = defineAction({
  name: 'drift-report',
  description: 'Compares what production sees with what the model was trained on (comes with a later version)',
  inputs: {
    ...commonInputs,
    reference: text('The reference: `production`, a profile or a data file.', { default: 'production' }),
    current: lines('The request logs or data files to judge, one pattern a line.'),
    columns: lines('The columns to judge, one a line. Default: all.'),
    ignore: lines('The columns to leave out, one a line.'),
    prediction: text('The column of the prediction.'),
    target: text('The column of the label.'),
    timestamp: text('The column of the time.'),
    convention: text('The tool whose formulae and thresholds are followed, where you come from one.'),
    alpha: number('False alarms of one report, or of a year with recorded state.', { min: 0, max: 1 }),
    tolerance: text('The effect that is too small to matter, as YAML.'),
    'min-rows': number('Fewer rows than this give the verdict `insufficient`.', { min: 1 }),
    engine: text('What reads the rows.'),
    'on-drift': words('What to do on drift: issue, slack, retrain, fail.'),
    'slack-webhook': text('URL of a Slack webhook.'),
  },
  outputs: {
    'drifted-columns': 'The columns that drifted, as a JSON list',
    share: 'Share of the judged columns that drifted',
    html: 'Path of the report page',
    profile: 'Path of the profile of the current data',
    'issue-url': 'The issue that was opened or updated',
  },
  verdicts: ['stable', 'drift', 'inconclusive', 'insufficient'],
  failOn: [],
  run: () => notBuiltYet('drift-report'),
})
