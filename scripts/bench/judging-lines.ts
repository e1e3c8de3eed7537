import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, spread, timeInTurn } from './pairs.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const PYTHON = here('../../.cache/venvs/oracles/bin/python')
/** How many draws a bootstrap of many rows has. */
export const REPLICATES = 2000
/** A peer's memory is the same with a few draws, and where they take long the rest is reckoned. */
export const FEW_REPLICATES = 10

/** Our command at the desk of the folder. */
export const ours = (cli: string, folder: string, config = 'modelloop.yml'): Command => ({
  name: 'modelloop',
  command: process.execPath,
  args: [
    cli,
    'validate-model',
    '--config',
    config,
    '--candidate',
    'candidate.csv',
    '--baseline',
    'baseline.csv',
    '--fail-on',
    'no-baseline',
  ],
  cwd: join(folder, 'desk'),
})

/** A peer of ours in Python, by its script. */
export const peer = (folder: string, name: string, script: string, replicates: number, style = ''): Command => ({
  name,
  command: PYTHON,
  args: [here(script), 'candidate.csv', 'baseline.csv', String(replicates), style],
  cwd: join(folder, 'desk'),
})

/** Prints what ours takes. */
export function alone(command: Command, rows: number, runs = 5, name = 'ours alone'): void {
  const { first } = timeInTurn(command, command, runs)
  const { median, min, max } = spread(first)
  line(rows, name, '', `${seconds(median)} (${seconds(min)} … ${seconds(max)})`, '', String(ourPeak(command)))
}

/** Prints both, run in turn. */
export function beside(mine: Command, other: Command, rows: number, runs: number): void {
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

/** Prints both, run in turn; the peer's time for all draws is reckoned from `few`, which is what it runs. */
export function reckoned(mine: Command, other: Command, rows: number, few: number, runs = 1): void {
  const { drawingMs, peakMiB } = peerFacts(other)
  const { first, second } = timeInTurn(mine, other, runs)
  const all = second.map((ms) => ms + (REPLICATES / few - 1) * drawingMs)
  const ratio = spread(all.map((ms, run) => ms / first[run]!))
  const name = `${other.name}, ${REPLICATES} draws reckoned from ${few}`
  const memory = `${peakMiB}, ours ${ourPeak(mine)}`
  line(rows, name, seconds(spread(all).median), seconds(spread(first).median), ratio.median.toFixed(1), memory)
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
