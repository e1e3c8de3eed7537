import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bring, type Command, spread, timeInTurn } from './pairs.ts'
import { type Cells, drawing, writeTable } from './table.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const PYTHON = here('../../.cache/venvs/oracles/bin/python')
const REPLICATES = 2000
/** scikit-learn's F1 takes so long that a few draws are timed and the rest is reckoned. */
const FEW_REPLICATES = 10

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
      reckoned(
        ours(cli, folder),
        peer(folder, 'scikit-learn and SciPy', 'judging-scikit-learn.py', FEW_REPLICATES),
        rows,
      )
    }
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

const { uniform, normal } = drawing(20_261_123)

/** Writes the predictions of two models that are about as good, one in five rows positive. */
async function writeModels(folder: string, rows: number): Promise<void> {
  const truth = Uint8Array.from({ length: rows }, () => Number(uniform() < 0.2))
  const signal = Float64Array.from(truth, (label) => normal() + 1.5 * label)
  for (const [name, noise] of [
    ['candidate', 0.5],
    ['baseline', 0.55],
  ] as const) {
    let [row, score] = [-1, 0]
    const cells: Cells = [
      () => {
        row++
        score = 1 / (1 + Math.exp(2.5 - 1.5 * (signal[row]! + noise * normal())))
        return String(row + 1)
      },
      () => String(truth[row]),
      () => String(Number(score > 0.5)),
      () => score.toFixed(6),
    ]
    await writeTable(join(folder, 'desk', `${name}.csv`), rows, cells, ['id', 'label', 'prediction', 'score'])
  }
}

const ours = (cli: string, folder: string): Command => ({
  name: 'modelloop',
  command: process.execPath,
  args: [
    cli,
    'validate-model',
    '--candidate',
    'candidate.csv',
    '--baseline',
    'baseline.csv',
    '--fail-on',
    'no-baseline',
  ],
  cwd: join(folder, 'desk'),
})

const peer = (folder: string, name: string, script: string, replicates: number, style = ''): Command => ({
  name,
  command: PYTHON,
  args: [here(script), 'candidate.csv', 'baseline.csv', String(replicates), style],
  cwd: join(folder, 'desk'),
})

function alone(command: Command, rows: number, runs = 5): void {
  const { first } = timeInTurn(command, command, runs)
  const { median, min, max } = spread(first)
  line(rows, 'ours alone', '', `${seconds(median)} (${seconds(min)} … ${seconds(max)})`, '', String(ourPeak(command)))
}

function beside(mine: Command, other: Command, rows: number, runs: number): void {
  // Its memory is the same with a few draws.
  const few = { ...other, args: other.args.with(-2, String(FEW_REPLICATES)) }
  const { first, second } = timeInTurn(mine, other, runs)
  const ratio = spread(second.map((ms, run) => ms / first[run]!))
  const times = `${ratio.median.toFixed(1)} (${ratio.min.toFixed(1)} … ${ratio.max.toFixed(1)})`
  line(
    rows,
    other.name,
    seconds(spread(second).median),
    seconds(spread(first).median),
    times,
    String(peerFacts(few).peakMiB),
  )
}

function reckoned(mine: Command, other: Command, rows: number): void {
  const { first } = timeInTurn(mine, mine, 1)
  const facts = peerFacts(other)
  const ms = facts.totalMs + (REPLICATES / FEW_REPLICATES - 1) * facts.drawingMs
  const name = `${other.name}, ${REPLICATES} draws reckoned from ${FEW_REPLICATES}`
  line(rows, name, seconds(ms), seconds(first[0]!), (ms / first[0]!).toFixed(0), String(facts.peakMiB))
}

const line = (rows: number, ...cells: string[]) =>
  console.log(`| ${rows.toLocaleString('en')} | ${cells.join(' | ')} |`)
const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 2000 ? 2 : 1)

/** What a peer prints of itself. */
function peerFacts({ command, args, cwd }: Command): { totalMs: number; drawingMs: number; peakMiB: number } {
  return JSON.parse(spawnSync(command, args, { cwd, encoding: 'utf8' }).stdout.trim().split('\n').at(-1)!)
}

function ourPeak({ command, args, cwd }: Command): number {
  const { stderr } = spawnSync(command, ['--import', here('peak.ts'), ...args], { cwd, encoding: 'utf8' })
  return Number(/^peak (\d+)$/m.exec(stderr)?.[1])
}

if (import.meta.main) await benchJudging()
