import * as v from 'valibot'
import { command, list, name, path, section } from '../fields.ts'

/** Where the data is and what must hold for it. */
export const data = section(
  {
    paths: v.optional(list(path('A file or folder.'), 'What is versioned. Absent: everything that DVC tracks.')),
    remote: v.optional(
      name('The DVC remote that holds the data. Absent: the default remote of `.dvc/config`, else the store.'),
    ),
    test: v.optional(path('The rows that gates are judged on.')),
    schema: v.optional(path('The data contract that the data must keep.')),
    refresh: v.optional(command('Brings new data in before a retraining. Absent: none.')),
  },
  'The data: where it is, and what must hold for it.',
)
