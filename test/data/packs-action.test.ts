import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action } from '../../src/actions/version-data/version-data.ts'
import type { Host } from '../../src/harness/host.ts'
import { runAction } from '../../src/harness/run.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { type Registry, registryMissing, startRegistry } from '../store/registry.ts'
import { startTokenServer, type TokenServer } from '../store/token-server.ts'
import { writeFiles } from './scene.ts'

const top = mkdtempSync(join(tmpdir(), 'packs-action-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

const git = (directory: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.com', ...args], { cwd: directory })

/** Runs version-data in a folder, with a job's token and no other setting than the store's URL. */
async function run(directory: string, inputs: Record<string, string>, host: Partial<Host> = {}) {
  const job = { repository: 'acme/houses', environment: {}, runner: 'Linux X64', temporaryFolder: tmpdir(), ...host }
  return runAction({
    action,
    raw: (name: string) => ({ 'github-token': 'writer', ...inputs })[name],
    root: directory,
    host: job as unknown as Host,
    log: recordingLog(),
    clock: systemClock,
    signal: new AbortController().signal,
  })
}

describe.skipIf(registryMissing)('data of who has no cloud (needs docker-registry)', { timeout: 60_000 }, () => {
  let registry: Registry
  let tokens: TokenServer
  beforeAll(async () => {
    tokens = await startTokenServer({ writer: ['pull', 'push'], reader: ['pull'] })
    registry = await startRegistry({ auth: { kind: 'token', ...tokens } })
  }, 30_000)
  afterAll(async () => {
    await registry.stop()
    await tokens.stop()
  })

  it('goes to the store by the token of the job, and comes back whole in another clone', async () => {
    const directory = join(top, 'houses')
    writeFiles(directory, {
      'modelloop.yml': `version: 1\nmodel: houses\nstore: { url: "oci://${registry.host}/acme/houses-modelloop" }\n`,
      'data/sales.csv': 'id,price\n1,100.5\n2,\n',
      'data/more/sales.csv': 'id,price\n3,300\n',
    })
    git(directory, 'init', '-q', '-b', 'main')
    const refused = await run(directory, { mode: 'snapshot', paths: 'data', 'github-token': 'reader' })
    expect([refused.report.verdict, existsSync(join(directory, 'data.dvc'))]).toEqual(['fail', false])
    expect(refused.report.checks[0]?.reason).toContain('may write acme/houses-modelloop')

    const taken = await run(directory, { mode: 'snapshot', paths: 'data' })
    expect(taken.report.checks).toMatchObject([{ verdict: 'pass', reason: expect.stringContaining('3 new objects') }])
    expect(taken.report.notes.map(({ text }) => text).join()).not.toContain('nothing was pushed')
    git(directory, 'add', '.')
    git(directory, 'commit', '-q', '-m', 'data')

    const clone = join(top, 'clone')
    git(top, 'clone', '-q', directory, clone)
    expect(existsSync(join(clone, 'data'))).toBe(false)
    const verified = await run(clone, { mode: 'verify', 'github-token': 'reader' })
    expect(verified.report.verdict).toBe('fail')
    const pulled = await run(clone, { 'github-token': 'reader' })
    expect(pulled.report.verdict).toBe('pass')
    expect(pulled.outputs['version']).toBe(taken.outputs['version'])
    expect(readFileSync(join(clone, 'data/more/sales.csv'), 'utf8')).toBe('id,price\n3,300\n')
    const proven = await run(clone, { mode: 'verify', 'github-token': 'reader' })
    expect(proven.report.checks).toMatchObject([
      { verdict: 'pass', reason: expect.stringContaining('All of it is in the remote "oci://') },
    ])
    const again = await run(clone, { mode: 'snapshot' })
    expect(again.report.checks).toMatchObject([{ reason: expect.stringContaining('0 new objects') }])
  })

  it('goes to the registry of GitHub when there is no setting at all', async () => {
    const directory = join(top, 'none')
    writeFiles(directory, { 'data/a.csv': 'a\n1\n' })
    git(directory, 'init', '-q', '-b', 'main')
    // No login for it is at hand here, and none is asked for: only the name of the place is looked at.
    const host = { github: true, serverUrl: 'https://github.com', repository: 'Acme/Houses' }
    const { placesOf } = await import('../../src/actions/version-data/places.ts')
    const { registryStoreUrl } = await import('../../src/actions/rooms.ts')
    const { openProject } = await import('../../src/data/dvc/project.ts')
    const url = registryStoreUrl(host as Host, 'token')
    expect(url).toBe('oci://ghcr.io/acme/houses-modelloop')
    expect(registryStoreUrl({ ...host, github: false } as Host, 'token')).toBeUndefined()
    const context = {
      inputs: { 'github-token': 'token' },
      directory,
      host: { ...host, environment: {} },
      log: recordingLog(),
    }
    const places = placesOf(context as never, await openProject(directory), undefined, url)
    expect((await places.remote())?.label).toBe('the remote "oci://ghcr.io/acme/houses-modelloop"')
  })
})
