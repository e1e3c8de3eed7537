import * as v from 'valibot'
import { choice, count, duration, list, name, number, section, text } from '../fields.ts'

const jsonPath = (description: string) => {
  const message = 'a path into a log line, such as $.prediction'
  return v.pipe(
    text(description, 'JSON path'),
    v.check((value) => value.startsWith('$.'), message),
  )
}

const map = section(
  {
    features: v.optional(jsonPath('The features.'), '$.features'),
    prediction: v.optional(jsonPath('What the model said.'), '$.prediction'),
    time: v.optional(jsonPath('When it said so.'), '$.ts'),
    id: v.optional(jsonPath('The request.'), '$.request_id'),
    version: v.optional(jsonPath('The version of the model.'), '$.model_version'),
  },
  'Where the log line keeps what. The defaults fit the log that our images write.',
)

const labels = section(
  {
    path: name('Files with the labels, as they come in: a glob or a URL.'),
    id: v.optional(text('The column that names the request. Absent: `columns.id`.', 'column')),
    label: v.optional(text('The column of the label. Absent: `columns.label`.', 'column')),
    delay: v.optional(duration('How late labels are.')),
  },
  'The labels that come in later.',
)

const retrain = section(
  {
    when: v.optional(choice('What starts a retraining.', ['drift']), 'drift'),
    workflow: name('The file name of the workflow to dispatch.'),
    cooldown: v.optional(duration('The least time between two retrainings.'), '7d'),
    needs: v.optional(choice('What must have changed.', ['new-data']), 'new-data'),
    environment: v.optional(name('The GitHub environment that approves.')),
  },
  'Retraining. Absent: never.',
)

/** How the model in production is watched. */
export const monitor = section(
  {
    current: v.optional(list(name('A path, glob or URL.'), 'The logged traffic.')),
    map: v.optional(map, {}),
    labels: v.optional(labels),
    reference: v.optional(
      name('What is compared with: `production` (the training profile of the version in production), or a path.'),
      'production',
    ),
    window: v.optional(duration('How much traffic is judged, from the last judged moment.'), '1d'),
    'min-rows': v.optional(count('With fewer rows the window reaches back, up to 14 days.', 1), 500),
    alpha: v.optional(
      number('False alarms: of one report, or with recorded state of any false page in a year.', 0, 0.5),
      0.05,
    ),
    tolerance: v.optional(
      v.pipe(
        v.record(v.string(), number('A drift that is still accepted.', 0), 'a mapping of measure to number'),
        v.description('How much drift is accepted, by measure.'),
        v.metadata({ kind: 'mapping of numbers' }),
      ),
      { psi: 0.1 },
    ),
    'on-drift': v.optional(
      list(choice('A channel.', ['issue', 'slack', 'retrain', 'fail']), 'What happens on drift.'),
      ['issue'],
    ),
    retrain: v.optional(retrain),
  },
  'The watch over production.',
)
