import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { type LocalGitHub, startLocalGitHub } from '../runner/local-github.ts'
import { runnerMachine, runnerMissing } from '../runner/machine.ts'
import { textOf } from '../runner/run-workflow.ts'
import { exportSuite } from '../runner/suite.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { prometheusMissing } from '../servers/prometheus.ts'
import { registryMissing } from '../store/registry.ts'
import { type Platform, platformScript, startPlatform } from './platform.ts'

const repository = 'ada/whole-loop'
const starter = '.github/workflows/modelloop.yml'
const training = (rmse: number) => `import json
json.dump({"rmse": ${rmse}}, open("metrics.json", "w"))
open("model.bin", "w").write("${rmse}")
`

/** One file pasted, a modelloop.yml, and a platform that has no target of its own: the whole loop on its real workflow files. */
describe.skipIf(runnerMissing || registryMissing || prometheusMissing)(
  'the starter of the whole loop (needs act, docker-registry and prometheus)',
  { timeout: 300_000 },
  () => {
    let folder: string
    let bare: BareRepository
    let local: LocalGitHub
    let platform: Platform

    const settings = () =>
      stringify({
        version: 1,
        model: 'price',
        train: { run: 'python train.py', model: 'model.bin' },
        validate: { gates: [{ metric: 'rmse', max: 10 }] },
        deploy: {
          target: 'command',
          command: platform.commands,
          steps: [50, 100],
          look: '1s',
          'step-timeout': '2m',
          metrics: { prometheus: `$${'{PROMETHEUS_URL}'}` },
          checks: { errors: { 'max-ratio': 1.5, 'max-increase': '5pp' }, slow: { over: 'none' } },
        },
      })

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'whole-loop-'))
      platform = await startPlatform(folder, ['1', '2', '3'], '1')
      bare = await bareRepository({ path: join(folder, 'whole-loop.git') })
      local = await startLocalGitHub({
        folder,
        repositories: { [repository]: { path: bare.path } },
        suite: await exportSuite(join(folder, 'suite')),
        machine: await runnerMachine(join(folder, 'machine')),
        variables: { PROMETHEUS_URL: platform.metricsUrl },
      })
      const text = await readFile(join(import.meta.dirname, '../../workflows-templates/modelloop-loop.yml'), 'utf8')
      await bare.commit('main', {
        [starter]: text,
        'modelloop.yml': `${settings()}store: { url: "${local.storeUrl(repository)}" }\n`,
        'platform.py': platformScript,
        'train.py': training(5),
      })
    })
    afterAll(async () => {
      await local?.stop()
      await platform?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    it('ships the first model', async () => {
      const run = await local.push(repository, 'main', starter)
      expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({
        'model / train': 'success',
        'model / judge': 'success',
        model: 'success',
        'deploy / plan': 'success',
        'deploy / build': 'skipped',
        'deploy / deploy': 'success',
        deploy: 'success',
        watch: 'skipped',
        reconcile: 'skipped',
        rollback: 'skipped',
      })
      expect(run.outputs.get('deploy')).toMatchObject({ verdict: 'promoted', 'model-version': '1' })
    })

    it('ships a better model step by step', async () => {
      await bare.commit('main', { 'train.py': training(4) })
      const run = await local.push(repository, 'main', starter)
      expect(run.jobs.get('deploy / deploy'), textOf(run)).toBe('success')
      expect(run.outputs.get('deploy')).toMatchObject({ verdict: 'promoted', outcome: 'pass', 'model-version': '2' })
      expect(await platform.state()).toMatchObject({ stable: '2', weight: 0 })
      const deployment = local.api.repository(repository).deployments.at(-1)
      expect(deployment).toMatchObject({ environment: 'production' })
      expect(deployment?.statuses.at(-1)?.state).toBe('success')
    })

    it('takes back a model whose server fails, and makes the run red', async () => {
      platform.servers['3']!.behaviour.errorRate = 0.5
      await bare.commit('main', { 'train.py': training(3) })
      const run = await local.push(repository, 'main', starter)
      expect(run.jobs.get('model / judge'), textOf(run)).toBe('success')
      expect(run.jobs.get('deploy / deploy'), textOf(run)).toBe('failure')
      expect(run.outputs.get('deploy')).toMatchObject({ verdict: 'rolled-back', 'model-version': '3', weight: '0' })
      expect(await platform.state()).toMatchObject({ stable: '2', weight: 0 })
    })

    it('finds nothing to clean up on its schedule', async () => {
      const run = await local.schedule(repository, '23 * * * *', starter)
      expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({
        model: 'skipped',
        deploy: 'skipped',
        watch: 'skipped',
        'reconcile / reconcile': 'success',
        reconcile: 'success',
        rollback: 'skipped',
      })
      expect(await platform.state()).toMatchObject({ stable: '2', weight: 0 })
    })

    it('puts production back on the former champion when a person says so, and opens the incident', async () => {
      const run = await local.dispatch(repository, { rollback: 'Prices of flats are off.' }, starter)
      expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({
        model: 'skipped',
        deploy: 'skipped',
        watch: 'skipped',
        reconcile: 'skipped',
        'rollback / rollback': 'success',
        rollback: 'success',
      })
      expect(run.outputs.get('rollback')).toMatchObject({ verdict: 'rolled-back' })
      expect(await platform.state()).toMatchObject({ stable: '1' })
      const issue = local.api.repository(repository).issues.at(-1)
      expect(issue?.body).toContain('Prices of flats are off.')
      expect(run.outputs.get('rollback')?.['issue-url']).toContain(`/issues/${issue?.number}`)
    })

    it('ships nothing from another branch', async () => {
      await bare.commit('side', { 'train.py': training(2) }, { from: 'main' })
      const run = await local.push(repository, 'side', starter)
      expect(run.jobs.get('model'), textOf(run)).toBe('success')
      expect(run.jobs.get('deploy')).toBe('skipped')
      const asked = await local.dispatch(repository, { rollback: 'Let me in.' }, starter, { branch: 'side' })
      expect(asked.jobs.get('rollback'), textOf(asked)).toBe('skipped')
    })

    it('asks GitHub for nothing that GitHub does not know', () => {
      expect(local.api.violations).toEqual([])
    })
  },
)
