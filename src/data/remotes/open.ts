import { resolve } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import type { BucketOptions } from '../../store/bucket.ts'
import { openBucket } from '../../store/buckets/open.ts'
import type { StoreOptions } from '../../store/store.ts'
import { StoreUnreachable } from '../../store/store.ts'
import type { RemoteLocation } from './find.ts'
import { openDataFolder } from './folder.ts'
import type { DataRemote } from './remote.ts'

/** What a remote is opened with. */
export type RemoteOptions = Omit<BucketOptions, 'settings'> & StoreOptions

type Opener = (url: string, label: string, options: BucketOptions & StoreOptions) => Promise<DataRemote>

const bucket: Opener = async (url, label, options) =>
  whenUsed(label, async () => {
    const [{ openBucketRemote }, opened] = await Promise.all([import('./bucket.ts'), openBucket(url, options)])
    return openBucketRemote(opened, label)
  })

const registry: Opener = async (url, label, options) =>
  whenUsed(label, async () => {
    const [{ openPackRemote }, { openRepository }] = await Promise.all([
      import('./packs.ts'),
      import('../../store/oci/repository.ts'),
    ])
    const temporary = options.environment['RUNNER_TEMP']
    return openPackRemote(await openRepository(url, options), label, { temporary })
  })

/**
 * Opens a remote when it is first used: what speaks to a cloud takes a while to load. One that nothing answered for is not
 * tried again for every path: each try takes its time.
 */
export function whenUsed(label: string, open: () => Promise<DataRemote>): DataRemote {
  let opened: Promise<DataRemote> | undefined
  let unreachable: StoreUnreachable | undefined
  const ask = async <T>(question: (remote: DataRemote) => Promise<T>): Promise<T> => {
    if (unreachable) throw unreachable
    try {
      opened ??= open()
      return await question(await opened)
    } catch (error) {
      if (error instanceof StoreUnreachable) unreachable = error
      throw error
    }
  }
  return {
    label,
    push: (...args) => ask((remote) => remote.push(...args)),
    fetch: (...args) => ask((remote) => remote.fetch(...args)),
    readManifest: (...args) => ask((remote) => remote.readManifest(...args)),
  }
}

const folder: Opener = async (url, label, { directory }) => {
  const path = decodeURIComponent(url.slice(url.indexOf(':') + 1).replace(/^\/\/(?=\/)/, ''))
  return openDataFolder(resolve(directory, path), label)
}

/** Scheme → opener; what a kind of remote needs is loaded when one is named. */
const openers: Readonly<Record<string, Opener>> = {
  file: folder,
  folder,
  s3: bucket,
  gs: bucket,
  gcs: bucket,
  az: bucket,
  azure: bucket,
  oci: registry,
}

/** Tells whether a URL is of a kind that `openRemote` speaks. */
export const isRemoteUrl = (url: string): boolean => Object.hasOwn(openers, url.slice(0, url.indexOf(':')))

/**
 * Opens a data remote: a folder, or a bucket of S3, Google Cloud or Azure, in DVC's layout; a registry, in packs. Nothing
 * is contacted, and nothing that speaks to a cloud is loaded, before it is used.
 * @throws {UserError} for a kind of remote that is not spoken here.
 */
export async function openRemote({ name, address }: RemoteLocation, options: RemoteOptions): Promise<DataRemote> {
  const { url, settings } = address()
  const label = `the remote "${name}"`
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === undefined) return openDataFolder(url, label)
  const opener = openers[scheme]
  if (opener) return opener(url, label, { ...options, settings })
  throw new UserError(`The data remote "${name}" is of the kind ${scheme}:, which is not spoken here.`, {
    hint: `What works: a folder, ${['s3', 'gs', 'azure', 'oci'].map((known) => `${known}://`).join(', ')}. Or run \`dvc pull\` before this action.`,
  })
}
