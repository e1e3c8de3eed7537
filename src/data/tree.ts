import { statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { UserError } from '../platform/errors.ts'
import { posixPath } from '../platform/files.ts'
import { forEachParallel } from '../platform/parallel.ts'
import { folderId, type HashName, hashFile, hashSmallFile, SMALL_FILE_BYTES } from './dvc-id.ts'
import { type ListedFile, listFolder, refuseLeaving } from './walk.ts'

/** What DVC calls the version of a path: its id, its size in bytes, and for a folder the number of files. */
export interface DataVersion {
  readonly md5: string
  readonly size: number
  readonly nfiles?: number
}

/** One file of a tree with its id; of a tree that is a single file `relpath` is empty. */
export interface TreeEntry extends ListedFile {
  readonly md5: string
}

/** A path as it is on disk. */
export interface Tree {
  readonly kind: 'file' | 'folder'
  readonly version: DataVersion
  readonly entries: readonly TreeEntry[]
  /** Only of a single file: whether it may be executed. DVC does not keep that inside folders. */
  readonly executable: boolean
}

/** How a tree is read. */
export interface TreeOptions {
  /** Where the project begins: `.dvcignore` files count from here, and links may lead to files inside it. */
  readonly root: string
  readonly hash?: HashName
  readonly signal?: AbortSignal | undefined
  /** Called now and then with what has been hashed so far. */
  readonly onProgress?: ((files: number, bytes: number) => void) | undefined
}

/**
 * Reads a file or folder and computes DVC's id for it.
 * @throws {UserError} when the path is missing, is no file or folder, or holds what `listFolder` refuses.
 */
export async function readTree(path: string, options: TreeOptions): Promise<Tree> {
  const found = statSync(path, { throwIfNoEntry: false })
  const shown = posixPath(relative(options.root, path)) || '.'
  if (!found) throw new UserError(`"${shown}" does not exist.`, { hint: 'Check the path, or pull it first.' })
  refuseLeaving(options.root, path, shown)
  if (found.isFile()) {
    const md5 = await hashFile(path, options.hash)
    const version = { md5, size: found.size }
    const executable = (found.mode & 0o100) !== 0
    return { kind: 'file', version, entries: [{ relpath: '', ...version }], executable }
  }
  if (!found.isDirectory()) throw new UserError(`"${shown}" is neither a file nor a folder.`)
  const entries = await hashAll(path, listFolder(path, options.root), options)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  return {
    kind: 'folder',
    version: { md5: folderId(entries), size, nfiles: entries.length },
    entries,
    executable: false,
  }
}

/** Large files wait for the disk side by side; MD5 itself runs on this thread, so more than a few gain nothing. */
const LARGE_AT_ONCE = 3

/** After this long the event loop gets a turn, so that a cancelled job stops and progress is seen. */
const TURN_MS = 100

async function hashAll(folder: string, files: readonly ListedFile[], options: TreeOptions): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = []
  let bytes = 0
  const add = (file: ListedFile, md5: string) => {
    entries.push({ ...file, md5 })
    bytes += file.size
  }
  let turn = performance.now()
  for (const file of files) {
    if (file.size > SMALL_FILE_BYTES) continue
    add(file, hashSmallFile(join(folder, file.relpath), options.hash))
    if (performance.now() - turn < TURN_MS) continue
    await setImmediate()
    options.signal?.throwIfAborted()
    options.onProgress?.(entries.length, bytes)
    turn = performance.now()
  }
  const large = files.filter((file) => file.size > SMALL_FILE_BYTES)
  await forEachParallel(large, LARGE_AT_ONCE, async (file) => {
    options.signal?.throwIfAborted()
    add(file, await hashFile(join(folder, file.relpath), options.hash))
    options.onProgress?.(entries.length, bytes)
  })
  return entries
}
