import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { median } from 'simple-statistics'
import type { PlanOptions } from '../../src/rollout/step-plan.ts'
import { alarmAt, calibrate, drawShares } from './rollouts/counter.ts'
import type { Batch, Ending } from './rollouts/course.ts'
import type { MadeUpTraffic } from './rollouts/traffic.ts'

const RUNS = 20_000
const BATCH = 250
const OPTIONS: PlanOptions = {
  weights: [10, 50, 100],
  checks: [{ name: 'errors', maxRatio: 1.5, maxIncrease: 0.005 }],
  alpha: 0.01,
  beta: 0.05,
  lookMs: 30_000,
  stepMs: 3_600_000,
  minRequests: 100,
}
const EQUAL: MadeUpTraffic = { requestsPerSecond: 50, baseRate: 0.01, shared: 'steady', ratio: 1, increase: 0 }
const SHARED = ['steady', 'spike', 'diurnal'] as const
const BASE_RATES = [0.01, 0.02]

/** One step of 10 % with the share of alpha that the first step of `OPTIONS` has; the limits meet at the base rate. */
const oneStep = (baseRate: number): PlanOptions => ({
  ...OPTIONS,
  weights: [10, 100],
  alpha: OPTIONS.alpha / 2,
  checks: [{ name: 'errors', maxRatio: 1.5, maxIncrease: baseRate / 2 }],
})
const atLimits = (baseRate: number): MadeUpTraffic => ({ ...EQUAL, baseRate, ratio: 1.5, increase: baseRate / 2 })

/** Measures how often rollouts end wrongly, and how soon they find harm, on made-up traffic. */
export async function benchRollouts(): Promise<void> {
  const workers = Array.from(
    { length: Math.min(2, availableParallelism()) },
    () => new Worker(new URL('./rollouts/worker.ts', import.meta.url)),
  )
  try {
    console.log(`${RUNS.toLocaleString('en')} rollouts a row: 50 requests/s, a look every 30 s, steps of one hour.\n`)
    await equalVersions(workers)
    const alarms = await versionsAtLimits(workers)
    await worseVersions(workers, alarms)
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

async function equalVersions(workers: readonly Worker[]): Promise<void> {
  console.log(`### Equal versions: rolled back at most alpha = ${share(OPTIONS.alpha)}\n`)
  console.log('| errors | traffic | steps | rolled back (± SE) | promoted | held |\n|:--|:--|:--|--:|--:|--:|')
  const rows = [
    ...BASE_RATES.flatMap((baseRate) => SHARED.map((shared) => ({ baseRate, shared, weights: OPTIONS.weights }))),
    { baseRate: 0.01, shared: 'spike' as const, weights: [5, 10, 25, 50, 75, 100] },
  ]
  for (const { baseRate, shared, weights } of rows) {
    const endings = await run(workers, { ...OPTIONS, weights }, { ...EQUAL, baseRate, shared })
    const [wrong, promoted, held] = [count(endings, 'rolled-back'), count(endings, 'promoted'), count(endings, 'held')]
    console.log(
      `| ${share(baseRate)} | ${shared} | ${weights.join(' → ')} | ${withError(wrong)} | ${withError(promoted)} | ${withError(held)} |`,
    )
    refuse(wrong, OPTIONS.alpha, 'rolled back')
  }
}

/**
 * Versions that the limits just allow, or just forbid, in one step of 10 %. Returns the alarms of a canary exactly at both
 * limits, by base rate.
 */
async function versionsAtLimits(workers: readonly Worker[]): Promise<ReadonlyMap<number, number>> {
  const [alpha, beta] = [OPTIONS.alpha / 2, OPTIONS.beta]
  console.log(
    `\n### At the limits, one step of 10 %: promoted at most ${share(beta)}, rolled back at most ${share(alpha)}\n`,
  )
  console.log(
    '| errors | traffic | canary, at any moment | promoted (± SE) | rolled back (± SE) |\n|:--|:--|:--|--:|--:|',
  )
  const alarms = new Map<number, number>()
  const measure = async (baseRate: number, shared: MadeUpTraffic['shared'], ratio: number, increase: number) => {
    const endings = await run(workers, oneStep(baseRate), { ...EQUAL, baseRate, shared, ratio, increase })
    const [promoted, alarmed] = [count(endings, 'promoted'), count(endings, 'rolled-back')]
    // Where the rate changes, a canary that is always at one limit at least is beyond the other at times.
    const [isForbidden, isAllowed] = [ratio > 1 && increase > 0, ratio === 1 || increase === 0 || shared === 'steady']
    const limits = [ratio > 1 && `${ratio} ×`, increase > 0 && `+${share(increase).replace('%', 'pp')}`]
      .filter(Boolean)
      .join(', or more: ')
    console.log(
      `| ${share(baseRate)} | ${shared} | ${limits} | ${isForbidden ? withError(promoted) : '–'} | ${isAllowed ? withError(alarmed) : '–'} |`,
    )
    if (isForbidden) refuse(promoted, beta, 'promoted')
    if (isAllowed) refuse(alarmed, alpha, 'rolled back')
    if (shared === 'steady') alarms.set(baseRate, alarmed)
  }
  for (const baseRate of BASE_RATES) await measure(baseRate, 'steady', 1.5, baseRate / 2)
  for (const shared of ['spike', 'diurnal'] as const) {
    await measure(0.01, shared, 1.5, 0.005)
    await measure(0.01, shared, 1.5, 0)
    await measure(0.01, shared, 1, 0.005)
  }
  return alarms
}

async function worseVersions(workers: readonly Worker[], alarms: ReadonlyMap<number, number>): Promise<void> {
  console.log(
    '\n### Worse versions, one step of 10 %: the median look that decides, and the counter with as many alarms at the limits\n',
  )
  console.log(
    '| errors | canary | ours: rolled back | median look | counter: cut | alarms | median look |\n|:--|:--|--:|--:|--:|--:|--:|',
  )
  for (const baseRate of BASE_RATES) {
    const looks = OPTIONS.stepMs / OPTIONS.lookMs
    const draw = (traffic: MadeUpTraffic) => drawShares(traffic, 10, looks, OPTIONS.lookMs, RUNS)
    const cut = calibrate(draw(atLimits(baseRate)), alarms.get(baseRate)!)
    for (const ratio of [2, 3, 5]) {
      const traffic = { ...EQUAL, baseRate, ratio }
      const endings = await run(workers, oneStep(baseRate), traffic)
      const ours = endings.map(({ verdict, look }) => (verdict === 'rolled-back' ? look : Number.POSITIVE_INFINITY))
      const theirs = draw(traffic).map((shares) => alarmAt(shares, cut))
      const alarmed = theirs.filter(Number.isFinite).length
      console.log(
        `| ${share(baseRate)} | ${ratio} × | ${withError(count(endings, 'rolled-back'))} | ${at(median(ours))} | ${share(cut)} | ${withError(alarmed)} | ${at(median(theirs))} |`,
      )
    }
  }
}

/** Runs all rollouts of a row, in batches over the workers. */
async function run(workers: readonly Worker[], options: PlanOptions, traffic: MadeUpTraffic): Promise<Ending[]> {
  const batches = Array.from(
    { length: RUNS / BATCH },
    (_, i): Batch => ({ options, traffic, from: i * BATCH, runs: BATCH }),
  )
  const endings: Ending[] = []
  const drain = async (worker: Worker) => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) endings.push(...(await ask(worker, batch)))
  }
  await Promise.all(workers.map(drain))
  return endings
}

const ask = (worker: Worker, batch: Batch): Promise<Ending[]> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (endings: Ending[]) => {
      worker.off('error', reject)
      resolve(endings)
    })
    worker.postMessage(batch)
  })

const count = (endings: readonly Ending[], verdict: Ending['verdict']): number =>
  endings.filter((ending) => ending.verdict === verdict).length
const share = (fraction: number, digits = 3): string => `${Number((fraction * 100).toPrecision(digits))} %`
const standardError = (rate: number): number => Math.sqrt((rate * (1 - rate)) / RUNS)
const withError = (found: number): string => `${share(found / RUNS)} ± ${share(standardError(found / RUNS), 2)}`
const at = (look: number): string => (Number.isFinite(look) ? String(look) : 'none in an hour')

/** Says so when a rate is over what the plan promises, by more than three standard errors. */
function refuse(found: number, allowed: number, what: string): void {
  if (found / RUNS <= allowed + 3 * standardError(allowed)) return
  console.log(`\n**Broken promise**: ${what} ${share(found / RUNS)}, allowed ${share(allowed)}.\n`)
  process.exitCode = 1
}
