import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { UserError } from '../../platform/errors.ts'
import { type GitResult, type GitSetting, git } from '../../platform/git.ts'
import { accessTo, type Credentials } from '../../platform/git-access.ts'
import { complaintOf } from './errors.ts'
import { findPlace, type Place, placeUrl } from './place.ts'

/** A commit or blob id: 40 (or 64) hexadecimal digits. */
export type ObjectId = string

/**
 * A private bare repository in a temporary folder that holds what is needed of the branch. All git work on the ledger is
 * done here, so that the user's working tree, index, HEAD, config, FETCH_HEAD and `.git/shallow` are never touched.
 */
export interface PrivateRepository extends AsyncDisposable {
  readonly place: Place
  readonly url: string
  readonly ref: string
  /** Runs git on the private repository; `network` gives it the user's access. */
  git(args: readonly string[], options?: CallOptions): Promise<GitResult>
}

export interface CallOptions {
  readonly input?: string
  readonly settings?: readonly GitSetting[]
  readonly network?: boolean
}

export interface RepositoryOptions {
  readonly directory: string
  readonly ref: string
  readonly remote?: string | undefined
  readonly credentials?: Credentials | undefined
  readonly temporaryFolder?: string | undefined
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/** The private repositories that nobody has disposed of yet: a process that ends early removes them. */
const folders = new Set<string>()
const removeFolders = () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

/** Makes the private repository. @throws {UserError} when there is no repository, or `ref` is no name of a branch. */
export async function openRepository(options: RepositoryOptions): Promise<PrivateRepository> {
  const ref = options.ref.startsWith('refs/') ? options.ref : `refs/heads/${options.ref}`
  const { code } = await git(['check-ref-format', ref], { cwd: options.directory })
  if (code !== 0) throw new UserError(`"${options.ref}" cannot be the name of a branch.`)

  const place = await findPlace(options.directory, options.remote)
  const folder = await mkdtemp(join(options.temporaryFolder ?? tmpdir(), 'modelloop-ledger-'))
  if (folders.size === 0) process.once('exit', removeFolders)
  folders.add(folder)
  const format = `--object-format=${place.objectFormat}`
  const made = await git(['init', '--quiet', '--bare', '--template=', format, folder], { cwd: place.top })
  if (made.code !== 0) throw new Error(`git init failed: ${made.stderr}`)

  // Commands on the network write packs, refs and `shallow`: one at a time.
  const inTurn = pLimit(1)
  const network = [...ownSettings, ...remoteSettings(place), ...place.access, ...authorization(place, options)]
  const call = (args: readonly string[], { input, settings = [], network: far = false }: CallOptions) =>
    git([`--git-dir=${folder}`, ...args], {
      cwd: place.top,
      settings: [...(far ? network : ownSettings), ...settings],
      signal: options.signal,
      ...(far ? { timeoutMs: options.timeoutMs } : {}),
      ...(input === undefined ? {} : { input }),
    })
  return {
    place,
    ref,
    url: placeUrl(place, ref),
    git: async (args, callOptions = {}) => {
      options.signal?.throwIfAborted()
      const result = await (callOptions.network ? inTurn(() => call(args, callOptions)) : call(args, callOptions))
      options.signal?.throwIfAborted()
      return result
    },
    [Symbol.asyncDispose]: async () => {
      await rm(folder, { recursive: true, force: true })
      folders.delete(folder)
      if (folders.size === 0) process.off('exit', removeFolders)
    },
  }
}

/** Runs a git command that cannot fail unless something is broken. @throws {Error} with git's words when it does. */
export async function mustGit(repository: PrivateRepository, args: readonly string[], options: CallOptions = {}) {
  const result = await repository.git(args, options)
  if (result.code !== 0) throw new Error(`git ${args[0]} failed: ${complaintOf(result.stderr)}`)
  return result.stdout
}

/** What the user's global file may set for other purposes and must not act here: hooks, signing, clean-up. */
const ownSettings: readonly GitSetting[] = [
  ['core.hooksPath', '/dev/null'],
  ['push.gpgSign', 'false'],
  ['push.followTags', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
]

function remoteSettings(place: Place): readonly GitSetting[] {
  const settings: GitSetting[] = [
    ['remote.ledger.url', place.fetchUrl],
    ['remote.ledger.pushurl', place.pushUrl],
    // A server that says nothing for half a minute is not going to.
    ['http.lowSpeedLimit', '100'],
    ['http.lowSpeedTime', '30'],
  ]
  if (!place.local) return settings
  // The branch is in the user's own repository: what its config does not allow others is allowed to us, and no
  // hook or clean-up of the user's runs because of the ledger.
  const server = 'git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true'
  const receiver = 'git -c core.hooksPath=/dev/null -c receive.autogc=false'
  return [
    ...settings,
    ['remote.ledger.uploadpack', `${server} upload-pack`],
    ['remote.ledger.receivepack', `${receiver} receive-pack`],
  ]
}

const authorization = ({ fetchUrl, pushUrl }: Place, { credentials }: RepositoryOptions): readonly GitSetting[] =>
  [...new Set([fetchUrl, pushUrl])].flatMap((url) => accessTo(url, credentials))
