import * as v from 'valibot'
import { choice, duration, list, name, number, section } from '../fields.ts'
import { gates } from './gates.ts'

const baseline = section(
  {
    use: v.optional(name('What is judged against: `champion`, `merge-base`, a path or a run id.'), 'champion'),
    'warn-after': v.optional(duration('Warn when the champion is older.'), '90d'),
  },
  'What a candidate is judged against.',
)

/** How a candidate is judged. */
export const validate = section(
  {
    baseline: v.optional(baseline, {}),
    alpha: v.optional(number('One-sided error rate of each gate.', 0, 0.5), 0.05),
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
