import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Digest, digestOf, digestOfFile } from './digest.ts'
import { UserError } from './errors.ts'
import { canonicalJson, compareCodePoints } from './json.ts'

/** One file of a folder: its path with `/`, the 64 hexadecimal digits of its SHA-256, its size in bytes. */
export interface ManifestEntry {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/** The files of a folder, sorted by path in code-point order. Empty folders, modes and times are no part of it. */
export type Manifest = readonly ManifestEntry[]

/** What a path holds, by content: for a folder the digest is that of its manifest's text. */
export type PathContent =
  | { readonly kind: 'file'; readonly digest: Digest; readonly sizeBytes: number }
  | { readonly kind: 'folder'; readonly digest: Digest; readonly sizeBytes: number; readonly manifest: Manifest }

/**
 * Hashes a file, or a folder by its manifest. A symbolic link is followed at `path` itself and refused below it, because
 * a link's target is not in the folder that is hashed.
 * @throws {UserError} when the path does not exist, or when something in the folder is neither a file nor a folder.
 */
export async function digestOfPath(path: string): Promise<PathContent> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR') throw cause
    throw new UserError(`The path "${path}" does not exist.`, { cause })
  })
  if (found.isFile()) return { kind: 'file', digest: await digestOfFile(path), sizeBytes: found.size }
  if (!found.isDirectory()) throw new UserError(`The path "${path}" is neither a file nor a folder.`)
  const manifest = await manifestOf(path)
  const sizeBytes = manifest.reduce((sum, entry) => sum + entry.size, 0)
  return { kind: 'folder', digest: digestOf(manifestText(manifest)), sizeBytes, manifest }
}

/** Lists and hashes the files of a folder. @throws {UserError} for a symbolic link or a special file in it. */
export async function manifestOf(folder: string): Promise<Manifest> {
  const entries: ManifestEntry[] = []
  for (const path of (await filesOf(folder, '')).sort(compareCodePoints)) {
    const full = join(folder, path)
    const [digest, { size }] = await Promise.all([digestOfFile(full), stat(full)])
    entries.push({ path, sha256: digest.slice('sha256:'.length), size })
  }
  return entries
}

/** Writes a manifest as the canonical JSON that is hashed and stored. */
export const manifestText = (manifest: Manifest): string => canonicalJson(manifest)

/** A path inside a folder, with `/`, that names a file below it and nothing else. */
const entryPath = v.pipe(
  v.string(),
  v.check((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'), 'must stay inside'),
  v.regex(/^[^\0\\]+$/, 'must hold no backslash'),
)
const manifestSchema = v.pipe(
  v.array(
    v.object({
      path: entryPath,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
  ),
  v.check((entries) => isSortedWithoutDoubles(entries.map((entry) => entry.path)), 'paths must be sorted and unique'),
)

/**
 * Reads a manifest that came from outside. @throws {Error} when it is no manifest, or has a path that would leave the
 * folder.
 */
export function parseManifest(text: string): Manifest {
  return v.parse(manifestSchema, JSON.parse(text))
}

const isSortedWithoutDoubles = (paths: readonly string[]): boolean =>
  paths.every((path, index) => index === 0 || compareCodePoints(paths[index - 1] as string, path) < 0)

/** Refuses a folder that has no manifest, before anything is copied or hashed. @throws {UserError} as `manifestOf` does. */
export async function requirePlainFiles(folder: string): Promise<void> {
  await filesOf(folder, '')
}

async function filesOf(root: string, below: string): Promise<string[]> {
  const files: string[] = []
  for (const name of await readdir(join(root, below))) {
    const path = below === '' ? name : `${below}/${name}`
    const found = await lstat(join(root, path))
    if (found.isDirectory()) files.push(...(await filesOf(root, path)))
    else if (found.isFile()) files.push(path)
    else {
      const what = found.isSymbolicLink() ? 'a symbolic link' : 'a special file'
      throw new UserError(`"${path}" in the folder ${root} is ${what}.`, { hint: 'Put a plain file in its place.' })
    }
  }
  return files
}
