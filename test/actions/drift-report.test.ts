import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action as driftReport } from '../../src/actions/drift-report/drift-report.ts'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import type { Host } from '../../src/harness/host.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { startGitServer, type TestGitServer } from '../servers/git-http.ts'
import { git } from '../servers/github/git.ts'
import { startGitHub, type TestGitHub } from '../servers/github/github.ts'
import { startSlack, type TestSlack } from '../servers/slack.ts'
import { newProject, type Project, type Ran } from './project.ts'
import { requestLog, trainingTable } from './traffic.ts'

const repository = 'octo/models'
const ledgerRef = 'refs/heads/modelloop/ledger'
const token = 'ghs_watch'
const workflow = `on: { workflow_dispatch: { inputs: { data-version: { type: string } } } }\n`
const configOf = (store: string) => `version: 1
model: price
task: regression
columns: { id: id, label: price }
data: { paths: [data] }
store: { url: "folder:${store}" }
train: { run: sh train.sh, model: model.bin }
validate: { gates: [{ metric: rmse, max: 200 }] }
monitor:
  current: logs/*.jsonl
  on-drift: [issue]
  retrain: { workflow: modelloop.yml, cooldown: 7d, environment: retrain }
`
const filesOf = (config: string) => ({
  'modelloop.yml': config,
  'train.sh': `awk -F, 'NR==1{print "id,label,prediction"} NR>1{print $1","$5","$5+1}' data/train.csv > predictions.csv; cp data/train.csv model.bin\n`,
  'data/train.csv': trainingTable({ count: 3_000, seed: 1 }),
  '.gitignore': 'predictions.csv\nmodel.bin\nlogs\n',
})

let bare: BareRepository
let api: TestGitHub
let server: TestGitServer
let slack: TestSlack
let project: Project
let store: string
let config: string
let head: string
/** The ledger with a champion. */
let crowned: string
let job = 0

beforeAll(async () => {
  bare = await bareRepository()
  store = await mkdtemp(join(tmpdir(), 'store-'))
  config = configOf(store)
  head = await bare.commit('main', { ...filesOf(config), '.github/workflows/modelloop.yml': workflow })
  api = await startGitHub({
    repositories: { [repository]: bare.path },
    tokens: {
      [token]: { contents: 'write', issues: 'write', actions: 'write' },
      reader: { contents: 'write' },
      teller: { contents: 'read', issues: 'write' },
    },
  })
  server = await startGitServer({ world: api.world })
  slack = await startSlack()
  project = await newProject(filesOf(config), server.urlOf(repository))
  const given = { 'github-token': token }
  await project.run(trainAndLog, given, onGitHub())
  await project.run(validateModel, { ...given, promote: 'true', comment: 'off' }, onGitHub())
  crowned = (await git(bare.path, ['rev-parse', ledgerRef])).trim()
  await project.remove()
})
afterAll(async () => {
  await rm(store, { recursive: true })
  await slack.close()
  await server.close()
  await api.close()
  await bare.remove()
})
beforeEach(async () => {
  project = await newProject(filesOf(config), server.urlOf(repository))
  await git(bare.path, ['update-ref', ledgerRef, crowned])
})
afterEach(async () => {
  expect(api.violations).toEqual([])
  api.clearFaults()
  server.clearFaults()
  slack.fail({ status: 500, body: '', times: 0 })
  const { issues, comments, dispatches } = here()
  for (const list of [issues, comments, dispatches, slack.messages]) list.length = 0
  await project.remove()
})

const here = () => api.repository(repository)
const onGitHub = (): Partial<Host> => ({
  github: true,
  repository,
  serverUrl: new URL(server.url).origin,
  apiUrl: api.url,
  // Each run is another job of a schedule.
  runId: String(++job),
  runAttempt: '1',
  job: 'watch',
  defaultBranch: 'main',
  onDefaultBranch: true,
  commit: head,
  actor: 'ada',
})

const watch = (inputs: Record<string, string> = {}, over: Partial<Host> = {}) =>
  project.run(driftReport, { 'github-token': token, ...inputs }, { ...onGitHub(), ...over })
const log = (name: string, houses: Parameters<typeof requestLog>[0], fromHoursAgo: number, toHoursAgo: number) =>
  project.write(`logs/${name}.jsonl`, requestLog(houses, { fromHoursAgo, toHoursAgo }))
const stable = (seed = 7) => ({ count: 2_000, seed })
const shifted = (seed = 8) => ({ count: 2_000, seed, metres: true })

const notes = ({ report }: Ran) => report.notes.map(({ text }) => text).join('\n')
const facts = async () =>
  (await git(bare.path, ['ls-tree', '-r', '--name-only', 'modelloop/ledger', 'monitor/price'])).trim().split('\n')
const issues = () => here().issues.map(({ number, state, title }) => ({ number, state, title }))
const commentsOf = (number: number) => api.comments(repository, number).map(({ body }) => body)

describe('the watch over production', () => {
  it('judges the version in production alone: after a rollback what the other one saw is left out', async () => {
    await log('canary', { ...shifted(), version: '2' }, 20, 1)
    await log('stable', stable(), 20, 1)
    const both = await watch()
    expect(both.report.verdict).toBe('stable')
    expect(notes(both)).toContain('2,000 requests are left out: they do not say that v1 answered them')
  })

  it('says so when the version in production has not seen enough', async () => {
    await log('old', { ...stable(), version: '2' }, 20, 2)
    await log('new', { count: 40, seed: 9 }, 2, 1)
    const early = await watch()
    expect(early.report.verdict).toBe('insufficient')
    expect(notes(early)).toContain('2,000 requests are left out')
  })

  it('is stable while production sees what training saw, and remembers that', async () => {
    await log('monday', stable(), 20, 1)
    const first = await watch()
    expect(first).toMatchObject({
      failed: false,
      outputs: { verdict: 'stable', outcome: 'pass', 'drifted-columns': '[]', share: '0', retrain: 'false' },
    })
    expect(first.printed).toMatch(/^price: stable, no drift\. No column changed by more than its tolerance/m)
    expect(first.report.lineage.baseline).toMatchObject({ source: 'champion', version: 1 })
    expect(first.report.checks.map(({ title }) => title).sort()).toEqual(['area', 'city', 'prediction', 'rooms'])
    expect(await facts()).toEqual(['monitor/price/1.json'])
    expect(issues()).toEqual([])
    expect(await readFile(first.outputs['html']!, 'utf8')).toContain('<svg')
  })

  it('spends the alpha of a year by the time that passed', async () => {
    await log('monday', stable(), 48, 25)
    await watch({ 'min-rows': '100' })
    await log('tuesday', stable(9), 24, 1)
    await watch({ 'min-rows': '100' })
    const [one, two] = await Promise.all(
      [1, 2].map(async (n) => JSON.parse(await git(bare.path, ['show', `modelloop/ledger:monitor/price/${n}.json`]))),
    )
    expect(two.from).toBe(one.to)
    const hours = (Date.parse(two.to) - Date.parse(two.from)) / 3_600_000
    expect(hours).toBeCloseTo(24, 1)
    expect(two.alphaSpent).toBeCloseTo((0.05 * hours) / (365 * 24), 12)
  })

  it('opens one issue on drift, keeps it up to date, and closes it on recovery', async () => {
    await log('monday', shifted(), 90, 70)
    const first = await watch()
    expect(first).toMatchObject({ failed: false, outputs: { verdict: 'drift', outcome: 'fail', retrain: 'true' } })
    expect(JSON.parse(first.outputs['drifted-columns']!)).toEqual(['area', 'prediction'])
    expect(issues()).toEqual([{ number: 1, state: 'open', title: 'Drift of price: area and prediction' }])
    expect(first.outputs['issue-url']).toContain('/octo/models/issues/1')
    expect(here().issues[0]).toMatchObject({ labels: ['modelloop:drift'] })
    expect(here().issues[0]?.body).toMatch(/area.* fell from/)

    await log('tuesday', shifted(9), 60, 50)
    await watch()
    expect([issues().length, commentsOf(1)]).toEqual([1, []])
    // Another set of columns is worth a word.
    await log('wednesday', shifted(10), 45, 40)
    await watch({ ignore: 'prediction' })
    expect(commentsOf(1)).toEqual(['The drift changed. As before again: **prediction**.'])

    await log('thursday', stable(), 30, 1)
    const recovered = await watch()
    expect(recovered.outputs).toMatchObject({ verdict: 'stable', 'issue-url': first.outputs['issue-url'] })
    expect(issues()).toMatchObject([{ number: 1, state: 'closed' }])
    expect(commentsOf(1).at(-1)).toContain('Production is as it was in training again.')
  })

  it('judges a window only once when two schedules run at the same time, and the second is green', async () => {
    await log('monday', shifted(), 20, 1)
    const both = await Promise.all([watch({ 'on-drift': 'issue, fail' }), watch({ 'on-drift': 'issue, fail' })])
    expect(await facts()).toEqual(['monitor/price/1.json'])
    expect(issues()).toHaveLength(1)
    const [winner, loser] = both[0].failed ? both : [both[1], both[0]]
    expect([winner.failed, loser.failed]).toEqual([true, false])
    expect(notes(loser)).toContain('Another job judged this window at the same time')
    expect(loser.outputs).toMatchObject({ retrain: 'false' })

    const later = await watch()
    expect(later).toMatchObject({ failed: false, outputs: { verdict: 'insufficient' } })
    expect(later.report.headline).toBe('nothing new to judge')
    expect(await facts()).toHaveLength(1)
  })

  it('says that there are too few rows, and does not close an issue for it', async () => {
    await log('monday', shifted(), 60, 50)
    await watch()
    await rm(join(project.directory, 'logs/monday.jsonl'))
    await log('tuesday', { count: 40, seed: 3 }, 20, 1)
    const few = await watch()
    expect(few).toMatchObject({ failed: false, outputs: { verdict: 'insufficient', outcome: 'unknown' } })
    expect(issues()).toMatchObject([{ state: 'open' }])
    expect(few.report.execution.driftLastJudgedAt).toMatch(/^\d{4}-/)
  })

  it('leaves out a line that is cut in the middle, and judges the rest', async () => {
    const whole = requestLog(stable(), { fromHoursAgo: 20, toHoursAgo: 1 })
    await project.write('logs/monday.jsonl', whole.slice(0, -70))
    const ran = await watch()
    expect(ran.outputs).toMatchObject({ verdict: 'stable' })
    expect(notes(ran)).toContain('The last line of logs/monday.jsonl has no end yet and was left out.')
  })

  it('takes a column that vanished for drift, and names it', async () => {
    const without = requestLog(stable(), { fromHoursAgo: 20, toHoursAgo: 1 }).replaceAll(/"rooms":\d+,/g, '')
    await project.write('logs/monday.jsonl', without)
    const ran = await watch()
    expect(ran.outputs).toMatchObject({ verdict: 'drift', 'drifted-columns': '["rooms"]' })
    expect(issues()).toMatchObject([{ title: 'Drift of price: rooms' }])
  })

  it('makes the job red where `on-drift` says so', async () => {
    await log('monday', shifted(), 20, 1)
    expect(await watch({ 'on-drift': 'fail' })).toMatchObject({ failed: true, outputs: { verdict: 'drift' } })
    expect(issues()).toEqual([])
  })

  it('only looks on a pull request and at a desk', async () => {
    await log('monday', shifted(), 20, 1)
    const ran = await watch({}, { onDefaultBranch: false })
    expect(ran.outputs).toMatchObject({ verdict: 'drift', retrain: 'false' })
    expect(notes(ran)).toContain('This is no run of the watch')
    expect(await facts()).toEqual([''])
    expect(issues()).toEqual([])
  })

  it('is seen in the reports of models', async () => {
    await log('monday', stable(), 20, 1)
    await watch()
    const given = { 'github-token': token, comment: 'off' }
    await project.run(trainAndLog, given, onGitHub())
    const judged = await project.run(validateModel, given, onGitHub())
    expect(Date.now() - Date.parse(judged.report.execution.driftLastJudgedAt ?? '')).toBeLessThan(60_000)
  })
})

describe('Slack', () => {
  const on = () => watch({ 'on-drift': 'issue, slack', 'slack-webhook': slack.webhook })

  it('is told of drift with a way to the issue, and of its end', async () => {
    await log('monday', shifted(), 60, 50)
    await on()
    const [message] = slack.messages as [{ text: string; blocks: unknown[] }]
    expect(message.text).toContain('price · area and prediction drifted')
    expect(JSON.stringify(message.blocks)).toContain('/octo/models/issues/1|issue>')
    await log('tuesday', stable(), 30, 1)
    await on()
    expect(slack.messages).toHaveLength(2)
    expect(JSON.stringify(slack.messages[1])).toContain('no drift')
  })

  it('may be down: the judgement and the issue stand, and the job says who was not told', async () => {
    await log('monday', shifted(), 20, 1)
    slack.fail({ status: 404, body: 'no_service', times: 9 })
    const ran = await on()
    expect(ran.error?.message).toContain('The judgement is written down. Slack did not get it. Slack answered 404')
    expect(await facts()).toEqual(['monitor/price/1.json'])
    expect(issues()).toHaveLength(1)
    expect(ran.printed + JSON.stringify(ran)).not.toContain('B000/secret')
  })

  it('is not forgotten silently when its webhook is missing', async () => {
    await expect(watch({ 'on-drift': 'slack' })).rejects.toThrow('the input "slack-webhook" is empty')
  })

  it('with a URL that cannot be one is refused before anything is judged', async () => {
    await log('monday', shifted(), 20, 1)
    await expect(
      watch({ 'on-drift': 'issue, slack', 'slack-webhook': 'hooks.slack.com/services/T/B/x' }),
    ).rejects.toThrow('The input "slack-webhook" is not the URL of a webhook.')
    expect(await facts()).toEqual([''])
    expect(issues()).toEqual([])
  })
})

describe('GitHub', () => {
  it('may be down: the judgement stands, and the job says that the issue was not written', async () => {
    await log('monday', shifted(), 20, 1)
    api.fail({ operation: /issues|labels/, status: 503 })
    const ran = await watch()
    expect(ran.error?.message).toContain('The issue was not written.')
    expect(ran.outputs).toMatchObject({ verdict: 'drift', retrain: 'true' })
    expect(await facts()).toEqual(['monitor/price/1.json'])
  }, 30_000)

  it('may refuse the ledger: people are told all the same, and the job is red', async () => {
    await log('monday', shifted(), 20, 1)
    const ran = await watch({ 'github-token': 'teller' })
    expect(ran.error?.message).toContain('The judgement could not be written down.')
    expect(ran.outputs).toMatchObject({ verdict: 'drift', retrain: 'false' })
    expect(issues()).toMatchObject([{ state: 'open' }])
    expect(await facts()).toEqual([''])
  })

  it('may have no issues, or give no permission: that is one warning', async () => {
    await log('monday', shifted(), 20, 1)
    const ran = await watch({ 'github-token': 'reader' })
    expect(ran.error).toBeUndefined()
    expect(ran.printed).toContain('issues: write')
  })
})

describe('a retraining', () => {
  const version = `${'ae'.repeat(16)}.dir`
  const answer = (dataVersion = version) => watch({ 'data-version': dataVersion })

  it('is started once on new data, and the issue says so', async () => {
    await log('monday', shifted(), 60, 50)
    const judged = await watch()
    expect(judged.outputs).toMatchObject({ retrain: 'true', 'retrain-environment': 'retrain' })
    const started = await answer()
    expect(started).toMatchObject({ failed: false, outputs: { verdict: 'drift', retraining: 'dispatched' } })
    expect(here().dispatches).toMatchObject([
      { workflow: 'modelloop.yml', ref: 'main', inputs: { 'data-version': version } },
    ])
    expect(await facts()).toEqual(['monitor/price/1-retraining.json', 'monitor/price/1.json'])
    expect(commentsOf(1)).toEqual([expect.stringMatching(/\*\*Retraining\*\*: started on .* by modelloop\.yml/)])
    expect(here().issues[0]?.body).toContain('with the data aeaeaea')

    expect((await answer()).outputs).toMatchObject({ retraining: 'cooling-down' })
    await log('tuesday', shifted(9), 40, 1)
    const later = await watch()
    expect(later.outputs).toMatchObject({ verdict: 'drift', retrain: 'false' })
    expect(notes(later)).toMatch(/the next one not before/)
    expect(here().dispatches).toHaveLength(1)
  })

  it('is not started on the data that the champion was trained on', async () => {
    await log('monday', shifted(), 60, 50)
    await watch()
    const champion = await git(bare.path, ['show', 'modelloop/ledger:models/price/1.json'])
    const ran = await answer(JSON.parse(champion).lineage.data.data.md5)
    expect(ran.outputs).toMatchObject({ retraining: 'no-new-data' })
    expect(here().dispatches).toEqual([])
    expect(here().issues[0]?.body).toContain('is what v1 in production was trained on')
    expect(commentsOf(1)).toEqual([])
  })

  it('is tried again on the same data after the cool-down only when that is new', async () => {
    await project.write('modelloop.yml', config.replace('7d', '1ms'))
    await log('monday', shifted(), 60, 50)
    await watch()
    await answer()
    await log('tuesday', shifted(9), 40, 1)
    expect((await watch()).outputs).toMatchObject({ retrain: 'true' })
    expect((await answer()).outputs).toMatchObject({ retraining: 'no-new-data' })
    expect((await answer('b'.repeat(32))).outputs).toMatchObject({ retraining: 'dispatched' })
  })

  it('is not started without drift', async () => {
    await log('monday', stable(), 60, 50)
    expect((await watch()).outputs).toMatchObject({ retrain: 'false' })
    expect((await answer()).outputs).toMatchObject({ verdict: 'stable', retraining: 'not-due' })
    expect(here().dispatches).toEqual([])
  })

  it('says what is wrong with the workflow, and is not taken for started', async () => {
    await project.write('modelloop.yml', config.replace('modelloop.yml,', 'retrain.yml,'))
    await log('monday', shifted(), 60, 50)
    await watch()
    const ran = await answer()
    expect(ran.error?.message).toContain('there is no .github/workflows/retrain.yml on the default branch')
    expect(ran.outputs).toMatchObject({ retraining: 'failed' })
    expect(await facts()).toEqual(['monitor/price/1.json'])
  })

  it('needs a workflow to be named', async () => {
    await project.write('modelloop.yml', config.replace(/ {2}retrain: .*\n/, ''))
    await log('monday', stable(), 60, 50)
    await expect(watch({ 'on-drift': 'retrain' })).rejects.toThrow('nothing says which workflow retrains')
    await expect(answer()).rejects.toThrow('nothing says which workflow retrains')
  })
})

describe('mistakes', () => {
  beforeEach(() => git(bare.path, ['update-ref', '-d', ledgerRef]))

  it('tells the first user what to do: without a champion there is nothing to compare with', async () => {
    await log('monday', stable(), 20, 1)
    await expect(watch()).rejects.toMatchObject({
      message: 'price has no champion yet, so nothing says what production was trained on.',
      hint: expect.stringContaining('monitor.reference'),
    })
  })

  it('compares with a file where one is named, without a champion', async () => {
    await log('monday', stable(), 20, 1)
    const ran = await watch({ reference: 'data/train.csv' })
    expect(ran.outputs).toMatchObject({ verdict: 'stable' })
    expect(ran.report.lineage.baseline).toEqual({ source: 'data/train.csv' })
    // What was judged today can be the reference of tomorrow.
    const again = await watch({ reference: ran.outputs['profile']! }, { onDefaultBranch: false })
    expect(again.outputs).toMatchObject({ verdict: 'stable' })
  })

  it.each([
    [{ reference: 'data/test.csv' }, 'The reference "data/test.csv" does not exist.'],
    [{ current: 's3://logs/*.jsonl?X-Amz-Signature=secret' }, 'is a URL'],
    [{ current: 'nothing/*.jsonl' }, 'No request log and no table matches "nothing/*.jsonl"'],
    [{ tolerance: '{ ks: 0.1 }' }, 'There is no tolerance "ks".'],
    [{ convention: 'evidently' }, 'The convention "evidently" is not known'],
    [{ engine: 'duckdb' }, 'The engine "duckdb" is not built yet'],
    [{ 'on-drift': 'pager' }, 'on-drift'],
    [{ 'data-version': 'ae'.repeat(16) }, 'was never judged'],
  ])('says what is wrong with %j before anything is written', async (inputs, words) => {
    await expect(watch(inputs)).rejects.toThrow(words)
    expect(await git(bare.path, ['branch', '--list', 'modelloop/ledger'])).toBe('')
  })
})
