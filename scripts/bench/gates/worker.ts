import { parentPort } from 'node:worker_threads'
import { KINDS } from './kinds.ts'
import { simulate, simulateFamily } from './simulate.ts'
import { simulateKind } from './verdicts.ts'
import { type Job, type KindJob, REPLICATES, WORLDS } from './worlds.ts'

parentPort!.on('message', (job: Job | KindJob) => {
  parentPort!.postMessage('kind' in job ? ofKind(job) : ofWorld(job))
})

const ofKind = (job: KindJob) => simulateKind(KINDS[job.kind]!, { ...job, replicates: REPLICATES })

function ofWorld(job: Job) {
  const world = WORLDS[job.world]!
  const options = { ...job, difference: job.margins * world.margin, replicates: REPLICATES }
  return job.gates > 1 ? simulateFamily(world, options) : simulate(world, options)
}
