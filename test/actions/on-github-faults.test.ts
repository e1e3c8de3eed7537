import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { action as trainAndLog } from '../../src/actions/train-and-log/train-and-log.ts'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import { markerOf } from '../../src/github/marker.ts'
import type { Host } from '../../src/harness/host.ts'
import { renderSummary } from '../../src/report/markdown/comment.ts'
import { hurry } from '../hurry.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { type Fault, newFaults } from '../servers/github/faults.ts'
import { actionsBot, startGitHub, type TestGitHub } from '../servers/github/github.ts'
import { startResults, type TestResults } from '../servers/results/results.ts'
import { faultsOf, type Operation, operations, type Told, told } from './github-faults.ts'
import { newProject, type Project } from './project.ts'

const repository = 'octo/models'
const token = 'ghs_never_to_be_printed'
/** Thirty rows, of which a number is right. */
const rows = (right: number) =>
  ['id,label,prediction', ...Array.from({ length: 30 }, (_, at) => `${at},1,${at < right ? 1 : 0}`), ''].join('\n')
const files = {
  'modelloop.yml': `version: 1
model: price
task: binary
train: { run: sh train.sh, model: model.bin }
store: { url: "folder:.modelloop/store" }
validate:
  gates: [{ metric: accuracy, min: 0.5 }]
`,
  'train.sh': 'cp next.csv predictions.csv\ncp next.csv model.bin\n',
  'next.csv': rows(28),
  '.gitignore': 'predictions.csv\nmodel.bin\n',
}
const ada = { login: 'ada', type: 'User' } as const
const mallory = { login: 'mallory', type: 'User' } as const

let pace: ReturnType<typeof hurry>
/** The server says nothing any more, and the client's time is over. */
const silence = () => {
  pace.expire()
  return pace.restored
}

const faults = faultsOf(silence)

interface Scene {
  /** What fails, all at once. */
  readonly fails: readonly Operation[]
  /** What is said of it, one message each; an exception where a status is an answer and no fault. */
  readonly says: (name: string) => readonly Told[]
  /** Whether the comment stands all the same. */
  readonly posted: (name: string) => boolean
  /** True for a model that fails and needs a person's word, which GitHub does not tell: the job is red. */
  readonly unaccepted?: true
  /** `fail` makes an operation go wrong as the test wants it. */
  readonly prepare?: (fail: (operation: Operation) => void) => void
  /** As the event tells: of many, an earlier check run leads to ours. */
  readonly comments?: number
}

const ours = (text: string) => `${markerOf({ model: '*', key: 'validate-model' })}\n<!-- content 0 -->\n${text}`
const isRefusal = (name: string) => /^4(01|03|04|10|22)/.test(name) && !name.includes('limit')
const isGone = (name: string) => name === '404' || name === '410'

const scenes: Readonly<Record<string, Scene>> = {
  'what comes first': {
    fails: ['artifactCreate', 'compare', 'labels', 'list', 'check'],
    // A commit that is gone is no fault.
    says: (name) => ['page', ...(isGone(name) ? [] : (['files'] as const)), 'label', 'comment', 'check'],
    posted: () => false,
    unaccepted: true,
  },
  'a first comment': {
    fails: ['artifactPut', 'events', 'create'],
    says: () => ['page', 'label', 'comment'],
    posted: () => false,
    unaccepted: true,
  },
  'a comment that is there': {
    fails: ['artifactFinalize', 'permission', 'checks', 'update'],
    // An app has no permission, and nobody's word counts; a comment that is gone is written anew.
    says: (name) => ['page', ...(name === '404' ? [] : (['label', 'comment'] as const))],
    posted: (name) => name === '404',
    unaccepted: true,
    comments: 500,
    prepare: () => void api.seedComment(repository, number, ours('old'), actionsBot),
  },
  'two comments that others share': {
    fails: ['read', 'delete'],
    says: (name) => (name === '404' ? [] : ['duplicate']),
    posted: () => true,
    comments: 500,
    prepare: () => {
      const { id } = api.seedComment(repository, number, ours(shared), actionsBot)
      api.seedComment(repository, number, ours('old'), actionsBot)
      const [check] = api.repository(repository).checkRuns
      Object.assign(check!, { name: 'modelloop / price', externalId: `comment:${id}` })
    },
  },
  'the look for a second comment': {
    fails: [],
    says: () => [],
    posted: () => true,
    prepare: (fail) => api.fail({ operation: operations.create, times: 1, meanwhile: () => fail('list') }),
  },
  'who we are': {
    fails: ['viewer'],
    // A refusal to tell is an answer, an outage is none.
    says: (name) => (isRefusal(name) ? [] : ['comment']),
    posted: isRefusal,
    prepare: () => void api.seedComment(repository, number, ours('planted'), mallory),
  },
}

let folder: string
let bare: BareRepository
let api: TestGitHub
let results: TestResults
let project: Project
let base: string
let head: string
let number: number
let shared: string
const stored = newFaults()
const printed: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'))
  bare = await bareRepository()
  base = await bare.commit('main', files)
  head = await bare.commit('change', { 'params.yaml': 'depth: 8\n' }, { from: 'main' })
  const permissions = { contents: 'write', 'pull-requests': 'write', checks: 'write', issues: 'read' } as const
  const account = { login: 'our-app[bot]', type: 'Bot' } as const
  api = await startGitHub({ repositories: { [repository]: bare.path }, tokens: { [token]: { permissions, account } } })
  api.repository(repository).collaborators.set('ada', 'write')
  results = await startResults({ folder: join(folder, 'results'), faults: stored })
  project = await newProject(files, bare.path)
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com')
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
  pace = hurry()
  // A champion, and another model's section.
  const main = { onDefaultBranch: true, commit: base }
  await project.run(trainAndLog, { 'github-token': token }, onGitHub(main))
  await project.run(validateModel, { 'github-token': token, promote: 'true' }, onGitHub(main))
  number = (await api.seedPull(repository, { title: 'change', head: 'change', author: ada })).number
  const other = { 'github-token': token, name: 'churn', candidate: 'predictions.csv' }
  await project.run(validateModel, other, onPullRequest({}))
  shared = api.comments(repository, number)[0]!.body.split('\n').slice(2).join('\n')
  // What is judged: worse than it may be, and accepted by a person.
  await project.write('good.csv', rows(29))
  await project.write('next.csv', rows(3))
  await project.run(trainAndLog, { 'github-token': token }, onPullRequest({}))
  api.seedLabels(repository, number, ['modelloop:accept'], ada)
  pace.restore()
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await Promise.all([results.close(), api.close()])
  await bare.remove()
  await project.remove()
  await rm(folder, { recursive: true })
})

let run = 100
const onGitHub = (more: Partial<Host>): Partial<Host> => ({
  github: true,
  repository,
  serverUrl: 'http://github.localhost',
  apiUrl: api.url,
  runId: '77',
  runAttempt: '1',
  job: 'judge',
  runUrl: `https://github.com/${repository}/actions/runs/77`,
  defaultBranch: 'main',
  onDefaultBranch: false,
  commit: head,
  actor: 'ada',
  temporaryFolder: folder,
  ...more,
})
const onPullRequest = (environment: Record<string, string>, comments = 3): Partial<Host> => {
  const pullRequest = { number, headSha: head, baseSha: base, baseRef: 'main', fromFork: false, labels: [], comments }
  return onGitHub({ eventName: 'pull_request', pullRequest, environment })
}

/** Publishes on the pull request, from which all comments were taken: a model that fails and that `ada` accepted, or one that passes. */
async function publishOn(
  scene: Scene | undefined,
  fault: Omit<Fault, 'operation'> | undefined,
  inputs: Readonly<Record<string, string>> = {},
) {
  api.repository(repository).comments.length = 0
  const record = scene === undefined || scene.unaccepted
  const fail = (name: Operation) => {
    const meets = { ...fault, operation: operations[name] }
    if (name.startsWith('artifact')) stored.add(meets)
    else api.fail(meets)
  }
  scene?.prepare?.(fail)
  if (fault) for (const name of scene?.fails ?? []) fail(name)
  // An artifact's name is single in its run.
  run += 1
  const service = record ? results.environment(run) : {}
  for (const [name, value] of Object.entries(service)) vi.stubEnv(name, value)
  printed.length = 0
  pace = hurry()
  try {
    const over = onPullRequest(service, scene?.comments)
    const given = { 'github-token': token, ...(!record && { candidate: 'good.csv' }), ...inputs }
    const ran = await project.run(validateModel, given, over)
    return { ...ran, comments: api.comments(repository, number), shown: [ran.printed, ...printed].join('\n') }
  } finally {
    pace.restore()
    api.clearFaults()
    stored.clear()
  }
}

const count = (text: string, part: string) => text.split(part).length - 1
const timesTold = (shown: string) =>
  Object.fromEntries(Object.entries(told).map(([what, words]) => [what, count(shown, words)]))
const once = (said: readonly Told[]) =>
  Object.fromEntries((Object.keys(told) as Told[]).map((what) => [what, said.includes(what) ? 1 : 0]))

describe('what GitHub answers while a report is published', () => {
  it('is not told when all is well', async () => {
    const ran = await publishOn(undefined, undefined)
    expect([ran.failed, ran.outputs['verdict'], ran.outputs['outcome']], ran.shown).toEqual([false, 'fail', 'pass'])
    expect(timesTold(ran.shown)).toEqual(once([]))
    expect(ran.comments).toHaveLength(1)
    expect(ran.outputs['comment-url']).toBeDefined()
    expect(api.violations).toEqual([])
  })

  describe.each(Object.entries(scenes))('%s', (_, scene) => {
    it.each(Object.entries(faults))('%s', async (name, { fault, words }) => {
      const { failed, error, outputs, shown, report } = await publishOn(scene, fault)
      // The report is the same, and so is the job; a person's word that is not known never makes it green.
      const expected = scene.unaccepted ? [true, 'fail', 'fail'] : [false, 'pass', 'pass']
      expect([failed, outputs['verdict'], outputs['outcome'], error], shown).toEqual([...expected, undefined])
      expect(renderSummary(report)).toContain(scene.unaccepted ? '❌' : '✅')
      expect(timesTold(shown), shown).toEqual(once(scene.says(name)))
      for (const what of scene.says(name).filter((each) => each !== 'page')) {
        expect(shown.split(told[what])[1]!.split('\n')[0]).toMatch(words)
      }
      expect(outputs['comment-url'] !== undefined, shown).toBe(scene.posted(name))
      for (const secret of [token, process.env['ACTIONS_RUNTIME_TOKEN']!]) expect(shown).not.toContain(secret)
    })
  })

  it.each(['500', 'no answer', '404', '200 with another answer'])(
    'to the question for the merge base: %s',
    async (name) => {
      const scene: Scene = { fails: ['compare'], says: () => [], posted: () => true }
      const { failed, outputs, report } = await publishOn(scene, faults[name]!.fault, {
        baseline: 'merge-base',
        gates: '[{ metric: accuracy, against: baseline, margin: 5pp }]',
      })
      // What could not be looked up is never "there is none", which would be green.
      expect([failed, outputs['verdict'], outputs['outcome']]).toEqual([true, 'not-comparable', 'fail'])
      expect(JSON.stringify(report)).toContain(`The merge base could not be looked up: ${told.files}`)
      expect(outputs['comment-url']).toBeDefined()
    },
  )
})
