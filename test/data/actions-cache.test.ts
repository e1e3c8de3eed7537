import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { action } from '../../src/actions/version-data/version-data.ts'
import type { Host } from '../../src/harness/host.ts'
import { runAction } from '../../src/harness/run.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { startResults, type TestResults } from '../servers/results/results.ts'
import { writeFiles } from './scene.ts'

const top = mkdtempSync(join(tmpdir(), 'actions-cache-'))
const directory = join(top, 'houses')
const remote = join(top, 'remote')
let results: TestResults

beforeAll(async () => {
  results = await startResults({ folder: join(top, 'results') })
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const variables = {
    ...results.environment(77),
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: top,
    GITHUB_WORKSPACE: directory,
  }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  mkdirSync(directory)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.com', ...args], { cwd: directory })
  git('init', '-q', '-b', 'main')
  writeFiles(directory, { 'data/a.csv': 'a\n1\n', 'data/b.csv': 'b\n2\n', 'data/again.csv': 'a\n1\n', 'data/none': '' })
  await run({ mode: 'snapshot', paths: 'data' })
  git('add', '.')
  git('commit', '-q', '-m', 'data')
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await results.close()
  rmSync(top, { recursive: true, force: true })
})

async function run(inputs: Record<string, string> = {}, host: Partial<Host> = {}) {
  const log = recordingLog()
  const job = {
    github: true,
    repository: 'acme/houses',
    serverUrl: 'https://github.com',
    environment: {},
    runner: 'Linux X64',
    temporaryFolder: top,
    ...host,
  }
  const outcome = await runAction({
    action,
    raw: (name: string) => ({ remote, ...inputs })[name],
    root: directory,
    host: job as unknown as Host,
    log,
    clock: systemClock,
    signal: new AbortController().signal,
  })
  return {
    ...outcome,
    words: log.lines.map(({ message }) => message).join('\n'),
    warnings: log.lines.filter(({ level }) => level === 'warning'),
  }
}
/** A runner that was never here. */
const forget = () => {
  for (const gone of ['data', '.dvc/cache', '.modelloop'])
    rmSync(join(directory, gone), { recursive: true, force: true })
}
/** The remote is out of reach during `work`. */
async function without<T>(work: () => Promise<T>): Promise<T> {
  renameSync(remote, `${remote}-away`)
  try {
    return await work()
  } finally {
    renameSync(`${remote}-away`, remote)
  }
}
const entries = (): { key: string }[] => JSON.parse(readFileSync(join(top, 'results/state.json'), 'utf8')).caches

describe('the cache of Actions, for pulled data', () => {
  it('is not written by a pull request', async () => {
    forget()
    const pullRequest = { number: 1 } as Host['pullRequest']
    expect((await run({}, { pullRequest })).report.verdict).toBe('pass')
    expect(readdirSync(join(top, 'results/blobs'))).toEqual([])
  })

  it('keeps a version as one entry, and gives it to a job that cannot reach the remote', async () => {
    forget()
    const first = await run()
    expect(first.words).toContain('"data" is kept in the cache of GitHub for later jobs.')
    expect(entries().map(({ key }) => key)).toEqual([
      expect.stringMatching(/^modelloop-data-[0-9a-f]{12}-[0-9a-f]{32}\.dir$/),
    ])
    forget()
    const second = await without(() => run())
    expect(second.report.verdict).toBe('pass')
    expect(second.outputs['version']).toBe(first.outputs['version'])
    expect(second.words).toContain('its version is in the cache of GitHub')
    expect(readFileSync(join(directory, 'data/again.csv'), 'utf8')).toBe('a\n1\n')
    expect(entries()).toHaveLength(1)
    expect(readdirSync(join(top, 'modelloop-data'))).toEqual([])
  })

  it('is not what verify believes', async () => {
    expect((await without(() => run({ mode: 'verify' }))).report.verdict).toBe('fail')
    expect((await run({ mode: 'verify' })).report.verdict).toBe('pass')
  })

  it('serves with an earlier version for what both share, and keeps the new one', async () => {
    writeFiles(directory, { 'data/b.csv': 'b\n3\n' })
    await run({ mode: 'snapshot', paths: 'data' })
    forget()
    const { words, report } = await run()
    expect(report.verdict).toBe('pass')
    expect(words).toContain('an earlier version is in the cache')
    expect(entries()).toHaveLength(2)
    forget()
    expect((await without(() => run())).report.verdict).toBe('pass')
    expect(readFileSync(join(directory, 'data/b.csv'), 'utf8')).toBe('b\n3\n')
  })

  it('that gives wrong bytes costs a pull, not the verdict', async () => {
    const blobs = join(top, 'results/blobs')
    for (const name of readdirSync(blobs)) writeFileSync(join(blobs, name), 'no archive')
    forget()
    expect((await run()).report.verdict).toBe('pass')
    expect(readFileSync(join(directory, 'data/a.csv'), 'utf8')).toBe('a\n1\n')
  })

  it('that is out of reach costs a pull, not the verdict', async () => {
    await results.close()
    forget()
    const { report } = await run()
    expect(report.verdict).toBe('pass')
  }, 60_000)
})
