import * as v from 'valibot'
import { choice, duration, flag, list, name, number, path, section } from '../fields.ts'
import { gates } from './gates.ts'

const baseline = section(
  {
    use: v.optional(
      name('What is judged against: `champion`, `merge-base`, `mlflow:MODEL@ALIAS`, a path or a run id.'),
      'champion',
    ),
    'warn-after': v.optional(duration('Warn when what is judged against is older.'), '90d'),
    retrain: v.optional(
      flag('With `use: merge-base`: where no run of that commit was recorded, train-and-log trains it too.'),
      false,
    ),
  },
  'What a candidate is judged against.',
)

const keys = section(
  {
    baseline: v.optional(baseline, {}),
    alpha: v.optional(number('One-sided error rate of each gate.', 0, 0.5), 0.05),
    perturbed: v.optional(
      v.pipe(
        v.record(v.string(), path('A file of `id` and `prediction`: CSV, JSONL or Parquet.'), 'a mapping'),
        v.description(
          'Predictions of the candidate on changed inputs, which the training writes: a name for each file. Gates name them by `perturbed`.',
        ),
        v.metadata({ kind: 'mapping' }),
      ),
    ),
    gates: v.optional(gates),
    'promote-on': v.optional(
      list(
        choice('A verdict.', ['pass', 'inconclusive']),
        'The verdicts that may ship. Add `inconclusive` to ship what the data cannot tell apart.',
      ),
      ['pass'],
    ),
  },
  'The judgement of a candidate.',
)

/** How a candidate is judged. */
export const validate = v.pipe(
  keys,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { gates: written, perturbed = {} } = dataset.value
    for (const [key, value] of Object.entries(perturbed)) {
      if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(key)) continue
      addIssue({
        message: `names "${key}". Use a-z, 0-9, "-" and "_", such as "typos".`,
        path: [
          { type: 'object', origin: 'value', input: dataset.value, key: 'perturbed', value: perturbed },
          { type: 'object', origin: 'key', input: perturbed, key, value },
        ],
      })
    }
    if (written === undefined || written === 'none') return
    for (const [key, value] of written.entries()) {
      if (value.perturbed === undefined || Object.hasOwn(perturbed, value.perturbed)) continue
      const known = Object.keys(perturbed).join(', ')
      addIssue({
        message: `has "perturbed: ${value.perturbed}", which is not in validate.perturbed${known ? `; there is ${known}` : ', which names no file'}.`,
        path: [
          { type: 'object', origin: 'value', input: dataset.value, key: 'gates', value: written },
          { type: 'array', origin: 'value', input: written, key, value },
        ],
      })
    }
  }),
)
