import { mkdir, readFile, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { insideOf, temporaryFolder, writeWhole } from '../platform/files.ts'
import { digestOfPath, manifestText, parseManifest } from '../platform/manifest.ts'
import { forEachParallel } from '../platform/parallel.ts'
import type { Content, Store } from './store.ts'

/** Files of a folder that travel at the same time. */
const AT_ONCE = 4

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
  await forEachParallel([...unique], AT_ONCE, ([sha256, file]) => store.put(`sha256:${sha256}`, join(path, file)))
  await using temporary = await temporaryFolder(tmpdir())
  const manifestFile = join(temporary.path, 'manifest.json')
  await writeWhole(manifestFile, manifestText(found.manifest))
  await store.put(found.digest, manifestFile)
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
  await mkdir(parent, { recursive: true })
  // Beside the destination, so that the folder can be moved there in one step; hidden while it lies in the user's tree.
  await using temporary = await temporaryFolder(parent, '.modelloop-')
  const manifestFile = join(temporary.path, 'manifest.json')
  await store.get(content.digest, manifestFile)
  const manifest = parseManifest(await readFile(manifestFile, 'utf8'))
  const files = join(temporary.path, 'files')
  await mkdir(files)
  await forEachParallel(manifest, AT_ONCE, (entry) => store.get(`sha256:${entry.sha256}`, insideOf(files, entry.path)))
  await rename(files, destination)
}
