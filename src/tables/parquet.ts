import { UserError } from '../platform/errors.ts'
import type { Table, TableOptions } from './table.ts'

/**
 * Reads Parquet, one row group at a time, only the wanted columns. Values become text as CSV would have them: times in
 * ISO 8601, bytes in base64, lists and structures as JSON; null is a missing value.
 * @throws {UserError} when the file is no Parquet or is broken.
 */
export async function openParquet(
  path: string,
  options: TableOptions & { readonly displayPath: string },
): Promise<Table> {
  const [{ asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema }, { compressors }] =
    await Promise.all([import('hyparquet'), import('hyparquet-compressors')])
  const { displayPath: file, only } = options
  const broken = (cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    return new UserError(`the file cannot be read as Parquet: ${why}`, { place: { file }, cause })
  }
  const buffer = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(buffer).catch((cause) => {
    throw broken(cause)
  })
  const columns = parquetSchema(metadata).children.map((child) => child.element.name)
  const kept = columns.filter((name) => only?.(name) ?? true)
  async function* batches() {
    let rowStart = 0
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows)
      const from = rowStart
      const rows = await parquetReadObjects({
        file: buffer,
        metadata,
        columns: kept,
        rowStart,
        rowEnd,
        compressors,
      }).catch((cause) => {
        throw broken(cause)
      })
      yield {
        rows: rows.length,
        columns: new Map(kept.map((name) => [name, rows.map((row) => textOf(row[name]))])),
        lines: Int32Array.from(rows, (_, index) => from + index + 1),
      }
      rowStart = rowEnd
    }
  }
  return { columns, placeOf: (row) => ({ file: `${file} row ${row}` }), rowWord: 'row', batches: batches() }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (typeof value !== 'object') return String(value)
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner))
}
