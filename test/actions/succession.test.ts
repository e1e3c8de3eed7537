import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import type { Host } from '../../src/harness/host.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { startGitServer, type TestGitServer } from '../servers/git-http.ts'
import { git } from '../servers/github/git.ts'
import { startGitHub, type TestGitHub } from '../servers/github/github.ts'
import { newProject, type Project } from './project.ts'
import { regressionRows } from './rows.ts'

const repository = 'octo/models'
const token = 'ghs_judge_with_all_permissions'
const files = {
  'modelloop.yml': `version: 1
model: price
task: regression
train: { run: sh train.sh, model: model.bin }
validate: { gates: [{ metric: rmse, against: baseline, margin: 3% }] }
`,
  'train.sh': 'cp next.csv predictions.csv\ncp next.csv model.bin\necho \'{"cost":1}\' > metrics.json\n',
  'next.csv': regressionRows(400, 100),
  '.gitignore': 'predictions.csv\nmodel.bin\nmetrics.json\nsome.csv\nkept\n',
}

let bare: BareRepository
let api: TestGitHub
let server: TestGitServer
let project: Project
let base: string
let head: string
let next: string
let number: number

beforeAll(async () => {
  bare = await bareRepository()
  base = await bare.commit('main', files)
  head = await bare.commit('change', { 'params.yaml': 'depth: 8\n' }, { from: 'main' })
  next = await bare.commit('next', { 'params.yaml': 'depth: 9\n' }, { from: 'change' })
  api = await startGitHub({
    repositories: { [repository]: bare.path },
    tokens: { [token]: { contents: 'write', 'pull-requests': 'write', checks: 'write', issues: 'read' } },
  })
  api.repository(repository).collaborators.set('ada', 'write')
  server = await startGitServer({ world: api.world })
})
afterAll(async () => {
  await server.close()
  await api.close()
  await bare.remove()
})
beforeEach(async () => {
  project = await newProject(files, server.urlOf(repository))
  const pull = { title: 'deeper trees', head: 'change', author: { login: 'ada', type: 'User' as const } }
  number = (await api.seedPull(repository, pull)).number
})
afterEach(async () => {
  expect(api.violations).toEqual([])
  await git(bare.path, ['update-ref', '-d', 'refs/heads/modelloop/ledger']).catch(() => undefined)
  await project.remove()
})

/** A job of a run of GitHub's on the default branch. */
const onMain = (runId: string, more: Partial<Host> = {}): Partial<Host> => ({
  github: true,
  repository,
  serverUrl: new URL(server.url).origin,
  apiUrl: api.url,
  runId,
  runAttempt: '1',
  job: 'judge',
  defaultBranch: 'main',
  onDefaultBranch: true,
  commit: base,
  actor: 'ada',
  ...more,
})
const onPullRequest = (runId: string, commit = head) =>
  onMain(runId, {
    eventName: 'pull_request',
    onDefaultBranch: false,
    commit,
    pullRequest: { number, headSha: commit, baseSha: base, baseRef: 'main', fromFork: false, labels: [] },
  })

async function train(error: number, over: Partial<Host>) {
  await project.write('next.csv', regressionRows(400, error))
  return project.run(trainAndLog, { 'github-token': token }, over)
}
const judge = (over: Partial<Host>, inputs: Record<string, string> = {}) =>
  project.run(validateModel, { 'github-token': token, promote: 'true', ...inputs }, over)
async function round(error: number, over: Partial<Host>) {
  await train(error, over)
  return judge(over)
}

const factsOf = async (folder: string) => {
  const names = (await git(bare.path, ['ls-tree', '-r', '--name-only', 'modelloop/ledger', folder])).trim().split('\n')
  const texts = await Promise.all(names.map((name) => git(bare.path, ['show', `modelloop/ledger:${name}`])))
  return texts.map((text) => JSON.parse(text))
}
async function holder(alias: string): Promise<number | undefined> {
  const moves = (await factsOf('models/price/aliases')).filter((move) => move.alias === alias)
  return moves.toSorted((a, b) => a.n - b.n).at(-1)?.to
}

describe('an older run of the default branch', () => {
  it('that ends later, or is run again, does not take the place of the model of a newer one', async () => {
    await round(100, onMain('80'))
    await train(99, onMain('81'))
    await cp(join(project.directory, '.modelloop/run'), join(project.directory, 'kept'), { recursive: true })
    await round(98, onMain('82'))
    const older = await judge(onMain('81'), { candidate: 'kept' })
    expect(older.outputs['verdict']).toBe('pass')
    expect(older.printed).toContain('There is another champion by now, of a newer run')
    expect(older.printed).toContain('To go back on purpose, revert the commit, or roll the version out.')
    await judge(onMain('80', { runAttempt: '2' }), { candidate: 'kept' })
    expect([await holder('champion'), await holder('challenger')]).toEqual([2, 2])
  })

  it('is not promotable after a newer one, for a rollout by that would bring older code back', async () => {
    await train(100, onMain('80'))
    await cp(join(project.directory, '.modelloop/run'), join(project.directory, 'kept'), { recursive: true })
    await train(98, onMain('81'))
    const inputs = { promote: 'false', gates: '[{ metric: rmse, max: 200 }]' }
    expect((await judge(onMain('81'), inputs)).outputs['promotable']).toBe('true')
    const older = await judge(onMain('80'), { ...inputs, candidate: 'kept' })
    expect(older.outputs['promotable']).toBe('false')
    expect(older.report.notes.map(({ text }) => text).join()).toContain('A newer run of the default branch is recorded')
  })
})

it('a newer run that takes the results of an older model over makes it champion and challenger again', async () => {
  await round(100, onMain('80'))
  await round(99, onMain('81'))
  expect((await round(100, onMain('82'))).outputs).toMatchObject({ verdict: 'pass', 'model-version': '1' })
  expect([await holder('champion'), await holder('challenger')]).toEqual([1, 1])
})

it('a model that is promoted at a desk for a second time is champion again, with the anchor of its time', async () => {
  await project.git('remote', 'remove', 'origin')
  await project.run(trainAndLog)
  await cp(join(project.directory, '.modelloop/run'), join(project.directory, 'kept'), { recursive: true })
  await project.run(validateModel, { promote: 'true' })
  await project.write('next.csv', regressionRows(400, 99))
  await project.run(trainAndLog)
  await project.run(validateModel, { promote: 'true' })
  const again = await project.run(validateModel, { promote: 'true', candidate: 'kept' })
  expect(again.printed).toContain('price v1 is the champion now')
  expect((await project.run(validateModel)).report.lineage.baseline).toMatchObject({ source: 'champion', version: 1 })
  const moves = await project.git('ls-tree', '--name-only', 'modelloop/ledger', 'models/price/aliases/')
  expect(moves.match(/\d-anchor/g), moves).toEqual(['2-anchor', '4-anchor', '6-anchor'])
})

describe('a run that takes over the results of a pull request', () => {
  it('is written down with its own commit, so that later changes are compared with it', async () => {
    const first = await round(100, onPullRequest('80'))
    const merged = await round(100, onMain('81'))
    expect(merged.outputs['model-version']).toBe(first.outputs['model-version'])
    const runs = (await factsOf('runs/price')).filter(({ finishedAt }) => finishedAt)
    expect(runs.map(({ code, reusedFrom }) => [code.commit, reusedFrom]).sort()).toEqual(
      [
        [head, undefined],
        [base, runs.find(({ code }) => code.commit === head).id],
      ].sort(),
    )
    await train(99, onPullRequest('82'))
    const judged = await judge(onPullRequest('82'), { baseline: 'merge-base' })
    expect(judged.report.lineage.baseline).toMatchObject({ source: 'merge-base', commit: base })
    expect(judged.report.checks).toMatchObject([{ verdict: 'pass', n: 400 }])
    const history = judged.report.charts.find(({ id }) => id.startsWith('history:'))
    expect(history, 'results are drawn once').toMatchObject({ x: { length: 2 } })
  })
})

it('of two trainings of one job with the same inputs (a matrix over seeds) none is promoted as what the other made', async () => {
  await project.write('train.sh', 'cp some.csv predictions.csv\ncp some.csv model.bin\n')
  const leg = async (error: number) => {
    await project.write('some.csv', regressionRows(400, error))
    await project.run(trainAndLog, { 'github-token': token }, onMain('80'))
  }
  await leg(120)
  await cp(join(project.directory, '.modelloop/run'), join(project.directory, 'kept'), { recursive: true })
  await leg(100)
  expect((await judge(onMain('80'), { candidate: 'kept' })).outputs['model-version']).toBe('1')
  const second = await judge(onMain('80'))
  expect(second.outputs['model-version']).toBeUndefined()
  expect(second.error?.message).toContain('is in the ledger with other bytes')
})

describe('the label modelloop:accept', () => {
  it('accepts the model that was there when it was set, and no earlier one that comes back', async () => {
    const labelled = (runId: string, error: number) => round(error, onPullRequest(runId, error === 130 ? head : next))
    await round(100, onMain('80'))
    expect((await labelled('81', 160)).failed).toBe(true)
    expect((await labelled('82', 130)).failed).toBe(true)
    // GitHub tells whole seconds, and a training here takes less.
    await setTimeout(1100)
    api.seedLabels(repository, number, ['modelloop:accept'], { login: 'ada', type: 'User' })
    await setTimeout(1100)
    const back = await labelled('83', 160)
    expect(back).toMatchObject({ failed: true, outputs: { verdict: 'fail', promotable: 'false' } })
    expect(back.report.notes.map(({ text }) => text).join()).toContain('was given to another model')
    expect((await labelled('84', 130)).failed).toBe(false)
  })
})

describe('a run of a pull request that claims to be what the default branch will train', () => {
  const recordFile = () => join(project.directory, '.modelloop/run/run.json')
  const forge = async () => {
    await train(100, onMain('80'))
    const expected = JSON.parse(await readFile(recordFile(), 'utf8'))
    await train(50, onPullRequest('81'))
    const { reuseKey, code } = expected
    const forged = { ...JSON.parse(await readFile(recordFile(), 'utf8')), reuseKey, code }
    await project.write('.modelloop/run/run.json', JSON.stringify(forged))
  }

  it('is never taken over there, and not taken for a run of it', async () => {
    await project.git('commit', '-q', '--allow-empty', '-m', 'start')
    await forge()
    // The code of the pull request is another; a commit of this project stands for it.
    await project.write('train.sh', `${files['train.sh']}# changed\n`)
    await project.git('commit', '-q', '-a', '-m', 'the change')
    await judge(onPullRequest('81'))
    await project.git('reset', '-q', '--hard', 'HEAD^')
    expect((await train(100, onMain('82'))).outputs['reused']).toBe('false')
    const [run] = (await factsOf('runs/price')).filter(({ finishedAt }) => finishedAt)
    expect(run.code).toMatchObject({ commit: head, pullRequest: number })
    expect(run.code.tree).toBeUndefined()
  })

  it('is not believed where the base is what is checked out (pull_request_target)', async () => {
    await project.git('commit', '-q', '--allow-empty', '-m', 'start')
    await forge()
    await judge({ ...onPullRequest('81'), eventName: 'pull_request_target' })
    expect((await train(100, onMain('82'))).outputs['reused']).toBe('false')
  })

  it('is not recorded by a job that follows it on the default branch (workflow_run)', async () => {
    await round(90, onMain('79'))
    await forge()
    const judged = await judge(onMain('81', { eventName: 'workflow_run', onDefaultBranch: false }))
    expect(judged.outputs['model-version']).toBeUndefined()
    expect(judged.report.notes.map(({ text }) => text).join()).toContain('This run was not recorded')
    expect((await train(100, onMain('82'))).outputs['reused']).toBe('false')
  })
})

it('a run of a commit that a step checked out is not recorded as one of the commit of its job', async () => {
  const elsewhere = { eventName: 'push', onDefaultBranch: false, ref: 'refs/heads/change', commit: head }
  await train(100, onMain('80', { ...elsewhere, environment: { ...process.env, GITHUB_SHA: head } }))
  await judge(onMain('80', elsewhere))
  const [run] = (await factsOf('runs/price')).filter(({ finishedAt }) => finishedAt)
  expect(run.code).toMatchObject({ ref: 'refs/heads/change' })
  expect(run.code.commit).toBeUndefined()
})

describe('results of an equal key', () => {
  const trained = async (error: number, over: Partial<Host>, note: string) => {
    await project.write('note.md', note)
    await project.git('add', 'note.md', 'modelloop.yml')
    await project.git('commit', '-q', '--allow-empty', '-m', note)
    const { outputs } = await train(error, over)
    await judge(over)
    return outputs['reused']
  }

  it('are taken over after a merge where the code is the same to the last file', async () => {
    expect(await trained(99, onPullRequest('81'), 'a')).toBe('false')
    expect(await trained(99, onMain('82'), 'a')).toBe('true')
    expect(await trained(98, onPullRequest('83'), 'b')).toBe('false')
    expect(await trained(98, onMain('84'), 'c')).toBe('false')
  })

  it('are taken over whatever else a merge brought, where `train.inputs` says what matters', async () => {
    const inputs = files['modelloop.yml'].replace('train: {', 'train: { inputs: [train.sh, next.csv],')
    await project.write('modelloop.yml', inputs)
    expect(await trained(100, onMain('80'), 'a')).toBe('false')
    expect(await trained(100, onPullRequest('81'), 'b')).toBe('true')
    expect(await trained(100, onMain('82'), 'c')).toBe('true')
    expect(await trained(99, onPullRequest('83'), 'd')).toBe('false')
    expect(await trained(99, onMain('84'), 'e')).toBe('true')
  })
})
