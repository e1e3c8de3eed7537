import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../harness/host.ts'
import { runAction } from '../../harness/run.ts'
import { systemClock } from '../../platform/clock.ts'
import { writeWhole } from '../../platform/files.ts'
import { recordingLog } from '../../platform/log.ts'
import { digestOfPath } from '../../platform/manifest.ts'
import { readRunRecord, verifyRecordFiles } from '../../tracking/read-record.ts'
import { action } from './train-and-log.ts'

let directory: string
let git: (...args: string[]) => void

/** A fresh repository of a team that has nothing but a training. */
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'train-and-log-'))
  git = (...args) =>
    execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.com', ...args], {
      cwd: directory,
      stdio: 'ignore',
    })
  git('init', '-b', 'main')
  await write(
    'train.sh',
    'mkdir -p out; echo model > out/model.bin; echo \'{"rmse": 2.5, "by": {"old": 3}}\' > metrics.json',
  )
  git('add', '.')
  git('commit', '-m', 'start')
})
const write = (path: string, text: string) => writeWhole(join(directory, path), text)

const host = (over: Partial<Host> = {}): Host => ({
  github: false,
  repository: 'acme/Ames_Price',
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  eventName: undefined,
  event: {},
  commit: undefined,
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  onDefaultBranch: true,
  pullRequest: undefined,
  actor: 'me',
  runId: undefined,
  runAttempt: undefined,
  job: undefined,
  workflow: undefined,
  runUrl: undefined,
  runner: 'Linux X64',
  temporaryFolder: tmpdir(),
  environment: { PATH: process.env['PATH'], HOME: directory },
  ...over,
})

async function trainWith(inputs: Record<string, string>, options: { host?: Partial<Host>; signal?: AbortSignal } = {}) {
  const log = recordingLog()
  const { signal = new AbortController().signal } = options
  const request = { action, root: directory, host: host(options.host), log, clock: systemClock, signal }
  const outcome = await runAction({ ...request, raw: (name) => inputs[name] })
  const { record, folder } = await readRunRecord(join(directory, '.modelloop/run'))
  await verifyRecordFiles(record, folder)
  const printed = log.lines.map((line) => line.message).join('\n')
  return { ...outcome, record, folder, log, printed }
}

it('does not train the base in the place of a pull request', async () => {
  const sha = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: directory, encoding: 'utf8' }).trim()
  const on = (eventName: string) => ({ host: { eventName, environment: { ...host().environment, GITHUB_SHA: sha } } })
  const training = { run: 'sh train.sh' }
  await expect(trainWith(training, on('pull_request_target'))).rejects.toThrow('the base of the pull request, not its')
  expect((await trainWith(training, on('pull_request'))).record.status).toBe('finished')
  git('commit', '--allow-empty', '-m', 'the change')
  expect((await trainWith(training, on('pull_request_target'))).record.status).toBe('finished')
})

it('names the commit that it trained, where a step checked out another one than the job is on', async () => {
  const commitOf = () => execFileSync('git', ['rev-parse', 'HEAD'], { cwd: directory, encoding: 'utf8' }).trim()
  const sha = commitOf()
  const job = { host: { eventName: 'push', commit: sha, environment: { ...host().environment, GITHUB_SHA: sha } } }
  expect((await trainWith({ run: 'sh train.sh' }, job)).record.code.commit).toBe(sha)
  git('commit', '--allow-empty', '-m', 'another')
  expect((await trainWith({ run: 'sh train.sh' }, job)).record.code.commit).toBe(commitOf())
})

describe('a first training', () => {
  it('keeps the profile of the tables it was trained on', async () => {
    await write('modelloop.yml', 'version: 1\ndata: { paths: [data] }\n')
    const sales = Array.from({ length: 12 }, (_, row) => `${100 + 10 * row},${200 + row}\n`)
    await write('data/sales.csv', `area,price\n${sales.join('')}`)
    const { record, folder } = await trainWith({ run: 'bash train.sh' })
    const profile = JSON.parse(await readFile(join(folder, record.files.profile?.path ?? ''), 'utf8'))
    expect(profile.tables['data/sales.csv']).toMatchObject({ rows: 12, columns: { area: { min: 100, max: 210 } } })
  })

  it('needs one line: the command', async () => {
    // The pause lets the memory be sampled, however slow the machine is.
    const { report, record, outputs } = await trainWith({ run: 'bash train.sh; sleep 1' })
    expect(report).toMatchObject({ verdict: 'pass', outcome: 'pass', model: 'ames-price', headline: 'trained' })
    expect(record).toMatchObject({
      status: 'finished',
      experiment: 'ames-price',
      metrics: { rmse: 2.5, 'by.old': 3 },
      code: { repository: 'acme/Ames_Price', dirty: false },
      environment: { os: 'Linux', arch: 'X64' },
    })
    expect(report.execution.trainingMs).toBe(record.durationMs)
    expect(record.code.tree).toMatch(/^[0-9a-f]{40}$/)
    expect(record.peakMemoryBytes).toBeGreaterThan(100_000)
    expect(outputs).toMatchObject({ status: 'finished', reused: 'false', metrics: '{"by.old":3,"rmse":2.5}' })
    expect(outputs['run-id']).toBe(record.id)
  })

  it('takes params, predictions and the model along, by their digests', async () => {
    await write('params.yaml', 'model: { depth: 6, layers: [64, 32] }\nseed: ~\n')
    await write(
      'train.sh',
      `${await readFile(join(directory, 'train.sh'), 'utf8')}; printf 'id,label,prediction\\na,1,2\\n' > predictions.csv`,
    )
    const { record, outputs, folder } = await trainWith({ run: 'bash train.sh', model: 'out' })
    expect(record.params).toEqual({ 'model.depth': 6, 'model.layers': '[64,32]', seed: null })
    expect(record.files.predictions).toMatchObject({ path: 'predictions/predictions.csv', kind: 'file' })
    expect(record.files.model).toMatchObject({ path: 'model/out', kind: 'folder', name: 'out' })
    expect(outputs['model-digest']).toBe((await digestOfPath(join(directory, 'out'))).digest)
    expect(await readFile(join(folder, 'model/out/model.bin'), 'utf8')).toBe('model\n')
  })

  it('says with file and line that its predictions cannot be read, before anybody judges them', async () => {
    const { record, report } = await trainWith({
      run: `printf 'id,label,prediction\\na,1,2\\nb,1\\n' > predictions.csv`,
    })
    expect(record).toMatchObject({ status: 'failed', files: {} })
    expect(report.summary).toContain('predictions.csv line 3')
  })

  it.each(['checkpoint-9', 'checkpoint-9/model.bin'])(
    'takes the bytes along that a link %s leads to, not the link',
    async (target) => {
      const run = `mkdir -p checkpoint-9; echo nine > checkpoint-9/model.bin; ln -s ${target} latest; echo '{"rmse": 1}' > metrics.json`
      const { record, folder } = await trainWith({ run, model: 'latest' })
      await rm(join(directory, 'checkpoint-9'), { recursive: true })
      expect((await digestOfPath(join(folder, record.files.model?.path ?? ''))).digest).toBe(record.files.model?.digest)
    },
  )

  it('names the link in a model folder by its place, and copies nothing', async () => {
    const run = `mkdir -p out; ln -s checkpoint-9 out/latest; echo '{"rmse": 1}' > metrics.json`
    const { record, folder } = await trainWith({ run, model: 'out' })
    expect(record.failure).toContain(`"latest" in the folder ${join(directory, 'out')} is a symbolic link.`)
    expect(existsSync(join(folder, 'model'))).toBe(false)
  })

  it.each([
    ['.', 'train.model is ".", which holds the whole working directory.'],
    ['.modelloop', 'holds the whole working directory'],
    ['../model', 'leaves the folder'],
    ['/tmp/model', 'leaves the folder'],
  ])('refuses a model at %s before anything runs', async (model, words) => {
    await expect(trainWith({ run: 'touch trained', model })).rejects.toThrow(words)
    expect(existsSync(join(directory, 'trained'))).toBe(false)
  })

  it('says that the working directory is not there', async () => {
    await expect(trainWith({ run: 'true', 'working-directory': 'modles' })).rejects.toThrow(
      'The input "working-directory" is "modles", and there is no such folder',
    )
  })

  it('runs bash without the files of the person who owns the machine', async () => {
    await write('.bashrc', 'echo my own settings')
    const { printed } = await trainWith({ run: 'bash train.sh' })
    expect(printed).not.toContain('my own settings')
  })

  it('runs setup and tests first, and stops at the first that fails', async () => {
    const good = await trainWith({ setup: 'echo installing', test: 'echo testing', run: 'bash train.sh' })
    expect(await readFile(join(good.folder, 'log/training.log'), 'utf8')).toMatch(/installing\n.*\ntesting\n/)
    const bad = await trainWith({ test: 'echo one test failed; exit 3', run: 'touch trained; bash train.sh' })
    expect(bad).toMatchObject({ failed: true, report: { verdict: 'fail' }, record: { status: 'failed' } })
    expect(bad.record.failure).toBe('The command "test" (echo one test failed; exit 3) ended with exit code 3.')
    expect(existsSync(join(directory, 'trained'))).toBe(false)
  })

  it('records what a step before it has trained', async () => {
    await expect(trainWith({})).rejects.toMatchObject({ hint: expect.stringContaining('run: python train.py') })
    await write('metrics.json', '{"auc": 0.9}')
    const { record, report } = await trainWith({})
    expect(record).toMatchObject({ status: 'finished', metrics: { auc: 0.9 }, durationMs: 0 })
    expect(report.verdict).toBe('pass')
  })

  it('gives the same name to the same attempt of a job, and the same key to the same inputs', async () => {
    const inAction = { host: { github: true, runId: '7', runAttempt: '1', job: 'train' } }
    const inputs = { run: 'bash train.sh', model: 'out/model.bin' }
    const first = await trainWith(inputs, inAction)
    const again = await trainWith(inputs, inAction)
    expect(again.record.id).toBe(first.record.id)
    expect(again.record.reuseKey).toBe(first.record.reuseKey)
    await write('new.py', 'print()')
    const changed = await trainWith(inputs, inAction)
    expect(changed.record.reuseKey).not.toBe(first.record.reuseKey)
    expect(changed.record.id).not.toBe(first.record.id)
  })
})

describe('a training that goes wrong is recorded, and the job is red', () => {
  it('says how it ended, with the last lines', async () => {
    const { report, failed, record } = await trainWith({ run: 'echo loading; echo "KeyError: price" >&2; exit 1' })
    expect(failed).toBe(true)
    expect(report).toMatchObject({ verdict: 'fail', headline: 'the training failed' })
    expect(report.summary).toContain('ended with exit code 1')
    expect(report.notes[0]?.code?.lines.toSorted()).toEqual(['KeyError: price', 'loading'])
    expect(record).toMatchObject({ status: 'failed', metrics: {}, failure: report.summary })
  })

  it('ends one that hangs, and all that it started', async () => {
    const { record, report } = await trainWith({ run: 'sleep 4242 & sleep 4242', timeout: '1s' })
    expect(record.status).toBe('failed')
    expect(report.summary).toContain('the time-out of 1 s was over')
    expect(spawnSync('pgrep', ['-f', 'sleep 4242']).status).toBe(1)
  })

  it('does not wait for what it left running', async () => {
    const { record } = await trainWith({ run: 'sleep 4343 & bash train.sh' })
    expect(record.status).toBe('finished')
    expect(record.durationMs).toBeLessThan(10_000)
    expect(spawnSync('pgrep', ['-f', 'sleep 4343']).status).toBe(1)
  })

  it('writes its record when the job is cancelled in the middle', async () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('cancelled')), 500)
    const { record, failed } = await trainWith({ run: 'sleep 4444 & sleep 4444' }, { signal: controller.signal })
    expect(record.status).toBe('killed')
    expect(failed).toBe(true)
    expect(spawnSync('pgrep', ['-f', 'sleep 4444']).status).toBe(1)
  })

  it('names the line of a metric that is NaN', async () => {
    const { record, log } = await trainWith({ run: `printf '{\\n "rmse": 1,\\n "r2": NaN\\n}' > metrics.json` })
    expect(record).toMatchObject({ status: 'failed', metrics: {} })
    expect(record.failure).toContain('metrics.json line 3: A value is NaN; it must be a finite number.')
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', place: { file: 'metrics.json', line: 3 } }),
    )
  })

  it('says what to write when there are no metrics, and does not take old ones for new', async () => {
    const none = await trainWith({ run: 'true' })
    expect(none.record.failure).toContain('The training wrote neither metrics.json nor predictions.csv.')
    await write('metrics.json', '{"rmse": 1}')
    const stale = await trainWith({ run: 'true' })
    expect(stale.record.failure).toContain('metrics.json lay there before the training, which did not write it')
  })

  it('allows a run without a model, and says so', async () => {
    const { report } = await trainWith({ run: 'bash train.sh', model: 'nowhere.bin' })
    expect(report.verdict).toBe('pass')
    expect(report.notes.map(({ text }) => text)).toContain(
      'The training wrote no model to nowhere.bin, so none is recorded.',
    )
  })

  it('refuses what it cannot do, before anything runs', async () => {
    await expect(trainWith({ run: 'true', backend: 'sagemaker' })).rejects.toThrow('is not built yet')
    await expect(trainWith({ run: 'true', params: 'gone.yaml' })).rejects.toThrow('gone.yaml does not exist')
    await expect(trainWith({ run: 'true' }, { host: { runner: 'macOS ARM64' } })).rejects.toThrow('runs on Linux')
  })
})

describe('secrets', () => {
  const environment = {
    PATH: process.env['PATH'],
    GITHUB_TOKEN: 'ghs_tokenvalue',
    GH_TOKEN: 'ghs_tokenvalue',
    'INPUT_GITHUB-TOKEN': 'ghs_tokenvalue',
    ACTIONS_RUNTIME_TOKEN: 'runtimetoken',
    ACTIONS_RESULTS_URL: 'https://results.example.com',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidctoken',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://oidc.example.com',
    RUNNER_TRACKING_TOKEN: 'trackingtoken',
    STATE_x: 'statevalue',
    GITHUB_OUTPUT: '/tmp/output',
    GITHUB_SHA: 'abc',
    KAGGLE_API_KEY: 'kaggle-secret',
  }

  it('finds no token in the environment of the training, nor in its own', async () => {
    const run = 'env; bash train.sh'
    const { log } = await trainWith({ run, 'github-token': 'ghs_tokenvalue' }, { host: { environment } })
    const output = log.lines.filter((line) => line.level === 'output').map((line) => line.message)
    const names = output
      .join('')
      .split('\n')
      .flatMap((line) => /^([\w-]+)=/.exec(line)?.[1] ?? [])
    expect(names).toContain('GITHUB_SHA')
    expect(names).toContain('KAGGLE_API_KEY')
    expect(names.filter((name) => /TOKEN|^INPUT_|^ACTIONS_|^STATE_|GITHUB_OUTPUT/.test(name))).toEqual([])
  })

  it('hands the identity token on when asked to', async () => {
    const { printed } = await trainWith({ run: 'env; bash train.sh', oidc: 'true' }, { host: { environment } })
    expect(printed).toMatch(/^ACTIONS_ID_TOKEN_REQUEST_URL=/m)
    expect(printed).not.toContain('ACTIONS_RUNTIME_TOKEN')
  })

  it('hides secrets that the training prints, in the log and in its file, however they are cut', async () => {
    const run =
      'printf kaggle-; sleep 0.2; echo secret; echo "key=$KAGGLE_API_KEY; token ghs_tokenvalue"; bash train.sh'
    const { printed, folder } = await trainWith({ run, 'github-token': 'ghs_tokenvalue' }, { host: { environment } })
    const file = await readFile(join(folder, 'log/training.log'), 'utf8')
    for (const text of [printed.replaceAll(/^run: .*/gm, ''), file.replaceAll(/^▸ .*/gm, '')]) {
      expect(text).toContain('key=***; token ***')
      expect(text).not.toContain('kaggle-secret')
      expect(text).not.toContain('ghs_tokenvalue')
    }
  })
})
