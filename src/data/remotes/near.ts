import { folderId } from '../dvc/id.ts'
import { packsIn } from '../packs/pack-folder.ts'
import type { PackIndex } from '../packs/pack-index.ts'
import { fetchFromPacks } from './packs-fetch.ts'
import type { DataRemote } from './remote.ts'

/** A folder of packs that is near; it may hold another version than the one that is wanted, or nothing. */
export interface NearPacks {
  readonly folder: string
  /** Makes the folder ready when it is first needed; `undefined` when it holds nothing. */
  readonly index: () => Promise<PackIndex | undefined>
}

/**
 * Puts packs that are near before a remote: what they have, and is right, is not asked for far away. All else is as with the
 * remote alone.
 * @param onFar called when the remote had to be asked for objects
 */
export function withNear(remote: DataRemote, near: NearPacks, onFar: () => void): DataRemote {
  return {
    label: remote.label,
    push: (set, options) => remote.push(set, options),
    async fetch(version, wanted, options = {}) {
      const index = version.hash === 'md5' ? await near.index() : undefined
      const here = index && (await fetchFromPacks(packsIn(near.folder), index, wanted, options))
      const rest = here ? here.lacking.map(({ object }) => object) : wanted
      if (here && rest.length === 0) return here
      onFar()
      const far = await remote.fetch(version, rest, options)
      return {
        objects: (here?.objects ?? 0) + far.objects,
        bytes: (here?.bytes ?? 0) + far.bytes,
        lacking: far.lacking,
      }
    },
    async readManifest(version, options) {
      const { manifest } = (version.hash === 'md5' ? await near.index() : undefined) ?? {}
      if (manifest && folderId(manifest) === version.id) return manifest
      return remote.readManifest(version, options)
    },
  }
}
