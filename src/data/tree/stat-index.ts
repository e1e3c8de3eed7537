import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { digestOf } from '../../platform/digest.ts'
import { ownFolder } from '../../platform/files.ts'
import { PIECE_BYTES } from '../dvc/id.ts'
import type { KnownIds, TreeEntry } from './hash-files.ts'
import { readRemembered, writeRemembered } from './remembered-ids.ts'

const SCHEMA = 'modelloop.stats/v1'
/** A file that was changed shortly before it was read may be changed again within one tick of the disk's clock. */
const RACY_NS = 2_000_000_000n

/** What tells that a file was not written to: its size, the times of its content and of its inode, the inode's number. */
type Stamp = string

/** The ids of large files as they were read last: what was not written to since need not be read again. */
export interface StatIndex {
  readonly known: KnownIds
  /** How many were known so far. */
  readonly unchanged: number
  /** Remembers the large files of the tree that was read meanwhile. */
  save(entries: readonly TreeEntry[]): Promise<void>
}

/**
 * Opens the index of a path. As in git, a file that changed less than two seconds before the reading began is not remembered
 * ("racy git", https://git-scm.com/docs/racy-git). The time of the inode cannot be set by a program, so older bytes with
 * their older time are read again. Small files are not remembered: they are read as fast as they are looked at.
 * @param directory the working directory; the index lies in its `.modelloop/stats`
 * @param path absolute
 */
export async function openStatIndex(directory: string, path: string): Promise<StatIndex> {
  const name = digestOf(path).slice('sha256:'.length, 'sha256:'.length + 16)
  const file = join(directory, '.modelloop', 'stats', `${name}.json`)
  const remembered = await readRemembered(file, SCHEMA, v.string())
  const oldNs = BigInt(Date.now()) * 1_000_000n - RACY_NS
  const unchanged = new Set<string>()
  return {
    known(relpath) {
      const entry = remembered.get(relpath)
      const now = entry && stampOf(join(path, relpath))
      if (!now || now.stamp !== entry.seen) return undefined
      unchanged.add(relpath)
      return { md5: entry.md5, size: now.size }
    },
    get unchanged() {
      return unchanged.size
    },
    async save(entries) {
      const large = entries.filter(({ size }) => size >= PIECE_BYTES)
      if (large.length === unchanged.size && unchanged.size === remembered.size) return
      const files = large.flatMap(({ relpath, md5, size }) => {
        const now = stampOf(join(path, relpath))
        return now && now.size === size && now.ctimeNs < oldNs ? [[relpath, md5, now.stamp] as const] : []
      })
      if (files.length === 0) return rm(file, { force: true })
      await ownFolder(directory)
      await writeRemembered(file, SCHEMA, files)
    },
  }
}

function stampOf(path: string): { readonly stamp: Stamp; readonly size: number; readonly ctimeNs: bigint } | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (!found) return undefined
  const { size, mtimeNs, ctimeNs, ino } = found
  return { stamp: [size, mtimeNs, ctimeNs, ino].join(), size: Number(size), ctimeNs }
}
