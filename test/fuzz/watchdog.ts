import { Worker } from 'node:worker_threads'

/** Ends the process when an input takes too long: what never ends cannot be ended from its own thread. */
export interface Watchdog extends AsyncDisposable {
  /** Is told each input before it is parsed. */
  watch(bytes: Uint8Array): void
  /** Says that none is being parsed. */
  rest(): void
}

/** What both threads see: how many inputs began (0 at rest), and the last one with its length. */
export interface Watched {
  readonly numbers: Int32Array<SharedArrayBuffer>
  readonly bytes: Uint8Array<SharedArrayBuffer>
  /** Where an input that hangs is kept. */
  readonly file: string
  readonly mostMs: number
}

/** Starts to watch; inputs have at most `mostBytes`. */
export function startWatchdog({
  file,
  mostMs,
  mostBytes,
}: {
  file: string
  mostMs: number
  mostBytes: number
}): Watchdog {
  const numbers = new Int32Array(new SharedArrayBuffer(8))
  const bytes = new Uint8Array(new SharedArrayBuffer(mostBytes))
  const workerData: Watched = { numbers, bytes, file, mostMs }
  const worker = new Worker(new URL('watchdog-thread.ts', import.meta.url), { workerData, execArgv: [] })
  let turn = 0
  return {
    watch(input) {
      bytes.set(input)
      Atomics.store(numbers, 1, input.length)
      Atomics.store(numbers, 0, ++turn)
    },
    rest: () => void Atomics.store(numbers, 0, 0),
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  }
}
