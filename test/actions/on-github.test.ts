import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import type { Host, PullRequest } from '../../src/harness/host.ts'
import { readSections } from '../../src/report/markdown/combine.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { protectRefs, startGitServer, type TestGitServer } from '../servers/git-http.ts'
import { git } from '../servers/github/git.ts'
import { startGitHub, type TestGitHub } from '../servers/github/github.ts'
import { newProject, type Project } from './project.ts'
import { regressionRows } from './rows.ts'

const repository = 'octo/models'
const full = 'ghs_judge_with_all_permissions'
const readOnly = 'ghs_token_of_a_fork'
const config = `version: 1
model: price
task: regression
train: { run: sh train.sh, model: model.bin }
validate:
  gates: [{ metric: rmse, max: 200 }, { metric: rmse, against: baseline, margin: 3% }]
`
const files = {
  'modelloop.yml': config,
  'train.sh': 'cp next.csv predictions.csv\ncp next.csv model.bin\n',
  'next.csv': regressionRows(400, 100),
  '.gitignore': 'predictions.csv\nmodel.bin\n',
}
const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'

let bare: BareRepository
let api: TestGitHub
let server: TestGitServer
let project: Project
let number: number
let base: string
let head: string

beforeAll(async () => {
  bare = await bareRepository()
  base = await bare.commit('main', files)
  head = await bare.commit('change', { 'params.yaml': 'depth: 8\n' }, { from: 'main' })
  api = await startGitHub({
    repositories: { [repository]: bare.path },
    tokens: {
      [full]: { contents: 'write', 'pull-requests': 'write', checks: 'write', issues: 'read' },
      [readOnly]: { contents: 'read', 'pull-requests': 'read' },
      ada: { permissions: { 'pull-requests': 'write', issues: 'write' }, account: { login: 'ada', type: 'User' } },
    },
  })
  server = await startGitServer({ world: api.world })
})
afterAll(async () => {
  await server.close()
  await api.close()
  await bare.remove()
})
beforeEach(async () => {
  project = await newProject(files, server.urlOf(repository))
  number = (
    await api.seedPull(repository, { title: 'deeper trees', head: 'change', author: { login: 'ada', type: 'User' } })
  ).number
})
afterEach(async () => {
  expect(api.violations).toEqual([])
  api.clearFaults()
  server.clearFaults()
  await git(bare.path, ['update-ref', '-d', 'refs/heads/modelloop/ledger']).catch(() => undefined)
  await project.remove()
})

const onGitHub = (more: Partial<Host> = {}): Partial<Host> => ({
  github: true,
  repository,
  serverUrl: new URL(server.url).origin,
  apiUrl: api.url,
  runId: '77',
  runAttempt: '1',
  job: 'judge',
  defaultBranch: 'main',
  onDefaultBranch: true,
  commit: base,
  actor: 'ada',
  ...more,
})
const onPullRequest = (pull: Partial<PullRequest> = {}, more: Partial<Host> = {}): Partial<Host> =>
  onGitHub({
    eventName: 'pull_request',
    onDefaultBranch: false,
    commit: head,
    pullRequest: { number, headSha: head, baseSha: base, baseRef: 'main', fromFork: false, labels: [], ...pull },
    ...more,
  })

async function round(rows: string, over: Partial<Host>, inputs: Record<string, string> = {}) {
  const given = { 'github-token': full, ...inputs }
  await project.write('next.csv', rows)
  await project.run(trainAndLog, given, over)
  return project.run(validateModel, { promote: 'true', ...given }, over)
}
const firstChampion = () => round(regressionRows(400, 100), onGitHub())
const better = regressionRows(400, 80)
const worse = regressionRows(400, 130)
const ledger = (path: string) => git(bare.path, ['ls-tree', '-r', '--name-only', 'modelloop/ledger', path])
const comments = () => api.comments(repository, number).map((comment) => comment.body)

describe('a pull request', () => {
  beforeEach(firstChampion)

  it('gets one comment and one check run, its version is recorded and no alias moves', async () => {
    const aliases = await ledger('models/price/aliases')
    const judged = await round(better, onPullRequest())
    expect(judged).toMatchObject({ failed: false, outputs: { verdict: 'pass', 'model-version': '2' } })
    expect(judged.outputs['comment-url']).toContain(`/pull/${number}#issuecomment-`)
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain('✅ price · better than the champion')
    expect(await ledger('models/price/aliases')).toBe(aliases)
    await round(worse, onPullRequest())
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain('worse than the champion')
  })

  it('that fails may ship when a person who may write says so by the label', async () => {
    api.repository(repository).collaborators.set('ada', 'write')
    // First it fails; then somebody who saw it says so, and the job is run again.
    expect((await round(worse, onPullRequest())).failed).toBe(true)
    api.seedLabels(repository, number, ['modelloop:accept'], { login: 'ada', type: 'User' })
    const judged = await round(worse, onPullRequest())
    expect(judged).toMatchObject({ failed: false, outputs: { verdict: 'fail', outcome: 'pass', promotable: 'true' } })
    expect(comments()[0]).toContain('ada')
    // After the merge the same model is judged again: the word of the person stands under its digest.
    const merged = await round(worse, onGitHub())
    expect(merged).toMatchObject({ failed: false, outputs: { verdict: 'fail', outcome: 'pass', promotable: 'true' } })
  })

  it('is not accepted by the label that somebody gave to what an earlier push had made', async () => {
    api.repository(repository).collaborators.set('ada', 'write')
    await round(worse, onPullRequest())
    api.seedLabels(repository, number, ['modelloop:accept'], { login: 'ada', type: 'User' })
    expect((await round(worse, onPullRequest())).failed).toBe(false)
    // GitHub tells the time of a label in whole seconds.
    await setTimeout(1100)
    const pushed = await round(regressionRows(400, 160), onPullRequest())
    expect(pushed).toMatchObject({ failed: true, outputs: { verdict: 'fail', outcome: 'fail', promotable: 'false' } })
    expect(comments()[0]).toContain('before this model was trained')
  })

  it('from a fork is judged with a read-only token, never recorded, and is green', async () => {
    const before = await ledger('.')
    const judged = await round(better, onPullRequest({ fromFork: true }), { 'github-token': readOnly })
    expect(judged).toMatchObject({ failed: false, outputs: { verdict: 'pass' } })
    expect(judged.outputs['model-version']).toBeUndefined()
    expect(await ledger('.')).toBe(before)
    expect(comments()).toHaveLength(0)
  })

  it('keeps its verdict when the token may not comment, and the log says what is missing', async () => {
    api.grant('ghs_no_comments', { contents: 'write', checks: 'write', 'pull-requests': 'read' })
    const judged = await round(better, onPullRequest(), { 'github-token': 'ghs_no_comments' })
    expect(judged).toMatchObject({ failed: false, outputs: { verdict: 'pass' } })
    expect(judged.printed).toContain('pull-requests: write')
  })

  it.each([403, 429, 500] as const)('keeps its verdict when GitHub answers %i', async (status) => {
    api.fail({ operation: create, status, times: 9, retryAfter: 3600 })
    const judged = await round(better, onPullRequest())
    expect(judged).toMatchObject({ failed: false, outputs: { verdict: 'pass' } })
    expect(judged.outputs['comment-url']).toBeUndefined()
    expect(await readFile(judged.outputs['markdown'] ?? '', 'utf8')).toContain('better than the champion')
  })
})

describe('several models of one pull request', () => {
  it('share a comment that says which of them were not judged on the newest commit', async () => {
    await project.write('predictions.csv', regressionRows(400, 100))
    const next = await bare.commit('next', { 'params.yaml': 'depth: 9\n' }, { from: 'change' })
    const post = (name: string, runId: string, at: string) =>
      project.run(
        validateModel,
        { 'github-token': full, name, candidate: 'predictions.csv' },
        onPullRequest({ headSha: at }, { runId, commit: at }),
      )
    await post('churn', '90', head)
    await post('clicks', '90', head)
    expect(comments()[0]).not.toContain('not judged')
    await post('clicks', '91', next)
    const remark = `of \`${head.slice(0, 7)}\`, not judged at \`${next.slice(0, 7)}\``
    expect(comments()[0]?.split(remark.slice(3))).toHaveLength(3)
    expect(comments()[0]).toMatch(new RegExp(`\\*\\*churn\\*\\*: .* \\(${remark}\\)`))
    // The job of the older commit is run again: what is newer stays.
    expect((await post('clicks', '90', head)).printed).toContain('The comment was left as it is')
    await post('churn', '91', next)
    expect(comments()[0]).not.toContain('not judged')
    expect(comments()).toHaveLength(1)
  }, 60_000)

  it.each([2, 5])(
    '%i jobs at once share one comment, and none loses its section',
    async (count) => {
      const names = Array.from({ length: count }, (_, index) => `m${index}`)
      const others = await Promise.all(names.map(() => newProject(files, server.urlOf(repository))))
      try {
        const post = (error: number) =>
          Promise.all(
            others.map(async (at, index) => {
              const text = regressionRows(400, error)
              await at.write('predictions.csv', text)
              const given = {
                'github-token': full,
                name: names[index]!,
                candidate: 'predictions.csv',
                comment: 'always',
              }
              return at.run(validateModel, given, onPullRequest({}, { runId: `9${index}` }))
            }),
          )
        for (const error of [100, 300]) {
          const ran = await post(error)
          const [body, ...more] = comments()
          expect(more).toEqual([])
          expect(readSections(body ?? '').map(({ model }) => model)).toEqual(names)
          expect(readSections(body ?? '').map(({ contentDigest }) => contentDigest)).toEqual(
            ran.map(({ report }) => report.contentDigest),
          )
          expect(new Set(ran.map(({ outputs }) => outputs['comment-url'])).size).toBe(1)
        }
      } finally {
        await Promise.all(others.map((at) => at.remove()))
      }
    },
    120_000,
  )
})

describe('the ledger', () => {
  it('that a rule protects: the judgement stands, the job is red, the message names the rule to add', async () => {
    const allow = await protectRefs(bare.path, 'refs/heads/modelloop/')
    try {
      const judged = await round(better, onPullRequest())
      expect(judged.outputs['verdict']).toBe('no-baseline')
      expect(judged.error?.message).toContain('could not be recorded')
      expect(judged.error?.message).toContain('Exclude `modelloop/**` from the ruleset')
      expect(comments()).toHaveLength(1)
    } finally {
      await allow()
    }
  })

  it('that cannot be reached is never "no champion": not comparable, and red', async () => {
    await firstChampion()
    await project.write('next.csv', better)
    await project.run(trainAndLog, { 'github-token': full }, onPullRequest())
    server.fail({ kind: 'down' })
    const judged = await project.run(validateModel, { 'github-token': full }, onPullRequest())
    expect(judged).toMatchObject({ failed: true, outputs: { verdict: 'not-comparable', outcome: 'fail' } })
  })
})

it('one job that judges two models of a kind moves the champion twice', async () => {
  await firstChampion()
  const second = await round(better, onGitHub())
  expect(second.printed).toContain('price v2 is the champion now')
  expect((await round(worse, onGitHub())).report.lineage.baseline).toMatchObject({ source: 'champion', version: 2 })
})

it('two runs of one workflow at once give two versions and one champion', async () => {
  const other = await newProject(files, server.urlOf(repository))
  try {
    await project.write('next.csv', better)
    for (const [at, runId] of [
      [project, '81'],
      [other, '82'],
    ] as const) {
      await at.run(trainAndLog, { 'github-token': full }, onGitHub({ runId }))
    }
    const judge = (at: Project, runId: string) =>
      at.run(validateModel, { promote: 'true', 'github-token': full }, onGitHub({ runId }))
    const both = await Promise.all([judge(project, '81'), judge(other, '82')])
    expect(both.map((ran) => ran.outputs['model-version']).sort()).toEqual(['1', '2'])
    // Both were judged against nothing; the one that came second must not take the place of a champion it never met.
    const said = both.map((ran) => /is the champion now|another champion by now/.exec(ran.printed)?.[0]).sort()
    expect(said).toEqual(['another champion by now', 'is the champion now'])
    expect(
      (await ledger('models/price')).split('\n').filter((name) => /models\/price\/\d+\.json/.test(name)),
    ).toHaveLength(2)
  } finally {
    await other.remove()
  }
})
