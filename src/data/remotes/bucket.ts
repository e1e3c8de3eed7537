import { constants } from 'node:buffer'
import { createReadStream, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { forEachParallel } from '../../platform/parallel.ts'
import type { Bucket } from '../../store/bucket.ts'
import { fileMistake } from '../disk.ts'
import { folderId, hashBytes, PIECE_BYTES, startHash } from '../dvc/id.ts'
import { parseManifest } from '../dvc/manifest.ts'
import { gather, receiveVerified } from '../receive.ts'
import { copyReceived } from './copy-received.ts'
import { changedWhileRead } from './folder-work.ts'
import { keyOf } from './layout.ts'
import { lackingIn } from './questions.ts'
import type {
  DataRemote,
  Fetched,
  Lack,
  Moved,
  ObjectName,
  ObjectSet,
  PushOptions,
  SourceFile,
  TransferOptions,
  WantedObject,
} from './remote.ts'

/** Opens a bucket that holds objects in DVC's layout, one key each. `label` is what messages call it. */
export function openBucketRemote(bucket: Bucket, label: string): DataRemote {
  return {
    label,
    push: (set, options = {}) => push(bucket, label, set, options),
    fetch: (version, wanted, options = {}) => fetchObjects(bucket, version, wanted, options),
    readManifest: (version, { signal } = {}) => readManifest(bucket, version, signal),
  }
}

async function push(bucket: Bucket, label: string, set: ObjectSet, options: PushOptions): Promise<Moved> {
  const { signal, onProgress, mend = false } = options
  const list = set.manifest && { key: keyOf({ id: set.version, hash: 'md5' }), bytes: set.manifest }
  const isListed = !list || (await holdsList(bucket, set, mend, signal))
  const lacking = mend
    ? await lackingOrWrong(bucket, set, options)
    : await lackingIn(bucket, await unknownSince(bucket, label, set, isListed ? {} : options), signal)
  const pushed = { objects: lacking.length, bytes: sizeOf(lacking) }
  // What was proven was told already.
  if (!mend) onProgress?.(set.files.length - pushed.objects, sizeOf(set.files) - pushed.bytes)
  await forEachParallel(lacking, bucket.atOnce, async (file) => {
    signal?.throwIfAborted()
    await putFile(bucket, file, signal)
    onProgress?.(1, file.size)
  })
  if (!list || isListed) return pushed
  signal?.throwIfAborted()
  await bucket.put(list.key, { bytes: list.bytes }, signal)
  return { objects: pushed.objects + 1, bytes: pushed.bytes + list.bytes.length }
}

const sizeOf = (files: readonly SourceFile[]) => files.reduce((sum, { size }) => sum + size, 0)

/** Whether a bucket has the manifest of a set, by its size or by its bytes. */
async function holdsList(bucket: Bucket, { version: id, manifest }: ObjectSet, mend: boolean, signal?: AbortSignal) {
  const name: ObjectName = { id, hash: 'md5' }
  if (mend) return (await readManifest(bucket, name, signal)) instanceof Uint8Array
  return (await bucket.sizeOf(keyOf(name))) === manifest?.length
}

/** Reads all files of a set that a bucket has. @returns those that it lacks or has with other bytes */
async function lackingOrWrong(bucket: Bucket, { version: id, files }: ObjectSet, options: TransferOptions) {
  const wanted = files.map((file) => ({ id: file.id, shown: file.file }))
  const { lacking } = await fetchObjects(bucket, { id, hash: 'md5' }, wanted, options)
  const ids = new Set(lacking.map(({ object }) => object.id))
  return files.filter((file) => ids.has(file.id))
}

/** Leaves out the files of an earlier version that the bucket has: one question instead of one for each. */
async function unknownSince(
  bucket: Bucket,
  label: string,
  { version, files }: ObjectSet,
  { earlier, signal }: PushOptions,
): Promise<readonly SourceFile[]> {
  if (!earlier || earlier.id === version) return files
  const name: ObjectName = { id: earlier.id, hash: 'md5' }
  let entries = await earlier.entries()
  if (entries) {
    if ((await bucket.sizeOf(keyOf(name))) === undefined) return files
  } else {
    const bytes = await readManifest(bucket, name, signal)
    if (!(bytes instanceof Uint8Array)) return files
    entries = parseManifest(bytes, earlier.id, label)
  }
  const known = new Set(entries.map(({ md5 }) => md5))
  return files.filter(({ id }) => !known.has(id))
}

/** Puts a file whose bytes are those of its id: a small one as it was hashed, a large one if it stayed as it was. */
async function putFile(bucket: Bucket, { id, size, file }: SourceFile, signal?: AbortSignal): Promise<void> {
  const key = keyOf({ id, hash: 'md5' })
  try {
    if (size <= PIECE_BYTES) {
      const bytes = await readFile(file)
      if (hashBytes(bytes) !== id) throw changedWhileRead(file)
      return await bucket.put(key, { bytes }, signal)
    }
    const before = statSync(file, { bigint: true })
    const hasher = startHash('md5')
    for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES, signal })) hasher.update(piece)
    if (hasher.digest() !== id) throw changedWhileRead(file)
    await bucket.put(key, { file }, signal)
    const after = statSync(file, { bigint: true, throwIfNoEntry: false })
    if (after?.ctimeNs === before.ctimeNs && after.ino === before.ino) return
    await bucket.delete(key)
    throw changedWhileRead(file)
  } catch (error) {
    throw fileMistake(error, file)
  }
}

async function fetchObjects(
  bucket: Bucket,
  { hash }: ObjectName,
  wanted: readonly WantedObject[],
  { signal, onProgress }: TransferOptions,
): Promise<Fetched> {
  let [objects, bytes] = [0, 0]
  const lacking: Fetched['lacking'][number][] = []
  const groups = Map.groupBy(wanted, ({ id }) => id)
  await forEachParallel([...groups.values()], bucket.atOnce, async (group) => {
    signal?.throwIfAborted()
    const [first, ...others] = group as [WantedObject, ...WantedObject[]]
    let found = await fetchOne(bucket, hash, first, signal)
    // It may have been the way that broke it.
    if (found === 'broken') found = await fetchOne(bucket, hash, first, signal)
    for (const object of group) {
      const why = object === first ? found : typeof found === 'number' ? copyReceived(first, object, hash) : found
      if (typeof why === 'number') objects++
      else lacking.push({ object, why })
    }
    if (typeof found !== 'number') return
    bytes += found * group.length
    onProgress?.(1 + others.length, found * group.length)
  })
  return { objects, bytes, lacking }
}

async function fetchOne(
  bucket: Bucket,
  hash: ObjectName['hash'],
  { id, target, mode = 0o644 }: WantedObject,
  signal?: AbortSignal,
): Promise<number | Lack> {
  const object = await bucket.get(keyOf({ id, hash }), signal ? { signal } : {})
  if (!object) return 'missing'
  return receiveVerified(object.body, object.sizeBytes, { to: target, id, hash, mode })
}

/** Node makes no longer text, so no longer list can be read. */
const MOST_LIST_BYTES = constants.MAX_STRING_LENGTH

async function readManifest(bucket: Bucket, name: ObjectName, signal?: AbortSignal): Promise<Uint8Array | Lack> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const object = await bucket.get(keyOf(name), signal ? { signal } : {})
    if (!object) return 'missing'
    // Reading is begun, so that its connection ends.
    if (object.sizeBytes > MOST_LIST_BYTES) for await (const _ of object.body) return 'broken'
    const bytes = await gather(object.body)
    if (folderId(bytes) === name.id) return bytes
  }
  return 'broken'
}
