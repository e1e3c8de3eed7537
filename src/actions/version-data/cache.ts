import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SelectedPath, TrackedPath } from '../../data/dvc/project.ts'
import type { DataMode, DataPlaces, Examined } from '../../data/examine.ts'
import { readPackFolder, writePackFolder } from '../../data/packs/pack-folder.ts'
import type { PackIndex } from '../../data/packs/pack-index.ts'
import { withNear } from '../../data/remotes/near.ts'
import { setOf } from '../../data/snapshot.ts'
import { gitFilesOf, openGitIds } from '../../data/tree/git-ids.ts'
import { restoreFolder, saveFolder } from '../../github/cache.ts'
import { digestOf } from '../../platform/digest.ts'
import { messageOf } from '../../platform/errors.ts'
import type { DataContext } from './inputs.ts'

/** GitHub keeps 10 GB for a repository and drops the oldest entries beyond: data shall not push out all the rest. */
const MOST_BYTES = 5_000_000_000

/** Below this, files are read faster than their ids are brought. */
const WORTH_BYTES = 256_000_000

/** The places of a path with GitHub's cache before the remote. */
export interface CachedPlaces {
  readonly places: DataPlaces
  /** Keeps what was brought for later jobs, and clears up. Never throws. */
  done(examined: Examined | undefined): Promise<void>
}

/**
 * Puts GitHub's cache before the remote where data is pulled in a job: one entry for a version, with its objects in packs.
 * An earlier version's entry serves for what both share. What proves data (`verify`) never reads it.
 */
export async function cachedPlaces(
  context: DataContext,
  { name, tracked }: SelectedPath,
  mode: DataMode,
  places: DataPlaces,
): Promise<CachedPlaces> {
  const { host, inputs } = context
  if (host.github && inputs.cache && !tracked && mode === 'auto') return placesWithGitIds(context, name, places)
  const isPulled = (mode === 'auto' || mode === 'pull') && tracked?.version && tracked.cached && tracked.hash === 'md5'
  if (!host.github || !inputs.cache || !isPulled || existsSync(tracked.fullPath))
    return { places, done: async () => {} }
  return placesBehindCache(context, tracked, tracked.version.md5, places)
}

/**
 * Takes the ids of large data that git itself keeps from the cache, by the ids of git's blobs: a fresh runner then need not
 * read again what did not change.
 */
async function placesWithGitIds(context: DataContext, name: string, places: DataPlaces): Promise<CachedPlaces> {
  const { host, log, directory } = context
  const files = await gitFilesOf(directory, name)
  if (files.sizeBytes < WORTH_BYTES) return { places, done: async () => {} }
  const prefix = `modelloop-ids-${slugOf(`${host.runner} ${name}`)}-`
  const key = prefix + files.digest.slice('sha256:'.length)
  const folder = join(host.temporaryFolder, 'modelloop-ids', slugOf(name))
  const found = await restoreFolder({ folder, key, prefix }, log)
  if (found) log.info(`"${name}": the ids of files that git has unchanged are taken from the cache of GitHub.`)
  const ids = await openGitIds(join(folder, 'ids.json'), join(directory, name), files)
  return {
    places: { ...places, known: ids.known },
    async done(examined) {
      try {
        if (!examined?.tree || found === key || host.pullRequest) return
        await ids.save(examined.tree.entries)
        await saveFolder({ folder, key }, log)
      } catch (error) {
        log.warning(`The ids of "${name}" could not be kept in the cache of GitHub: ${messageOf(error)}`)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

/** A key takes no comma, and a path may have one. */
const slugOf = (text: string) => digestOf(text).slice('sha256:'.length, 'sha256:'.length + 12)

function placesBehindCache(
  { host, log, signal }: DataContext,
  { name, fullPath }: TrackedPath,
  version: string,
  places: DataPlaces,
): CachedPlaces {
  const slug = slugOf(name)
  const prefix = `modelloop-data-${slug}-`
  const key = prefix + version
  const folder = join(host.temporaryFolder, 'modelloop-data', slug)
  let restored: Promise<PackIndex | undefined> | undefined
  let found: string | undefined
  let wasAsked = false

  const restore = async () => {
    found = await restoreFolder({ folder, key, prefix }, log)
    if (found !== undefined)
      log.info(`"${name}": ${found === key ? 'its' : 'an earlier'} version is in the cache of GitHub.`)
    return readPackFolder(folder)
  }
  const index = () => {
    restored ??= restore()
    return restored
  }
  const remote = async () => {
    const opened = await places.remote()
    return (
      opened &&
      withNear(opened, { folder, index }, () => {
        wasAsked = true
      })
    )
  }
  const keep = async ({ tree }: Examined) => {
    // An entry of a pull request is seen by that alone, and takes room from those of the branches.
    if (!wasAsked || host.pullRequest || tree?.version.md5 !== version) return
    if (found === key) {
      log.warning(`"${name}": the entry ${key} in the cache of GitHub is not whole. Delete it under Actions, Caches.`)
      return
    }
    if (tree.version.size > MOST_BYTES) {
      log.info(`"${name}" is not kept in the cache of GitHub: it has more than ${MOST_BYTES / 1e9} GB.`)
      return
    }
    await writePackFolder(folder, setOf(tree, fullPath), signal)
    if (await saveFolder({ folder, key }, log)) log.info(`"${name}" is kept in the cache of GitHub for later jobs.`)
  }
  return {
    places: { ...places, remote },
    async done(examined) {
      try {
        if (examined) await keep(examined)
      } catch (error) {
        signal.throwIfAborted()
        log.warning(`"${name}" could not be kept in the cache of GitHub: ${messageOf(error)}`)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}
