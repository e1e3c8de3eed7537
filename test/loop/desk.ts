import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { type RunResult, run } from '../../src/platform/process.ts'

const root = join(import.meta.dirname, '../..')
const example = join(root, 'examples/housing')
const python = join(root, '.cache/venvs/housing/bin/python')

/** The desk of a data scientist: a working tree of the team's repository, with Python and Modelloop's own command line. */
export interface Desk {
  readonly folder: string
  /** Starts a branch where another stands. */
  branch(name: string, from: string): Promise<void>
  /** Applies one of `examples/housing/stories`. */
  apply(story: string): Promise<void>
  /** Cuts the data anew and lets `version-data` write the metafile and fill the remote. */
  versionData(): Promise<void>
  /** Commits everything and pushes the branch to a bare repository. */
  push(branch: string, message: string, to?: string): Promise<void>
  /** Pushes a commit that takes back the last one. */
  revert(branch: string, message: string): Promise<void>
  /** Brings what was pushed to the team's repository meanwhile. */
  pull(branch: string): Promise<void>
}

/** Lays the example down as a repository of its own, with a DVC remote in a folder; nothing is pushed yet. */
export async function openDesk(options: {
  readonly folder: string
  readonly repositoryPath: string
  readonly remoteFolder: string
  readonly storeUrl: string
  /** Whether somebody serves the model, and which network its image is built on, where it is not the usual one. */
  readonly serving: { readonly network?: string } | undefined
  readonly signal: AbortSignal
}): Promise<Desk> {
  const { folder, repositoryPath, signal } = options
  const call = async (command: string, ...args: string[]) => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' }
    return succeeded(command, args, await run(command, args, { cwd: folder, env, signal }))
  }
  const git = (...args: string[]) => call('git', '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args)

  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await copyTracked(folder)
  await writeFile(join(folder, '.dvc/config'), remoteConfig(options.remoteFolder))
  await configure(join(folder, 'modelloop.yml'), options)
  const report = '.github/workflows/modelloop-report.yml'
  await copyFile(join(root, 'workflows-templates/modelloop-report.yml'), join(folder, report))
  await git('init', '-q', '-b', 'main')
  await git('remote', 'add', 'origin', repositoryPath)

  return {
    folder,
    branch: async (name, from) => void (await git('checkout', '-q', '-B', name, from)),
    apply: async (story) => void (await git('apply', join(example, 'stories', `${story}.patch`))),
    versionData: async () => {
      await call(python, 'src/split.py')
      await call(process.execPath, join(root, 'dist/cli.js'), 'version-data', '--mode', 'snapshot')
    },
    push: async (branch, message, to = 'origin') => {
      await git('add', '-A')
      await git('commit', '-q', '-m', message)
      await git('push', '-q', to, `HEAD:refs/heads/${branch}`)
    },
    revert: async (branch, message) => {
      await git('revert', '--no-commit', 'HEAD')
      await git('commit', '-q', '-m', message)
      await git('push', '-q', 'origin', `HEAD:refs/heads/${branch}`)
    },
    pull: async (branch) => {
      await git('fetch', '-q', 'origin', branch)
      await git('checkout', '-q', '-B', branch, 'FETCH_HEAD')
    },
  }
}

/** Copies what git tracks of the example, as it is now. */
async function copyTracked(folder: string): Promise<void> {
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: example })
  const names = listed.stdout.toString().split('\0').filter(Boolean)
  if (names.length === 0) throw new Error(`git lists no file of ${example}.`)
  for (const name of names) await cp(join(example, name), join(folder, name))
}

/** Writes into the configuration what is so on this machine alone. */
async function configure(
  path: string,
  { storeUrl, serving }: { storeUrl: string; serving: { network?: string } | undefined },
) {
  const config = parseDocument(await readFile(path, 'utf8'))
  config.set('store', { url: storeUrl })
  if (serving?.network) config.setIn(['image', 'network'], serving.network)
  if (!serving) {
    config.delete('image')
    config.set('deploy', { target: 'none' })
  }
  await writeFile(path, config.toString({ lineWidth: 0 }))
}

/** What `dvc remote add -d shared FOLDER` writes. */
const remoteConfig = (folder: string) => `[core]\n    remote = shared\n['remote "shared"']\n    url = ${folder}\n`

function succeeded(command: string, args: readonly string[], result: RunResult): RunResult {
  if (result.code === 0) return result
  throw new Error(`${command} ${args.join(' ')} ended with ${result.code}:\n${result.stdout}${result.stderr}`)
}
