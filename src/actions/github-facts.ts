import { failureWords } from '../github/failure.ts'
import type { Host } from '../harness/host.ts'
import { UserError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'

/** What GitHub is asked with; without a token nothing is asked. */
interface Asking {
  readonly host: Host
  readonly token: string | undefined
  readonly log: Log
}

/**
 * Lists the files that differ between two commits, by GitHub's compare API: a job's clone has one commit only.
 * `undefined` when that cannot be told; where GitHub is at fault it is said.
 */
export async function changedFiles(
  { host, token, log }: Asking,
  base: string | undefined,
): Promise<readonly string[] | undefined> {
  if (!host.github || !token || base === undefined || host.commit === undefined) return undefined
  const [{ openGitHub }, { listChangedFiles }] = await load()
  const found = await listChangedFiles(openGitHub(host, token), base, host.commit)
  // A commit that is gone, by a push with force, is nobody's fault.
  if (!found.known && found.reason !== 'not-found') {
    log.warning(`The report does not tell which files changed. ${failureWords(found)}`)
  }
  return found.known && found.complete ? found.files.map((file) => file.path) : undefined
}

/** Finds the commit that a pull request parted from; `undefined` outside of one, and where GitHub does not tell. */
export const mergeBase = (asking: Omit<Asking, 'log'>): Promise<string | undefined> =>
  knownMergeBase(asking).catch((error: unknown) => {
    if (error instanceof UserError) return undefined
    throw error
  })

/**
 * Finds the commit that a pull request parted from; `undefined` outside of one.
 * @throws {UserError} when GitHub does not tell: then nobody knows whether its run was recorded.
 */
export async function knownMergeBase({ host, token }: Omit<Asking, 'log'>): Promise<string | undefined> {
  const { pullRequest } = host
  if (!pullRequest || !token) return undefined
  const [{ openGitHub }, { findMergeBase }] = await load()
  const found = await findMergeBase(openGitHub(host, token), pullRequest.baseSha, pullRequest.headSha)
  if (!found.known) throw new UserError(failureWords(found))
  return found.commit
}

const load = () => Promise.all([import('../github/client.ts'), import('../github/changed-files.ts')])
