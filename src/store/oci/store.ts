import { stat } from 'node:fs/promises'
import pLimit from 'p-limit'
import { type Digest, digestOfFile } from '../../platform/digest.ts'
import type { StoreOptions } from '../store.ts'
import { MissingContent, type Store } from '../store.ts'
import { WrongBytes } from '../transfer.ts'
import type { Action } from './answers.ts'
import { openRepository } from './repository.ts'

const ARTIFACT_TYPE = 'application/vnd.modelloop.content.v1'
const LOOKS_AT_ONCE = 8

/**
 * Opens a repository of an OCI registry as a store. Each content is one blob, held by a manifest of its own with the tag
 * `sha256-<hex>`: a blob that no manifest names is swept away by the registry.
 */
export async function openOciStore(url: string, options: StoreOptions): Promise<Store> {
  const { url: shown, blobs, manifests } = await openRepository(url, options)
  const has = async (digest: Digest, action: Action) =>
    (await manifests.find(tagOf(digest), action)) !== undefined && (await blobs.sizeOf(digest, action)) !== undefined

  return {
    url: shown,
    has: (digest) => has(digest, 'pull'),
    async put(digest, file) {
      const found = await digestOfFile(file)
      if (found !== digest) throw new WrongBytes(file, digest, found)
      // A registry may refuse to tell a reader of a repository that is not there yet; a writer may make it.
      if (await has(digest, 'push')) return
      await blobs.upload(digest, file)
      const layer = { mediaType: 'application/octet-stream', digest, size: (await stat(file)).size }
      await manifests.write(tagOf(digest), { artifactType: ARTIFACT_TYPE, layers: [layer] })
    },
    async get(digest, destination) {
      if ((await manifests.find(tagOf(digest), 'pull')) === undefined) throw new MissingContent(digest, shown)
      await blobs.download(digest, destination)
    },
    async *list() {
      const limit = pLimit(LOOKS_AT_ONCE)
      for await (const tags of manifests.tags()) {
        const digests = tags.filter((tag) => TAG.test(tag)).map((tag) => tag.replace('-', ':') as Digest)
        const sized = await Promise.all(
          digests.map((digest) => limit(async () => ({ digest, sizeBytes: await blobs.sizeOf(digest) }))),
        )
        for (const { digest, sizeBytes } of sized) if (sizeBytes !== undefined) yield { digest, sizeBytes }
      }
    },
    async delete(digest) {
      const manifest = await manifests.find(tagOf(digest), 'delete')
      const sizeBytes = (await blobs.sizeOf(digest)) ?? 0
      if (!manifest || !(await manifests.drop(manifest))) return { freedBytes: 0, keptBytes: sizeBytes }
      await blobs.drop(digest)
      return { freedBytes: sizeBytes, keptBytes: 0 }
    },
  }
}

const tagOf = (digest: Digest) => digest.replace(':', '-')
const TAG = /^sha256-[0-9a-f]{64}$/
