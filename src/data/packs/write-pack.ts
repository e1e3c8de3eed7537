import { createHash } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Digest } from '../../platform/digest.ts'
import { fileMistake, onDisk, readFull, writeFull } from '../disk.ts'
import { PIECE_BYTES, startHash } from '../dvc/id.ts'
import { changedWhileRead } from '../remotes/folder-work.ts'
import type { SourceFile } from '../remotes/remote.ts'

/** Bytes, and files, after which others get a turn. */
const TURN_BYTES = 8 << 20
const TURN_FILES = 64

/**
 * Writes files into a pack, one after the other, each hashed on the way. Memory does not grow with their size.
 * @param to the pack, which is not there yet; without one the bytes are only hashed
 * @throws {UserError} when a file's bytes are no longer those of its id.
 */
export async function writePack(
  files: readonly SourceFile[],
  to: string | undefined,
  signal?: AbortSignal,
): Promise<Digest> {
  const buffer = Buffer.allocUnsafe(PIECE_BYTES)
  const whole = createHash('sha256')
  const pack = to === undefined ? undefined : onDisk(to, () => openSync(to, 'wx'))
  let [bytes, read] = [0, 0]
  const rest = async () => {
    if (bytes < TURN_BYTES && read < TURN_FILES) return
    ;[bytes, read] = [0, 0]
    await setImmediate()
    signal?.throwIfAborted()
  }
  try {
    for (const { id, file } of files) {
      const hasher = startHash('md5')
      for (const piece of piecesOf(file, buffer)) {
        hasher.update(piece)
        whole.update(piece)
        if (pack !== undefined) onDisk(to!, () => writeFull(pack, piece))
        bytes += piece.length
        await rest()
      }
      if (hasher.digest() !== id) throw changedWhileRead(file)
      read++
    }
  } finally {
    if (pack !== undefined) closeSync(pack)
  }
  return `sha256:${whole.digest('hex')}`
}

function* piecesOf(path: string, buffer: Buffer): Generator<Uint8Array> {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    for (let filled = readFull(file, buffer); filled > 0; filled = readFull(file, buffer)) {
      yield buffer.subarray(0, filled)
      if (filled < buffer.length) return
    }
  } catch (error) {
    throw fileMistake(error, path)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
