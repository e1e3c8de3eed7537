import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseContract } from '../../src/config/contract.ts'
import { planContract } from '../../src/data/contract/plan.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(read('schema/contract.schema.json')),
)

const inDocs = [...read('docs/data-contract.md').matchAll(/^```yaml\n(# yaml-language-server[\s\S]*?)^```/gm)]
const examples = [
  ...inDocs.map(([, yaml = '']) => ['docs/data-contract.md', yaml] as const),
  ['examples/housing', read('examples/housing/contracts/housing.yml')] as const,
]

describe('the examples of data contracts', () => {
  it('are there', () => expect(examples).toHaveLength(2))

  it.each(examples)('%s is taken by the published schema and by the code', (name, yaml) => {
    validate(parse(yaml))
    expect(validate.errors ?? []).toEqual([])
    const { plans, mistakes } = planContract(parseContract(yaml, name).contract)
    expect([plans.length, mistakes]).toEqual([1, []])
  })

  it('would be refused by an editor for a slip', () => {
    expect(validate({ tables: { 'a.csv': { columns: { a: { typ: 'integer' } } } } })).toBe(false)
  })
})

describe('a hostile contract', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
    .split('')
    .map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]}, `.repeat(9)}]`)
    .join('\n')}\n`

  it.each([
    ['anchors that multiply', bomb, 'repeats its anchors'],
    ['a name of prototypes', 'tables: { __proto__: { rows: { min: 1 } } }', '"__proto__" cannot be a key'],
    ['a column named so', 'tables: { a.csv: { columns: { constructor: {} } } }', '"constructor" cannot be a key'],
    ['depth', `tables: ${'['.repeat(5000)}`, ''],
    [
      'words of GitHub',
      `tables: { a.csv: { rules: [{ rule: "a = $${'{{'} secrets.X }}" }] } }`,
      'fills in only in workflow files',
    ],
  ])('is refused in one message: %s', (_, yaml, message) => {
    const startedAt = performance.now()
    expect(() => parseContract(yaml, 'contract.yml')).toThrow(message)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })
})
