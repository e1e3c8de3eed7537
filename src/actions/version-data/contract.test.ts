import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../harness/host.ts'
import { runAction } from '../../harness/run.ts'
import { systemClock } from '../../platform/clock.ts'
import { recordingLog } from '../../platform/log.ts'
import { parseReport } from '../../report/parse.ts'
import { action } from './version-data.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'data-contract-'))
  write('data/train.csv', 'id,area,town,price\n1,100,Ames,5\n2,200,Ames,6\n3,300,Boone,7\n')
  write('data/test.csv', 'id,area,town,price\n4,400,Ames,8\n5,500,Boone,9\n')
  write(
    'modelloop.yml',
    'version: 1\nmodel: houses\ncolumns: { label: price }\ndata: { paths: data, test: data/test.csv, schema: contract.yml }\n',
  )
  return () => rmSync(directory, { recursive: true, force: true })
})
function write(name: string, content: string): void {
  mkdirSync(dirname(join(directory, name)), { recursive: true })
  writeFileSync(join(directory, name), content)
}
const read = (name: string) => readFileSync(join(directory, name), 'utf8')

async function run(inputs: Record<string, string> = {}) {
  const log = recordingLog()
  const host = { environment: {}, runner: 'Linux X64', temporaryFolder: tmpdir() } as unknown as Host
  const signal = new AbortController().signal
  const raw = (name: string) => inputs[name]
  const outcome = await runAction({ action, raw, root: directory, host, log, clock: systemClock, signal })
  const checks = new Map(outcome.report.checks.map((check) => [check.id, check]))
  return { ...outcome, log, checks, verdict: outcome.report.verdict }
}
const text = (report: unknown) => JSON.stringify(report)

describe('the data contract of version-data', () => {
  it('bounds the report of thousands of rules: broken ones first, the rest counted', async () => {
    const names = Array.from({ length: 4000 }, (_, at) => `feature_${at}`)
    const row = (value: string) => `${names.map(() => value).join(',')}\n`
    write('data/train.csv', `${names.join(',')}\n${row('1')}${names.map((_, at) => (at >= 3990 ? -1 : 1)).join(',')}\n`)
    rmSync(join(directory, 'data/test.csv'))
    write('modelloop.yml', 'version: 1\nmodel: houses\ndata: { paths: data, schema: contract.yml }\n')
    const columns = names.map((name) => `      ${name}: { type: integer, min: 0 }\n`).join('')
    write('contract.yml', `tables:\n  data/train.csv:\n    columns:\n${columns}`)
    const { report, log, verdict } = await run()
    expect([verdict, report.headline]).toEqual(['fail', 'the data breaks 10 of 8,001 rules of its contract'])
    expect(report.checks.slice(1, 11).map(({ verdict }) => verdict)).toEqual(Array(10).fill('fail'))
    expect(report.checks.filter(({ verdict }) => verdict === 'fail')).toHaveLength(10)
    expect(report.summary).toMatch(/ And 5 more\.$/)
    expect(report.checks.at(-1)).toMatchObject({ title: '7,701 more rules for data/train.csv', reason: 'They hold.' })
    expect(JSON.stringify(report).length).toBeLessThan(200_000)
    expect(parseReport(report).checks).toHaveLength(302)
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(10)
  })

  it('passes data that keeps it, and shows each check by its id', async () => {
    write(
      'contract.yml',
      'tables:\n  data/*.csv:\n    key: id\n    columns: { price: { type: integer, min: 0 }, town: }\n',
    )
    const { verdict, checks, report } = await run()
    expect(verdict).toBe('pass')
    expect([...checks.keys()]).toEqual([
      'data:data',
      'contract:data/*.csv#rows',
      'contract:data/*.csv:id:nulls',
      'contract:data/*.csv#key:id',
      'contract:data/*.csv:price:type',
      'contract:data/*.csv:price:range',
      'contract:data/*.csv:town:present',
      'leakage:overlap',
      'leakage:labels',
    ])
    expect(checks.get('contract:data/*.csv:price:range')).toMatchObject({ value: 0, n: 5, needed: 'at least 0' })
    expect(report.tables.map(({ id }) => id)).not.toContain('contract:examples')
  })

  it('fails data that breaks it, counts every row, and shows no value unless privacy allows it', async () => {
    write('contract.yml', 'tables:\n  data/train.csv: { columns: { town: { in: [Boone] } } }\n')
    const kept = await run()
    expect([kept.verdict, kept.failed]).toEqual(['fail', true])
    expect(kept.report.headline).toBe('the data breaks 1 of 2 rules of its contract')
    expect(kept.report.summary).toBe(
      'town in data/train.csv: 2 of 3 values are not in the set, first at data/train.csv line 2.',
    )
    expect(kept.checks.get('contract:data/train.csv:town:set')).toMatchObject({ verdict: 'fail', value: 2, n: 3 })
    const table = kept.report.tables.find(({ id }) => id === 'contract:examples')
    expect(table?.rows).toEqual([
      ['town', 'one of "Boone"', 'data/train.csv line 2', ''],
      ['town', 'one of "Boone"', 'data/train.csv line 3', ''],
    ])
    expect(text(kept.report.checks) + text(table)).not.toContain('Ames')
    expect(kept.log.lines).toContainEqual({
      level: 'error',
      message: 'town in data/train.csv: 2 of 3 values are not in the set, first at data/train.csv line 2.',
      place: { file: 'data/train.csv', line: 2 },
    })
    write('modelloop.yml', `${read('modelloop.yml')}privacy: examples\n`)
    const shown = (await run()).report.tables.find(({ id }) => id === 'contract:examples')
    expect(shown?.rows[0]).toEqual(['town', 'one of "Boone"', 'data/train.csv line 2', '', 'Ames'])
  })

  it('only warns where the contract only warns', async () => {
    write('contract.yml', 'tables:\n  data/train.csv: { columns: { price: { warn: { max: 6 } } } }\n')
    const { verdict, report } = await run()
    expect(verdict).toBe('pass')
    expect(report.notes.map(({ text }) => text).join()).toContain('1 of 3 values is not at most 6')
  })

  it('says every mistake of the contract with its line, before any data is read', async () => {
    write('contract.yml', 'tables:\n  data/train.csv:\n    columns:\n      price: { typ: integer, min: "a" }\n')
    await expect(run()).rejects.toThrow(
      '"typ" is not known in tables.data/train.csv.columns.price. Did you mean "type"?',
    )
    write(
      'contract.yml',
      'tables:\n  data/train.csv:\n    columns:\n      price: { type: integer, min: "a" }\n    rules:\n      - rule: price >\n',
    )
    const error = await run().catch((thrown) => thrown)
    expect(error.message).toBe(
      '"min" must be a number, not "a": the column holds numbers.\ncontract.yml line 6: "rule" cannot be read: a value was expected at the end.',
    )
    expect(error.place).toMatchObject({ file: 'contract.yml', line: 4 })
    await expect(run({ schema: 'nothing.yml' })).rejects.toThrow('There is no data contract nothing.yml')
    await expect(run({ schema: '../contract.yml' })).rejects.toThrow('leaves the folder')
  })

  it('fails for a test row in the training where the contract says so, and warns otherwise', async () => {
    write('data/train.csv', `${read('data/train.csv')}9,400.0,Ames,8\n10,500,Boone,1\n`)
    write('contract.yml', 'tables: {}\n')
    const warned = await run()
    expect(warned.verdict).toBe('pass')
    expect(warned.checks.get('leakage:overlap')).toMatchObject({
      verdict: 'fail',
      level: 'warn',
      value: 0.5,
      n: 2,
      limit: 0,
      reason:
        '1 of 2 test rows are in data/train.csv as well (50 %), first data/test.csv line 2 and data/train.csv line 5.',
    })
    expect(warned.checks.get('leakage:labels')).toMatchObject({ verdict: 'fail', level: 'warn', value: 2 / 7 })
    expect(warned.checks.has('leakage:duplicates')).toBe(false)
    write('contract.yml', 'leakage: { max-overlap: 10%, max-conflicts: 50%, max-duplicates: 0 }\n')
    const blocked = await run()
    expect(blocked.checks.get('leakage:duplicates')).toMatchObject({ verdict: 'pass', level: 'block', value: 0, n: 7 })
    expect(blocked.verdict).toBe('fail')
    expect(blocked.checks.get('leakage:overlap')).toMatchObject({ verdict: 'fail', level: 'block', limit: 0.1 })
    expect(blocked.checks.get('leakage:labels')).toMatchObject({ verdict: 'pass', level: 'block' })
  })

  it('names what of a suite is not checked, and never passes it', async () => {
    const expectations = [
      { type: 'expect_column_values_to_not_be_null', kwargs: { column: 'price' } },
      { type: 'expect_column_kl_divergence_to_be_less_than', kwargs: { column: 'price' } },
    ]
    write('suite.json', JSON.stringify({ name: 's', expectations }))
    write('contract.yml', 'tables:\n  data/train.csv: { suite: suite.json }\n')
    const { report, checks } = await run()
    expect(report.notes).toContainEqual({
      level: 'warning',
      text: 'Not checked of the suite for data/train.csv, for it is not known here: expect_column_kl_divergence_to_be_less_than (number 2): not known here.',
    })
    expect(checks.get('contract:data/train.csv:price:nulls@1')).toMatchObject({ verdict: 'pass' })
    await expect(run({ schema: 'suite.json' })).rejects.toThrow('does not say which table it speaks of')
  })
})

describe('a contract that is inferred', () => {
  it('is written where the settings name it, holds for the data, and says what to do next', async () => {
    const { outputs, report } = await run({ mode: 'infer' })
    expect(outputs['contract']).toBe(join(directory, 'contract.yml'))
    expect(report.notes[0]?.text).toBe('Wrote contract.yml. Read each line and make it yours, then commit it.')
    expect(read('contract.yml')).toContain('      town: { type: text, nullable: false, length: { max: 5 } }')
    expect((await run()).verdict).toBe('pass')
  })

  it('tells a postcode from a number, says of a key nothing twice, and keeps each column on its line', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${String(i * 99).padStart(5, '0')},"two\nlines",1,x\n`)
    write('data/train.csv', `id,postcode,note,price,town\n${rows.join('')}`)
    await run({ mode: 'infer' })
    const text = read('contract.yml')
    expect(text).toContain('      id: { type: integer }\n')
    expect(text).toContain(
      '      postcode: { type: text, nullable: false, pattern: "\\\\d{5}" } # no value comes twice\n',
    )
    expect(text).toContain('      note: { type: text, nullable: false, in: [ "two\\nlines" ] }\n')
    expect((await run()).verdict).toBe('pass')
  })

  it('never takes the place of a file that is there', async () => {
    write('contract.yml', 'tables: {}\n')
    const { report } = await run({ mode: 'infer' })
    expect(read('contract.yml')).toBe('tables: {}\n')
    expect(existsSync(join(directory, 'contract.inferred.yml'))).toBe(true)
    expect(report.notes[0]?.text).toContain('contract.yml is there and was left as it is.')
    await run({ mode: 'infer' })
    expect(existsSync(join(directory, 'contract.inferred-2.yml'))).toBe(true)
  })

  it('has a name of its own where none is given', async () => {
    write('modelloop.yml', 'model: houses\ndata: { paths: data }\n')
    const { report } = await run({ mode: 'infer' })
    expect(report.notes[0]?.text).toContain('name it in modelloop.yml (data: { schema: contracts/houses.yml })')
    write('modelloop.yml', 'model: houses\ndata: { paths: modelloop.yml }\n')
    await expect(run({ mode: 'infer' })).rejects.toThrow('There is no table in the data')
  })
})
