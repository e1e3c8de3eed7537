import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../src/platform/json.ts'
import { profileTable } from '../../src/tables/profile.ts'

it('is a file that a person can read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'))
  const rows = Array.from({ length: 60 }, (_, i) => {
    const sold = `2026-${String((i % 9) + 1).padStart(2, '0')}-03`
    return `${i + 1},${['Ames', 'Gilbert', ''][i % 3]},${(i * 37) % 11},${100 + ((i * 7919) % 601) / 4},${i % 4 > 0},${sold}`
  })
  const path = join(folder, 'houses.csv')
  writeFileSync(path, `id,town,rooms,price,garage,sold\n${rows.join('\n')}\n`)
  const profile = await profileTable(path, { minTopCount: 3 })
  rmSync(folder, { recursive: true })
  await expect(`${canonicalJson(profile, 1)}\n`).toMatchFileSnapshot('golden/profile.json')
})
