import type { Host } from '../harness/host.ts'

/** What GitHub is asked with; without a token nothing is asked. */
interface Asking {
  readonly host: Host
  readonly token: string | undefined
}

/**
 * Lists the files that differ between two commits, by GitHub's compare API: a job's clone has one commit only.
 * `undefined` when that cannot be told.
 */
export async function changedFiles(
  { host, token }: Asking,
  base: string | undefined,
): Promise<readonly string[] | undefined> {
  if (!host.github || !token || base === undefined || host.commit === undefined) return undefined
  const [{ openGitHub }, { listChangedFiles }] = await load()
  const found = await listChangedFiles(openGitHub(host, token), base, host.commit)
  return found.known && found.complete ? found.files.map((file) => file.path) : undefined
}

/** Finds the commit that a pull request parted from. */
export async function mergeBase({ host, token }: Asking): Promise<string | undefined> {
  const { pullRequest } = host
  if (!pullRequest || !token) return undefined
  const [{ openGitHub }, { findMergeBase }] = await load()
  return findMergeBase(openGitHub(host, token), pullRequest.baseSha, pullRequest.headSha)
}

const load = () => Promise.all([import('../github/client.ts'), import('../github/changed-files.ts')])
