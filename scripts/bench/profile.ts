import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, spread, timeInTurn } from './pairs.ts'
import { writeTable } from './table.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const PYTHON = here('../../.cache/venvs/drift-peers/bin/python')
const RUNS = 5

/**
 * Prints how many cells a second of one core's time are profiled, and in what memory, beside pandas. The time is what the whole process
 * takes of all cores, with its start. `PROFILE_ROWS` adds a larger table, ours alone.
 */
export async function benchProfile(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'profile-bench-'))
  try {
    const module = compile(folder)
    for (const rows of [100_000, 1_000_000]) {
      const file = join(folder, `${rows}.csv`)
      await writeTable(file, rows)
      ours(oursOf(module, file), rows, RUNS)
      if (existsSync(PYTHON)) besidePandas(oursOf(module, file), file)
      else console.log(`No peer: ${PYTHON} is missing. It is a venv with "pandas<3".`)
      rmSync(file)
    }
    const more = Number(process.env['PROFILE_ROWS'] ?? 0)
    if (more > 0) {
      const file = join(folder, 'more.csv')
      await writeTable(file, more)
      ours(oursOf(module, file), more, 1)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Compiles our sources, as users run them. @returns the module that profiles */
function compile(folder: string): string {
  const [tsc, project] = [here('../../node_modules/typescript/bin/tsc'), here('../../tsconfig.build.json')]
  const outDir = join(folder, 'build')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  spawnSync(process.execPath, [tsc, '-p', project, '--outDir', outDir], { stdio: 'inherit' })
  return join(outDir, 'tables', 'profile.js')
}

const oursOf = (module: string, file: string): Command => ({
  name: 'modelloop',
  command: process.execPath,
  args: [here('profile-table.ts'), module, file],
})

function ours({ command, args }: Command, rows: number, runs: number): void {
  const seen = Array.from({ length: runs }, () => {
    const { cells, cpuMs, peakMiB } = JSON.parse(spawnSync(command, args, { encoding: 'utf8' }).stdout)
    return { rate: cells / cpuMs / 1000, peakMiB }
  })
  const rate = spread(seen.map((run) => run.rate))
  const figures = [rate.median, rate.min, rate.max].map((value) => value.toFixed(1))
  const most = Math.max(...seen.map(({ peakMiB }) => peakMiB))
  console.log(
    `\n${rows} rows × 20 columns: ${figures[0]} M cells a second of one core's time (${figures[1]} … ${figures[2]}), ${most} MiB at most; load ${loadavg()[0]!.toFixed(1)}`,
  )
}

function besidePandas(mine: Command, file: string): void {
  const pandas = { name: 'pandas', command: PYTHON, args: [here('profile-pandas.py'), file] }
  const { first, second } = timeInTurn(mine, pandas, RUNS)
  const ratio = spread(second.map((ms, run) => ms / first[run]!))
  const seconds = (times: readonly number[]) => (spread(times).median / 1000).toFixed(1)
  console.log(
    `pandas ${seconds(second)} s, ours ${seconds(first)} s: ${ratio.median.toFixed(1)} times faster (${ratio.min.toFixed(1)} … ${ratio.max.toFixed(1)})`,
  )
}

if (import.meta.main) await benchProfile()
