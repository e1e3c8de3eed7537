import type { AsyncBuffer, Compressors, RowGroup, SchemaTree } from 'hyparquet'
import { UserError } from '../platform/errors.ts'
import { checkPages } from './parquet-pages.ts'
import { type CellReceiver, isPlainNumber, type Table, type TableBatch, type TableOptions } from './table.ts'

/** More rows in one group do not fit into memory; writers make groups of about a million. */
const MOST_ROWS_OF_GROUP = 1 << 26

/**
 * Reads Parquet, one row group at a time, only the wanted columns. Values become text as CSV would have them: times in
 * ISO 8601, bytes in base64, lists and structures as JSON; null is a missing value.
 * @throws {UserError} when the file is no Parquet or is broken.
 */
export async function openParquet(
  path: string,
  options: TableOptions & { readonly displayPath: string },
): Promise<Table> {
  const [{ asyncBufferFromFile, parquetMetadataAsync, parquetRead, parquetSchema }, { compressors }] =
    await Promise.all([import('hyparquet'), import('hyparquet-compressors')])
  const { displayPath: file, only } = options
  const broken = (cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    return new UserError(`the file cannot be read as Parquet: ${why}`, { place: { file }, cause })
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
    let rowStart = 0
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows)
      const cells = new Map<string, unknown[] | TypedNumbers>()
      await checkGroup(buffer, group, { leaves, kept }).catch((cause) => {
        throw broken(cause)
      })
      await parquetRead({
        file: buffer,
        metadata,
        columns: kept,
        rowStart,
        rowEnd,
        compressors: ofEmptyPages(compressors),
        onChunk: ({ columnName, columnData }) => {
          const before = cells.get(columnName)
          cells.set(columnName, before ? [...before, ...columnData] : (columnData as unknown[] | TypedNumbers))
        },
      }).catch((cause) => {
        throw broken(cause)
      })
      const short = kept.find((name) => cells.get(name)?.length !== rowEnd - rowStart)
      if (short !== undefined) throw broken(`column "${short}" has not as many rows as its row group.`)
      yield batchOf(cells, { rows: rowEnd - rowStart, firstRow: rowStart + 1 })
      rowStart = rowEnd
    }
  }
  return { columns, placeOf: (row) => ({ file: `${file} row ${row}` }), rowWord: 'row', batches: batches() }
}

/** Lists the columns that hold values, by their paths. */
const leavesOf = (tree: SchemaTree): string[] =>
  tree.children.flatMap((child) => (child.children.length > 0 ? leavesOf(child) : [child.path.join('.')]))

/** Looks at the columns of a row group, and at the pages of the wanted ones, before they are decoded. */
async function checkGroup(
  buffer: AsyncBuffer,
  { columns, num_rows }: RowGroup,
  { leaves, kept }: { readonly leaves: readonly string[]; readonly kept: readonly string[] },
): Promise<void> {
  const found = columns.map((column) => column.meta_data?.path_in_schema.join('.'))
  if (found.length !== leaves.length || leaves.some((leaf, index) => found[index] !== leaf)) {
    throw new Error('a row group has not the columns of the file')
  }
  for (const { meta_data: column } of columns) {
    if (!column || !kept.includes(column.path_in_schema[0]!)) continue
    const start = Number(column.dictionary_page_offset || column.data_page_offset)
    const end = start + Number(column.total_compressed_size)
    if (!(start >= 0 && start <= end && end <= buffer.byteLength)) throw new Error('a column lies outside of the file')
    const isFlat = column.path_in_schema.length === 1
    checkPages(await buffer.slice(start, end), Number(isFlat ? num_rows : column.num_values), isFlat)
  }
}

/** Unpacks a page of no bytes, such as the dictionary of a column without values, to none: the one of LZ4 fails for it. */
const ofEmptyPages = (compressors: Compressors): Compressors =>
  Object.fromEntries(
    Object.entries(compressors).map(([codec, unpack]) => [
      codec,
      (packed: Uint8Array, bytes: number) => (bytes === 0 ? new Uint8Array() : unpack(packed, bytes)),
    ]),
  )

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
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (typeof value !== 'object') return String(value)
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? plainOf(inner) : inner))
}
