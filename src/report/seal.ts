import { type Digest, digestOf } from '../platform/digest.ts'
import { canonicalJson } from '../platform/json.ts'
import { inspect } from './inspect.ts'
import type { Report } from './report.ts'

/**
 * Finishes a report: adds the schema and the digest of its content. Throws when a number in it is not finite, which JSON
 * could not carry; what could not be measured is `null`.
 */
export function sealReport(draft: Omit<Report, 'schema' | 'contentDigest'>): Report {
  const wrong = inspect(draft)
  if (wrong.length > 0) throw new Error(`This report cannot be written: ${wrong.join('; ')}.`)
  const report = { ...draft, schema: 'modelloop.report/v1' as const }
  return { ...report, contentDigest: contentDigestOf(report) }
}

/** Hashes what does not change from run to run: the canonical JSON of all but `execution` and `contentDigest`. */
export function contentDigestOf(report: object): Digest {
  const { execution: _execution, contentDigest: _own, ...content } = report as Record<string, unknown>
  return digestOf(canonicalJson(content))
}
