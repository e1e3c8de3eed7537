import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { startWorkers } from '../platform/workers.ts'
import { isTable } from '../tables/read-table.ts'
import type { Naming } from './log-map.ts'
import { readRows } from './reference.ts'
import type { RowSample } from './sample.ts'

/** A smaller file is read in the time that a thread takes to begin. */
const WORTH_A_THREAD_BYTES = 8 << 20

/** What is read in a thread; only what `structuredClone` takes. */
interface RowsRequest extends Naming {
  readonly path: string
  readonly name: string
}

/** Rows that are being read in a thread; disposing of them ends it. */
export interface RowsAhead extends AsyncDisposable {
  /** Fails as `readReference` does, or with the reason of the signal. */
  readonly sample: Promise<RowSample>
}

/**
 * Begins to read a reference of rows in a thread, while today's rows are read here. `undefined` where that gains nothing: for
 * a profile, a small file, or a single core.
 */
export async function readAhead(
  { path, name, map, prediction }: RowsRequest,
  signal?: AbortSignal,
): Promise<RowsAhead | undefined> {
  if (!isTable(path) || availableParallelism() < 2) return undefined
  const { size } = await stat(path)
  if (size < WORTH_A_THREAD_BYTES) return undefined
  const workers = startWorkers<RowsRequest, RowSample>('read-rows', 1, signal)
  const sample = workers.run({ path, name, map, prediction })
  // Where today's rows are the mistake nobody asks for these.
  sample.catch(() => {})
  return { sample, [Symbol.asyncDispose]: () => workers[Symbol.asyncDispose]() }
}

/** Reads rows in the thread that `readAhead` started; the numbers change hands without a copy. */
export async function readRowsInThread({ path, ...options }: RowsRequest) {
  const output = await readRows(path, options)
  const transfer = [...output.columns.values()].map(({ numbers }) => numbers.buffer as ArrayBuffer)
  return { output, transfer: [...new Set(transfer)] }
}
