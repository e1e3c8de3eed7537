/** Profiles tables as version-data does: what `scripts/bench/profile.ts` times. The first argument is the compiled `profile.js`. */
const [module, ...paths] = process.argv.slice(2)
const { profileTable } = (await import(module!)) as typeof import('../../src/tables/profile.ts')

for (const path of paths) {
  const { rows, columns } = await profileTable(path, { minTopCount: 10 })
  const { user, system } = process.cpuUsage()
  const cells = rows * Object.keys(columns).length
  console.log(JSON.stringify({ cells, cpuMs: (user + system) / 1000, peakMiB: process.resourceUsage().maxRSS >> 10 }))
}
