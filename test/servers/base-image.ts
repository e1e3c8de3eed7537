import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Docker, dockerEnvironment } from './docker.ts'

const execute = promisify(execFile)

/** What the examples build upon. */
export const baseImage = 'python:3.11-slim'

/** One like it, made by `scripts/bring.sh` where no hub can be reached. */
const tar = join(import.meta.dirname, '../../.cache/docker/python-3.11-slim.tar')

/**
 * Gives an engine the image `python:3.11-slim`: the one it has, else ours, else the hub's. Returns what takes it away again
 * when it was put into an engine that is the user's.
 * @throws when none of them can be had.
 */
export async function provideBaseImage(docker: Docker): Promise<() => Promise<void>> {
  const call = (...args: string[]) => execute('docker', args, { env: dockerEnvironment(docker) })
  const has = await call('image', 'inspect', baseImage).catch(() => undefined)
  if (has) return async () => {}
  if (!existsSync(tar)) {
    await call('pull', '--quiet', baseImage)
    return async () => {}
  }
  await call('import', tar, baseImage)
  return async () => {
    if (!docker.own) await call('rmi', baseImage)
  }
}
