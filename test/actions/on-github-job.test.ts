import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { startGitHub, type TestGitHub } from '../servers/github/github.ts'
import { runtimeToken } from '../servers/results/twirp.ts'
import { type Served, serve } from '../servers/serve.ts'
import { newProject, type Project } from './project.ts'

const repository = 'octo/models'
const token = 'ghs_reads_only'
const rows = ['id,label,prediction', ...Array.from({ length: 30 }, (_, at) => `${at},1,1`), ''].join('\n')
const gates = '[{ metric: accuracy, min: 0.5 }]'
const files = {
  'modelloop.yml': `version: 1\nmodel: price\ntask: binary\nvalidate: { gates: ${gates} }\n`,
  'good.csv': rows,
}

let folder: string
let bare: BareRepository
let api: TestGitHub
let silent: Served
let project: Project
let event: object

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'job-'))
  bare = await bareRepository()
  const base = await bare.commit('main', files)
  const sha = await bare.commit('change', { 'params.yaml': 'depth: 8\n' }, { from: 'main' })
  api = await startGitHub({ repositories: { [repository]: bare.path }, tokens: { [token]: { contents: 'read' } } })
  silent = await serve(() => {})
  project = await newProject(files, bare.path)
  const author = { login: 'ada', type: 'User' } as const
  const { number } = await api.seedPull(repository, { title: 'change', head: 'change', author })
  const repo = { full_name: repository }
  event = {
    repository: repo,
    pull_request: { number, head: { sha, repo }, base: { sha: base, ref: 'main', repo }, labels: [] },
  }
})
afterAll(async () => {
  await Promise.all([api.close(), silent.close()])
  await bare.remove()
  await project.remove()
  await rm(folder, { recursive: true })
})

/** Plays a job of the pull request, whose deadlines pass a hundred times faster. */
async function play(more: Readonly<Record<string, string>>) {
  const [summary, output, payload] = ['summary', 'output', 'event.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const file of [summary, output]) await writeFile(file, '')
  await writeFile(payload, JSON.stringify(event))
  const main = new URL('../../src/main.ts', import.meta.url).href
  const script = `const wait = setTimeout; globalThis.setTimeout = (work, ms = 0, ...args) => wait(work, ms < 60_000 ? ms / 100 : ms, ...args)
    const { start } = await import(${JSON.stringify(main)}); await start('validate-model')`
  const job = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: project.directory,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: project.directory,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REPOSITORY: repository,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: payload,
      GITHUB_SERVER_URL: 'http://github.localhost',
      GITHUB_API_URL: api.url,
      GITHUB_RUN_ID: '77',
      RUNNER_TEMP: folder,
      'INPUT_GITHUB-TOKEN': token,
      INPUT_CANDIDATE: 'good.csv',
      ...more,
    },
  })
  const [printed, , [code]] = await Promise.all([text(job.stdout), text(job.stderr), once(job, 'exit')])
  const warnings = printed.split('\n').filter((line) => line.startsWith('::warning'))
  return { code, printed, warnings, summary: await readFile(summary, 'utf8') }
}

const lacks = (what: string, permission: string) => {
  const block = ['contents: write', 'packages: write', 'pull-requests: write', 'checks: write', 'actions: read']
  const words = `the job's token lacks "${permission}: write". Give the job these permissions.`
  return `::warning::GitHub did not take the ${what}: ${words}%0Apermissions:%0A  ${block.join('%0A  ')}`
}

describe('a job that may not post', () => {
  it('ends green and soon, also beside a service that does not answer, with the report in its summary', async () => {
    const service = { ACTIONS_RESULTS_URL: silent.url, ACTIONS_RUNTIME_TOKEN: runtimeToken('77', 'judge') }
    const { code, printed, warnings, summary } = await play(service)
    expect(code, printed).toBe(0)
    expect(summary).toMatch(/\|\s✅\sAccuracy \| \*\*100\s%\*\* \|/)
    expect(warnings).toEqual([lacks('comment', 'pull-requests'), lacks('check run', 'checks')])
    expect(printed.split('The report page was not uploaded: it was given up after')).toHaveLength(2)
    expect(printed.split(`::add-mask::${token}`).join('')).not.toContain(token)
  })

  it('does not warn of a comment that nobody asked for', async () => {
    const { code, printed, warnings } = await play({ INPUT_COMMENT: 'off' })
    expect(code).toBe(0)
    expect(warnings).toEqual([lacks('check run', 'checks')])
    expect(printed).toContain('Comments are switched off.')
  })
})
