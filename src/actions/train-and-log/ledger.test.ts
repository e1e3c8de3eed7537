import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../harness/host.ts'
import { runAction } from '../../harness/run.ts'
import { systemClock } from '../../platform/clock.ts'
import { writeWhole } from '../../platform/files.ts'
import { recordingLog } from '../../platform/log.ts'
import { openStore } from '../../store/open.ts'
import { openLedger } from '../../tracking/ledger/ledger.ts'
import { readRunRecord, verifyRecordFiles } from '../../tracking/read-record.ts'
import { action } from './train-and-log.ts'

/** A "model" is a factor; its prediction of `x` is the factor times `x`. */
const CONFIG = `
version: 1
model: factor
data: { paths: [data], test: data/test.csv }
train:
  setup: touch set-up
  run: echo trained >> ../trainings; mkdir -p out; cp factor.txt out/model.txt; bash score.sh out/model.txt data/test.csv predictions.csv; echo '{"rmse":1}' > metrics.json
  score: bash score.sh {model} {data} {out}
  inputs: [factor.txt, score.sh]
  model: out/model.txt
`
const SCORE = `awk -F, -v f="$(cat "$1")" 'NR == 1 { print "id,label,prediction"; next } { print $1 "," $2 "," f * $3 }' "$2" > "$3"`

let parent: string
let directory: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.com', ...args], {
    cwd: directory,
    stdio: 'ignore',
  })
const write = (path: string, text: string) => writeWhole(join(directory, path), text)

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'train with ledger-'))
  directory = join(parent, 'repository')
  await write('modelloop.yml', CONFIG)
  await write('score.sh', SCORE)
  await write('factor.txt', '2')
  await write('data/test.csv', 'id,y,x\na,4,2\nb,6,3\n')
  git('init', '-b', 'main')
  git('add', '.')
  git('commit', '-m', 'start')
})
afterEach(async () => {
  git('clean', '-ffdxq')
  await rm(parent, { recursive: true, force: true })
})

const host: Host = {
  github: false,
  repository: 'acme/factor',
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  eventName: undefined,
  event: {},
  commit: undefined,
  ref: undefined,
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
  environment: { PATH: process.env['PATH'] },
}

async function train(inputs: Record<string, string> = {}) {
  const log = recordingLog()
  const signal = new AbortController().signal
  const request = { action, root: directory, host, log, clock: systemClock, signal }
  const all: Record<string, string> = { store: 'folder:../store', ...inputs }
  const outcome = await runAction({ ...request, raw: (name) => all[name] })
  const { record, folder } = await readRunRecord(join(directory, '.modelloop/run'))
  await verifyRecordFiles(record, folder)
  return { ...outcome, record, folder, log }
}
const trainings = async () => (await readFile(join(parent, 'trainings'), 'utf8')).split('\n').length - 1
const ledger = () =>
  openLedger({ directory, author: { name: 'me', email: 'me@example.com' }, log: recordingLog(), clock: systemClock })
const crown = async (version: number) => {
  await using tracker = await ledger()
  const from = (await tracker.alias('factor', 'champion'))?.to ?? null
  await tracker.moveAlias(
    { model: 'factor', alias: 'champion', from, to: version, why: 'test', by: 'me' },
    `crown-${version}`,
  )
}

describe('record: ledger', () => {
  it('writes the run, its bytes and a version down for good', async () => {
    const { outputs, record } = await train({ record: 'ledger' })
    expect(outputs).toMatchObject({ 'model-version': '1', 'model-uri': `folder:../store@${outputs['model-digest']}` })
    await using tracker = await ledger()
    expect(await tracker.run('factor', record.id)).toMatchObject({ metrics: { rmse: 1 }, store: 'folder:../store' })
    expect(await tracker.version('factor', 1)).toMatchObject({ run: record.id, digest: outputs['model-digest'] })
  })

  it('says before it trains that there is no git to record in', async () => {
    await rm(join(directory, '.git'), { recursive: true })
    await expect(train({ record: 'ledger' })).rejects.toThrow('is in no git repository')
    await expect(trainings()).rejects.toThrow('ENOENT')
    expect((await train()).report.verdict).toBe('pass')
    git('init')
  })

  it('says before it trains that the store cannot be opened or the server of runs is not spoken to yet', async () => {
    await expect(train({ record: 'ledger', store: 'az://models' })).rejects.toThrow('account')
    await expect(train({ 'tracking-uri': 'http://mlflow.example.com' })).rejects.toThrow('MLflow is not built yet')
    await expect(trainings()).rejects.toThrow('ENOENT')
  })

  it('records without a version when asked to, and nothing by default', async () => {
    expect((await train({ record: 'ledger', register: 'false' })).outputs['model-version']).toBeUndefined()
    await write('factor.txt', '3')
    const { record } = await train()
    await using tracker = await ledger()
    expect(await tracker.version('factor', 1)).toBeUndefined()
    expect(await tracker.run('factor', record.id)).toBeUndefined()
  })
})

describe('an equal run', () => {
  it('is taken over: nothing is trained, the files are there all the same', async () => {
    const first = await train({ record: 'ledger' })
    for (const path of ['out', 'predictions.csv', 'metrics.json', 'set-up'])
      await rm(join(directory, path), { recursive: true })
    const second = await train()
    expect(await trainings()).toBe(1)
    expect(second.outputs).toMatchObject({ reused: 'true', verdict: 'pass', status: 'finished' })
    expect(second.outputs['model-digest']).toBe(first.outputs['model-digest'])
    expect(second.record).toMatchObject({ reusedFrom: first.record.id, metrics: { rmse: 1 } })
    expect(second.record.id).not.toBe(first.record.id)
    expect(second.record.files.profile?.digest).toBe(first.record.files.profile?.digest)
    expect(first.record.files.profile).toBeDefined()
    expect(await readFile(join(directory, 'out/model.txt'), 'utf8')).toBe('2')
    expect(existsSync(join(directory, 'set-up'))).toBe(false)
  })

  it('is trained again when an input, the data or the command differs, or its bytes are gone', async () => {
    await train({ record: 'ledger' })
    await write('notes.md', 'no input of the training')
    await train()
    expect(await trainings()).toBe(1)
    await write('factor.txt', '3')
    await train()
    await write('factor.txt', '2')
    await write('data/test.csv', 'id,y,x\na,4,2\nb,6,4\n')
    await train()
    await write('data/test.csv', 'id,y,x\na,4,2\nb,6,3\n')
    await train({ setup: 'touch other-set-up' })
    expect(await trainings()).toBe(4)
    const store = await openStore('folder:../store', { environment: {}, directory, log: recordingLog() })
    for await (const { digest } of store.list()) await store.delete(digest)
    const again = await train()
    expect(await trainings()).toBe(5)
    expect(again.outputs['reused']).toBe('false')
    expect(again.log.lines.some(({ level, message }) => level === 'warning' && message.includes('does not hold'))).toBe(
      true,
    )
  })

  it('refuses an input of the training that matches nothing', async () => {
    await write('modelloop.yml', CONFIG.replace('factor.txt, score.sh', 'factro.txt'))
    await expect(train()).rejects.toThrow('train.inputs: "factro.txt" matches no file.')
  })
})

describe('the champion', () => {
  it('is scored on the rows of today when they are others', async () => {
    await train({ record: 'ledger' })
    await crown(1)
    await write('factor.txt', '3')
    expect((await train()).record.scoredBaseline).toBeUndefined()

    await write('data/test.csv', 'id,y,x\na,4,2\nc,9,5\n')
    const { record, folder, report } = await train()
    expect(record.scoredBaseline).toMatchObject({ version: 1 })
    const rows = await readFile(join(folder, record.scoredBaseline?.predictions?.path ?? ''), 'utf8')
    expect(rows).toBe('id,label,prediction\na,4,4\nc,9,10\n')
    expect(report.notes.some(({ text }) => text.includes('The champion v1 was scored'))).toBe(true)
  })

  it('is scored for a reused run too, after the setup', async () => {
    await train({ record: 'ledger' })
    await write('data/test.csv', 'id,y,x\na,4,2\nc,9,5\n')
    await write('factor.txt', '3')
    await train({ record: 'ledger' })
    await crown(1)
    await rm(join(directory, 'set-up'))
    const { record } = await train()
    expect(record.reusedFrom).toBeDefined()
    expect(record.scoredBaseline?.predictions).toBeDefined()
    expect(existsSync(join(directory, 'set-up'))).toBe(true)
  })

  it('that cannot be scored is told to the judge, and the training is not lost', async () => {
    await train({ record: 'ledger' })
    await crown(1)
    await write('data/test.csv', 'id,y,x\na,4,2\nc,9,5\n')
    const broken = await train({ score: 'echo {model} {data} {out}; exit 4' })
    expect(broken.report.verdict).toBe('pass')
    expect(broken.record.scoredBaseline).toMatchObject({ version: 1, error: expect.stringContaining('exit code 4') })
    await chmod(join(parent, 'store'), 0o755)
    await rm(join(parent, 'store'), { recursive: true })
    const gone = await train()
    expect(gone.record.scoredBaseline?.error).toContain('does not hold')
    expect(
      gone.report.notes.some(({ level, text }) => level === 'warning' && text.includes('could not be scored')),
    ).toBe(true)
  })
})
