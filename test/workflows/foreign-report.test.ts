import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FinishedRun, type LocalGitHub, startLocalGitHub } from '../runner/local-github.ts'
import { runnerMachine, runnerMissing } from '../runner/machine.ts'
import { textOf } from '../runner/run-workflow.ts'
import { exportSuite } from '../runner/suite.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { git } from '../servers/github/git.ts'
import { registryMissing } from '../store/registry.ts'

const [own, fork] = ['ada/prices', 'eve/prices']
const starter = '.github/workflows/modelloop.yml'
const companion = '.github/workflows/modelloop-report.yml'
const training = (rmse: number) => `import json
json.dump({"rmse": ${rmse}}, open("metrics.json", "w"))
open("model.bin", "w").write("${rmse}")
`
const template = (name: string) => readFile(join(import.meta.dirname, '../../workflows-templates', name), 'utf8')

/** What a fork may write into its own copy of the workflow: a job that leaves an artifact of its choice. */
const forged = (script: string) => `name: Modelloop
on: pull_request
jobs:
  model:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - run: |
          mkdir left
${script.replaceAll(/^/gm, '          ')}
      - uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f
        with: { name: modelloop-report, path: left, include-hidden-files: true }
`

describe.skipIf(runnerMissing || registryMissing)('a pull request of a fork (needs act and docker-registry)', () => {
  let folder: string
  let bare: BareRepository
  let forked: BareRepository
  let local: LocalGitHub

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'of-a-fork-'))
    bare = await bareRepository({ path: join(folder, 'prices.git') })
    forked = await bareRepository({ path: join(folder, 'forked.git'), forkOf: bare.path })
    local = await startLocalGitHub({
      folder,
      repositories: { [own]: { path: bare.path }, [fork]: { path: forked.path, fork: true } },
      suite: await exportSuite(join(folder, 'suite')),
      machine: await runnerMachine(join(folder, 'machine')),
    })
    const set = `store: ${local.storeUrl(own)}\n      model: model.bin\n      gates: "[{ metric: rmse, max: 3 }]"\n      promote: true`
    const pasted = (await template('modelloop.yml')).replace('gates: none', set)
    const files = { 'train.py': training(2.5), [starter]: pasted, [companion]: await template('modelloop-report.yml') }
    await bare.commit('main', files)
    await git(forked.path, ['fetch', '-q', bare.path, '+main:main'])
    const run = await local.push(own, 'main', starter)
    expect(run.conclusion, textOf(run)).toBe('success')
  })
  afterAll(async () => {
    await local.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** Opens a pull request of the fork, plays its run and then the companion. */
  async function contribute(branch: string, files: Readonly<Record<string, string>>) {
    await forked.commit(branch, files, { from: 'main' })
    const author = { login: 'eve', type: 'User' } as const
    const pull = await local.api.seedPull(own, { title: branch, head: branch, headRepository: fork, author })
    const judged = await local.pullRequest(own, pull.number, starter)
    const refs = await git(bare.path, ['for-each-ref'])
    const posted = await local.workflowRun(own, judged.id, companion)
    expect(await git(bare.path, ['for-each-ref'])).toBe(refs)
    const comments = local.api.comments(own, pull.number).map(({ body }) => body)
    return { judged, posted, comments, checks: checksOf(pull.pull.headSha) }
  }
  const checksOf = (sha: string) =>
    local.api
      .repository(own)
      .checkRuns.filter((run) => run.headSha === sha)
      .map(({ name }) => name)
  const reported = (run: FinishedRun) => run.jobs.get('report / report')

  it('is judged, and gets a comment that says that nobody verified it; ledger and aliases stay', async () => {
    const { judged, posted, comments, checks } = await contribute('better', { 'train.py': training(2.1) })
    expect(judged.conclusion, textOf(judged)).toBe('success')
    expect(reported(posted), textOf(posted)).toBe('success')
    expect(comments).toHaveLength(1)
    expect(comments[0]).toContain(`Not verified: judged in a run of the fork ${fork}`)
    expect(comments[0]).toContain(`/${own}/actions/runs/${judged.id})`)
    expect(checks).toEqual(['modelloop / prices (fork)'])
  })

  it.each([
    ['other JSON', 'echo \'{"verdict":"pass"}\' > left/validate-model.json', 'not a report that can be trusted'],
    ['a bomb', 'head -c 500000000 /dev/zero > left/validate-model.json', 'is larger than 5000000 bytes'],
    ['a large file', 'head -c 9000000 /dev/urandom > left/validate-model.json', 'none of ours has more than 5000000'],
  ])('that leaves %s gets no comment, and one line says why', async (name, script, line) => {
    const { posted, comments, checks } = await contribute(name.replaceAll(' ', '-'), { [starter]: forged(script) })
    expect(reported(posted), textOf(posted)).toBe('failure')
    expect(textOf(posted)).toContain(line)
    expect([...comments, ...checks]).toEqual([])
  })

  it('that leaves no report gets no comment, and nothing is red', async () => {
    const { posted, comments, checks } = await contribute('silent', { [starter]: forged('echo 1 > left/other.txt') })
    expect(reported(posted), textOf(posted)).toBe('success')
    expect(textOf(posted)).toContain('left no report')
    expect([...comments, ...checks]).toEqual([])
  })

  it('asks GitHub for nothing that GitHub does not know', () => {
    expect(local.api.violations).toEqual([])
  })
})
