import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from '../../src/platform/digest.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { aRun, git, versionOf, type Workshop, workshop } from './setup.ts'

let shop: Workshop
let directory: string
let server: string
beforeEach(async () => {
  shop = workshop()
  server = shop.bare()
  directory = shop.clone('project', server)
  const ledger = await shop.open(directory)
  for (const [index, id] of ['run-a', 'run-b'].entries()) {
    const run = aRun(id, index)
    await ledger.recordRun(run, id)
    await ledger.registerVersion(versionOf(run), id)
  }
  const move = { model: 'ames-price', alias: 'champion', by: 'a', why: 'b' }
  await ledger.moveAlias({ ...move, from: null, to: 1 }, 'm1')
})
afterEach(() => shop.end())

/** Changes the branch as a person does: in a clone of it, with a commit and a push. */
function edit(change: (tree: (path: string) => string) => void): void {
  rmSync(shop.path('edit'), { recursive: true, force: true })
  git(shop.root, 'clone', '-q', '-b', 'modelloop/ledger', server, 'edit')
  change((path) => {
    mkdirSync(dirname(shop.path(`edit/${path}`)), { recursive: true })
    return shop.path(`edit/${path}`)
  })
  git(shop.path('edit'), 'add', '-A')
  git(shop.path('edit'), 'commit', '-qm', 'By hand')
  git(shop.path('edit'), 'push', '-q')
}

describe('a ledger that somebody edited by hand', () => {
  it.each([
    ['no JSON', 'oops', 'JSON'],
    ['a wrong value', '{"model":"ames-price","alias":"champion","n":1,"from":null,"to":"v1"}', '"to"'],
    [
      'a fact of another model',
      JSON.stringify({
        model: 'x',
        alias: 'champion',
        n: 1,
        from: null,
        to: 1,
        why: '',
        by: '',
        at: '2026-11-22T10:00:00Z',
      }),
      'another',
    ],
  ])('(%s) names the broken file, and is not taken for "no champion"', async (_, text, words) => {
    const path = 'models/ames-price/aliases/1-champion.json'
    edit((file) => writeFileSync(file(path), text))
    const ledger = await shop.open(directory)
    const broken = ledger.alias('ames-price', 'champion')
    await expect(broken).rejects.toMatchObject({ name: 'UserError', place: { file: path } })
    await expect(broken).rejects.toThrow(words)
    expect((await ledger.version('ames-price', 1))?.run).toBe('run-a')
  })

  it('leaves a broken run out of lists with a warning, and names it when it is asked for', async () => {
    const path = 'runs/ames-price/run-a/finished.json'
    edit((file) => writeFileSync(file(path), '{"__proto__": {"a": 1}}'))
    const log = recordingLog()
    const ledger = await shop.open(directory, { log })
    expect((await ledger.runs('ames-price', 5)).map((run) => run.id)).toEqual(['run-b'])
    expect(log.lines).toContainEqual(expect.objectContaining({ level: 'warning', place: { file: path } }))
    await expect(ledger.run('ames-price', 'run-a')).rejects.toMatchObject({ place: { file: path } })
  })

  it('finds what the index does not name, and everything when there is no index', async () => {
    edit((file) => rmSync(file('index'), { recursive: true }))
    const ledger = await shop.open(directory)
    expect((await ledger.runs('ames-price', 5)).map((run) => run.id)).toEqual(['run-a', 'run-b'])
    expect((await ledger.runs('ames-price', 1)).map((run) => run.id)).toEqual(['run-b'])
    expect((await ledger.runByReuseKey('ames-price', digestOf('run-a')))?.id).toBe('run-a')
    expect((await ledger.versionOfRun('ames-price', 'run-b'))?.version).toBe(2)
    expect((await ledger.registerVersion(versionOf(aRun('run-b')), 'again')).version).toBe(2)
  })

  it('gives no number twice when a version was removed', async () => {
    edit((file) => rmSync(file('models/ames-price/2.json')))
    const ledger = await shop.open(directory)
    expect(await ledger.versionOfRun('ames-price', 'run-b')).toBeUndefined()
    expect((await ledger.registerVersion(versionOf(aRun('run-b')), 'again')).version).toBe(3)
  })

  it('keeps foreign files and does not take them for facts', async () => {
    edit((file) => {
      writeFileSync(file('NOTES.md'), 'mine\n')
      writeFileSync(file('models/ames-price/notes.json'), '{}')
      writeFileSync(file('models/ames-price/007.json'), '{}')
      writeFileSync(file('models/ames-price/aliases/x-champion.json'), '{}')
      writeFileSync(file('models/ames-price/aliases/9-..json'), '{}')
      writeFileSync(file('runs/ames-price/Not A Run/finished.json'), '{}')
      symlinkSync('/etc/passwd', file('models/ames-price/3.json'))
    })
    const ledger = await shop.open(directory)
    expect(await ledger.version('ames-price', 3)).toBeUndefined()
    expect((await ledger.alias('ames-price', 'champion'))?.to).toBe(1)
    expect(await ledger.runs('ames-price', 5)).toHaveLength(2)
    await ledger.moveAlias({ model: 'ames-price', alias: 'champion', from: 1, to: 2, by: 'a', why: 'b' }, 'm2')
    expect(git(server, 'show', 'modelloop/ledger:NOTES.md')).toBe('mine\n')
  })

  it('goes on when the branch was rewound or deleted meanwhile', async () => {
    const ledger = await shop.open(directory)
    expect(await ledger.isEmpty()).toBe(false)
    git(server, 'update-ref', '-d', 'refs/heads/modelloop/ledger')
    await ledger.refresh()
    expect(await ledger.isEmpty()).toBe(true)
    await ledger.recordRun(aRun('run-c'), 'c')
    expect(git(server, 'rev-list', '--count', 'modelloop/ledger').trim()).toBe('1')
  })

  it('is not written into a branch that holds something else', async () => {
    git(directory, 'push', '-q', 'origin', 'main')
    const ledger = await shop.open(directory, { ref: 'main' })
    await expect(ledger.recordRun(aRun('run-c'), 'c')).rejects.toThrow('holds files but no ledger')
  })
})

describe('names', () => {
  it('may hold dots, and are kept apart', async () => {
    const ledger = await shop.open(directory)
    for (const model of ['eu.price', 'eu-price']) {
      const version = versionOf({ ...aRun('run-d'), model })
      expect((await ledger.registerVersion(version, model)).version).toBe(1)
    }
    const move = { model: 'eu.price', alias: 'champion.de', from: null, to: 1, by: 'a', why: 'b' }
    await ledger.moveAlias(move, 'k')
    const reader = await shop.open(directory)
    expect((await reader.alias('eu.price', 'champion.de'))?.to).toBe(1)
    expect(await reader.alias('eu.price', 'champion')).toBeUndefined()
    expect(await reader.alias('eu-price', 'champion.de')).toBeUndefined()
  })

  it.each(['..', '.git', '../x', 'a/b', 'a..b', '-x', 'A', 'a b', 'a\n', '', 'x'.repeat(129)])(
    'like %j are refused',
    async (name) => {
      const ledger = await shop.open(directory)
      await expect(ledger.alias(name, 'champion')).rejects.toThrow('cannot be written')
      await expect(ledger.run('ames-price', name)).rejects.toThrow('cannot be written')
      const move = { model: 'ames-price', alias: name, from: null, to: 1, by: 'a', why: 'b' }
      await expect(ledger.moveAlias(move, 'k')).rejects.toThrow('cannot be written')
    },
  )

  it('that no branch can have, remotes that do not exist and folders without git are refused', async () => {
    await expect(shop.open(directory, { ref: 'a..b' })).rejects.toThrow('cannot be the name of a branch')
    await expect(shop.open(directory, { remote: 'upstream' })).rejects.toThrow('"upstream" does not exist')
    await expect(shop.open(directory, { remote: '--upload-pack=touch x' })).rejects.toThrow('no URL')
    await expect(shop.open('/')).rejects.toThrow('in no git repository')
  })
})

it('a metric that JSON cannot hold is refused before anything is written', async () => {
  const ledger = await shop.open(directory)
  const run = aRun('run-e', 0, { metrics: { rmse: Number.POSITIVE_INFINITY } })
  await expect(ledger.recordRun(run, 'k')).rejects.toThrow('"metrics.rmse"')
})
