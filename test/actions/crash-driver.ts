/** One step of a job in a process of its own, so that it can be killed: `node crash-driver.ts <folder> <kept.json>`. */

import { appendFileSync } from 'node:fs'
import { action } from '../../src/actions/canary-gate/canary-gate.ts'
import { readHost } from '../../src/harness/environment.ts'
import { runAction } from '../../src/harness/run.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { recordingLog } from '../../src/platform/log.ts'

const [directory = '', kept = '', mode = 'rollout'] = process.argv.slice(2)
const inputs: Record<string, string> = { mode }
const host = await readHost(process.env, directory)
const { report } = await runAction({
  action,
  raw: (name) => inputs[name],
  root: directory,
  host,
  log: recordingLog(),
  clock: systemClock,
  signal: new AbortController().signal,
  // As the runner does, what is kept is on disk at once.
  keep: (name, value) => appendFileSync(kept, `${JSON.stringify([name, value])}\n`),
})
process.stdout.write(report.verdict)
