import { messageOf } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'

/** A folder as an entry of GitHub's cache. An entry is never written over. */
export interface CacheEntry {
  /** Absolute, and the same in the jobs that share the entry: it is part of what an entry is found by. */
  readonly folder: string
  readonly key: string
}

/**
 * Brings a folder back from GitHub's cache: the entry of the key, else the newest whose key begins with `prefix`.
 * Never throws: a cache is no place of truth.
 * @returns the key that was found
 */
export async function restoreFolder(
  { folder, key, prefix }: CacheEntry & { readonly prefix: string },
  log: Log,
): Promise<string | undefined> {
  try {
    const cache = await import('@actions/cache')
    return cache.isFeatureAvailable() ? await cache.restoreCache([folder], key, [prefix]) : undefined
  } catch (error) {
    log.warning(`The cache of GitHub could not be read: ${messageOf(error)}`)
    return undefined
  }
}

/** Puts a folder into GitHub's cache. Never throws. @returns whether it is there now */
export async function saveFolder({ folder, key }: CacheEntry, log: Log): Promise<boolean> {
  try {
    const cache = await import('@actions/cache')
    return cache.isFeatureAvailable() && (await cache.saveCache([folder], key)) !== -1
  } catch (error) {
    log.warning(`The cache of GitHub could not be written: ${messageOf(error)}`)
    return false
  }
}
