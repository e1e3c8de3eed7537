import pLimit from 'p-limit'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import { complaintOf, isFinal, LedgerUnreachable, type PushFailure, pushFailure, withoutCredentials } from './errors.ts'
import { type CallOptions, mustGit, type ObjectId, type PrivateRepository } from './repository.ts'
import { type FetchFiles, type Snapshot, snapshotOf } from './snapshot.ts'

/** One commit to be made: who, when, why, and path → text. */
export interface Change {
  readonly files: ReadonlyMap<string, string>
  readonly message: string
  readonly author: { readonly name: string; readonly email: string }
  readonly at: Date
}

/** The branch at its place: fetched from there, and pushed to there. */
export interface Branch {
  /** Fetches the newest commit and its folders. @throws {LedgerUnreachable} */
  fetch(): Promise<Snapshot>
  /** Puts a commit on top of a snapshot and pushes it; answers what went wrong when git says that it failed. */
  push(base: Snapshot, change: Change): Promise<Snapshot | PushFailure>
}

const tipRef = 'refs/ledger/tip'
const nextRef = 'refs/ledger/next'
const fetchTries = 4

/** Opens the branch of a private repository. */
export function openBranch(repository: PrivateRepository, clock: Clock, log: Log): Branch {
  const flags = ['--no-tags', '--no-write-fetch-head', '--no-auto-maintenance', '--no-recurse-submodules']

  /** Tries until the server answers; `absent` and `not-by-id` are answers. @throws {LedgerUnreachable} */
  async function fetch(
    args: readonly string[],
    options: CallOptions = {},
  ): Promise<'fetched' | 'absent' | 'not-by-id'> {
    for (let attempt = 1; ; attempt++) {
      const result = await repository.git(['fetch', ...flags, ...args], { ...options, network: true })
      if (result.code === 0) return 'fetched'
      if (/couldn't find remote ref/.test(result.stderr)) return 'absent'
      if (/request for unadvertised object|not our ref/.test(result.stderr)) return 'not-by-id'
      const reason = result.timedOut ? 'no answer in time' : complaintOf(result.stderr)
      if (attempt === fetchTries || isFinal(result.stderr)) throw unreachable(repository.url, reason)
      log.debug(`Reading the ledger failed (${reason}); trying again.`)
      await clock.sleep(200 * 2 ** attempt * (0.5 + Math.random() / 2))
    }
  }
  const fetchTip = (...extra: string[]) => fetch(['--depth=1', ...extra, 'ledger', `+${repository.ref}:${tipRef}`])
  const fetchFiles = inBatches(async (ids) => {
    // If git said which commit it has, the server would take it that the files of that commit are here too.
    const settings = [['fetch.negotiationAlgorithm', 'noop']] as const
    const input = `${ids.join('\n')}\n`
    const answer = await fetch(['--filter=blob:none', 'ledger', '--stdin'], { input, settings })
    // A server that speaks the old protocol hands out branches only: then all files, once.
    if (answer === 'not-by-id') await fetchTip('--no-filter', '--refetch')
  })

  return {
    fetch: async () => {
      // Only the newest commit, and no files: at ten thousand runs that is two megabytes instead of twelve.
      const answer = await fetchTip('--filter=blob:none')
      const tip =
        answer === 'fetched' ? await mustGit(repository, ['rev-parse', '--verify', `${tipRef}^{commit}`]) : undefined
      return snapshotOf(repository, tip?.toString('utf8').trim(), fetchFiles)
    },
    push: async (base, change) => {
      const next = await commit(repository, base.tip, change)
      const args = ['push', '--porcelain', 'ledger', `${next}:${repository.ref}`]
      const result = await repository.git(args, { network: true })
      if (result.code === 0) return snapshotOf(repository, next, fetchFiles)
      const output = `${result.stdout.toString('utf8')}\n${result.stderr}`
      log.debug(`Pushing to the ledger failed: ${withoutCredentials(output).trim()}`)
      return pushFailure(output, repository.ref, withoutCredentials(repository.place.pushUrl))
    },
  }
}

/** Collects what is asked for while a request is under way, and asks for all of it with the next one. */
function inBatches(fetchFiles: FetchFiles): FetchFiles {
  const inTurn = pLimit(1)
  let open: { readonly ids: Set<ObjectId>; readonly done: Promise<void> } | undefined
  return (wanted) => {
    if (!open) {
      const ids = new Set<ObjectId>()
      const done = inTurn(() => {
        open = undefined
        return fetchFiles([...ids])
      })
      open = { ids, done }
    }
    for (const id of wanted) open.ids.add(id)
    return open.done
  }
}

function unreachable(url: string, reason: string): LedgerUnreachable {
  return new LedgerUnreachable(`The ledger (${url}) cannot be read: ${reason.replace(/\.$/, '')}.`, {
    hint: 'Check the remote, the network, and that the token may read the repository (`contents: read`).',
  })
}

/** Makes a commit with git's fast-import, which reads and writes only the folders that change. */
async function commit(
  repository: PrivateRepository,
  parent: ObjectId | undefined,
  { files, message, author, at }: Change,
): Promise<ObjectId> {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const person = (text: string) => text.replaceAll(/[<>\0\n]/g, '').trim() || 'modelloop'
  const commands = [
    `reset ${nextRef}\n`,
    `commit ${nextRef}\nmark :1\n`,
    `committer ${person(author.name)} <${person(author.email)}> ${Math.floor(at.getTime() / 1000)} +0000\n`,
    data(message),
    parent === undefined ? '' : `from ${parent}\n`,
    ...[...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
    'get-mark :1\ndone\n',
  ]
  const flags = ['--quiet', '--force', '--done', '--date-format=raw']
  return (await mustGit(repository, ['fast-import', ...flags], { input: commands.join('') })).toString('utf8').trim()
}
