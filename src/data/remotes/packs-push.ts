import { appendFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOf, digestOfFile } from '../../platform/digest.ts'
import { UserError } from '../../platform/errors.ts'
import { temporaryFolder } from '../../platform/files.ts'
import { forEachParallel } from '../../platform/parallel.ts'
import { type Artifact, isUnknownBlob, type Layer } from '../../store/oci/manifests.ts'
import type { Repository } from '../../store/oci/repository.ts'
import { hashBytes } from '../dvc/id.ts'
import { indexBytes, type Pack, type PackedObject, sizeOf } from '../packs/pack-index.ts'
import { PACK_BYTES, planPacks } from '../packs/plan-packs.ts'
import { writePack } from '../packs/write-pack.ts'
import {
  ARTIFACT_TYPE,
  type Closeness,
  gives,
  type Held,
  INDEX_TYPE,
  lookAt,
  NOTHING,
  PACK_TYPE,
  tagOf,
} from './packs-version.ts'
import type { Moved, ObjectSet, PushOptions, SourceFile } from './remote.ts'

/** Packs that are written and put up at a time; each lies on the disk meanwhile. */
const AT_ONCE = 3
/** A pack of this size is asked for before it is put up: a push that was killed may have left it. */
const WORTH_ASKING_BYTES = 8 << 20

/** How often bytes are put up under another digest, because the registry has wrong ones under theirs. */
const MOST_ATTEMPTS = 10

/** How packs are made. */
export interface PackOptions {
  /** The folder for packs on their way. */
  readonly temporary?: string | undefined
  /** Smaller in a test. */
  readonly packBytes?: number
}

type Options = PushOptions & PackOptions

/** What is put up, and how. */
interface Push {
  readonly repository: Repository
  readonly set: ObjectSet
  readonly options: Options
  /** How closely it is looked at what was put up. */
  readonly closeness: Closeness
  /** What the tag of the version names, and is not whole. */
  readonly replaces?: Artifact
}

/**
 * Puts up what a repository lacks of a set, then its tag. A version that is there is looked at; of an earlier one it is
 * believed that its packs are there, until the registry says that one is not.
 */
export async function pushPacks(repository: Repository, set: ObjectSet, options: Options): Promise<Moved> {
  const { manifests } = repository
  const { earlier, signal, mend } = options
  const own = await manifests.read(tagOf(set.version), 'push', signal)
  if (own) {
    const closeness = mend ? 'bytes' : 'sizes'
    const held = await lookAt(repository, own, set, closeness, options)
    if (held.isWhole) return { objects: 0, bytes: 0 }
    return putVersion({ repository, set, options, closeness, replaces: own }, held)
  }
  const before = earlier && (await manifests.read(tagOf(earlier.id), 'push', signal))
  const put = async (closeness: Closeness) => {
    const held = before ? await lookAt(repository, before, set, closeness, options) : NOTHING
    return putVersion({ repository, set, options, closeness }, { ...held, hasManifest: false })
  }
  if (mend) return put('bytes')
  try {
    return await put('not')
  } catch (error) {
    if (!before || !isUnknownBlob(error)) throw error
    return put('sizes')
  }
}

async function putVersion(push: Push, held: Held): Promise<Moved> {
  const { files, manifest } = push.set
  const { signal, onProgress, temporary = tmpdir(), packBytes = PACK_BYTES } = push.options
  const good = held.packs.filter(({ digest }) => !held.bad.has(digest))
  const { kept, fresh } = planAgain(files, held, good, packBytes)
  const going = fresh.flat()
  // What was proven was told already.
  if (push.closeness !== 'bytes') onProgress?.(files.length - going.length, sizeOf(files) - sizeOf(going))
  await using folder = await temporaryFolder(temporary)
  const written: Pack[] = []
  await forEachParallel([...fresh.entries()], AT_ONCE, async ([at, objects]) => {
    signal?.throwIfAborted()
    written[at] = await putPack(push, objects, join(folder.path, String(at)), packBytes)
    onProgress?.(objects.length, sizeOf(objects))
  })
  signal?.throwIfAborted()
  const place = new Map(held.packs.map(({ digest }, at) => [digest, at]))
  const placeOf = ({ digest }: Pack) => place.get(digest) ?? place.size
  const packs = [...kept, ...written].sort((a, b) => placeOf(a) - placeOf(b))
  await putTag(push, packs, good.length > 0)
  const had = new Set(good.flatMap(({ objects }) => objects.map(({ id }) => id)))
  const pushed = files.filter(({ id, size }) => size > 0 && !had.has(id))
  const list = held.hasManifest ? undefined : manifest
  return { objects: pushed.length + (list ? 1 : 0), bytes: sizeOf(pushed) + (list?.length ?? 0) }
}

/** Plans the packs of a set. A bad one is made once more, of the same files: then versions that share it are whole again, too. */
function planAgain(files: readonly SourceFile[], { packs, bad }: Held, good: readonly Pack[], packBytes: number) {
  const wanted = new Map(files.map((file) => [file.id, file]))
  const again = packs
    .filter(({ digest }) => bad.has(digest))
    .map(({ objects }) => objects.flatMap(({ id }) => wanted.get(id) ?? []))
  for (const { id } of again.flat()) wanted.delete(id)
  const { kept, fresh } = planPacks([...wanted.values()], good, packBytes)
  return { kept, fresh: [...again.filter((pack) => pack.length > 0), ...fresh] }
}

/** @param shares whether the repository has another version of it, and so all that versions have in common */
async function putTag(push: Push, packs: readonly Pack[], shares: boolean): Promise<void> {
  const { repository, set, replaces, options, closeness } = push
  let bytes = indexBytes({ packs, manifest: set.manifest })
  for (let attempt = 1; !(await putBlob(push, blobOf(bytes), new Blob([bytes]), attempt)); attempt++)
    bytes = indexBytes({ packs, manifest: set.manifest }, digestOf(bytes))
  options.signal?.throwIfAborted()
  const layers: Layer[] = [
    { mediaType: INDEX_TYPE, ...blobOf(bytes) },
    ...packs.map(({ digest, size }) => ({ mediaType: PACK_TYPE, digest, size })),
  ]
  // Only blobs were lost. The tag may be one that cannot be written twice.
  if (JSON.stringify(layers) === JSON.stringify(replaces?.layers)) return
  // Looked at closely after a refusal: what all versions have in common may be what was lost.
  const how = { another: shares && !replaces && closeness === 'not', replaces: replaces !== undefined }
  await repository.manifests.write(tagOf(set.version), { artifactType: ARTIFACT_TYPE, layers }, how)
}

const blobOf = (bytes: Uint8Array) => ({ digest: digestOf(bytes), size: bytes.length })

/** Puts up a pack of its own bytes: an object that is large enough goes as the file that it is. */
async function putPack(push: Push, files: readonly SourceFile[], to: string, packBytes: number): Promise<Pack> {
  const { signal } = push.options
  const objects: PackedObject[] = files.map(({ id, size }) => ({ id, size }))
  const alone = files.length === 1 && sizeOf(objects) >= packBytes
  try {
    let digest = await writePack(files, alone ? undefined : to, signal)
    let source = alone ? files[0]!.file : to
    for (let attempt = 1; !(await putBlob(push, { digest, size: sizeOf(objects) }, source, attempt)); attempt++) {
      if (source !== to) await writePack(files, to, signal)
      source = to
      // One object more, which nobody wants, gives it another digest.
      const more = Buffer.from(`instead of ${digest}`)
      await appendFile(to, more)
      objects.push({ id: hashBytes(more), size: more.length })
      digest = await digestOfFile(to)
    }
    return { digest, size: sizeOf(objects), objects }
  } finally {
    await rm(to, { force: true })
  }
}

/**
 * Puts up a blob. A registry that has other bytes under its digest takes those for the right ones and stores nothing.
 * @returns whether the registry has it then
 */
async function putBlob(
  { repository, options: { signal }, closeness }: Push,
  blob: Pick<Pack, 'digest' | 'size'>,
  source: string | Blob,
  attempt: number,
): Promise<boolean> {
  await repository.blobs.upload(blob.digest, source, { isNew: blob.size < WORTH_ASKING_BYTES, signal })
  if (await gives(repository, blob, closeness, signal)) return true
  if (attempt < MOST_ATTEMPTS) return false
  throw new UserError(`${repository.url} gives other bytes than were put there, of ${blob.digest}.`, {
    hint: 'Look at its disk, or take another repository.',
  })
}
