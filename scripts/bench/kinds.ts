import { readFileSync, writeFileSync } from 'node:fs'
import { fillMarkers, markdownTable } from '../docs/markers.ts'
import type { Kind } from './gates/kind.ts'
import { KINDS } from './gates/kinds.ts'
import { simulateAll } from './gates/pool.ts'
import type { KindRates } from './gates/verdicts.ts'
import { promised, refuse, share, standardError } from './gates/words.ts'
import type { KindJob } from './gates/worlds.ts'

const ALPHA = 0.05
const SEED = 20_261_123
const DOCUMENT = 'docs/benchmarks.md'
/** From so many rows on a quarter of the simulations: the sums of many rows are the surest, and cost the most. */
const MANY_ROWS = 500

/**
 * Measures how often other gates err than one comparison by default: several metrics on one test set, worst slices, groups,
 * weights, bounds, other rules, queries, latencies, heavy tails. `full` writes the documentation. What stands in the file
 * `kept`, lines that an earlier run wrote to its standard error, is taken over where it has at least as many simulations.
 */
export async function benchKinds(full: boolean, part = 1, kept?: string): Promise<void> {
  const jobs = KINDS.flatMap((kind, at) => kind.rows.map((n) => jobOf(kind, at, n, full ? part : 0.01)))
  const known = kept === undefined ? [] : readFileSync(kept, 'utf8').split('\n').filter(isLine).map(parse)
  const found = jobs.map((job) => mostOf(known.filter((line) => isOf(line, job))))
  const missing = jobs.filter((_, i) => !found[i])
  const simulated = await simulateAll(missing, full ? (line) => console.error(line) : () => undefined)
  const table = tableOf(
    jobs,
    found.map((line) => line ?? simulated.shift()!),
  )
  console.log(table)
  if (!full) return
  const text = `${introduction(part, kept !== undefined)}\n\n${table}`
  writeFileSync(DOCUMENT, fillMarkers(readFileSync(DOCUMENT, 'utf8'), 'kinds', text, DOCUMENT))
}

type Line = KindJob & KindRates

const isLine = (text: string): boolean => text.startsWith('{')
const parse = (text: string): Line => JSON.parse(text)

const isOf = (line: Line, job: KindJob): boolean =>
  line.gate === job.gate && line.world === job.world && line.n === job.n && line.runs >= job.runs

/** The line of the most simulations. */
const mostOf = (lines: readonly Line[]): Line | undefined => lines.toSorted((a, b) => b.runs - a.runs)[0]

function jobOf({ gate, world, resampled }: Kind, kind: number, n: number, part: number): KindJob {
  const runs = resampled ? 2000 : n < MANY_ROWS ? 20_000 : 5000
  return { kind, gate, world, n, runs: Math.ceil(runs * part), seed: SEED + 104_729 * kind + n }
}

const introduction = (part: number, kept: boolean): string =>
  `\`npm run bench -- kinds --full${part === 1 ? '' : `=${part}`}\`, seed ${SEED}: the other kinds of gates, judged as \`validate-model\` does from joining the rows to the family. The truth
lies exactly on the boundary, so that neither verdict should come out in more than ${share(ALPHA)}. A dash stands where it lies on the boundary of the other verdict only. Bootstraps have 2,000 draws.${kept ? '\nRows with more runs than others like them are from a longer run of the same command.' : ''}`

function tableOf(jobs: readonly KindJob[], rates: readonly KindRates[]): string {
  const lines = jobs.map(({ kind: at, n }, i) => {
    const kind = KINDS[at]!
    const { runs, pass, fail, warned } = rates[i]!
    const told = { pass: kind.only === 'fail' ? undefined : pass, fail: kind.only === 'pass' ? undefined : fail }
    const name = `${kind.gate}; ${kind.world}; ${n} rows`
    if (!kind.hard) refuse(Math.max(told.pass ?? 0, told.fail ?? 0), promised(ALPHA, runs), name)
    const bold = (rate: number | undefined): string =>
      rate === undefined ? '–' : `**${share(rate)}** ± ${share(standardError(rate, runs), 1)}`
    return [
      `${kind.gate}${kind.hard ? ' (no promise)' : ''}`,
      kind.world,
      n.toLocaleString('en'),
      runs.toLocaleString('en'),
      bold(told.pass),
      bold(told.fail),
      kind.warned && pass > 0 ? share(warned / pass, 2) : '',
    ]
  })
  return markdownTable(['gate', 'made-up world', 'rows', 'runs', 'passes', 'fails', 'passes that warn'], lines)
}
