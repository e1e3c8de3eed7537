import { chmod, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from '../platform/digest.ts'
import { recordingLog } from '../platform/log.ts'
import { openStore } from './open.ts'
import { MissingContent } from './store.ts'
import { WrongBytes } from './transfer.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'folder-store-'))
  await writeFile(join(directory, 'model.bin'), 'weights')
})
const open = (url: string) => openStore(url, { environment: {}, directory, log: recordingLog() })
const digest = digestOf('weights')

describe('a folder as a store', () => {
  it('keeps content under its address, read-only, and gives it back', async () => {
    const store = await open('folder:store')
    expect(await store.has(digest)).toBe(false)
    await store.put(digest, join(directory, 'model.bin'))
    await store.put(digest, join(directory, 'model.bin'))
    const path = join(directory, 'store/sha256', digest.slice(7, 9), digest.slice(9))
    expect((await stat(path)).mode & 0o777).toBe(0o444)
    await store.get(digest, join(directory, 'deep/copy.bin'))
    expect(await readFile(join(directory, 'deep/copy.bin'), 'utf8')).toBe('weights')
    expect(await Array.fromAsync(store.list())).toEqual([{ digest, sizeBytes: 7 }])
    expect(await store.delete(digest)).toEqual({ freedBytes: 7, keptBytes: 0 })
    expect(await store.has(digest)).toBe(false)
  })

  it('refuses a file that is not what its address says, and leaves nothing behind', async () => {
    const store = await open('folder:store')
    await expect(store.put(digestOf('other'), join(directory, 'model.bin'))).rejects.toThrow(WrongBytes)
    expect(await Array.fromAsync(store.list())).toEqual([])
  })

  it('says so when stored bytes were changed, and keeps the old destination', async () => {
    const store = await open('folder:store')
    await store.put(digest, join(directory, 'model.bin'))
    const path = join(directory, 'store/sha256', digest.slice(7, 9), digest.slice(9))
    await chmod(path, 0o644)
    await writeFile(path, 'weighty')
    await writeFile(join(directory, 'copy.bin'), 'before')
    await expect(store.get(digest, join(directory, 'copy.bin'))).rejects.toThrow(/the bytes are sha256:/)
    expect(await readFile(join(directory, 'copy.bin'), 'utf8')).toBe('before')
    expect((await readdir(directory)).sort()).toEqual(['copy.bin', 'model.bin', 'store'])
  })

  it('tells missing content from everything else', async () => {
    const store = await open('folder:store')
    await expect(store.get(digest, join(directory, 'copy.bin'))).rejects.toThrow(MissingContent)
    expect(await store.delete(digest)).toEqual({ freedBytes: 0, keptBytes: 0 })
    expect(await Array.fromAsync(store.list())).toEqual([])
  })
})

describe('the URL of a store', () => {
  it('names what works when it is none', async () => {
    await expect(open('ftp://host/models')).rejects.toThrow('"ftp://host/models" is not the URL of a store.')
    await expect(open('s3://')).rejects.toThrow('"s3://" is not the URL of a bucket of S3.')
    await expect(open('gs://bucket?x=1')).rejects.toThrow('is not the URL of a bucket')
    await expect(open('az://models')).rejects.toThrow('The account of the container models is not named.')
    await expect(open('az://evil.example.com/models')).rejects.toThrow('is not the URL of a container of Azure')
    await expect(open('ghcr.io/acme/models')).rejects.toThrow('is not the URL of a store')
    await expect(open('folder:')).rejects.toThrow('names no folder')
  })

  it('says how to write the name of a repository', async () => {
    await expect(open('oci://ghcr.io/Acme/Models')).rejects.toMatchObject({
      hint: 'Write it in lower case: oci://ghcr.io/acme/models.',
    })
    await expect(open('oci://ghcr.io/acme/models:latest')).rejects.toThrow('not a valid repository name')
    await expect(open('oci://me:secret@ghcr.io/acme/models')).rejects.toThrow(/^The URL of the store holds a login\.$/)
    await expect(open('oci://ghcr.io')).rejects.toThrow("not the URL of a registry's repository")
  })
})
