import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { openProject } from '../../src/data/dvc/project.ts'
import { readTree } from '../../src/data/tree/tree.ts'
import { proveRemote } from '../../src/data/verify.ts'
import { startProxy } from '../store/proxy.ts'
import { registryMissing, startRegistry } from '../store/registry.ts'
import { newProject, remoteOf, snapshot, writeFiles } from './scene.ts'

const top = mkdtempSync(join(tmpdir(), 'packs-killed-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

/** Requests of a push: each is a moment to be killed at, before it arrives. */
const MOST_REQUESTS = 14

it.skipIf(registryMissing)(
  'a push to a registry that is killed at any request names nothing that is not whole, and the next one completes (needs docker-registry)',
  { timeout: 120_000 },
  async () => {
    const registry = await startRegistry()
    let kill = () => {}
    let [seen, killAt] = [0, 0]
    const proxy = await startProxy(registry.host, () => {
      if (++seen !== killAt) return 'pass'
      kill()
      return 'never answer'
    })
    const env = { ...process.env, NODE_COMPILE_CACHE: join(top, 'compiled'), TMPDIR: top }
    let killed = 0
    try {
      for (killAt = 1; killAt <= MOST_REQUESTS; killAt++) {
        const directory = join(top, `${killAt}`)
        newProject(directory, `oci://${proxy.host}/acme/killed-${killAt}`)
        writeFiles(directory, { 'data/a.bin': randomBytes(400), 'data/b.bin': randomBytes(90_000), 'data/c': 'same' })
        const { version } = await readTree(join(directory, 'data'), { root: directory })
        const driver = join(import.meta.dirname, 'snapshot-driver.ts')
        const child = spawn(process.execPath, [driver, directory], { env, stdio: ['pipe', 'pipe', 'inherit'] })
        await once(child.stdout, 'data')
        seen = 0
        kill = () => child.kill('SIGKILL')
        child.stdin.write('go\n')
        const [, signal] = await once(child, 'exit')
        if (signal === 'SIGKILL') killed++
        await sleep(20)
        ;[seen, kill] = [Number.NEGATIVE_INFINITY, () => {}]
        const remote = await remoteOf(directory)
        const found = await remote.readManifest({ id: version.md5, hash: 'md5' })
        if (signal === 'SIGKILL') expect(found).toBe('missing')
        await snapshot(directory, remote)
        const [path] = (await openProject(directory)).tracked
        expect(await proveRemote(path!, remote)).toMatchObject({ objects: 3, lacking: [] })
        // All requests of a push were killed at.
        if (signal !== 'SIGKILL') break
      }
      expect(killed).toBeGreaterThanOrEqual(8)
      expect(killed).toBeLessThan(MOST_REQUESTS)
    } finally {
      await proxy.stop()
      await registry.stop()
    }
    // Only packs that were on their way when it was killed are left, in the folder of the job.
    expect(readdirSync(top).filter((name) => name.startsWith('modelloop-')).length).toBeLessThanOrEqual(killed)
  },
)
