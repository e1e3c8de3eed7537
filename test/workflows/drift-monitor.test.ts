import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalGitHub, startLocalGitHub } from '../runner/local-github.ts'
import { runnerMachine, runnerMissing } from '../runner/machine.ts'
import { textOf } from '../runner/run-workflow.ts'
import { exportSuite } from '../runner/suite.ts'
import { type BareRepository, bareRepository } from '../servers/bare-repository.ts'
import { registryMissing } from '../store/registry.ts'

const repository = 'ada/watched'
const caller = '.github/workflows/modelloop.yml'
const nightly = '7 6 * * *'
const expression = (text: string) => `\${{ ${text} }}`

/** As somebody writes it who keeps the logs elsewhere and needs no rollout. */
const workflow = `on:
  push:
  schedule: [{ cron: "${nightly}" }]
  workflow_dispatch: { inputs: { data-version: { type: string } } }
permissions: {}
jobs:
  model:
    if: github.event_name != 'schedule'
    uses: modelloop/modelloop/.github/workflows/train-validate.yml@v1
    permissions: { contents: write, packages: write, pull-requests: write, checks: write, actions: read }
    with: { data-version: "${expression('inputs.data-version')}", promote: true }
  watch:
    if: github.event.schedule
    uses: modelloop/modelloop/.github/workflows/drift-monitor.yml@v1
    permissions: { contents: write, packages: write, actions: write, issues: write }
    with: { fetch: python fetch.py }
    secrets: { training-secret: "${expression('secrets.LOGS_KEY')}" }
`

const settings = (store: string) => `version: 1
model: price
store: { url: "${store}" }
data: { paths: [data], refresh: python refresh.py }
train: { run: python train.py, model: model.bin }
validate: { gates: [{ metric: rows, min: 100, rule: point }] }
monitor:
  reference: data/sales.csv
  current: logs/*.jsonl
  on-drift: [issue, retrain]
  retrain: { workflow: modelloop.yml, environment: modelloop-retrain }
`

const training = `import json
rows = len(open("data/sales.csv").readlines()) - 1
json.dump({"rows": rows}, open("metrics.json", "w"))
open("model.bin", "w").write(str(rows))
`

/** Sales of small houses; since then large ones are sold. */
const sales = (count: number, area: number) =>
  Array.from({ length: count }, (_, row) => `${area + ((row * 37) % 100)},${1 + (row % 5)}`)
const csv = (rows: readonly string[]) => ['area,rooms', ...rows, ''].join('\n')

/** What brings the logs of production; it needs the key of the place where they are. */
const fetchLogs = `import datetime, json, os
assert os.environ["TRAINING_SECRET"] == "key-of-the-logs"
assert "GITHUB_TOKEN" not in os.environ
os.makedirs("logs")
now = datetime.datetime.now(datetime.timezone.utc)
with open("logs/today.jsonl", "w") as file:
    for row in range(1000):
        at = (now - datetime.timedelta(seconds=5000 - row)).isoformat()
        features = {"area": 300 + row * 37 % 100, "rooms": 1 + row % 5}
        file.write(json.dumps({"ts": at, "request_id": str(row), "model_version": "1", "features": features, "prediction": 1.5}) + "\\n")
`

const refresh = `rows = open("data/sales.csv").read().splitlines() + [f"{300 + row * 37 % 100},{1 + row % 5}" for row in range(500)]
open("data/sales.csv", "w").write("\\n".join(rows) + "\\n")
`

describe.skipIf(runnerMissing || registryMissing)(
  'the watch over production (needs act and docker-registry)',
  { timeout: 300_000 },
  () => {
    let folder: string
    let bare: BareRepository
    let local: LocalGitHub
    let dataVersion: string

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'watched-'))
      bare = await bareRepository({ path: join(folder, 'watched.git') })
      local = await startLocalGitHub({
        folder,
        repositories: { [repository]: { path: bare.path } },
        suite: await exportSuite(join(folder, 'suite')),
        machine: await runnerMachine(join(folder, 'machine')),
        secrets: { LOGS_KEY: 'key-of-the-logs' },
      })
      await bare.commit('main', {
        [caller]: workflow,
        'modelloop.yml': settings(local.storeUrl(repository)),
        'data/sales.csv': csv(sales(1000, 100)),
        'train.py': training,
        'fetch.py': fetchLogs,
        'refresh.py': refresh,
      })
      const run = await local.push(repository, 'main', caller)
      expect(run.outputs.get('model'), textOf(run)).toMatchObject({ promotable: 'true', 'model-version': '1' })
    })
    afterAll(async () => {
      await local?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    it('finds drift at night, opens one issue, and starts a training on the new data', async () => {
      const run = await local.schedule(repository, nightly, caller)
      expect(Object.fromEntries(run.jobs), textOf(run)).toEqual({
        model: 'skipped',
        'watch / fetch': 'success',
        'watch / watch': 'success',
        'watch / refresh': 'success',
        'watch / publish': 'success',
        watch: 'success',
      })
      const found = run.outputs.get('watch')
      expect(found).toMatchObject({ verdict: 'drift', 'drifted-columns': '["area"]', retraining: 'dispatched' })
      dataVersion = found?.['data-version'] ?? ''
      expect(dataVersion).not.toBe('')
      const { issues, deployments } = local.api.repository(repository)
      expect(issues).toHaveLength(1)
      expect(issues[0]?.body).toContain('area')
      expect(deployments.map(({ environment }) => environment)).toEqual(['modelloop-retrain'])
      expect(textOf(run)).not.toContain('key-of-the-logs')
    })

    it('trains on the data that was published, and leaves a challenger', async () => {
      const [asked, ...more] = local.dispatched(repository)
      expect(more).toEqual([])
      expect(asked).toMatchObject({
        kind: 'workflow',
        workflow: 'modelloop.yml',
        inputs: { 'data-version': dataVersion },
      })
      const run = await local.dispatch(repository, { 'data-version': dataVersion }, caller)
      expect(run.conclusion, textOf(run)).toBe('success')
      expect(run.outputs.get('model')).toMatchObject({ 'data-version': dataVersion, 'model-version': '2' })
      expect(textOf(run)).toContain('1,500')
    })

    it('starts nothing again the next night, while the cool-down lasts', async () => {
      const run = await local.schedule(repository, nightly, caller)
      expect(run.conclusion, textOf(run)).toBe('success')
      expect(run.jobs.get('watch / refresh')).toBe('skipped')
      expect(local.dispatched(repository)).toEqual([])
      expect(local.api.repository(repository).issues).toHaveLength(1)
    })

    it('watches nothing from another branch', async () => {
      await bare.commit(
        'side',
        { 'note.txt': 'x', [caller]: workflow.replace('github.event.schedule', 'true') },
        { from: 'main' },
      )
      const run = await local.push(repository, 'side', caller)
      expect(run.jobs.get('watch'), textOf(run)).toBe('skipped')
    })

    it('asks GitHub for nothing that GitHub does not know', () => {
      expect(local.api.violations).toEqual([])
    })
  },
)
