import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Scene, startScene } from '../../test/servers/github/scene.ts'
import { listChangedFiles } from './changed-files.ts'
import { openGitHub } from './client.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene({ reader: { contents: 'read' }, none: {} })
})
afterAll(() => scene.close())
const open = (token = 'reader') =>
  openGitHub({ apiUrl: scene.github.url, repository: scene.repository }, token, { secondMs: 1 })

describe('the files that a change touches', () => {
  it('are listed with what became of them', async () => {
    const content = 'a\nb\nc\nd\n'
    const before = await scene.origin.commit('moved', { 'old.py': content }, { from: 'main' })
    const after = await scene.origin.commit('moved', { 'old.py': null, 'new.py': content, 'train.py': 'print(3)\n' })
    expect(await listChangedFiles(open(), before, after)).toEqual({
      known: true,
      complete: true,
      files: [
        { path: 'new.py', status: 'renamed', previousPath: 'old.py' },
        { path: 'train.py', status: 'modified' },
      ],
    })
    expect(scene.github.violations).toEqual([])
  })

  it('are said to be incomplete when GitHub leaves some out', async () => {
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`f${index}`, 'x']))
    const big = await scene.origin.commit('big', many, { from: 'main' })
    expect(await listChangedFiles(open(), scene.base, big)).toMatchObject({ known: true, complete: false })
  })

  it('are unknown, not none, when a commit or the permission is missing', async () => {
    expect(await listChangedFiles(open(), '0'.repeat(40), scene.head)).toMatchObject({
      known: false,
      reason: 'not-found',
    })
    expect(await listChangedFiles(open('none'), scene.base, scene.head)).toMatchObject({
      known: false,
      reason: 'permission',
    })
  })
})
