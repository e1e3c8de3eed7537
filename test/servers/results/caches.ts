import type { Blobs } from './blobs.ts'
import type { ResultsState } from './state.ts'
import { type Fields, TwirpError } from './twirp.ts'

/** One cache entry. Branch scopes are not kept apart here: every run sees every entry. */
export interface StoredCache {
  readonly id: number
  readonly key: string
  /** A hash of the paths and the compression. */
  readonly version: string
  final: boolean
}

const blobOf = (entry: StoredCache) => `cache-${entry.id}`

/** Answers the cache half of the results service, version 2 of the protocol. */
export function cacheService(
  method: string,
  fields: Fields,
  store: { state: ResultsState; blobs: Blobs; url: string },
): unknown {
  const { state, blobs, url } = store
  const { key, version } = fields as { key: string; version: string }
  const same = (entry: StoredCache) => entry.key === key && entry.version === version
  switch (method) {
    case 'CreateCacheEntry': {
      if (state.caches.some(same)) return { ok: false, message: 'cache entry with the same key already exists' }
      const entry = { id: state.nextId++, key, version, final: false }
      state.caches.push(entry)
      return { ok: true, signed_upload_url: url + blobs.sign(blobOf(entry)) }
    }
    case 'FinalizeCacheEntryUpload': {
      const entry = state.caches.find((item) => same(item) && !item.final)
      if (!entry) throw new TwirpError(404, 'not_found', `There is no open entry ${key}.`)
      entry.final = true
      return { ok: true, entry_id: String(entry.id) }
    }
    case 'GetCacheEntryDownloadURL': {
      const hit = lookUp(state, key, (fields['restoreKeys'] ?? []) as string[], version)
      if (!hit) return { ok: false }
      return { ok: true, signed_download_url: url + blobs.sign(blobOf(hit)), matched_key: hit.key }
    }
    default:
      throw new TwirpError(404, 'bad_route', method)
  }
}

/** The exact key first, then the newest entry that begins with one of the restore keys, in their order. */
function lookUp(
  state: ResultsState,
  key: string,
  prefixes: readonly string[],
  version: string,
): StoredCache | undefined {
  const usable = state.caches.filter((entry) => entry.final && entry.version === version).reverse()
  const exact = usable.find((entry) => entry.key === key)
  if (exact) return exact
  for (const prefix of [key, ...prefixes]) {
    const hit = usable.find((entry) => entry.key.startsWith(prefix))
    if (hit) return hit
  }
  return undefined
}
