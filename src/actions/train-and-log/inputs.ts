import { choice, flag, text } from '../../harness/inputs.ts'
import { commonInputs } from '../common.ts'

/** The inputs of `train-and-log`. Those that override a setting have no default of their own: the setting has it. */
export const trainingInputs = {
  ...commonInputs,
  run: text('The command that trains, such as `python train.py`. Without it, what a step before wrote is recorded.'),
  setup: text('Command that installs what the training needs.'),
  test: text("Command that runs the project's own tests, before the training."),
  score: text(
    "Command that scores another model: {model}, {data} and {out} are filled in. It judges the champion on today's test rows.",
  ),
  backend: text('Where the training runs. Default: local, on this runner.'),
  timeout: text('The training is stopped and fails after this time, such as 90m. Default: only the job ends it.'),
  oidc: flag('Lets the training ask GitHub for identity tokens, to log in to a cloud.', { default: 'false' }),
  params: text('File of the params, YAML or JSON. Default: params.yaml.'),
  metrics: text('File of the metrics that the training writes, JSON. Default: metrics.json.'),
  predictions: text('File of the predictions on the test rows that the training writes. Default: predictions.csv.'),
  model: text('The model that the training writes: a file or a folder.'),
  experiment: text('Name that runs are recorded under. Default: the name of the model.'),
  baseline: text(
    'What validate-model is going to judge against, as it is told there: `merge-base` may be trained too (`validate.baseline.retrain`).',
  ),
  'tracking-uri': text(
    'URL of an MLflow server that keeps runs and versions: not built yet. Default: the ledger of this repository.',
  ),
  register: flag('Gives the model a version where the run is recorded.', { default: 'true' }),
  record: choice(
    'Where the run goes: `file` leaves a record for validate-model, `ledger` also writes it down for good (needs write permissions).',
    ['file', 'ledger'],
    { default: 'file' },
  ),
} as const

/** Which input overrides which setting. */
export const OVERRIDES = {
  run: 'train.run',
  setup: 'train.setup',
  test: 'train.test',
  score: 'train.score',
  backend: 'train.backend',
  timeout: 'train.timeout',
  params: 'train.params',
  metrics: 'train.metrics',
  predictions: 'train.predictions',
  model: 'train.model',
  baseline: 'validate.baseline.use',
  'tracking-uri': 'tracking.mlflow',
} as const
