import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTable } from '../../src/tables/read-table.ts'

/** Reads a table whole: column → its cells. */
async function cellsOf(name: string) {
  const table = await openTable(join(import.meta.dirname, 'golden', name), { displayPath: name })
  const cells: Record<string, readonly string[]> = {}
  for await (const { columns } of table.batches) for (const [name, texts] of columns) cells[name] = texts
  return cells
}

describe('Parquet', () => {
  it('packed by LZ4 is read, with a column without values; numbers in lists are numbers where they are exact', async () => {
    // pyarrow 26: pq.write_table({a: [1, 2, 3], nothing: three nulls, l: [[1, 2**60], None, []]}, compression='lz4')
    expect(await cellsOf('lz4.parquet')).toEqual({
      a: ['1', '2', '3'],
      nothing: ['', '', ''],
      l: ['[1,"1152921504606846976"]', '', '[]'],
    })
  })
})
