import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as versionData } from '../../src/actions/version-data/version-data.ts'
import type { PullRequest } from '../../src/harness/host.ts'
import { newProject, type Project } from './project.ts'

const rows = (count: number, column = 'price') =>
  `id,${column}\n${Array.from({ length: count }, (_, row) => `${row},${row * 7}`).join('\n')}\n`
const files = {
  'modelloop.yml':
    'version: 1\nmodel: price\ndata: { paths: [data] }\nstore: { url: "folder:store" }\ntrain: { run: sh train.sh, model: model.bin }\n',
  'train.sh': 'echo model > model.bin\necho \'{"rmse": 1}\' > metrics.json\n',
  '.gitignore': 'metrics.json\nstore/\ngone/\nmodel.bin\n',
}
let project: Project
let base: string

beforeEach(async () => {
  project = await newProject(files)
  await project.write('data/sales.csv', rows(300))
  await project.run(versionData, { mode: 'snapshot', remote: './gone' })
  await project.git('add', '-A')
  await project.git('commit', '-q', '-m', 'first data')
  base = (await project.git('rev-parse', 'HEAD')).toString().trim()
})
afterEach(() => project.remove())

const remove = (path: string) => rm(join(project.directory, path), { recursive: true, force: true })

/** The data changes, and nothing that the former version left is on the machine. */
async function onAFreshRunner() {
  await project.write('data/sales.csv', rows(400, 'cost'))
  await project.run(versionData, { mode: 'snapshot', remote: './gone', profile: 'false' })
  await project.git('add', '-A')
  await project.git('commit', '-q', '-m', 'more data')
  for (const path of ['.dvc/cache', '.modelloop', 'gone']) await remove(path)
  return project.run(versionData, { remote: './gone' }, { pullRequest: { baseSha: base } as PullRequest })
}

describe('a change of data whose earlier bytes are nowhere', () => {
  it('is told by the profile that a training recorded in the store', async () => {
    await project.run(trainAndLog, { record: 'ledger' })
    const { report, printed } = await onAFreshRunner()
    const table = report.tables.find(({ id }) => id === 'changed:data/sales.csv')
    expect(table?.rows.map(([column, change]) => [column, change])).toEqual([
      ['cost', 'new column'],
      ['price', 'column is gone'],
    ])
    expect(table?.caption).toMatch(/^300 rows before; rows were not compared: the earlier list of files cannot be read/)
    expect(printed).toContain('The profile of the base is taken from the run')
  })

  it('is said to be unknown, and why, where no run saw the version of the base', async () => {
    const { report } = await onAFreshRunner()
    expect(report.headline).toBe('the data changed')
    expect(report.notes.map(({ text }) => text)).toContainEqual(
      '"data" was not compared with the base: the earlier list of files cannot be read from the cache nor the remote "./gone", and no recorded run has a profile of that version.',
    )
  })

  it('does not fail when the store has lost that profile', async () => {
    await project.run(trainAndLog, { record: 'ledger' })
    await remove('store')
    const { report, printed } = await onAFreshRunner()
    expect(report.verdict).toBe('pass')
    expect(printed).toContain('The profile of the base could not be brought')
  })
})

describe('many changed tables', () => {
  it('says how many were not compared', async () => {
    for (let table = 0; table < 23; table++) await project.write(`data/${table}.csv`, rows(10))
    await project.run(versionData, { mode: 'snapshot' })
    await project.git('add', '-A')
    await project.git('commit', '-q', '-m', 'tables')
    for (let table = 0; table < 23; table++) await project.write(`data/${table}.csv`, rows(11))
    const { report } = await project.run(versionData, { mode: 'snapshot' })
    expect(report.notes.map(({ text }) => text)).toContainEqual(
      '3 more tables changed since the base and were not compared.',
    )
  })
})
