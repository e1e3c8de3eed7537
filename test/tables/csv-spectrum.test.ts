import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTable } from '../../src/tables/read-table.ts'

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum'))
const names = readdirSync(join(folder, 'csvs'))
  .map((name) => name.replace('.csv', ''))
  // Its answer is of another telephone number.
  .filter((name) => name !== 'location_coordinates')

describe('csv-spectrum', () => {
  it('is here', () => expect(names.length).toBeGreaterThanOrEqual(11))

  it.each(names)('%s is read as it says', async (name) => {
    const table = await openTable(join(folder, 'csvs', `${name}.csv`))
    const rows: Record<string, string>[] = []
    for await (const { columns, rows: count } of table.batches) {
      for (let row = 0; row < count; row++) {
        rows.push(Object.fromEntries([...columns].map(([column, cells]) => [column, cells[row]!])))
      }
    }
    expect(rows).toEqual(JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8')))
  })
})
