import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTable } from '../../src/tables/read-table.ts'

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum'))
const names = readdirSync(join(folder, 'csvs')).map((name) => name.replace('.csv', ''))

async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const table = await openTable(join(folder, 'csvs', `${name}.csv`))
  const rows: Record<string, string>[] = []
  for await (const { columns, rows: count } of table.batches) {
    for (let row = 0; row < count; row++) {
      rows.push(Object.fromEntries([...columns].map(([column, cells]) => [column, cells[row]!])))
    }
  }
  return rows
}

/** What csv-spectrum says of a case. One answer is no list, and has another telephone number than its file. */
function answerOf(name: string): unknown {
  const answer = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8')) as object
  return name === 'location_coordinates' ? [{ ...answer, 'Contact Phone Number': '2095257564' }] : answer
}

describe('csv-spectrum', () => {
  it('is here', () => expect(names).toHaveLength(12))

  it.each(names)('%s is read as it says', async (name) => expect(await rowsOf(name)).toEqual(answerOf(name)))
})
