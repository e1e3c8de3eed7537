import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { max, median, min } from 'simple-statistics'

/**
 * Brings things of `scripts/bring.sh`, such as `drift_peers`, where they are missing; it asks first.
 * @returns whether all are there; says what is left out when they are not
 */
export function bring(...things: readonly string[]): boolean {
  const script = fileURLToPath(new URL('../bring.sh', import.meta.url))
  const program = 'set -euo pipefail; source "$0"; bring "$@"'
  if (spawnSync('bash', ['-c', program, script, ...things], { stdio: 'inherit' }).status === 0) return true
  console.log(
    `\nNo comparison: ${things.join(', ')} could not be brought (see above); \`--yes\` brings without asking.`,
  )
  return false
}

/** A command that is timed as a whole process; `env` replaces the environment. */
export interface Command {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Whole-process times in milliseconds, in the order of the runs. */
export interface PairTimes {
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/**
 * Times two commands in turn, A B A B …, after one run of each that does not count: on a shared machine only the ratio
 * of neighbours holds. @throws when a command does not exit with `expectedCode`.
 */
export function timeInTurn(first: Command, second: Command, runs: number): PairTimes {
  once(first)
  once(second)
  const times = { first: [] as number[], second: [] as number[] }
  for (let run = 0; run < runs; run++) {
    times.first.push(once(first))
    times.second.push(once(second))
  }
  return times
}

function once({ name, command, args, cwd, env }: Command): number {
  const startedAt = performance.now()
  const result = spawnSync(command, args, { cwd, env: env ?? process.env, encoding: 'utf8' })
  const ms = performance.now() - startedAt
  if (result.status !== 0) throw new Error(`${name} ended with ${result.status}:\n${result.stdout}${result.stderr}`)
  return ms
}

/** The middle of a list of numbers, and its two ends. */
export const spread = (values: readonly number[]) => ({
  min: min([...values]),
  median: median([...values]),
  max: max([...values]),
})
