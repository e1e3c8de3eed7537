import { resolve } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { type GitSetting, git } from '../../platform/git.ts'
import { complaintOf, withoutCredentials } from './errors.ts'

/** Where the branch lives and how it is reached. */
export interface Place {
  /** The top of the user's working tree, where relative URLs start. */
  readonly top: string
  readonly fetchUrl: string
  readonly pushUrl: string
  /** True when the branch is one of the user's own repository, because that has no remote. */
  readonly local: boolean
  /** The access that the user's own repository is set up with, as settings for ours. */
  readonly access: readonly GitSetting[]
  readonly objectFormat: string
}

/**
 * Finds the place of the ledger: the named remote or URL, else `origin`, else the only remote, else the repository itself.
 * Reads the user's repository and changes nothing in it.
 * @throws {UserError} when `directory` is in no git repository, or the named remote does not exist.
 */
export async function findPlace(directory: string, remote: string | undefined): Promise<Place> {
  const found = await git(['rev-parse', '--show-object-format', '--git-common-dir'], { cwd: directory })
  if (found.code !== 0) {
    throw new UserError(`"${directory}" is in no git repository that can be read: ${complaintOf(found.stderr)}.`, {
      hint: 'The ledger is a branch: run `git init`, or check the repository out.',
    })
  }
  const [objectFormat = 'sha1', commonDirectory = ''] = found.stdout.toString('utf8').trim().split('\n')
  const tree = await git(['rev-parse', '--show-toplevel'], { cwd: directory })
  const top = tree.code === 0 ? tree.stdout.toString('utf8').trim() : resolve(directory, commonDirectory)

  const name = remote ?? (await usualRemote(directory))
  if (name === undefined) {
    const own = resolve(directory, commonDirectory)
    return { top, fetchUrl: own, pushUrl: own, local: true, access: [], objectFormat }
  }
  const [fetchUrl, pushUrl] = await Promise.all([urlOf(name, top, []), urlOf(name, top, ['--push'])])
  return { top, fetchUrl, pushUrl, local: false, access: await accessOf(directory), objectFormat }
}

/** Writes the place for people: on GitHub the page of the branch. */
export function placeUrl(place: Place, ref: string): string {
  const branch = ref.replace(/^refs\/heads\//, '')
  if (place.local) return `branch ${branch}`
  const url = withoutCredentials(place.fetchUrl)
  const github = /^(?:https:\/\/|ssh:\/\/git@|git@)(github\.com|[\w-]+\.ghe\.com)[/:](.+?)(?:\.git)?\/?$/.exec(url)
  return github ? `https://${github[1]}/${github[2]}/tree/${branch}` : `${url} (branch ${branch})`
}

async function usualRemote(directory: string): Promise<string | undefined> {
  const names = (await git(['remote'], { cwd: directory })).stdout.toString('utf8').split('\n').filter(Boolean)
  return names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined
}

async function urlOf(remote: string, top: string, flags: readonly string[]): Promise<string> {
  const answer = await git(['remote', 'get-url', ...flags, '--', remote], { cwd: top })
  const url = answer.code === 0 ? answer.stdout.toString('utf8').trim() : remote
  if (url.startsWith('-')) throw new UserError(`"${url}" is no URL of a git remote.`)
  if (answer.code !== 0 && !/[/:]/.test(remote)) throw new UserError(`The git remote "${remote}" does not exist.`)
  return /^\.{1,2}\//.test(url) ? resolve(top, url) : url
}

/**
 * Reads what the user's repository itself sets for reaching servers, such as the header that actions/checkout leaves or a
 * credential helper. Our private repository would not see it otherwise; what stands in the user's global file it does see.
 */
async function accessOf(directory: string): Promise<readonly GitSetting[]> {
  const wanted = '^(http\\.|credential\\.|core\\.sshcommand$|core\\.gitproxy$|ssh\\.)'
  const list = await git(['config', '-z', '--includes', '--show-scope', '--get-regexp', wanted], { cwd: directory })
  const fields = list.stdout.toString('utf8').split('\0')
  const settings: GitSetting[] = []
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const entry = fields[index + 1] as string
    const end = entry.indexOf('\n')
    // A key without a value is git's short way to write `true`.
    const setting: GitSetting = end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)]
    if (fields[index] === 'local' || fields[index] === 'worktree') settings.push(setting)
  }
  return settings
}
