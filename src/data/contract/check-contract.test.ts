import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkContract } from './check-contract.ts'
import type { ColumnContract, TableContract } from './contract.ts'
import { planContract } from './plan.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'contract-'))
  return () => rmSync(directory, { recursive: true, force: true })
})
function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(directory, name)), { recursive: true })
  writeFileSync(join(directory, name), content)
}

async function judge(tables: Readonly<Record<string, TableContract>>, now = new Date('2024-06-01T00:00:00Z')) {
  const { plans, mistakes } = planContract({ tables })
  expect(mistakes).toEqual([])
  return checkContract({ tables }, plans, { directory, now })
}
/** Judges `a.csv`: the failed and skipped checks by id, with their reasons. */
async function failures(table: TableContract, name = 'a.csv') {
  const judged = await judge({ [name]: table })
  const prefix = `contract:${name}`
  return Object.fromEntries(
    judged.filter(({ verdict }) => verdict !== 'pass').map(({ id, reason }) => [id.replace(prefix, ''), reason]),
  )
}
const column = (name: string, contract: ColumnContract) => failures({ columns: { [name]: contract } })
const mistakesOf = (table: TableContract) =>
  planContract({ tables: { 'a.csv': table } }).mistakes.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('a check of the values of a column', () => {
  it.each<[string, ColumnContract, Record<string, string>]>([
    ['1\n2.0\nNA\n', { type: 'integer' }, {}],
    ['1\n2.5\nx\n', { type: 'integer' }, { ':a:type': '2 of 3 values are no integers, first at a.csv line 3.' }],
    ['1e3\n-.5\ninf\n', { type: 'number' }, { ':a:type': '1 of 3 values is no number, first at a.csv line 4.' }],
    [
      'true\nFALSE\n1\n',
      { type: 'boolean' },
      { ':a:type': '1 of 3 values is not true or false, first at a.csv line 4.' },
    ],
    [
      '2024-02\n2024-02-29T10:00Z\n2023-02-29\n',
      { type: 'date' },
      { ':a:type': '1 of 3 values is no date, first at a.csv line 4.' },
    ],
    ['1\n""\n', { nullable: false }, { ':a:nulls': '1 of 2 rows has no value, first at a.csv line 3.' }],
    ['x\nNA\n', { nullable: false }, {}],
    [
      '1\nNA\n',
      { nullable: false, type: 'number' },
      { ':a:nulls': '1 of 2 rows has no value, first at a.csv line 3.' },
    ],
    ['1\n""\n3\n', { nullable: 0.34 }, {}],
    [
      '1\nx\n99\n',
      { type: 'integer', max: 9, warn: { max: 5 } },
      {
        ':a:type': '1 of 3 values is no integer, first at a.csv line 3.',
        ':a:range': '1 of 3 values is not at most 9, first at a.csv line 4.',
        ':a:range:warn': '1 of 3 values is not at most 5, first at a.csv line 4.',
      },
    ],
    ['1\nx\n', { max: 9 }, { ':a:range': '1 of 2 values is not at most 9, first at a.csv line 3.' }],
    [
      '1\n""\n3\n',
      { nullable: 0.3 },
      { ':a:nulls': '1 of 3 rows has no value (33.3 %, and 30 % may), first at a.csv line 3.' },
    ],
    [
      'x\ny\nx\nx\n""\n""\n',
      { unique: true },
      { ':a:unique': '3 of 4 rows share the value with another row, first at a.csv line 4.' },
    ],
    [
      '1\n1.0\n',
      { unique: true, type: 'number' },
      { ':a:unique': '2 of 2 rows share the value with another row, first at a.csv line 3.' },
    ],
    ['01\n1\n', { unique: true }, {}],
    ['0\n10\n11\n-1\n', { min: 0, max: 10 }, { ':a:range': '2 of 4 values are not 0 to 10, first at a.csv line 4.' }],
    [
      '0\n1\n',
      { above: 0, below: 1 },
      { ':a:range': '2 of 2 values are not above 0 and below 1, first at a.csv line 2.' },
    ],
    ['5\nlots\n', { min: 0 }, { ':a:range': '1 of 2 values is not at least 0, first at a.csv line 3.' }],
    [
      '2024-01-01\n2023-12-31\n',
      { min: '2024-01' },
      { ':a:range': '1 of 2 values is not at least 2024-01, first at a.csv line 3.' },
    ],
    [
      'Ames\nBoone\n ames\n',
      { in: ['Ames', 'Boone'] },
      { ':a:set': '1 of 3 values is not in the set, first at a.csv line 4.' },
    ],
    ['1\n1.0\n2\n', { in: [1, 3] }, { ':a:set': '1 of 3 values is not in the set, first at a.csv line 4.' }],
    ['1\n1.0\n', { in: ['1'] }, { ':a:set': '1 of 2 values is not in the set, first at a.csv line 3.' }],
    [
      'x\n-1\n',
      { 'not-in': [-1] },
      { ':a:not-in': '1 of 2 values is a value that may not be, first at a.csv line 3.' },
    ],
    [
      'AB-1\nxAB-1\n',
      { pattern: '[A-Z]+-\\d' },
      { ':a:pattern': '1 of 2 values has another form, first at a.csv line 3.' },
    ],
    [
      'abc\n💥💥💥\nabcd\n',
      { length: { max: 3 } },
      { ':a:length': '1 of 3 values has not at most 3 characters, first at a.csv line 4.' },
    ],
    ['1\n2\n3\n40\n', { max: 10, tolerate: 0.25 }, {}],
    ['""\n', { type: 'integer' }, { ':a:type': 'There is no value to judge.' }],
  ])('%j %j', async (rows, contract, expected) => {
    write('a.csv', `a\n${rows}`)
    expect(await column('a', contract)).toEqual(expected)
  })

  it('may only warn, with limits of its own', async () => {
    write('a.csv', 'a\n5\n500\n')
    const judged = await judge({ 'a.csv': { columns: { a: { type: 'integer', max: 1000, warn: { max: 100 } } } } })
    expect(judged.map(({ id, level, verdict }) => [id, level, verdict])).toEqual([
      ['contract:a.csv#rows', 'block', 'pass'],
      ['contract:a.csv:a:present', 'block', 'pass'],
      ['contract:a.csv:a:type', 'block', 'pass'],
      ['contract:a.csv:a:range', 'block', 'pass'],
      ['contract:a.csv:a:range:warn', 'warn', 'fail'],
    ])
  })

  it('counts every violation and keeps the first ten, by file, line and value', async () => {
    write('a.csv', `id,a\n${Array.from({ length: 50 }, (_, row) => `${row},${row % 2 ? 'odd' : row}\n`).join('')}`)
    const [found] = (await judge({ 'a.csv': { columns: { a: { type: 'integer' } } } })).filter(({ id }) =>
      id.endsWith('type'),
    )
    expect(found).toMatchObject({ violations: 25, judged: 50 })
    expect(found?.examples).toHaveLength(10)
    expect(found?.examples[1]).toEqual({ file: 'a.csv', line: 5, place: 'a.csv line 5', value: 'odd' })
    expect(found?.reason).not.toContain('odd')
  })
})

describe('a check of a table', () => {
  it('fails for a column that has vanished, and says what its other checks could not see', async () => {
    write('a.csv', 'b\n1\n')
    expect(await failures({ columns: { B: { type: 'integer' } } })).toEqual({
      ':B:present': 'There is no column "B", but one that is named "b".',
      ':B:type': 'There is no column "B".',
    })
    expect(await failures({ columns: { a: { required: false, min: 0 } } })).toEqual({
      ':a:range': 'There is no column "a".',
    })
  })

  it('never passes by what is not there: a key, a rule, a time, rows, a file', async () => {
    write('a.csv', 'b\n')
    expect(
      await failures({
        key: ['a'],
        rules: [{ rule: 'a > 0' }],
        fresh: { column: 'a', within: { ms: 1 } },
        rows: { min: 0 },
      }),
    ).toEqual({
      '#fresh': 'It needs the column "a", which the table does not have.',
      ':a:present': 'There is no column "a".',
      ':a:nulls': 'There is no column "a".',
      '#key:a': 'It needs the column "a", which the table does not have.',
      '#rule:a%20%3E%200': 'It needs the column "a", which the table does not have.',
    })
    expect(await failures({})).toEqual({ '#rows': 'The table has 0 rows, not at least 1 row.' })
    expect(await failures({}, 'nothing.csv')).toEqual({
      '#readable': 'There is no file nothing.csv. 1 check of this table could not be judged.',
    })
    expect(await failures({}, 'data/*.csv')).toEqual({
      '#readable': 'No file matches data/*.csv. 1 check of this table could not be judged.',
    })
  })

  it.each([
    ['empty', '', 'a.csv: the file is empty. Its first line must name the columns.'],
    ['ragged', 'a,b\n1,2\n3\n', 'a.csv line 3: expected 2 columns, found 1.'],
    [
      'cut within a quote',
      'a\n"x',
      'a.csv line 2: the quote that opens here is never closed. Inside a quoted cell a quote is written twice.',
    ],
  ])('fails for a file that is %s, and says once what cannot be judged', async (_, content, reason) => {
    write('a.csv', content)
    expect(await column('a', { type: 'integer' })).toEqual({
      '#readable': `${reason} 3 checks of this table could not be judged.`,
    })
  })

  it('fails for a packed file that is cut', async () => {
    write('a.csv.gz', gzipSync(`a\n${'1\n'.repeat(10_000)}`).subarray(0, 40))
    expect(await failures({ columns: { a: {} } }, 'a.csv.gz')).toMatchObject({
      '#readable':
        'a.csv.gz: the file cannot be unpacked: unexpected end of file. 2 checks of this table could not be judged.',
    })
  })

  it('asks for columns that are listed, and against those that must not be there', async () => {
    write('a.csv', 'id,a,ssn,x\n1,2,3,4\n')
    expect(await failures({ key: ['id'], columns: { a: {} }, forbidden: ['ssn'], 'extra-columns': 'forbid' })).toEqual({
      ':ssn:forbidden': 'There is a column "ssn", which must not be there.',
      '#columns': '2 columns not listed in the contract: "ssn", "x".',
    })
  })

  it('takes the newest time for the age, without those in the future', async () => {
    write('a.csv', 'at\n2024-05-01\n2024-05-20T12:00Z\n2999-01-01\n')
    const within = (days: number): TableContract => ({ fresh: { column: 'at', within: { ms: days * 864e5 } } })
    expect(await failures(within(12))).toEqual({})
    expect(await failures(within(10))).toEqual({
      '#fresh': 'The newest row is 11 days old, and may be 10 days. 1 row with a time in the future passed over.',
    })
  })

  it('finds a key of two columns that comes twice, and names both lines', async () => {
    write('a.csv', 'shop,nr\nx,1\ny,1\nx,1.0\nx,\n')
    const columns = { nr: { type: 'integer' } } as const
    const judged = await judge({ 'a.csv': { unique: [{ columns: ['shop', 'nr'] }], columns } })
    const found = judged.find(({ id }) => id === 'contract:a.csv#unique:shop,nr')
    expect(found).toMatchObject({ verdict: 'fail', violations: 2, judged: 3 })
    expect(found?.examples).toEqual([
      { file: 'a.csv', line: 4, place: 'a.csv line 4', value: 'x, 1.0', note: 'as in line 2' },
    ])
    expect(await failures({ key: ['nr'], columns })).toEqual({
      ':nr:nulls': '1 of 4 rows has no value, first at a.csv line 5.',
      '#key:nr': '3 of 3 rows share the value with another row, first at a.csv line 3.',
    })
  })

  it('looks up a foreign key, numbers as numbers', async () => {
    write('a.csv', 'town\n1.0\n3\n\n')
    write('towns.csv', 'id,name\n1,Ames\n2,Boone\n')
    const key = { columns: ['town'], table: 'towns.csv', references: ['id'] }
    const judged = await judge({
      'a.csv': { 'foreign-keys': [key] },
      'towns.csv': { columns: { id: { type: 'integer' } } },
    })
    expect(judged.find(({ id }) => id.includes('#foreign'))).toMatchObject({
      violations: 1,
      judged: 2,
      reason: '1 of 2 rows has no match in towns.csv, first at a.csv line 3.',
    })
    expect(await failures({ 'foreign-keys': [{ ...key, table: 'nowhere.csv' }] })).toEqual({
      '#foreign-key:town': 'There is no table nowhere.csv, which the foreign key asks for.',
    })
  })

  it('asks a rule of the rows that it is meant for', async () => {
    write('a.csv', 'kind,built,sold\nhouse,1990,1980\nplot,,1980\nhouse,,1990\nhouse,new,1990\n')
    const rule = { id: 'order', rule: 'built <= sold', when: "kind = 'house'" }
    expect(await failures({ rules: [rule] })).toEqual({
      '#rule:order': '2 of 2 rows break the rule, first at a.csv line 2.',
    })
  })

  it('takes the files of a glob for one table', async () => {
    write('parts/1.csv', 'id,a\n1,x\n')
    write('parts/2.csv', 'id\n1\n')
    expect(await failures({ rows: { min: 2 }, columns: { id: { unique: true }, a: {} } }, 'parts/*.csv')).toEqual({
      ':id:unique': '2 of 2 rows share the value with another row, first at parts/2.csv line 2.',
      ':a:present': 'parts/2.csv has no column "a".',
    })
  })

  it('takes a link to a file for the file in a glob, too, and leaves folders out', async () => {
    write('parts/1.csv', 'a\n1\n')
    write('elsewhere/2.csv', 'a\n-5\n')
    mkdirSync(join(directory, 'parts/3.csv'))
    symlinkSync('../elsewhere/2.csv', join(directory, 'parts/2.csv'))
    symlinkSync('.', join(directory, 'parts/again'))
    const table = { rows: { max: 2 }, columns: { a: { min: 0 } } }
    expect(Object.keys(await failures(table, 'parts/**/*.csv'))).toEqual([':a:range'])
  })

  it('reads JSONL, where a column may come late or never', async () => {
    write('a.jsonl', '{"a":1}\n{"b":{"c":"x"}}\n')
    expect(
      await failures({ columns: { a: { nullable: false }, 'b.c': {}, d: {} }, 'extra-columns': 'forbid' }, 'a.jsonl'),
    ).toEqual({
      ':a:nulls': '1 of 2 rows has no value, first at a.jsonl line 2.',
      ':d:present': 'There is no column "d".',
    })
  })

  it('takes a number for a missing value only where it is told, and as it is written', async () => {
    write('a.csv', 'a\n1\n-999\n-999.0\n')
    expect(await failures({ missing: ['-999'], columns: { a: { type: 'number', nullable: false, min: 0 } } })).toEqual({
      ':a:nulls': '1 of 3 rows has no value, first at a.csv line 3.',
      ':a:range': '1 of 2 values is not at least 0, first at a.csv line 4.',
    })
  })

  it('asks whether a name was misspelt, and says what no time is', async () => {
    write('a.csv', 'town,price\nAmes,1\n')
    expect(
      await failures({
        columns: { twon: {} },
        rules: [{ rule: 'prise > 0' }],
        fresh: { column: 'town', within: { ms: 1 } },
      }),
    ).toEqual({
      ':twon:present': 'There is no column "twon", but one that is named "town".',
      '#rule:prise%20%3E%200': 'It needs the column "prise" (is it "price"?), which the table does not have.',
      '#fresh': 'None of 1 value of "town" is a time such as 2024-01-31.',
    })
  })

  it('takes words for missing values where they are told', async () => {
    write('a.csv', 'a\n-\nx\n')
    expect(await failures({ missing: ['-'], columns: { a: { nullable: false } } })).toEqual({
      ':a:nulls': '1 of 2 rows has no value, first at a.csv line 2.',
    })
  })

  it('never leaves the working directory, and says so of a folder', async () => {
    await expect(judge({ '../secret.csv': {} })).rejects.toThrow('leaves the folder')
    await expect(judge({ '../*.csv': {} })).rejects.toThrow('leaves the folder')
    mkdirSync(join(directory, 'data'))
    await expect(judge({ data: {} })).rejects.toThrow('data is a folder, and a contract speaks of tables.')
  })
})

describe('a contract that makes no sense', () => {
  it.each<[TableContract, string]>([
    [
      { columns: { a: { type: 'integer', min: '5' } } },
      'a.min: "min" must be a number, not "5": the column holds numbers.',
    ],
    [{ columns: { a: { type: 'date', min: 5 } } }, 'a.min: "min" must be a time such as 2024-01-31, not "5".'],
    [{ columns: { a: { type: 'text', min: 5 } } }, 'is a limit, and the column is text: it has no order.'],
    [{ columns: { a: { min: 5, max: 1 } } }, 'a: "a" has a lower limit (5) above its upper limit (1).'],
    [{ columns: { a: { pattern: '(?=x)' } } }, 'a.pattern: "pattern" is no regular expression that RE2 knows'],
    [{ columns: { a: { pattern: 'x'.repeat(1001) } } }, 'is longer than 1000 characters.'],
    [{ columns: { a: { pattern: '(a{1000}){1000}' } } }, 'is no regular expression that RE2 knows'],
    [
      { rules: [{ rule: 'a >' }] },
      'tables.a.csv.rules.0.rule: "rule" cannot be read: a value was expected at the end.',
    ],
    [{ rules: [{ rule: 'a > 1' }, { rule: 'a > 1' }] }, 'asks for the same thing twice (rule:a > 1).'],
    [{ rows: { min: 5, max: 1 } }, 'rows: "rows" has a "min" (5) above its "max" (1).'],
    [{ forbidden: ['a'], columns: { a: {} } }, 'names "a", which is also among "columns".'],
    [
      { 'foreign-keys': [{ columns: ['a', 'b'], table: 't.csv', references: ['a'] }] },
      'names 1 columns, and "columns" names 2.',
    ],
  ])('%j', (table, message) => {
    expect(mistakesOf(table).join()).toContain(message)
  })

  it('never hangs on a pattern that others hang on', async () => {
    write('a.csv', `a\n${'a'.repeat(50_000)}!\n`)
    const startedAt = performance.now()
    expect(Object.keys(await column('a', { pattern: '(a+)+' }))).toEqual([':a:pattern'])
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })
})
