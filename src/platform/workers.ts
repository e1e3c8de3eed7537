import { join } from 'node:path'
import { parentPort, type Transferable, Worker, workerData } from 'node:worker_threads'
import { type Place, UserError } from './errors.ts'

/** Threads that do one kind of work; each has one piece of it at a time. */
export interface Workers<Input, Output> extends AsyncDisposable {
  /**
   * Hands a piece of work to the next thread that is free. What `transfer` names is moved, not copied.
   * @throws what the work throws; a `UserError` stays one.
   */
  run(input: Input, transfer?: readonly Transferable[]): Promise<Output>
  /** Ends the threads, whatever they are at. */
  [Symbol.asyncDispose](): Promise<void>
}

/** Does one piece of work in a thread; `transfer` names what of the output is moved, not copied. */
export type Work = (input: never) => Promise<{ readonly output: unknown; readonly transfer?: readonly Transferable[] }>

type Answer<Output> =
  | { readonly output: Output }
  | { readonly mistake: { readonly message: string; readonly place?: Place; readonly hint?: string } }
  | { readonly defect: unknown }

interface Job<Output> {
  readonly input: unknown
  readonly transfer: readonly Transferable[]
  resolve(output: Output): void
  reject(error: unknown): void
}

/** What a thread runs: `src/worker.ts`, or `worker.js` beside the chunks of the bundle. */
const program = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, '..', 'worker.ts')
  : join(import.meta.dirname, 'worker.js')

/**
 * Starts `count` threads for one kind of work; `name` is its key in the table of `src/worker.ts`. When the signal is aborted
 * they end, and what they were at fails with its reason.
 */
export function startWorkers<Input, Output>(name: string, count: number, signal?: AbortSignal): Workers<Input, Output> {
  signal?.throwIfAborted()
  const waiting: Job<Output>[] = []
  const free: Worker[] = []
  const busy = new Map<Worker, Job<Output>>()
  let alive = count
  const next = (worker: Worker) => {
    busy.delete(worker)
    const job = waiting.shift()
    if (job) give(worker, job)
    else free.push(worker)
  }
  const give = (worker: Worker, job: Job<Output>) => {
    busy.set(worker, job)
    worker.postMessage(job.input, job.transfer)
  }
  const all = Array.from({ length: count }, () => {
    // Flags of the program's own start (`-e`, `--input-type`) are none of a thread's.
    const worker = new Worker(program, { workerData: name, execArgv: [] })
    worker.on('message', (answer: Answer<Output>) => {
      const job = busy.get(worker)
      next(worker)
      if ('output' in answer) job?.resolve(answer.output)
      else job?.reject('mistake' in answer ? new UserError(answer.mistake.message, answer.mistake) : answer.defect)
    })
    // A thread that died takes its work with it, and gets no other; the last one takes all that waits.
    worker.on('error', (error) => busy.get(worker)?.reject(error))
    worker.on('exit', (code) => {
      alive--
      if (free.includes(worker)) free.splice(free.indexOf(worker), 1)
      const lost = [busy.get(worker), ...(alive === 0 ? waiting.splice(0) : [])]
      for (const job of lost) job?.reject(reasonOr(`A thread for "${name}" ended with ${code}.`))
    })
    return worker
  })
  free.push(...all)
  const reasonOr = (text: string): unknown => (signal?.aborted ? signal.reason : new Error(text))
  const end = async () => void (await Promise.all(all.map((worker) => worker.terminate())))
  signal?.addEventListener('abort', end, { once: true })
  return {
    run: (input, transfer = []) =>
      new Promise((resolve, reject) => {
        const job: Job<Output> = { input, transfer, resolve, reject }
        const worker = free.pop()
        if (worker) give(worker, job)
        else if (alive > 0) waiting.push(job)
        else reject(reasonOr(`All threads for "${name}" have ended.`))
      }),
    [Symbol.asyncDispose]: () => {
      signal?.removeEventListener('abort', end)
      return end()
    },
  }
}

/** Answers the thread's messages with the work that it was started for. */
export async function serveWork(table: Readonly<Record<string, () => Promise<Work>>>): Promise<void> {
  const work = await table[workerData as string]!()
  parentPort!.on('message', async (input: unknown) => {
    try {
      const { output, transfer } = await work(input as never)
      parentPort!.postMessage({ output }, transfer)
    } catch (error) {
      parentPort!.postMessage(error instanceof UserError ? { mistake: asPlain(error) } : { defect: error })
    }
  })
}

/** A class does not survive the way between threads. */
const asPlain = ({ message, place, hint }: UserError) => ({ message, ...(place && { place }), ...(hint && { hint }) })
