import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../test/servers/github/github.ts'
import { type Scene, startScene } from '../../test/servers/github/scene.ts'
import { openGitHub } from './client.ts'
import { findLabel } from './labels.ts'

const label = 'modelloop:accept'
const person = (login: string): Account => ({ login, type: 'User' })
let scene: Scene
let number: number

beforeAll(async () => {
  scene = await startScene({ reader: { 'pull-requests': 'read' }, none: {} })
  const roles = scene.github.repository(scene.repository).collaborators
  roles.set('ada', 'maintain').set('tom', 'triage')
})
afterAll(() => scene.close())
beforeEach(async () => {
  const author = person('mallory')
  number = (await scene.github.seedPull(scene.repository, { title: 'change', head: 'change', author })).number
})
afterEach(() => expect(scene.github.violations).toEqual([]))

const find = (token = 'reader') =>
  findLabel(openGitHub({ apiUrl: scene.github.url, repository: scene.repository }, token, { secondMs: 1 }), {
    number,
    label,
  })
const set = (login: string, name = label) => scene.github.seedLabels(scene.repository, number, [name], person(login))

describe('a label that decides', () => {
  it('counts when somebody who may write has set it, with name and time', async () => {
    set('tom', 'other')
    set('ada')
    const { createdAt } = scene.github.repository(scene.repository).events.at(-1)!
    expect(await find()).toEqual({ found: true, by: 'ada', at: createdAt, permission: 'write' })
  })

  it('does not count when it is not there, or a triager or a stranger has set it', async () => {
    expect(await find()).toMatchObject({ found: false, reason: expect.stringContaining('no label') })
    set('tom')
    expect(await find()).toMatchObject({ found: false, reason: expect.stringContaining('tom') })
  })

  it('is found behind many events', async () => {
    for (let at = 0; at < 120; at += 1) set('tom', `label ${at % 40}-${at}`)
    set('ada')
    // GitHub allows 100 labels; only the events of the rest stay.
    const issue = scene.github.repository(scene.repository).issues.find((item) => item.number === number)!
    issue.labels.splice(0, 60)
    expect(await find()).toMatchObject({ found: true, by: 'ada' })
  })

  it('is not guessed when GitHub does not tell', async () => {
    set('ada')
    expect(await find('none')).toMatchObject({
      found: false,
      permissionsBlock: expect.stringContaining('pull-requests: read'),
    })
  })
})
