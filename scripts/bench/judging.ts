import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone, beside, FEW_REPLICATES, ours, peer, REPLICATES, reckoned } from './judging-lines.ts'
import { writeModels } from './judging-models.ts'
import { bring } from './pairs.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The gates that the peers judge too: DeLong, McNemar, a bootstrap of F1. */
const CONFIG = `version: 1
model: bench
task: binary
validate:
  gates:
    - { metric: auc, against: baseline }
    - { metric: accuracy, against: baseline, test: mcnemar-midp, margin: 0 }
    - { metric: f1, against: baseline }
`

/**
 * Prints how long two models of many rows are judged, reading both files and writing the report, beside NumPy and
 * scikit-learn with SciPy. `JUDGING_RUNS` is how many runs of each are timed; `JUDGING_ROWS` adds a larger test set, ours alone.
 */
export async function benchJudging(): Promise<void> {
  const runs = Number(process.env['JUDGING_RUNS'] ?? 3)
  const hasPeers = bring('tools', 'oracles')
  const folder = mkdtempSync(join(tmpdir(), 'judging-bench-'))
  try {
    const cli = compile(folder)
    console.log('| rows | | whole process, s | ours, s | times faster | peak memory, MiB |\n|--:|:--|--:|--:|--:|--:|')
    for (const rows of [1000, 100_000, 1_000_000]) {
      await writeModels(folder, rows)
      alone(ours(cli, folder), rows)
      if (rows === 1000 || !hasPeers) continue
      beside(ours(cli, folder), peer(folder, 'NumPy', 'judging-numpy.py', REPLICATES, 'plain'), rows, runs)
      const flags = peer(folder, 'NumPy, one byte a row', 'judging-numpy.py', REPLICATES, 'flags')
      beside(ours(cli, folder), flags, rows, runs)
      const slow = peer(folder, 'scikit-learn and SciPy', 'judging-scikit-learn.py', FEW_REPLICATES)
      reckoned(ours(cli, folder), slow, rows, FEW_REPLICATES)
    }
    await benchDraws(cli, folder, hasPeers, runs)
    const more = Number(process.env['JUDGING_ROWS'] ?? 0)
    if (more > 0) {
      await writeModels(folder, more)
      alone(ours(cli, folder), more, 1)
    }
    console.log(`\n${runs} runs of each in turn, medians; load ${loadavg()[0]!.toFixed(1)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One gate each of what no closed form and no confusion matrix judges. */
const DRAWS = [
  { style: 'ranked', what: 'average precision', metric: 'average-precision', columns: '{}' },
  { style: 'weighted', what: 'F1, every row of its own weight', metric: 'f1', columns: '{ weight: weight }' },
  { style: 'grouped', what: 'log loss, ten rows a group', metric: 'logloss', columns: '{ group: group }' },
]
/** NumPy takes so long for each that some draws are timed and the rest is reckoned. */
const SOME_DRAWS = 50

/** Prints how long bootstraps of rows, of weighted rows and of groups take, beside NumPy. */
async function benchDraws(cli: string, folder: string, hasPeers: boolean, runs: number): Promise<void> {
  const rows = 1_000_000
  await writeModels(folder, rows, true)
  for (const { style, what, metric, columns } of DRAWS) {
    const gates = `gates: [{ metric: ${metric}, against: baseline }]`
    const config = `version: 1\nmodel: bench\ntask: binary\ncolumns: ${columns}\nvalidate: { ${gates} }\n`
    writeFileSync(join(folder, 'desk', `${style}.yml`), config)
    const mine = ours(cli, folder, `${style}.yml`)
    if (!hasPeers) {
      alone(mine, rows, 1, `ours alone: ${what}`)
      continue
    }
    const other = peer(folder, `NumPy: ${what}`, 'judging-numpy-draws.py', SOME_DRAWS, style)
    reckoned(mine, other, rows, SOME_DRAWS, runs)
  }
}

/** Compiles our sources, as users run them. @returns the command line */
function compile(folder: string): string {
  const outDir = join(folder, 'build')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  symlinkSync(here('../../node_modules'), join(folder, 'node_modules'))
  const [tsc, project] = [here('../../node_modules/typescript/bin/tsc'), here('../../tsconfig.build.json')]
  spawnSync(process.execPath, [tsc, '-p', project, '--outDir', outDir], { stdio: 'inherit' })
  mkdirSync(join(folder, 'desk'))
  spawnSync('git', ['init', '-q', join(folder, 'desk')])
  writeFileSync(join(folder, 'desk', 'modelloop.yml'), CONFIG)
  const cli = join(folder, 'cli.js')
  writeFileSync(cli, "import { startCommandLine } from './build/main.js'\n\nawait startCommandLine()\n")
  return cli
}

if (import.meta.main) await benchJudging()
