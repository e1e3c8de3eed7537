import { sep } from 'node:path'
import * as v from 'valibot'
import { UserError } from '../platform/errors.ts'
import { compareCodePoints } from '../platform/json.ts'
import type { HashName, ManifestEntry } from './dvc-id.ts'
import { type ObjectFolder, readObject } from './objects.ts'

/** A path below a folder that stays there, and out of git's and DVC's own folders; where `\` separates, without one. */
const isInnerPath = (path: string): boolean =>
  !path.includes('\0') &&
  !(sep === '\\' && path.includes(sep)) &&
  path.split('/').every((part) => !['', '.', '..', '.git', '.dvc'].includes(part))

const schema = v.array(
  v.object({
    md5: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    relpath: v.pipe(v.string(), v.check(isInnerPath, 'must stay inside the folder')),
  }),
)

/**
 * Reads the manifest of a folder version from the first of `folders` that has it.
 * @throws {UserError} when none has it, its bytes are not those of the id, or it names files outside the folder.
 */
export async function readManifest(
  folders: readonly ObjectFolder[],
  folder: { readonly id: string; readonly hash: HashName; readonly shown: string },
): Promise<readonly ManifestEntry[]> {
  const bytes = await readObject(folders, folder)
  try {
    return v.parse(schema, JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    throw new UserError(`"${folder.shown}": the object ${folder.id} is no list of files that can be trusted.`, {
      hint: 'Snapshot the data again.',
      cause,
    })
  }
}

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
