import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { openTable } from '../../src/tables/read-table.ts'
import { readTable } from './read-both-ways.ts'

const folder = mkdtempSync(join(tmpdir(), 'round-trip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = fc.string({ unit: 'binary', maxLength: 6 }).filter((value) => value.isWellFormed())
const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })

describe('random tables', () => {
  it('of Parquet come back as they were written, in any groups and codec', async () => {
    const kinds = [
      ['STRING', text],
      ['DOUBLE', fc.double({ noNaN: true })],
      ['INT32', whole],
      ['INT64', long],
      ['BOOLEAN', fc.boolean()],
    ] as const
    const column = (rows: number) =>
      fc.constantFrom(...kinds).chain(([type, value]) =>
        fc.record({
          type: fc.constant(type),
          data: fc.array(fc.option(value as fc.Arbitrary<unknown>), { minLength: rows, maxLength: rows }),
        }),
      )
    const columns = fc
      .integer({ min: 1, max: 60 })
      .chain((rows) => fc.array(column(rows), { minLength: 1, maxLength: 5 }))
    const layout = fc.record({
      rowGroupSize: fc.integer({ min: 1, max: 70 }),
      pageSize: fc.integer({ min: 1, max: 400 }),
      codec: fc.constantFrom('SNAPPY' as const, 'UNCOMPRESSED' as const),
    })
    const file = join(folder, 'a.parquet')
    await fc.assert(
      fc.asyncProperty(columns, layout, async (written, how) => {
        const columnData = written.map(({ type, data }, index) => ({ name: `c${index}`, type, data, nullable: true }))
        writeFileSync(file, new Uint8Array(parquetWriteBuffer({ ...how, columnData })))
        const { names, rows } = await readTable(await openTable(file))
        expect(names).toEqual(columnData.map(({ name }) => name))
        const cells = columnData.map(({ name }) => rows.map((row) => row[name]))
        expect(cells).toEqual(written.map(({ data }) => data.map((value) => String(value ?? ''))))
      }),
      { numRuns: 300 },
    )
  })

  it('of JSONL come back as they were written', async () => {
    const value = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      whole,
      fc.boolean(),
      fc.constant(null),
    )
    const key = fc.constantFrom('a', 'b', 'é', '__proto__', 'constructor', '', ' ')
    const row = fc.array(fc.tuple(key, value)).map((entries) => Object.fromEntries(entries) as Record<string, unknown>)
    const file = join(folder, 'a.jsonl')
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1 }), fc.constantFrom('\n', '\r\n', '\n\n'), async (written, end) => {
        writeFileSync(file, written.map((object) => JSON.stringify(object)).join(end))
        const { rows } = await readTable(await openTable(file))
        const texts = written.map((object) =>
          Object.entries(object).map(([name, cell]) => [name, String(JSON.parse(JSON.stringify(cell)) ?? '')]),
        )
        expect(rows).toHaveLength(written.length)
        texts.forEach((cells, at) => {
          for (const [name, cell] of cells) expect([name, rows[at]![name!]]).toEqual([name, cell])
        })
      }),
      { numRuns: 500 },
    )
  })
})
