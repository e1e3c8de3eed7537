import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContract } from '../../src/data/contract/check-contract.ts'
import { planContract } from '../../src/data/contract/plan.ts'
import { readSuite, withSuite } from '../../src/data/contract/suite.ts'

const golden = join(import.meta.dirname, 'golden')
const program = resolve('.cache/venvs/great-expectations/bin/python')
const absent = !existsSync(program)
/** With `./scripts/test --peers data` Great Expectations itself is asked once more. */
const heavy = (process.env['PEERS'] ?? '').split(/[\s,]+/).includes('data')

interface Case {
  readonly expectation: { readonly type: string; readonly kwargs: Readonly<Record<string, unknown>> }
  readonly success: boolean | null
}
interface Oracle {
  readonly version: string
  readonly cases: readonly Case[]
}
const oracle = JSON.parse(readFileSync(join(golden, 'great-expectations.json'), 'utf8')) as Oracle

/** Holds the houses against a suite of one expectation; `undefined` when it is not checked. */
async function verdict(expectation: object): Promise<boolean | undefined> {
  const suite = readSuite(JSON.stringify({ name: 'suite', expectations: [expectation] }), 'suite.json')
  if (suite.unsupported.length > 0) return undefined
  const contract = { tables: { 'houses.csv': {} } }
  const plans = planContract(contract).plans.map((plan) => withSuite(plan, suite))
  const judged = await checkContract(contract, plans, { directory: golden, now: new Date() })
  return judged.every(({ verdict }) => verdict === 'pass')
}

describe('a suite of Great Expectations', () => {
  it.each(oracle.cases.map(({ expectation, success }) => [expectation.type, expectation.kwargs, success, expectation]))(
    'is judged as Great Expectations itself judges it: %s %j is %s',
    async (_, __, success, expectation) => {
      expect(await verdict(expectation as object)).toBe(success)
    },
  )

  it('reads as the versions before 1.0 wrote it', async () => {
    for (const { expectation, success } of oracle.cases) {
      const { type, kwargs } = expectation
      expect([type, await verdict({ expectation_type: type, kwargs, meta: {} })]).toEqual([type, success])
    }
  })

  it.each([
    [{ type: 'expect_column_values_to_be_json_parseable', kwargs: { column: 'a' } }, 'not known here'],
    [{ type: 'constructor', kwargs: {} }, 'not known here'],
    [{ kwargs: {} }, 'an expectation without a type (number 1): not known here'],
    [
      { type: 'expect_column_to_exist', kwargs: { column: 'a', column_index: 2 } },
      'its setting "column_index" is not known here',
    ],
    [
      { type: 'expect_column_values_to_not_be_null', kwargs: { column: 'a', row_condition: 'b == 1' } },
      'its setting "row_condition" is not known here',
    ],
    [{ type: 'expect_column_values_to_be_between', kwargs: { column: 'a' } }, 'it has no limit'],
    [
      { type: 'expect_column_values_to_be_between', kwargs: { column: 'a', min_value: { $PARAMETER: 'x' } } },
      '"min_value" is neither a number nor a time',
    ],
    [
      { type: 'expect_column_values_to_match_regex', kwargs: { column: 'a', regex: '(?=x)' } },
      'no regular expression that RE2 knows',
    ],
    [
      { type: 'expect_column_values_to_be_in_set', kwargs: { column: 'a', value_set: [] } },
      '"value_set" is no list of values',
    ],
    [
      { type: 'expect_column_values_to_be_of_type', kwargs: { column: 'a', type_: 'complex' } },
      'the type "complex" is not known here',
    ],
    [{ type: 'expect_column_values_to_be_unique', kwargs: { column: 'a', mostly: 7 } }, '"mostly" is no share'],
  ])('never passes what it does not know: %j', (expectation, reason) => {
    const { checks, unsupported } = readSuite(JSON.stringify({ expectations: [expectation] }), 's.json')
    expect(checks).toEqual([])
    expect(unsupported[0]).toContain(reason)
  })

  it('refuses what is no suite', () => {
    expect(() => readSuite('{', 's.json')).toThrow('This is no JSON.')
    expect(() => readSuite('{"expectations": 1}', 's.json')).toThrow('This is no suite of Great Expectations')
  })

  it.skipIf(!heavy || (absent && process.env['CI'] !== 'true'))(
    'has golden files that Great Expectations itself writes (asked with --peers data, where it is installed)',
    () => {
      const script = join(import.meta.dirname, 'great_expectations_oracle.py')
      const text = execFileSync(program, [script, join(golden, 'houses.csv')], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      expect(JSON.parse(text)).toEqual(oracle)
    },
    120_000,
  )
})
