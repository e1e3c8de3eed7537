import { existsSync, realpathSync, statSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { UserError } from '../platform/errors.ts'
import { forEachParallel } from '../platform/parallel.ts'
import { isFolderId, manifestText } from './dvc-id.ts'
import { readManifest } from './manifest.ts'
import { fetchObject, type ObjectFolder, objectPath, storeFile, storeManifest } from './objects.ts'
import type { DvcProject, TrackedPath } from './project.ts'

/** Where data is brought from. */
export interface PullOptions {
  readonly cache: ObjectFolder
  readonly remote: ObjectFolder | undefined
  /** Keep what comes from the remote in DVC's cache too. */
  readonly keep: boolean
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((files: number, of: number) => void) | undefined
}

const AT_ONCE = 8

/**
 * Brings the files of a tracked path that the working tree lacks, from the cache or the remote, each hashed on the way.
 * Files that are there stay as they are, right or wrong: `verify` judges them.
 * @returns how many files were brought
 * @throws {UserError} when an object is missing or corrupt; the file it was for is then not there at all.
 */
export async function pullPath(project: DvcProject, path: TrackedPath, options: PullOptions): Promise<number> {
  const { version, hash, name } = path
  if (!version || !path.cached) return 0
  const folders = options.remote ? [options.cache, options.remote] : [options.cache]
  const keep = options.keep && hash === 'md5'
  const missing = await missingFiles(path, folders, keep ? options.cache : undefined)
  const safe = new Set<string>()
  let done = 0
  await forEachParallel(missing, AT_ONCE, async ({ id, target, shown }) => {
    options.signal?.throwIfAborted()
    await makeFolder(project, dirname(target), safe, shown)
    const wanted = { id, hash, shown }
    const corrupt = await fetchObject(folders, wanted, target, path.executable ? 0o755 : 0o644)
    // DVC would trust the object that it has; a whole one takes its place.
    if (corrupt.includes(options.cache)) await rm(objectPath(options.cache, id, hash), { force: true })
    if (keep) await storeFile(options.cache, { id, size: statSync(target).size }, target)
    options.onProgress?.(++done, missing.length)
  })
  if (isFolderId(version.md5)) await makeFolder(project, path.fullPath, safe, name)
  return missing.length
}

async function missingFiles(path: TrackedPath, folders: readonly ObjectFolder[], cache: ObjectFolder | undefined) {
  const { version, fullPath, name, hash } = path
  const id = version!.md5
  const all = [{ id, target: fullPath, shown: name }]
  if (!isFolderId(id)) return all.filter((file) => !existsSync(file.target))
  const entries = await readManifest(folders, { id, hash, shown: name })
  if (cache) await storeManifest(cache, id, manifestText(entries))
  return entries
    .map(({ md5, relpath }) => ({ id: md5, target: join(fullPath, relpath), shown: `${name}/${relpath}` }))
    .filter((file) => !existsSync(file.target))
}

/** Makes a folder, and refuses one that a link in the tree has put outside the project. */
async function makeFolder(project: DvcProject, folder: string, safe: Set<string>, shown: string): Promise<void> {
  if (safe.has(folder)) return
  refuseLeavingBefore(project.root, folder, shown)
  await mkdir(folder, { recursive: true })
  safe.add(folder)
}

function refuseLeavingBefore(root: string, folder: string, shown: string): void {
  let nearest = folder
  while (!existsSync(nearest)) nearest = dirname(nearest)
  const rest = relative(realpathSync(root), realpathSync(nearest))
  if (rest === '..' || rest.startsWith(`..${sep}`)) {
    throw new UserError(`"${shown}" would be written outside the project, through a link.`, {
      hint: 'Delete the link.',
    })
  }
}
