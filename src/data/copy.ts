import { randomInt } from 'node:crypto'
import { closeSync, fchmodSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { absent } from '../platform/files.ts'
import { onDisk, readFull, writeFull } from './disk.ts'
import { type HashName, hashBytes, PIECE_BYTES, startHash } from './dvc/id.ts'
import type { Lack } from './remotes/remote.ts'

/** What is copied, and what it must be. */
export interface Copy extends Destination {
  readonly from: string
  readonly id: string
  readonly hash: HashName
}

/** Where bytes go. */
export interface Destination {
  /** Their folders are there. Without any the bytes are only hashed. */
  readonly to: readonly string[]
  readonly mode: number
  /** What messages call it; else the path that is read or written. */
  readonly shown?: string | undefined
}

let buffer: Buffer | undefined

/**
 * Copies a file to one place or several while hashing it once, blocking the thread: each appears whole and right, or not at
 * all.
 * @returns its size in bytes, or what is wrong with the source
 * @throws {UserError} for what the disk refuses.
 */
export function copyVerified(copy: Copy): number | Lack {
  buffer ??= Buffer.allocUnsafe(PIECE_BYTES)
  const { from, id, hash, shown = from } = copy
  const source = onDisk(shown, () => openIfThere(from))
  if (source === undefined) return 'missing'
  const read = () => onDisk(shown, () => readFull(source, buffer!))
  try {
    const filled = read()
    if (filled === buffer.length) return copyLarge(copy, read)
    const bytes = buffer.subarray(0, filled)
    if (hashBytes(bytes, hash) !== id) return 'broken'
    writeHidden(copy, (put) => put(bytes))
    return filled
  } finally {
    closeSync(source)
  }
}

class WrongBytes extends Error {}

/** Copies what fills the buffer and may go on; `read` fills it again. */
function copyLarge(copy: Copy, read: () => number): number | 'broken' {
  const hasher = startHash(copy.hash)
  let size = 0
  try {
    writeHidden(copy, (put) => {
      for (let filled = buffer!.length; filled > 0; filled = read()) {
        const bytes = buffer!.subarray(0, filled)
        hasher.update(bytes)
        put(bytes)
        size += filled
      }
      if (hasher.digest() !== copy.id) throw new WrongBytes()
    })
    return size
  } catch (error) {
    if (error instanceof WrongBytes) return 'broken'
    throw error
  }
}

/** Jobs and threads begin anywhere, and count from there. */
let name = randomInt(2 ** 47)

/** Makes up a name beside a destination for what is not whole yet. */
export const temporaryBeside = (to: string): string =>
  // Not `join`, which takes half as long as to open the file.
  `${dirname(to)}/.modelloop-${(name++).toString(16).padStart(12, '0')}.tmp`

/** Tells whether a name is one of those, as a job that was killed leaves them. */
export const isTemporary = (name: string): boolean => /^\.modelloop-[0-9a-f]{12}\.tmp$/.test(name)

/**
 * Writes beside each destination under a name of its own, and moves all there once all is written.
 * @param fill puts the bytes, in pieces
 * @throws {UserError} for what the disk refuses.
 */
export function writeHidden({ to, mode, shown }: Destination, fill: (put: (bytes: Uint8Array) => void) => void): void {
  const files: { readonly target: string; readonly temporary: string; readonly file: number }[] = []
  const each = (work: (file: (typeof files)[number]) => void) => {
    for (const file of files) onDisk(shown ?? file.target, () => work(file))
  }
  try {
    try {
      for (const target of to) {
        const temporary = temporaryBeside(target)
        files.push({ target, temporary, file: onDisk(shown ?? target, () => openSync(temporary, 'wx', mode)) })
      }
      fill((bytes) => each(({ file }) => writeFull(file, bytes)))
      // What the umask took away.
      if ((mode & UMASK) !== 0) each(({ file }) => fchmodSync(file, mode))
    } finally {
      for (const { file } of files) closeSync(file)
    }
    each(({ temporary, target }) => renameSync(temporary, target))
  } catch (error) {
    for (const { temporary } of files) rmSync(temporary, { force: true })
    throw error
  }
}

const UMASK = process.umask()

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (error) {
    return absent(error)
  }
}
