import { messageOf } from '../../src/platform/errors.ts'
import { remoteOf, snapshot } from './scene.ts'

// Takes one snapshot of a project when it is told to: `node snapshot-driver.ts DIRECTORY`. Says `ready`, then
// `done` with the milliseconds at which the push began and all was done, or a mistake.
const directory = process.argv[2]!
const remote = await remoteOf(directory)
process.stdout.write('ready\n')
const { done } = await process.stdin[Symbol.asyncIterator]().next()
// Who started it is gone.
if (done) process.exit()
const startedAt = performance.now()
let pushFromMs = 0
const push: typeof remote.push = (...args) => {
  pushFromMs = performance.now() - startedAt
  return remote.push(...args)
}
try {
  await snapshot(directory, { ...remote, push })
  process.stdout.write(`done ${pushFromMs} ${performance.now() - startedAt}\n`)
} catch (error) {
  process.stdout.write(`mistake ${messageOf(error)}\n`)
}
process.exit()
