import { getHeapStatistics } from 'node:v8'
import type { AsyncBuffer, FileMetaData, RowGroup, SchemaTree } from 'hyparquet'
import { UserError } from '../platform/errors.ts'
import type { Budget, Leaf } from './parquet-column.ts'
import { type CellReceiver, isPlainNumber, type Table, type TableBatch, type TableOptions } from './table.ts'

/** More rows in one group do not fit into memory; writers make groups of about a million. */
const MOST_ROWS_OF_GROUP = 1 << 26
/** So much memory the unpacked bytes of a row group may take, and so much of the heap its cells. */
const MOST_BYTES_OF_GROUP = 4 * 2 ** 30
const MOST_HEAP_OF_GROUP = 0.7

/**
 * Reads Parquet, one row group at a time, only the wanted columns. Values become text as CSV would have them: times in
 * ISO 8601, bytes in base64, lists and structures as JSON; null is a missing value.
 * @throws {UserError} when the file is no Parquet, is broken, or a row group does not fit into memory.
 */
export async function openParquet(
  path: string,
  options: TableOptions & { readonly displayPath: string },
): Promise<Table> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetSchema } = await import('hyparquet')
  const { displayPath: file, only } = options
  const broken = (cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    const cut = /footer/.test(why) ? { hint: 'It is cut, or no Parquet at all.' } : {}
    return new UserError(`the file cannot be read as Parquet: ${why.replace(/\.?$/, '.')}`, {
      place: { file },
      cause,
      ...cut,
    })
  }
  const buffer = await asyncBufferFromFile(path)
  const describe = async () => {
    const metadata = await parquetMetadataAsync(buffer)
    const schema = parquetSchema(metadata)
    return { metadata, leaves: leavesOf(schema), columns: schema.children.map(({ element }) => element.name) }
  }
  const { metadata, leaves, columns } = await describe().catch((cause) => {
    throw broken(cause)
  })
  const isWhole = metadata.row_groups.every(({ num_rows }) => num_rows >= 0 && num_rows <= MOST_ROWS_OF_GROUP)
  if (!isWhole || !columns.every((name) => typeof name === 'string') || new Set(columns).size < columns.length) {
    throw broken('its description of itself is broken.')
  }
  const kept = columns.filter((name) => only?.(name) ?? true)
  async function* batches() {
    let firstRow = 1
    for (const group of metadata.row_groups) {
      const rows = Number(group.num_rows)
      const cells = await readGroup(buffer, metadata, group, { leaves, kept }).catch((cause) => {
        throw broken(cause)
      })
      const short = kept.find((name) => cells.get(name)?.length !== rows)
      if (short !== undefined && rows > 0) throw broken(`column "${short}" has not as many rows as its row group.`)
      yield batchOf(cells, { rows, firstRow })
      firstRow += rows
    }
  }
  return { columns, placeOf: (row) => ({ file: `${file} row ${row}` }), rowWord: 'row', batches: batches() }
}

/** Lists the columns that hold values. */
function leavesOf(tree: SchemaTree, definitions = 0, repetitions = 0): Leaf[] {
  const { element, children, path } = tree
  if (element.logical_type?.type === 'VARIANT') {
    throw new Error(`column "${path.join('.')}" is a VARIANT, which is not read; write it as text`)
  }
  const repeated = repetitions + (element.repetition_type === 'REPEATED' ? 1 : 0)
  const defined = definitions + (path.length > 0 && element.repetition_type !== 'REQUIRED' ? 1 : 0)
  if (children.length > 0) return children.flatMap((child) => leavesOf(child, defined, repeated))
  const isFlat = path.length === 1 && repeated === 0
  return [{ path: path.join('.'), element, definitions: defined, repetitions: repeated, isFlat }]
}

/** The columns of a row group lie so far from each other that none of them is read together with another. */
const APART = 2 ** 33

/** Reads the wanted columns of a row group, each of which is looked at before it is decoded. */
async function readGroup(
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  group: RowGroup,
  { leaves, kept }: { readonly leaves: readonly Leaf[]; readonly kept: readonly string[] },
): Promise<Map<string, Cells>> {
  const [{ parquetRead }, { checkedColumn }] = await Promise.all([import('hyparquet'), import('./parquet-column.ts')])
  const found = group.columns.map((column) => column.meta_data?.path_in_schema.join('.'))
  if (found.length !== leaves.length || leaves.some(({ path }, index) => found[index] !== path)) {
    throw new Error('a row group has not the columns of the file')
  }
  const budget: Budget = { bytes: MOST_BYTES_OF_GROUP, heap: getHeapStatistics().heap_size_limit * MOST_HEAP_OF_GROUP }
  const checked: ArrayBuffer[] = []
  const columns: RowGroup['columns'] = []
  for (const [index, { meta_data: column }] of group.columns.entries()) {
    if (!column || !kept.includes(column.path_in_schema[0]!)) continue
    const start = Number(column.dictionary_page_offset || column.data_page_offset)
    const end = start + Number(column.total_compressed_size)
    if (!(start >= 0 && start <= end && end <= buffer.byteLength)) throw new Error('a column lies outside of the file')
    const leaf = leaves[index]!
    const mostValues = Number(leaf.isFlat ? group.num_rows : column.num_values)
    const bytes = await buffer.slice(start, end)
    const own = checkedColumn(leaf, { bytes, codec: column.codec, mostValues }, budget)
    const { dictionary_page_offset: _, ...rest } = column
    const data_page_offset = BigInt(checked.length * APART)
    const total_compressed_size = BigInt(own.byteLength)
    columns.push({ meta_data: { ...rest, codec: 'UNCOMPRESSED', data_page_offset, total_compressed_size } } as never)
    checked.push(own)
  }
  const chunks = new Map<string, Cells[]>()
  await parquetRead({
    file: {
      byteLength: checked.length * APART,
      slice: async (start, end) => checked[Math.floor(start / APART)]!.slice(0, end! - start),
    },
    metadata: { ...metadata, row_groups: [{ ...group, columns }] },
    columns: [...kept],
    rowStart: 0,
    rowEnd: Number(group.num_rows),
    onChunk: ({ columnName, columnData }) => {
      const known = chunks.get(columnName)
      if (known) known.push(columnData as Cells)
      else chunks.set(columnName, [columnData as Cells])
    },
  })
  return new Map([...chunks].map(([name, parts]) => [name, joined(parts)]))
}

type Cells = unknown[] | TypedNumbers

/** Puts the chunks of a column together. */
function joined(parts: readonly Cells[]): Cells {
  const first = parts[0]!
  if (parts.length === 1) return first
  if (!Array.isArray(first) && parts.every((part) => part.constructor === first.constructor)) {
    const numbers = first.constructor as new (length: number) => TypedNumbers
    const all = new numbers(parts.reduce((length, part) => length + part.length, 0))
    let at = 0
    for (const part of parts) {
      all.set(part as TypedNumbers, at)
      at += part.length
    }
    return all
  }
  const cells: unknown[] = []
  for (const part of parts) for (const cell of part) cells.push(cell)
  return cells
}

type TypedNumbers = Float64Array | Float32Array | Int32Array

function batchOf(
  cells: ReadonlyMap<string, ArrayLike<unknown>>,
  { rows, firstRow }: { rows: number; firstRow: number },
): TableBatch {
  let texts: TableBatch['columns'] | undefined
  return {
    rows,
    names: [...cells.keys()],
    get columns() {
      texts ??= new Map([...cells].map(([name, values]) => [name, Array.from(values, textOf)]))
      return texts
    },
    textsOf: (column) => Array.from(cells.get(column) ?? new Array(rows).fill(''), textOf),
    addTo: (column, receiver) => addCells(cells.get(column) ?? [], receiver),
    cellAt: (column, row) => textOf(cells.get(column)?.[row]),
    lines: Int32Array.from({ length: rows }, (_, index) => firstRow + index),
  }
}

function addCells(values: ArrayLike<unknown>, receiver: CellReceiver): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (isPlainNumber(value)) receiver.addNumber(value + 0)
    else receiver.add(textOf(value))
  }
}

/** A number where it can be one exactly, else a text. */
const plainOf = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value))

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (typeof value !== 'object') return String(value)
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? plainOf(inner) : inner))
}
