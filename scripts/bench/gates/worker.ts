import { parentPort } from 'node:worker_threads'
import { simulate, simulateFamily } from './simulate.ts'
import { type Job, REPLICATES, WORLDS } from './worlds.ts'

parentPort!.on('message', (job: Job) => {
  const world = WORLDS[job.world]!
  const options = { ...job, difference: job.margins * world.margin, replicates: REPLICATES }
  parentPort!.postMessage(job.gates > 1 ? simulateFamily(world, options) : simulate(world, options))
})
