import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hurry } from '../../test/hurry.ts'
import { actionsBot, type TestGitHub } from '../../test/servers/github/github.ts'
import { type Scene, startScene } from '../../test/servers/github/scene.ts'
import { type GitHub, openGitHub } from './client.ts'
import { upsertComment } from './comment.ts'
import { markerOf } from './marker.ts'

const repository = 'octo/models'
const token = 'ghs_averysecrettoken'
const update = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
const list = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
const read = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}'
const remove = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'
const name = { model: '*', key: 'validate-model' }

let scene: Scene
let server: TestGitHub
let number: number
let pace: ReturnType<typeof hurry>

beforeAll(async () => {
  scene = await startScene({ [token]: { 'pull-requests': 'write' } })
  server = scene.github
})
afterAll(() => scene.close())
beforeEach(async () => {
  const author = { login: 'mallory', type: 'User' } as const
  number = (await server.seedPull(repository, { title: 'change', head: 'change', author })).number
  server.requests.length = 0
  pace = hurry()
})
afterEach(() => {
  pace.restore()
  vi.restoreAllMocks()
  server.clearFaults()
  expect(server.violations).toEqual([])
})

const open = (): GitHub => openGitHub({ apiUrl: server.url, repository }, token)
/** A comment of one line for each job; a job keeps the lines of the others. */
const linesOf = (words: string) => words.split('\n').filter((line) => line !== '')
const post = (own: string, text = own) =>
  upsertComment(open(), {
    ...name,
    number,
    content: {
      write: (before) => {
        const others = before.flatMap(linesOf).filter((line) => !line.startsWith(own))
        return [...new Set([...others, text])].join('\n')
      },
      said: (words) => (linesOf(words).includes(text) ? 'yes' : 'no'),
      isShared: (words) => linesOf(words).some((line) => !line.startsWith(own)),
    },
    mode: 'changes',
    passed: true,
  })
const seed = (text: string) =>
  server.seedComment(repository, number, `${markerOf(name)}\n<!-- content 0 -->\n${text}`, actionsBot)
const comments = () => server.comments(repository, number)
const lines = () => comments().map(({ body }) => linesOf(body).slice(2).sort())
const asked = () => server.requests.map(({ operation, status }) => `${operation.split(' ')[0]} ${status}`)
/** Another job adds its line, and has looked after it before we go on. */
const another = (text: string) => () => {
  const [comment] = comments()
  comment!.body += `\n${text}`
}

describe('a comment that other jobs write to', () => {
  it.each([
    ['a rate limit of 15 seconds', { status: 429, retryAfter: 15 }],
    ['a rate limit that does not say how long', { status: 429 }],
    ['a secondary rate limit', { status: 403, message: 'You have exceeded a secondary rate limit.', retryAfter: 15 }],
    ['a fault of GitHub', { status: 502 }],
    ['an answer that is lost', { drop: 'before' }],
  ] as const)('is read again after %s, so that nobody is written over', async (_, fault) => {
    seed('churn')
    server.fail({ operation: update, times: 1, ...fault, meanwhile: another('clicks') })
    expect(await post('price')).toMatchObject({ posted: true, action: 'updated' })
    expect(lines()).toEqual([['churn', 'clicks', 'price']])
    const status = 'status' in fault ? fault.status : 0
    expect(asked()).toEqual(['GET 200', `PATCH ${status}`, 'GET 200', 'PATCH 200', 'GET 200'])
  })

  it('is given up when the limit lasts longer than 20 seconds, or comes again', async () => {
    seed('churn')
    server.fail({ operation: update, status: 429, retryAfter: 21 })
    expect(await post('price')).toMatchObject({ posted: false, reason: 'rate-limited' })
    expect(asked()).toEqual(['GET 200', 'PATCH 429'])
    server.clearFaults()
    server.requests.length = 0
    server.fail({ operation: update, status: 429, retryAfter: 15 })
    expect(await post('price')).toMatchObject({ posted: false, reason: 'rate-limited' })
    expect(asked()).toEqual(['GET 200', 'PATCH 429', 'GET 200', 'PATCH 429'])
  })

  it('is written anew when it was deleted while GitHub made us wait', async () => {
    seed('churn')
    const { comments: all } = server.repository(repository)
    server.fail({ operation: update, times: 1, status: 503, meanwhile: () => void all.splice(-1, 1) })
    expect(await post('price')).toMatchObject({ posted: true, action: 'created' })
    expect(lines()).toEqual([['price']])
  })

  it('is read again after a long search, with one request more', async () => {
    seed('churn')
    for (let at = 0; at < 150; at += 1) {
      server.seedComment(repository, number, `word ${at}`, { login: 'mallory', type: 'User' })
    }
    server.fail({ operation: list, times: 1 })
    // While the second page is read, another job adds its line to the comment on the first.
    server.fail({ operation: list, times: 1, delayMs: 1_050, meanwhile: another('clicks') })
    expect(await post('price')).toMatchObject({ posted: true, action: 'updated' })
    expect(lines()[0]).toEqual(['churn', 'clicks', 'price'])
    expect(asked()).toEqual(['GET 200', 'GET 200', 'GET 200', 'PATCH 200', 'GET 200'])
  })

  it('is not read again after a short search', async () => {
    seed('price')
    expect(await post('price', 'price 2')).toMatchObject({ posted: true, action: 'updated' })
    expect(asked()).toEqual(['GET 200', 'PATCH 200'])
  })

  it('is written by what was found when GitHub does not show it a second time', async () => {
    seed('churn')
    server.fail({ operation: list, times: 1, delayMs: 1_050 })
    server.fail({ operation: read, status: 500 })
    expect(await post('price')).toMatchObject({ posted: true, action: 'updated' })
    expect(lines()).toEqual([['churn', 'price']])
  })

  it('says that a second one could not be deleted, and stands all the same', async () => {
    seed('price')
    seed('price')
    seed('price')
    server.fail({ operation: remove, status: 403 })
    const result = await post('price', 'price 2')
    const remains = { reason: 'permission', message: expect.stringContaining('did not delete the second comment') }
    expect(result).toMatchObject({ posted: true, action: 'updated', remains })
    expect(lines()).toEqual([['price 2'], ['price'], ['price']])
    expect(asked().filter((each) => each.startsWith('DELETE'))).toEqual(['DELETE 403'])
  })
})
