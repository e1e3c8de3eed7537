import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeWhole } from '../platform/files.ts'
import { digestOfCode } from './code-inputs.ts'

let directory: string
const write = (path: string, text: string) => writeWhole(join(directory, path), text)
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'code-inputs-'))
  execFileSync('git', ['init', '-q'], { cwd: directory })
  await write('.gitignore', 'cache/\n')
  await write('src/train.py', 'print(1)')
  await write('notes.md', 'hello')
})
const digest = (inputs?: readonly string[], without: readonly string[] = ['metrics.json', 'out/']) =>
  digestOfCode({ directory, inputs, without })

describe('the code of a training', () => {
  it('is the whole working tree as git sees it, without what the training writes', async () => {
    const before = await digest()
    expect(before.files).toBe(3)
    for (const path of ['cache/big.bin', 'metrics.json', 'out/model.bin', '.modelloop/run/run.json'])
      await write(path, 'x')
    expect(await digest()).toEqual(before)
    await write('src/new.py', '')
    expect((await digest()).files).toBe(4)
    await rm(join(directory, 'src/new.py'))
    expect(await digest()).toEqual(before)
    await write('notes.md', 'changed')
    expect((await digest()).digest).not.toBe(before.digest)
  })

  it('is what is named: files, folders, globs, and ignored files that are named outright', async () => {
    const before = await digest(['src'])
    await write('notes.md', 'changed')
    expect(await digest(['src'])).toEqual(before)
    expect((await digest(['src', '**/*.md'])).files).toBe(2)
    await write('cache/a/weights.bin', 'w')
    expect((await digest(['./src/', 'cache'])).files).toBe(2)
    await expect(digest(['scr'])).rejects.toThrow('train.inputs: "scr" matches no file.')
  })

  it('sees a file that git tracks and that was deleted, and where a link leads', async () => {
    execFileSync('git', ['add', '.'], { cwd: directory })
    const before = await digest()
    await rm(join(directory, 'notes.md'))
    expect((await digest()).digest).not.toBe(before.digest)
    await symlink('src', join(directory, 'link'))
    const linked = await digest()
    await rm(join(directory, 'link'))
    await symlink('elsewhere', join(directory, 'link'))
    expect((await digest()).digest).not.toBe(linked.digest)
  })

  it('is every file where there is no git', async () => {
    await rm(join(directory, '.git'), { recursive: true })
    expect((await digest()).files).toBe(3)
  })
})
