import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../platform/errors.ts'
import { absent } from '../../platform/files.ts'
import type { Bucket, BucketOptions } from '../bucket.ts'
import { checkedKey } from './key.ts'

/** What is stored is never edited again. */
const READ_ONLY = 0o444
const PIECE_BYTES = 1 << 20

/** Opens a folder as a bucket: each object is a file, read-only. */
export async function openFolderBucket(url: string, { directory }: BucketOptions): Promise<Bucket> {
  const path = url.slice('folder:'.length)
  if (path === '') throw new UserError('The store "folder:" names no folder.', { hint: 'Write folder:PATH.' })
  const root = resolve(directory, path.replace(/^\/\/(?=\/)/, ''))
  const placeOf = (key: string) => join(root, checkedKey(key))

  return {
    url,
    atOnce: 8,
    async put(key, source, signal) {
      const place = placeOf(key)
      await mkdir(dirname(place), { recursive: true })
      const temporary = join(dirname(place), `.${randomBytes(6).toString('hex')}.tmp`)
      const pieces = 'file' in source ? createReadStream(source.file, { highWaterMark: PIECE_BYTES }) : [source.bytes]
      try {
        await pipeline(pieces, createWriteStream(temporary, { flags: 'wx' }), { signal })
        await chmod(temporary, READ_ONLY)
        await rename(temporary, place)
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async get(key, { from = 0, signal } = {}) {
      const sizeBytes = await sizeOf(placeOf(key))
      if (sizeBytes === undefined) return undefined
      return { sizeBytes, body: createReadStream(placeOf(key), { start: from, highWaterMark: PIECE_BYTES, signal }) }
    },
    sizeOf: (key) => sizeOf(placeOf(key)),
    list: (prefix) => listFolder(root, '', prefix),
    async delete(key) {
      await rm(placeOf(key), { force: true })
    },
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(absent)
  return found?.isFile() ? found.size : undefined
}

/** Walks only the folders that a key with the prefix may lie in. A folder sorts as its keys do: with its `/`. */
async function* listFolder(root: string, folder: string, prefix: string): ReturnType<Bucket['list']> {
  const entries = (await readdir(join(root, folder), { withFileTypes: true }).catch(absent)) ?? []
  const named = entries.map((entry) => ({ entry, key: `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}` }))
  named.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
  for (const { entry, key } of named) {
    if (entry.isDirectory()) {
      if (key.startsWith(prefix) || prefix.startsWith(key)) yield* listFolder(root, key, prefix)
    } else if (key.startsWith(prefix) && !/^\.[0-9a-f]{12}\.tmp$/.test(entry.name)) {
      const sizeBytes = await sizeOf(join(root, key))
      if (sizeBytes !== undefined) yield { key, sizeBytes }
    }
  }
}
