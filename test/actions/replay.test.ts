import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import { newProject, type Project } from './project.ts'
import { regressionRows } from './rows.ts'

const config = `version: 1
model: price
task: regression
train: { run: sh train.sh, model: model.bin }
validate:
  gates:
    - { metric: rmse, against: baseline, margin: 90% }
`
const main = join(import.meta.dirname, '../../src/main.ts')
let project: Project

/** A team whose gate lets everything ship: v1, a better v2, a worse v3, and v4 that is worse still. */
beforeAll(async () => {
  project = await newProject({
    'modelloop.yml': config,
    'train.sh': 'cp next.csv predictions.csv\ncp next.csv model.bin\n',
    '.gitignore': 'predictions.csv\nmetrics.json\nmodel.bin\n.modelloop\n',
  })
  for (const error of [100, 90, 120, 150]) {
    await project.write('next.csv', regressionRows(400, error))
    await project.run(trainAndLog)
    await project.run(validateModel, { promote: 'true' })
  }
})
afterAll(() => project.remove())

/** Runs the sources as `modelloop replay …` in the project. */
function replay(...args: string[]) {
  const script = `process.argv.unshift('node'); (await import(${JSON.stringify(main)})).startCommandLine()`
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', 'replay', ...args], {
    cwd: project.directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: project.directory },
  })
  return { code: ran.status, out: ran.stdout, said: ran.stderr }
}

describe('modelloop replay', () => {
  it('shows what the gates would have blocked, each run against the champion of its time, and writes nothing', async () => {
    const before = await project.git('rev-parse', 'modelloop/ledger')
    const files = await project.git('status', '--porcelain', '--ignored')
    const { code, out, said } = replay('--gates', '[{ metric: rmse, against: baseline, margin: 5% }]')
    expect([code, said]).toEqual([0, ''])
    expect(out).toContain('2 of 4 runs would have been blocked')
    expect(out).toContain('2 let through, 2 blocked (2 failed), 0 could not be judged')
    expect(out).toContain('Of those blocked, 2 became champion in truth')
    const line = (against: string) => out.split('\n').find((each) => each.includes(` ${against} `)) ?? ''
    expect(line('no champion')).toContain('let through')
    expect(line('v1')).toContain('let through')
    expect(line('v2')).toContain('blocked')
    expect(line('v3')).toContain('blocked')
    expect(await project.git('rev-parse', 'modelloop/ledger')).toBe(before)
    expect(await project.git('status', '--porcelain', '--ignored')).toBe(files)
  })

  it('judges by the gates that a team thinks of switching on, over as many runs as it asks for', () => {
    const { out } = replay('--gates', '[{ metric: rmse, against: baseline, margin: 80% }]', '--last', '3')
    expect(out).toContain('0 of 3 runs would have been blocked')
    expect(replay('--last', '0')).toMatchObject({ code: 1, said: expect.stringContaining('"last" must be 1 or more') })
  })

  it('is a comment and a page as well', () => {
    expect(replay('--as', 'comment').out).toContain('| would have been |')
    expect(replay('--as', 'html').out).toContain('<!doctype html>')
    expect(replay('--as', 'smoke').code).toBe(1)
  })

  it('says of each run why it could not be judged', () => {
    const { out } = replay('--gates', '[{ metric: nobody-has-it, max: 3 }]')
    expect(out).toContain('no recorded run can be judged')
    expect(out).toContain('4 could not be judged')
    expect(out).toContain('asks for a metric that')
  })

  it('looks into the experiment that it is told, and names the one that is empty', async () => {
    await project.run(trainAndLog, { experiment: 'trial' })
    await project.run(validateModel)
    expect(replay('--experiment', 'trial').out).toContain('1 run looked at')
    expect(replay().out).toContain('4 runs looked at')
    expect(replay('--experiment', 'gone').out).toContain('No finished run is recorded in the experiment "gone" yet.')
    expect(replay('--experiment', 'No Name').said).toContain('The experiment "No Name" is not a name')
  })

  it('tells lost predictions from blocked runs', async () => {
    const { contents } = JSON.parse(await project.git('show', 'modelloop/ledger:models/price/3.json'))
    const hex = contents.predictions.digest.slice('sha256:'.length)
    await rm(join(project.directory, '.modelloop/store/sha256', hex.slice(0, 2), hex.slice(2)))
    const { out } = replay()
    expect(out).toContain('0 of 2 runs would have been blocked')
    expect(out).toContain('2 could not be judged')
    expect(out).toContain('its predictions are gone from the store')
  })
})
