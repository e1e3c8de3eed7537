import { stat } from 'node:fs/promises'
import pLimit from 'p-limit'
import { systemClock } from '../../platform/clock.ts'
import { type Digest, digestOf, digestOfFile } from '../../platform/digest.ts'
import { canonicalJson } from '../../platform/json.ts'
import type { StoreOptions } from '../open.ts'
import { MissingContent, type Store, StoreRefusal } from '../store.ts'
import { WrongBytes } from '../transfer.ts'
import { type Action, refusalOf } from './answers.ts'
import { openBlobs } from './blobs.ts'
import { findCredentials } from './credentials.ts'
import { type OciReference, parseOciUrl } from './reference.ts'
import { openSession, type Send } from './session.ts'

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json'
const ARTIFACT_TYPE = 'application/vnd.modelloop.content.v1'
/** The empty configuration of an artifact (OCI image specification, "Guidance for an Empty Descriptor"). */
const EMPTY = '{}'
const LOOKS_AT_ONCE = 8
const MANIFEST_ATTEMPTS = 4

/**
 * Opens a repository of an OCI registry as a store. Each content is one blob, held by a manifest of its own with the tag
 * `sha256-<hex>`: a blob that no manifest names is swept away by the registry.
 */
export async function openOciStore(url: string, options: StoreOptions): Promise<Store> {
  const reference = parseOciUrl(url)
  const send = openSession(reference, await findCredentials(reference.host, options))
  const blobs = openBlobs(send, reference, options.log)
  const manifests = openManifests(send, reference)
  let empty: Promise<void> | undefined
  const has = async (digest: Digest, action: Action) =>
    (await manifests.find(digest, action)) !== undefined && (await blobs.sizeOf(digest, action)) !== undefined

  return {
    url: reference.url,
    has: (digest) => has(digest, 'pull'),
    async put(digest, file) {
      const found = await digestOfFile(file)
      if (found !== digest) throw new WrongBytes(file, digest, found)
      // A registry may refuse to tell a reader of a repository that is not there yet; a writer may make it.
      if (await has(digest, 'push')) return
      await blobs.upload(digest, file)
      empty ??= blobs.upload(digestOf(EMPTY), new Blob([EMPTY]))
      await empty
      await manifests.write(digest, (await stat(file)).size)
    },
    async get(digest, destination) {
      if ((await manifests.find(digest, 'pull')) === undefined) throw new MissingContent(digest, reference.url)
      await blobs.download(digest, destination)
    },
    async *list() {
      const limit = pLimit(LOOKS_AT_ONCE)
      for await (const digests of manifests.pages()) {
        const sized = await Promise.all(
          digests.map((digest) => limit(async () => ({ digest, sizeBytes: await blobs.sizeOf(digest) }))),
        )
        for (const { digest, sizeBytes } of sized) if (sizeBytes !== undefined) yield { digest, sizeBytes }
      }
    },
    async delete(digest) {
      const manifest = await manifests.find(digest, 'delete')
      const sizeBytes = (await blobs.sizeOf(digest)) ?? 0
      if (!manifest || !(await manifests.drop(manifest))) return { freedBytes: 0, keptBytes: sizeBytes }
      await blobs.drop(digest)
      return { freedBytes: sizeBytes, keptBytes: 0 }
    },
  }
}

const tagOf = (digest: Digest) => digest.replace(':', '-')

/** The manifests that hold the contents, one a content. */
function openManifests(send: Send, reference: OciReference) {
  return {
    /** The manifest's own digest, by which alone it can be deleted; empty where the registry does not tell it. */
    async find(digest: Digest, action: Action): Promise<string | undefined> {
      const headers = { accept: MANIFEST_TYPE }
      const response = await send({ method: 'HEAD', to: `manifests/${tagOf(digest)}`, action, headers })
      if (response.status === 404) return undefined
      if (!response.ok) throw await refusalOf(response, reference, action, 'looking for content')
      return response.headers.get('docker-content-digest') ?? ''
    },
    async write(digest: Digest, sizeBytes: number): Promise<void> {
      const headers = { 'content-type': MANIFEST_TYPE }
      const body = manifestText(digest, sizeBytes)
      for (let attempt = 1; ; attempt++) {
        const response = await send({ method: 'PUT', to: `manifests/${tagOf(digest)}`, action: 'push', headers, body })
        if (response.status === 201) return
        const refusal = await refusalOf(response, reference, 'push', 'writing a manifest')
        if (refusal instanceof StoreRefusal) throw refusal
        // Another job was faster, and the registry lets no tag be written twice (ECR's immutable tags).
        if ((await this.find(digest, 'push')) !== undefined) return
        // While another job puts up the same blob, docker-registry loses sight of it for a moment.
        if (!refusal.message.includes('BLOB_UNKNOWN') || attempt === MANIFEST_ATTEMPTS) throw refusal
        await systemClock.sleep(200 * attempt)
      }
    },
    /** Deletes a manifest; `false` where the registry keeps what it has. */
    async drop(manifest: string): Promise<boolean> {
      const response = await send({ method: 'DELETE', to: `manifests/${manifest}`, action: 'delete' })
      if (response.status === 202 || response.status === 404) return true
      if (response.status === 405) return false
      throw await refusalOf(response, reference, 'delete', 'deleting content')
    },
    /** The digests of all contents, a page of the registry at a time. */
    async *pages(): AsyncIterable<readonly Digest[]> {
      let next: string | URL | undefined = 'tags/list?n=200'
      while (next !== undefined) {
        const response: Response = await send({ method: 'GET', to: next, action: 'pull' })
        if (response.status === 404) return
        if (!response.ok) throw await refusalOf(response, reference, 'pull', 'listing contents')
        const { tags } = (await response.json()) as { tags?: readonly string[] | null }
        yield (tags ?? [])
          .filter((tag) => /^sha256-[0-9a-f]{64}$/.test(tag))
          .map((tag) => tag.replace('-', ':') as Digest)
        const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('link') ?? '')?.[1]
        next = link === undefined ? undefined : new URL(link, response.url)
      }
    },
  }
}

function manifestText(digest: Digest, sizeBytes: number): string {
  return canonicalJson({
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    artifactType: ARTIFACT_TYPE,
    config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(EMPTY), size: EMPTY.length },
    layers: [{ mediaType: 'application/octet-stream', digest, size: sizeBytes }],
  })
}
