import { UserError } from './errors.ts'
import { type RunResult, run } from './process.ts'

/** One setting for one call of git. A key may be given several times; git reads them in this order. */
export type GitSetting = readonly [key: string, value: string]

/** How git is called. */
export interface GitOptions {
  readonly cwd: string
  readonly input?: string | Uint8Array
  /** Settings for this call alone. They go by the environment, so that secrets are never on a command line. */
  readonly settings?: readonly GitSetting[]
  readonly timeoutMs?: number
  readonly signal?: AbortSignal | undefined
}

/** How a call of git ended; `stderr` is in English whatever the user's language. */
export type GitResult = Omit<RunResult, 'stderr'> & { readonly stderr: string }

/** Variables that would turn a call to another repository, index or object store (`git rev-parse --local-env-vars`). */
const repositoryVariables = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_CONFIG',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NAMESPACE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_QUARANTINE_PATH',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]

/**
 * Runs git in `cwd` and waits for its end. It never asks for a password, and variables of a surrounding git call (a hook,
 * say) do not turn it elsewhere. Never throws for an exit code; needs git 2.31 or newer for `settings`.
 * @throws {UserError} when there is no git or no such folder, and when git refuses a repository of another user: what it
 * does not tell must not be taken for what is not there.
 */
export async function git(args: readonly string[], options: GitOptions): Promise<GitResult> {
  const result = await run('git', args, {
    cwd: options.cwd,
    env: gitEnvironment(process.env, options.settings ?? []),
    ...(options.input === undefined ? {} : { input: options.input }),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause
    throw new UserError(`git could not be started in "${options.cwd}".`, {
      hint: 'Is git installed, and does the folder exist?',
      cause,
    })
  })
  const stderr = result.stderr.toString('utf8')
  const foreign = /dubious ownership in repository at '(.+)'/.exec(stderr)?.[1]
  if (result.code !== 0 && foreign !== undefined) {
    throw new UserError(`git refuses the repository ${foreign}, because it belongs to another user.`, {
      hint: `Run \`git config --global --add safe.directory "${foreign}"\` before this step, as jobs in a container need it.`,
    })
  }
  return { ...result, stderr }
}

/** Reads what git lists with `-z`: names, or lines, each ended by a zero byte. */
export const namesOf = (output: Uint8Array): string[] =>
  Buffer.from(output).toString('utf8').split('\0').filter(Boolean)

/** Makes the environment of a git process: the given one without its repository, with `settings` after those it has. */
export function gitEnvironment(base: NodeJS.ProcessEnv, settings: readonly GitSetting[]): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...base, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never' }
  for (const name of repositoryVariables) delete environment[name]
  // The user's own GIT_CONFIG_COUNT (a safe.directory, say) stays in force.
  const before = Number.parseInt(base['GIT_CONFIG_COUNT'] ?? '0', 10) || 0
  for (const [index, [key, value]] of settings.entries()) {
    environment[`GIT_CONFIG_KEY_${before + index}`] = key
    environment[`GIT_CONFIG_VALUE_${before + index}`] = value
  }
  if (settings.length > 0) environment['GIT_CONFIG_COUNT'] = String(before + settings.length)
  return environment
}
