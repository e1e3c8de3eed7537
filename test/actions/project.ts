import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Action } from '../../src/harness/action.ts'
import { readHost } from '../../src/harness/environment.ts'
import type { Host } from '../../src/harness/host.ts'
import { type RunOutcome, runAction, runPost } from '../../src/harness/run.ts'
import { type Clock, systemClock } from '../../src/platform/clock.ts'
import { writeWhole } from '../../src/platform/files.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { git } from '../servers/github/git.ts'

/** What an action said, beside its outcome. */
export type Ran = RunOutcome & { readonly printed: string }

/** What a step keeps for the end of its job. */
export type Kept = Map<string, string>

/** A step as the runner sees it. */
export interface Step {
  readonly signal?: AbortSignal
  readonly kept?: Kept
  readonly clock?: Clock
}

/** A project of a user in a temporary folder with a git repository of its own. */
export interface Project {
  readonly directory: string
  write(path: string, text: string): Promise<void>
  git(...args: string[]): Promise<string>
  /** Runs an action as on the default branch of a desk; `over` makes it another place. */
  run(action: Action, inputs?: Readonly<Record<string, string>>, over?: Partial<Host>, step?: Step): Promise<Ran>
  /** Runs what the action does at the end of the job, with what its step kept. Returns what it said. */
  post(action: Action, inputs: Readonly<Record<string, string>>, over: Partial<Host>, kept: Kept): Promise<string>
  remove(): Promise<void>
}

/** Makes a project with one commit on `main`. `remote` is the bare repository it was cloned from. */
export async function newProject(files: Readonly<Record<string, string>>, remote?: string): Promise<Project> {
  const directory = await mkdtemp(join(tmpdir(), 'project-'))
  const project = projectAt(directory)
  const { write, git: call } = project
  await call('init', '-q', '-b', 'main')
  for (const [path, text] of Object.entries(files)) await write(path, text)
  await call('add', '-A')
  await call('commit', '-q', '-m', 'start')
  if (remote) await call('remote', 'add', 'origin', remote)
  return project
}

/** Takes a project that is there already. */
export function projectAt(directory: string): Project {
  const write = (path: string, text: string) => writeWhole(join(directory, path), text)
  const call = (...args: string[]) =>
    git(directory, ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args])
  return {
    directory,
    write,
    git: call,
    remove: () => rm(directory, { recursive: true, force: true }),
    run: async (action, inputs = {}, over = {}, step = {}) => {
      const { log, ...request } = await job(directory, action, inputs, over)
      const { signal = new AbortController().signal, kept = new Map(), clock = systemClock } = step
      const keep = (name: string, value: string) => void kept.set(name, value)
      const outcome = await runAction({ ...request, log, signal, keep, clock })
      return { ...outcome, printed: printed(log) }
    },
    post: async (action, inputs, over, kept) => {
      const { log, ...request } = await job(directory, action, inputs, over)
      await runPost({ ...request, log, signal: new AbortController().signal, kept: (name) => kept.get(name) })
      return printed(log)
    },
  }
}

async function job(directory: string, action: Action, inputs: Readonly<Record<string, string>>, over: Partial<Host>) {
  const environment = { PATH: process.env['PATH'], HOME: directory }
  const host = { ...(await readHost(environment, directory)), ...over }
  const raw = (name: string) => inputs[name]
  return { action, raw, root: directory, host, log: recordingLog(), clock: systemClock }
}

const printed = (log: ReturnType<typeof recordingLog>) => log.lines.map((line) => line.message).join('\n')
