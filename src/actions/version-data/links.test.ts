import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../harness/host.ts'
import { runAction } from '../../harness/run.ts'
import { systemClock } from '../../platform/clock.ts'
import { recordingLog } from '../../platform/log.ts'
import { action } from './version-data.ts'

let directory: string
let outside: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.com', ...args], { cwd: directory })

beforeEach(() => {
  const top = mkdtempSync(join(tmpdir(), 'links-'))
  directory = join(top, 'houses')
  outside = join(top, 'outside')
  for (const folder of [directory, outside]) mkdirSync(folder)
  git('init', '-q', '-b', 'main')
  writeFileSync(join(directory, 'sales.csv'), 'id,price\n1,2\n')
  return () => rmSync(top, { recursive: true, force: true })
})

function commitLink(name: string, target: string) {
  mkdirSync(join(directory, name, '..'), { recursive: true })
  symlinkSync(target, join(directory, name))
  git('add', '-f', '.')
  git('commit', '-q', '-m', 'x')
}

function run(inputs: Record<string, string> = { mode: 'snapshot', paths: 'sales.csv' }) {
  const host = { environment: {}, temporaryFolder: tmpdir() } as unknown as Host
  const { signal } = new AbortController()
  const raw = (name: string) => inputs[name]
  return runAction({ action, raw, root: directory, host, log: recordingLog(), clock: systemClock, signal })
}

describe('links in the folders that we write to', () => {
  it.each(['.modelloop', '.modelloop/reports', '.dvc', '.dvc/cache', '.dvc/cache/files/md5'])(
    'refuses a committed link %s, and writes nothing through it',
    async (name) => {
      commitLink(name, outside)
      await expect(run()).rejects.toThrow(`"${name}" is a symbolic link that git tracks`)
      expect(readdirSync(outside)).toEqual([])
    },
  )

  it('refuses a committed link that stays in the checkout too: it could lead into .git', async () => {
    commitLink('.dvc/cache', '../.git/hooks')
    await expect(run()).rejects.toThrow('".dvc/cache" is a symbolic link that git tracks')
  })

  it('follows a link that git does not track: people share the cache of a machine so', async () => {
    mkdirSync(join(directory, '.dvc'))
    writeFileSync(join(directory, '.dvc/.gitignore'), '/cache\n')
    commitLink('docs', 'sales.csv')
    git('rm', '-q', '--cached', 'sales.csv')
    symlinkSync(outside, join(directory, '.dvc/cache'))
    const { report } = await run()
    expect(report.verdict).toBe('pass')
    expect(existsSync(join(outside, 'files/md5'))).toBe(true)
    expect(lstatSync(join(directory, '.dvc/cache')).isSymbolicLink()).toBe(true)
  })
})
