import { closeSync, fstatSync, openSync } from 'node:fs'
import { fileMistake, readFull } from '../disk.ts'
import { type HashName, hashBytes, PIECE_BYTES, startHash } from '../dvc/id.ts'

/** Files whose ids are wanted. One long text goes to a thread many times faster than a list of short ones. */
export interface HashInput {
  readonly folder: string
  /** What messages call it. */
  readonly shown: string
  /** Paths below the folder with `/`, joined by NUL; a single empty one is the folder's own, which then is a file. */
  readonly relpaths: string
  readonly hash: HashName
  /** Files above this size are left for a thread of their own. */
  readonly largestBytes: number
  /** One 64-bit number: the bytes hashed so far, for who watches. */
  readonly counter?: SharedArrayBuffer | undefined
}

/** The same files in the same order. */
export interface HashOutput {
  /** Joined by spaces; that of a file that was left is empty. */
  readonly ids: string
  readonly sizes: Float64Array
}

// Blocking calls on one buffer: several times faster for small files than waiting for each, and as fast for large ones.
let buffer: Buffer | undefined

/** Hashes files, blocking the thread it runs on. @throws {UserError} for a file that cannot be read. */
export function hashFilesHere({ folder, shown, relpaths, hash, largestBytes, counter }: HashInput): HashOutput {
  const total = counter && new BigInt64Array(counter)
  const count = (bytes: number) => void (total && Atomics.add(total, 0, BigInt(bytes)))
  const names = relpaths.split('\0')
  const ids: string[] = []
  const sizes = new Float64Array(names.length)
  for (const [at, relpath] of names.entries()) {
    try {
      const { id, size } = hashFile(below(folder, relpath), hash, largestBytes, count)
      ids.push(id)
      sizes[at] = size
    } catch (error) {
      throw fileMistake(error, below(shown, relpath))
    }
  }
  return { ids: ids.join(' '), sizes }
}

/** The path of a file of a tree; `join` would take longer than the rest of what is done with it here. */
export const below = (path: string, relpath: string): string => (relpath === '' ? path : `${path}/${relpath}`)

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
    if (size > largestBytes) return { id: '', size }
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
