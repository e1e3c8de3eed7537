import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Digest, digestOf } from '../../platform/digest.ts'
import { temporaryFolder } from '../../platform/files.ts'
import { forEachParallel } from '../../platform/parallel.ts'
import type { Repository } from '../../store/oci/repository.ts'
import { MissingContent } from '../../store/store.ts'
import { hashBytes } from '../dvc/id.ts'
import {
  BrokenIndex,
  indexBytes,
  MOST_INDEX_BYTES,
  type Pack,
  type PackIndex,
  parseIndex,
  sizeOf,
} from '../packs/pack-index.ts'
import { PACK_BYTES, planPacks } from '../packs/plan-packs.ts'
import { writePack } from '../packs/write-pack.ts'
import { gather } from '../receive.ts'
import { fetchFromPacks } from './packs-fetch.ts'
import type { DataRemote, Fetched, Lack, Moved, ObjectName, ObjectSet, PushOptions, SourceFile } from './remote.ts'

const ARTIFACT_TYPE = 'application/vnd.modelloop.data.v1+json'
const INDEX_TYPE = 'application/vnd.modelloop.data.index.v1+zstd'
const PACK_TYPE = 'application/vnd.modelloop.data.pack.v1'

/** Packs that are written and put up at a time; each lies on the disk meanwhile. */
const AT_ONCE = 3
/** A pack of this size is asked for before it is put up: a push that was killed may have left it. */
const WORTH_ASKING_BYTES = 8 << 20

/** How packs are made. */
export interface PackOptions {
  /** The folder for packs on their way. */
  readonly temporary?: string | undefined
  /** Smaller in a test. */
  readonly packBytes?: number
}

/**
 * Opens a repository of a registry as a place for objects. A version is an artifact with the tag `dvc-<id>`: an index, and
 * packs that later versions share. The tag is written last, so a version is there whole or not at all.
 */
export function openPackRemote(repository: Repository, label: string, options: PackOptions = {}): DataRemote {
  const indexes = new Map<string, Promise<PackIndex | Lack>>()
  const indexOf = (id: string, signal?: AbortSignal) => {
    const known = indexes.get(id) ?? readIndex(repository, id, 'pull', signal)
    indexes.set(id, known)
    // What was not there may be there later.
    const forget = () => indexes.delete(id)
    known.then((found) => typeof found === 'string' && forget(), forget)
    return known
  }
  return {
    label,
    push: (set, pushing = {}) => push(repository, set, { ...options, ...pushing }),
    async fetch({ id, hash }, wanted, transfer = {}): Promise<Fetched> {
      const index = hash === 'md5' ? await indexOf(id, transfer.signal) : 'missing'
      if (typeof index !== 'string') return fetchFromPacks(repository.blobs, index, wanted, transfer)
      return { objects: 0, bytes: 0, lacking: wanted.map((object) => ({ object, why: index })) }
    },
    async readManifest({ id, hash }: ObjectName, { signal } = {}): Promise<Uint8Array | Lack> {
      const index = hash === 'md5' ? await indexOf(id, signal) : 'missing'
      if (typeof index === 'string') return index
      return index.manifest && `${hashBytes(index.manifest)}.dir` === id ? index.manifest : 'broken'
    },
  }
}

const tagOf = (id: string) => `dvc-${id}`

async function readIndex(
  { blobs, manifests }: Repository,
  id: string,
  action: 'pull' | 'push',
  signal?: AbortSignal,
): Promise<PackIndex | Lack> {
  const artifact = await manifests.read(tagOf(id), action, signal)
  if (!artifact) return 'missing'
  const layer = artifact.layers.find(({ mediaType }) => mediaType === INDEX_TYPE)
  if (artifact.artifactType !== ARTIFACT_TYPE || !layer || layer.size > MOST_INDEX_BYTES) return 'broken'
  const held = new Map(artifact.layers.map(({ digest, size }) => [digest, size]))
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const bytes = await gather(blobs.read(layer.digest, { from: 0, to: layer.size, signal }))
      // It may have been the way that broke it.
      if (digestOf(bytes) !== layer.digest) continue
      const index = parseIndex(bytes)
      return index.packs.every(({ digest, size }) => held.get(digest) === size) ? index : 'broken'
    } catch (error) {
      if (error instanceof MissingContent) return 'missing'
      if (error instanceof BrokenIndex) return 'broken'
      throw error
    }
  }
  return 'broken'
}

async function push(
  repository: Repository,
  { version, files, manifest }: ObjectSet,
  { earlier, signal, onProgress, temporary = tmpdir(), packBytes = PACK_BYTES }: PushOptions & PackOptions,
): Promise<Moved> {
  const { blobs, manifests } = repository
  if ((await manifests.read(tagOf(version), 'push', signal)) !== undefined) return { objects: 0, bytes: 0 }
  const found = earlier && (await readIndex(repository, earlier.id, 'push', signal))
  const known = typeof found === 'object' ? found.packs : []
  const { kept, fresh } = planPacks(files, known, packBytes)

  const had = new Set(known.flatMap(({ objects }) => objects.map(({ id }) => id)))
  const isNew = ({ id, size }: SourceFile) => size > 0 && !had.has(id)
  const going = fresh.flat()
  onProgress?.(files.length - going.length, sizeOf(files) - sizeOf(going))
  await using folder = await temporaryFolder(temporary)
  const written: Pack[] = []
  await forEachParallel([...fresh.entries()], AT_ONCE, async ([at, objects]) => {
    signal?.throwIfAborted()
    const size = sizeOf(objects)
    const digest = await putPack(blobs, objects, { size, packBytes, to: join(folder.path, String(at)), signal })
    written[at] = { digest, size, objects: objects.map(({ id, size }) => ({ id, size })) }
    onProgress?.(objects.length, size)
  })
  const packs = [...kept, ...written]
  const index = indexBytes({ packs, manifest })
  signal?.throwIfAborted()
  const indexDigest = digestOf(index)
  await blobs.upload(indexDigest, new Blob([index]), { isNew: true, signal })
  const layers = [
    { mediaType: INDEX_TYPE, digest: indexDigest, size: index.length },
    ...packs.map(({ digest, size }) => ({ mediaType: PACK_TYPE, digest, size })),
  ]
  await manifests.write(tagOf(version), { artifactType: ARTIFACT_TYPE, layers }, typeof found === 'object')
  const pushed = files.filter(isNew)
  return { objects: pushed.length + (manifest ? 1 : 0), bytes: sizeOf(pushed) + (manifest?.length ?? 0) }
}

/** Puts up a pack of its own bytes: an object that is large enough goes as the file that it is. */
async function putPack(
  blobs: Repository['blobs'],
  files: readonly SourceFile[],
  { size, packBytes, to, signal }: { size: number; packBytes: number; to: string; signal: AbortSignal | undefined },
): Promise<Digest> {
  const alone = files.length === 1 && size >= packBytes
  const digest = await writePack(files, alone ? undefined : to, signal)
  try {
    await blobs.upload(digest, alone ? files[0]!.file : to, { isNew: size < WORTH_ASKING_BYTES, signal })
  } finally {
    await rm(to, { force: true })
  }
  return digest
}
