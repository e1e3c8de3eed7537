import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import { renderHtml } from '../../src/report/html/page.ts'
import { renderJUnit } from '../../src/report/junit.ts'
import { renderComment } from '../../src/report/markdown/comment.ts'
import { renderText } from '../../src/report/text/text.ts'
import { newProject, type Project } from './project.ts'
import { regressionRows } from './rows.ts'

const config = `version: 1
model: price
task: regression
train: { run: sh train.sh, model: model.bin }
validate:
  gates:
    - { metric: rmse, against: baseline, margin: 5% }
`

let project: Project

beforeEach(async () => {
  project = await newProject({
    'modelloop.yml': config,
    'train.sh': 'cp next.csv predictions.csv\ncp next.csv model.bin\n',
    '.gitignore': 'predictions.csv\nmetrics.json\nmodel.bin\n',
  })
})
afterEach(() => project.remove())

/** A team without rollout: trains on its default branch, judges, and promotes what may be. */
async function round(error: number, rows = {}) {
  await project.write('next.csv', regressionRows(400, error, rows))
  await project.run(trainAndLog)
  return project.run(validateModel, { promote: 'true' })
}

/** Who holds an alias, by the ledger alone. */
async function holder(alias: string): Promise<number | undefined> {
  const files = await project.git('ls-tree', '-r', '--name-only', 'modelloop/ledger', 'models/price/aliases')
  const newest = files
    .trim()
    .split('\n')
    .filter((file) => file.endsWith(`-${alias}.json`))
    .sort((a, b) => Number.parseInt(a.slice(21), 10) - Number.parseInt(b.slice(21), 10))
    .at(-1)
  return newest && JSON.parse(await project.git('show', `modelloop/ledger:${newest}`)).to
}

describe('no creep', () => {
  it('three releases, each within the margin, do not carry quality past the margin', async () => {
    await round(100)
    expect([await holder('champion'), await holder('anchor')]).toEqual([1, 1])
    const second = await round(103)
    expect(second.outputs).toMatchObject({ verdict: 'pass', promotable: 'true' })
    expect([await holder('champion'), await holder('anchor')]).toEqual([2, 1])
    const third = await round(107)
    expect(third.outputs).toMatchObject({ verdict: 'fail', promotable: 'false' })
    expect(third.report.headline).toBe('worse than the anchor')
    expect(third.report.checks).toMatchObject([
      { id: 'metric:rmse#non-inferior', title: 'RMSE', verdict: 'pass' },
      { id: 'metric:rmse#anchor-non-inferior', title: 'RMSE against anchor v1', verdict: 'fail', level: 'block' },
    ])
    expect([await holder('champion'), await holder('anchor')]).toEqual([2, 1])
    // The row of the anchor stands in the column of the champion, so its value says whose it is.
    const says = /57[.\d]* \(anchor v1\)/
    expect(renderComment(third.report)).toMatch(says)
    expect(renderText(third.report, { colour: false })).toMatch(says)
    expect(renderHtml(third.report)).toMatch(/57[.\d]* <span class="whose">anchor v1</)
    expect(renderJUnit(third.report)).toMatch(/anchor v1: 57/)
  })

  it('moves to a champion that is proven better, and says in the ledger what proved it', async () => {
    await round(100)
    await round(103)
    await round(80)
    expect([await holder('champion'), await holder('anchor')]).toEqual([3, 3])
    const proof = JSON.parse(await project.git('show', 'modelloop/ledger:models/price/better/3-than-1.json'))
    expect(proof).toMatchObject({
      version: 3,
      than: 1,
      rows: 400,
      why: expect.stringContaining('lower (90 % interval'),
    })
    const next = await round(82)
    expect(next.report.checks).toHaveLength(1)
  })

  it('is not in the way when its bytes are lost: the check warns, and says why', async () => {
    await round(100)
    await round(103)
    const { contents } = JSON.parse(await project.git('show', 'modelloop/ledger:models/price/1.json'))
    const hex = contents.predictions.digest.slice('sha256:'.length)
    await rm(join(project.directory, '.modelloop/store/sha256', hex.slice(0, 2), hex.slice(2)))
    const third = await round(104)
    expect(third.outputs).toMatchObject({ verdict: 'pass', promotable: 'true' })
    expect(third.report.checks[1]).toMatchObject({
      id: 'metric:rmse#anchor-non-inferior',
      verdict: 'not-comparable',
      level: 'warn',
      reason: 'Anchor v1 cannot be read: its predictions are gone from the store.',
    })
  })

  it('is scored on new test rows beside the champion, and judged on them', async () => {
    await round(100)
    await round(103)
    // A model is the table of what it says; today's labels are those of next.csv.
    const script = `'NR==FNR{said[$1]=$3;next} FNR>1{$3=said[$1]} {print}' OFS=, FS=,`
    await project.write('score.sh', `awk ${script} "$1" next.csv > "$2"\n`)
    await project.write('modelloop.yml', config.replace('train: {', "train: { score: 'sh score.sh {model} {out}',"))
    const third = await round(60, { shift: 7 })
    expect(third.report.checks).toMatchObject([
      { id: 'metric:rmse#non-inferior', verdict: 'pass', baseline: expect.closeTo(60, 0) },
      { id: 'metric:rmse#anchor-non-inferior', verdict: 'pass', baseline: expect.closeTo(58, 0) },
    ])
    expect(await holder('anchor')).toBe(3)
  })
})

const main = join(import.meta.dirname, '../../src/main.ts')

/** Runs the sources as `modelloop anchor …` in the project, as Ada. */
function anchor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const script = `process.argv.unshift('node'); (await import(${JSON.stringify(main)})).startCommandLine()`
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', 'anchor', ...args], {
    cwd: project.directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: project.directory, ...environment },
  })
  return { code: ran.status, out: ran.stdout, said: ran.stderr }
}

describe('modelloop anchor', () => {
  beforeEach(() => project.git('config', 'user.name', 'ada').then(() => {}))

  it('shows the anchor, and sets another one that the next model is held against, with who and why', async () => {
    expect(anchor([])).toMatchObject({ code: 0, out: 'price has no anchor yet: the first champion becomes it.\n' })
    await round(100)
    await round(103)
    expect(anchor([]).out).toMatch(
      /^The anchor of price is v1, and the champion is v2\.\n\nwhen +from +to +by +why\n20.* UTC {2}none {2}v1 {2}ada {2}the first champion\n$/,
    )
    const set = anchor(['2', '--reason', 'v1 was judged on rows that leaked'])
    expect(set).toMatchObject({ code: 0, said: '' })
    expect(set.out).toMatch(/^v2 is the anchor of price now\.\n\nThe anchor of price is v2, and the champion is v2\./)
    expect(set.out).toMatch(/ UTC {2}v1 {4}v2 {2}ada {2}v1 was judged on rows that leaked\n$/)
    expect(JSON.parse(await project.git('show', 'modelloop/ledger:models/price/aliases/4-anchor.json'))).toMatchObject({
      alias: 'anchor',
      from: 1,
      to: 2,
      by: 'ada',
      why: 'v1 was judged on rows that leaked',
    })
    // 7 % worse than v1, which is the anchor no more.
    expect((await round(107)).outputs).toMatchObject({ verdict: 'pass' })
  })

  it('goes back and forth as a person says, and says when there is nothing to do', async () => {
    await round(100)
    await round(103)
    for (const version of ['v2', '1', '2']) expect(anchor([version]).out).toContain('is the anchor of price now')
    expect(anchor(['--version', '2']).out).toContain('v2 is the anchor already.')
    expect(await holder('anchor')).toBe(2)
    expect(anchor([]).out.match(/set by ada/g)).toHaveLength(3)
  })

  it('refuses what is no version, one that is not there, and to set it beside the default branch', async () => {
    await round(100)
    const before = await project.git('rev-parse', 'modelloop/ledger')
    expect(anchor(['9'])).toMatchObject({
      code: 1,
      said: 'The model price has no version 9, so no alias can point at it.\n',
    })
    expect(anchor(['best']).said).toContain('"best" is no version of a model: it is a whole number such as 3, or v3.')
    expect(anchor(['1', '2']).said).toContain('One version is taken, not 1 and 2.')
    expect(anchor(['--reason', 'why not']).said).toContain('There is a reason and no version.')
    const elsewhere = { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/topic', GITHUB_EVENT_NAME: 'push' }
    expect(anchor(['1'], elsewhere).said).toContain('The anchor is set on the default branch only.')
    expect(await project.git('rev-parse', 'modelloop/ledger')).toBe(before)
  })
})

describe('the test rows', () => {
  it('are counted, over all runs that were recorded with them and with no others', async () => {
    const uses = (ran: Awaited<ReturnType<typeof round>>) =>
      ran.report.notes.find(({ text }) => text.startsWith('These test rows'))?.text
    expect(uses(await round(100))).toBeUndefined()
    expect(uses(await round(99))).toBe('These test rows have judged 2 models, this one included.')
    expect(uses(await round(98))).toBe('These test rows have judged 3 models, this one included.')
    // Judged again, and taken over by an equal run: still the same three models.
    expect(uses(await project.run(validateModel))).toContain('3 models')
    expect(uses(await round(98))).toContain('3 models')
    expect(uses(await round(98, { shift: 7 }))).toContain('1 model,')
  })
})
