import { writeFileSync, writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import type { Watched } from './watchdog.ts'

const { numbers, bytes, file, mostMs } = workerData as Watched
let seen = 0
let since = performance.now()
setInterval(() => {
  const turn = Atomics.load(numbers, 0)
  if (turn === 0 || turn !== seen) {
    seen = turn
    since = performance.now()
  } else if (performance.now() - since > mostMs) {
    writeFileSync(file, bytes.slice(0, Atomics.load(numbers, 1)))
    writeSync(2, `Input ${turn} hangs; it is kept in ${file}\n`)
    process.kill(process.pid, 'SIGKILL')
  }
}, 500)
