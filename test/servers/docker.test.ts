import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findProgram, freePort } from './daemon.ts'
import { type Docker, dockerEnvironment, missingForDocker, startDocker } from './docker.ts'
import { removeRemains } from './docker-remains.ts'
import { machineState } from './machine-state.ts'

const busybox = findProgram('busybox') ?? ''
// Where only the user's own engine can be used, there is nothing to start.
const missing =
  missingForDocker.includes('root') || (process.env['CI'] !== 'true' && (missingForDocker.length > 0 || busybox === ''))

describe.skipIf(missing)(
  'a Docker engine of its own (needs Linux, root, docker.io and busybox: run scripts/test)',
  () => {
    let folder = ''
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'engine-'))
    })
    afterEach(async () => {
      await removeRemains(folder)
      await rm(folder, { recursive: true, force: true })
    })

    /** Builds an image with one program and no base, and serves with it on a port of this machine. */
    async function serveFrom(docker: Docker): Promise<number> {
      const context = join(folder, 'context')
      await mkdir(context)
      await writeFile(join(context, 'busybox'), await readFile(busybox), { mode: 0o755 })
      await writeFile(join(context, 'index.html'), 'hello\n')
      await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY busybox index.html /www/\n')
      const call = (...args: string[]) =>
        execFileSync('docker', args, { env: dockerEnvironment(docker), stdio: 'pipe' })
      call('build', '--tag', 'hello', context)
      const port = await freePort()
      const serve = ['/www/busybox', 'httpd', '-f', '-p', '8000', '-h', '/www']
      call('run', '--detach', '--publish', `127.0.0.1:${port}:8000`, 'hello', ...serve)
      return port
    }

    /** Asks until it answers. */
    async function answerAt(port: number): Promise<string> {
      for (let attempt = 0; attempt < 100; attempt++) {
        const response = await fetch(`http://127.0.0.1:${port}/index.html`).catch(() => undefined)
        if (response?.ok) return await response.text()
        await sleep(50)
      }
      throw new Error(`Nobody answers at ${port}.`)
    }

    it('builds, publishes a port, and leaves the machine as it was', { timeout: 120_000 }, async () => {
      const before = machineState(folder)
      const docker = await startDocker({ folder })
      try {
        expect(await answerAt(await serveFrom(docker))).toBe('hello\n')
        expect(machineState(folder)).not.toBe(before)
      } finally {
        await docker.stop()
      }
      expect(machineState(folder)).toBe(before)
    })

    it('removes at its next start what it left when it was killed', { timeout: 120_000 }, async () => {
      const before = machineState(folder)
      const script = join(folder, 'start.ts')
      const module = JSON.stringify(join(import.meta.dirname, 'docker.ts'))
      await writeFile(
        script,
        `import { startDocker } from ${module}\nawait startDocker({ folder: ${JSON.stringify(folder)} })\nconsole.log('up')\n`,
      )
      const starter = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(starter.stdout, 'data')
      starter.kill('SIGKILL')
      const socket = join(folder, 'docker.sock')
      const orphan: Docker = {
        host: '',
        environment: { DOCKER_HOST: `unix://${socket}` },
        own: true,
        stop: async () => {},
      }
      const port = await serveFrom(orphan)
      expect(await answerAt(port)).toBe('hello\n')

      const docker = await startDocker({ folder })
      try {
        await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
        const env = dockerEnvironment(docker)
        expect(execFileSync('docker', ['ps', '--all', '--quiet'], { env }).toString()).toBe('')
        expect(execFileSync('docker', ['images', '--quiet', 'hello'], { env }).toString()).not.toBe('')
      } finally {
        await docker.stop()
      }
      expect(machineState(folder)).toBe(before)
    })
  },
)
