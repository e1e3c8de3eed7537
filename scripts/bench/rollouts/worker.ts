import { parentPort } from 'node:worker_threads'
import { type Batch, runBatch } from './course.ts'

parentPort!.on('message', (batch: Batch) => parentPort!.postMessage(runBatch(batch)))
