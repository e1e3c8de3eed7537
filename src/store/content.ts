import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import pLimit from 'p-limit'
import { insideOf, writeWhole } from '../platform/files.ts'
import { digestOfPath, manifestText, parseManifest } from '../platform/manifest.ts'
import type { Content, Store } from './store.ts'

/** Files of a folder that travel at the same time. */
const PARALLEL = 4

/**
 * Stores a file, or a folder as its files and its manifest. The manifest comes last, so that one that is there is whole.
 * @throws {UserError} when the path does not exist or holds a link or special file.
 */
export async function putContent(store: Store, path: string): Promise<Content> {
  const found = await digestOfPath(path)
  const content = { digest: found.digest, kind: found.kind, name: basename(resolve(path)), sizeBytes: found.sizeBytes }
  if (found.kind === 'file') {
    await store.put(found.digest, path)
    return content
  }
  const unique = new Map(found.manifest.map((entry) => [entry.sha256, entry.path]))
  await inParallel([...unique], ([sha256, file]) => store.put(`sha256:${sha256}`, join(path, file)))
  await withTemporary(tmpdir(), async (folder) => {
    const file = join(folder, 'manifest.json')
    await writeWhole(file, manifestText(found.manifest))
    await store.put(found.digest, file)
  })
  return content
}

/**
 * Lays content down at `destination`, whole or not at all: a file becomes that file, a folder that folder, which must
 * not exist yet or be empty. Every byte is checked against the digest.
 * @throws {MissingContent} when the store lacks any part of it.
 */
export async function getContent(store: Store, content: Pick<Content, 'digest' | 'kind'>, destination: string) {
  if (content.kind === 'file') return store.get(content.digest, destination)
  const parent = dirname(resolve(destination))
  await withTemporary(parent, async (folder) => {
    const manifestFile = join(folder, 'manifest.json')
    await store.get(content.digest, manifestFile)
    const manifest = parseManifest(await readFile(manifestFile, 'utf8'))
    const files = join(folder, 'files')
    await mkdir(files)
    await inParallel(manifest, (entry) => store.get(`sha256:${entry.sha256}`, insideOf(files, entry.path)))
    await rename(files, destination)
  })
}

/** Works on all items, a few at a time; after a failure starts no more, waits for the rest, and throws it. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const limit = pLimit(PARALLEL)
  let failed = false
  const guarded = async (item: T) => {
    if (failed) return
    await work(item).catch((error) => {
      failed = true
      throw error
    })
  }
  const results = await Promise.allSettled(items.map((item) => limit(guarded, item)))
  const failure = results.find((result) => result.status === 'rejected')
  if (failure) throw failure.reason
}

async function withTemporary(parent: string, work: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, '.modelloop-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
