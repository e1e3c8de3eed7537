import { ColumnBuffer } from './column-buffer.ts'
import { openTable } from './read-table.ts'
import type { TableOptions } from './table.ts'

/** All rows of a table in memory, column by column. */
export interface Columns {
  readonly rows: number
  readonly columns: ReadonlyMap<string, ColumnBuffer>
}

/**
 * Reads a whole table into memory, 8 bytes a number and 4 bytes a text.
 * @param into columns to add the rows to, of a table before; a column that only one of them has is missing in the other
 * @throws {UserError} as `openTable` does.
 */
export async function readColumns(
  path: string,
  options: TableOptions & { readonly signal?: AbortSignal | undefined },
  into: { rows: number; readonly columns: Map<string, ColumnBuffer> } = { rows: 0, columns: new Map() },
): Promise<Columns> {
  const table = await openTable(path, options)
  const bufferOf = (name: string, rows: number): ColumnBuffer => {
    const buffer = into.columns.get(name) ?? new ColumnBuffer()
    into.columns.set(name, buffer)
    buffer.fillTo(rows)
    return buffer
  }
  const kept = table.columns.filter((name) => options.only?.(name) ?? true)
  for (const name of kept) bufferOf(name, into.rows)
  for await (const batch of table.batches) {
    options.signal?.throwIfAborted()
    for (const name of batch.names) batch.addTo(name, bufferOf(name, into.rows))
    into.rows += batch.rows
  }
  for (const buffer of into.columns.values()) buffer.fillTo(into.rows)
  return into
}
