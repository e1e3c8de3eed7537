import * as v from 'valibot'
import { command, duration, list, path, section, text } from '../fields.ts'

/** Checks that the command that scores another model names what it is handed. */
const score = v.pipe(
  command('Scores any model on the test rows. `{model}`, `{data}` and `{out}` are filled in.'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const missing = ['{model}', '{out}'].filter((place) => !dataset.value.includes(place))
    if (missing.length === 0) return
    addIssue({
      message: `does not say where ${missing.join(' and ')} go${missing.length > 1 ? '' : 'es'}. Write for example: python score.py --model {model} --data {data} --out {out}`,
    })
  }),
)

/** How a model is trained, and what the training writes. */
export const train = section(
  {
    setup: v.optional(command('Installs what the training needs.')),
    test: v.optional(command("The project's own tests, run before the training.")),
    run: v.optional(command('The training.')),
    score: v.optional(score),
    inputs: v.optional(
      list(path('A path or glob.'), 'The code that the training depends on. Absent: the whole working tree.'),
    ),
    params: v.optional(path('The parameters, YAML or JSON.'), 'params.yaml'),
    metrics: v.optional(path('The metrics that the training writes, JSON.'), 'metrics.json'),
    predictions: v.optional(
      path('The predictions on the test rows that the training writes: CSV, JSONL or Parquet.'),
      'predictions.csv',
    ),
    model: v.optional(path('The model that the training writes: a file or a folder.')),
    backend: v.optional(text('Where the training runs.'), 'local'),
    timeout: v.optional(duration('After this time the training is stopped and fails. Absent: only the job ends it.')),
  },
  'The training: its commands and the files it writes.',
)
