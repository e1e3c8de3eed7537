import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { parseContract } from '../../src/config/contract.ts'
import { planContract } from '../../src/data/contract/plan.ts'
import { readSuite } from '../../src/data/contract/suite.ts'
import { profileTable } from '../../src/tables/profile.ts'

/**
 * A parser to be fuzzed. It must take any bytes: read them, or throw a `UserError`. To add one, add a line: some inputs that it
 * reads, pieces of its grammar, and how it is called.
 */
export interface FuzzedParser {
  readonly name: string
  /** Inputs that are mutated; each of them must be read as it stands. */
  readonly seeds: readonly Uint8Array[]
  /** Pieces that are put in at random places. */
  readonly words: readonly string[]
  readonly parse: (bytes: Uint8Array) => unknown
}

const text = (...seeds: string[]): Uint8Array[] => seeds.map((seed) => Buffer.from(seed))

/** Reads a table from a file of the given ending, to its end. */
const table = (ending: string) => async (bytes: Uint8Array) => {
  const path = join(tmpdir(), `fuzz-${process.pid}.${ending}`)
  await writeFile(path, bytes)
  return profileTable(path, { displayPath: `fuzz.${ending}` })
}

const CSV = 'id,name,price\n1,"a ""b"", c",1.5\r\n2,é,NaN\n\n3,"line\nbreak",-2e3\n'
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

const CONTRACT = `version: 1
tables:
  data/*.csv:
    rows: { min: 1, level: warn }
    key: [id]
    columns:
      id: { type: integer, nullable: 5%, min: 0 }
      town: { in: [Ames, 1, true], pattern: '[A-Z]+', warn: { length: { max: 9 } } }
      at:
    rules: [{ rule: a > b, when: c is missing }]
leakage: { max-overlap: 0 }
`

const SUITE = `{"name":"s","expectations":[
{"type":"expect_column_values_to_be_between","kwargs":{"column":"a","min_value":1,"mostly":0.9},"severity":"warning"},
{"expectation_type":"expect_column_values_to_match_regex","kwargs":{"column":"a","regex":"^x+$"}},
{"type":"expect_column_pair_values_to_be_equal","kwargs":{"column_A":"a","column_B":"b"}}]}`

/** Reads a contract as the action does: its file, then what it asks for. */
async function contract(bytes: Uint8Array): Promise<unknown> {
  const { contract, refuse } = parseContract(Buffer.from(bytes).toString(), 'contract.yml')
  const { plans, mistakes } = planContract(contract)
  return mistakes.length > 0 ? refuse(mistakes) : plans
}

export const parsers: readonly FuzzedParser[] = [
  {
    name: 'CSV',
    seeds: text(CSV, '\ufeffa\n1', 'a,b\r1,2\r'),
    words: ['"', '""', ',', '\r\n', '\n', '\ufeff', '1e999'],
    parse: table('csv'),
  },
  { name: 'TSV', seeds: text(CSV.replaceAll(',', '\t')), words: ['"', '\t', '\r', '\n'], parse: table('tsv') },
  { name: 'gzip', seeds: [gzipSync(CSV)], words: ['\u001f'], parse: table('csv.gz') },
  { name: 'zstd', seeds: [zstdCompressSync(CSV)], words: ['\u0028'], parse: table('csv.zst') },
  {
    name: 'JSONL',
    seeds: text(JSONL),
    words: ['{', '}', '[[', '"', ':1', 'NaN', '\\u0000', '{"__proto__":'],
    parse: table('jsonl'),
  },
  {
    name: 'data contract',
    seeds: text(CONTRACT),
    words: ['&a ', '*a', '<<: ', '{', '}', '[', ': ', '- ', '"', '\n', '\t', '__proto__:', '(a+)+', '99999999999', '~'],
    parse: contract,
  },
  {
    name: 'condition of a contract',
    seeds: text('a <= b', 'not (a in (1, 2) or b is missing) and abs(a - b) * 2 > .5e1', "`x y` = 'it''s'"),
    words: [
      '(',
      ')',
      'not ',
      ' and ',
      ' or ',
      ' in ',
      ' is missing',
      '`',
      "'",
      '1',
      '-',
      '<=',
      'min(',
      ',',
      'constructor',
    ],
    parse: (bytes) =>
      contract(Buffer.from(JSON.stringify({ tables: { a: { rules: [{ rule: String(Buffer.from(bytes)) }] } } }))),
  },
  {
    name: 'suite of Great Expectations',
    seeds: text(SUITE),
    words: ['{', '}', '[', '"type":', '"kwargs":', '"mostly":2', 'null', '"__proto__":', '"column":', '(?=', '\\\\'],
    parse: async (bytes) => readSuite(Buffer.from(bytes).toString(), 'suite.json'),
  },
  {
    name: 'Parquet',
    seeds: [PARQUET, readFileSync(join(import.meta.dirname, '../tables/golden/lz4.parquet'))],
    words: ['PAR1', '\u0000\u0000\u0000\u0000', '\uffff'],
    parse: table('parquet'),
  },
]
