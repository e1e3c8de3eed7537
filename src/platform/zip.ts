import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { messageOf, UserError } from './errors.ts'

/** Names as bytes: one that leads out of a folder, or is no UTF-8, is only a name that nobody asked for. */
const OPTIONS = { lazyEntries: true, decodeStrings: false }

/**
 * Reads one file of an untrusted ZIP archive in memory. Nothing is written and no other file is unpacked, so names that lead
 * out of a folder, links and bombs do nothing. `undefined` when the archive has no file of this name.
 * @throws {UserError} when the archive is broken, holds the name twice, or the file is larger than `maxBytes`.
 */
export async function readZipped(zip: Buffer, name: string, maxBytes: number): Promise<Buffer | undefined> {
  try {
    const archive = await fromBufferPromise(zip, OPTIONS)
    const entries: Entry[] = []
    for await (const entry of archive.eachEntry()) if (entry.fileNameRaw.equals(Buffer.from(name))) entries.push(entry)
    if (entries.length > 1) throw new UserError(`The archive holds ${name} ${entries.length} times.`)
    return entries[0] && (await unpack(archive, entries[0], name, maxBytes))
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(`The archive is broken: ${messageOf(cause)}`, { cause })
  }
}

async function unpack(archive: ZipFile, entry: Entry, name: string, maxBytes: number): Promise<Buffer> {
  // The stream ends in an error at the first byte beyond this size.
  if (entry.uncompressedSize > maxBytes) {
    throw new UserError(`${name} in the archive is larger than ${maxBytes} bytes.`)
  }
  const bytes = await buffer(await archive.openReadStreamPromise(entry))
  if (crc32(bytes) !== entry.crc32) throw new UserError('The archive is broken: its checksum is another.')
  return bytes
}
