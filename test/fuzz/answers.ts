import { zstdCompressSync } from 'node:zlib'
import { expect } from 'vitest'
import { BrokenIndex, indexBytes, type PackIndex, parseIndex, sizeOf } from '../../src/data/packs/pack-index.ts'
import { digestOf } from '../../src/platform/digest.ts'
import { UserError } from '../../src/platform/errors.ts'
import type { Blobs } from '../../src/store/oci/blobs.ts'
import { openManifests } from '../../src/store/oci/manifests.ts'
import { parseOciUrl } from '../../src/store/oci/reference.ts'
import { type FuzzedParser, text } from './fuzzed-parser.ts'

const DIGEST = digestOf('a')
const INDEX = JSON.stringify({
  schema: 'modelloop.packs/v1',
  packs: [
    { digest: DIGEST, ids: ['d3b07384d113edec49eaa6238ad5ff00', 'c4ca4238a0b923820dcc509a6f75849b'], sizes: [3, 5] },
  ],
  manifest: '[{"md5": "x"}]',
})
const ARTIFACT = JSON.stringify({
  schemaVersion: 2,
  artifactType: 'application/vnd.modelloop.data.v1+json',
  layers: [{ mediaType: 'a/b', digest: DIGEST, size: 12 }],
})
const REFUSAL = '{"errors":[{"code":"DENIED","message":"no","detail":null}]}'

const JSON_WORDS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  'null',
  '1e9',
  '-1',
  '0.5',
  '"__proto__":',
  DIGEST,
  '"sizes":',
  'true',
]

/** Reads an index: what it says agrees with itself, and is written and read again as the same. */
function index(bytes: Uint8Array): void {
  const read = refusing(() => parseIndex(bytes))
  for (const { size, objects } of read.packs) expect(size).toBe(sizeOf(objects))
  expect(parseIndex(indexBytes(read))).toEqual(read)
}

/** Who reads an index takes one that is broken for a version that is broken. */
function refusing(parse: () => PackIndex): PackIndex {
  try {
    return parse()
  } catch (cause) {
    throw cause instanceof BrokenIndex ? new UserError(cause.message, { cause }) : cause
  }
}

/** Reads an answer of a registry as a manifest. */
const answer = (status: number) => async (bytes: Uint8Array) => {
  const send = async () => new Response(new Uint8Array(bytes), { status })
  const manifests = openManifests(send, parseOciUrl('oci://registry.test/data'), {} as Blobs)
  const artifact = await manifests.read('dvc-1', 'pull')
  for (const layer of artifact?.layers ?? []) {
    expect(layer.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(layer.size).toBeGreaterThanOrEqual(0)
  }
  return artifact ? 'as an artifact' : 'as none'
}

/** Readers of what a registry answers. */
export const registryParsers: readonly FuzzedParser[] = [
  { name: 'index of packs', seeds: text(INDEX), words: JSON_WORDS, parse: (bytes) => index(zstdCompressSync(bytes)) },
  {
    name: 'index of packs, its bytes',
    seeds: [zstdCompressSync(INDEX)],
    words: ['\u0028', zstdCompressSync('{}')],
    parse: index,
  },
  { name: 'manifest of a registry', seeds: text(ARTIFACT), words: JSON_WORDS, parse: answer(200) },
  {
    name: 'refusal of a registry',
    seeds: text(REFUSAL),
    words: JSON_WORDS,
    parse: (bytes) =>
      answer(400)(bytes).then(
        () => expect.unreachable('it was taken for a manifest'),
        (error: unknown) => {
          expect(error).toBeInstanceOf(UserError)
          expect((error as UserError).message.length).toBeLessThan(500)
        },
      ),
  },
]
