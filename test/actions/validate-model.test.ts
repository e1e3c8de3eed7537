import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import { newProject, type Project, type Ran } from './project.ts'
import { regressionRows } from './rows.ts'

const config = `version: 1
model: price
task: regression
train: { run: sh train.sh, model: model.bin }
validate:
  gates:
    - { metric: rmse, max: 200 }
    - { metric: rmse, against: baseline, margin: 3% }
`
const training = 'cp next.csv predictions.csv\ncp next.csv model.bin\n'
const good = regressionRows(400, 100)
const better = regressionRows(400, 80)
const worse = regressionRows(400, 130)

let project: Project

beforeEach(async () => {
  project = await newProject({
    'modelloop.yml': config,
    'train.sh': training,
    'next.csv': good,
    '.gitignore': 'predictions.csv\nmetrics.json\nmodel.bin\n',
  })
})
afterEach(() => project.remove())

/** Trains on what `next.csv` holds and judges it, as a team without rollout does on its default branch. */
async function round(rows: string, inputs: Record<string, string> = {}) {
  await project.write('next.csv', rows)
  await project.run(trainAndLog)
  return project.run(validateModel, { promote: 'true', ...inputs })
}

describe('the first model', () => {
  it('has no baseline, is green, and becomes the champion when its absolute gates pass', async () => {
    const first = await round(good)
    expect(first).toMatchObject({
      failed: false,
      outputs: { verdict: 'no-baseline', outcome: 'unknown', promotable: 'true', 'model-version': '1' },
    })
    expect(first.report.notes.map((note) => note.text).join()).toContain('Nothing to compare with')
    expect(first.printed).toContain('price v1 is the champion now')
  })

  it('is not promoted when an absolute gate fails', async () => {
    const first = await round(regressionRows(400, 900))
    expect(first).toMatchObject({
      failed: true,
      outputs: { verdict: 'fail', promotable: 'false', 'model-version': '1' },
    })
    const second = await round(good)
    expect(second.outputs).toMatchObject({ verdict: 'no-baseline', 'model-version': '2' })
  })
})

describe('against the champion', () => {
  beforeEach(() => round(good))

  it('a better model passes and takes its place', async () => {
    const next = await round(better)
    expect(next).toMatchObject({
      failed: false,
      outputs: { verdict: 'pass', promotable: 'true', 'model-version': '2' },
    })
    expect(next.report.headline).toBe('better than the champion')
    expect(next.report.lineage.baseline).toMatchObject({ source: 'champion', version: 1 })
    expect(next.report.lineage.changes).toContain('uncommitted changes')
  })

  it('a worse model fails, is red, is recorded and does not take its place', async () => {
    const next = await round(worse)
    expect(next).toMatchObject({
      failed: true,
      outputs: { verdict: 'fail', outcome: 'fail', promotable: 'false', 'model-version': '2' },
    })
    expect((await round(good)).report.lineage.baseline).toMatchObject({ version: 1 })
  })

  it('is found, scored and judged against when every file of earlier jobs is gone but the store', async () => {
    for (const name of await readdir(join(project.directory, '.modelloop'))) {
      if (name !== 'store') await rm(join(project.directory, '.modelloop', name), { recursive: true })
    }
    expect((await round(better)).outputs.verdict).toBe('pass')
  })

  it('is scored again on other test rows from the store alone, and judged on them', async () => {
    for (const name of await readdir(join(project.directory, '.modelloop'))) {
      if (name !== 'store') await rm(join(project.directory, '.modelloop', name), { recursive: true })
    }
    // The champion's model is the table of what it says; today's labels are those of next.csv.
    const script = `'NR==FNR{said[$1]=$3;next} FNR>1{$3=said[$1]} {print}' OFS=, FS=,`
    await project.write('score.sh', `awk ${script} "$1" next.csv > "$2"\n`)
    await project.write('modelloop.yml', config.replace('train: {', "train: { score: 'sh score.sh {model} {out}',"))
    const next = await round(regressionRows(400, 80, { shift: 7 }))
    expect(next.outputs).toMatchObject({ verdict: 'pass', promotable: 'true' })
    expect(next.report.notes.map((note) => note.text).join()).toContain('it was scored again')
    expect(next.report.checks[1]).toMatchObject({ baseline: expect.closeTo(58, 0), n: 400 })
  })

  it('is not comparable, and red, when its bytes are gone', async () => {
    await rm(join(project.directory, '.modelloop/store'), { recursive: true })
    const next = await round(better)
    expect(next).toMatchObject({
      failed: true,
      outputs: { verdict: 'not-comparable', outcome: 'fail', promotable: 'false' },
    })
    expect(next.report.notes.map((note) => note.text).join()).toContain('its predictions are gone from the store')
  })

  it('is not comparable when the labels are others and nothing scores it again', async () => {
    const next = await round(regressionRows(400, 80, { shift: 7 }))
    expect(next).toMatchObject({ failed: true, outputs: { verdict: 'not-comparable', promotable: 'false' } })
  })

  it('reports only, and ships nothing, with `gates: none`', async () => {
    const next = await round(better, { gates: 'none' })
    expect(next).toMatchObject({ failed: false, outputs: { verdict: 'inconclusive', promotable: 'false' } })
  })

  it('writes the same facts when the step is run again', async () => {
    const once = await round(better)
    const again = await project.run(validateModel, { promote: 'true' })
    expect(again.outputs['model-version']).toBe(once.outputs['model-version'])
  })

  it('makes the same report of the same candidate', async () => {
    await project.write('next.csv', better)
    await project.run(trainAndLog)
    const [first, second] = [await project.run(validateModel), await project.run(validateModel)]
    expect(second.report.contentDigest).toBe(first.report.contentDigest)
  })
})

it('judges a recorded run again by its id, with the lineage of that run', async () => {
  await round(good)
  const before = await round(better, { promote: 'false' })
  await project.write('note.txt', 'another commit')
  await project.git('add', 'note.txt')
  await project.git('commit', '-q', '-m', 'next')
  const { id } = before.report.lineage.run!
  const again = await project.run(validateModel, { candidate: id })
  expect(again.outputs.verdict).toBe('pass')
  expect(again.report.lineage).toMatchObject({ run: { id }, code: { commit: before.report.lineage.code!.commit } })
  expect(again.report.lineage.changes).toEqual(before.report.lineage.changes)
})

describe('a baseline that was asked for and is not there', () => {
  beforeEach(() => round(good))
  const texts = ({ report }: Ran) => report.notes.map((note) => note.text).join('\n')

  it('is the champion instead where there is no merge base: a worse model does not pass for the first one', async () => {
    const next = await round(worse, { baseline: 'merge-base' })
    expect(next).toMatchObject({ failed: true, outputs: { verdict: 'fail', promotable: 'false' } })
    expect(next.report.lineage.baseline).toMatchObject({ source: 'champion', version: 1 })
    expect(texts(next)).toContain(
      'Judged against the champion instead: the merge base is only known on a pull request.',
    )
    expect(next.printed).not.toContain('is the champion now')
  })

  it('is not comparable, and red, when it is a run whose bytes are gone', async () => {
    const first = await round(better, { promote: 'false' })
    await rm(join(project.directory, '.modelloop/store'), { recursive: true })
    const id = first.report.lineage.run!.id
    const next = await round(good, { baseline: id })
    expect(next).toMatchObject({ failed: true, outputs: { verdict: 'not-comparable', outcome: 'fail' } })
    const why = `Run ${id} cannot be read: its predictions are gone from the store.`
    expect(texts(next).split(why)).toHaveLength(2)
    await expect(project.run(validateModel, { candidate: id })).rejects.toThrow(why)
  })
})

it('warns at a desk that predictions are newer than the run that is judged', async () => {
  const notes = async () => (await project.run(validateModel)).report.notes.map(({ text }) => text)
  await project.run(trainAndLog)
  await project.write('predictions.csv', good)
  expect(await notes()).not.toContainEqual(expect.stringContaining('is not judged'))
  await project.write('predictions.csv', worse)
  expect(await notes()).toContainEqual(
    expect.stringMatching(
      /^This is a verdict on run [0-9a-f]+: predictions.csv was written after it, and is not judged\./,
    ),
  )
})

describe('mistakes', () => {
  const judge = (inputs: Record<string, string> = {}) => project.run(validateModel, inputs)

  it('names both remedies when there is no gate', async () => {
    await project.write('modelloop.yml', 'version: 1\nmodel: price\n')
    await expect(judge()).rejects.toThrow(/There is no gate to judge by/)
  })

  it('says that the file of the gates is in another folder', async () => {
    await project.write('sub/metrics.json', '{"rmse": 1}')
    const there = { 'working-directory': 'sub' }
    await expect(judge(there)).rejects.toThrow(/There is no gate to judge by: there is no modelloop.yml in .*sub, and/)
  })

  it('takes no misspelt baseline for the id of a run', async () => {
    await project.write('predictions.csv', good)
    await expect(judge({ baseline: 'chmapion' })).rejects.toMatchObject({ hint: 'Did you mean "champion"?' })
    await expect(judge({ baseline: 'V1' })).rejects.toMatchObject({
      hint: expect.stringContaining('Give champion, merge-base, a run record'),
    })
  })

  it('says what would be judged when there is nothing', async () => {
    await expect(judge()).rejects.toThrow('There is nothing to judge: neither metrics.json nor predictions.csv exists.')
  })

  it('refuses a record whose files were changed', async () => {
    await project.run(trainAndLog)
    const record = join(project.directory, '.modelloop/run')
    const files = await readdir(record, { recursive: true })
    const rows = files.find((name) => name.endsWith('predictions.csv'))
    await project.write(`.modelloop/run/${rows}`, worse)
    await expect(judge()).rejects.toMatchObject({
      message: expect.stringContaining('has the digest'),
      place: { file: expect.stringContaining('predictions.csv') },
    })
  })

  it('refuses a record of another model', async () => {
    await project.run(trainAndLog, { name: 'other' })
    await expect(judge()).rejects.toThrow('The run record is of the model "other", and this job judges "price".')
  })

  it.each([
    ['a ragged row', 'id,label,prediction\nr1,1,2\nr2,3\n', 'predictions.csv line 3: expected 3 columns, found 2'],
    ['an empty file', '', 'predictions.csv'],
    ['NaN', 'id,label,prediction\nr1,1,nan\n', 'predictions.csv line 2'],
    ['an id that stands twice', 'id,label,prediction\nr1,1,2\nr1,2,3\n', 'predictions.csv line 3'],
    ['no column for the label', 'id,lable,prediction\nr1,1,2\n', 'predictions.csv'],
  ])('tells file and line for %s', async (_, rows, message) => {
    await project.write('predictions.csv', rows)
    const error = await judge({ candidate: 'predictions.csv' }).catch((thrown) => thrown)
    const { messageOf } = await import('../../src/platform/errors.ts')
    expect(messageOf(error)).toContain(message)
  })

  it('refuses NaN in the metrics file with its line', async () => {
    await project.write('metrics.json', '{\n  "rmse": NaN\n}\n')
    await expect(judge({ candidate: 'metrics.json' })).rejects.toMatchObject({
      place: { file: 'metrics.json', line: 2 },
    })
  })

  it('refuses a verdict that the action does not say', async () => {
    await expect(judge({ 'fail-on': 'fial' })).rejects.toThrow('The input "fail-on" names "fial"')
  })
})

it('tells of a training that failed, with the end of its log, and is red', async () => {
  await project.write('train.sh', 'echo Traceback; echo "  ValueError: no rows" >&2; exit 3\n')
  await project.run(trainAndLog)
  const { report, failed, outputs } = await project.run(validateModel)
  expect({ failed, verdict: outputs['verdict'], headline: report.headline }).toEqual({
    failed: true,
    verdict: 'fail',
    headline: 'the training failed',
  })
  expect(report.summary).toContain('exit code 3')
  expect(report.notes[0]?.code?.lines).toContain('  ValueError: no rows')
  expect(outputs['model-version']).toBeUndefined()
})

it('says of a training that was stopped nothing but that', async () => {
  await project.write('train.sh', 'sleep 30\n')
  await project.run(trainAndLog, {}, {}, { signal: AbortSignal.timeout(500) })
  const { report, failed } = await project.run(validateModel)
  expect({ failed, headline: report.headline }).toEqual({ failed: true, headline: 'the training was stopped' })
  expect(report.notes.filter(({ level }) => level === 'warning')).toEqual([])
})

it('compares two files outside of git', async () => {
  await rm(join(project.directory, '.git'), { recursive: true })
  await project.write('a.csv', better)
  await project.write('b.csv', good)
  const compared = await project.run(validateModel, { candidate: 'a.csv', baseline: 'b.csv' })
  expect(compared.outputs.verdict).toBe('pass')
})

it('judges teams with metrics only on the point, and says so', async () => {
  await project.write('a.json', '{"rmse": 90}')
  await project.write('b.json', '{"rmse": 100}')
  const { report, outputs } = await project.run(validateModel, { candidate: 'a.json', baseline: 'b.json' })
  expect(outputs.verdict).toBe('pass')
  expect(report.checks.map((check) => check.method)).toEqual(['point', 'point'])
  expect(JSON.stringify(report)).toContain('point estimate, no error rate')
})
