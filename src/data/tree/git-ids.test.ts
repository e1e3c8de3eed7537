import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { gitFilesOf, openGitIds } from './git-ids.ts'
import { readTree } from './tree.ts'

let directory: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.com', ...args], { cwd: directory })
const write = (name: string, text: string) => writeFileSync(join(directory, 'data', name), text)

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'git-ids-'))
  git('init', '-q', '-b', 'main')
  execFileSync('mkdir', [join(directory, 'data')])
  for (const name of ['a', 'b\nc', 'ü', 'assumed']) write(name, `text of ${name}`)
  git('add', '.')
  git('commit', '-q', '-m', 'data')
  return () => rmSync(directory, { recursive: true, force: true })
})
const open = async () =>
  openGitIds(join(directory, 'ids.json'), join(directory, 'data'), await gitFilesOf(directory, 'data'))
const read = (known?: (relpath: string) => { md5: string; size: number } | undefined) =>
  readTree(join(directory, 'data'), { root: directory, known })

describe('files that git keeps', () => {
  it('are known by their blobs once they were read', async () => {
    const first = await open()
    expect(first.known('a')).toBeUndefined()
    const tree = await read()
    await first.save(tree.entries)
    const { known } = await open()
    expect(['a', 'b\nc', 'ü'].map((name) => known(name)?.md5)).toEqual(
      ['a', 'b\nc', 'ü'].map((name) => tree.entries.find(({ relpath }) => relpath === name)?.md5),
    )
    expect((await read(known)).version).toEqual(tree.version)
  })

  it('are read when they changed, are new, or git was told not to look', async () => {
    await (await open()).save((await read()).entries)
    const before = await gitFilesOf(directory, 'data')
    // As long as before, and within one tick of the clock.
    write('a', 'TEXT OF a')
    write('new', 'new')
    git('update-index', '--assume-unchanged', 'data/assumed')
    write('assumed', 'TEXT OF assumed')
    const { known } = await open()
    expect(['a', 'new', 'assumed'].map(known)).toEqual([undefined, undefined, undefined])
    expect(known('ü')).toBeDefined()
    expect((await read(known)).version).toEqual((await read()).version)
    expect((await gitFilesOf(directory, 'data')).digest).not.toBe(before.digest)
  })

  it('are none outside of git', async () => {
    rmSync(join(directory, '.git'), { recursive: true })
    expect((await gitFilesOf(directory, 'data')).blobs.size).toBe(0)
  })
})
