import type { Repository } from '../../store/oci/repository.ts'
import { folderId } from '../dvc/id.ts'
import type { PackIndex } from '../packs/pack-index.ts'
import { fetchFromPacks } from './packs-fetch.ts'
import { type PackOptions, pushPacks } from './packs-push.ts'
import { readIndex, tagOf } from './packs-version.ts'
import type { DataRemote, Fetched, Lack, ObjectName } from './remote.ts'

/**
 * Opens a repository of a registry as a place for objects. A version is an artifact with the tag `dvc-<id>`: an index, and
 * packs that later versions share. The tag is written last, so a version is there whole or not at all.
 */
export function openPackRemote(repository: Repository, label: string, options: PackOptions = {}): DataRemote {
  const indexes = new Map<string, Promise<PackIndex | Lack>>()
  const indexOf = (id: string, signal?: AbortSignal) => {
    const known = indexes.get(id) ?? readVersion(repository, id, signal)
    indexes.set(id, known)
    // What was not there may be there later.
    const forget = () => indexes.delete(id)
    known.then((found) => typeof found === 'string' && forget(), forget)
    return known
  }
  return {
    label,
    async push(set, pushing = {}) {
      // It may be written anew.
      indexes.delete(set.version)
      return pushPacks(repository, set, { ...options, ...pushing })
    },
    async fetch({ id, hash }, wanted, transfer = {}): Promise<Fetched> {
      const index = hash === 'md5' ? await indexOf(id, transfer.signal) : 'missing'
      if (typeof index !== 'string') return fetchFromPacks(repository.blobs, index, wanted, transfer)
      return { objects: 0, bytes: 0, lacking: wanted.map((object) => ({ object, why: index })) }
    },
    async readManifest({ id, hash }: ObjectName, { signal } = {}): Promise<Uint8Array | Lack> {
      const index = hash === 'md5' ? await indexOf(id, signal) : 'missing'
      if (typeof index === 'string') return index
      return index.manifest && folderId(index.manifest) === id ? index.manifest : 'broken'
    },
  }
}

async function readVersion(repository: Repository, id: string, signal?: AbortSignal): Promise<PackIndex | Lack> {
  const artifact = await repository.manifests.read(tagOf(id), 'pull', signal)
  return artifact ? readIndex(repository, artifact, signal) : 'missing'
}
