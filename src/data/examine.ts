import { join } from 'node:path'
import { messageOf, UserError } from '../platform/errors.ts'
import { boundsOf, type DvcProject, type SelectedPath, type TrackedPath } from './dvc/project.ts'
import { explain, explainProof, isWhole } from './explain.ts'
import type { Say } from './progress.ts'
import { pullPath } from './pull.ts'
import type { DataFolder } from './remotes/folder.ts'
import type { DataRemote } from './remotes/remote.ts'
import { type Snapshot, snapshotPath } from './snapshot.ts'
import type { KnownIds } from './tree/hash-files.ts'
import { readTree, type Tree } from './tree/tree.ts'
import { proveRemote, type Verification, verifyPath } from './verify.ts'

/**
 * What is done with a path. `auto` pulls what a metafile names and the tree lacks, and verifies the rest; `identify` takes
 * the path as it is, whatever a metafile names.
 */
export type DataMode = 'auto' | 'snapshot' | 'pull' | 'verify' | 'identify'

/** Where data is kept, and how it is worked on. */
export interface DataPlaces {
  readonly cache: DataFolder
  /** Keep what is stored and pulled in the cache too. */
  readonly keep: boolean
  /** The remote; it is opened only when it is needed. @throws {UserError} when it is of an unknown kind. */
  readonly remote: () => Promise<DataRemote | undefined>
  readonly signal?: AbortSignal | undefined
  readonly say?: Say | undefined
  /** The working directory, on a disk that outlives the job: there it is remembered which large files need not be read again. */
  readonly remember?: string | undefined
  /** With `snapshot`: believe nothing that cache and remote say, and store anew what is wrong there. */
  readonly mend?: boolean | undefined
  /** Ids of files of the path at hand that need not be read. */
  readonly known?: KnownIds | undefined
}

/** What was found out about a path. */
export interface Examined {
  readonly path: SelectedPath
  readonly verdict: 'pass' | 'fail'
  /** One sentence: why. */
  readonly reason: string
  /** The path as it is now; absent when nothing is there. */
  readonly tree?: Tree
  readonly snapshot?: Snapshot
  /** Files that were brought. */
  readonly pulled: number
  /** Of `verify`: one sentence on what the remote holds. */
  readonly proof?: string
}

/**
 * Does with one path what the mode says.
 * @throws {UserError} when that is not possible: a missing path, a corrupt or missing object, a broken tree.
 */
export async function examinePath(
  project: DvcProject,
  path: SelectedPath,
  mode: DataMode,
  places: DataPlaces,
): Promise<Examined> {
  if (mode === 'snapshot') return takeSnapshot(project, path, places)
  if (mode === 'identify') return identify(project, path, places)
  if (path.tracked) return examineTracked(project, path.tracked, mode, places)
  if (mode === 'pull') {
    throw new UserError(`No .dvc metafile names "${path.name}", so there is nothing to pull.`, {
      hint: 'Snapshot it where the data is, and commit the metafile.',
    })
  }
  const known = mode === 'verify' ? undefined : places.known
  const tree = await readTree(join(project.directory, path.name), {
    ...reading(places, mode),
    known,
    ...boundsOf(project),
  })
  const reason = 'No .dvc metafile names it: it is identified as it is, and compared with nothing.'
  return { path, verdict: 'pass', reason, tree, pulled: 0 }
}

async function identify(project: DvcProject, path: SelectedPath, places: DataPlaces): Promise<Examined> {
  const { name, tracked } = path
  const options = { ...watch(places), ...boundsOf(project), ...(tracked?.version && { hash: tracked.hash }) }
  const tree = await readTree(join(project.directory, name), options)
  const same = tracked?.version?.md5 === tree.version.md5
  const reason = same
    ? `The bytes are those that ${tracked.metafile} names.`
    : `It is ${tracked ? `another version than ${tracked.metafile} names` : 'identified as it is'}.`
  return { path, verdict: 'pass', reason, tree, pulled: 0 }
}

const watch = ({ signal, say }: DataPlaces) => ({ signal, say })

/** How trees are read: `verify` believes no stat. */
const reading = (places: DataPlaces, mode: DataMode) => ({
  ...watch(places),
  remember: mode === 'verify' ? undefined : places.remember,
})

async function takeSnapshot(project: DvcProject, path: SelectedPath, places: DataPlaces): Promise<Examined> {
  const remote = await places.remote()
  const cache = places.keep ? places.cache : undefined
  const snapshot = await snapshotPath(project, path, {
    ...reading(places, 'snapshot'),
    cache,
    remote,
    mend: places.mend,
  })
  const pushed = remote
    ? `${snapshot.pushed} new ${snapshot.pushed === 1 ? 'object is' : 'objects are'} in ${remote.label}`
    : 'nothing was pushed, for want of a remote'
  const reason = `${snapshot.metafile.path} is ${snapshot.metafile.changed ? 'written' : 'unchanged'}; ${pushed}.`
  return { path, verdict: 'pass', reason, tree: snapshot.tree, snapshot, pulled: 0 }
}

async function examineTracked(
  project: DvcProject,
  tracked: TrackedPath,
  mode: 'auto' | 'pull' | 'verify',
  places: DataPlaces,
): Promise<Examined> {
  const path = { name: tracked.name, tracked }
  const verify = async () => verifyPath(project, tracked, await readablePlaces(places), reading(places, mode))
  let found = await verify()
  let pulled = 0
  if (mode !== 'verify' && (found.state === 'missing' || found.state === 'different')) {
    pulled = await pull(project, tracked, found, places)
    if (pulled > 0) found = await verify()
  }
  const tree = found.state === 'missing' ? {} : { tree: found.tree }
  const here = { path, ...tree, pulled }
  const proof = mode === 'verify' ? await prove(tracked, found, places) : undefined
  const verdict = found.state === 'same' && proof?.verdict !== 'fail' ? 'pass' : 'fail'
  const reason = explain(tracked, found, pulled)
  return proof
    ? { ...here, verdict, reason: `${reason} ${proof.reason}`, proof: proof.reason }
    : { ...here, verdict, reason }
}

/** Proves the remote byte for byte, where it is what the version lives in. */
async function prove(tracked: TrackedPath, here: Verification, places: DataPlaces) {
  const { version, cached, pushed, imported, name } = tracked
  if (!version || !cached || !pushed || imported?.repository) return undefined
  const remote = await places.remote()
  const unseen = { verdict: 'pass', reason: 'No data remote is configured, so none was looked at.' } as const
  if (!remote) return here.state === 'same' ? unseen : undefined
  const found = await proveRemote(tracked, remote, watch(places))
  return { verdict: isWhole(found) ? 'pass' : 'fail', reason: explainProof(name, version.md5, remote, found) } as const
}

async function pull(
  project: DvcProject,
  tracked: TrackedPath,
  found: Verification,
  places: DataPlaces,
): Promise<number> {
  const { cache, keep } = places
  try {
    return await pullPath(project, tracked, { cache, keep, remote: await places.remote(), ...watch(places) })
  } catch (error) {
    // Data that was changed here is the plainer finding; that its old version cannot be had follows it.
    if (found.state !== 'different' || !(error instanceof UserError)) throw error
    throw new UserError(`${explain(tracked, found, 0)} And what may be missing cannot be pulled: ${messageOf(error)}`)
  }
}

/** Where manifests may be read; a remote that we cannot speak to is no reason to fail when all is here. */
export async function readablePlaces({ cache, remote }: DataPlaces): Promise<DataRemote[]> {
  try {
    const opened = await remote()
    return opened ? [cache, opened] : [cache]
  } catch (error) {
    if (error instanceof UserError) return [cache]
    throw error
  }
}
