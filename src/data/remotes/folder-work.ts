import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { copyVerified, isTemporary } from '../copy.ts'
import { fileMistake, makeFolder } from '../disk.ts'
import { keyOf } from './layout.ts'
import type { Lack, Moved, ObjectName, SourceFile, WantedObject } from './remote.ts'

/** Cached objects may be linked into working trees, so nobody may write to them. */
export const OBJECT_MODE = 0o444

/** Files that a folder in DVC's layout shall hold. */
export interface StoreInput {
  readonly root: string
  /** Sorted by id, so that those of one folder come together. */
  readonly files: readonly SourceFile[]
}

/** Stores what a folder lacks, blocking. @throws {UserError} when a file's bytes are no longer those of its id. */
export function storeFilesHere({ root, files }: StoreInput): Moved {
  let [objects, bytes] = [0, 0]
  let [folder, there]: [string, ReadonlySet<string>] = ['', new Set()]
  for (const { id, size, file } of files) {
    const to = join(root, keyOf({ id, hash: 'md5' }))
    try {
      if (dirname(to) !== folder) {
        folder = dirname(to)
        there = namesIn(folder)
      }
      if (there.has(basename(to)) && statSync(to).size === size) continue
    } catch (error) {
      throw fileMistake(error, to)
    }
    objects++
    bytes += storeFile(file, to, id)
  }
  return { objects, bytes }
}

function storeFile(from: string, to: string, id: string): number {
  let copied: number | Lack
  try {
    copied = copyVerified({ from, to, id, hash: 'md5', mode: OBJECT_MODE })
  } catch (error) {
    throw fileMistake(error, (error as NodeJS.ErrnoException).syscall === 'read' ? from : to)
  }
  if (typeof copied === 'number') return copied
  throw changedWhileRead(from)
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
    try {
      return copyVerified({ from: join(root, keyOf({ id, hash })), to: target, id, hash, mode })
    } catch (error) {
      throw fileMistake(error, shown)
    }
  })
}

/** The same as the work of threads. */
export const storeFiles = async (input: StoreInput): Promise<{ readonly output: Moved }> => ({
  output: storeFilesHere(input),
})
export const fetchFiles = async (input: FetchInput): Promise<{ readonly output: readonly (number | Lack)[] }> => ({
  output: fetchFilesHere(input),
})
