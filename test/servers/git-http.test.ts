import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BareRepository, bareRepository } from './bare-repository.ts'
import { protectRefs, startGitServer, type TestGitServer } from './git-http.ts'
import { git } from './github/git.ts'
import { startGitHub, type TestGitHub } from './github/github.ts'

let folder: string
let origin: BareRepository
let github: TestGitHub
let server: TestGitServer
let clones = 0
const pushed: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'git-http-'))
  origin = await bareRepository()
  await origin.commit('main', { 'a.txt': 'a\n' })
  const tokens = { reader: { contents: 'read' }, writer: { contents: 'write' }, none: {} } as const
  github = await startGitHub({ repositories: { 'octo/models': origin.path }, tokens })
  server = await startGitServer({ world: github.world, onPush: (name) => void pushed.push(name) })
})
afterAll(async () => {
  await server.close()
  await github.close()
  await origin.remove()
  await rm(folder, { recursive: true })
})
beforeEach(() => server.clearFaults())

/** The header that actions/checkout leaves in the clone's configuration. */
const header = (token: string) => {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return ['-c', `http.${server.url}/.extraheader=AUTHORIZATION: basic ${basic}`]
}
const run = async (args: readonly string[]) => {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
  return promisify(execFile)('git', [...args], { cwd: folder, env }).then(
    () => 'done',
    (error: { stderr: string }) => error.stderr,
  )
}
async function clone(token: string): Promise<{ path: string; result: string }> {
  const path = join(folder, `clone-${++clones}`)
  return { path, result: await run([...header(token), 'clone', '-q', server.urlOf('octo/models'), path]) }
}
async function pushCommit(token: string, branch = 'feature'): Promise<string> {
  const { path } = await clone('reader')
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
  await run(['-C', path, ...person, 'commit', '-q', '--allow-empty', '-m', `push ${clones}`])
  return run(['-C', path, ...header(token), 'push', '-q', 'origin', `HEAD:refs/heads/${branch}`])
}

describe('git over HTTP', () => {
  it('lets a reader clone and a writer push', async () => {
    expect((await clone('reader')).result).toBe('done')
    expect((await clone('none')).result).toContain('403')
    expect((await clone('unknown')).result).toMatch(/Authentication failed|terminal prompts disabled/)
    expect(await pushCommit('reader')).toContain('403')
    expect(await pushCommit('writer')).toBe('done')
    expect(pushed).toEqual(['octo/models'])
    expect(await git(origin.path, ['log', '-1', '--format=%s', 'feature'])).toMatch(/^push/)
  })

  it('refuses a push by a rule, in the words of GitHub', async () => {
    const unprotect = await protectRefs(origin.path, '^refs/heads/modelloop/')
    expect(await pushCommit('writer', 'modelloop/ledger')).toContain('GH013: Repository rule violations found')
    expect(await pushCommit('writer', 'other')).toBe('done')
    await unprotect()
    expect(await pushCommit('writer', 'modelloop/ledger')).toBe('done')
  })

  it('loses the answer of a push that was done', async () => {
    server.fail({ kind: 'lose-answer', times: 1 })
    expect(await pushCommit('writer', 'lost')).not.toBe('done')
    expect(await git(origin.path, ['log', '-1', '--format=%s', 'lost'])).toMatch(/^push/)
  })

  it('can be down, and come back', async () => {
    server.fail({ kind: 'down' })
    expect((await clone('reader')).result).not.toBe('done')
    server.clearFaults()
    server.fail({ kind: 'error' })
    expect((await clone('reader')).result).toContain('500')
    server.clearFaults()
    expect((await clone('reader')).result).toBe('done')
  })
})
