import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import { renderComment } from '../../src/report/markdown/comment.ts'
import { readRunRecord } from '../../src/tracking/read-record.ts'
import { newProject, type Project } from './project.ts'
import { regressionRows } from './rows.ts'

let project: Project
afterEach(() => project.remove())

/** A project whose training copies what is prepared, and the gates that it is judged by. */
async function make(gates: string, training = '', files: Record<string, string> = {}): Promise<void> {
  project = await newProject({
    'modelloop.yml': `version: 1
model: price
task: regression
train: { run: sh train.sh, model: model.bin }
validate:
  perturbed: { typos: out/typos.csv }
  gates:
${gates}`,
    'train.sh': `cp next.csv predictions.csv\ncp next.csv model.bin\n${training}`,
    'next.csv': regressionRows(400, 100),
    '.gitignore': 'predictions.csv\nmodel.bin\nout\n',
    ...files,
  })
}

const trainAndJudge = async () => {
  const trained = await project.run(trainAndLog)
  return { trained, judged: await project.run(validateModel) }
}

/** Ratings of 1 to 5, and what a model says about them. */
const ratings = `id,label,prediction\n${Array.from({ length: 300 }, (_, i) => `r${i},${1 + (i % 5)},${1 + (i % 5) + ((i % 7) - 3) / 10}`).join('\n')}\n`

describe('a model whose task nobody names', () => {
  const untold = async (gates: string, rows = ratings) => {
    await make(gates, 'echo \'{ "rmse": 0.2, "accuracy": 0.9, "coverage": 0.9 }\' > metrics.json\n', {
      'next.csv': rows,
    })
    await project.write(
      'modelloop.yml',
      (await readFile(`${project.directory}/modelloop.yml`, 'utf8')).replace(/^task.*\n/m, ''),
    )
    return trainAndJudge()
  }

  it('is judged by its rows as numbers where every gate is on a metric of numbers', async () => {
    const { judged } = await untold('    - { metric: rmse, max: 0.5 }\n    - { metric: r2, min: 0.5 }\n')
    expect(judged.report.checks).toMatchObject([
      { id: 'metric:rmse#max', verdict: 'pass', n: 300, interval: [expect.any(Number), expect.any(Number)] },
      { id: 'metric:r2#min', verdict: 'pass', n: 300 },
    ])
    expect(JSON.stringify(judged.report.notes)).not.toContain('taken from the metrics file')
  })

  it('is trained, and refused by the judge, where one of the labels is a word', async () => {
    const words = ratings.replaceAll(/,1,/g, ',one,')
    // The metrics file says "rmse": 0.2.
    await expect(untold('    - { metric: rmse, max: 0.5 }\n', words)).rejects.toMatchObject({
      message: expect.stringContaining('RMSE is a metric of regression, and the rows are those of classification'),
      hint: expect.stringContaining('set "task: regression"'),
    })
    const { record } = await readRunRecord(`${project.directory}/.modelloop/run`)
    expect(record.status).toBe('finished')
  })

  it('is one of classes where labels are words, though the name of a metric of its own is one of numbers', async () => {
    const pets = `id,label,prediction,latency_ms\n${Array.from({ length: 300 }, (_, i) => `p${i},${i % 2 ? 'cat' : 'dog'},cat,${5 + (i % 3)}`).join('\n')}\n`
    const gates = '    - { metric: coverage, min: 0.5 }\n    - { metric: latency-p95, max: 50 }\n'
    const { trained, judged } = await untold(gates, pets)
    expect(trained.failed).toBe(false)
    expect(judged.report.checks).toMatchObject([
      { id: 'metric:coverage#min', verdict: 'pass', value: 0.9 },
      { verdict: 'pass' },
    ])
  })

  it('and is named as regression is refused at the line of a label that is a word', async () => {
    const words = ratings.replaceAll(/,1,/g, ',one,')
    await make('    - { metric: rmse, max: 0.5 }\n', '', { 'next.csv': words })
    expect((await project.run(trainAndLog)).printed).toContain('"one", which is no number')
  })

  it('is taken by its labels where gates do not agree, with the task to name', async () => {
    const whole = ratings.replaceAll(/\.\d+$/gm, '')
    const { judged } = await untold('    - { metric: rmse, max: 0.5 }\n    - { metric: accuracy, min: 0.1 }\n', whole)
    expect(JSON.stringify(judged.report.notes)).toContain('set \\"task: regression\\"')
  })
})

describe('a gate on all values of a slice', () => {
  it('comes from modelloop.yml to one line of the comment', async () => {
    await make(`    - { metric: mae, slice: area, across: worst, max: 60 }
    - { metric: mae, slice: area, across: ratio, min: 0.8 }
`)
    const { judged } = await trainAndJudge()
    expect(judged.report.checks.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['metric:mae@area#worst-max', 'pass'],
      ['metric:mae@area#ratio-min', 'pass'],
    ])
    const comment = renderComment(judged.report)
    expect(comment).toContain('MAE, worst area')
    expect(comment).toContain('MAE, ratio across area')
  })

  it('asks for a column that the predictions do not have', async () => {
    await make('    - { metric: mae, slice: gender, across: difference, max: 5 }\n')
    await expect(trainAndJudge()).rejects.toThrow('has the slice "gender", and the predictions have no such column')
  })
})

describe('a gate on predictions on changed inputs', () => {
  const gate = '    - { metric: unchanged, perturbed: typos, margin: 1%, min: 90% }\n'
  const writes = 'mkdir -p out; cut -d, -f1,3 next.csv > out/typos.csv\n'

  it('travels with the run record, and is judged by it', async () => {
    await make(gate, writes)
    const { judged } = await trainAndJudge()
    expect(judged.report.checks).toMatchObject([
      { id: 'metric:unchanged@typos#min', verdict: 'pass', value: 1, n: 400 },
    ])
    // The file itself is gone from the tree: what was recorded counts, of an equal run as well.
    await project.git('clean', '-fdxq', '-e', '.modelloop')
    expect((await project.run(validateModel)).report.checks).toMatchObject([{ verdict: 'pass' }])
    const again = await trainAndJudge()
    expect(again.trained.outputs['reused']).toBe('true')
    expect(again.judged.report.checks).toMatchObject([{ verdict: 'pass' }])
  })

  it('takes a copy of the predictions, and rows without label, group and weight', async () => {
    const columns = 'columns: { label: score, group: score_group, weight: kilos }\n'
    const rows = regressionRows(400, 100).trim().split('\n').slice(1)
    const file = `id,score,prediction,area,score_group,kilos\n${rows.map((row, i) => `${row},house ${i},1\n`).join('')}`
    for (const writing of ['cp next.csv out/typos.csv', 'cut -d, -f1,3 next.csv > out/typos.csv']) {
      await make(gate + columns, `mkdir -p out; ${writing}\n`, { 'next.csv': file })
      const { judged } = await trainAndJudge()
      expect(judged.report.checks).toMatchObject([{ id: 'metric:unchanged@typos#min', verdict: 'pass', n: 400 }])
      await project.remove()
    }
  })

  it('is an error, and red, when the training did not write them', async () => {
    await make(gate, '', { 'out/typos.csv': 'id,prediction\nr0,1\n' })
    const { printed } = await project.run(trainAndLog)
    expect(printed).toContain('out/typos.csv lay there before the training')
    await expect(project.run(validateModel)).rejects.toThrow('asks for the predictions on changed inputs "typos"')
  })
})

describe('gates on the run itself', () => {
  it('judge the size of the model, the training, latencies and leakage by what the run record tells', async () => {
    const table = (rows: readonly number[]) => `id,a,label\n${rows.map((i) => `${i},${i * 7},${i}`).join('\n')}\n`
    const from = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i)
    const timed = regressionRows(400, 100)
      .trimEnd()
      .split('\n')
      .map((line, i) => `${line},${i === 0 ? 'latency_ms' : i % 40}`)
    await make(
      `    - { metric: model-size, max: 1000000 }
    - { metric: training-time, max: 600 }
    - { metric: latency-p95, max: 50 }
    - { metric: leakage, max: 0 }
data: { paths: [data], test: data/test.csv }
`,
      '',
      {
        'next.csv': `${timed.join('\n')}\n`,
        'data/train.csv': table(from(0, 100)),
        'data/test.csv': table(from(95, 145)).replace(/^95,/m, '9500,'),
      },
    )
    const { judged } = await trainAndJudge()
    expect(judged.report.checks).toMatchObject([
      { id: 'metric:model-size#max', verdict: 'pass', unit: 'bytes' },
      { id: 'metric:training-time#max', verdict: 'pass', unit: 's' },
      { id: 'metric:latency-p95#max', verdict: 'pass', method: 'order-statistics', n: 400 },
      { id: 'metric:leakage#max', verdict: 'fail', value: 0.1, n: 50 },
    ])
    expect(judged.failed).toBe(true)
    expect(renderComment(judged.report)).toContain('5 of 50 test rows stand in the training as well')
  })

  it('ask for the test rows at the line of the gate', async () => {
    await make('    - { metric: mae, max: 90 }\n    - { metric: leakage, max: 0 }\n')
    const asked = 'validate.gates[1] has the metric "leakage", and nothing names the test rows'
    await expect(project.run(trainAndLog)).rejects.toMatchObject({
      message: expect.stringContaining(asked),
      place: { line: 9 },
    })
    await expect(project.run(validateModel)).rejects.toThrow(asked)
  })

  it('compare with the champion, whose run the ledger knows', async () => {
    await make(`    - { metric: model-size, against: baseline, margin: 10% }
    - { metric: mae, max: 90 }
`)
    await project.run(trainAndLog)
    expect((await project.run(validateModel, { promote: 'true' })).outputs['promotable']).toBe('true')
    await project.write('next.csv', regressionRows(800, 90))
    const { judged } = await trainAndJudge()
    expect(judged.report.checks[0]).toMatchObject({
      id: 'metric:model-size#non-inferior',
      verdict: 'fail',
      unit: 'relative',
    })
    expect(judged.report.checks[0]!.baseline).toBe(Buffer.byteLength(regressionRows(400, 100)))
  })
})
