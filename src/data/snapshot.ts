import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../platform/errors.ts'
import { writeWhole } from '../platform/files.ts'
import { git } from '../platform/git.ts'
import { isFolderId } from './dvc/id.ts'
import { ignoreInGit, initialise, refuseIgnoredMetafile } from './dvc/initialise.ts'
import { parseManifest } from './dvc/manifest.ts'
import { newMetafile, patchMetafile } from './dvc/metafile.ts'
import { boundsOf, type DvcProject, type SelectedPath } from './dvc/project.ts'
import { type Say, startProgress } from './progress.ts'
import { type DataFolder, isDataFolder } from './remotes/folder.ts'
import type { DataRemote, ObjectSet, PushOptions } from './remotes/remote.ts'
import { below } from './tree/hash-work.ts'
import { readTree, type Tree } from './tree/tree.ts'

/** Where a snapshot goes. */
export interface SnapshotOptions {
  /** DVC's cache; `undefined` keeps nothing on this machine. */
  readonly cache: DataFolder | undefined
  readonly remote: DataRemote | undefined
  readonly signal?: AbortSignal | undefined
  readonly say?: Say | undefined
  /** See `TreeOptions`. */
  readonly remember?: string | undefined
  /** Read what the cache and the remote have of the version, and store anew what is wrong. */
  readonly mend?: boolean | undefined
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
  const { directory } = project
  const { name } = selected
  const { signal, say, remember, mend } = options
  const path = join(directory, name)
  refuseOverlap(project, selected)
  const { cached = true, pushed: mayPush = true, imported } = selected.tracked ?? {}
  if (cached) await refuseTrackedByGit(directory, name)
  const tree = await readTree(path, { ...boundsOf(project), signal, say, remember })
  const metafile = await nextMetafile(project, selected, tree)
  await refuseIgnoredMetafile(project, metafile.path)
  const cache = cached ? options.cache : undefined
  const remote = cached && mayPush && !imported?.repository ? options.remote : undefined
  const initialised = await initialise(project)
  const set = setOf(tree, path)
  const watch = (what: string) => ({ signal, mend, onProgress: startProgress(`${name}: ${what}`, extentOf(set), say) })
  const earlier = earlierOf(selected, tree, cache)
  const pushed = await storeSet(set, { cache, remote, earlier, watch })
  if (metafile.changed) await writeWhole(join(directory, metafile.path), metafile.text)
  const ignored = cached ? await ignoreInGit(project, name) : []
  return { tree, metafile, pushed, alsoWritten: [...initialised, ...ignored] }
}

interface StoreOptions extends Pick<SnapshotOptions, 'cache' | 'remote'>, Pick<PushOptions, 'earlier'> {
  readonly watch: (what: string) => PushOptions
}

/**
 * Stores a set in the cache and on the remote; where both are folders each file is read once.
 * @returns how many objects the remote lacked
 */
async function storeSet(set: ObjectSet, { cache, remote, earlier, watch }: StoreOptions): Promise<number | undefined> {
  if (cache && remote && isDataFolder(remote)) {
    const what = watch(`kept in the cache and pushed to ${remote.label}`)
    return (await remote.push(set, { ...what, beside: cache })).objects
  }
  if (cache) await cache.push(set, watch('kept in the cache'))
  return remote && (await remote.push(set, { ...watch(`pushed to ${remote.label}`), earlier })).objects
}

/** Lists the objects of a tree at a path, each once whatever number of files it is. */
export function setOf({ version, entries, manifest }: Tree, path: string): ObjectSet {
  const files = new Map(entries.map(({ md5, relpath, size }) => [md5, { id: md5, size, file: below(path, relpath) }]))
  return { version: version.md5, files: [...files.values()], manifest }
}

const extentOf = ({ files }: ObjectSet) => ({
  files: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
})

/** The version that the metafile names: its files are where it was pushed to. */
function earlierOf({ name, tracked }: SelectedPath, tree: Tree, cache: DataFolder | undefined) {
  const id = tracked?.version?.md5
  if (id === undefined || tracked?.hash !== 'md5' || !isFolderId(id) || tree.kind !== 'folder') return undefined
  const entries = async () => {
    const bytes = await cache?.readManifest({ id, hash: 'md5' })
    return bytes instanceof Uint8Array ? parseManifest(bytes, id, name) : undefined
  }
  return { id, entries }
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
