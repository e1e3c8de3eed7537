import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { forEachParallel } from '../platform/parallel.ts'
import { startWorkers } from '../platform/workers.ts'

/** Cuts a list into parts of at most `most` items; a part that weighs `heavy` gets no more. */
export function partsOf<Item>(
  items: readonly Item[],
  most: number,
  weightOf: (item: Item) => number = () => 0,
  heavy = Number.POSITIVE_INFINITY,
): Item[][] {
  const parts: Item[][] = []
  let [part, weight]: [Item[], number] = [[], 0]
  for (const item of items) {
    if (part.length === 0) parts.push(part)
    part.push(item)
    weight += weightOf(item)
    if (part.length === most || weight >= heavy) [part, weight] = [[], 0]
  }
  return parts
}

/** How parts of work are done. */
export interface SpreadOptions<Part, Input, Output> {
  /** What is sent of a part: made when it is its turn, while threads are at others. */
  readonly inputOf: (part: Part) => Input
  /** Worth threads: they cost some ten milliseconds. */
  readonly threads: boolean
  readonly signal?: AbortSignal | undefined
  readonly onDone: (part: Part, output: Output) => void
}

const MAX_THREADS = 8

/**
 * Does parts of blocking work, in threads or on this one, which then gets a turn between two parts.
 * @param name what `src/worker.ts` calls the work
 */
export async function spread<Part, Input, Output>(
  name: string,
  here: (input: Input) => Output,
  parts: readonly Part[],
  { inputOf, threads, signal, onDone }: SpreadOptions<Part, Input, Output>,
): Promise<void> {
  if (!threads) {
    for (const part of parts) {
      signal?.throwIfAborted()
      onDone(part, here(inputOf(part)))
      await setImmediate()
    }
    return
  }
  const count = Math.min(availableParallelism(), MAX_THREADS, parts.length)
  await using workers = startWorkers<Input, Output>(name, count, signal)
  // Twice as many as threads, so that none waits for its next part.
  await forEachParallel(parts, 2 * count, async (part) => onDone(part, await workers.run(inputOf(part))))
}
