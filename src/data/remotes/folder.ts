import { statSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../../platform/files.ts'
import { fileMistake } from '../disk.ts'
import { hashBytes, isFolderId } from '../dvc/id.ts'
import { partsOf, spread } from '../spread.ts'
import { fetchFilesHere, OBJECT_MODE, storeFilesHere } from './folder-work.ts'
import { keyOf } from './layout.ts'
import type {
  DataRemote,
  Fetched,
  Moved,
  ObjectName,
  ObjectSet,
  PushOptions,
  TransferOptions,
  WantedObject,
} from './remote.ts'

/** Objects that are copied in one go. */
const BATCH = 256

/** Bytes that are enough for one go. */
const BATCH_BYTES = 8 << 20
/** Up to so many goes, threads would cost more than they gain. */
const FEW = 2

/** A folder in DVC's layout, as a place for objects: the cache, or a remote on a disk. */
export interface DataFolder extends DataRemote {
  readonly root: string
  /** Removes an object, so that a whole one can take its place. */
  drop(object: ObjectName): Promise<void>
}

/** Opens a folder that need not exist yet. `label` is what messages call it. */
export function openDataFolder(root: string, label: string): DataFolder {
  return {
    root,
    label,
    push: (set, options) => push(root, set, options),
    fetch: (version, wanted, options) => fetchObjects(root, version, wanted, options),
    readManifest: (version) => readManifest(root, version),
    drop: (object) => rm(join(root, keyOf(object)), { force: true }),
  }
}

async function push(root: string, set: ObjectSet, { signal, onProgress, mend }: PushOptions = {}): Promise<Moved> {
  if (mend) await dropBroken(root, set, signal)
  let [objects, bytes] = [0, 0]
  const files = [...set.files].sort((a, b) => (a.id < b.id ? -1 : 1))
  const parts = partsOf(files, BATCH, ({ size }) => size, BATCH_BYTES).map((part) => ({ root, files: part }))
  await spread('store-files', storeFilesHere, parts, {
    threads: parts.length > FEW,
    signal,
    onDone: (part, stored) => {
      objects += stored.objects
      bytes += stored.bytes
      onProgress?.(
        part.files.length,
        part.files.reduce((sum, file) => sum + file.size, 0),
      )
    },
  })
  if (set.manifest && (await storeManifest(root, set.version, set.manifest))) {
    objects++
    bytes += set.manifest.length
  }
  return { objects, bytes }
}

/** Removes what is of the right size and nothing else, so that it is stored again. */
async function dropBroken(root: string, { version: id, files }: ObjectSet, signal: AbortSignal | undefined) {
  const wanted = files.map((file) => ({ id: file.id, shown: file.file }))
  const { lacking } = await fetchObjects(root, { id, hash: 'md5' }, wanted, { signal })
  const broken = lacking.filter(({ why }) => why === 'broken').map(({ object }) => object.id)
  if (isFolderId(id) && (await readManifest(root, { id, hash: 'md5' })) === 'broken') broken.push(id)
  for (const id of broken) await rm(join(root, keyOf({ id, hash: 'md5' })))
}

async function storeManifest(root: string, id: string, manifest: Uint8Array): Promise<boolean> {
  const path = join(root, keyOf({ id, hash: 'md5' }))
  try {
    const found = await stat(path).catch(absent)
    if (found?.size === manifest.length) return false
    await writeWhole(path, manifest, OBJECT_MODE)
    return true
  } catch (error) {
    throw fileMistake(error, path)
  }
}

async function fetchObjects(
  root: string,
  { hash }: ObjectName,
  wanted: readonly WantedObject[],
  { signal, onProgress }: TransferOptions = {},
): Promise<Fetched> {
  let [objects, bytes] = [0, 0]
  const lacking: Fetched['lacking'][number][] = []
  const sizeOf = ({ id }: WantedObject) =>
    statSync(join(root, keyOf({ id, hash })), { throwIfNoEntry: false })?.size ?? 0
  const parts = partsOf(wanted, BATCH, sizeOf, BATCH_BYTES).map((part) => ({ root, hash, wanted: part }))
  await spread('fetch-files', fetchFilesHere, parts, {
    threads: parts.length > FEW,
    signal,
    onDone: (part, found) => {
      let brought = 0
      for (const [at, what] of found.entries()) {
        if (typeof what !== 'number') lacking.push({ object: part.wanted[at]!, why: what })
        else {
          objects++
          brought += what
        }
      }
      bytes += brought
      onProgress?.(found.filter((what) => typeof what === 'number').length, brought)
    },
  })
  return { objects, bytes, lacking }
}

async function readManifest(root: string, name: ObjectName): Promise<Uint8Array | 'missing' | 'broken'> {
  const path = join(root, keyOf(name))
  const bytes = await readFile(path)
    .catch(absent)
    .catch((error: unknown) => Promise.reject(fileMistake(error, path)))
  if (!bytes) return 'missing'
  return `${hashBytes(bytes)}.dir` === name.id ? bytes : 'broken'
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
