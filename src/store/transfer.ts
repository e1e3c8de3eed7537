import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Digest } from '../platform/digest.ts'

/** Says that bytes are not those that were asked for. Nothing was kept. */
export class WrongBytes extends Error {
  override readonly name = 'WrongBytes'

  constructor(source: string, wanted: Digest, found: Digest) {
    super(`${source}: the bytes are ${found}, not ${wanted}.`)
  }
}

/**
 * Streams bytes into a file, whole or not at all, hashing them on the way. `from` names the source in messages.
 * @throws {WrongBytes} when their digest is another; the destination is then as it was.
 */
export async function receive(
  source: AsyncIterable<Uint8Array>,
  destination: string,
  wanted: Digest,
  from: string,
): Promise<void> {
  await mkdir(dirname(destination), { recursive: true })
  const temporary = join(dirname(destination), `.${randomBytes(6).toString('hex')}.tmp`)
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(source, hashing, createWriteStream(temporary, { flags: 'wx' }))
    const found: Digest = `sha256:${hash.digest('hex')}`
    if (found !== wanted) throw new WrongBytes(from, wanted, found)
    await rename(temporary, destination)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
