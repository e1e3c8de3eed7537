import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareRepository } from '../servers/bare-repository.ts'
import { git } from '../servers/github/git.ts'
import { type LocalGitHub, startLocalGitHub } from './local-github.ts'
import { runnerMachine, runnerMissing } from './machine.ts'
import { textOf } from './run-workflow.ts'

const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1'
const upload = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f'
const download = 'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c'
const expression = (text: string) => `\${{ ${text} }}`

const workflow = `
on: [push, pull_request]
jobs:
  make:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - uses: ${checkout}
        with: { persist-credentials: false }
      - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97
        with: { python-version: "3" }
      - uses: astral-sh/setup-uv@20cfd1bf945f4377ade1205e4dbc17946fc9a30d
      - run: |
          uv --version
          mkdir -p .hidden/folder
          python -c 'print(open("word.txt").read().upper())' > .hidden/folder/word.txt
          test -z "$(git config --get-regexp extraheader)"
      - uses: ${upload}
        with: { name: words, path: .hidden/folder, include-hidden-files: true }
  take:
    needs: make
    runs-on: ubuntu-latest
    permissions: { contents: write }
    steps:
      - uses: ${checkout}
      - uses: ${download}
        with: { name: words, path: taken }
      - run: |
          test "$(cat taken/word.txt)" = HELLO
          git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m "From ${expression('github.event_name')}"
          git push -q origin HEAD:refs/heads/pushed
`

const later = `
on: workflow_run
jobs:
  read:
    runs-on: ubuntu-latest
    permissions: { actions: read }
    steps:
      - uses: ${download}
        with: { pattern: "wor*", path: taken, run-id: "${expression('github.event.workflow_run.id')}", github-token: "${expression('github.token')}" }
      - run: test "$(cat taken/word.txt)" = HELLO
`

const loop = `
on:
  push:
  schedule: [{ cron: "7 6 * * *" }]
  workflow_dispatch: { inputs: { word: { type: string, default: nothing } } }
jobs:
  nightly:
    if: github.event.schedule == '7 6 * * *' && !github.event.repository
    runs-on: ubuntu-latest
    permissions: { actions: write }
    steps:
      - env: { TOKEN: "${expression('github.token')}" }
        run: >-
          curl -sSf -H "authorization: token $TOKEN" -d '{"ref":"main","inputs":{"word":"again"}}'
          "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/actions/workflows/loop.yml/dispatches"
  deploy:
    if: inputs.word
    uses: ./.github/workflows/deploy.yml
    with: { word: "${expression('inputs.word')}" }
`

const deploy = `
on: { workflow_call: { inputs: { word: { type: string } } } }
jobs:
  name:
    runs-on: ubuntu-latest
    outputs: { place: "${expression('inputs.word')}-place" }
    steps: [{ run: "true" }]
  deploy:
    needs: name
    runs-on: ubuntu-latest
    environment: { name: "${expression('needs.name.outputs.place')}", deployment: true }
    concurrency: { group: "deploy-${expression('needs.name.outputs.place')}", cancel-in-progress: false, queue: max }
    steps:
      - env: { VARIABLES: "${expression('toJSON(vars)')}" }
        run: test '${expression('inputs.word')}' != worse && test "$(python -c 'import json, os; print(json.loads(os.environ["VARIABLES"])["REGION"])')" = north
  idle:
    if: inputs.word == 'never'
    runs-on: ubuntu-latest
    environment: never
    steps: [{ run: "true" }]
`

describe.skipIf(runnerMissing)('GitHub on this machine (needs act: run scripts/test)', () => {
  const [own, fork, file] = ['acme/words', 'eve/words', '.github/workflows/words.yml']
  const loopFile = '.github/workflows/loop.yml'
  let folder: string
  let local: LocalGitHub
  let path: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local-github-'))
    const bare = await bareRepository({ path: join(folder, 'words.git') })
    await bare.commit('main', { 'word.txt': 'hello', [file]: workflow, '.github/workflows/later.yml': later })
    await bare.commit('main', { [loopFile]: loop, '.github/workflows/deploy.yml': deploy })
    const forked = await bareRepository({ path: join(folder, 'forked-words.git'), forkOf: bare.path })
    await forked.commit('change', { 'more.txt': 'more' }, { from: 'main' })
    path = bare.path
    local = await startLocalGitHub({
      folder,
      repositories: { [own]: { path }, [fork]: { path: forked.path, fork: true } },
      suite: { folder },
      machine: await runnerMachine(join(folder, 'machine')),
      variables: { REGION: 'north' },
    })
  })
  afterAll(async () => {
    await local.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('checks out, hands artifacts from job to job, and lets a job push that may', async () => {
    const run = await local.push(own, 'main', file)
    expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({ make: 'success', take: 'success' })
    expect(await git(path, ['log', '-1', '--format=%s', 'pushed'])).toBe('From push')
    const next = await local.workflowRun(own, run.id, '.github/workflows/later.yml')
    expect(next.conclusion, textOf(next)).toBe('success')
  })

  it('gives a pull request from a fork no way to push', async () => {
    const before = await git(path, ['rev-parse', 'pushed'])
    const author = { login: 'eve', type: 'User' } as const
    const pull = await local.api.seedPull(own, { title: 'More', head: 'change', headRepository: fork, author })
    const run = await local.pullRequest(own, pull.number, file)
    expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({ make: 'success', take: 'failure' })
    expect(textOf(run)).toContain('error: 403')
    expect(await git(path, ['rev-parse', 'pushed'])).toBe(before)
  })

  it('plays a schedule, and the dispatch that a job of it asked for', async () => {
    const night = await local.schedule(own, '7 6 * * *', loopFile)
    expect(Object.fromEntries(night.jobs), textOf(night)).toEqual({ nightly: 'success', deploy: 'skipped' })
    const [asked, ...more] = local.dispatched(own)
    expect(asked).toMatchObject({ kind: 'workflow', workflow: 'loop.yml', ref: 'main', inputs: { word: 'again' } })
    expect([...more, ...local.dispatched(own)]).toEqual([])
    const run = await local.dispatch(own, { word: 'again' }, loopFile, { actor: 'github-actions[bot]' })
    expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({
      nightly: 'skipped',
      'deploy / name': 'success',
      'deploy / deploy': 'success',
      'deploy / idle': 'skipped',
      deploy: 'success',
    })
  })

  it('makes a deployment of each job that names an environment, and tells how it ended', async () => {
    await local.dispatch(own, { word: 'first' }, loopFile)
    const { deployments } = local.api.repository(own)
    const made = deployments.filter(({ environment }) => environment === 'first-place')
    expect(made).toHaveLength(1)
    expect(made[0]?.statuses.map(({ state }) => state)).toEqual(['in_progress', 'success'])
    expect(deployments.map(({ environment }) => environment)).not.toContain('never')
    await local.dispatch(own, { word: 'worse' }, loopFile)
    expect(deployments.at(-1)?.statuses.map(({ state }) => state)).toEqual(['in_progress', 'failure'])
    expect(local.api.violations).toEqual([])
  })
})
