import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { type Digest, isDigest } from '../../platform/digest.ts'

/** An object in a pack: DVC's id of its bytes, and how many there are. */
export interface PackedObject {
  readonly id: string
  readonly size: number
}

/** Objects one after the other in one file. Where one begins follows from the sizes of those before it. */
export interface Pack {
  readonly digest: Digest
  readonly size: number
  readonly objects: readonly PackedObject[]
}

/** What a version consists of. Empty files are in no pack; objects of earlier versions may be there too. */
export interface PackIndex {
  /** Of a folder: the bytes whose id the version is. */
  readonly manifest: Uint8Array | undefined
  readonly packs: readonly Pack[]
}

/** Says that an index contradicts itself, or is none. */
export class BrokenIndex extends Error {
  override readonly name = 'BrokenIndex'
}

const SCHEMA = 'modelloop.packs/v1'
/** More is no index of ours: it is enough for some millions of files. */
export const MOST_INDEX_BYTES = 500_000_000

interface Written {
  readonly schema: typeof SCHEMA
  readonly packs: readonly {
    readonly digest: Digest
    readonly ids: readonly string[]
    readonly sizes: readonly number[]
  }[]
  readonly manifest?: string
  readonly replaces?: Digest
}

/**
 * Writes an index: JSON in zstd. The same index gives the same bytes.
 * @param replaces the digest of an index whose place it takes because its bytes are wrong: its own is then another
 */
export function indexBytes({ packs, manifest }: PackIndex, replaces?: Digest): Buffer {
  const written: Written = {
    schema: SCHEMA,
    packs: packs.map(({ digest, objects }) => ({
      digest,
      ids: objects.map(({ id }) => id),
      sizes: objects.map(({ size }) => size),
    })),
    ...(manifest && { manifest: Buffer.from(manifest).toString('latin1') }),
    ...(replaces && { replaces }),
  }
  return zstdCompressSync(JSON.stringify(written))
}

/** Reads an index that came from outside. @throws {BrokenIndex} when it is none, or two of its objects are the same. */
export function parseIndex(bytes: Uint8Array): PackIndex {
  const { schema, packs, manifest } = parseWritten(bytes)
  if (schema !== SCHEMA || !Array.isArray(packs)) throw new BrokenIndex(`it is not of the kind ${SCHEMA}`)
  if (manifest !== undefined && typeof manifest !== 'string') throw new BrokenIndex('its manifest is no text')
  const seen = new Set<string>()
  const parsed = packs.map((pack: Partial<Record<string, unknown>> | null): Pack => {
    const { digest, ids, sizes } = pack ?? {}
    if (typeof digest !== 'string' || !isDigest(digest)) throw new BrokenIndex('a pack has no digest')
    if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length || ids.length === 0) {
      throw new BrokenIndex(`${digest} lists no objects with their sizes`)
    }
    const objects = ids.map((id: unknown, at): PackedObject => {
      const size: unknown = sizes[at]
      if (typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id)) throw new BrokenIndex(`an object has no MD5`)
      if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1)
        throw new BrokenIndex(`${id} has no size`)
      if (seen.has(id)) throw new BrokenIndex(`${id} is there twice`)
      seen.add(id)
      return { id, size }
    })
    return { digest, size: sizeOf(objects), objects }
  })
  return { packs: parsed, manifest: manifest === undefined ? undefined : Buffer.from(manifest, 'latin1') }
}

function parseWritten(bytes: Uint8Array): Partial<Record<keyof Written, unknown>> {
  try {
    const text = zstdDecompressSync(bytes, { maxOutputLength: MOST_INDEX_BYTES }).toString('utf8')
    return (JSON.parse(text) as Partial<Record<keyof Written, unknown>> | null) ?? {}
  } catch (cause) {
    throw new BrokenIndex('it is no JSON in zstd', { cause })
  }
}

/** Sums up sizes in bytes. */
export const sizeOf = (objects: readonly PackedObject[]): number => objects.reduce((sum, { size }) => sum + size, 0)
