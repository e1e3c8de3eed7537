import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Rates } from './simulate.ts'
import type { KindRates } from './verdicts.ts'
import type { Job, KindJob } from './worlds.ts'

const BATCHES = 4

type RatesOf<J> = J extends KindJob ? KindRates : Rates

/** Runs simulations on two workers, each in batches with seeds of their own. Returns their rates in the order asked. */
export async function simulateAll<J extends Job | KindJob>(
  jobs: readonly J[],
  log: (line: string) => void,
): Promise<RatesOf<J>[]> {
  const workers = Array.from(
    { length: Math.min(2, availableParallelism()) },
    () => new Worker(new URL('./worker.ts', import.meta.url)),
  )
  const found: RatesOf<J>[][] = jobs.map(() => [])
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

const ask = <J extends Job | KindJob>(worker: Worker, job: J): Promise<RatesOf<J>> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (rates: RatesOf<J>) => {
      worker.off('error', reject)
      resolve(rates)
    })
    worker.postMessage(job)
  })

/** The shares of all batches together, each batch by its runs. */
function together<R extends { readonly runs: number }>(parts: readonly R[]): R {
  const runs = parts.reduce((sum, part) => sum + part.runs, 0)
  const shares = Object.keys(parts[0]!).map((key) => {
    const sum = parts.reduce((sum, part) => sum + (part[key as keyof R] as number) * part.runs, 0)
    return [key, sum / runs] as const
  })
  return { ...(Object.fromEntries(shares) as unknown as R), runs }
}
