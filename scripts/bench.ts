/**
 * `npm run bench`: figures for reading, never a test. `npm run bench -- rollouts` runs one section alone; `--yes` brings
 * what it is compared with and is missing, without asking; `--full` lets `gates` and `kinds` write their tables into the
 * documentation, `--full=0.5` with half of the simulations. `--keep=FILE` lets `kinds` take over what an earlier run wrote to
 * its standard error.
 */
const full = process.argv.find((word) => /^--full(=|$)/.test(word))
const keep = process.argv.find((word) => word.startsWith('--keep='))
const kept = keep?.slice('--keep='.length)
const part = full === undefined ? undefined : Number(full.split('=')[1] ?? 1)

const sections: Readonly<Record<string, () => Promise<void>>> = {
  start: async () => (await import('./bench/start.ts')).benchStart(),
  rollouts: async () => (await import('./bench/rollouts.ts')).benchRollouts(),
  profile: async () => (await import('./bench/profile.ts')).benchProfile(),
  drift: async () => (await import('./bench/drift.ts')).benchDrift(),
  judging: async () => (await import('./bench/judging.ts')).benchJudging(),
  gates: async () => (await import('./bench/gates.ts')).benchGates(part !== undefined, part),
  kinds: async () => (await import('./bench/kinds.ts')).benchKinds(part !== undefined, part, kept),
  data: async () => (await import('./bench/data.ts')).benchData(),
}

const asked = process.argv.slice(2).filter((word) => word !== '--yes' && word !== full && word !== keep)
if (process.argv.includes('--yes')) process.env['yes'] = 'true'
const unknown = asked.find((name) => !Object.hasOwn(sections, name))
if (unknown !== undefined) {
  console.error(`There is no section "${unknown}". There are: ${Object.keys(sections).join(', ')}.`)
  process.exit(2)
}
for (const name of asked.length > 0 ? asked : Object.keys(sections)) {
  console.log(`\n## ${name}\n`)
  await sections[name]!()
}
