import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Rates } from './simulate.ts'
import type { Job } from './worlds.ts'

const BATCHES = 4

/** Runs simulations on two workers, each in batches with seeds of their own. Returns their rates in the order asked. */
export async function simulateAll(jobs: readonly Job[], log: (line: string) => void): Promise<Rates[]> {
  const workers = Array.from(
    { length: Math.min(2, availableParallelism()) },
    () => new Worker(new URL('./worker.ts', import.meta.url)),
  )
  const found: Rates[][] = jobs.map(() => [])
  const queue = jobs.flatMap((job, at) =>
    Array.from({ length: BATCHES }, (_, batch) => ({
      at,
      job: { ...job, runs: Math.ceil(job.runs / BATCHES), seed: job.seed + 7919 * batch },
    })),
  )
  const drain = async (worker: Worker): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      found[next.at]!.push(await ask(worker, next.job))
      if (found[next.at]!.length === BATCHES) log(JSON.stringify({ ...jobs[next.at], ...together(found[next.at]!) }))
    }
  }
  try {
    await Promise.all(workers.map(drain))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return found.map(together)
}

const ask = (worker: Worker, job: Job): Promise<Rates> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (rates: Rates) => {
      worker.off('error', reject)
      resolve(rates)
    })
    worker.postMessage(job)
  })

function together(parts: readonly Rates[]): Rates {
  const runs = parts.reduce((sum, part) => sum + part.runs, 0)
  const mean = (key: 'pass' | 'fail' | 'thresholdPass'): number =>
    parts.reduce((sum, part) => sum + part[key] * part.runs, 0) / runs
  return { runs, pass: mean('pass'), fail: mean('fail'), thresholdPass: mean('thresholdPass') }
}
