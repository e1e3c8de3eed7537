import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { haveCommit } from '../../data/changes/base.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { temporaryFolder } from '../../platform/files.ts'
import { type GitOptions, type GitSetting, git } from '../../platform/git.ts'
import { accessTo, type Credentials } from '../../platform/git-access.ts'
import type { Log } from '../../platform/log.ts'
import { run } from '../../platform/process.ts'

/** Another commit, checked out beside the user's own tree until the end of the scope. */
export interface Worktree extends AsyncDisposable {
  /** What the working directory is there, absolute. */
  readonly directory: string
  /** Makes an environment in which every path of the user's own checkout is the same path there. */
  environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv
}

/** Where a commit is checked out. */
export interface WorktreePlace {
  /** The working directory of the user's checkout. */
  readonly directory: string
  /** Outside of that checkout. */
  readonly temporaryFolder: string
  readonly credentials: Credentials | undefined
  readonly signal: AbortSignal
  readonly log: Pick<Log, 'warning'>
}

/** Says that a commit has no training: a commit like that is no training that failed. */
export class NoTraining extends UserError {}

/** Says so because the place of the settings is not there: they may lie at another one. */
export class NoPlace extends NoTraining {}

/** A hook of the user's repository is for the user's own checkouts. */
const WITHOUT_HOOKS: readonly GitSetting[] = [['core.hooksPath', '/dev/null']]

/**
 * Checks a commit out as a worktree of git's. A shallow clone lacks most commits: this one is fetched alone.
 * @throws {NoPlace} when it has no such folder.
 * @throws {UserError} when the commit cannot be had.
 */
export async function openWorktree(commit: string, place: WorktreePlace): Promise<Worktree> {
  const { directory, signal, log } = place
  const ask = async (...args: string[]) => (await mustGit(args, { cwd: directory })).trim()
  const top = await ask('rev-parse', '--show-toplevel')
  const prefix = await ask('rev-parse', '--show-prefix')
  const url = await ask('ls-remote', '--get-url', 'origin')
  // Files that a partial clone or LFS lacks are fetched when they are checked out.
  const settings = [...WITHOUT_HOOKS, ...accessTo(url, place.credentials)]
  if (!(await haveCommit(directory, commit, settings))) {
    throw new UserError(`The commit ${commit.slice(0, 7)} is not in this clone, and cannot be fetched.`, {
      hint: 'Check out the whole history: `fetch-depth: 0` for actions/checkout.',
    })
  }
  const temporary = await temporaryFolder(place.temporaryFolder)
  const there = join(temporary.path, 'merge-base')
  const remove = () => removeWorktree(directory, there, temporary, log)
  try {
    const add = ['worktree', 'add', '--quiet', '--detach', there, commit]
    await mustGit(add, { cwd: directory, settings, signal })
    if (!existsSync(join(there, prefix))) {
      throw new NoPlace(`The commit ${commit.slice(0, 7)} has no folder "${prefix}".`)
    }
  } catch (error) {
    await remove()
    throw error
  }
  return {
    directory: join(there, prefix),
    environment: (own) => moved(own, [top, withoutEnd(directory, prefix)], there),
    [Symbol.asyncDispose]: remove,
  }
}

/** What git says of the removal does not count. A folder that stays, because root owns it or something writes there still, ends with the runner. */
async function removeWorktree(directory: string, there: string, holder: Holder, log: WorktreePlace['log']) {
  await git(['worktree', 'remove', '--force', '--force', there], { cwd: directory, settings: WITHOUT_HOOKS })
  try {
    await holder[Symbol.asyncDispose]()
  } catch {
    // Go keeps its modules in folders that nobody may write to.
    await run('chmod', ['-R', 'u+w', holder.path])
    await rm(holder.path, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) =>
      log.warning(`The folder ${holder.path} of the merge base stays behind: ${messageOf(error)}`),
    )
  }
  await git(['worktree', 'prune'], { cwd: directory })
}

type Holder = Awaited<ReturnType<typeof temporaryFolder>>

/** The top of the checkout as the caller spells it, which may go through a link. */
const withoutEnd = (directory: string, prefix: string) => resolve(directory, prefix.replaceAll(/[^/]+/g, '..'))

/**
 * Puts the new folder where the environment names the old one. PYTHONPATH or VIRTUAL_ENV of the checkout would have the
 * merge base trained by the code of the change, and nobody would see it. A path may be that of a URL, such as `file://` or
 * `sqlite:///`.
 */
function moved(own: NodeJS.ProcessEnv, from: readonly string[], to: string): NodeJS.ProcessEnv {
  const patterns = from.map((path) => new RegExp(`(?<=^|[^\\w./-]|:///?)${literal(path)}(?![\\w.-])`, 'g'))
  const move = (value: string | undefined) =>
    patterns.reduce((text, pattern) => text?.replace(pattern, () => to), value)
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, move(value)]))
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

async function mustGit(args: readonly string[], options: GitOptions): Promise<string> {
  const { code, stdout, stderr } = await git(args, options)
  if (code === 0) return stdout.toString('utf8')
  throw new UserError(`git ${args.slice(0, 2).join(' ')} failed: ${stderr.trim().split('\n').at(-1)}`)
}
