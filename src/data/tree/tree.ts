import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { posixPath } from '../../platform/files.ts'
import { onDisk } from '../disk.ts'
import { type DataVersion, folderId, manifestBytes, sortedByPath } from '../dvc/id.ts'
import { type HashOptions, hashFiles, type TreeEntry } from './hash-files.ts'
import { openStatIndex } from './stat-index.ts'
import { listFolder, refuseLeaving } from './walk.ts'

/** A path as it is on disk. */
export interface Tree {
  readonly kind: 'file' | 'folder'
  readonly version: DataVersion
  /** Sorted by path in code-point order. */
  readonly entries: readonly TreeEntry[]
  /** Of a folder: what DVC stores as the list of its files. */
  readonly manifest: Uint8Array | undefined
  /** Only of a single file: whether it may be executed. DVC does not keep that inside folders. */
  readonly executable: boolean
}

/** How a tree is read. */
export interface TreeOptions extends HashOptions {
  /** Where the project begins: `.dvcignore` files count from here, and links may lead to files inside it. */
  readonly root: string
  /** DVC's cache: links may lead to its objects, too. */
  readonly cache?: string | undefined
  /** The working directory, where it may be remembered which files need not be read again: never for a proof. */
  readonly remember?: string | undefined
}

/**
 * Reads a file or folder and computes DVC's id for it.
 * @throws {UserError} when the path is missing, is no file or folder, or holds what `listFolder` refuses.
 */
export async function readTree(path: string, options: TreeOptions): Promise<Tree> {
  const shown = posixPath(relative(options.root, path)) || '.'
  const found = onDisk(shown, () => statSync(path, { throwIfNoEntry: false }))
  if (!found) throw new UserError(`"${shown}" does not exist.`, { hint: 'Check the path, or pull it first.' })
  refuseLeaving(options, path, shown)
  const { remember, hash = 'md5' } = options
  const index =
    remember !== undefined && hash === 'md5' && !options.known ? await openStatIndex(remember, path) : undefined
  const hashed = async (relpaths: readonly string[]) => {
    const entries = await hashFiles(path, shown, relpaths, { ...options, ...(index && { known: index.known }) })
    if (index?.unchanged)
      options.say?.(`${shown}: large files not written to since they were read: ${index.unchanged}.`)
    await index?.save(entries)
    return entries
  }
  if (found.isFile()) {
    const entries = await hashed([''])
    const { md5, size } = entries[0]!
    const executable = (found.mode & 0o100) !== 0
    return { kind: 'file', version: { md5, size }, entries, manifest: undefined, executable }
  }
  if (!found.isDirectory()) throw new UserError(`"${shown}" is neither a file nor a folder.`)
  const relpaths = listFolder(path, options.root, options.cache)
  const entries = sortedByPath(await hashed(relpaths))
  const manifest = manifestBytes(entries)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const version = { md5: folderId(manifest), size, nfiles: entries.length }
  return { kind: 'folder', version, entries, manifest, executable: false }
}
