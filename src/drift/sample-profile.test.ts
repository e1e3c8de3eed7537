import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { profileTable } from '../tables/profile.ts'
import { readReference } from './reference.ts'
import { profileOfSample } from './sample-profile.ts'

it('describes judged rows as the profile of their table does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'))
  const file = join(folder, 'rows.csv')
  const rows = Array.from(
    { length: 500 },
    (_, i) => `${i % 7},${(i * 37) % 101}.5,${i % 3 ? 'Ames' : ''},${i % 2 === 0}`,
  )
  await writeFile(file, `rooms,area,city,garage\n${rows.join('\n')}\n`)
  const sample = await readReference(file, { columns: [] })
  if (sample.kind !== 'rows') throw new Error('a table has rows')
  expect(profileOfSample(sample, 10)).toEqual(await profileTable(file, { minTopCount: 10 }))
  await rm(folder, { recursive: true })
})
