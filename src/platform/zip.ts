import { crc32, inflateRawSync } from 'node:zlib'
import { UserError } from './errors.ts'

const END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
/** The end record without its comment, and the longest that it is with one. */
const [END_BYTES, MOST_END_BYTES] = [22, 22 + 65_535]
const [STORED, DEFLATED] = [0, 8]
const ENCRYPTED = 1

/** Where the bytes of one file lie in an archive. */
interface Entry {
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packedBytes: number
  readonly header: number
}

/**
 * Reads one file of an untrusted ZIP archive in memory. Nothing is written and no other file is unpacked, so names that lead
 * out of a folder, links and bombs do nothing. `undefined` when the archive has no file of this name.
 * @throws {UserError} when the archive is broken, holds the name twice, or the file is larger than `maxBytes`.
 */
export function readZipped(zip: Buffer, name: string, maxBytes: number): Buffer | undefined {
  try {
    const [entry, ...more] = entriesOf(zip, name)
    if (more.length > 0) throw new UserError(`The archive holds ${name} ${more.length + 1} times.`)
    return entry && unpack(zip, entry, maxBytes)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new UserError(`${name} in the archive is larger than ${maxBytes} bytes.`, { cause })
    }
    // A place beyond the end of the buffer, or what is not deflated.
    throw broken(cause)
  }
}

/** Looks through the directory at the end of the archive. Larger archives (ZIP64) have no place here and read as broken. */
function entriesOf(zip: Buffer, name: string): Entry[] {
  const end = endOf(zip)
  const count = zip.readUInt16LE(end + 10)
  const found: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw broken()
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    if (zip.toString('utf8', at + 46, at + 46 + nameBytes!) === name) {
      found.push({
        flags: zip.readUInt16LE(at + 8),
        method: zip.readUInt16LE(at + 10),
        checksum: zip.readUInt32LE(at + 16),
        packedBytes: zip.readUInt32LE(at + 20),
        header: zip.readUInt32LE(at + 42),
      })
    }
    at += 46 + nameBytes! + extraBytes! + commentBytes!
  }
  return found
}

function endOf(zip: Buffer): number {
  const from = Math.max(0, zip.length - MOST_END_BYTES)
  for (let at = zip.length - END_BYTES; at >= from; at -= 1) if (zip.readUInt32LE(at) === END) return at
  throw new UserError('This is no ZIP archive.')
}

function unpack(zip: Buffer, entry: Entry, maxBytes: number): Buffer {
  const { flags, method, checksum, packedBytes, header } = entry
  if (zip.readUInt32LE(header) !== LOCAL_HEADER || flags & ENCRYPTED) throw broken()
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const packed = zip.subarray(start, start + packedBytes)
  if (method !== STORED && method !== DEFLATED) throw new UserError(`The archive is packed by method ${method}.`)
  // What is stored is no larger than the archive, which the caller has measured.
  const bytes = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: maxBytes })
  if (crc32(bytes) !== checksum) throw broken()
  return bytes
}

const broken = (cause?: unknown) => new UserError('The archive is broken.', cause === undefined ? {} : { cause })
