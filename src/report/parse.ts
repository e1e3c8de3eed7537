import * as v from 'valibot'
import { UserError } from '../platform/errors.ts'
import { inspect } from './inspect.ts'
import { plainLine } from './plain-line.ts'
import type { Report } from './report.ts'
import { reportSchema } from './schema.ts'
import { contentDigestOf } from './seal.ts'

const MAX_ISSUES = 10

/**
 * Reads a report that someone else made (an artifact of a fork, a file at the desk). Nothing in it is trusted: sizes,
 * prototype keys, numbers, shape, ids and digest are checked. Throws a `UserError` that lists what is wrong.
 */
export function parseReport(input: unknown): Report {
  const unsafe = inspect(input)
  if (unsafe.length > 0) throw refusal(unsafe)
  const result = v.safeParse(reportSchema, input)
  if (!result.success) throw refusal(result.issues.map(describe))
  const report: Report = result.output
  const wrong = inconsistencies(report)
  if (wrong.length > 0) throw refusal(wrong)
  // Over the input itself, so that fields which a later version adds do not break the digest.
  const actual = contentDigestOf(input as object)
  if (actual !== report.contentDigest) {
    throw refusal([
      `contentDigest is ${report.contentDigest}, the content has ${actual}: it was changed after it was made`,
    ])
  }
  return report
}

function describe(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the report'
  if (issue.received === 'undefined') return `${place} is missing`
  const received = issue.received.length > 80 ? `${issue.received.slice(0, 79)}…` : issue.received
  return issue.expected ? `${place} should be ${issue.expected}, found ${received}` : `${place}: ${issue.message}`
}

/** What a shape cannot say: ids are unique, and parallel lists are equally long. */
function inconsistencies(report: Report): string[] {
  const wrong: string[] = []
  for (const [name, items] of [
    ['checks', report.checks],
    ['tables', report.tables],
    ['charts', report.charts],
  ] as const) {
    const seen = new Set<string>()
    for (const { id } of items) {
      if (seen.has(id)) wrong.push(`${name} has the id ${id} twice`)
      seen.add(id)
    }
  }
  for (const table of report.tables) {
    const ragged = table.rows.findIndex((row) => row.length !== table.columns.length)
    if (ragged >= 0)
      wrong.push(
        `table ${table.id}: row ${ragged} has ${table.rows[ragged]!.length} cells, not ${table.columns.length}`,
      )
  }
  for (const { id, bars, rows } of report.tables) {
    if (bars && bars.length !== rows.length) wrong.push(`table ${id}: ${bars.length} bars, not ${rows.length}`)
  }
  for (const chart of report.charts) wrong.push(...unevenLengths(chart).map((what) => `chart ${chart.id}: ${what}`))
  return wrong
}

function unevenLengths(chart: Report['charts'][number]): string[] {
  switch (chart.kind) {
    case 'line':
      return chart.series
        .filter(({ y, x = y, band = y }) => [y, x, band].some(({ length }) => length !== chart.x.length))
        .map(({ name }) => `series ${name} is not as long as x`)
    case 'histogram': {
      const bins = chart.labels?.length ?? (chart.edges?.length ?? 1) - 1
      return chart.series
        .filter(({ counts }) => counts.length !== bins)
        .map(({ name }) => `series ${name} has not ${bins} counts`)
    }
    case 'matrix': {
      const fits = (values: readonly (readonly number[])[]) =>
        values.length === chart.rows.length && values.every((row) => row.length === chart.columns.length)
      if (!fits(chart.values)) return ['values do not fit rows and columns']
      return !chart.baseline || fits(chart.baseline) ? [] : ['values of the baseline do not fit rows and columns']
    }
    default:
      return []
  }
}

function refusal(wrong: readonly string[]): UserError {
  // What is wrong may repeat names of the report, which stand in a log.
  const shown = wrong.slice(0, MAX_ISSUES).map((what) => plainLine(what, 300))
  const more = wrong.length > shown.length ? `; and ${wrong.length - shown.length} more` : ''
  return new UserError(`This is not a report that can be trusted: ${shown.join('; ')}${more}.`, {
    hint: 'Make it again with the same version of Modelloop.',
  })
}
