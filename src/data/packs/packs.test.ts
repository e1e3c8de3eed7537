import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../platform/digest.ts'
import { hashBytes } from '../dvc/id.ts'
import { BrokenIndex, indexBytes, type Pack, type PackedObject, parseIndex, sizeOf } from './pack-index.ts'
import { planPacks } from './plan-packs.ts'
import { planSpans, splitSpan } from './read-pack.ts'
import { writePack } from './write-pack.ts'

const MB = 1 << 20
const object = (name: string, size: number): PackedObject => ({ id: hashBytes(Buffer.from(name)), size })
const packOf = (objects: readonly PackedObject[]): Pack => ({
  digest: digestOf(objects.map(({ id }) => id).join()),
  size: sizeOf(objects),
  objects,
})
/** What a push of the plan would leave. */
const pushed = ({ kept, fresh }: ReturnType<typeof planPacks>): Pack[] => [...kept, ...fresh.map(packOf)]
const idsIn = (packs: readonly Pack[]) => packs.flatMap(({ objects }) => objects.map(({ id }) => id))

describe('a plan of packs', () => {
  it('fills packs in the order of the files, and leaves a large file by itself', () => {
    const files = [object('a', 40), object('huge', 150), object('b', 50), object('c', 20), object('empty', 0)]
    const { fresh } = planPacks(files, [], 100)
    expect(fresh.map((pack) => pack.map(({ size }) => size))).toEqual([[40, 50], [150], [20]])
  })

  it('puts only what is new into a new pack', () => {
    const files = Array.from({ length: 50 }, (_, at) => object(`${at}`, 10))
    const known = pushed(planPacks(files, [], 100))
    const changed = object('changed', 10)
    const plan = planPacks(files.with(3, changed), known, 100)
    expect(plan).toEqual({ kept: known, fresh: [[changed]] })
    expect(planPacks(files, known, 100)).toEqual({ kept: known, fresh: [] })
  })

  it('writes a pack anew of which less than half is still wanted', () => {
    const files = Array.from({ length: 20 }, (_, at) => object(`${at}`, 10))
    const known = pushed(planPacks(files, [], 100))
    const [first, second] = known as [Pack, Pack]
    expect(planPacks(files.slice(5), known, 100)).toEqual({ kept: [first, second], fresh: [] })
    expect(planPacks(files.slice(6), known, 100)).toEqual({ kept: [second], fresh: [files.slice(6, 10)] })
  })

  it('never has more than 64 small packs, and rewrites little on the way', () => {
    let files = [object('base', 90)]
    let packs = pushed(planPacks(files, [], 100))
    let written = 0
    for (let push = 0; push < 300; push++) {
      files = [...files, object(`push ${push}`, 1)]
      const plan = planPacks(files, packs, 100)
      written += sizeOf(plan.fresh.flat())
      packs = pushed(plan)
      expect(packs.filter(({ size }) => size < 50).length).toBeLessThanOrEqual(64)
      expect(idsIn(packs).sort()).toEqual(files.map(({ id }) => id).sort())
    }
    expect(written).toBeLessThan(300 * 10)
  })

  it('does not believe a pack that has another size for a file', () => {
    const file = object('a', 10)
    expect(planPacks([file], [packOf([{ ...file, size: 12 }])], 100)).toEqual({ kept: [], fresh: [[file]] })
  })
})

describe('an index', () => {
  const packs = [packOf([object('a', 3), object('b', 5)]), packOf([object('c', 7)])]
  const manifest = Buffer.from('[{"md5": "x", "relpath": "\\u00e9"}]\n\xff', 'latin1')

  it('comes back as it was, from the same bytes each time', () => {
    expect(parseIndex(indexBytes({ packs, manifest }))).toEqual({ packs, manifest })
    expect(indexBytes({ packs, manifest })).toEqual(indexBytes({ manifest, packs: structuredClone(packs) }))
  })

  it.each([Buffer.alloc(0), Buffer.from('{}'), indexBytes({ packs, manifest }).subarray(0, 60)])(
    'that is none is refused',
    (bytes) => expect(() => parseIndex(bytes)).toThrow(BrokenIndex),
  )
})

describe('an index of anybody', () => {
  const refusedOrRead = (bytes: Uint8Array) => {
    try {
      const { packs } = parseIndex(bytes)
      for (const { objects, size } of packs) expect(size).toBe(sizeOf(objects))
      expect(new Set(idsIn(packs)).size).toBe(idsIn(packs).length)
    } catch (error) {
      expect(error).toBeInstanceOf(BrokenIndex)
    }
  }

  it('is read whole or refused, never a crash', () => {
    const id = fc.constantFrom('0'.repeat(32), '1'.repeat(32), '../x')
    const size = fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constantFrom(0.5, 2 ** 60, '1'))
    const some = <T>(one: fc.Arbitrary<T>) => fc.oneof(fc.array(one, { maxLength: 3 }), fc.jsonValue())
    const pack = fc.record({
      digest: fc.constantFrom(digestOf('a'), digestOf('b'), 'x'),
      ids: some(id),
      sizes: some(size),
    })
    const index = fc.record({
      schema: fc.constantFrom('modelloop.packs/v1', 'x'),
      packs: some(pack),
      manifest: fc.option(fc.string()),
    })
    fc.assert(
      fc.property(fc.oneof(index, fc.jsonValue()), (value) => refusedOrRead(zstdCompressSync(JSON.stringify(value)))),
      {
        numRuns: 500,
      },
    )
    fc.assert(fc.property(fc.uint8Array(), refusedOrRead))
  })
})

describe('a pack', () => {
  it('holds the bytes of files one after the other, and gives each back from pieces of any size', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'))
    try {
      const contents = [Buffer.alloc(3 * MB + 1, 'large'), Buffer.from('small'), Buffer.alloc(MB, 'exact')]
      const files = contents.map((bytes, at) => {
        const file = join(folder, `${at}`)
        writeFileSync(file, bytes)
        return { id: hashBytes(bytes), size: bytes.length, file }
      })
      const digest = await writePack(files, join(folder, 'pack'))
      const bytes = readFileSync(join(folder, 'pack'))
      expect(bytes.equals(Buffer.concat(contents))).toBe(true)
      expect(digest).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
      expect(await writePack(files, undefined)).toBe(digest)

      const pack = { digest, size: bytes.length, objects: files.map(({ id, size }) => ({ id, size })) }
      for (const pieceBytes of [7, 65_536, 10 * MB]) {
        const wanted = new Set([files[1]!.id, files[2]!.id])
        const [span] = planSpans(pack, wanted, pieceBytes === 7)
        async function* pieces() {
          for (let at = span!.from; at < span!.to; at += pieceBytes)
            yield bytes.subarray(at, Math.min(at + pieceBytes, span!.to))
        }
        const found: string[] = []
        await splitSpan(pieces(), span!, async ({ id }, body) => {
          found.push(`${hashBytes(Buffer.concat(await Array.fromAsync(body))) === id}`)
        })
        expect(found).toEqual(['true', 'true'])
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is read whole when half of it is wanted, else by ranges that join what lies near', () => {
    const objects = Array.from({ length: 10 }, (_, at) => object(`${at}`, MB))
    const wanted = (...at: number[]) => new Set(at.map((one) => objects[one]!.id))
    const ranges = (...at: number[]) =>
      planSpans(packOf(objects), wanted(...at), false).map(({ from, to }) => [from / MB, to / MB])
    expect(ranges(0, 2, 4, 6, 8)).toEqual([[0, 10]])
    expect(ranges(1, 2, 7)).toEqual([
      [1, 3],
      [7, 8],
    ])
    expect(ranges()).toEqual([])
    expect(planSpans(packOf(objects), wanted(3), true)).toMatchObject([{ from: 0, to: 10 * MB }])
  })
})
