import { statSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { absent } from '../../platform/files.ts'
import { writeHidden } from '../copy.ts'
import { fileMistake, makeFolder, onDisk } from '../disk.ts'
import { folderId, isFolderId } from '../dvc/id.ts'
import { partsOf, spread } from '../spread.ts'
import { fetchFilesHere, OBJECT_MODE, type StoreInput, storeFilesHere } from './folder-work.ts'
import { keyOf } from './layout.ts'
import type {
  DataRemote,
  Fetched,
  Moved,
  ObjectName,
  ObjectSet,
  PushOptions,
  SourceFile,
  TransferOptions,
  WantedObject,
} from './remote.ts'

/** Objects that are copied in one go. */
const BATCH = 512
/** Bytes that are enough for one go. */
const BATCH_BYTES = 8 << 20
/** Up to so many goes, threads would cost more than they gain. */
const FEW = 2

/** A folder in DVC's layout, as a place for objects: the cache, or a remote on a disk. */
export interface DataFolder extends DataRemote {
  readonly root: string
  /** As of any remote. Another folder that shall hold the set too gets each file from the same reading. */
  push(set: ObjectSet, options?: PushOptions & { readonly beside?: DataFolder | undefined }): Promise<Moved>
  /** Removes an object, so that a whole one can take its place. */
  drop(object: ObjectName): Promise<void>
}

/** Tells whether a remote is a folder. */
export const isDataFolder = (remote: DataRemote): remote is DataFolder => 'root' in remote

/** Opens a folder that need not exist yet. `label` is what messages call it. */
export function openDataFolder(root: string, label: string): DataFolder {
  return {
    root,
    label,
    push: (set, { beside, ...options } = {}) => push(new Set([root, beside?.root ?? root]), set, options),
    fetch: (version, wanted, options) => fetchObjects(root, version, wanted, options),
    readManifest: (version) => readManifest(root, version),
    drop: (object) => rm(join(root, keyOf(object)), { force: true }),
  }
}

/** Stores a set in folders. @returns what the first one lacked */
async function push(
  folders: ReadonlySet<string>,
  set: ObjectSet,
  { signal, onProgress, mend }: PushOptions,
): Promise<Moved> {
  const roots = [...folders]
  const broken: (readonly string[])[] = []
  if (mend) for (const root of roots) broken.push(await brokenIn(root, set, signal))
  let [objects, bytes] = [0, 0]
  const files = [...Map.groupBy(set.files, ({ id }) => id.slice(0, 2)).values()].flat()
  const parts = partsOf(files, BATCH, ({ size }) => size, BATCH_BYTES)
  await spread('store-files', storeFilesHere, parts, {
    inputOf: (part) => columnsOf(roots, broken, part),
    threads: parts.length > FEW,
    signal,
    onDone: (part, [stored]) => {
      objects += stored!.objects
      bytes += stored!.bytes
      onProgress?.(
        part.length,
        part.reduce((sum, { size }) => sum + size, 0),
      )
    },
  })
  const { manifest } = set
  if (!manifest) return { objects, bytes }
  const [isNew] = roots.map((root, at) =>
    storeManifest(root, set.version, manifest, broken[at]?.includes(set.version) ?? false),
  )
  return isNew ? { objects: objects + 1, bytes: bytes + manifest.length } : { objects, bytes }
}

const columnsOf = (
  roots: readonly string[],
  broken: readonly (readonly string[])[],
  files: readonly SourceFile[],
): StoreInput => ({
  roots,
  broken: broken.map((ids) => ids.join(' ')),
  ids: files.map(({ id }) => id).join(' '),
  sizes: Float64Array.from(files, ({ size }) => size),
  paths: files.map(({ file }) => file).join('\0'),
})

/** Finds what is of the right size and nothing else. It stays until whole bytes take its place. */
async function brokenIn(root: string, { version: id, files }: ObjectSet, signal: AbortSignal | undefined) {
  const wanted = files.map((file) => ({ id: file.id, shown: file.file }))
  const { lacking } = await fetchObjects(root, { id, hash: 'md5' }, wanted, { signal })
  const broken = lacking.filter(({ why }) => why === 'broken').map(({ object }) => object.id)
  if (isFolderId(id) && (await readManifest(root, { id, hash: 'md5' })) === 'broken') broken.push(id)
  return broken
}

function storeManifest(root: string, id: string, manifest: Uint8Array, isBroken: boolean): boolean {
  const path = join(root, keyOf({ id, hash: 'md5' }))
  return onDisk(path, () => {
    if (!isBroken && statSync(path, { throwIfNoEntry: false })?.size === manifest.length) return false
    makeFolder(dirname(path))
    writeHidden({ to: [path], mode: OBJECT_MODE }, (put) => put(manifest))
    return true
  })
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
  const parts = partsOf(wanted, BATCH, sizeOf, BATCH_BYTES)
  await spread('fetch-files', fetchFilesHere, parts, {
    inputOf: (part) => ({ root, hash, wanted: part }),
    threads: parts.length > FEW,
    signal,
    onDone: (part, found) => {
      let brought = 0
      for (const [at, what] of found.entries()) {
        if (typeof what !== 'number') lacking.push({ object: part[at]!, why: what })
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
  return folderId(bytes) === name.id ? bytes : 'broken'
}
