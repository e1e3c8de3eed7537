import { statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { digestOf } from '../../platform/digest.ts'
import { git, namesOf } from '../../platform/git.ts'
import type { KnownIds, TreeEntry } from './hash-files.ts'
import { readRemembered, writeRemembered } from './remembered-ids.ts'

const SCHEMA = 'modelloop.git-ids/v1'

/** What git has of a path: its files that are as git has them, each with the id of its blob. */
export interface GitFiles {
  /** Path below the path, empty for a file itself → blob. */
  readonly blobs: ReadonlyMap<string, string>
  /** Of these files. */
  readonly sizeBytes: number
  /** Changes when any of the blobs does. */
  readonly digest: string
}

/** DVC's ids of files that git has, by their blobs. */
export interface GitIds {
  readonly known: KnownIds
  /** Remembers the ids of a tree that was read meanwhile. */
  save(entries: readonly TreeEntry[]): Promise<void>
}

/**
 * Lists the files of a path that git tracks and finds unchanged in the working tree, by git's own rule: the stat of its
 * index, and the bytes where that is too young. What git was told not to look at is left out.
 * @param name relative to the working directory
 */
export async function gitFilesOf(directory: string, name: string): Promise<GitFiles> {
  const settings = [
    ['core.fsmonitor', 'false'],
    ['core.checkStat', 'default'],
    ['core.trustctime', 'true'],
  ] as const
  const options = { cwd: directory, settings }
  const pathspec = ['-z', '--', `:(literal)${name}`]
  const [tracked, dirty] = await Promise.all([
    git(['ls-files', '--stage', '-v', ...pathspec], options),
    git(['diff-files', '--name-only', '--relative', ...pathspec], options),
  ])
  const blobs = new Map<string, string>()
  let sizeBytes = 0
  if (tracked.code !== 0 || dirty.code !== 0) return { blobs, sizeBytes, digest: digestOf('') }
  const changed = new Set(namesOf(dirty.stdout))
  for (const line of namesOf(tracked.stdout)) {
    const [, blob, path] = /^H 100(?:644|755) ([0-9a-f]{40,64}) 0\t(.*)$/s.exec(line) ?? []
    if (blob === undefined || path === undefined || changed.has(path)) continue
    blobs.set(path === name ? '' : path.slice(name.length + 1), blob)
    sizeBytes += statSync(join(directory, path), { throwIfNoEntry: false })?.size ?? 0
  }
  return { blobs, sizeBytes, digest: digestOf([...blobs].flat().join('\0')) }
}

/**
 * Opens the ids that were remembered in a file. A blob and the size of its file in the working tree tell the bytes. Not seen
 * is a filter of `.gitattributes` that was changed and gives other bytes of the same size.
 * @param path absolute
 */
export async function openGitIds(file: string, path: string, { blobs }: GitFiles): Promise<GitIds> {
  const ids = await readRemembered(file, SCHEMA, v.number())
  return {
    known(relpath) {
      const found = ids.get(blobs.get(relpath) ?? '')
      if (!found) return undefined
      const size = statSync(join(path, relpath), { throwIfNoEntry: false })?.size
      return size === found.seen ? { md5: found.md5, size } : undefined
    },
    async save(entries) {
      const files = entries.flatMap(({ relpath, md5, size }) => {
        const blob = blobs.get(relpath)
        return blob === undefined ? [] : [[blob, md5, size] as const]
      })
      await writeRemembered(file, SCHEMA, files)
    },
  }
}
