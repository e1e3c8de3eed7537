import { existsSync } from 'node:fs'
import { isFolderId } from './dvc/id.ts'
import { compareFiles, type FileChanges, parseManifest } from './dvc/manifest.ts'
import { boundsOf, type DvcProject, type TrackedPath } from './dvc/project.ts'
import { readManifest } from './find-manifest.ts'
import { startProgress } from './progress.ts'
import type { DataRemote, Fetched, Lack } from './remotes/remote.ts'
import { readTree, type Tree, type TreeOptions } from './tree/tree.ts'

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
 * @param places where the manifest of the recorded version may lie: the cache, the remote
 */
export async function verifyPath(
  project: DvcProject,
  path: TrackedPath,
  places: readonly DataRemote[],
  options: Omit<TreeOptions, 'root' | 'cache' | 'hash'> = {},
): Promise<Verification> {
  const { version, hash, fullPath } = path
  if (!existsSync(fullPath)) return { state: 'missing' }
  const tree = await readTree(fullPath, { ...options, ...boundsOf(project), hash: version ? hash : 'md5' })
  if (!version) return { state: 'unversioned', tree }
  if (tree.version.md5 === version.md5) return { state: 'same', tree }
  // A pull that failed leaves the folder and none of its files.
  if (tree.kind === 'folder' && tree.entries.length === 0) return { state: 'missing' }
  return { state: 'different', tree, files: await changesSince(path, tree, places) }
}

/** Tells which files changed since a recorded version; `undefined` when that cannot be known. */
async function changesSince(
  { version, hash, name }: TrackedPath,
  tree: Tree,
  places: readonly DataRemote[],
): Promise<FileChanges | undefined> {
  const id = version!.md5
  if (!isFolderId(id) || tree.kind !== 'folder') return undefined
  // Without the manifest the verdict stands all the same; only the list of files is missing.
  const before = await readManifest(places, { id, hash }, name).catch(() => undefined)
  return before && compareFiles(before, tree.entries)
}

/** What a remote holds of a version. */
export type RemoteProof =
  /** Each byte was read and hashed, or the object is told. */
  | Fetched
  /** The list of files cannot be had there, so nothing can. */
  | { readonly manifest: Lack }

/** Reads all that a remote holds of a tracked path's version, and hashes each byte of it. Nothing is kept. */
export async function proveRemote(
  { version, hash, name }: TrackedPath,
  remote: DataRemote,
  { signal, say }: Pick<TreeOptions, 'signal' | 'say'> = {},
): Promise<RemoteProof> {
  const id = version!.md5
  const of = { id, hash }
  let wanted = [{ id, shown: name }]
  if (isFolderId(id)) {
    const manifest = await remote.readManifest(of, { signal })
    if (!(manifest instanceof Uint8Array)) return { manifest }
    const files = new Map(parseManifest(manifest, id, name).map(({ md5, relpath }) => [md5, relpath]))
    wanted = [...files].map(([id, relpath]) => ({ id, shown: `${name}/${relpath}` }))
  }
  const onProgress = startProgress(`${name}: read from ${remote.label}`, { files: wanted.length }, say)
  return remote.fetch(of, wanted, { signal, onProgress })
}
