import { brotliDecompressSync, gunzipSync, inflateRawSync, zstdDecompressSync } from 'node:zlib'
import { compressors } from 'hyparquet-compressors'
import { readUnsigned } from './parquet-pages.ts'

/** A byte of LZ4 stands for at most so many. */
const MOST_LZ4 = 255

/**
 * Unpacks a page to exactly so many bytes, and never makes more of them.
 * @throws {Error} when it holds more or fewer, is broken, or its codec is not known
 */
export function unpackPage(packed: Uint8Array, codec: string, bytes: number): Uint8Array {
  // The dictionary of a column without values: LZ4 fails for it.
  if (bytes === 0) return new Uint8Array()
  const unpacked = unpack(packed, codec, bytes)
  if (unpacked.length === bytes) return unpacked
  throw new Error(`a page has ${unpacked.length} bytes, and its header says ${bytes}`)
}

function unpack(packed: Uint8Array, codec: string, bytes: number): Uint8Array {
  const limit = { maxOutputLength: bytes }
  switch (codec) {
    case 'UNCOMPRESSED':
      return packed
    case 'GZIP':
      // Some writers leave the header of gzip out.
      return packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed, limit) : inflateRawSync(packed, limit)
    case 'BROTLI':
      return brotliDecompressSync(packed, limit)
    case 'ZSTD':
      return zstdDecompressSync(packed, limit)
    case 'SNAPPY': {
      const told = readUnsigned({ view: new DataView(packed.buffer, packed.byteOffset, packed.byteLength), at: 0 })
      if (told !== bytes) throw new Error(`a page has ${told} bytes, and its header says ${bytes}`)
      break
    }
    case 'LZ4':
    case 'LZ4_RAW':
      if (bytes > packed.length * MOST_LZ4) throw new Error(`a page cannot have the ${bytes} bytes of its header`)
      break
    default:
      throw new Error(`the compression ${codec} is not known`)
  }
  return compressors[codec]!(packed, bytes)
}
