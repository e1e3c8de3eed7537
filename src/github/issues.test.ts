import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Scene, startScene } from '../../test/servers/github/scene.ts'
import { openGitHub } from './client.ts'
import { dispatchWorkflow } from './dispatch.ts'
import { amendIssue, closeIssue, type IssueState, issueSection, reportIssue } from './issues.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene({
    writer: { issues: 'write', actions: 'write' },
    reader: { issues: 'read' },
    mallory: { permissions: { issues: 'write' }, account: { login: 'mallory', type: 'User' } },
  })
  const dispatchable = 'on:\n  workflow_dispatch:\n    inputs:\n      data-version: { type: string }\n'
  await scene.origin.commit('main', {
    '.github/workflows/modelloop.yml': dispatchable,
    '.github/workflows/ci.yml': 'on: push\n',
    '.github/workflows/other.yml': 'on: [push, workflow_dispatch]\n',
  })
})
afterAll(() => scene.close())
beforeEach(() => {
  const { issues, comments, labels } = here()
  for (const list of [issues, comments, labels]) list.length = 0
})
afterEach(() => {
  scene.github.clearFaults()
  expect(scene.github.violations).toEqual([])
})

const here = () => scene.github.repository(scene.repository)
const open = (token = 'writer') =>
  openGitHub({ apiUrl: scene.github.url, repository: scene.repository }, token, { secondMs: 1 })
const name = {
  model: 'ames-price',
  key: 'drift',
  label: { name: 'modelloop:drift', color: 'd93f0b', description: 'Production drifted' },
}
const state = (columns: string, more: Partial<IssueState> = {}): IssueState => ({
  title: `Drift of ames-price: ${columns}`,
  body: `${columns} drifted. cc @octocat`,
  state: columns,
  changed: `Now it is ${columns}.`,
  ...more,
})
const commentsOf = (number: number) => scene.github.comments(scene.repository, number).map((comment) => comment.body)

describe('the issue of a model', () => {
  it('is opened with its label, brought up to date, and closed with a word', async () => {
    const opened = await reportIssue(open(), name, state('area'))
    expect(opened).toMatchObject({ done: true, action: 'opened', number: 1 })
    expect(here().labels).toMatchObject([{ name: 'modelloop:drift', color: 'd93f0b' }])
    expect(here().issues[0]).toMatchObject({ title: 'Drift of ames-price: area', labels: ['modelloop:drift'] })
    expect(here().issues[0]?.body).toContain('cc @\u200boctocat')

    expect(await reportIssue(open(), name, state('area'))).toMatchObject({ action: 'unchanged' })
    const closed = await closeIssue(open(), name, 'It is stable again.')
    expect(closed).toMatchObject({ done: true, action: 'closed', number: 1 })
    expect(here().issues).toMatchObject([{ state: 'closed', stateReason: 'completed' }])
    expect(commentsOf(1)).toEqual(['It is stable again.'])
    expect(await closeIssue(open(), name, 'again')).toEqual({ done: true, action: 'none' })
    expect(await reportIssue(open(), name, state('area'))).toMatchObject({ action: 'opened', number: 2 })
  })

  it('tells people when what matters changed, and only then', async () => {
    await reportIssue(open(), name, state('area'))
    await reportIssue(open(), name, state('area', { body: 'area drifted, on newer rows' }))
    expect(commentsOf(1)).toEqual([])
    await reportIssue(open(), name, state('area and rooms'))
    expect(commentsOf(1)).toEqual(['Now it is area and rooms.'])
    expect(here().issues).toHaveLength(1)
  })

  it('is not confused with that of another model, nor with what somebody planted', async () => {
    await reportIssue(open(), { ...name, model: 'other' }, state('area'))
    await reportIssue(open('mallory'), name, state('nothing at all'))
    expect(await reportIssue(open(), name, state('area'))).toMatchObject({ action: 'opened', number: 3 })
  })

  it('stays single when two jobs open one at once', async () => {
    scene.github.fail({
      operation: 'POST /repos/{owner}/{repo}/issues',
      times: 1,
      meanwhile: async () => {
        await reportIssue(open(), name, state('rooms'))
      },
    })
    expect(await reportIssue(open(), name, state('area'))).toMatchObject({ done: true, number: 1, action: 'updated' })
    expect(here().issues).toMatchObject([
      { number: 1, state: 'open', title: 'Drift of ames-price: area' },
      { number: 2, state: 'closed', stateReason: 'not_planned' },
    ])
    expect(commentsOf(2)).toEqual(['Two jobs opened this at the same time. It goes on in #1.'])
  })

  it('has one section rewritten, and keeps the others', async () => {
    expect(await amendIssue(open(), name, { section: 'retraining', text: 'x' })).toEqual({ done: true, action: 'none' })
    const body = `before\n\n${issueSection('retraining', 'waiting')}\n\nafter`
    await reportIssue(open(), name, state('area', { body }))
    await amendIssue(open(), name, { section: 'retraining', text: 'started', comment: 'A retraining was started.' })
    expect(here().issues[0]?.body).toMatch(/before\n\n<!-- section retraining -->\nstarted\n<!-- end .* -->\n\nafter/)
    expect(commentsOf(1)).toEqual(['A retraining was started.'])
    await amendIssue(open(), name, { section: 'costs', text: '3 min' })
    expect(here().issues[0]?.body).toMatch(/after\n\n<!-- section costs -->\n3 min\n/)
  })

  it.each([
    ['the permission is missing', 'reader', undefined, 'permission', 'issues: write'],
    ['issues are switched off', 'writer', 410, 'not-found', 'Turn issues on'],
    ['GitHub is down', 'writer', 503, 'unavailable', 'could not be reached'],
  ] as const)('is told in one sentence when %s', async (_, token, status, reason, words) => {
    if (status) scene.github.fail({ operation: /issues|labels/, status })
    expect(await reportIssue(open(token), name, state('area'))).toMatchObject({
      done: false,
      reason,
      message: expect.stringContaining(words),
    })
  })
})

describe('a workflow that is dispatched', () => {
  const dispatch = (workflow: string, token = 'writer') =>
    dispatchWorkflow(open(token), { workflow, inputs: { 'data-version': 'ae04' } })

  it('runs on the default branch with its inputs', async () => {
    expect(await dispatch('modelloop.yml')).toEqual({ dispatched: true, ref: 'main' })
    expect(here().dispatches).toMatchObject([
      { workflow: 'modelloop.yml', ref: 'main', inputs: { 'data-version': 'ae04' } },
    ])
  })

  it.each([
    ['retrain.yml', 'there is no .github/workflows/retrain.yml on the default branch'],
    ['ci.yml', 'It needs `on: workflow_dispatch` with the input data-version'],
    ['other.yml', 'It needs `on: workflow_dispatch` with the input data-version'],
  ])('is refused with what to do: %s', async (workflow, words) => {
    expect(await dispatch(workflow)).toMatchObject({ dispatched: false, message: expect.stringContaining(words) })
  })

  it('needs the permission', async () => {
    expect(await dispatch('modelloop.yml', 'reader')).toMatchObject({
      dispatched: false,
      permissionsBlock: expect.stringContaining('actions: write'),
    })
  })
})
