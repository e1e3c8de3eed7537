import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import { openMlflow } from '../../src/tracking/mlflow/api.ts'
import { fetchArtifact, readRun } from '../../src/tracking/mlflow/runs.ts'
import { newProject, type Project } from '../actions/project.ts'
import { regressionRows } from '../actions/rows.ts'
import { type MlflowServer, startMlflow } from '../servers/mlflow.ts'
import { answerJson, type Served, serve } from '../servers/serve.ts'

/** A whole MLflow has 620 MB, and takes half a minute to start. */
const wanted = (process.env['PEERS'] ?? '').split(/[\s,]+/).includes('mlflow')
const token = 'a-token-of-somebody'
const commit = '0123456789abcdef0123456789abcdef01234567'
const config = `version: 1
model: price
task: regression
train: { run: cp next.csv out/predictions.csv, predictions: out/predictions.csv }
validate:
  baseline: { use: "mlflow:ames price@champion", warn-after: 30d }
  gates: [{ metric: rmse, against: baseline, margin: 3% }, { metric: rmse, max: 200 }]
`

describe.skipIf(!wanted)('a server of MLflow (only with ./scripts/test --peers mlflow)', () => {
  let mlflow: MlflowServer
  /** Stands before it and lets nobody in without the token, as servers of companies do. */
  let gate: Served
  let project: Project

  beforeAll(async () => {
    mlflow = await startMlflow()
    await mlflow.post('experiments/create', { name: 'price' })
    gate = await serve(async ({ url = '', headers }, response) => {
      if (headers.authorization !== `Bearer ${token}`) return answerJson(response, 401, { detail: 'who is it?' })
      const answer = await fetch(`${mlflow.url}${url}`)
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
  }, 150_000)
  afterAll(async () => {
    await gate?.close()
    await mlflow?.stop()
  })
  beforeEach(async () => {
    project = await newProject({ 'modelloop.yml': config, '.gitignore': '.modelloop\nout\n' })
    await project.write('next.csv', regressionRows(400, 80))
    await project.write('out/.keep', '')
  })
  afterEach(() => project.remove())

  /** Registers a version of a model, with a run and what it logged. */
  async function register(name: string, files: Readonly<Record<string, string>>) {
    const { run } = (await mlflow.post('runs/create', {
      experiment_id: '1',
      start_time: Date.now(),
      tags: [{ key: 'mlflow.source.git.commit', value: commit }],
    })) as { run: { info: { run_id: string } } }
    const id = run.info.run_id
    const metric = (key: string, value: number | string) => ({ key, value, timestamp: 1, step: 0 })
    await mlflow.post('runs/log-batch', { run_id: id, metrics: [metric('rmse', 58), metric('loss', 'NaN')] })
    for (const [path, text] of Object.entries(files)) await mlflow.putArtifact(id, path, text)
    await mlflow.post('registered-models/create', { name }).catch(() => undefined)
    const source = `mlflow-artifacts:/1/${id}/artifacts/model`
    const made = await mlflow.post('model-versions/create', { name, source, run_id: id })
    return { id, version: (made as { model_version: { version: string } }).model_version.version }
  }
  const champion = (name: string, version: string) =>
    mlflow.post('registered-models/alias', { name, alias: 'champion', version })

  async function judge(variables: Record<string, string> = {}, inputs: Record<string, string> = {}) {
    const environment = {
      PATH: process.env['PATH'],
      HOME: project.directory,
      MLFLOW_TRACKING_URI: gate.url,
      MLFLOW_TRACKING_TOKEN: token,
      ...variables,
    }
    await project.run(trainAndLog, {}, { environment })
    return project.run(validateModel, inputs, { environment })
  }
  const notes = ({ report }: Awaited<ReturnType<typeof judge>>) => report.notes.map(({ text }) => text).join('\n')

  it('has no such model, then no such alias: both are told, and absolute gates decide', async () => {
    const before = await judge()
    expect(before).toMatchObject({ failed: false, report: { verdict: 'no-baseline' } })
    expect(notes(before)).toContain('MLflow has no registered model "ames price".')
    const { version } = await register('ames price', {})
    await mlflow.post('registered-models/alias', { name: 'ames price', alias: 'shadow', version })
    const registered = await judge()
    expect(registered).toMatchObject({ failed: false, report: { verdict: 'no-baseline' } })
    expect(notes(registered)).toContain('has no alias "champion". It has: shadow.')
  })

  it('has the champion, whose rows are compared one by one; the report shows version, run, commit and day', async () => {
    const { id, version } = await register('ames price', { 'predictions.csv': regressionRows(400, 100) })
    await champion('ames price', version)
    const judged = await judge()
    expect(judged.report).toMatchObject({
      verdict: 'pass',
      lineage: { baseline: { source: 'mlflow:ames price@champion', version: Number(version), run: id, commit } },
    })
    expect(judged.report.checks[0]).toMatchObject({ method: 'paired-t', n: 400 })
    const { value = 0, baseline = 0 } = judged.report.checks[0] ?? {}
    expect((value as number) / baseline).toBeCloseTo(0.8)
    expect(Date.parse(judged.report.lineage.baseline?.createdAt ?? '')).toBeGreaterThan(Date.now() - 600_000)
    expect(judged.printed).not.toContain(token)
  })

  it('finds the predictions where the run put them, in a folder too', async () => {
    const { version } = await register('ames price', { 'out/predictions.csv': regressionRows(400, 100) })
    await champion('ames price', version)
    expect((await judge()).report.checks[0]).toMatchObject({ method: 'paired-t', n: 400 })
  })

  it('has metrics alone: they are compared as points, and said to be', async () => {
    const { version } = await register('ames price', { 'model/predictions.csv': 'of something else' })
    await champion('ames price', version)
    const { report } = await judge()
    expect(report.checks[0]).toMatchObject({ method: 'point', baseline: 58 })
  })

  it('warns of a champion that is old', async () => {
    const { version } = await register('ames price', { 'predictions.csv': regressionRows(400, 100) })
    await champion('ames price', version)
    await project.write('modelloop.yml', config.replace('30d', '1ms'))
    expect(notes(await judge())).toMatch(/mlflow:ames price@champion v\d+ is .* old; `validate.baseline.warn-after`/)
  })

  it('that lets us not in, or is gone, is not comparable and red, with what to do', async () => {
    const refused = await judge({ MLFLOW_TRACKING_TOKEN: 'stale' })
    expect(refused).toMatchObject({ failed: true, report: { verdict: 'not-comparable' } })
    expect(refused.report.checks[0]?.reason).toContain('MLFLOW_TRACKING_TOKEN')
    const gone = await judge({ MLFLOW_TRACKING_URI: 'http://127.0.0.1:9' })
    expect(gone).toMatchObject({ failed: true, report: { verdict: 'not-comparable' } })
    expect(gone.report.checks[0]?.reason).toContain('does not answer')
  })

  it('is named by the job alone, and a name that is none is a mistake', async () => {
    await expect(judge({ MLFLOW_TRACKING_URI: '' })).rejects.toThrow('MLFLOW_TRACKING_URI is not set')
    await expect(judge({}, { baseline: 'mlflow:price' })).rejects.toThrow('does not name a model and an alias')
  })
})

describe.skipIf(!wanted)('a server of MLflow whose runs keep artifacts in a folder (only with --peers mlflow)', () => {
  it('hands them on by what its pages use', async () => {
    const root = await mkdtemp(join(tmpdir(), 'mlflow-artifacts-'))
    const mlflow = await startMlflow({ root })
    try {
      await mlflow.post('experiments/create', { name: 'price' })
      const made = await mlflow.post('runs/create', { experiment_id: '1', start_time: Date.now() })
      const { run_id: id, artifact_uri: uri } = (made as { run: { info: { run_id: string; artifact_uri: string } } })
        .run.info
      expect(uri).not.toContain('mlflow-artifacts:')
      const { writeWhole } = await import('../../src/platform/files.ts')
      await writeWhole(join(uri.replace('file://', ''), 'predictions.csv'), 'id,label\na,1\n')
      const api = openMlflow({ base: mlflow.url, authorization: undefined }, new AbortController().signal)
      const to = join(root, 'fetched.csv')
      expect(await fetchArtifact(api, await readRun(api, id), 'predictions.csv', to)).toBe(true)
      expect(await readFile(to, 'utf8')).toBe('id,label\na,1\n')
      expect(await fetchArtifact(api, await readRun(api, id), 'nothing.csv', to)).toBe(false)
    } finally {
      await mlflow.stop()
      await rm(root, { recursive: true })
    }
  }, 200_000)
})
