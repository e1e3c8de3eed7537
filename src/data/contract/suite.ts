import * as v from 'valibot'
import { UserError } from '../../platform/errors.ts'
import type { Check } from './check.ts'
import { ConditionError } from './condition/tokens.ts'
import type { Level } from './contract.ts'
import { type Expected, Unsupported } from './expectation-settings.ts'
import { EXPECTATIONS } from './expectations.ts'
import type { TablePlan } from './plan.ts'

/** What of a suite of Great Expectations is checked, and what is not. */
export interface Suite {
  readonly checks: readonly Check[]
  /** Each expectation that is not checked, with the reason. */
  readonly unsupported: readonly string[]
}

/** The shapes of 0.x (`expectation_type`) and 1.x (`type`). */
const schema = v.object({
  expectations: v.array(
    v.object({
      type: v.optional(v.string()),
      expectation_type: v.optional(v.string()),
      kwargs: v.optional(v.nullable(v.record(v.string(), v.unknown())), {}),
      severity: v.optional(v.nullable(v.string())),
    }),
  ),
})

/** A suite is written by people or by a profiler; this is a thousand expectations and more. */
const MOST_CHARACTERS = 5_000_000

/**
 * Reads a suite of Great Expectations (JSON of 0.x or 1.x) as checks of ours. What is not known here, or asks for more than is known
 * here, is named and never passes.
 * @throws {UserError} when the text is no suite.
 */
export function readSuite(text: string, file: string): Suite {
  const suite = parseSuite(text, file)
  const checks: Check[] = []
  const unsupported: string[] = []
  for (const [index, { type, expectation_type, kwargs, severity }] of suite.expectations.entries()) {
    const name = type ?? expectation_type ?? ''
    const level: Level = severity === 'warning' || severity === 'info' ? 'warn' : 'block'
    try {
      const made = checksOf(name, { kwargs: kwargs ?? {}, level })
      // One column may be asked the same thing twice, with another share or limit.
      checks.push(...made.map((check) => ({ ...check, id: `${check.id}@${index + 1}` })))
    } catch (error) {
      if (!(error instanceof Unsupported || error instanceof ConditionError)) throw error
      unsupported.push(`${name || 'an expectation without a type'} (number ${index + 1}): ${error.message}`)
    }
  }
  return { checks, unsupported }
}

function parseSuite(text: string, file: string): v.InferOutput<typeof schema> {
  if (text.length > MOST_CHARACTERS) throw new UserError('The suite is longer than 5 MB.', { place: { file } })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new UserError('This is no JSON.', { place: { file }, cause })
  }
  const parsed = v.safeParse(schema, json)
  if (parsed.success) return parsed.output
  throw new UserError('This is no suite of Great Expectations: it needs a list "expectations", each with a "type".', {
    place: { file },
    hint: `First mistake: ${v.getDotPath(parsed.issues[0]) ?? 'the file'}: ${parsed.issues[0].message}.`,
  })
}

function checksOf(type: string, expected: Expected): Check[] {
  const make = EXPECTATIONS.get(type)
  if (!make) throw new Unsupported('not known here')
  return make(expected)
}

/** What pandas takes for a missing value when it reads a CSV, as Great Expectations sees it. */
const PANDAS_MISSING = [
  ...[
    '#N/A',
    '#N/A N/A',
    '#NA',
    '-1.#IND',
    '-1.#QNAN',
    '-NaN',
    '-nan',
    '1.#IND',
    '1.#QNAN',
    '<NA>',
    'N/A',
    'NA',
    'NULL',
  ],
  ...['NaN', 'None', 'n/a', 'nan', 'null'],
]

/** Adds a suite to the plan of a table; unless the contract says what is missing, it is what pandas takes for it. */
export const withSuite = (plan: TablePlan, { checks, unsupported }: Suite): TablePlan => ({
  ...plan,
  reading: { ...plan.reading, missing: plan.reading.missing ?? new Set(PANDAS_MISSING) },
  checks: [...plan.checks, ...checks],
  unsupported,
})
