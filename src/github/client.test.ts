import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { TestGitHub } from '../../test/servers/github/github.ts'
import { type Scene, startScene } from '../../test/servers/github/scene.ts'
import { openGitHub } from './client.ts'
import { failureOf } from './failure.ts'

const secret = 'ghs_averysecrettoken'
const operation = 'GET /repos/{owner}/{repo}'
let scene: Scene
let server: TestGitHub

beforeAll(async () => {
  scene = await startScene({ [secret]: {} })
  server = scene.github
})
afterAll(() => scene.close())

const open = (token = secret, repository: string | undefined = 'octo/models', apiUrl = server.url) =>
  openGitHub({ apiUrl, repository }, token, { secondMs: 1 })
const thrown = (work: () => unknown): Promise<Error> =>
  Promise.resolve()
    .then(work)
    .then(
      () => expect.fail('nothing was thrown'),
      (error: unknown) => error as Error,
    )

describe('the connection to GitHub', () => {
  it('says what is wrong with a repository or a token', async () => {
    expect((await thrown(() => openGitHub({ apiUrl: server.url, repository: undefined }, secret))).message).toContain(
      'owner/name',
    )
    expect((await thrown(() => open(secret, 'octo/models/more'))).message).toContain('octo/models/more')
    expect((await thrown(() => open(' \n'))).message).toContain('token is empty')
  })

  it('never shows the token: not in what it throws, prints or can be looked into', async () => {
    const printed: string[] = []
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0),
    )
    try {
      printed.push(inspect(open(), { depth: 10, showHidden: true }))
      for (const fault of [{ status: 403 }, { status: 500 }, { status: 429 }, { drop: 'before' }] as const) {
        server.clearFaults()
        server.fail({ operation, ...fault })
        const github = open()
        const error = await thrown(() => github.rest.repos.get(github.here))
        printed.push(inspect(error, { depth: 10, showHidden: true }), error.stack ?? '', JSON.stringify(error))
        printed.push(failureOf(error, { what: 'answer', permissions: {} }).message)
      }
      const broken = await thrown(() => open(`${secret}\nX: y`))
      printed.push(inspect(broken, { depth: 10 }))
    } finally {
      for (const spy of spies) spy.mockRestore()
      server.clearFaults()
    }
    expect(printed.length).toBeGreaterThan(10)
    expect(printed.filter((text) => text.includes(secret))).toEqual([])
  })

  it('gives up on a server that is not there within its few tries', async () => {
    const github = open(secret, 'octo/models', 'http://127.0.0.1:9')
    const error = await thrown(() => github.rest.repos.get(github.here))
    expect(failureOf(error, { what: 'answer', permissions: {} }).reason).toBe('unavailable')
  })

  it('does not wait for an answer that does not come', async () => {
    server.fail({ operation, delayMs: 5000 })
    const github = openGitHub({ apiUrl: server.url, repository: scene.repository }, secret, {
      secondMs: 1,
      deadlineMs: 100,
    })
    const startedAt = performance.now()
    const error = await thrown(() => github.rest.repos.get(github.here))
    server.clearFaults()
    expect(failureOf(error, { what: 'answer', permissions: {} }).reason).toBe('unavailable')
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })

  it('gives each request its own time', async () => {
    const github = openGitHub({ apiUrl: server.url, repository: scene.repository }, secret, { deadlineMs: 500 })
    for (let asked = 0; asked < 3; asked += 1) {
      server.fail({ operation, delayMs: 250, times: 1 })
      expect((await github.rest.repos.get(github.here)).status).toBe(200)
    }
  })

  it.each([
    ['a page', { type: 'text/html', body: '<html>Sign in</html>' }],
    ['half an answer', { body: '{"id": 12, "na' }],
  ])('takes %s that says 200 for a fault, and tries again', async (_, given) => {
    server.fail({ operation, status: 200, ...given, times: 2 })
    expect((await open().rest.repos.get(open().here)).data.name).toBe('models')
    server.fail({ operation, status: 200, ...given })
    const github = open()
    const error = await thrown(() => github.rest.repos.get(github.here))
    server.clearFaults()
    expect(failureOf(error, { what: 'answer', permissions: {} })).toEqual({
      reason: 'unavailable',
      message: expect.stringContaining('its answer 200 is no JSON'),
    })
  })

  it('lets a mistake in our own code through', async () => {
    const error = new TypeError('x is not a function')
    expect(await thrown(() => failureOf(error, { what: 'answer', permissions: {} }))).toBe(error)
  })
})
