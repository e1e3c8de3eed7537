import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { copyVerified, isTemporary } from '../copy.ts'
import { makeFolder, onDisk } from '../disk.ts'
import { keyOf } from './layout.ts'
import type { Lack, Moved, ObjectName, WantedObject } from './remote.ts'

/** Cached objects may be linked into working trees, so nobody may write to them. */
export const OBJECT_MODE = 0o444

/** Files that folders in DVC's layout shall hold, each of them all files. In columns, which go to a thread in no time. */
export interface StoreInput {
  readonly roots: readonly string[]
  /** For each root, joined by spaces: ids whose bytes there are wrong, whatever their size. */
  readonly broken: readonly string[]
  /** Joined by spaces; those of one folder come together. */
  readonly ids: string
  readonly sizes: Float64Array
  /** Absolute paths, joined by NUL. */
  readonly paths: string
}

/**
 * Stores what the folders lack, blocking; a file that several lack is read and hashed once.
 * @returns for each folder how much that was
 * @throws {UserError} when a file's bytes are no longer those of its id.
 */
export function storeFilesHere({ roots, broken, ids, sizes, paths }: StoreInput): Moved[] {
  const shelves = roots.map((root, at) => ({ ...openShelf(root), broken: new Set(broken[at]?.split(' ')) }))
  const files = paths.split('\0')
  for (const [at, id] of ids.split(' ').entries()) {
    const from = files[at]!
    const key = keyOf({ id, hash: 'md5' })
    const lacking = shelves.filter(({ broken, lacks }) => broken.has(id) || lacks(key, sizes[at]!))
    if (lacking.length === 0) continue
    const to = lacking.map(({ placeOf }) => placeOf(key))
    const copied = copyVerified({ from, to, id, hash: 'md5', mode: OBJECT_MODE })
    if (typeof copied !== 'number') throw changedWhileRead(from)
    for (const { stored } of lacking) {
      stored.objects++
      stored.bytes += copied
    }
  }
  return shelves.map(({ stored }) => stored)
}

/** A folder in DVC's layout of which one folder after the other is looked at. */
function openShelf(root: string) {
  let [folder, names]: [string, ReadonlySet<string>] = ['', new Set()]
  // Not `join`, which takes half as long as to open the file.
  const placeOf = (key: string): string => `${root}/${key}`
  const lacks = (key: string, size: number): boolean => {
    const end = key.lastIndexOf('/')
    if (key.slice(0, end) !== folder) {
      folder = key.slice(0, end)
      names = onDisk(placeOf(key), () => namesIn(placeOf(folder)))
    }
    if (!names.has(key.slice(end + 1))) return true
    return onDisk(placeOf(key), () => statSync(placeOf(key)).size !== size)
  }
  return { placeOf, lacks, stored: { objects: 0, bytes: 0 } }
}

/** Says that a file was written to between two readings. */
export const changedWhileRead = (file: string): UserError =>
  new UserError(`"${file}" changed while it was read.`, { hint: 'Run again when nothing writes to it.' })

/** After this long nobody is still writing to a file that is not whole. */
const STALE_MS = 24 * 3_600_000

/** The names in a folder, which is made when it is not there. What a killed job left in it a day ago is removed. */
function namesIn(folder: string): ReadonlySet<string> {
  try {
    const names = readdirSync(folder)
    for (const name of names.filter(isTemporary)) {
      const written = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
      if (Date.now() - written > STALE_MS) rmSync(join(folder, name), { force: true })
    }
    return new Set(names)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    makeFolder(folder)
    return new Set()
  }
}

/** Objects that are wanted from a folder. */
export interface FetchInput {
  readonly root: string
  readonly hash: ObjectName['hash']
  readonly wanted: readonly WantedObject[]
}

/** Brings objects out of a folder, blocking. @returns for each its size, or why it cannot be had. */
export function fetchFilesHere({ root, hash, wanted }: FetchInput): (number | Lack)[] {
  return wanted.map(({ id, target, mode = 0o644, shown }) => {
    const to = target === undefined ? [] : [target]
    return copyVerified({ from: join(root, keyOf({ id, hash })), to, id, hash, mode, shown })
  })
}

/** The same as the work of threads. */
export const storeFiles = async (input: StoreInput): Promise<{ readonly output: readonly Moved[] }> => ({
  output: storeFilesHere(input),
})
export const fetchFiles = async (input: FetchInput): Promise<{ readonly output: readonly (number | Lack)[] }> => ({
  output: fetchFilesHere(input),
})
