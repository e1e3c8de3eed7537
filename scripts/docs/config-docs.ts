import type { GenericSchema } from 'valibot'
import { stringify } from 'yaml'
import { settings } from '../../src/config/schema.ts'
import { contract } from '../../src/config/sections/contract.ts'
import { type Shape, shapeOf } from '../../src/config/shape.ts'
import { markdownTable } from './markers.ts'

/** Writes the reference of `modelloop.yml`: the plain keys, then a table for each section. */
export function configReference(): string {
  const entries = Object.entries(shapeOf(settings).entries ?? {})
  const isSection = ([, schema]: [string, GenericSchema]) => shapeOf(schema).entries !== undefined
  const plain = entries.filter((entry) => !isSection(entry)).flatMap(([key, schema]) => rowsOf(key, schema))
  const sections = entries.filter(isSection).map(([key, schema]) => {
    const shape = shapeOf(schema)
    const rows = Object.entries(shape.entries ?? {}).flatMap(([name, inner]) => rowsOf(name, inner))
    return `### ${key}\n\n${shape.description}\n\n${table(rows)}`
  })
  return [`### At the top\n\n${table(plain)}`, ...sections].join('\n\n')
}

/** Writes the reference of a data contract: what may be said of a table, of a column, and of leakage. */
export function contractReference(): string {
  const entries = shapeOf(contract).entries!
  const tables = shapeOf(shapeOf(entries['tables']!).value!)
  const columns = shapeOf(shapeOf(tables.entries!['columns']!).value!)
  const parts = [
    ['A table, below `tables:`', tables],
    ['A column, below `columns:` of a table', columns],
    ['`leakage:`', shapeOf(entries['leakage']!)],
  ] as const
  return parts
    .map(([title, { entries = {} }]) => {
      const rows = Object.entries(entries).flatMap(([name, inner]) =>
        name === 'warn' ? [row(name, shapeOf(inner))] : rowsOf(name, inner),
      )
      return `### ${title}\n\n${table(rows)}`
    })
    .join('\n\n')
}

const table = (rows: readonly (readonly string[])[]) => markdownTable(['key', 'what it says', 'value', 'default'], rows)

/** The rows of a setting and of all below it. */
function rowsOf(path: string, schema: GenericSchema): string[][] {
  const shape = shapeOf(schema)
  const mapping = mappingOf(shape)
  if (!mapping) return [row(path, shape)]
  const own =
    shape.metadata.kind === 'mapping' && shape.optional && shape.fallback !== undefined ? [] : [row(path, shape)]
  const prefix = mapping.inList ? `${path}[]` : path
  return [...own, ...Object.entries(mapping.entries).flatMap(([name, inner]) => rowsOf(`${prefix}.${name}`, inner))]
}

/** The keys of a mapping, or of the mappings in a list. */
function mappingOf(shape: Shape): { entries: Readonly<Record<string, GenericSchema>>; inList: boolean } | undefined {
  if (shape.entries) return { entries: shape.entries, inList: false }
  const inner = shape.item && mappingOf(shapeOf(shape.item))
  if (inner) return { entries: inner.entries, inList: true }
  return shape.options?.map((option) => mappingOf(shapeOf(option))).find((found) => found !== undefined)
}

function row(path: string, shape: Shape): string[] {
  const item = shape.item && shapeOf(shape.item)
  const words = shape.words ?? item?.words
  const kind = words ? words.map((word) => `\`${word}\``).join(', ') : shape.metadata.kind
  const value = item ? `list of ${item.words ? kind : plural(item.metadata.kind)}` : kind
  return [`\`${path}\``, shape.description ?? '', value, showDefault(shape)]
}

const plural = (kind: string) => (kind === 'text' ? 'texts' : `${kind}s`)

function showDefault({ fallback, optional }: Shape): string {
  if (fallback === undefined) return optional ? '' : 'needed'
  const isEmpty = typeof fallback === 'object' && fallback !== null && Object.keys(fallback).length === 0
  return isEmpty ? '' : `\`${stringify(fallback, { collectionStyle: 'flow', lineWidth: 0 }).trim()}\``
}
