import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseContract } from '../../src/config/contract.ts'
import { parseConfig } from '../../src/config/load.ts'
import { planContract } from '../../src/data/contract/plan.ts'
import { readSuite } from '../../src/data/contract/suite.ts'
import { parseProfiles } from '../../src/drift/profile-file.ts'
import { type FuzzedParser, text } from './fuzzed-parser.ts'

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
{"type":"expect_column_values_to_be_in_set","kwargs":{"column":"a","value_set":[1,"x",null]}},
{"type":"expect_column_pair_values_to_be_equal","kwargs":{"column_A":"a","column_B":"b"}}]}`

const PROFILES = `{"schema":"modelloop.profiles/v1","tables":{"a.csv":{"rows":3,"columns":{
"x":{"type":"integer","count":3,"nulls":0,"distinct":3,"distinctExact":true,"min":1,"max":3,"quantiles":{"0.5":2},
"histogram":{"edges":[1,2,3],"counts":[1,2]},"cuts":{"edges":[2],"at":[1],"between":[1,1]}},
"s":{"type":"text","count":2,"nulls":1,"distinct":2,"distinctExact":true,"top":[{"value":"u","count":2}]}}}}}`

const YAML_WORDS = [
  '&a ',
  '*a',
  '<<: ',
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '"',
  '\n',
  '\t',
  '__proto__:',
  '99999999999',
  '~',
]
const JSON_WORDS = ['{', '}', '[', ']', 'null', '"__proto__":', '\\\\', '1e999', '-1', '"', ',']

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

/** Reads a contract as the action does: its file, then what it asks for. */
function contract(content: string): unknown {
  const { contract, refuse } = parseContract(content, 'contract.yml')
  const { plans, mistakes } = planContract(contract)
  return mistakes.length > 0 ? refuse(mistakes) : plans
}

/** Readers of what people write to have data and models judged, and of profiles. */
export const contractParsers: readonly FuzzedParser[] = [
  {
    name: 'modelloop.yml',
    seeds: [
      readFileSync(join(import.meta.dirname, '../../examples/housing/modelloop.yml')),
      ...text('version: 1\nmodel: m\n'),
    ],
    words: [...YAML_WORDS, '5%', '3d', 'data:', 'gates:', 'store: oci://h/n', 'monitor:', '(a+)+'],
    parse: (bytes) => parseConfig(asText(bytes), 'modelloop.yml', { X: 'x' }),
  },
  {
    name: 'data contract',
    seeds: text(CONTRACT),
    words: [...YAML_WORDS, '(a+)+', 'references: ', 'unique: ', 'fresh: '],
    parse: (bytes) => contract(asText(bytes)),
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
    parse: (bytes) => contract(JSON.stringify({ tables: { a: { rules: [{ rule: asText(bytes) }] } } })),
  },
  {
    name: 'suite of Great Expectations',
    seeds: text(SUITE),
    words: [
      ...JSON_WORDS,
      '"type":',
      '"kwargs":',
      '"mostly":2',
      '"column":',
      '(?=',
      '"value_set":',
      '"strict_min":true',
    ],
    parse: (bytes) => readSuite(asText(bytes), 'suite.json').unsupported.join(),
  },
  {
    name: 'profile of training data',
    seeds: text(PROFILES),
    words: [...JSON_WORDS, '"cuts":', '"edges":', '"histogram":', '"tables":'],
    parse: (bytes) => parseProfiles(asText(bytes), { name: 'profile.json', columns: ['x', 's'] }),
  },
]
