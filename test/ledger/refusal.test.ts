import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../src/platform/clock.ts'
import { LedgerRefused, LedgerUnreachable } from '../../src/tracking/ledger/errors.ts'
import { type Behaviour, serveGit } from './git-server.ts'
import { aRun, git, versionOf, type Workshop, workshop } from './setup.ts'

let shop: Workshop
let stop: (() => Promise<void>)[]
beforeEach(() => {
  shop = workshop()
  stop = []
})
afterEach(async () => {
  await Promise.all(stop.map((each) => each()))
  await shop.end()
})

/** Time passes at once, and is counted. */
function fastClock(): Clock & { slept: number } {
  const clock = {
    slept: 0,
    now: () => new Date(Date.UTC(2026, 10, 22) + clock.slept),
    sleep: async (ms: number) => {
      clock.slept += ms
    },
  }
  return clock
}

async function serve(behave?: (request: IncomingMessage) => Behaviour) {
  const server = await serveGit(shop.root, behave)
  stop.push(server.close)
  const bare = shop.bare()
  git(bare, 'config', 'http.receivepack', 'true')
  return { ...server, bare, remote: `${server.url}/server.git` }
}

const isPush = ({ method, url }: IncomingMessage) => method === 'POST' && url?.endsWith('git-receive-pack') === true

describe('a push that a rule refuses', () => {
  it.each([
    ['a hook', 'echo "nobody writes here" >&2; exit 1', 'nobody writes here'],
    [
      "GitHub's branch protection",
      'echo "error: GH006: Protected branch update failed for refs/heads/modelloop/ledger." >&2; exit 1',
      'GH006: Protected branch update failed',
    ],
    [
      "GitHub's ruleset",
      'echo "error: GH013: Repository rule violations found for refs/heads/modelloop/ledger." >&2; exit 1',
      'GH013: Repository rule violations',
    ],
  ])('(%s) is one message with the rule to add, after one try', async (_, script, words) => {
    const server = shop.bare()
    writeFileSync(join(server, 'hooks/pre-receive'), `#!/bin/sh\necho x >> ${shop.path('tries')}\n${script}\n`, {
      mode: 0o755,
    })
    const ledger = await shop.open(shop.clone('project', server))
    const refused = await ledger.recordRun(aRun('run-a'), 'k').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(LedgerRefused)
    expect(refused).toMatchObject({ reason: 'rule', message: expect.stringContaining(words) })
    expect((refused as LedgerRefused).hint).toContain('`modelloop/**`')
    expect(execFileSync('cat', [shop.path('tries')], { encoding: 'utf8' })).toBe('x\n')
  })

  it('names the branch when it is checked out in the working tree', async () => {
    const directory = shop.clone('project')
    await (await shop.open(directory)).recordRun(aRun('run-a'), 'k')
    git(directory, 'checkout', '-q', 'modelloop/ledger')
    const ledger = await shop.open(directory)
    await expect(ledger.recordRun(aRun('run-b'), 'k')).rejects.toThrow('modelloop/ledger is checked out')
    expect(git(directory, 'status', '--porcelain')).toBe('')
  })
})

describe('a token that may not write', () => {
  it.each([
    'Permission to acme/ames.git denied to github-actions[bot].',
    'Write access to repository not granted.',
    'Resource not accessible by integration',
  ])('is told which permission is missing: %s', async (body) => {
    const server = await serve((request) => (request.url?.includes('receive-pack') ? { status: 403, body } : 'serve'))
    const ledger = await shop.open(shop.clone('project', server.remote), { credentials: { token: 'secret-token' } })
    const refused = await ledger.recordRun(aRun('run-a'), 'k').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(LedgerRefused)
    expect(refused).toMatchObject({ reason: 'permission', hint: expect.stringContaining('contents: write') })
    expect(String((refused as Error).message)).not.toContain('secret-token')
    expect(await ledger.isEmpty()).toBe(true)
  })
})

describe('a token', () => {
  const basic = `basic ${Buffer.from('x-access-token:secret-token').toString('base64')}`

  it('is the only Authorization header, also when checkout left one, and is written nowhere', async () => {
    const server = await serve()
    const directory = shop.clone('project', server.remote)
    // What actions/checkout leaves, in its old place and in its new one.
    git(directory, 'config', `http.${server.url}/.extraheader`, 'AUTHORIZATION: basic b2xkOm9sZA==')
    writeFileSync(
      shop.path('credentials'),
      `[http "${server.url}/"]\n\textraheader = AUTHORIZATION: basic bmV3Om5ldw==\n`,
    )
    git(directory, 'config', `includeIf.gitdir:${directory}/.git.path`, shop.path('credentials'))
    const ledger = await shop.open(directory, { credentials: { token: 'secret-token', server: server.url } })
    await ledger.recordRun(aRun('run-a'), 'k')
    expect(server.requests.length).toBeGreaterThan(3)
    for (const request of server.requests) expect(request.authorization).toEqual([basic])
    expect(git(directory, 'config', '--list')).not.toContain(basic)
    const found = () =>
      execFileSync('grep', ['-rlE', `secret-token|${basic.slice(6)}`, shop.root], { encoding: 'utf8' })
    expect(found).toThrow()
  })

  it('is not sent to another server than its own', async () => {
    const server = await serve()
    const directory = shop.clone('project', server.remote)
    const ledger = await shop.open(directory, { credentials: { token: 'secret-token', server: 'https://github.com' } })
    await ledger.isEmpty()
    expect(server.requests.flatMap((request) => request.authorization)).toEqual([])
  })

  it.each(['its own config', 'a file that its config includes'])('is not needed where %s gives one', async (where) => {
    const server = await serve()
    const directory = shop.clone('project', server.remote)
    const own = where === 'its own config'
    if (!own) git(directory, 'config', `includeIf.gitdir:${directory}/.git.path`, shop.path('included'))
    const file = own ? [] : ['--file', shop.path('included')]
    git(directory, 'config', ...file, `http.${server.url}/.extraheader`, 'AUTHORIZATION: basic b2xkOm9sZA==')
    await (await shop.open(directory)).recordRun(aRun('run-a'), 'k')
    for (const request of server.requests) expect(request.authorization).toEqual(['basic b2xkOm9sZA=='])
  })
})

describe('a server in trouble', () => {
  it('that is down is never "no ledger"', async () => {
    const server = await serve()
    await server.close()
    const ledger = await shop.open(shop.clone('project', server.remote), { clock: fastClock() })
    await expect(ledger.isEmpty()).rejects.toThrow(LedgerUnreachable)
    await expect(ledger.alias('ames-price', 'champion')).rejects.toThrow(LedgerUnreachable)
    await expect(ledger.recordRun(aRun('run-a'), 'k')).rejects.toThrow(LedgerUnreachable)
  })

  it.each([401, 403, 404, 500])('that answers %d to a read is never "no ledger"', async (status) => {
    const server = await serve(() => ({ status, body: 'no' }))
    const ledger = await shop.open(shop.clone('project', server.remote), { clock: fastClock() })
    await expect(ledger.isEmpty()).rejects.toThrow(LedgerUnreachable)
  })

  it('that is asked again after it came back answers', async () => {
    let down = true
    const server = await serve(() => (down ? { status: 503, body: '' } : 'serve'))
    const ledger = await shop.open(shop.clone('project', server.remote), { clock: fastClock() })
    await expect(ledger.isEmpty()).rejects.toThrow(LedgerUnreachable)
    down = false
    expect(await ledger.isEmpty()).toBe(true)
  })

  it('that applies a push and drops its answer has taken it once', async () => {
    let pushes = 0
    const server = await serve((request) => (isPush(request) && ++pushes % 2 === 1 ? 'drop-answer' : 'serve'))
    const ledger = await shop.open(shop.clone('project', server.remote), { clock: fastClock() })
    const run = aRun('run-a')
    await ledger.recordRun(run, 'run')
    expect((await ledger.registerVersion(versionOf(run), 'version')).version).toBe(1)
    const move = { model: run.model, alias: 'champion', from: null, to: 1, by: 'a', why: 'b' }
    expect((await ledger.moveAlias(move, 'move')).n).toBe(1)
    expect(pushes).toBeGreaterThan(3)
    expect(git(server.bare, 'rev-list', '--count', 'modelloop/ledger').trim()).toBe('3')
  })

  it('that never confirms a push is given up on', async () => {
    const server = await serve((request) => (isPush(request) ? { status: 502, body: '' } : 'serve'))
    const clock = fastClock()
    const ledger = await shop.open(shop.clone('project', server.remote), { clock })
    await expect(ledger.recordRun(aRun('run-a'), 'k')).rejects.toThrow('no push was confirmed')
    expect(clock.slept).toBeLessThan(150_000)
  }, 120_000)

  it('that knows no partial fetch is read whole', async () => {
    const server = await serve()
    git(server.bare, 'config', 'uploadpack.allowFilter', 'false')
    const run = aRun('run-a')
    await (await shop.open(shop.clone('project', server.remote))).recordRun(run, 'k')
    expect(await (await shop.open(shop.path('project'))).run('ames-price', 'run-a')).toEqual(run)
  })

  it('that speaks the old protocol, where files cannot be asked for by id, is read whole', async () => {
    const server = await serve()
    const run = aRun('run-a')
    await (await shop.open(shop.clone('project', server.remote))).recordRun(run, 'k')
    const old = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'protocol.version', GIT_CONFIG_VALUE_0: '0' }
    Object.assign(process.env, old)
    try {
      expect(await (await shop.open(shop.path('project'))).run('ames-price', 'run-a')).toEqual(run)
    } finally {
      for (const name of Object.keys(old)) delete process.env[name]
    }
  })
})
