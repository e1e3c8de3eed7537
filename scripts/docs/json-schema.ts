import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { settings } from '../../src/config/schema.ts'
import { contract } from '../../src/config/sections/contract.ts'
import { reportSchema } from '../../src/report/schema.ts'

const HOME = 'https://raw.githubusercontent.com/modelloop/modelloop/v1/schema'

/** What the metadata of a field leaves in the converted schema (`src/config/fields.ts`). */
type Converted = JsonSchema & { kind?: string; interpolated?: boolean; command?: boolean }

const TIME = { type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*(ms|s|m|h|d|w)$' } as const
const QUANTITY = {
  type: ['number', 'string'],
  pattern: '^\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*(%|pp)?\\s*$',
} as const

const SHARE = { type: ['number', 'string'], pattern: '^\\s*(\\d+(\\.\\d+)?|\\.\\d+)\\s*%?\\s*$' } as const

/** What a JSON Schema says of a kind of field whose own rule is code. */
const RULES: Readonly<Record<string, object>> = {
  time: TIME,
  margin: QUANTITY,
  bound: QUANTITY,
  'percentage points': { ...QUANTITY, pattern: QUANTITY.pattern.replace('(%|pp)', '(pp)') },
  'time or `forever`': { type: 'string', pattern: `^forever$|${TIME.pattern}` },
  share: SHARE,
  'true, false or a share': { ...SHARE, type: ['boolean', ...SHARE.type] },
  'JSON path': { type: 'string', pattern: '^\\$\\.' },
}

/** Makes the JSON Schema of `modelloop.yml`, for editors. */
export const configJsonSchema = (): object => fileJsonSchema(settings, 'modelloop.schema.json', 'modelloop.yml')

/** Makes the JSON Schema of a data contract, for editors. */
export const contractJsonSchema = (): object => fileJsonSchema(contract, 'contract.schema.json', 'data contract')

function fileJsonSchema(schema: GenericSchema, file: string, title: string): object {
  const converted = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', target: 'draft-07' })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${HOME}/${file}`,
    title,
    ...polish(converted as Converted),
  }
}

/** Makes the JSON Schema of `report.json`. */
export function reportJsonSchema(): object {
  const converted = toJsonSchema(reportSchema as GenericSchema, {
    typeMode: 'input',
    errorMode: 'ignore',
    target: 'draft-07',
  })
  return { $id: `${HOME}/report.schema.json`, title: 'modelloop.report/v1', ...(closeTuples(converted) as object) }
}

/** Says of tuples that they have no fewer and no more items, which the conversion leaves out. */
function closeTuples(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closeTuples)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closeTuples(value)]))
  const { items } = copy
  return Array.isArray(items) ? { ...copy, minItems: items.length, maxItems: items.length } : copy
}

/** Adds what the reading of the file allows: an empty value for what is optional, and one item without its list. */
function polish(source: Converted, isOption = false): JsonSchema {
  const { kind = '', interpolated: _, command: __, $schema: ___, ...schema } = source
  const rule = RULES[kind]
  if (rule) {
    const { type: ____, anyOf: _____, ...rest } = schema
    return { ...rest, ...rule } as JsonSchema
  }
  const result = { ...schema }
  if (schema.properties) {
    const required = new Set(schema.required)
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, value]) => {
        const inner = polish(value as Converted)
        return [key, required.has(key) ? inner : orEmpty(inner)]
      }),
    )
  }
  if (schema.anyOf) result.anyOf = schema.anyOf.map((option) => polish(option as Converted, true))
  if (typeof schema.additionalProperties === 'object') {
    const inner = polish(schema.additionalProperties as Converted)
    // A name of one's own may have nothing behind it.
    result.additionalProperties = inner.properties ? orEmpty(inner) : inner
  }
  if (result.required?.length === 0) delete result.required
  if (result.maximum === Number.MAX_SAFE_INTEGER) delete result.maximum
  if (!schema.items) return result
  const item = polish(schema.items as Converted)
  return isOption ? { ...result, items: item } : orOneItem(result, item)
}

function orOneItem(
  { type, items: _, description, default: fallback, ...rules }: JsonSchema,
  item: JsonSchema,
): JsonSchema {
  const list: JsonSchema = { type: type!, items: item, ...rules }
  const about = { ...(description && { description }), ...(fallback !== undefined && { default: fallback }) }
  const { description: __, ...alone } = item
  return { ...about, ...(item.type === 'object' ? list : { anyOf: [list, alone] }) }
}

function orEmpty(schema: JsonSchema): JsonSchema {
  if (schema.anyOf) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] }
  const { type, enum: words, const: only, ...rest } = schema
  if (words) return { ...rest, enum: [...words, null] }
  if (only !== undefined) return { ...rest, enum: [only, null] }
  return type ? { ...rest, type: [type, 'null'].flat() as NonNullable<JsonSchema['type']> } : schema
}
