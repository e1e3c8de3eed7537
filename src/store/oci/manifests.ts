import { systemClock } from '../../platform/clock.ts'
import { type Digest, digestOf, isDigest } from '../../platform/digest.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { canonicalJson } from '../../platform/json.ts'
import { StoreRefusal } from '../store.ts'
import { type Action, refusalOf } from './answers.ts'
import type { Blobs } from './blobs.ts'
import type { OciReference } from './reference.ts'
import type { Send } from './session.ts'

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json'
/** The empty configuration of an artifact (OCI image specification, "Guidance for an Empty Descriptor"). */
const EMPTY = '{}'
const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json'
const WRITE_ATTEMPTS = 4
/** Registries take manifests of 4 MiB (OCI distribution specification, "Pushing Manifests"); some are told to take more. */
const MOST_BYTES = 32 << 20

/** A blob as a manifest names it. */
export interface Layer {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
}

/** What a manifest of ours holds: blobs, and what kind of thing they are together. */
export interface Artifact {
  readonly artifactType: string
  readonly layers: readonly Layer[]
}

/** The manifests of one repository. `action` is what the answer is wanted for, as for blobs. */
export interface Manifests {
  /** The manifest's own digest, by which alone it can be deleted; empty where the registry does not tell it. */
  find(tag: string, action: Action): Promise<string | undefined>
  /** Reads what a tag names; `undefined` when it is not there, or no artifact. */
  read(tag: string, action: Action, signal?: AbortSignal): Promise<Artifact | undefined>
  /** Writes an artifact whose blobs are there. @throws {UserError} `isUnknownBlob` when the registry finds one missing. */
  write(tag: string, artifact: Artifact, how?: WriteOptions): Promise<void>
  /** Deletes a manifest; `false` where the registry keeps what it has. */
  drop(manifest: string): Promise<boolean>
  /** All tags, a page of the registry at a time. */
  tags(): AsyncIterable<readonly string[]>
}

/** How an artifact is written. */
export interface WriteOptions {
  /** The repository has another one, so it has the empty configuration too. */
  readonly another?: boolean
  /** It takes the place of what the tag names now; where tags cannot be written twice, that is an error. */
  readonly replaces?: boolean
}

/** Whether a registry refused a manifest because it lacks a blob of it. */
export const isUnknownBlob = (error: unknown): boolean => messageOf(error).includes('BLOB_UNKNOWN')

/** Makes the calls for manifests over a session. */
export function openManifests(send: Send, reference: OciReference, blobs: Blobs): Manifests {
  let empty: Promise<void> | undefined

  const find: Manifests['find'] = async (tag, action) => {
    const headers = { accept: MANIFEST_TYPE }
    const response = await send({ method: 'HEAD', to: `manifests/${tag}`, action, headers })
    if (response.status === 404) return undefined
    if (!response.ok) throw await refusalOf(response, reference, action, 'looking for content')
    return response.headers.get('docker-content-digest') ?? ''
  }

  return {
    find,
    async read(tag, action, signal) {
      const transfer = signal && { signal }
      const request = { method: 'GET', to: `manifests/${tag}`, action, headers: { accept: MANIFEST_TYPE } } as const
      const response = await send({ ...request, ...(transfer && { transfer }) })
      if (response.status === 404) return undefined
      if (!response.ok) throw await refusalOf(response, reference, action, 'reading a manifest')
      const text = await shortText(response)
      return text === undefined ? undefined : parseArtifact(text)
    },
    async write(tag, artifact, { another = false, replaces = false } = {}) {
      if (!another) {
        empty ??= blobs.upload(digestOf(EMPTY), new Blob([EMPTY]))
        await empty
      }
      const headers = { 'content-type': MANIFEST_TYPE }
      const body = manifestText(artifact)
      for (let attempt = 1; ; attempt++) {
        const response = await send({ method: 'PUT', to: `manifests/${tag}`, action: 'push', headers, body })
        if (response.status === 201) return
        const refusal = await refusalOf(response, reference, 'push', 'writing a manifest')
        if (refusal instanceof StoreRefusal) throw refusal
        if ((await find(tag, 'push')) !== undefined) {
          // Another job was faster, and the registry lets no tag be written twice (ECR's immutable tags).
          if (!replaces) return
          const hint = `If ${reference.host} lets no tag be written twice, delete the tag ${tag} first.`
          if (!isUnknownBlob(refusal)) throw new UserError(refusal.message, { hint, cause: refusal })
        }
        // While another job puts up the same blob, docker-registry loses sight of it for a moment.
        if (!isUnknownBlob(refusal) || attempt === WRITE_ATTEMPTS) throw refusal
        await systemClock.sleep(200 * attempt)
      }
    },
    async drop(manifest) {
      const response = await send({ method: 'DELETE', to: `manifests/${manifest}`, action: 'delete' })
      if (response.status === 202 || response.status === 404) return true
      if (response.status === 405) return false
      throw await refusalOf(response, reference, 'delete', 'deleting content')
    },
    async *tags() {
      let next: string | URL | undefined = 'tags/list?n=200'
      while (next !== undefined) {
        const response: Response = await send({ method: 'GET', to: next, action: 'pull' })
        if (response.status === 404) return
        if (!response.ok) throw await refusalOf(response, reference, 'pull', 'listing contents')
        const { tags } = (await response.json()) as { tags?: readonly string[] | null }
        yield tags ?? []
        const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('link') ?? '')?.[1]
        next = link === undefined ? undefined : new URL(link, response.url)
      }
    },
  }
}

function manifestText({ artifactType, layers }: Artifact): string {
  return canonicalJson({
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    artifactType,
    config: { mediaType: EMPTY_TYPE, digest: digestOf(EMPTY), size: EMPTY.length },
    layers,
  })
}

/** Reads a body that is no longer than a manifest can be. */
async function shortText({ body }: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    if (size > MOST_BYTES) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** A registry may hold anything under a tag. */
function parseArtifact(text: string): Artifact | undefined {
  try {
    const { artifactType, layers } = (JSON.parse(text) ?? {}) as Partial<Record<keyof Artifact, unknown>>
    if (typeof artifactType !== 'string' || !Array.isArray(layers) || !layers.every(isLayer)) return undefined
    return { artifactType, layers }
  } catch {
    return undefined
  }
}

function isLayer(value: Partial<Record<keyof Layer, unknown>> | null): boolean {
  const { mediaType, digest, size } = value ?? {}
  return (
    typeof mediaType === 'string' &&
    typeof digest === 'string' &&
    isDigest(digest) &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0
  )
}
