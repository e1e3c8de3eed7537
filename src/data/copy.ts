import { randomBytes } from 'node:crypto'
import { closeSync, fchmodSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type HashName, hashBytes, PIECE_BYTES, startHash } from './dvc/id.ts'
import type { Lack } from './remotes/remote.ts'
import { readFull } from './tree/hash-work.ts'

/** What is copied, and what it must be. */
export interface Copy {
  readonly from: string
  /** Its folder is there. Without one the bytes are only hashed. */
  readonly to?: string | undefined
  readonly id: string
  readonly hash: HashName
  readonly mode: number
}

let buffer: Buffer | undefined

/**
 * Copies a file while hashing it, blocking the thread: the destination appears whole and right, or not at all.
 * @returns its size in bytes, or what is wrong with the source
 */
export function copyVerified({ from, to, id, hash, mode }: Copy): number | Lack {
  buffer ??= Buffer.allocUnsafe(PIECE_BYTES)
  const source = openIfThere(from)
  if (source === undefined) return 'missing'
  try {
    const first = readFull(source, buffer)
    if (first < buffer.length) {
      const bytes = buffer.subarray(0, first)
      if (hashBytes(bytes, hash) !== id) return 'broken'
      if (to !== undefined) writeHidden(to, mode, (target) => writeFull(target, bytes))
      return first
    }
    return copyLarge(source, first, { to, id, hash, mode })
  } finally {
    closeSync(source)
  }
}

class WrongBytes extends Error {}

function copyLarge(source: number, first: number, { to, id, hash, mode }: Omit<Copy, 'from'>): number | 'broken' {
  const hasher = startHash(hash)
  let size = 0
  const read = (write: (bytes: Uint8Array) => void) => {
    for (let filled = first; filled > 0; filled = readFull(source, buffer!)) {
      const bytes = buffer!.subarray(0, filled)
      hasher.update(bytes)
      write(bytes)
      size += filled
    }
    if (hasher.digest() !== id) throw new WrongBytes()
  }
  try {
    if (to === undefined) read(() => {})
    else writeHidden(to, mode, (target) => read((bytes) => writeFull(target, bytes)))
    return size
  } catch (error) {
    if (error instanceof WrongBytes) return 'broken'
    throw error
  }
}

/** Makes up a name beside a destination for what is not whole yet. */
export const temporaryBeside = (to: string): string =>
  join(dirname(to), `.modelloop-${randomBytes(6).toString('hex')}.tmp`)

/** Tells whether a name is one of those, as a job that was killed leaves them. */
export const isTemporary = (name: string): boolean => /^\.modelloop-[0-9a-f]{12}\.tmp$/.test(name)

/** Writes beside the destination under a name of its own, and moves it there once all is written. */
export function writeHidden(to: string, mode: number, write: (file: number) => void): void {
  const temporary = temporaryBeside(to)
  const file = openSync(temporary, 'wx', mode)
  try {
    try {
      write(file)
      // What the umask took away.
      if ((mode & UMASK) !== 0) fchmodSync(file, mode)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, to)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

const UMASK = process.umask()

/** Writes all bytes; a disk may take fewer at once. */
export function writeFull(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
