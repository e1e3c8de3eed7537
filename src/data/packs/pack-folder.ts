import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '../../platform/digest.ts'
import { writeWhole } from '../../platform/files.ts'
import type { BlobReader } from '../../store/oci/blob-reader.ts'
import { MissingContent } from '../../store/store.ts'
import type { ObjectSet } from '../remotes/remote.ts'
import { BrokenIndex, indexBytes, type Pack, type PackIndex, parseIndex, sizeOf } from './pack-index.ts'
import { planPacks } from './plan-packs.ts'
import { writePack } from './write-pack.ts'

const INDEX = 'index'
const nameOf = (digest: Digest) => digest.slice('sha256:'.length)

/** Reads the index of a folder of packs; `undefined` when there is none that can be believed. */
export async function readPackFolder(folder: string): Promise<PackIndex | undefined> {
  const bytes = await readFile(join(folder, INDEX)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  try {
    return bytes && parseIndex(bytes)
  } catch (error) {
    if (error instanceof BrokenIndex) return undefined
    throw error
  }
}

/** Reads the packs of a folder as if they were blobs. */
export const packsIn = (folder: string): BlobReader => ({
  givesParts: true,
  async *read(digest, { from, to, signal }) {
    try {
      yield* createReadStream(join(folder, nameOf(digest)), {
        start: from,
        end: to - 1,
        signal,
        highWaterMark: 1 << 20,
      })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new MissingContent(digest, folder)
      throw error
    }
  },
})

/** Makes a folder of packs hold a set: packs that it has are kept as a plan says, others go. */
export async function writePackFolder(folder: string, set: ObjectSet, signal?: AbortSignal): Promise<void> {
  const { kept, fresh } = planPacks(set.files, (await readPackFolder(folder))?.packs)
  await mkdir(folder, { recursive: true })
  // Without its index the folder holds nothing, if this is broken off.
  await rm(join(folder, INDEX), { force: true })
  const stay = new Set(kept.map(({ digest }) => nameOf(digest)))
  for (const name of await readdir(folder)) if (!stay.has(name)) await rm(join(folder, name), { force: true })
  const written: Pack[] = []
  for (const files of fresh) {
    const temporary = join(folder, 'pack')
    const digest = await writePack(files, temporary, signal)
    await rename(temporary, join(folder, nameOf(digest)))
    written.push({ digest, size: sizeOf(files), objects: files.map(({ id, size }) => ({ id, size })) })
  }
  await writeWhole(join(folder, INDEX), indexBytes({ packs: [...kept, ...written], manifest: set.manifest }))
}
