import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import type { Host } from '../../src/harness/host.ts'
import { answerJson, type Served, serve } from '../servers/serve.ts'
import { newProject, type Project } from './project.ts'
import { regressionRows } from './rows.ts'

const asked = 'mlflow:price@chmpion'
const config = `version: 1
model: price
task: regression
train: { run: cp next.csv predictions.csv; cp next.csv model.bin, model: model.bin }
validate:
  gates: [{ metric: rmse, against: baseline, margin: 3% }, { metric: rmse, max: 200 }]
`

let mlflow: Served
let status: number
let project: Project

// Here it is the ledger that counts; what MLflow itself answers is looked at in test/peers/mlflow.test.ts.
beforeEach(async () => {
  status = 404
  mlflow = await serve((_request, response) =>
    answerJson(response, status, { error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'Registered Model not found' }),
  )
  project = await newProject({ 'modelloop.yml': config, '.gitignore': '.modelloop\npredictions.csv\nmodel.bin\n' })
})
afterEach(async () => {
  await mlflow.close()
  await project.remove()
})

async function judge(error: number, inputs: Record<string, string>, variables = {}, over: Partial<Host> = {}) {
  const environment = {
    PATH: process.env['PATH'],
    HOME: project.directory,
    MLFLOW_TRACKING_URI: mlflow.url,
    ...variables,
  }
  await project.write('next.csv', regressionRows(400, error))
  await project.run(trainAndLog, {}, { environment })
  return project.run(validateModel, inputs, { environment, ...over })
}
const notes = ({ report }: Awaited<ReturnType<typeof judge>>) => report.notes.map(({ text }) => text).join('\n')

describe('an alias of MLflow that is misspelt', () => {
  it('is stood in for by the champion of the ledger, which a worse model does not dethrone', async () => {
    await judge(80, { baseline: 'champion', promote: 'true' })
    const worse = await judge(120, { baseline: asked, promote: 'true' })
    expect(worse).toMatchObject({ failed: true, outputs: { promotable: 'false' }, report: { verdict: 'fail' } })
    expect(worse.report.lineage.baseline).toMatchObject({ source: 'champion', version: 1 })
    expect(notes(worse)).toContain('Judged against the champion instead: MLflow has no registered model "price".')
  })

  it('is told where there is no champion either, and a first model passes', async () => {
    const first = await judge(80, { baseline: asked, promote: 'true' })
    expect(first).toMatchObject({ failed: false, outputs: { promotable: 'true' }, report: { verdict: 'no-baseline' } })
    expect(notes(first)).toContain('MLflow has no registered model "price". No champion stands in.')
    expect(first.report.headline).toBe(`neither ${asked} nor a champion yet`)
  })
})

describe('the run of a fork or of Dependabot, which has no secrets', () => {
  const sha = 'a'.repeat(40)
  const pullRequest = { number: 1, headSha: sha, baseSha: sha, baseRef: 'main', fromFork: true, labels: [] }
  const own = { pullRequest: { ...pullRequest, fromFork: false }, actor: 'dependabot[bot]' }

  it.each<[string, Partial<Host>]>([
    ['a fork', { pullRequest }],
    ['Dependabot', own],
  ])('leaves a report that says so: %s', async (_, over) => {
    const unknown = await judge(80, { baseline: asked }, { MLFLOW_TRACKING_URI: '' }, over)
    expect(unknown).toMatchObject({ failed: true, report: { verdict: 'not-comparable' } })
    expect(unknown.report.checks[0]?.reason).toMatch(/MLFLOW_TRACKING_URI is not set. Runs of forks have no secrets/)
    status = 401
    const refused = await judge(80, { baseline: asked }, {}, over)
    expect(refused.report.checks[0]?.reason).toMatch(/refuses us \(401\).* Runs of forks have no secrets/)
  })
})
