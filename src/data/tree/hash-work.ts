import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { fileMistake } from '../disk.ts'
import { type HashName, hashBytes, PIECE_BYTES, startHash } from '../dvc/id.ts'

/** Files whose ids are wanted: paths below a folder, with `/`; an empty path is the folder's own, which then is a file. */
export interface HashInput {
  readonly folder: string
  /** What messages call it. */
  readonly shown: string
  readonly relpaths: readonly string[]
  readonly hash: HashName
  /** Files above this size are left for a thread of their own. */
  readonly largestBytes: number
  /** One 64-bit number: the bytes hashed so far, for who watches. */
  readonly counter?: SharedArrayBuffer | undefined
}

/** The same files in the same order; a file that was left has the id `undefined`. */
export interface HashOutput {
  readonly ids: readonly (string | undefined)[]
  readonly sizes: readonly number[]
}

// Blocking calls on one buffer: several times faster for small files than waiting for each, and as fast for large ones.
let buffer: Buffer | undefined

/** Hashes files, blocking the thread it runs on. @throws {UserError} for a file that cannot be read. */
export function hashFilesHere({ folder, shown, relpaths, hash, largestBytes, counter }: HashInput): HashOutput {
  const total = counter && new BigInt64Array(counter)
  const ids: (string | undefined)[] = []
  const sizes: number[] = []
  for (const relpath of relpaths) {
    try {
      const count = (bytes: number) => void (total && Atomics.add(total, 0, BigInt(bytes)))
      const { id, size } = hashFile(join(folder, relpath), hash, largestBytes, count)
      ids.push(id)
      sizes.push(size)
    } catch (error) {
      throw fileMistake(error, relpath === '' ? shown : `${shown}/${relpath}`)
    }
  }
  return { ids, sizes }
}

/** The same as the work of a thread. */
export const hashFiles = async (input: HashInput): Promise<{ readonly output: HashOutput }> => ({
  output: hashFilesHere(input),
})

function hashFile(path: string, name: HashName, largestBytes: number, count: (bytes: number) => void) {
  buffer ??= Buffer.allocUnsafe(PIECE_BYTES)
  const file = openSync(path, 'r')
  try {
    let filled = readFull(file, buffer)
    if (filled < buffer.length) {
      count(filled)
      return { id: hashBytes(buffer.subarray(0, filled), name), size: filled }
    }
    const { size } = fstatSync(file)
    if (size > largestBytes) return { id: undefined, size }
    const hasher = startHash(name)
    let read = 0
    for (; filled > 0; filled = readFull(file, buffer)) {
      hasher.update(buffer.subarray(0, filled))
      count(filled)
      read += filled
    }
    return { id: hasher.digest(), size: read }
  } finally {
    closeSync(file)
  }
}

/** Reads until the buffer is full or the file ends. @returns how many bytes */
export function readFull(file: number, into: Uint8Array): number {
  let filled = 0
  while (filled < into.length) {
    const read = readSync(file, into, filled, into.length - filled, null)
    if (read === 0) break
    filled += read
  }
  return filled
}
