import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newMetafile } from '../dvc/metafile.ts'
import { openProject, selectPaths } from '../dvc/project.ts'
import { type DataMode, examinePath } from '../examine.ts'
import { openDataFolder } from '../remotes/folder.ts'
import { openStatIndex } from './stat-index.ts'
import { readTree } from './tree.ts'

const root = mkdtempSync(join(tmpdir(), 'stats-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const data = join(root, 'data')
const large = (letter: string) => Buffer.alloc(1_500_000, letter)
const read = () => readTree(data, { root, remember: root })
const truth = () => readTree(data, { root })
const isKnown = async (name: string) => (await openStatIndex(root, data)).known(name) !== undefined

describe('large files that were not written to', () => {
  beforeAll(async () => {
    mkdirSync(data)
    for (const name of ['a', 'b', 'c']) writeFileSync(join(data, name), large(name))
    writeFileSync(join(data, 'small'), 'small')
    // Just written: the disk's clock could hide a second writing.
    await read()
    expect(await isKnown('a')).toBe(false)
    expect(existsSync(join(root, '.modelloop/stats'))).toBe(false)
    await sleep(2100)
    await read()
  })

  it('are not read again, and small ones are', async () => {
    expect([await isKnown('a'), await isKnown('b'), await isKnown('small')]).toEqual([true, true, false])
    expect((await read()).version).toEqual((await truth()).version)
    expect(readFileSync(join(root, '.modelloop/.gitignore'), 'utf8')).toBe('*\n')
  })

  it('are read again after any change, whatever time the file says', async () => {
    const { atime, mtime } = statSync(join(data, 'b'))
    writeFileSync(join(data, 'b'), large('x'))
    utimesSync(join(data, 'b'), atime, mtime)
    renameSync(join(data, 'c'), join(data, 'd'))
    renameSync(join(data, 'a'), join(data, 'c'))
    renameSync(join(data, 'd'), join(data, 'a'))
    expect([await isKnown('a'), await isKnown('b'), await isKnown('c')]).toEqual([false, false, false])
    expect((await read()).version).toEqual((await truth()).version)
  })

  it('are all read when the index is broken', async () => {
    await sleep(2100)
    await read()
    expect(await isKnown('a')).toBe(true)
    const { version } = await truth()
    const folder = join(root, '.modelloop/stats')
    const [file] = readdirSync(folder)
    for (const text of ['{', '{"schema":"modelloop.stats/v1","files":[[1]]}', 'null']) {
      writeFileSync(join(folder, file!), text)
      expect((await read()).version).toEqual(version)
    }
  })

  it('are read all the same by verify', async () => {
    mkdirSync(join(root, '.dvc'), { recursive: true })
    const { version } = await truth()
    writeFileSync(join(root, 'data.dvc'), newMetafile('data', version, false))
    const project = await openProject(root)
    const cache = openDataFolder(join(root, '.dvc/cache'), 'the cache')
    const places = { cache, keep: false, remote: async () => undefined, remember: root }
    const verdict = async (mode: DataMode) =>
      (await examinePath(project, selectPaths(project, ['data'])[0]!, mode, places)).verdict
    await read()
    const [name] = readdirSync(join(root, '.modelloop/stats'))
    const index = join(root, '.modelloop/stats', name!)
    writeFileSync(index, readFileSync(index, 'utf8').replace(/"[0-9a-f]{32}"/, `"${'0'.repeat(32)}"`))
    await expect(verdict('auto')).rejects.toThrow('is not what data.dvc names')
    expect(await verdict('verify')).toBe('pass')
  })
})
