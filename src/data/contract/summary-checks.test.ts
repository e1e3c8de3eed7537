import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkContract } from './check-contract.ts'
import { planContract } from './plan.ts'
import { readSuite, withSuite } from './suite.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'summary-'))
  return () => rmSync(directory, { recursive: true, force: true })
})

/** Asks one expectation of a table. */
async function judge(type: string, kwargs: object, text = 'a,b\n3,x\n,y\n5,x\n', file = 'a.csv', check = '@1') {
  writeFileSync(join(directory, file), text)
  const suite = readSuite(JSON.stringify({ expectations: [{ type: `expect_${type}`, kwargs }] }), 's.json')
  expect(suite.unsupported).toEqual([])
  const contract = { tables: { [file]: {} } }
  const plans = planContract(contract).plans.map((plan) => withSuite(plan, suite))
  const judged = await checkContract(contract, plans, { directory, now: new Date() })
  return judged.find(({ id }) => id.includes(check))!
}
const reason = async (...args: Parameters<typeof judge>) => (await judge(...args)).reason

describe('what a suite asks of a column as a whole', () => {
  it('is told with its figure', async () => {
    expect(await judge('column_mean_to_be_between', { column: 'a', min_value: 5 })).toMatchObject({
      verdict: 'fail',
      needed: 'mean at least 5',
      reason: 'The mean of 2 values is 4, not at least 5.',
      value: 4,
    })
    expect(await reason('column_mean_to_be_between', { column: 'a', min_value: 4 })).toBe('The mean of 2 values is 4.')
  })

  it('is told without it where the figure is the value of a row', async () => {
    for (const kind of ['min', 'max', 'median']) {
      const judged = await judge(`column_${kind}_to_be_between`, { column: 'a', min_value: 7.25 })
      expect(judged).toMatchObject({ verdict: 'fail', violations: 1 })
      expect(judged).not.toHaveProperty('value')
      expect(judged.reason).toMatch(/of 2 values is not at least 7\.25\.$/)
    }
  })

  it.each([
    ['column_mean_to_be_between', { column: 'b', min_value: 0 }, 'There is no mean: 3 of 3 values cannot be read.'],
    [
      'column_mean_to_be_between',
      { column: 'c', min_value: 0 },
      'It needs the column "c", which the table does not have.',
    ],
    [
      'column_stdev_to_be_between',
      { column: 'a', min_value: 0 },
      'There are too few values for a standard deviation.',
      'a\n1\n',
    ],
    ['column_distinct_values_to_contain_set', { column: 'a', value_set: [3, 4] }, '1 of 2 values are nowhere.'],
    ['column_values_to_be_null', { column: 'a' }, '2 of 3 rows have a value, first at a.csv line 2.'],
    ['column_values_to_be_decreasing', { column: 'a' }, '1 of 2 values is out of order, first at a.csv line 4.'],
    ['table_columns_to_match_ordered_list', { column_list: ['b', 'a'] }, 'Column 1 is "a", not "b".'],
    ['table_column_count_to_equal', { value: 1 }, 'The table has 2 columns, not exactly 1 column.'],
  ])('fails: %s %j', async (type, kwargs, why, text?: string) => {
    expect(await judge(type, kwargs, text)).toMatchObject({ verdict: 'fail', reason: why })
  })

  it('is asked of dates, too, where the limits are dates', async () => {
    const text = 'a\n2024-02-01\n2024-01-01\n'
    expect(await judge('column_min_to_be_between', { column: 'a', min_value: '2024-01-01' }, text)).toMatchObject({
      verdict: 'pass',
    })
    expect(await judge('column_max_to_be_between', { column: 'a', max_value: '2024-01-31' }, text)).toMatchObject({
      verdict: 'fail',
    })
  })

  it('is asked of all columns of JSONL, also of those that nothing else asks for', async () => {
    const lines = '{"a":1}\n{"a":1,"b":2}\n'
    expect(await judge('table_column_count_to_equal', { value: 1 }, lines, 'a.jsonl')).toMatchObject({
      verdict: 'fail',
      value: 2,
    })
    expect(
      await judge('table_columns_to_match_set', { column_set: ['a'] }, lines, 'a.jsonl', '#columns@1'),
    ).toMatchObject({ verdict: 'fail', reason: '1 column not listed in the contract: "b".' })
  })
})
