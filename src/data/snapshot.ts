import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../platform/errors.ts'
import { writeWhole } from '../platform/files.ts'
import { git } from '../platform/git.ts'
import { forEachParallel } from '../platform/parallel.ts'
import { manifestText } from './dvc-id.ts'
import { ignoreInGit, initialise, refuseIgnoredMetafile } from './initialise.ts'
import { newMetafile, patchMetafile } from './metafile.ts'
import { type ObjectFolder, storeFile, storeManifest } from './objects.ts'
import type { DvcProject, SelectedPath } from './project.ts'
import { readTree, type Tree } from './tree.ts'

/** Where a snapshot goes. */
export interface SnapshotOptions {
  /** DVC's cache; `undefined` keeps nothing on this machine. */
  readonly cache: ObjectFolder | undefined
  readonly remote: ObjectFolder | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((files: number, bytes: number) => void) | undefined
}

/** What a snapshot made. */
export interface Snapshot {
  readonly tree: Tree
  /** The metafile, relative to the working directory, and its text. */
  readonly metafile: { readonly path: string; readonly text: string; readonly changed: boolean }
  /** How many objects the remote did not have; `undefined` without a remote. */
  readonly pushed: number | undefined
  /** Other files that were written and belong in the commit: `.gitignore`, `.dvc/config`. */
  readonly alsoWritten: readonly string[]
}

const AT_ONCE = 8

/**
 * Records a path as it is now: stores its objects in the cache and the remote, then writes its metafile as `dvc add`
 * would. A folder's manifest is stored after its files, because DVC takes it as the word that they are there.
 * @throws {UserError} when git tracks the path, another tracked path holds it, or its metafile may not be rewritten.
 */
export async function snapshotPath(
  project: DvcProject,
  selected: SelectedPath,
  options: SnapshotOptions,
): Promise<Snapshot> {
  const { directory, root } = project
  const { name } = selected
  const path = join(directory, name)
  refuseOverlap(project, selected)
  const { cached = true, pushed: mayPush = true, imported } = selected.tracked ?? {}
  if (cached) await refuseTrackedByGit(directory, name)
  const tree = await readTree(path, { root, signal: options.signal, onProgress: options.onProgress })
  const metafile = await nextMetafile(project, selected, tree)
  await refuseIgnoredMetafile(project, metafile.path)
  const { signal } = options
  const cache = cached ? options.cache : undefined
  const remote = cached && mayPush && !imported?.repository ? options.remote : undefined
  const initialised = await initialise(project)
  if (cache) await storeTree(cache, tree, path, signal)
  const pushed = remote && (await storeTree(remote, tree, path, signal))
  if (metafile.changed) await writeWhole(join(directory, metafile.path), metafile.text)
  const ignored = cached ? await ignoreInGit(project, name) : []
  return { tree, metafile, pushed, alsoWritten: [...initialised, ...ignored] }
}

async function storeTree(folder: ObjectFolder, tree: Tree, path: string, signal?: AbortSignal): Promise<number> {
  let stored = 0
  await forEachParallel(tree.entries, AT_ONCE, async (entry) => {
    signal?.throwIfAborted()
    const file = entry.relpath === '' ? path : join(path, entry.relpath)
    if (await storeFile(folder, { id: entry.md5, size: entry.size }, file)) stored++
  })
  if (tree.kind === 'folder' && (await storeManifest(folder, tree.version.md5, manifestText(tree.entries)))) stored++
  return stored
}

async function nextMetafile(project: DvcProject, { name, tracked }: SelectedPath, tree: Tree) {
  const path = tracked?.metafile ?? `${name}.dvc`
  if (!tracked) return { path, text: newMetafile(basename(name), tree.version, tree.executable), changed: true }
  const before = await readFile(join(project.directory, path), 'utf8')
  const { version } = tracked
  const same = version?.md5 === tree.version.md5 && tracked.executable === tree.executable
  if (same) return { path, text: before, changed: false }
  if (tracked.stage !== undefined) {
    throw new UserError(`"${name}" is made by the stage "${tracked.stage}", and is not what ${path} names.`, {
      hint: 'Run `dvc repro`, or `dvc commit`: only DVC writes that file.',
    })
  }
  return { path, text: patchMetafile(before, path, tracked.path, tree.version, tree.executable), changed: true }
}

function refuseOverlap({ tracked }: DvcProject, { name }: SelectedPath): void {
  if (name === '.')
    throw new UserError('The working directory itself cannot be versioned.', { hint: 'Name a path in it.' })
  const holder = tracked.find((path) => name.startsWith(`${path.name}/`))
  if (!holder) return
  throw new UserError(`"${name}" lies in "${holder.name}", which DVC already tracks.`, {
    hint: `Snapshot "${holder.name}".`,
  })
}

async function refuseTrackedByGit(directory: string, name: string): Promise<void> {
  const { code, stdout } = await git(['ls-files', '-z', '--', `:(literal)${name}`], { cwd: directory })
  if (code !== 0 || stdout.length === 0) return
  throw new UserError(`git already tracks "${name}", and data is kept by one of the two.`, {
    hint: `To hand it to DVC run: git rm -r --cached "${name}".`,
  })
}
