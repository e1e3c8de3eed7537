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

  it.each([1, 2])('with pages of version %i gives the same cells, whatever their encodings', async (version) => {
    // pyarrow 26, not compressed: deltas, prefixes, lengths apart, bytes split, runs, a dictionary and a list, in pages of 40 rows.
    const cells = await cellsOf(`encodings-${version}.parquet`)
    const rows = Array.from({ length: 60 }, (_, row) => row)
    const some = (value: (row: number) => unknown) => rows.map((row) => (row % 7 === 3 ? '' : String(value(row))))
    expect(cells).toMatchObject({
      seq: some((row) => row),
      i: rows.map((row) => String(row * row)),
      p: rows.map((row) => `key/${String(row).padStart(3, '0')}`),
      s: some((row) => 'x'.repeat(row % 5)),
      b: some((row) => row % 3 === 0),
      c: rows.map((row) => `k${row % 4}`),
      l: some((row) => JSON.stringify(rows.slice(0, row % 4))),
    })
    expect(cells['d']?.every((cell) => Number(cell) > 0 && Number(cell) < 1)).toBe(true)
  })
})
