import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkedColumn, type Leaf } from './parquet-column.ts'
import { unpackPage } from './parquet-unpack.ts'

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]
const i32 = (step: number, value: number) => [(step << 4) | 5, ...varint(value * 2)]

const [PLAIN, RLE, DELTA, DELTA_TEXT, DICTIONARY, SPLIT] = [0, 3, 5, 7, 8, 9]
/** A data page of the first kind. */
const page = (values: number, encoding: number, body: readonly number[]): ArrayBuffer => {
  const own = [0x2c, ...i32(1, values), ...i32(1, encoding), 0]
  return Uint8Array.from([...i32(1, 0), ...i32(1, body.length), ...i32(1, body.length), ...own, 0, ...body]).buffer
}
/** One of the second kind, without levels. */
const page2 = (values: number, encoding: number, body: readonly number[]): ArrayBuffer => {
  const own = [
    0x5c,
    ...i32(1, values),
    ...i32(1, 0),
    ...i32(1, values),
    ...i32(1, encoding),
    ...i32(1, 0),
    ...i32(1, 0),
    0,
  ]
  return Uint8Array.from([...i32(1, 3), ...i32(1, body.length), ...i32(1, body.length), ...own, 0, ...body]).buffer
}
const leaf = (type: string, definitions = 0, more = {}): Leaf => ({
  path: 'a',
  element: { name: 'a', type, ...more } as Leaf['element'],
  definitions,
  repetitions: 0,
  isFlat: true,
})
const check = (of: Leaf, bytes: ArrayBuffer, { mostValues = 8, budget = 1e9 } = {}) =>
  checkedColumn(of, { bytes, codec: 'UNCOMPRESSED', mostValues }, { bytes: 1e9, heap: budget })
const sized = (body: readonly number[]) => [body.length, 0, 0, 0, ...body]

describe('a column of Parquet', () => {
  it('is handed on with the headers that it had when all of it can be true', () => {
    const whole = page(2, PLAIN, [...sized([4, 1]), 7, 0, 0, 0, 8, 0, 0, 0])
    const checked = check(leaf('INT32', 1), whole)
    expect(Buffer.from(checked).subarray(-14)).toEqual(Buffer.from(whole).subarray(-14))
    // Checking what was checked changes nothing.
    expect(check(leaf('INT32', 1), checked)).toEqual(checked)
  })

  const LONG = varint(2 ** 28 - 2)
  it.each([
    [
      'levels of one long run',
      leaf('INT32', 1),
      page(2, PLAIN, sized([...LONG, 1])),
      'a run of 134217727 values where 2 are left',
    ],
    [
      'levels of many groups of bits',
      leaf('INT32', 1),
      page(2, PLAIN, sized([...varint(2 ** 28 - 1), 1])),
      'where 2 are left',
    ],
    ['places in a dictionary in one long run', leaf('INT32'), page(2, DICTIONARY, [1, ...LONG, 1]), 'where 2 are left'],
    [
      'places of no bits, for ever',
      leaf('INT32'),
      page2(2, DICTIONARY, [0, ...varint(2 ** 30 + 1)]),
      'where 2 are left',
    ],
    ['places of 200 bits', leaf('INT32'), page(2, DICTIONARY, [200, 4, 1]), 'values of 200 bits'],
    ['truth values in one long run', leaf('BOOLEAN'), page(2, RLE, sized([...LONG, 1])), 'where 2 are left'],
    ['deltas in no parts', leaf('INT64'), page(2, DELTA, [...varint(128), 0, 2, 0]), 'blocks of 128 deltas in 0 parts'],
    [
      'deltas in a milliard parts',
      leaf('INT64'),
      page(2, DELTA, [...varint(2 ** 30), ...varint(2 ** 30), 2, 0]),
      'in 1073741824 parts',
    ],
    // The first text begins with 2²⁶ bytes of the one before it.
    [
      'texts that begin with more than there was',
      leaf('BYTE_ARRAY'),
      page(1, DELTA_TEXT, [128, 1, 4, 1, ...varint(2 ** 27), 128, 1, 4, 1, 0]),
      'a text of 67108864 + 0 bytes',
    ],
    [
      'values longer than the page',
      leaf('FIXED_LEN_BYTE_ARRAY', 0, { type_length: 4096 }),
      page(8, SPLIT, [0, 0]),
      'fewer bytes than its 8 values',
    ],
    ['a run that is cut', leaf('INT32', 1), page(8, PLAIN, sized([])), 'Offset is outside'],
  ])('is refused with %s', (_, of, bytes, why) => {
    expect(() => check(of, bytes)).toThrow(why)
  })

  it('is refused when texts grow out of few bytes beyond the memory that is left', () => {
    // Eight texts, each of which begins with all of the one before it: prefixes 0, 1, 2 …, and one byte more each time.
    const deltas = (first: number, step: number) => [128, 1, 1, 8, first * 2, step * 2, 0]
    const bytes = page(8, DELTA_TEXT, [...deltas(0, 1), ...deltas(1, 0), ...new Array(8).fill(65)])
    expect(() => check(leaf('BYTE_ARRAY'), bytes, { budget: 442 })).not.toThrow()
    expect(() => check(leaf('BYTE_ARRAY'), bytes, { budget: 441 })).toThrow('does not fit into memory')
  })

  it.each([
    ['gzip', 'GZIP', gzipSync(Buffer.alloc(1 << 22))],
    ['zstd', 'ZSTD', zstdCompressSync(Buffer.alloc(1 << 22))],
    ['brotli', 'BROTLI', brotliCompressSync(Buffer.alloc(1 << 22))],
    ['Snappy', 'SNAPPY', Uint8Array.of(0x80, 0x80, 0x80, 0x02)],
  ])('packed by %s is not unpacked beyond what its header says, nor taken when it is less', (_, codec, packed) => {
    expect(() => unpackPage(packed, codec, 10)).toThrow()
    expect(() => unpackPage(packed, codec, 1 << 23)).toThrow(/bytes/)
  })

  it('packed by LZ4 is refused when so many bytes cannot come of it', () => {
    expect(() => unpackPage(Uint8Array.of(0x1f, 0, 1, 0), 'LZ4_RAW', 1 << 30)).toThrow(
      'cannot have the 1073741824 bytes',
    )
  })

  it('of an unknown compression is refused', () => {
    expect(() => unpackPage(Uint8Array.of(1), 'LZO', 1)).toThrow('the compression LZO is not known')
  })
})
