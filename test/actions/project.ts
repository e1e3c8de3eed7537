import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Action } from '../../src/harness/action.ts'
import { readHost } from '../../src/harness/environment.ts'
import type { Host } from '../../src/harness/host.ts'
import { type RunOutcome, runAction } from '../../src/harness/run.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { writeWhole } from '../../src/platform/files.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { git } from '../servers/github/git.ts'

/** What an action said, beside its outcome. */
export type Ran = RunOutcome & { readonly printed: string }

/** A project of a user in a temporary folder with a git repository of its own. */
export interface Project {
  readonly directory: string
  write(path: string, text: string): Promise<void>
  git(...args: string[]): Promise<string>
  /** Runs an action as on the default branch of a desk; `over` makes it another place. */
  run(action: Action, inputs?: Readonly<Record<string, string>>, over?: Partial<Host>): Promise<Ran>
  remove(): Promise<void>
}

/** Makes a project with one commit on `main`. `remote` is the bare repository it was cloned from. */
export async function newProject(files: Readonly<Record<string, string>>, remote?: string): Promise<Project> {
  const directory = await mkdtemp(join(tmpdir(), 'project-'))
  const write = (path: string, text: string) => writeWhole(join(directory, path), text)
  const call = (...args: string[]) =>
    git(directory, ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args])
  await call('init', '-q', '-b', 'main')
  for (const [path, text] of Object.entries(files)) await write(path, text)
  await call('add', '-A')
  await call('commit', '-q', '-m', 'start')
  if (remote) await call('remote', 'add', 'origin', remote)
  return {
    directory,
    write,
    git: call,
    remove: () => rm(directory, { recursive: true, force: true }),
    run: async (action, inputs = {}, over = {}) => {
      const log = recordingLog()
      const environment = { PATH: process.env['PATH'], HOME: directory }
      const host = { ...(await readHost(environment, directory)), ...over }
      const { signal } = new AbortController()
      const request = {
        action,
        raw: (name: string) => inputs[name],
        root: directory,
        host,
        log,
        clock: systemClock,
        signal,
      }
      const outcome = await runAction(request)
      return { ...outcome, printed: log.lines.map((line) => line.message).join('\n') }
    },
  }
}
