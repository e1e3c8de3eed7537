import { constants, crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive that no honest tool would write. */
export interface ZippedFile {
  readonly name: string
  readonly bytes?: string | Buffer
  /** Instead of `bytes`: how they are packed, and what the archive says of them. */
  readonly packed?: Buffer
  readonly method?: number
  readonly checksum?: number
  /** Unix mode, such as 0o120777 for a link. */
  readonly mode?: number
}

/** Writes a ZIP archive byte by byte: names, modes and sizes as they are given. */
export function zipOf(...files: readonly ZippedFile[]): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const file of files) {
    const bytes = Buffer.from(file.bytes ?? '')
    const [name, packed] = [Buffer.from(file.name), file.packed ?? deflateRawSync(bytes)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(file.method ?? 8, 4)
    common.writeUInt32LE(file.checksum ?? crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(at, 10)
    bodies.push(body)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, rest, name]))
    at += body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length & 0xffff, 4)
  end.writeUInt16LE(files.length & 0xffff, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end])
}

/** A packed stream of zeros: 16 MiB for each `times`, in 16 kB each. */
export function zeros(times: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(16 * 2 ** 20), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array<Buffer>(times).fill(one), deflateRawSync(Buffer.alloc(0))])
}
