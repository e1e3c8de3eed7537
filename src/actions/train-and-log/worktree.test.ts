import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newProject, type Project } from '../../../test/actions/project.ts'
import { recordingLog } from '../../platform/log.ts'
import { openWorktree } from './worktree.ts'

let project: Project
let temporary: string
beforeEach(async () => {
  project = await newProject({ 'train.py': 'print(1)\n' })
  temporary = await mkdtemp(join(tmpdir(), 'runner-temp-'))
})
afterEach(async () => {
  await project.remove()
  await rm(temporary, { recursive: true })
})

/** Makes a folder that cannot be removed, as one that root wrote in a container; root itself needs a stronger lock. */
async function lock(folder: string): Promise<() => Promise<unknown>> {
  if (process.getuid?.() === 0) {
    const change = (how: string) => promisify(execFile)('chattr', [how, folder])
    await change('+i')
    return () => change('-i')
  }
  await chmod(temporary, 0o500)
  return () => chmod(temporary, 0o700)
}

it('a worktree that cannot be removed stays behind with a warning, and fails nothing', async () => {
  const log = recordingLog()
  const commit = (await project.git('rev-parse', 'HEAD')).trim()
  const place = { directory: project.directory, temporaryFolder: temporary, credentials: undefined, log }
  const worktree = await openWorktree(commit, { ...place, signal: new AbortController().signal })
  await writeFile(join(worktree.directory, 'model.bin'), 'weights')
  const unlock = await lock(worktree.directory)
  try {
    await worktree[Symbol.asyncDispose]()
    expect(await readdir(temporary)).toHaveLength(1)
    expect(log.lines.map(({ message }) => message).join()).toContain('of the merge base stays behind: ')
  } finally {
    await unlock()
  }
})
