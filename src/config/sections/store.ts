import * as v from 'valibot'
import { duration, section, url } from '../fields.ts'

const forever = v.pipe(
  v.union([v.literal('forever'), duration('')], 'forever, or a time such as 90d'),
  v.description('How long the bytes of models that were champion are kept.'),
  v.metadata({ kind: 'time or `forever`' }),
)

const keep = section(
  {
    champions: v.optional(forever, 'forever'),
    candidates: v.optional(duration('How long the bytes of models that were never champion are kept.'), '30d'),
    predictions: v.optional(duration('How long predictions are kept.'), '400d'),
  },
  'How long bytes are kept.',
)

/** Where bytes lie that must outlive a job. */
export const store = section(
  {
    url: v.optional(
      url(
        'Where the bytes lie. Absent: `ghcr.io/<owner>/<repository>-modelloop` on GitHub, else the folder `.modelloop/store`.',
        ['oci://', 'folder:', 's3://', 'gs://', 'az://'],
      ),
    ),
    keep: v.optional(keep, {}),
  },
  'The store of models, predictions and profiles.',
)
