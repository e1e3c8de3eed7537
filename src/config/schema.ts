import * as v from 'valibot'
import { choice, section, slug } from './fields.ts'
import { columns } from './sections/columns.ts'
import { data } from './sections/data.ts'
import { deploy } from './sections/deploy.ts'
import { image } from './sections/image.ts'
import { monitor } from './sections/monitor.ts'
import { store } from './sections/store.ts'
import { tracking } from './sections/tracking.ts'
import { train } from './sections/train.ts'
import { validate } from './sections/validate.ts'

const version = v.pipe(
  v.literal(1, '1, the only version of this file that there is'),
  v.description('The version of this file.'),
  v.metadata({ kind: 'number' }),
)

/** `modelloop.yml`, whole (design §1.2). Everything is optional: each action says what it misses. */
export const settings = section(
  {
    version: v.optional(version, 1),
    model: v.optional(
      slug('The name of the model; also the experiment, the key of the ledger, and of its section in the comment.'),
    ),
    task: v.optional(
      choice(
        'What the model does. Absent: with `columns.query` ranking; what the metrics of all gates are of; else regression where the labels are numbers, with a fraction or more than 10 different ones, and classification.',
        ['binary', 'multiclass', 'regression', 'ranking', 'forecast'],
      ),
    ),
    columns: v.optional(columns, {}),
    data: v.optional(data, {}),
    train: v.optional(train, {}),
    store: v.optional(store, {}),
    tracking: v.optional(tracking, {}),
    validate: v.optional(validate, {}),
    image: v.optional(image, {}),
    deploy: v.optional(deploy, {}),
    monitor: v.optional(monitor, {}),
    privacy: v.optional(
      choice('`counts`: no value of a row leaves the job. `examples`: reports may show rows.', ['counts', 'examples']),
      'counts',
    ),
  },
  'The loop of one model.',
)

/** Every setting with its effective value: margins, times and bounds are parsed, keys are written as in the file. */
export type Settings = v.InferOutput<typeof settings>
