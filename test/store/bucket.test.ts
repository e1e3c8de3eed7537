import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '../../src/platform/digest.ts'
import { recordingLog } from '../../src/platform/log.ts'
import type { Bucket, BucketOptions } from '../../src/store/bucket.ts'
import { openBucketStore } from '../../src/store/bucket-store.ts'
import { openBucket } from '../../src/store/buckets/open.ts'
import { MissingContent } from '../../src/store/store.ts'
import { WrongBytes } from '../../src/store/transfer.ts'
import { type CloudServer, clouds, type TestCloud } from '../servers/clouds.ts'

const folder: TestCloud = {
  name: 'a folder',
  missing: false,
  url: 'folder:data',
  start: async () => ({ host: '', stop: async () => {} }),
  settings: () => ({}),
}

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bucket-'))
})
afterAll(() => rm(directory, { recursive: true }))

const bytesOf = async (bucket: Bucket, key: string, from?: number) => {
  const object = await bucket.get(key, from === undefined ? {} : { from })
  return object && { sizeBytes: object.sizeBytes, bytes: Buffer.concat(await Array.fromAsync(object.body)) }
}
const textOf = async (bucket: Bucket, key: string) => (await bytesOf(bucket, key))?.bytes.toString()
const put = (bucket: Bucket, key: string, text = key) => bucket.put(key, { bytes: Buffer.from(text) })
const keysOf = async (bucket: Bucket, prefix: string) =>
  (await Array.fromAsync(bucket.list(prefix))).map((object) => object.key)

for (const cloud of [folder, ...clouds]) {
  describe.skipIf(cloud.missing)(`a bucket in ${cloud.name}`, { timeout: 60_000 }, () => {
    let server: CloudServer
    beforeAll(async () => {
      server = await cloud.start()
    }, 30_000)
    afterAll(() => server.stop())
    const open = (prefix: string, more: Partial<BucketOptions> = {}) => {
      const settings = cloud.settings(server.host)
      return openBucket(`${cloud.url}/${prefix}`, {
        environment: {},
        directory,
        log: recordingLog(),
        settings,
        ...more,
      })
    }

    it('gives back what it was given: bytes, a file, and nothing at all', async () => {
      const bucket = await open('there')
      await bucket.put('bytes', { bytes: Buffer.from('weights') })
      await writeFile(join(directory, 'model.bin'), 'a file')
      await bucket.put('deep/er/file', { file: join(directory, 'model.bin') })
      await bucket.put('empty', { bytes: new Uint8Array() })
      expect(await bytesOf(bucket, 'bytes')).toEqual({ sizeBytes: 7, bytes: Buffer.from('weights') })
      expect(await textOf(bucket, 'deep/er/file')).toBe('a file')
      expect(await bytesOf(bucket, 'empty')).toEqual({ sizeBytes: 0, bytes: Buffer.alloc(0) })
      expect([await bucket.sizeOf('bytes'), await bucket.sizeOf('empty')]).toEqual([7, 0])
    })

    it('writes over what is there, and deletes once and again', async () => {
      const bucket = await open('over')
      await put(bucket, 'key', 'before')
      await put(bucket, 'key', 'after')
      expect(await textOf(bucket, 'key')).toBe('after')
      await bucket.delete('key')
      await bucket.delete('key')
      expect(await bucket.get('key')).toBeUndefined()
      expect(await bucket.get('key', { from: 3 })).toBeUndefined()
      expect(await bucket.sizeOf('key')).toBeUndefined()
      expect(await bucket.sizeOf('over')).toBeUndefined()
    })

    it('takes keys as they are', async () => {
      const bucket = await open('odd keys/é')
      const keys = ['a b', 'a+b', 'a%2Fb', 'a#b?c=d&e', 'ä/😀', "it's (1)!*", '~', '100%', 'ab..cd', '.hidden/x']
      for (const key of keys) await put(bucket, key)
      for (const key of keys) expect([key, await textOf(bucket, key)]).toEqual([key, key])
      expect((await keysOf(bucket, '')).sort()).toEqual([...keys].sort())
    })

    it('refuses keys that could lie elsewhere', async () => {
      const bucket = await open('inside')
      const keys = ['../evil', 'a/../../evil', '/evil', '', 'a//b', 'a/', './a', 'a\\..\\b', 'a\nb', 'x'.repeat(1025)]
      const large = join(directory, 'large')
      await writeFile(large, Buffer.alloc(9 << 20))
      for (const key of keys) {
        await expect(async () => bucket.put(key, { file: large }), key).rejects.toThrow(
          'cannot be the key of an object',
        )
        await expect(put(bucket, key), key).rejects.toThrow('cannot be the key of an object')
        await expect(async () => bucket.get(key), key).rejects.toThrow('cannot be the key of an object')
        await expect(async () => bucket.delete(key), key).rejects.toThrow('cannot be the key of an object')
        await expect(async () => bucket.sizeOf(key), key).rejects.toThrow('cannot be the key of an object')
      }
    })

    it('lists what begins so, in the order of bytes, and nothing of its neighbours', async () => {
      const [bucket, neighbour] = [await open('list/a'), await open('list/ab')]
      for (const key of ['b/2', 'b/1', 'b-x', 'b.x', 'c', 'b/é', 'b/z']) await put(bucket, key)
      await put(neighbour, 'b/1')
      expect(await keysOf(bucket, 'b/')).toEqual(['b/1', 'b/2', 'b/z', 'b/é'])
      expect(await keysOf(bucket, 'b')).toEqual(['b-x', 'b.x', 'b/1', 'b/2', 'b/z', 'b/é'])
      expect(await keysOf(bucket, 'nothing/')).toEqual([])
      expect(await Array.fromAsync(bucket.list('c'))).toEqual([{ key: 'c', sizeBytes: 1 }])
    })

    it('lists more than a page', async () => {
      const bucket = await open('many', { pageSize: 3 })
      const keys = ['a', 'b/1', 'b/2', 'b/3', 'c', 'd', 'e']
      for (const key of keys) await put(bucket, key)
      expect(await keysOf(bucket, '')).toEqual(keys)
    })

    it('reads on from a byte', async () => {
      const bucket = await open('ranges')
      await put(bucket, 'key', '0123456789')
      expect(await bytesOf(bucket, 'key', 7)).toEqual({ sizeBytes: 10, bytes: Buffer.from('789') })
      expect(await bytesOf(bucket, 'key', 10)).toEqual({ sizeBytes: 10, bytes: Buffer.alloc(0) })
      expect(await bytesOf(bucket, 'key', 99)).toEqual({ sizeBytes: 10, bytes: Buffer.alloc(0) })
    })

    it('takes a file of many parts', async () => {
      const bucket = await open('large')
      const bytes = randomBytes((17 << 20) + 3)
      const file = join(directory, 'large.bin')
      await writeFile(file, bytes)
      await bucket.put('key', { file })
      expect(await bucket.sizeOf('key')).toBe(bytes.length)
      expect((await bytesOf(bucket, 'key'))?.bytes.equals(bytes)).toBe(true)
      expect((await bytesOf(bucket, 'key', 9 << 20))?.bytes.equals(bytes.subarray(9 << 20))).toBe(true)
    })

    it('stops when it is told to', async () => {
      const bucket = await open('stopped')
      const stopped = AbortSignal.abort(new Error('told to stop'))
      await expect(bucket.put('key', { bytes: Buffer.from('x') }, stopped)).rejects.toThrow()
      expect(await bucket.sizeOf('key')).toBeUndefined()
    })

    it('is a store of content by digest', async () => {
      const log = recordingLog()
      const bucket = await open('store', { log })
      const store = openBucketStore(bucket)
      const digest = digestOf('a model')
      const file = join(directory, 'model')
      await writeFile(file, 'a model')
      await expect(store.get(digest, join(directory, 'back'))).rejects.toThrow(MissingContent)
      await store.put(digest, file)
      await store.put(digest, file)
      await store.get(digest, join(directory, 'back'))
      expect(await readFile(join(directory, 'back'), 'utf8')).toBe('a model')
      await expect(store.put(digestOf('another'), file)).rejects.toThrow(WrongBytes)
      await put(bucket, 'sha256/ab/not-a-digest')
      expect(await Array.fromAsync(store.list())).toEqual([{ digest, sizeBytes: 7 }])
      await put(bucket, `sha256/${digest.slice(7, 9)}/${digest.slice(9)}`, 'changed')
      await expect(store.get(digest, join(directory, 'back'))).rejects.toThrow(WrongBytes)
      expect(await store.delete(digest)).toEqual({ freedBytes: 7, keptBytes: 0 })
      expect([await store.has(digest), store.url]).toEqual([false, `${cloud.url}/store`])
      for (const secret of Object.values(cloud.settings('')).flatMap(
        (value) => /AccountKey=([^;]+)/.exec(value)?.[1] ?? [],
      ))
        expect(log.secrets).toContain(secret)
      if (cloud.name === 'S3') expect(log.secrets).toContain('a-secret-key')
    })
  })
}
