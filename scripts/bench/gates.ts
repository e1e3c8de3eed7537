import { readFileSync, writeFileSync } from 'node:fs'
import { fillMarkers, markdownTable } from '../docs/markers.ts'
import { borderOf, gateOf, ratesOf, tangoAlone, thresholdOf, worstRates } from './gates/exact.ts'
import { simulateAll } from './gates/pool.ts'
import type { Rates } from './gates/simulate.ts'
import { promised, refuse, share, standardError } from './gates/words.ts'
import { isResampled, type Job, WORLDS } from './gates/worlds.ts'

const ALPHA = 0.05
const FAMILY = 6
const SEED = 20_261_122
const DOCUMENT = 'docs/benchmarks.md'

/** How much of it is done: enough to see that it works, or all that the documentation shows. */
interface Extent {
  /** Numbers of rows at which accuracy is summed. */
  readonly rows: readonly number[]
  readonly simulated: readonly number[]
  readonly runs: number
  readonly resampled: number
  readonly powerRuns: number
}

const QUICK: Extent = { rows: every(100, 160, 1), simulated: [100], runs: 400, resampled: 60, powerRuns: 0 }
const FULL: Extent = {
  rows: [...every(100, 1000, 1), ...every(1050, 5000, 50)],
  simulated: [100, 1000],
  runs: 20_000,
  resampled: 2000,
  powerRuns: 2000,
}

/**
 * Measures how often gates err on made-up test sets, beside a threshold on the point. `full` writes the documentation;
 * `part` of its simulations will do where the time is short, and the table says how many there were.
 */
export async function benchGates(full: boolean, part = 1): Promise<void> {
  const { runs, resampled, powerRuns } = FULL
  const fewer = { runs: runs * part, resampled: resampled * part, powerRuns: powerRuns * part }
  const extent = full ? { ...FULL, ...fewer } : QUICK
  const log = full ? (line: string) => console.error(line) : () => undefined
  const accuracy = accuracyTable(extent)
  console.log(accuracy)
  const { boundary, power } = jobsOf(extent)
  const rates = await simulateAll([...boundary, ...power], log)
  const simulated = boundaryTable(boundary, rates.slice(0, boundary.length))
  console.log(`\n${simulated}`)
  const curves = full ? powerTable(power, rates.slice(boundary.length)) : ''
  if (full) console.log(`\n${curves}`)
  if (!full) return
  const text = `${introduction(part)}\n\n${accuracy}\n\n${simulated}\n\n${POWER}\n\n${curves}`
  writeFileSync(DOCUMENT, fillMarkers(readFileSync(DOCUMENT, 'utf8'), 'gates', text, DOCUMENT))
}

const introduction = (
  part: number,
): string => `\`npm run bench -- gates --full${part === 1 ? '' : `=${part}`}\`, seed ${SEED}. alpha is ${share(ALPHA)}, each gate is \`against: baseline\` with the default rule, margin and test, and
the candidate is exactly a margin worse. "Passes" should be at most alpha, and so should "fails". Beside it the threshold on the point that people have with CML, ml-ci-action and
github-action-benchmark: good unless the metric fell by more than the margin. A family is ${FAMILY} gates on independent test sets: it passes wrongly when one gate is a margin
worse and the others are beyond doubt, and fails wrongly when all are a margin worse and one fails by Holm. Accuracy is summed exactly over all tables, for the worst of
16 shares of rows that only the candidate has right; the rest is simulated (± is a standard error). F1 is judged by 2,000 draws of the bootstrap instead of 10,000.`

const POWER = `Power: how often a gate passes / fails at other true differences, in margins. The threshold passes at the same rate as a coin at −1, and fails all else.`

function accuracyTable({ rows }: Extent): string {
  const lines = [0.005, 0.01, 0.02, 0.05, 0.1].map((margin) => {
    const gate = worstRates(gateOf(margin, ALPHA), margin, rows)
    const tango = worstRates(tangoAlone(margin, ALPHA), margin, rows)
    const threshold = worstRates(thresholdOf(margin), margin, rows)
    const family = 1 - (1 - worstRates(gateOf(margin, ALPHA / FAMILY), margin, rows).fail) ** FAMILY
    refuse(Math.max(gate.pass, gate.fail, family), 1.2 * ALPHA, `accuracy, ${share(margin)}`)
    return [
      `${share(margin).replace(' %', ' pp')}`,
      `**${share(gate.pass)}** (${gate.passAt})`,
      `**${share(gate.fail)}** (${gate.failAt})`,
      share(family),
      `${share(tango.pass)} / ${share(tango.fail)}`,
      `${share(threshold.pass)} / ${share(threshold.fail)}`,
    ]
  })
  const head = ['accuracy, margin', 'passes, worst', 'fails, worst', 'family fails', 'Tango alone passes / fails']
  return `Accuracy, ${rangeWords(rows)}:\n\n${markdownTable([...head, 'threshold passes / fails, worst'], lines)}`
}

const rangeWords = (rows: readonly number[]): string => {
  const last = rows.at(-1)!
  const dense = rows.findIndex((n, i) => i > 0 && n > rows[i - 1]! + 1)
  return dense < 0
    ? `every n from ${rows[0]} to ${last}`
    : `every n from ${rows[0]} to ${rows[dense - 1]}, every fiftieth to ${last.toLocaleString('en')}`
}

function jobsOf({ simulated, runs, resampled, powerRuns }: Extent): { boundary: Job[]; power: Job[] } {
  const boundary: Job[] = []
  const power: Job[] = []
  WORLDS.forEach((world, at) => {
    const job = {
      world: at,
      margins: -1,
      gates: 1,
      runs: isResampled(world) ? resampled : runs,
      seed: SEED + 104_729 * at,
    }
    for (const n of simulated) boundary.push({ ...job, n, seed: job.seed + n })
    const first = WORLDS.findIndex(({ metric }) => metric === world.metric) === at
    if (!first) return
    boundary.push({ ...job, n: 100, gates: FAMILY, seed: job.seed + 1 })
    const curve = isResampled(world) ? powerRuns / 4 : powerRuns
    for (const margins of POWER_AT)
      if (curve > 0) power.push({ ...job, n: 1000, margins, runs: curve, seed: job.seed + 2 })
  })
  return { boundary, power }
}

const POWER_AT = [-3, -2, -1.5, -0.5, 0, 1]

function boundaryTable(jobs: readonly Job[], rates: readonly Rates[]): string {
  const lines = jobs.map((job, i) => {
    const { metric, margin, model, hard } = WORLDS[job.world]!
    const { runs, pass, fail, thresholdPass } = rates[i]!
    const name = `${metric.toUpperCase()}, ${model}${job.gates > 1 ? `; family of ${job.gates}` : ''}`
    if (!hard) refuse(Math.max(pass, fail), promised(ALPHA, runs), name)
    const bold = (rate: number): string => `**${share(rate)}** ± ${share(standardError(rate, runs), 1)}`
    return [
      `${name}${hard ? ' (no promise)' : ''}`,
      metric === 'rmse' ? share(margin) : `${share(margin).replace(' %', ' pp')}`,
      job.n.toLocaleString('en'),
      runs.toLocaleString('en'),
      bold(pass),
      bold(fail),
      `${share(thresholdPass)} / ${share(1 - thresholdPass)}`,
    ]
  })
  const head = ['metric, made-up world', 'margin', 'rows', 'runs', 'passes', 'fails', 'threshold passes / fails']
  return markdownTable(head, lines)
}

function powerTable(jobs: readonly Job[], rates: readonly Rates[]): string {
  const cell = (pass: number, fail: number, threshold: number): string =>
    `${share(pass, 2)} / ${share(fail, 2)} (${share(threshold, 2)})`
  const border = [gateOf(0.02, ALPHA), thresholdOf(0.02)].map((rule) => borderOf(rule, 1000, 0.2))
  const accuracy = POWER_AT.map((margins) => {
    const gain = 0.02 * margins
    const [gate, threshold] = border.map((rule) => ratesOf(rule, 0.04 + Math.max(0, gain), 0.04 + Math.max(0, -gain)))
    return cell(gate!.pass, gate!.fail, threshold!.pass)
  })
  const metrics = [...new Set(jobs.map(({ world }) => world))]
  const lines = metrics.map((world) => [
    `${WORLDS[world]!.metric.toUpperCase()}, ${WORLDS[world]!.model}`,
    ...POWER_AT.map((margins) => {
      const at = jobs.findIndex((job) => job.world === world && job.margins === margins)
      return cell(rates[at]!.pass, rates[at]!.fail, rates[at]!.thresholdPass)
    }),
  ])
  const head = ['1,000 rows; passes / fails (threshold passes), at', ...POWER_AT.map(String)]
  return markdownTable(head, [['accuracy, 4 % of rows won and lost, exact', ...accuracy], ...lines])
}

function every(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)
}
