import { messageOf } from '../../src/platform/errors.ts'
import { remoteOf, snapshot } from './scene.ts'

// Takes one snapshot of a project when it is told to: `node snapshot-driver.ts DIRECTORY`. Says `ready` and waits for
// `go [MS]`, then says `done` or a mistake. With MS it kills itself so many milliseconds after the push has begun.
const directory = process.argv[2]!
const remote = await remoteOf(directory)
process.stdout.write('ready\n')
const { done, value } = await process.stdin[Symbol.asyncIterator]().next()
// Who started it is gone.
if (done) process.exit()
const [, killAfterMs] = String(value).trim().split(' ')
const push: typeof remote.push = (...args) => {
  if (killAfterMs) setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(killAfterMs))
  return remote.push(...args)
}
try {
  await snapshot(directory, { ...remote, push })
  process.stdout.write('done\n')
} catch (error) {
  process.stdout.write(`mistake ${messageOf(error)}\n`)
}
process.exit()
