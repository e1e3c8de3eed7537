import { createHash } from 'node:crypto'
import { type Digest, digestOf } from '../../platform/digest.ts'
import { forEachParallel } from '../../platform/parallel.ts'
import type { Artifact } from '../../store/oci/manifests.ts'
import type { Repository } from '../../store/oci/repository.ts'
import { MissingContent } from '../../store/store.ts'
import { BrokenIndex, MOST_INDEX_BYTES, type Pack, type PackIndex, parseIndex } from '../packs/pack-index.ts'
import { gather } from '../receive.ts'
import { fetchFromPacks } from './packs-fetch.ts'
import type { Lack, ObjectSet, TransferOptions } from './remote.ts'

export const ARTIFACT_TYPE = 'application/vnd.modelloop.data.v1+json'
export const INDEX_TYPE = 'application/vnd.modelloop.data.index.v1+zstd'
export const PACK_TYPE = 'application/vnd.modelloop.data.pack.v1'

/** Layers that are asked for at a time. */
const AT_ONCE = 8

/** Names the tag of a version. */
export const tagOf = (id: string): string => `dvc-${id}`

/** Reads the index of a version, whose packs are all layers of its artifact. */
export async function readIndex(
  { blobs }: Repository,
  artifact: Artifact,
  signal?: AbortSignal,
): Promise<PackIndex | Lack> {
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

/** How closely a registry is looked at: not at all, by the sizes of its blobs, or by all their bytes. */
export type Closeness = 'not' | 'sizes' | 'bytes'

/** What a registry has for a set. */
export interface Held {
  /** All of it is there. */
  readonly isWhole: boolean
  /** Its manifest is there, or it needs none. */
  readonly hasManifest: boolean
  readonly packs: readonly Pack[]
  /** Those that are lost or wrong, as far as was looked. */
  readonly bad: ReadonlySet<Digest>
}

/** A registry that has nothing. */
export const NOTHING: Held = { isWhole: false, hasManifest: false, packs: [], bad: new Set() }

/** Finds out what the artifact of a version, or of an earlier one, gives for a set. */
export async function lookAt(
  repository: Repository,
  artifact: Artifact,
  { files, manifest }: ObjectSet,
  closeness: Closeness,
  options: TransferOptions,
): Promise<Held> {
  const { signal } = options
  const index = await readIndex(repository, artifact, signal)
  if (typeof index === 'string') return NOTHING
  const { packs } = index
  const bad = closeness === 'bytes' ? await badByBytes(repository, index, files, options) : new Set<Digest>()
  if (closeness === 'sizes') {
    await forEachParallel(packs, AT_ONCE, async (pack) => {
      if (!(await gives(repository, pack, closeness, signal))) bad.add(pack.digest)
    })
  }
  const good = packs.filter(({ digest }) => !bad.has(digest))
  const held = new Map(good.flatMap(({ objects }) => objects.map(({ id, size }) => [id, size])))
  const hasManifest = Buffer.compare(index.manifest ?? NO_BYTES, manifest ?? NO_BYTES) === 0
  const isWhole = hasManifest && files.every(({ id, size }) => size === 0 || held.get(id) === size)
  return { isWhole, hasManifest, packs, bad }
}

const NO_BYTES = new Uint8Array()

/** Whether a registry gives a blob as it should be, as far as it is looked at. */
export async function gives(
  { blobs }: Repository,
  blob: Pick<Pack, 'digest' | 'size'>,
  closeness: Closeness,
  signal?: AbortSignal,
): Promise<boolean> {
  if (closeness === 'not') return true
  if (!(await blobs.holds(blob, 'push'))) return false
  if (closeness === 'sizes') return true
  const hasher = createHash('sha256')
  for await (const piece of blobs.read(blob.digest, { from: 0, to: blob.size, signal })) hasher.update(piece)
  return `sha256:${hasher.digest('hex')}` === blob.digest
}

/** Proves objects, and with them their packs. */
async function badByBytes(
  { blobs }: Repository,
  index: PackIndex,
  files: ObjectSet['files'],
  options: TransferOptions,
) {
  const wanted = files.map(({ id, file }) => ({ id, shown: file }))
  const { lacking } = await fetchFromPacks(blobs, index, wanted, options)
  const ids = new Set(lacking.map(({ object }) => object.id))
  const bad = index.packs.filter(({ objects }) => objects.some(({ id }) => ids.has(id)))
  return new Set(bad.map(({ digest }) => digest))
}
