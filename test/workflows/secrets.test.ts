import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalGitHub, startLocalGitHub } from '../runner/local-github.ts'
import { runnerMachine, runnerMissing } from '../runner/machine.ts'
import { textOf } from '../runner/run-workflow.ts'
import { exportSuite } from '../runner/suite.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { type Registry, registryMissing, startRegistry } from '../store/registry.ts'

const repository = 'ada/prices'
const starter = '.github/workflows/modelloop.yml'
const secrets = { TEAM_USER: 'team', TEAM_PASSWORD: 'pass-of-the-team', TRACKER_KEY: 'key-of-the-tracker' }
const training = `import hashlib, json, os
assert not [name for name in os.environ if name.startswith("MODELLOOP_REGISTRY")]
print("sha256 of my secret:", hashlib.sha256(os.environ["TRAINING_SECRET"].encode()).hexdigest())
print("my secret:", os.environ["TRAINING_SECRET"])
json.dump({"rmse": 2.5}, open("metrics.json", "w"))
open("model.bin", "w").write("a model")
`

/** A team that keeps its models in a registry of its own, which lets nobody in without a password. */
describe.skipIf(runnerMissing || registryMissing)('secrets of a caller (needs act and docker-registry)', () => {
  let folder: string
  let bare: BareRepository
  let registry: Registry
  let local: LocalGitHub

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'secrets-'))
    bare = await bareRepository({ path: join(folder, 'prices.git') })
    registry = await startRegistry({
      auth: { kind: 'htpasswd', user: secrets.TEAM_USER, password: secrets.TEAM_PASSWORD },
    })
    local = await startLocalGitHub({
      folder,
      repositories: { [repository]: { path: bare.path } },
      suite: await exportSuite(join(folder, 'suite')),
      machine: await runnerMachine(join(folder, 'machine')),
      secrets,
    })
  })
  afterAll(async () => {
    await local.stop()
    await registry.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const caller = async (passed: string) => {
    const text = await readFile(join(import.meta.dirname, '../../workflows-templates/modelloop.yml'), 'utf8')
    const store = `store: oci://${registry.host}/team/prices`
    return `${text.replace('gates: none', `${store}\n      model: model.bin\n      gates: none`).trimEnd()}\n${passed}`
  }

  it('open its registry and reach its training, and stand in no log', async () => {
    const passed = `    secrets:
      registry-username: \${{ secrets.TEAM_USER }}
      registry-password: \${{ secrets.TEAM_PASSWORD }}
      training-secret: \${{ secrets.TRACKER_KEY }}
`
    await bare.commit('main', { 'train.py': training, [starter]: await caller(passed) })
    const run = await local.push(repository, 'main', starter)
    const text = textOf(run)
    expect(run.conclusion, text).toBe('success')
    expect(run.outputs.get('model')?.['model-version']).toBe('1')
    const digest = createHash('sha256').update(secrets.TRACKER_KEY).digest('hex')
    expect(text).toContain(`sha256 of my secret: ${digest}`)
    expect(text).toContain('my secret: ***')
    expect(text).not.toMatch(/pass-of-the-team|key-of-the-tracker/)
  })

  it('are what opens it: without them the model is not recorded, and the job says how to log in', async () => {
    await bare.commit('bare', { [starter]: await caller('') }, { from: 'main' })
    const run = await local.push(repository, 'bare', starter)
    expect(run.jobs.get('model / train'), textOf(run)).toBe('success')
    expect(run.jobs.get('model / judge')).toBe('failure')
    expect(textOf(run)).toContain('registry-username and registry-password')
  })
})
