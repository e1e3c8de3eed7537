import { isUtf8 } from 'node:buffer'
import { mkdtempSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect } from 'vitest'
import { openCsv } from '../../src/tables/csv.ts'
import { openJsonl } from '../../src/tables/jsonl.ts'
import { profileTable } from '../../src/tables/profile.ts'
import { openTable } from '../../src/tables/read-table.ts'
import type { Table } from '../../src/tables/table.ts'
import { type FuzzedParser, text } from './fuzzed-parser.ts'
import { readTable } from './read-both-ways.ts'
import { readRfc4180 } from './rfc4180.ts'

const CSV =
  'id,name,price\n1,"a ""b"", c",1.5\r\n2,é,NaN\n\n3,"line\nbreak",-2e3\n4,x,0012.50\n5,x,1234567890.1234567\n'
const JSONL =
  '{"id":1,"f":{"a":1.5,"b":[1,{"c":null}]},"t":"x"}\n\n{"id":9007199254740993,"t":"\\u00e9\\ud83d\\ude00"}\n'

const PARQUET = new Uint8Array(
  parquetWriteBuffer({
    rowGroupSize: 40,
    columnData: [
      { name: 'n', data: Float64Array.from({ length: 100 }, (_, i) => i / 7) },
      { name: 's', data: Array.from({ length: 100 }, (_, i) => (i % 5 ? `k${i % 9}` : null)), type: 'STRING' },
      { name: 'i', data: BigInt64Array.from({ length: 100 }, (_, i) => BigInt(i) ** 9n), type: 'INT64' },
    ],
  }),
)
const PARQUET_OF_KINDS = new Uint8Array(
  parquetWriteBuffer({
    codec: 'UNCOMPRESSED',
    columnData: [
      { name: 'b', data: Array.from({ length: 50 }, (_, i) => i % 3 === 0), type: 'BOOLEAN' },
      { name: 'd', data: Array.from({ length: 50 }, (_, i) => new Date(i * 86_400_000)), type: 'TIMESTAMP' },
      { name: 'w', data: Int32Array.from({ length: 50 }, (_, i) => i - 25), type: 'INT32' },
      { name: 'j', data: Array.from({ length: 50 }, (_, i) => ({ i, of: [i, null] })), type: 'JSON' },
      { name: 'k', data: Array.from({ length: 50 }, (_, i) => (i % 7 ? `k${i % 3}` : null)), type: 'STRING' },
    ],
  }),
)
/** Numbers as Thrift and the hybrid encoding write them: the largest ones, none, and below none. */
const VARINTS = ['ffffffff07', 'feffffff0f', 'ffffffffffffffffff01', '8080808008', '00', '01', 'ffffff7f'].map((hex) =>
  Buffer.from(hex, 'hex'),
)

/** The files of this run; the folder of all tests is removed at its end. */
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
let files = 0

/** Writes the bytes as a file of the given ending, and profiles that. */
const profiled = (ending: string) => async (bytes: Uint8Array) => {
  const path = join(folder, `${files++ % 8}.${ending}`)
  await writeFile(path, bytes)
  return profileTable(path, { displayPath: `fuzz.${ending}` })
}

/** Reads a packed table: what is read is what its bytes are when they are unpacked. */
const packed = (ending: string, unpack: (bytes: Uint8Array) => Buffer) => async (bytes: Uint8Array) => {
  const path = join(folder, `${files++ % 8}.${ending}`)
  await writeFile(path, bytes)
  const read = await readTable(await openTable(path, { displayPath: `fuzz.${ending}` }))
  expect(read).toEqual(await readTable(await csvOf(unpack(bytes))))
}

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Small enough that records lie across pieces; another one for each length of input. */
const sizeFor = (bytes: Uint8Array): number => 1 + (bytes.length % 61)

const csvOf = (bytes: Uint8Array, size = bytes.length, delimiter: ',' | '\t' = ','): Promise<Table> =>
  openCsv(piecesOf(bytes, size), { displayPath: 'fuzz.csv', delimiter })

/** Reads CSV in small pieces, by RFC 4180 to the letter. */
const csv = (delimiter: ',' | '\t') => async (bytes: Uint8Array) => {
  const plain = isUtf8(bytes)
    ? readRfc4180(
        Buffer.from(bytes)
          .toString()
          .replace(/^\ufeff/, ''),
        delimiter,
      )
    : undefined
  const read = await csvOf(bytes, sizeFor(bytes), delimiter).then(readTable)
  expect(plain, 'RFC 4180 has it refused').toBeDefined()
  const [header = [], ...rows] = plain!
  const names = header.map((name, index) => name.trim() || `column ${index + 1}`)
  expect(read.names).toEqual(names)
  expect(read.rows.map((row) => names.map((name) => row[name]))).toEqual(rows)
}

/** Reads JSONL in small pieces: a row for each line that holds an object, whose values on top are its cells. */
async function jsonl(bytes: Uint8Array): Promise<void> {
  const { rows } = await readTable(openJsonl(piecesOf(bytes, sizeFor(bytes)), { displayPath: 'fuzz.jsonl' }))
  const lines = Buffer.from(bytes)
    .toString()
    .replace(/^\ufeff/, '')
    .split('\n')
  const objects = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(rows).toHaveLength(objects.length)
  objects.forEach((object, row) => {
    for (const [key, value] of Object.entries(object)) {
      // A dotted key may also be that of an object inside.
      if (typeof value === 'string' && !key.includes('.')) expect(rows[row]![key]).toBe(value)
    }
  })
}

const goldenFile = (name: string) => readFileSync(join(import.meta.dirname, '../tables/golden', name))
const golden = goldenFile('lz4.parquet')

/**
 * Mutates the pages of a Parquet file that is not compressed, with levels, runs, dictionaries and all kinds of deltas. The description
 * of the file stays whole, so that what is read are lies inside the pages.
 */
function pagesOf(version: 1 | 2): FuzzedParser {
  const whole = goldenFile(`encodings-${version}.parquet`)
  const end = whole.length - 8 - whole.readUInt32LE(whole.length - 8)
  const read = profiled('parquet')
  return {
    name: `pages of Parquet, version ${version}`,
    seeds: [whole.subarray(0, end)],
    words: ['\u0000\u0000\u0000\u0000', '\uffff', ...VARINTS],
    parse: (bytes) => {
      const file = Buffer.from(whole)
      file.fill(0, 0, end).set(bytes.subarray(0, end))
      return read(file)
    },
  }
}

/** Readers of tables. */
export const tableParsers: readonly FuzzedParser[] = [
  {
    name: 'CSV',
    seeds: text(CSV, '\ufeffa\n1', 'a,b\r1,2\r'),
    words: ['"', '""', ',', '\r\n', '\n', '\r', '\ufeff', '1e999', '"\n"', ',""', '-0', ' '],
    parse: csv(','),
  },
  { name: 'TSV', seeds: text(CSV.replaceAll(',', '\t')), words: ['"', '\t', '\r', '\n', '\t""'], parse: csv('\t') },
  {
    name: 'profile of a CSV',
    seeds: text(CSV, 'a\n1\n2\n3.5\n', 'd\n2024-02-30\n2024-01-01T00:00:00Z\n', 'b\ntrue\nfalse\n'),
    words: ['1e999', '-1e-999', '0x1', 'NaN', '-0', 'Infinity', '2024-01-01', '9'.repeat(400), '\n', ',', '1e5'],
    parse: profiled('csv'),
  },
  { name: 'gzip', seeds: [gzipSync(CSV)], words: ['\u001f', gzipSync('a,b\n')], parse: packed('csv.gz', gunzipSync) },
  {
    name: 'zstd',
    seeds: [zstdCompressSync(CSV)],
    words: ['\u0028', zstdCompressSync('a,b\n')],
    parse: packed('csv.zst', zstdDecompressSync),
  },
  {
    name: 'JSONL',
    seeds: text(JSONL),
    words: ['{', '}', '[[', '"', ':1', 'NaN', '\\u0000', '{"__proto__":', '\n', '.', '"a.b":'],
    parse: jsonl,
  },
  {
    name: 'profile of a JSONL',
    seeds: text(JSONL),
    words: ['{', '}', '[', ']', '"', ':1e400', ',', '"a":', '\n', 'true', '1.5', '-0'],
    parse: profiled('jsonl'),
  },
  {
    name: 'Parquet',
    seeds: [PARQUET, PARQUET_OF_KINDS, golden],
    words: ['PAR1', '\u0000\u0000\u0000\u0000', '\uffff', ...VARINTS],
    parse: profiled('parquet'),
  },
  pagesOf(1),
  pagesOf(2),
]
