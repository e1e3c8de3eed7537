import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import type { Host } from '../../src/harness/host.ts'
import { type Clock, systemClock } from '../../src/platform/clock.ts'
import { writeWhole } from '../../src/platform/files.ts'
import { type ReadRecord, readRunRecord, verifyRecordFiles } from '../../src/tracking/read-record.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { startGitServer, type TestGitServer } from '../servers/git-http.ts'
import { git } from '../servers/github/git.ts'
import { startGitHub, type TestGitHub } from '../servers/github/github.ts'
import { newProject, type Project } from './project.ts'
import { regressionRows } from './rows.ts'

const repository = 'octo/models'
const judging = 'ghs_judge_with_all_permissions'
const readOnly = 'ghs_train_reads_only'
const config = `version: 1
model: price
task: regression
train: { setup: echo ready > setup.txt, run: sh train.sh, model: model.bin }
validate:
  baseline: { use: merge-base, retrain: true }
  gates: [{ metric: rmse, against: baseline, margin: 3% }]
`
const files = {
  'modelloop.yml': config,
  // The code of the merge base is another than that of the change, and needs its own setup.
  'train.sh': 'cat setup.txt; cp next.csv predictions.csv; cp next.csv model.bin; sleep 0.3\n',
  'next.csv': regressionRows(400, 100),
  '.gitignore': 'predictions.csv\nmodel.bin\nsetup.txt\n.modelloop\n',
}

let bare: BareRepository
let api: TestGitHub
let server: TestGitServer
let project: Project
let temporary: string
let number: number
let base: string
let head: string

beforeAll(async () => {
  bare = await bareRepository()
  api = await startGitHub({
    repositories: { [repository]: bare.path },
    tokens: {
      [judging]: { contents: 'write', 'pull-requests': 'write', checks: 'write', issues: 'read' },
      [readOnly]: { contents: 'read' },
    },
  })
  server = await startGitServer({ world: api.world })
})
afterAll(async () => {
  await server.close()
  await api.close()
  await bare.remove()
})

/** A pull request whose clone has one commit of its own, as actions/checkout makes it: that of the base is fetched. */
async function open(different: Readonly<Record<string, string | undefined>>, change: Readonly<Record<string, string>>) {
  const there = Object.entries({ ...files, ...different }).filter(
    (file): file is [string, string] => file[1] !== undefined,
  )
  const before = Object.fromEntries(there)
  base = await bare.commit('main', before)
  head = await bare.commit('change', change, { from: 'main' })
  const title = 'deeper trees'
  number = (await api.seedPull(repository, { title, head: 'change', author: { login: 'ada', type: 'User' } })).number
  project = await newProject({ ...before, ...change }, server.urlOf(repository))
}
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'runner-temp-'))
})
afterEach(async () => {
  expect(api.violations).toEqual([])
  expect(await readdir(temporary), 'what is left in the temporary folder').toEqual([])
  expect((await project.git('worktree', 'list')).trim().split('\n')).toHaveLength(1)
  await git(bare.path, ['update-ref', '-d', 'refs/heads/modelloop/ledger']).catch(() => undefined)
  await git(bare.path, ['update-ref', '-d', 'refs/heads/change'])
  await git(bare.path, ['update-ref', '-d', 'refs/heads/main'])
  await project.remove()
  await rm(temporary, { recursive: true })
})

const onGitHub = (more: Partial<Host> = {}): Partial<Host> => ({
  github: true,
  repository,
  serverUrl: new URL(server.url).origin,
  apiUrl: api.url,
  runId: '77',
  runAttempt: '1',
  job: 'train',
  defaultBranch: 'main',
  actor: 'ada',
  temporaryFolder: temporary,
  ...more,
})
const onPullRequest = (more: Partial<Host> = {}) =>
  onGitHub({
    eventName: 'pull_request',
    onDefaultBranch: false,
    commit: head,
    pullRequest: { number, headSha: head, baseSha: base, baseRef: 'main', fromFork: false, labels: [] },
    ...more,
  })

async function train(
  inputs: Record<string, string> = {},
  more: Partial<Host> = {},
  signal?: AbortSignal,
  clock?: Clock,
) {
  const given = { 'github-token': readOnly, ...inputs }
  const ran = await project.run(trainAndLog, given, onPullRequest(more), {
    ...(signal && { signal }),
    ...(clock && { clock }),
  })
  const read: ReadRecord = await readRunRecord(join(project.directory, '.modelloop/run'))
  await verifyRecordFiles(read.record, read.folder)
  return { ...ran, retrained: read.record.retrainedBaseline, record: read.record }
}
const judge = () => project.run(validateModel, { 'github-token': judging }, onPullRequest({ job: 'judge' }))
const notes = (ran: Awaited<ReturnType<typeof judge>>) => ran.report.notes.map(({ text }) => text)

describe('the merge base that nobody recorded', () => {
  it('is trained beside the change, by its own code and settings, and the change is judged against it', async () => {
    await open({}, { 'next.csv': regressionRows(400, 80), 'train.sh': `${files['train.sh']}echo deeper\n` })
    const { retrained, report, record } = await train()
    expect(retrained).toMatchObject({
      commit: base,
      lineage: { code: { commit: base, dirty: false }, data: {}, packages: {} },
      modelBytes: files['next.csv'].length,
      predictions: { path: 'baseline/predictions-merge-base.csv' },
    })
    expect(retrained?.durationMs).toBeGreaterThan(300)
    // A label that was set in the meantime is younger than the model.
    const { finishedAt = '' } = retrained && 'lineage' in retrained ? retrained : {}
    expect(Date.parse(finishedAt) - Date.parse(record.finishedAt)).toBeGreaterThan(300)
    expect(report.notes.map(({ text }) => text).join()).toContain(`The merge base ${base.slice(0, 7)} was trained too`)

    const judged = await judge()
    expect(judged.report).toMatchObject({
      verdict: 'pass',
      lineage: { baseline: { source: 'merge-base', commit: base, createdAt: finishedAt } },
    })
    const { value = 0, baseline = 0 } = judged.report.checks[0] ?? {}
    expect((value as number) / baseline).toBeCloseTo(0.8)
    expect(notes(judged)).toContain(
      `Judged against the merge base ${base.slice(0, 7)}, retrained: no run of that commit was recorded.`,
    )
  })

  it('is not trained when a run of that commit was recorded', async () => {
    await open({}, { 'next.csv': regressionRows(400, 80) })
    await project.write('next.csv', files['next.csv'])
    const home = onGitHub({ onDefaultBranch: true, ref: 'refs/heads/main', commit: base })
    const given = { 'github-token': judging }
    await project.run(trainAndLog, given, home)
    await project.run(validateModel, given, home)
    await project.write('next.csv', regressionRows(400, 80))
    const { retrained, report } = await train()
    expect(retrained).toBeUndefined()
    expect(report.notes.map(({ text }) => text).join()).toMatch(/was recorded as run [0-9a-f]+, so it is not trained/)
    const judged = await judge()
    expect(judged.report).toMatchObject({ verdict: 'pass', lineage: { baseline: { commit: base } } })
  })

  it('brings the data of its own metafile, from the remote that the change names', async () => {
    const id = (text: string) => createHash('md5').update(text).digest('hex')
    const metafile = (text: string) =>
      `outs:\n- md5: ${id(text)}\n  size: ${text.length}\n  hash: md5\n  path: rows.csv\n`
    const [then, now] = [regressionRows(400, 100), regressionRows(400, 80)]
    const remote = await mkdtemp(join(tmpdir(), 'data-remote-'))
    const put = (text: string) => writeWhole(join(remote, 'files/md5', id(text).slice(0, 2), id(text).slice(2)), text)
    await put(then)
    const before = {
      'modelloop.yml': `${config}data: { paths: [rows.csv] }\n`,
      'train.sh': 'cp rows.csv predictions.csv\n',
      // This is where the data was once; it has moved since.
      '.dvc/config': '[core]\n    remote = far\n[\'remote "far"\']\n    url = /nowhere\n',
      'rows.csv.dvc': metafile(then),
    }
    const dvc = before['.dvc/config'].replace('/nowhere', remote)
    await open(before, { '.dvc/config': dvc, 'rows.csv.dvc': metafile(now) })
    await project.write('rows.csv', now)
    const { retrained } = await train()
    expect(retrained).toMatchObject({ commit: base, lineage: { data: { 'rows.csv': { md5: id(then) } } } })
    const judged = await judge()
    expect(judged.report.lineage.baseline?.data).toMatchObject({ 'rows.csv': { md5: id(then) } })
    expect(judged.report.summary).toContain('data changed')
    await rm(join(remote, 'files/md5', id(then).slice(0, 2)), { recursive: true })
    await rm(join(project.directory, '.dvc/cache'), { recursive: true, force: true })
    expect((await train()).retrained).toMatchObject({ error: expect.stringContaining(id(then)) })
    await rm(remote, { recursive: true })
  })

  it('is scored on the test rows of the change, where these are others', async () => {
    // A model is the table of what it says; the labels of today are in today's test file.
    const script = `'NR==FNR{said[$1]=$3;next} FNR>1{$3=said[$1]} {print}' OFS=, FS=,`
    const before = {
      'modelloop.yml': config.replace(
        'train: {',
        "data: { test: next.csv }\ntrain: { score: 'sh score.sh {model} {data} {out}',",
      ),
      'score.sh': `awk ${script} "$1" "$2" > "$3"\n`,
    }
    await open(before, { 'next.csv': regressionRows(400, 60, { shift: 7 }) })
    const { retrained } = await train()
    expect(retrained).toMatchObject({ commit: base, scored: true })
    const judged = await judge()
    expect(judged.report.verdict).not.toBe('not-comparable')
    expect(notes(judged).join()).toContain("was scored again on today's")
  })

  it('that cannot be trained leaves the training as it is, and the judge says why', async () => {
    await open({ 'train.sh': 'echo no such compiler >&2; exit 3\n' }, { 'train.sh': files['train.sh'] })
    const { retrained, outputs } = await train()
    expect(outputs).toMatchObject({ verdict: 'pass', status: 'finished' })
    expect(retrained).toMatchObject({ commit: base, error: expect.stringContaining('exit code 3') })
    const judged = await judge()
    expect(judged).toMatchObject({ failed: true, report: { verdict: 'not-comparable' } })
    expect(judged.report.checks[0]?.reason).toMatch(/^The merge base \w{7} could not be trained: .*exit code 3/)
  })

  it('and cannot be trained is stood in for by the champion, and the report says so', async () => {
    await open({ 'train.sh': 'exit 3\n' }, { 'train.sh': files['train.sh'] })
    const home = onGitHub({ onDefaultBranch: true, ref: 'refs/heads/main', commit: head })
    const given = { 'github-token': judging, promote: 'true', baseline: 'champion' }
    await project.run(trainAndLog, given, home)
    await project.run(validateModel, given, home)
    await train()
    const judged = await judge()
    expect(judged.report.lineage.baseline).toMatchObject({ source: 'champion', version: 1 })
    expect(notes(judged).join('\n')).toMatch(
      /Judged against the champion instead: .*could not be trained: .*exit code 3/,
    )
  })

  it('is trained only where the token of the job reads only', async () => {
    await open({}, { 'next.csv': regressionRows(400, 80) })
    const { retrained, report } = await train({ record: 'ledger', 'github-token': judging })
    expect(retrained).toBeUndefined()
    expect(report.notes.map(({ text }) => text).join()).toMatch(/The merge base \w{7} is not trained: .*`record: file`/)
  })

  it('that GitHub does not tell is not trained, and the report of the training says why', async () => {
    await open({}, { 'next.csv': regressionRows(400, 80) })
    api.fail({ operation: 'GET /repos/{owner}/{repo}/compare/{basehead}', status: 404 })
    const { retrained, report, outputs } = await train()
    api.clearFaults()
    expect(retrained).toBeUndefined()
    expect(outputs).toMatchObject({ verdict: 'pass' })
    expect(report.notes.map(({ text }) => text).join()).toContain('The merge base is not trained: GitHub')
  })

  it('lies in a folder of a larger repository, with a run beside it that knows its place', async () => {
    const move = (of: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(of).map(([path, text]) => [`team/price/${path}`, text]))
    const script = `test "$PWD" = "$GITHUB_WORKSPACE/team/price" && ${files['train.sh']}`
    await open(move({ ...files, 'train.sh': script }), move({ 'next.csv': regressionRows(400, 80) }))
    const environment = { PATH: process.env['PATH'], GITHUB_WORKSPACE: project.directory, HOME: tmpdir() }
    const given = { 'github-token': readOnly, 'working-directory': 'team/price' }
    await project.run(trainAndLog, given, onPullRequest({ environment }))
    const { record } = await readRunRecord(join(project.directory, 'team/price/.modelloop/run'))
    expect(record.retrainedBaseline).toMatchObject({ commit: base, lineage: { code: { commit: base } } })
  })

  it.each(['', 'file://', 'sqlite:///'])('does not get the code of the change by a variable: %s', async (scheme) => {
    await open(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's
      { 'train.sh': 'sh "${CODE##*://}/model.sh"\n', 'model.sh': files['train.sh'] },
      { 'model.sh': 'exit 9\n' },
    )
    await project.write('train.sh', files['train.sh'])
    const environment = { PATH: process.env['PATH'], CODE: `${scheme}${project.directory}`, HOME: tmpdir() }
    expect((await train({}, { environment })).retrained).toMatchObject({ lineage: { metrics: {} } })
  })

  it('is read with the login of the job, where the clone lacks its files', async () => {
    await open({}, { 'next.csv': regressionRows(400, 80) })
    await project.git('config', 'core.repositoryFormatVersion', '1')
    await project.git('config', 'extensions.partialClone', 'origin')
    await project.git('config', 'remote.origin.promisor', 'true')
    await project.git('config', 'remote.origin.partialCloneFilter', 'blob:none')
    expect((await train()).retrained).toMatchObject({ lineage: { code: { commit: base } } })
  })

  it('has a time that it may take, though none is set', async () => {
    await open({}, { 'next.csv': regressionRows(400, 80) })
    expect((await train()).printed).toMatch(/may take 10 min( \d+ s)? at most/)
  })

  /** A clock on which ten minutes and more pass in a moment. */
  const hasty: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms < 6e5 ? ms : 1000, signal) }

  it.each([
    ['setup', { 'modelloop.yml': config.replace('echo ready > setup.txt', 'sleep 60') }],
    ['run', { 'train.sh': 'sleep 60\n' }],
    ['score', { 'modelloop.yml': config.replace('train: {', "train: { score: 'sleep 60; : {model} {out}',") }],
  ])('is stopped when it is over, whatever it is at: %s', async (_, before) => {
    await open(before, { ...files, 'next.csv': regressionRows(400, 60, { shift: 7 }) })
    const { retrained, record } = await train({}, {}, undefined, hasty)
    expect(record.status).toBe('finished')
    expect(retrained).toMatchObject({
      error: expect.stringMatching(/stopped: it took longer than 10 min( \d s)? in all/),
    })
    expect(retrained?.durationMs).toBeLessThan(20_000)
  })

  it('is not stopped then where train.timeout is set', async () => {
    const set = config.replace('train: {', 'train: { timeout: 5m,')
    await open({ 'modelloop.yml': set, 'train.sh': `sleep 2; ${files['train.sh']}` }, { 'train.sh': files['train.sh'] })
    expect((await train({}, {}, undefined, hasty)).retrained).toMatchObject({ lineage: { metrics: {} } })
  })

  it('is stopped and tidied up when the job is cancelled, and the run of the change is kept', async () => {
    await open({ 'train.sh': 'sleep 60\n' }, { 'train.sh': files['train.sh'] })
    const controller = new AbortController()
    const watch = setInterval(async () => {
      const folders = await readdir(temporary)
      const inside = await Promise.all(folders.map((name) => existsSync(join(temporary, name, 'merge-base/setup.txt'))))
      if (inside.some(Boolean)) controller.abort(new Error('cancelled'))
    }, 100)
    const { retrained, record } = await train({}, {}, controller.signal).finally(() => clearInterval(watch))
    expect(record).toMatchObject({ status: 'finished', files: { predictions: { name: 'predictions.csv' } } })
    expect(retrained).toMatchObject({ commit: base, error: expect.stringContaining('cancelled') })
  })
})

describe('the change that brings Modelloop', () => {
  it.each<[string, Record<string, string | undefined>, string]>([
    ['settings', { 'modelloop.yml': undefined }, 'has no modelloop.yml'],
    ['a command that trains', { 'modelloop.yml': 'version: 1\nmodel: price\n' }, 'names no command that trains'],
  ])('is a first model, where the merge base has no %s: loud and green', async (_, before, why) => {
    await open(before, { 'modelloop.yml': config })
    const { retrained, outputs } = await train()
    expect(outputs).toMatchObject({ verdict: 'pass' })
    expect(retrained).toMatchObject({ commit: base, hasNoTraining: true })
    const judged = await judge()
    expect(judged).toMatchObject({ failed: false, report: { verdict: 'no-baseline' } })
    expect(notes(judged).join('\n')).toContain(why)
  })

  it('is a first model where an input of the workflow says how to train, too', async () => {
    await open({ 'modelloop.yml': undefined, 'train.sh': 'exit 3\n' }, files)
    expect((await train({ run: 'sh train.sh' })).retrained).toMatchObject({ commit: base, hasNoTraining: true })
    expect(await judge()).toMatchObject({ failed: false, report: { verdict: 'no-baseline' } })
  })

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['to another name', { 'modelloop.yml': config }, { config: 'loop.yml' }],
    ['from another name', { 'old.yml': config }, { config: 'loop.yml' }],
    ['from another folder', { 'old/modelloop.yml': config }, {}],
  ])('is none where settings are moved %s: red, for nothing was measured', async (_, before, inputs) => {
    await open({ 'modelloop.yml': undefined, ...before }, {})
    const now = inputs['config'] ?? 'modelloop.yml'
    for (const path of Object.keys(before)) await project.git('mv', path, now)
    await project.git('commit', '-qam', 'move')
    const { retrained } = await train(inputs)
    expect(retrained).toMatchObject({
      error: expect.stringContaining(`Settings lie there in ${Object.keys(before)[0]}`),
    })
    expect(retrained).not.toHaveProperty('hasNoTraining')
    const judged = await project.run(validateModel, { 'github-token': judging, ...inputs }, onPullRequest())
    expect(judged).toMatchObject({ failed: true, report: { verdict: 'not-comparable' } })
  })

  it('is a first model beside another one that has settings', async () => {
    await open(
      { 'modelloop.yml': undefined, 'rent/modelloop.yml': config.replace('price', 'rent') },
      { 'modelloop.yml': config },
    )
    expect((await train()).retrained).toMatchObject({ hasNoTraining: true })
  })

  it('is a first model in a folder that is new, too', async () => {
    const nothing = Object.fromEntries(Object.keys(files).map((path) => [path, undefined]))
    const moved = Object.fromEntries(Object.entries(files).map(([path, text]) => [`team/price/${path}`, text]))
    await open({ ...nothing, 'README.md': '# Models\n' }, moved)
    const given = { 'github-token': readOnly, 'working-directory': 'team/price' }
    await project.run(trainAndLog, given, onPullRequest())
    const judged = await project.run(validateModel, { ...given, 'github-token': judging }, onPullRequest())
    expect(judged).toMatchObject({ failed: false, report: { verdict: 'no-baseline' } })
    expect(notes(judged).join('\n')).toContain('has no folder "team/price/"')
  })

  it('and leaves a champion behind is judged against that one', async () => {
    await open({ 'modelloop.yml': undefined }, { 'modelloop.yml': config })
    const home = onGitHub({ onDefaultBranch: true, ref: 'refs/heads/main', commit: head })
    const given = { 'github-token': judging, promote: 'true', baseline: 'champion' }
    await project.run(trainAndLog, given, home)
    await project.run(validateModel, given, home)
    await train()
    expect((await judge()).report.lineage.baseline).toMatchObject({ source: 'champion', version: 1 })
  })
})

describe('a setting that does nothing', () => {
  it('does something where the input of the workflow says merge-base', async () => {
    await open({ 'modelloop.yml': config.replace('use: merge-base', 'use: champion') }, {})
    expect((await train({ baseline: 'merge-base' })).retrained).toMatchObject({ commit: base })
  })

  it('is told', async () => {
    await open({ 'modelloop.yml': config.replace('use: merge-base', 'use: champion') }, {})
    const { report, retrained } = await train()
    expect(retrained).toBeUndefined()
    expect(report.notes).toContainEqual({
      level: 'warning',
      text: 'The merge base is not trained: `validate.baseline.use` is champion.',
    })
  })
})
