import { Document, Pair, type Scalar, visit, YAMLMap } from 'yaml'
import type { ColumnContract } from '../contract.ts'
import type { InferredTable } from './infer-table.ts'

const HEAD = ` yaml-language-server: $schema=https://raw.githubusercontent.com/modelloop/modelloop/v1/schema/contract.schema.json
 A data contract, inferred from the data as it is. It holds for this data, and says nothing yet of what you meant.
 Read each line: keep what must hold, loosen what may change, take out what does not matter. Limits are rounded outward.
 Then name this file in modelloop.yml (data: { schema: … }), and version-data holds every version of the data against it.`

const LEAKAGE = ` Rows of the test that are in the training are counted and warned of. To fail for one, take the sign away:
 leakage: { max-overlap: 0 }`

/**
 * Writes tables as the YAML of a contract that a person goes on with.
 * @param leakage whether test rows are looked for in the training
 */
export function contractText(tables: readonly InferredTable[], { leakage }: { readonly leakage: boolean }): string {
  const document = new Document({ version: 1 })
  document.commentBefore = HEAD
  const map = new YAMLMap()
  for (const table of tables) map.add(new Pair(document.createNode(table.file), tableNode(document, table)))
  document.set('tables', map)
  if (leakage) document.comment = LEAKAGE
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, doubleQuotedMinMultiLineLength: Infinity })
}

function flow(document: Document, value: object): YAMLMap {
  const node = document.createNode(value) as YAMLMap
  node.flow = true
  // A text with a line end stays on one line.
  visit(node, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return node
}

function tableNode(document: Document, table: InferredTable): YAMLMap {
  const node = new YAMLMap()
  const add = (key: string, value: unknown) => node.add(new Pair(document.createNode(key), value))
  const rows = flow(document, { min: table.minRows })
  rows.comment = ` ${table.rows.toLocaleString('en-US')} today`
  add('rows', rows)
  if (table.key) add('key', Object.assign(flow(document, table.key), { comment: ' each row has its own' }))
  // A column that cannot be listed is one too many for ever.
  if (table.columns.every(({ contract }) => contract)) add('extra-columns', document.createNode('warn'))
  const about: string[] = []
  if (table.time !== undefined) {
    about.push(' How old may the newest row be? Say it, and take the sign away:')
    about.push(` fresh: { column: ${JSON.stringify(table.time)}, within: 90d }`)
  }
  const columns = new YAMLMap()
  for (const { name, contract, note } of table.columns) {
    if (contract) columns.add(new Pair(key(document, name), columnNode(document, contract, note)))
  }
  for (const { name, contract, note } of table.columns) if (!contract) about.push(` ${oneLine(`${name}: ${note}`)}`)
  const columnsKey = document.createNode('columns') as Scalar
  if (about.length > 0) columnsKey.commentBefore = about.join('\n')
  node.add(new Pair(columnsKey, columns))
  return node
}

/** A name of a column is a text whatever it looks like; a bare `<<` would merge. */
function key(document: Document, name: string): Scalar {
  const node = document.createNode(name) as Scalar
  if (name === '<<') node.type = 'QUOTE_DOUBLE'
  return node
}

function columnNode(document: Document, { nullable, ...contract }: ColumnContract, note: string | undefined): YAMLMap {
  const { type, ...rest } = contract
  const share = typeof nullable === 'number' ? `${Number((nullable * 100).toFixed(6))}%` : nullable
  const node = flow(document, { ...(type && { type }), ...(share !== undefined && { nullable: share }), ...rest })
  if (note !== undefined) node.comment = ` ${oneLine(note)}`
  return node
}

/** A line end would end the comment. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')
