import { readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Digest } from '../platform/digest.ts'
import { UserError } from '../platform/errors.ts'
import { MissingContent, type Store } from './store.ts'
import { copyFile } from './transfer.ts'

/** What is stored is never edited again. */
const READ_ONLY = 0o444

/** Opens a folder as a store: `<folder>/sha256/<2 digits>/<62 digits>`, each file read-only. */
export function openFolderStore(url: string, directory: string): Store {
  const path = url.slice('folder:'.length)
  if (path === '') throw new UserError('The store "folder:" names no folder.', { hint: 'Write folder:PATH.' })
  const root = resolve(directory, path.replace(/^\/\/(?=\/)/, ''))
  const placeOf = (digest: Digest) => join(root, 'sha256', digest.slice(7, 9), digest.slice(9))

  return {
    url,
    async put(digest, file) {
      if ((await sizeOf(placeOf(digest))) === undefined) await copyFile(file, placeOf(digest), digest, READ_ONLY)
    },
    async get(digest, destination) {
      if ((await sizeOf(placeOf(digest))) === undefined) throw new MissingContent(digest, url)
      await copyFile(placeOf(digest), destination, digest)
    },
    has: async (digest) => (await sizeOf(placeOf(digest))) !== undefined,
    async *list() {
      for (const start of await namesIn(join(root, 'sha256'))) {
        for (const rest of await namesIn(join(root, 'sha256', start))) {
          if (!/^[0-9a-f]{64}$/.test(start + rest)) continue
          const digest: Digest = `sha256:${start}${rest}`
          const sizeBytes = await sizeOf(placeOf(digest))
          if (sizeBytes !== undefined) yield { digest, sizeBytes }
        }
      }
    },
    async delete(digest) {
      const freedBytes = (await sizeOf(placeOf(digest))) ?? 0
      await rm(placeOf(digest), { force: true })
      return { freedBytes, keptBytes: 0 }
    },
  }
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined
  throw error
}
const sizeOf = async (path: string) => (await stat(path).catch(absent))?.size
const namesIn = async (folder: string) => ((await readdir(folder).catch(absent)) ?? []).sort()
