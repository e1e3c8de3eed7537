import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** A content address: `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = `sha256:${string}`

/** Tells whether a text is a well-formed content address. */
export const isDigest = (text: string): text is Digest => /^sha256:[0-9a-f]{64}$/.test(text)

/** Hashes bytes or UTF-8 text. */
export function digestOf(content: string | Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/** Hashes a file in one streaming read; memory does not grow with its size. */
export async function digestOfFile(path: string): Promise<Digest> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return `sha256:${hash.digest('hex')}`
}
