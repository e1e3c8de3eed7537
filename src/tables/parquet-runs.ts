import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'
import { readUnsigned } from './parquet-pages.ts'

/** A place in the bytes of an unpacked page. */
export interface PageReader {
  readonly view: DataView
  at: number
}

/** Writers fill the last run of a page up to whole groups: so many values may stand in it beyond those of the page. */
const MOST_FILLING = 512
const MOST_WIDTH = 32

/**
 * Looks at the headers of runs (RLE / bit-packed hybrid) without decoding them: hyparquet writes a run as long as it says it is.
 * @param width bits of a value
 * @param count values that the runs must hold together
 * @param wanted when given, how many of them are this value
 * @throws {Error} when a run is longer than what is left of the page, or the bytes end too early
 */
export function checkRuns(reader: PageReader, width: number, count: number, wanted = -1): number {
  if (width > MOST_WIDTH) throw new Error(`a page has values of ${width} bits`)
  let found = 0
  for (let seen = 0; seen < count; ) {
    const header = readUnsigned(reader)
    const left = count - seen
    const isPacked = header % 2 === 1
    const length = Math.floor(header / 2) * (isPacked ? 8 : 1)
    if (length > left + MOST_FILLING) throw new Error(`a page has a run of ${length} values where ${left} are left`)
    const bytes = isPacked ? (length * width) / 8 : Math.ceil(width / 8)
    if (wanted >= 0) {
      found += isPacked
        ? countPacked(reader, width, Math.min(length, left), wanted)
        : readValue(reader, bytes) === wanted
          ? Math.min(length, left)
          : 0
    }
    reader.at += bytes
    seen += length
  }
  return found
}

/** Reads the value of a run, the lowest byte first. */
function readValue({ view, at }: PageReader, bytes: number): number {
  let value = 0
  for (let byte = bytes - 1; byte >= 0; byte--) value = value * 256 + view.getUint8(at + byte)
  return value
}

/** Counts a value among those that stand bit by bit; the last bytes may have been left out. */
function countPacked({ view, at }: PageReader, width: number, count: number, wanted: number): number {
  let found = 0
  let [bits, held, next] = [0, 0, at]
  const mask = 2 ** width - 1
  for (let index = 0; index < count; index++) {
    // Levels have a few bits, so that two bytes are enough.
    for (; held < width; held += 8) bits |= (next < view.byteLength ? view.getUint8(next++) : 0) << held
    if ((bits & mask) === wanted) found++
    bits >>>= width
    held -= width
  }
  return found
}

/** Looks at what a block of deltas (DELTA_BINARY_PACKED) says of itself. */
export function checkDeltas({ view, at }: PageReader): void {
  const reader = { view, at }
  const [block, parts] = [readUnsigned(reader), readUnsigned(reader)]
  if (parts >= 1 && parts <= view.byteLength && block % parts === 0 && block < 2 ** 31) return
  throw new Error(`a page has blocks of ${block} deltas in ${parts} parts`)
}

/**
 * Counts the bytes of texts that begin as the one before them does (DELTA_BYTE_ARRAY), without making them.
 * @throws {Error} when one begins with more than the one before it has
 */
export function prefixedBytes(reader: PageReader, count: number): number {
  const unpack = (): Int32Array => {
    checkDeltas(reader)
    const own = { view: reader.view, offset: reader.at }
    const lengths = new Int32Array(count)
    deltaBinaryUnpack(own, count, lengths)
    reader.at = own.offset
    return lengths
  }
  const [prefixes, rests] = [unpack(), unpack()]
  let [before, bytes] = [0, 0]
  for (let index = 0; index < count; index++) {
    const [prefix, rest] = [prefixes[index]!, rests[index]!]
    if (prefix < 0 || prefix > before || rest < 0) throw new Error(`a page has a text of ${prefix} + ${rest} bytes`)
    before = prefix + rest
    bytes += before
  }
  return bytes
}
