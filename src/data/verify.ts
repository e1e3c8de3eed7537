import { existsSync } from 'node:fs'
import { isFolderId } from './dvc-id.ts'
import { compareFiles, type FileChanges, readManifest } from './manifest.ts'
import type { ObjectFolder } from './objects.ts'
import type { DvcProject, TrackedPath } from './project.ts'
import { readTree, type Tree, type TreeOptions } from './tree.ts'

/** How a path on disk compares with its metafile. */
export type Verification =
  /** The bytes are those that the metafile names. */
  | { readonly state: 'same'; readonly tree: Tree }
  /** They are others; `files` says which, when the recorded manifest can be read. */
  | { readonly state: 'different'; readonly tree: Tree; readonly files: FileChanges | undefined }
  /** Nothing is there. */
  | { readonly state: 'missing' }
  /** The metafile names no version yet. */
  | { readonly state: 'unversioned'; readonly tree: Tree }

/**
 * Hashes a tracked path and compares it with its metafile. Nothing is written.
 * @param folders where the manifest of the recorded version may lie: the cache, the remote
 */
export async function verifyPath(
  project: DvcProject,
  path: TrackedPath,
  folders: readonly ObjectFolder[],
  options: Omit<TreeOptions, 'root' | 'hash'> = {},
): Promise<Verification> {
  const { version, hash, fullPath } = path
  if (!existsSync(fullPath)) return { state: 'missing' }
  const tree = await readTree(fullPath, { ...options, root: project.root, hash: version ? hash : 'md5' })
  if (!version) return { state: 'unversioned', tree }
  if (tree.version.md5 === version.md5) return { state: 'same', tree }
  // A pull that failed leaves the folder and none of its files.
  if (tree.kind === 'folder' && tree.entries.length === 0) return { state: 'missing' }
  return { state: 'different', tree, files: await changesSince(path, tree, folders) }
}

/** Tells which files changed since a recorded version; `undefined` when that cannot be known. */
async function changesSince(
  { version, hash, name }: TrackedPath,
  tree: Tree,
  folders: readonly ObjectFolder[],
): Promise<FileChanges | undefined> {
  const id = version!.md5
  if (!isFolderId(id) || tree.kind !== 'folder') return undefined
  // Without the manifest the verdict stands all the same; only the list of files is missing.
  const before = await readManifest(folders, { id, hash, shown: name }).catch(() => undefined)
  return before && compareFiles(before, tree.entries)
}
