import { type Digest, digestOfFile } from '../platform/digest.ts'
import type { Bucket } from './bucket.ts'
import { MissingContent, type Store } from './store.ts'
import { receive, WrongBytes } from './transfer.ts'

const keyOf = (digest: Digest) => `sha256/${digest.slice(7, 9)}/${digest.slice(9)}`

/** Makes a store of a bucket: `sha256/<2 digits>/<62 digits>`. */
export function openBucketStore(bucket: Bucket): Store {
  const { url } = bucket
  return {
    url,
    async put(digest, file) {
      const key = keyOf(digest)
      if ((await bucket.sizeOf(key)) !== undefined) return
      const found = await digestOfFile(file)
      if (found !== digest) throw new WrongBytes(file, digest, found)
      await bucket.put(key, { file })
    },
    async get(digest, destination) {
      const object = await bucket.get(keyOf(digest))
      if (!object) throw new MissingContent(digest, url)
      await receive(object.body, destination, digest, url)
    },
    has: async (digest) => (await bucket.sizeOf(keyOf(digest))) !== undefined,
    async *list() {
      for await (const { key, sizeBytes } of bucket.list('sha256/')) {
        const [, start, rest] = /^sha256\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(key) ?? []
        if (start) yield { digest: `sha256:${start}${rest}`, sizeBytes }
      }
    },
    async delete(digest) {
      const freedBytes = (await bucket.sizeOf(keyOf(digest))) ?? 0
      await bucket.delete(keyOf(digest))
      return { freedBytes, keptBytes: 0 }
    },
  }
}
