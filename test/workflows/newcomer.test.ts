import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalGitHub, startLocalGitHub } from '../runner/local-github.ts'
import { runnerMachine, runnerMissing } from '../runner/machine.ts'
import { textOf } from '../runner/run-workflow.ts'
import { exportSuite } from '../runner/suite.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { registryMissing } from '../store/registry.ts'

const repository = 'ada/first-model'
const starter = '.github/workflows/modelloop.yml'
const companion = '.github/workflows/modelloop-report.yml'
const training = (rmse: number) => `import json
json.dump({"rmse": ${rmse}, "r2": 0.8}, open("metrics.json", "w"))
print("trained")
`

/**
 * A fresh repository with a plain train.py that writes metrics.json: no DVC, no modelloop.yml, nothing but the starter as it
 * stands in workflows-templates.
 */
describe.skipIf(runnerMissing || registryMissing)(
  "a newcomer's first ten minutes (needs act and docker-registry)",
  () => {
    let folder: string
    let bare: BareRepository
    let local: LocalGitHub

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'newcomer-'))
      bare = await bareRepository({ path: join(folder, 'first-model.git') })
      local = await startLocalGitHub({
        folder,
        repositories: { [repository]: { path: bare.path } },
        suite: await exportSuite(join(folder, 'suite')),
        machine: await runnerMachine(join(folder, 'machine')),
      })
      const text = await readFile(join(import.meta.dirname, '../../workflows-templates/modelloop.yml'), 'utf8')
      // GitHub's own registry cannot be had here; the store is the one thing that is set.
      const pasted = text.replace('gates: none', `store: ${local.storeUrl(repository)}\n      gates: none`)
      await bare.commit('main', { 'train.py': training(31_000), [starter]: pasted })
    })
    afterAll(async () => {
      await local.stop()
      await rm(folder, { recursive: true, force: true })
    })

    it('is green on the default branch', async () => {
      const run = await local.push(repository, 'main', starter)
      expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({
        'model / train': 'success',
        'model / judge': 'success',
        model: 'success',
      })
      expect(run.outputs.get('model')).toMatchObject({
        verdict: 'inconclusive',
        outcome: 'unknown',
        promotable: 'false',
      })
      expect(run.outputs.get('model')?.['run-id']).toMatch(/^[a-z0-9-]+$/)
    })

    it('comments on a pull request, and says what to do next', async () => {
      await bare.commit('better', { 'train.py': training(29_000) }, { from: 'main' })
      const pull = await local.api.seedPull(repository, {
        title: 'Better features',
        head: 'better',
        author: { login: 'ada', type: 'User' },
      })
      const run = await local.pullRequest(repository, pull.number, starter)
      expect(run.conclusion, textOf(run)).toBe('success')
      const comments = local.api.comments(repository, pull.number)
      expect(comments).toHaveLength(1)
      expect(comments[0]?.author.login).toBe('github-actions[bot]')
      expect(comments[0]?.body).toContain('29,000')
      expect(comments[0]?.body).toContain('first-model')
      expect(comments[0]?.body).toMatch(/nothing was gated/i)
      expect(run.outputs.get('model')?.['comment-url']).toContain(`/pull/${pull.number}#issuecomment-`)
    })

    it('says on the pull request why a training failed', async () => {
      await bare.commit('broken', { 'train.py': 'raise SystemExit("no column named area")\n' }, { from: 'main' })
      const author = { login: 'ada', type: 'User' } as const
      const pull = await local.api.seedPull(repository, { title: 'Typo', head: 'broken', author })
      const run = await local.pullRequest(repository, pull.number, starter)
      expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({
        'model / train': 'failure',
        'model / judge': 'failure',
        model: 'failure',
      })
      const [comment] = local.api.comments(repository, pull.number)
      expect(comment?.body).toContain('the training failed')
      expect(comment?.body).toContain('no column named area')
    })

    it('leaves the companion nothing to do for pull requests of its own', async () => {
      const text = await readFile(join(import.meta.dirname, '../../workflows-templates/modelloop-report.yml'), 'utf8')
      await bare.commit('main', { [companion]: text })
      const finished = local.api.repository(repository).runs.find(({ event }) => event === 'pull_request')
      const run = await local.workflowRun(repository, finished?.id ?? 0, companion)
      expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({ 'report / report': 'skipped', report: 'skipped' })
    })

    it('asks GitHub for nothing that GitHub does not know', () => {
      expect(local.api.violations).toEqual([])
    })
  },
)
