import { spawn } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openEngine } from '../../src/image/engines/open.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { findProgram } from '../servers/daemon.ts'
import { dockerEnvironment } from '../servers/docker.ts'
import { imageTestsMissing, openWorkbench, type Workbench } from './workbench.ts'

const IMAGE = 'modelloop-left-behind'
/** A job that starts a container and is lost before it can remove it. */
const job = `
import { openEngine } from ${JSON.stringify(join(import.meta.dirname, '../../src/image/engines/open.ts'))}
const signal = new AbortController().signal
const engine = await openEngine('docker', { environment: process.env, log: {}, signal })
await engine.start('${IMAGE}', 8080, 'lost')
setInterval(() => {}, 1000)
`

describe.skipIf(imageTestsMissing)('a smoke test', { timeout: 60_000 }, () => {
  let bench: Workbench
  let folder: string
  beforeAll(async () => {
    bench = await openWorkbench()
    folder = await mkdtemp(join(tmpdir(), 'left-behind-'))
    await copyFile(findProgram('busybox') as string, join(folder, 'busybox'))
    const sleeping =
      'FROM scratch\nCOPY busybox /busybox\nLABEL dev.modelloop.model=tiny\nCMD ["/busybox", "sleep", "600"]\n'
    await writeFile(join(folder, 'Dockerfile'), sleeping)
    await writeFile(join(folder, 'job.mjs'), job)
    bench.engine('build', '--quiet', '--tag', IMAGE, folder)
  }, 60_000)
  afterAll(async () => {
    await bench?.stop()
    await rm(folder, { recursive: true, force: true })
  }, 60_000)
  const running = () => bench.engine('ps', '--format', '{{.Names}}').split('\n').filter(Boolean).sort()

  it('removes what a killed job left, and nothing of a job that lives or is not known', async () => {
    const environment = dockerEnvironment(bench.docker)
    const lost = spawn(process.execPath, [join(folder, 'job.mjs')], { env: environment, stdio: 'ignore' })
    await vi.waitUntil(() => running().includes('lost'), { timeout: 20_000, interval: 100 })
    bench.engine('run', '--detach', '--rm', '--name', 'stranger', '--label', 'dev.modelloop.smoke=true', IMAGE)
    const signal = new AbortController().signal
    const engine = await openEngine('docker', { environment, log: recordingLog(), signal })

    const first = await engine.start(IMAGE, 8080, 'first')
    await vi.waitUntil(() => running().includes('first'), { timeout: 20_000, interval: 100 })
    expect(running()).toEqual(['first', 'lost', 'stranger'])

    lost.kill('SIGKILL')
    await new Promise((resolve) => lost.once('exit', resolve))
    expect(running()).toEqual(['first', 'lost', 'stranger'])
    const second = await engine.start(IMAGE, 8080, 'second')
    await vi.waitUntil(() => running().includes('second'), { timeout: 20_000, interval: 100 })
    expect(running()).toEqual(['first', 'second', 'stranger'])

    await Promise.all([first.remove(), second.remove()])
    bench.engine('rm', '--force', 'stranger')
    expect(running()).toEqual([])
  })
})
