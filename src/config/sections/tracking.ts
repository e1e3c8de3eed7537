import * as v from 'valibot'
import { section } from '../fields.ts'

const mlflow = v.pipe(
  v.string('the URL of an MLflow server, or empty'),
  v.check(
    (value) => value === '' || value.includes('${') || /^(https?:\/\/|databricks)/.test(value),
    'a URL that starts with https:// or http://, or empty',
  ),
  v.description(
    'URL of an MLflow server that keeps runs, versions and aliases: not built yet. Empty or absent: the ledger alone.',
  ),
  v.metadata({ kind: 'URL', interpolated: true }),
  v.transform((value) => value || undefined),
)

/** Where runs and versions are recorded. */
export const tracking = section({ mlflow: v.optional(mlflow) }, 'Where runs, versions and aliases are recorded.')
