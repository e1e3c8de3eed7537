import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const cache = join(import.meta.dirname, '../../.cache')
const tools = join(cache, 'tools/bin')

/** Tells whether the tests with the runner are left out: act was not brought by `scripts/bring.sh`. In CI it must be there. */
export const runnerMissing = process.env['CI'] !== 'true' && !existsSync(join(tools, 'act'))

/**
 * Makes what GitHub's runner image offers to every job, in `folder`: `python`, Node 24 and the machine's own commands in
 * PATH, uv for the stand-in of setup-uv, and its cache. With `offline` uv takes everything from that cache.
 */
export async function runnerMachine(
  folder: string,
  options: { offline?: boolean } = {},
): Promise<Readonly<Record<string, string>>> {
  const bin = join(folder, 'bin')
  await rm(bin, { recursive: true, force: true })
  await mkdir(bin, { recursive: true })
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)']).toString().trim()
  for (const name of ['python', 'python3']) await symlink(python, join(bin, name))
  await symlink(join(tools, 'act'), join(bin, 'act'))
  return {
    PATH: [
      bin,
      dirname(process.execPath),
      '/usr/local/sbin',
      '/usr/local/bin',
      '/usr/sbin',
      '/usr/bin',
      '/sbin',
      '/bin',
    ].join(':'),
    RUNNER_UV: join(tools, 'uv'),
    UV_CACHE_DIR: process.env['UV_CACHE_DIR'] ?? join(cache, 'uv'),
    UV_PYTHON_DOWNLOADS: 'never',
    // Jobs share the cores of one machine: threads that spin while they wait for each other would stand still.
    OMP_NUM_THREADS: '1',
    OPENBLAS_NUM_THREADS: '1',
    ...(options.offline ? { UV_OFFLINE: '1' } : {}),
  }
}
