import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, actionsBot, type TestGitHub } from '../../test/servers/github/github.ts'
import { type Scene, startScene } from '../../test/servers/github/scene.ts'
import { createCheckRun } from './check-run.ts'
import { type GitHub, openGitHub } from './client.ts'
import { type CommentRequest, upsertComment } from './comment.ts'
import { commentReference } from './comment-search.ts'

const repository = 'octo/models'
const token = 'ghs_averysecrettoken'
const mallory: Account = { login: 'mallory', type: 'User' }
const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
const update = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
const list = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'

let scene: Scene
let server: TestGitHub
let number: number

beforeAll(async () => {
  scene = await startScene({
    [token]: { 'pull-requests': 'write' },
    checker: { 'pull-requests': 'write', checks: 'write' },
    reader: { 'pull-requests': 'read' },
    ada: { permissions: { 'pull-requests': 'write' }, account: { login: 'ada', type: 'User' } },
    app: { permissions: { 'pull-requests': 'write' }, account: { login: 'our-app[bot]', type: 'Bot' } },
  })
  server = scene.github
})
afterAll(() => scene.close())
beforeEach(async () => {
  number = (await server.seedPull(repository, { title: 'change', head: 'change', author: mallory })).number
  server.requests.length = 0
})
afterEach(() => {
  expect(server.violations).toEqual([])
  server.clearFaults()
})

// A client has its own pace (a second between two writes), so each job of a test opens its own.
const job = (given = token): GitHub => openGitHub({ apiUrl: server.url, repository }, given, { secondMs: 1 })
const bodies = () =>
  server.comments(repository, number).map((item) =>
    item.body
      .split('\n')
      .slice(2)
      .join('\n')
      .replace(/^sha256:1\n/, ''),
  )
type Words = { readonly body?: string; readonly contentDigest?: string }
const request = ({
  body = 'better',
  contentDigest,
  ...change
}: Partial<CommentRequest> & Words = {}): CommentRequest => ({
  number,
  model: 'ames-price',
  key: 'validate-model',
  content: {
    write: () => (contentDigest ? `${contentDigest}\n${body}` : body),
    said: (words) => (words === body || (contentDigest && words.startsWith(contentDigest)) ? 'yes' : 'otherwise'),
    isShared: () => false,
  },
  mode: 'changes',
  passed: true,
  ...change,
})
const asked = (operation: string) => server.requests.filter((item) => item.operation === operation).length

describe('the comment on a pull request', () => {
  it('is written once, updated when it changes and left alone when it does not', async () => {
    expect(await upsertComment(job(), request())).toMatchObject({ posted: true, action: 'created' })
    expect(await upsertComment(job(), request())).toMatchObject({ posted: true, action: 'unchanged' })
    const worse = await upsertComment(job(), request({ body: 'worse' }))
    expect(worse).toMatchObject({ posted: true, action: 'updated' })
    expect(bodies()).toEqual(['worse'])
    expect(worse.posted && worse.url).toContain(`/octo/models/pull/${number}#issuecomment-`)
  })

  it('is one for each model and key', async () => {
    await upsertComment(job(), request())
    await upsertComment(job(), request({ model: 'ames', key: 'price:validate-model' }))
    await upsertComment(job(), request({ key: 'drift--report -->' }))
    expect(bodies()).toHaveLength(3)
    expect(server.comments(repository, number).at(-1)?.body.split('\n')[0]).not.toMatch(/--.*-->.*-->/)
  })

  it('is not rewritten when only times changed, which the digest tells', async () => {
    await upsertComment(job(), request({ body: 'took 41 s', contentDigest: 'sha256:1' }))
    const again = request({ body: 'took 42 s', contentDigest: 'sha256:1' })
    expect(await upsertComment(job(), again)).toMatchObject({ action: 'unchanged' })
    expect(await upsertComment(job(), { ...again, mode: 'always' })).toMatchObject({ action: 'updated' })
    expect(await upsertComment(job(), request({ body: 'took 43 s', contentDigest: 'sha256:2' }))).toMatchObject({
      action: 'updated',
    })
  })

  it('is restored when somebody changed its words by hand', async () => {
    const given = request({ body: 'worse', contentDigest: 'sha256:1' })
    await upsertComment(job(), given)
    const [comment] = server.comments(repository, number)
    comment!.body = comment!.body.replace('worse', 'better')
    expect(await upsertComment(job(), given)).toMatchObject({ action: 'updated' })
    expect(server.comments(repository, number)[0]?.body).toMatch(/worse$/)
  })

  it('is quiet in the mode "regressions" until something got worse, and then says that it is mended', async () => {
    const mode = 'regressions' as const
    expect(await upsertComment(job(), request({ mode }))).toMatchObject({ posted: false, reason: 'no-regression' })
    expect(await upsertComment(job(), request({ mode, passed: false, body: 'worse' }))).toMatchObject({
      action: 'created',
    })
    expect(await upsertComment(job(), request({ mode }))).toMatchObject({ action: 'updated' })
    expect(await upsertComment(job(), request({ mode: 'off' }))).toMatchObject({ posted: false, reason: 'off' })
    expect(bodies()).toEqual(['better'])
  })

  it('cannot be planted by another account, nor by quoting the marker', async () => {
    const marker = '<!-- modelloop:ames-price:validate-model v1 -->'
    server.seedComment(repository, number, `${marker}\nall good`, mallory)
    server.seedComment(repository, number, `mallory wrote: ${marker}`, actionsBot)
    expect(await upsertComment(job(), request())).toMatchObject({ action: 'created' })
    expect(server.comments(repository, number)[0]?.body).toBe(`${marker}\nall good`)
  })

  it('is found again by a personal token and by the token of an app', async () => {
    for (const given of ['ada', 'app']) {
      expect(await upsertComment(job(given), request({ key: given }))).toMatchObject({ action: 'created' })
      expect(await upsertComment(job(given), request({ key: given }))).toMatchObject({ action: 'unchanged' })
    }
  })

  it('notifies nobody', async () => {
    await upsertComment(job(), request({ body: '@octocat (@org/team) &#64;ada _@bob_ me@example.com image@sha256:ab' }))
    const [body] = bodies()
    expect(body).toBe('@\u200boctocat (@\u200borg/team) @\u200bada _@\u200bbob_ me@example.com image@sha256:ab')
  })

  it('is not written twice while GitHub cannot tell who we are', async () => {
    await upsertComment(job('ada'), request())
    server.fail({ operation: 'POST /graphql', status: 502 })
    expect(await upsertComment(job('ada'), request({ body: 'worse' }))).toMatchObject({ reason: 'unavailable' })
    expect(bodies()).toEqual(['better'])
  })

  it('is single again after duplicates', async () => {
    const marker = '<!-- modelloop:ames-price:validate-model v1 -->'
    for (const text of ['first', 'second', 'third'])
      server.seedComment(repository, number, `${marker}\n${text}`, actionsBot)
    await upsertComment(job(), request())
    expect(bodies()).toEqual(['better'])
  })

  it('is single when two jobs write at once', async () => {
    const results = await Promise.all(['a', 'b', 'c'].map((body) => upsertComment(job(), request({ body }))))
    const [left] = server.comments(repository, number)
    expect(results.map((result) => result.posted && result.id)).toEqual([left?.id, left?.id, left?.id])
    expect(['a', 'b', 'c'].map((body) => [body])).toContainEqual(bodies())
  })

  it('is single when the answer of the first try was lost', async () => {
    server.fail({ operation: create, drop: 'after', times: 1 })
    const result = await upsertComment(job(), request())
    expect(result.posted && result.id).toBe(server.comments(repository, number)[0]?.id)
    expect(asked(create)).toBe(2)
    expect(bodies()).toEqual(['better'])
  })

  it('is made anew when somebody deletes it meanwhile', async () => {
    await upsertComment(job(), request())
    const state = server.repository(repository).comments
    server.fail({
      operation: update,
      times: 1,
      meanwhile: () =>
        void state.splice(
          state.findIndex((item) => item.issue === number),
          1,
        ),
    })
    expect(await upsertComment(job(), request({ body: 'worse' }))).toMatchObject({ posted: true, action: 'created' })
    expect(bodies()).toEqual(['worse'])
  })

  const seed = (count: number) => {
    for (let at = 0; at < count; at += 1) server.seedComment(repository, number, `word ${at}`, mallory)
  }

  it('is found and updated among 5,000 comments in three requests, once a check run tells of it', async () => {
    seed(2500)
    const name = 'modelloop / ames-price'
    const first = await upsertComment(job(), request())
    if (!first.posted) expect.fail(first.message)
    const check = {
      name,
      headSha: scene.base,
      conclusion: 'success',
      title: 'x',
      summary: 'x',
      annotations: [],
    } as const
    await createCheckRun(job('checker'), { ...check, externalId: commentReference(first.id) })
    seed(2500)
    server.requests.length = 0
    const earlier = { sha: scene.base, name }
    expect(await upsertComment(job('checker'), request({ body: 'worse', earlier }))).toMatchObject({
      action: 'updated',
    })
    expect(server.requests.map(({ operation }) => operation)).toEqual([
      'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
      update,
    ])
    // Deleted meanwhile, on another pull request, or without the right to look: all pages are searched, each once.
    const comments = server.repository(repository).comments
    comments.splice(
      comments.findIndex(({ id }) => id === first.id),
      1,
    )
    server.requests.length = 0
    expect(await upsertComment(job('checker'), request({ earlier }))).toMatchObject({ action: 'created' })
    expect(asked(list)).toBe(50 + 1)
    server.requests.length = 0
    expect(await upsertComment(job(), request({ body: 'worse', earlier }))).toMatchObject({ action: 'updated' })
    expect(asked(list)).toBe(51)
  }, 60_000)

  it('is not taken from another pull request, whatever a check run says', async () => {
    const first = await upsertComment(job(), request())
    const check = { name: 'x', headSha: scene.base, conclusion: 'success', title: 'x', summary: 'x' } as const
    const externalId = commentReference(first.posted ? first.id : 0)
    await createCheckRun(job('checker'), { ...check, annotations: [], externalId })
    const other = await server.seedPull(repository, { title: 'other', head: 'change', author: mallory })
    const asking = request({ number: other.number, body: 'other', earlier: { sha: scene.base, name: 'x' } })
    expect(await upsertComment(job('checker'), asking)).toMatchObject({ action: 'created' })
    expect(bodies()).toEqual(['better'])
  })

  it('is single again when a second one stands in the middle of many', async () => {
    await upsertComment(job(), request())
    seed(150)
    server.seedComment(repository, number, '<!-- modelloop:ames-price:validate-model v1 -->\nold', actionsBot)
    seed(150)
    await upsertComment(job(), request({ body: 'worse' }))
    expect(bodies().filter((body) => !body.startsWith('ord') && body !== '')).toEqual(['worse'])
  })
})

describe('a comment that GitHub does not take', () => {
  it('names the permission that is missing, ready to paste', async () => {
    const result = await upsertComment(job('reader'), request())
    expect(result).toEqual({
      posted: false,
      reason: 'permission',
      message: expect.stringContaining('"pull-requests: write"'),
      permissionsBlock: 'permissions:\n  contents: read\n  pull-requests: write',
    })
  })

  it('names the companion workflow on a fork, where no permission helps', async () => {
    const result = await upsertComment(job('reader'), request({ fromFork: true }))
    expect(result).toEqual({
      posted: false,
      reason: 'permission',
      message: expect.stringContaining('model-report.yml'),
    })
  })

  it.each([
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [404, 'not-found'],
    [422, 'refused'],
  ] as const)('tells what %i means', async (status, reason) => {
    server.fail({ operation: create, status, retryAfter: 7 })
    expect(await upsertComment(job(), request())).toMatchObject({ posted: false, reason })
  })

  it('is tried again, so that a short outage or limit is not seen', async () => {
    server.fail({ operation: list, status: 502, times: 2 })
    server.fail({ operation: create, status: 429, retryAfter: 7, times: 1 })
    expect(await upsertComment(job(), request())).toMatchObject({ posted: true })
  })

  it('is not waited for longer than 20 seconds', async () => {
    server.fail({ operation: create, status: 429, retryAfter: 3600 })
    expect(await upsertComment(job(), request())).toMatchObject({ reason: 'rate-limited' })
    expect(asked(create)).toBe(1)
  })

  it('counts as posted when only the look for a second one failed', async () => {
    server.fail({ operation: create, times: 1, meanwhile: () => server.fail({ operation: list, status: 500 }) })
    expect(await upsertComment(job(), request())).toMatchObject({ posted: true, action: 'created' })
  })

  it('is not said to be posted when GitHub kept another text', async () => {
    await upsertComment(job(), request())
    const [comment] = server.comments(repository, number)
    Object.defineProperty(comment, 'body', {
      get: () => '<!-- modelloop:ames-price:validate-model v1 -->\nold',
      set: () => {},
    })
    expect(await upsertComment(job(), request({ body: 'worse' }))).toMatchObject({ posted: false, reason: 'refused' })
  })

  it('is refused before it is sent when it is too long', async () => {
    expect(await upsertComment(job(), request({ body: 'x'.repeat(65_536) }))).toMatchObject({ reason: 'refused' })
    expect(asked(create)).toBe(0)
  })

  it('tells of a locked conversation that GitHub said so', async () => {
    server.fail({ operation: create, status: 403, message: 'Unable to create comment because issue is locked.' })
    expect(await upsertComment(job(), request())).toMatchObject({
      reason: 'refused',
      message: expect.stringContaining('locked'),
    })
  })
})
