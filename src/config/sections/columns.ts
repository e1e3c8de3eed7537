import * as v from 'valibot'
import { list, section, text } from '../fields.ts'

const positive = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], 'the name of a class'),
  v.description('The positive class. Must be named unless the labels are 0/1 or false/true.'),
  v.metadata({ kind: 'text' }),
  v.transform(String),
)

/** Which column is what, said once for all actions. */
export const columns = section(
  {
    id: v.optional(text('Names the example. Rows of two models are joined by it.', 'column'), 'id'),
    label: v.optional(text('What was true.', 'column'), 'label'),
    prediction: v.optional(text('What the model said: a class or a number.', 'column'), 'prediction'),
    time: v.optional(text('When the example was observed.', 'column')),
    group: v.optional(text('Rows of one group are not independent, such as those of one customer.', 'column')),
    weight: v.optional(text('How much a row counts.', 'column')),
    query: v.optional(text('The list that a row belongs to, for ranking.', 'column')),
    latency: v.optional(
      text(
        'How long the prediction of a row took, in milliseconds, for gates on `latency-p95` and its like. Default: `latency_ms`.',
        'column',
      ),
    ),
    slices: v.optional(list(text('A column.', 'column'), 'Columns whose values are reported one by one.'), []),
    positive: v.optional(positive),
  },
  'The columns of data and predictions, said once for all actions.',
)
