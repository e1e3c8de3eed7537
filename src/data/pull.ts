import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UserError } from '../platform/errors.ts'
import { posixPath } from '../platform/files.ts'
import { isTemporary } from './copy.ts'
import { leavesRoot, makeFolder, nearestFolder, onDisk } from './disk.ts'
import { isFolderId } from './dvc/id.ts'
import type { DvcProject, TrackedPath } from './dvc/project.ts'
import { findManifest } from './find-manifest.ts'
import { type LackingObject, notToBeHad } from './lacking.ts'
import { type Say, startProgress } from './progress.ts'
import type { DataFolder } from './remotes/folder.ts'
import type { DataRemote, WantedObject } from './remotes/remote.ts'

/** Where data is brought from. */
export interface PullOptions {
  readonly cache: DataFolder
  readonly remote: DataRemote | undefined
  /** Keep what comes from the remote in DVC's cache too. */
  readonly keep: boolean
  readonly signal?: AbortSignal | undefined
  readonly say?: Say | undefined
}

/** A file that the tree lacks. */
type MissingFile = WantedObject & { readonly target: string }

/**
 * Brings the files of a tracked path that the working tree lacks, from the cache or the remote, each hashed on the way.
 * Files that are there stay as they are, right or wrong: `verify` judges them. A corrupt object of the cache is replaced.
 * @returns how many files were brought
 * @throws {UserError} when an object is missing or corrupt; the file it was for is then not there at all.
 */
export async function pullPath(project: DvcProject, path: TrackedPath, options: PullOptions): Promise<number> {
  const { version } = path
  if (!version || !path.cached) return 0
  const { missing, manifest } = await missingFiles(path, options)
  const folders = new Set(missing.map(({ target }) => dirname(target)))
  if (isFolderId(version.md5)) folders.add(path.fullPath)
  for (const folder of folders) {
    makeSafeFolder(project, folder)
    removeHalves(folder)
  }
  const lacking = await fetchAll(path, missing, manifest, options)
  if (lacking.length > 0) throw notToBeHad(lacking, placesOf(options))
  return missing.length
}

const placesOf = ({ cache, remote }: PullOptions): DataRemote[] => (remote ? [cache, remote] : [cache])

async function missingFiles(path: TrackedPath, options: PullOptions) {
  const { version, fullPath, name, hash } = path
  const id = version!.md5
  const mode = path.executable ? 0o755 : 0o644
  if (!isFolderId(id)) {
    const file: MissingFile = { id, target: fullPath, shown: name, mode }
    return { missing: existsSync(fullPath) ? [] : [file], manifest: undefined }
  }
  const { entries, bytes, brokenIn } = await findManifest(placesOf(options), { id, hash }, name, options.signal)
  if (options.keep && brokenIn.includes(options.cache)) await options.cache.drop({ id, hash })
  const missing = entries
    .map(
      ({ md5, relpath }): MissingFile => ({
        id: md5,
        target: join(fullPath, relpath),
        shown: `${name}/${relpath}`,
        mode,
      }),
    )
    .filter(({ target }) => !existsSync(target))
  return { missing, manifest: bytes }
}

/** Asks the cache, then the remote for what the cache cannot give, and keeps that in the cache. @returns what nobody has */
async function fetchAll(
  { version, hash, name }: TrackedPath,
  missing: readonly MissingFile[],
  manifest: Uint8Array | undefined,
  options: PullOptions,
): Promise<LackingObject[]> {
  const { cache, remote, keep, signal, say } = options
  const of = { id: version!.md5, hash }
  const onProgress = startProgress(`${name}: pulled`, { files: missing.length }, say)
  const inCache = await cache.fetch(of, missing, { signal, onProgress })
  const rest = inCache.lacking.map(({ object }) => object)
  const inRemote = remote && rest.length > 0 ? await remote.fetch(of, rest, { signal, onProgress }) : undefined
  const gone = new Map(inRemote?.lacking.map(({ object, why }) => [object, why]))
  if (keep && hash === 'md5') {
    // DVC would trust the object that it has; a whole one takes its place.
    for (const { object, why } of inCache.lacking) {
      if (why === 'broken' && inRemote && !gone.has(object)) await cache.drop({ id: object.id, hash })
    }
    const brought = inRemote ? (rest as MissingFile[]).filter((object) => !gone.has(object)) : []
    await cache.push({ version: of.id, files: uniqueSources(brought), manifest }, { signal })
  }
  return inCache.lacking.flatMap(({ object, why }) => {
    const answers = [{ place: cache as DataRemote, why }]
    if (!remote) return { ...object, answers }
    const inRemote = gone.get(object)
    return inRemote ? { ...object, answers: [...answers, { place: remote, why: inRemote }] } : []
  })
}

const uniqueSources = (files: readonly MissingFile[]) => [
  ...new Map(files.map(({ id, target }) => [id, { id, file: target, size: statSync(target).size }])).values(),
]

/** Removes what a pull left that was killed. */
function removeHalves(folder: string): void {
  for (const name of readdirSync(folder)) if (isTemporary(name)) rmSync(join(folder, name), { force: true })
}

/** Makes a folder, and refuses one that a link in the tree has put outside the project. */
function makeSafeFolder(project: DvcProject, folder: string): void {
  const shown = posixPath(relative(project.directory, folder))
  if (leavesRoot(project.root, nearestFolder(folder))) {
    throw new UserError(`"${shown}" would be written outside the project, through a link.`, {
      hint: 'Delete the link.',
    })
  }
  onDisk(shown, () => makeFolder(folder))
}
