import { open, rename, rm } from 'node:fs/promises'
import { type Copy, temporaryBeside, writeHidden } from './copy.ts'
import { fileMistake } from './disk.ts'
import { hashBytes, PIECE_BYTES, startHash } from './dvc/id.ts'

/**
 * Receives the bytes of an object while hashing them: the destination appears whole and right, or not at all. Small ones
 * are written in one go.
 * @param sizeBytes how many bytes are expected; more or fewer are no error, only a wrong hash is
 * @returns their number, or `broken`
 */
export async function receiveVerified(
  body: AsyncIterable<Uint8Array>,
  sizeBytes: number,
  { to, id, hash, mode }: Pick<Copy, 'id' | 'hash' | 'mode'> & { readonly to: string | undefined },
): Promise<number | 'broken'> {
  if (sizeBytes <= PIECE_BYTES) {
    const bytes = await gather(body)
    if (hashBytes(bytes, hash) !== id) return 'broken'
    if (to !== undefined) writeHidden({ to: [to], mode }, (put) => put(bytes))
    return bytes.length
  }
  const hasher = startHash(hash)
  let size = 0
  const pieces = (async function* () {
    for await (const piece of piecesOf(body)) {
      hasher.update(piece)
      size += piece.length
      yield piece
    }
  })()
  if (to === undefined) {
    for await (const _ of pieces);
    return hasher.digest() === id ? size : 'broken'
  }
  const temporary = temporaryBeside(to)
  try {
    const file = await open(temporary, 'wx', mode).catch((error: unknown) => Promise.reject(fileMistake(error, to)))
    try {
      for await (const piece of pieces) {
        for (let at = 0; at < piece.length; ) {
          const written = file.write(piece, at).catch((error: unknown) => Promise.reject(fileMistake(error, to)))
          at += (await written).bytesWritten
        }
      }
      await file.chmod(mode)
    } finally {
      await file.close()
    }
    if (hasher.digest() !== id) return 'broken'
    await rename(temporary, to)
    return size
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Gathers a body's bytes. */
export async function gather(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** DVC 2's hash depends on where its pieces of 1 MiB begin, and a body comes in pieces of any size. */
async function* piecesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    waiting.push(piece)
    length += piece.length
    if (length < PIECE_BYTES) continue
    const bytes = Buffer.concat(waiting)
    let at = 0
    for (; at + PIECE_BYTES <= bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
    waiting = [bytes.subarray(at)]
    length = bytes.length - at
  }
  if (length > 0) yield Buffer.concat(waiting)
}
