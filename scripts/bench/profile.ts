import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bring, type Command, spread, timeInTurn } from './pairs.ts'
import { writeTable } from './table.ts'

const PYTHON = fileURLToPath(new URL('../../.cache/venvs/drift-peers/bin/python', import.meta.url))
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Prints how long a table is profiled, in what memory, beside pandas. `PROFILE_ROWS` adds a larger table, ours alone. */
export async function benchProfile(): Promise<void> {
  const hasPeer = bring('tools', 'drift_peers')
  const folder = mkdtempSync(join(tmpdir(), 'profile-bench-'))
  try {
    for (const rows of [100_000, 1_000_000]) {
      const file = join(folder, `${rows}.csv`)
      await writeTable(file, rows)
      ours(file, rows)
      if (hasPeer) besidePandas(file)
      rmSync(file)
    }
    const more = Number(process.env['PROFILE_ROWS'] ?? 0)
    if (more > 0) {
      const file = join(folder, 'more.csv')
      await writeTable(file, more)
      ours(file, more)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const oursOf = (file: string): Command => ({
  name: 'modelloop',
  command: process.execPath,
  args: [here('profile-table.ts'), file],
})

function ours(file: string, rows: number): void {
  const { command, args } = oursOf(file)
  const { stdout } = spawnSync(command, args, { encoding: 'utf8' })
  const { cells, cpuMs, peakMiB } = JSON.parse(stdout)
  const rate = (cells / cpuMs / 1000).toFixed(1)
  console.log(`\n${rows} rows × 20 columns: ${rate} M cells a second of one core's time, ${peakMiB} MiB at most`)
}

function besidePandas(file: string): void {
  const pandas = { name: 'pandas', command: PYTHON, args: [here('profile-pandas.py'), file] }
  const { first, second } = timeInTurn(oursOf(file), pandas, 5)
  const ratio = spread(second.map((ms, run) => ms / first[run]!))
  const seconds = (times: readonly number[]) => (spread(times).median / 1000).toFixed(1)
  console.log(
    `pandas ${seconds(second)} s, ours ${seconds(first)} s: ${ratio.median.toFixed(1)} times faster (${ratio.min.toFixed(1)} … ${ratio.max.toFixed(1)})`,
  )
}

if (import.meta.main) await benchProfile()
