/** Profiles tables as version-data does: what `scripts/bench/profile.ts` times against its peers. */
import { profileTable } from '../../src/tables/profile.ts'

for (const path of process.argv.slice(2)) {
  const { rows, columns } = await profileTable(path, { minTopCount: 10 })
  const { user, system } = process.cpuUsage()
  const cells = rows * Object.keys(columns).length
  console.log(JSON.stringify({ cells, cpuMs: (user + system) / 1000, peakMiB: process.resourceUsage().maxRSS >> 10 }))
}
