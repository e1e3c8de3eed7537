import { sep } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { compareCodePoints } from '../../platform/json.ts'
import type { ManifestEntry } from './id.ts'

/** Reads a manifest that came from outside. @throws {UserError} when it is none, or its files could not all lie there. */
export function parseManifest(bytes: Uint8Array, id: string, shown: string): readonly ManifestEntry[] {
  const distrust = (why: string, cause?: unknown) =>
    new UserError(`"${shown}": the object ${id} is no list of files that can be trusted: ${why}.`, {
      hint: 'Snapshot the data again.',
      cause,
    })
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'))
  } catch (cause) {
    throw distrust('it is no JSON', cause)
  }
  if (!Array.isArray(parsed)) throw distrust('it is no list')
  const files = new Set<string>()
  const folders = new Set<string>()
  const entries = parsed.map((item: Partial<Record<string, unknown>> | null): ManifestEntry => {
    const { md5, relpath } = item ?? {}
    if (typeof md5 !== 'string' || !/^[0-9a-f]{32}$/.test(md5)) throw distrust(`an entry has no MD5`)
    if (typeof relpath !== 'string') throw distrust('an entry has no path')
    if (!staysInside(relpath)) throw distrust(`${JSON.stringify(relpath)} is no path below a folder`)
    if (files.has(relpath)) throw distrust(`${JSON.stringify(relpath)} is there twice`)
    files.add(relpath)
    for (let at = relpath.lastIndexOf('/'); at > 0; at = relpath.lastIndexOf('/', at - 1)) {
      const folder = relpath.slice(0, at)
      if (folders.has(folder)) break
      folders.add(folder)
    }
    return { md5, relpath }
  })
  for (const folder of folders) {
    if (files.has(folder)) throw distrust(`${JSON.stringify(folder)} is a file and a folder`)
  }
  return entries
}

/** No disk that we know takes longer names. */
const MAX_NAME_BYTES = 255

/** Tells whether a path stays below its folder, out of git's and DVC's own folders; where `\` separates, without one. */
const staysInside = (path: string): boolean =>
  !path.includes('\0') &&
  !(sep === '\\' && path.includes(sep)) &&
  path
    .split('/')
    .every(
      (part) =>
        !['', '.', '..', '.git', '.dvc'].includes(part.toLowerCase()) && Buffer.byteLength(part) <= MAX_NAME_BYTES,
    )

/** The files that differ between two versions, each list sorted. */
export interface FileChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

/** Tells which files came, went and changed from one version of a folder to another. */
export function compareFiles(before: readonly ManifestEntry[], after: readonly ManifestEntry[]): FileChanges {
  const old = new Map(before.map((entry) => [entry.relpath, entry.md5]))
  const now = new Map(after.map((entry) => [entry.relpath, entry.md5]))
  const sorted = (paths: Iterable<string>) => [...paths].sort(compareCodePoints)
  return {
    added: sorted([...now.keys()].filter((path) => !old.has(path))),
    removed: sorted([...old.keys()].filter((path) => !now.has(path))),
    changed: sorted([...now].filter(([path, md5]) => old.has(path) && old.get(path) !== md5).map(([path]) => path)),
  }
}
