import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from '../platform/digest.ts'
import { writeWhole } from '../platform/files.ts'
import { canonicalJson } from '../platform/json.ts'
import { recordingLog } from '../platform/log.ts'
import { getContent, putContent } from './content.ts'
import { openStore } from './open.ts'
import { MissingContent, type Store } from './store.ts'

let directory: string
let store: Store
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'content-'))
  store = await openStore('folder:store', { environment: {}, directory, log: recordingLog() })
})
const at = (path: string) => join(directory, path)

describe('content', () => {
  it('takes a file there and back', async () => {
    await writeFile(at('model.bin'), 'weights')
    const content = await putContent(store, at('model.bin'))
    expect(content).toEqual({ digest: digestOf('weights'), kind: 'file', name: 'model.bin', sizeBytes: 7 })
    await getContent(store, content, at('back/model.bin'))
    expect(await readFile(at('back/model.bin'), 'utf8')).toBe('weights')
  })

  it('takes a folder there and back; its address is that of its manifest', async () => {
    await writeWhole(at('model/weights/a.bin'), 'aa')
    await writeWhole(at('model/weights/b.bin'), 'aa')
    await writeWhole(at('model/config.json'), '{}')
    const content = await putContent(store, at('model/'))
    const entry = (path: string, text: string) => ({ path, sha256: digestOf(text).slice(7), size: text.length })
    const manifest = [entry('config.json', '{}'), entry('weights/a.bin', 'aa'), entry('weights/b.bin', 'aa')]
    expect(content).toEqual({ digest: digestOf(canonicalJson(manifest)), kind: 'folder', name: 'model', sizeBytes: 6 })
    await getContent(store, content, at('back'))
    expect(await readFile(at('back/weights/b.bin'), 'utf8')).toBe('aa')
    expect((await readdir(at('back'), { recursive: true })).length).toBe(4)
  })

  it('takes an empty folder too', async () => {
    await mkdir(at('empty'))
    await getContent(store, await putContent(store, at('empty')), at('back'))
    expect(await readdir(at('back'))).toEqual([])
  })

  it('lays down nothing when a part is missing', async () => {
    await writeWhole(at('model/a.bin'), 'aa')
    await writeWhole(at('model/b.bin'), 'bb')
    const content = await putContent(store, at('model'))
    await store.delete(digestOf('bb'))
    await expect(getContent(store, content, at('back'))).rejects.toThrow(MissingContent)
    expect((await readdir(directory)).sort()).toEqual(['model', 'store'])
  })

  it('never writes outside the destination, whatever a manifest says', async () => {
    const evil = canonicalJson([{ path: '../evil', sha256: digestOf('x').slice(7), size: 1 }])
    await writeFile(at('manifest'), evil)
    await store.put(digestOf(evil), at('manifest'))
    await expect(getContent(store, { digest: digestOf(evil), kind: 'folder' }, at('back'))).rejects.toThrow('inside')
  })

  it('refuses a folder with a link in it', async () => {
    await mkdir(at('model'))
    await symlink('/etc/hostname', at('model/link'))
    await expect(putContent(store, at('model'))).rejects.toThrow('a symbolic link')
    await rm(at('model'), { recursive: true })
    await expect(putContent(store, at('model'))).rejects.toThrow('does not exist')
  })
})
