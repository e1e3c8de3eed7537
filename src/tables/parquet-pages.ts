/** What a page of a column says of itself (`PageHeader` of parquet.thrift): the number of a field → its value. */
type Fields = ReadonlyMap<number, Value>
type Value = number | boolean | Fields | undefined

/** A page of a column as it stands in the file, with what its header says. */
export interface Page {
  readonly kind: 'data' | 'data 2' | 'dictionary'
  readonly values: number
  /** The number of an `Encoding` of parquet.thrift. */
  readonly encoding: number
  readonly packed: Uint8Array
  /** Bytes of the whole page once it is unpacked. */
  readonly unpackedBytes: number
  /** Of `data 2` alone: its levels stand before its values and are never packed. */
  readonly levels?: {
    readonly nulls: number
    readonly rows: number
    readonly definitionBytes: number
    readonly repetitionBytes: number
    readonly areValuesPacked: boolean
  }
}

/** Fields of `PageHeader`, and of the headers of its kinds of page. */
const [TYPE, UNPACKED_BYTES, PACKED_BYTES] = [1, 2, 3]
const [VALUES, ENCODING] = [1, 2]
const [NULLS, ROWS, ENCODING_2, DEFINITION_BYTES, REPETITION_BYTES, ARE_VALUES_PACKED] = [2, 3, 4, 5, 6, 7]
/** The number of a type of page → the field of its own header. */
const KINDS = new Map([
  [0, { kind: 'data', field: 5 }],
  [2, { kind: 'dictionary', field: 7 }],
  [3, { kind: 'data 2', field: 8 }],
] as const)
const LAST_ENCODING = 9
/** Writers make pages of about a megabyte, and of a million values of one bit. */
const MOST_PAGE_BYTES = 1 << 30
const MOST_PAGE_VALUES = 1 << 24
const DEEPEST = 8

/**
 * Reads the headers of all pages of a column, each of which can be true.
 * @param bytes the whole column of a row group
 * @param mostValues what its description says: so many values its pages have together
 * @param isFlat whether each row has one value: then nothing is read behind the last one
 * @throws {Error} when a header cannot be true
 */
export function* pagesOf(bytes: ArrayBuffer, mostValues: number, isFlat: boolean): Generator<Page> {
  const reader: Reader = { view: new DataView(bytes), at: 0 }
  let values = 0
  // Some writers leave a byte behind the last page.
  while (reader.at < bytes.byteLength - 1 && !(isFlat && values === mostValues)) {
    const header = readStruct(reader, 0)
    const packedBytes = numberIn(header, PACKED_BYTES, bytes.byteLength - reader.at)
    const kind = KINDS.get(numberIn(header, TYPE, 3) as 0)
    const own = kind && header.get(kind.field)
    if (!(own instanceof Map)) throw new Error('a page is of a kind that is not known, or has not its own header')
    const isData = kind!.kind !== 'dictionary'
    const count = numberIn(own, VALUES, Math.min(mostValues - (isData ? values : 0), MOST_PAGE_VALUES))
    if (isData) values += count
    yield {
      kind: kind!.kind,
      values: count,
      encoding: numberIn(own, kind!.kind === 'data 2' ? ENCODING_2 : ENCODING, LAST_ENCODING),
      packed: new Uint8Array(bytes, reader.at, packedBytes),
      unpackedBytes: numberIn(header, UNPACKED_BYTES, MOST_PAGE_BYTES),
      ...(kind!.kind === 'data 2' && { levels: levelsIn(own, count, packedBytes) }),
    }
    reader.at += packedBytes
  }
}

function levelsIn(own: Fields, count: number, packedBytes: number): NonNullable<Page['levels']> {
  const definitionBytes = numberIn(own, DEFINITION_BYTES, packedBytes)
  return {
    nulls: numberIn(own, NULLS, count),
    rows: numberIn(own, ROWS, count),
    definitionBytes,
    repetitionBytes: numberIn(own, REPETITION_BYTES, packedBytes - definitionBytes),
    areValuesPacked: own.get(ARE_VALUES_PACKED) !== false,
  }
}

/** Reads a number that must be there, from 0 to `most`. */
function numberIn(fields: Fields, field: number, most: number): number {
  const found = fields.get(field)
  if (typeof found === 'number' && found >= 0 && found <= most) return found
  const told = typeof found === 'number' ? found : 'missing'
  throw new Error(`a page has a header that cannot be true (field ${field}: ${told})`)
}

interface Reader {
  readonly view: DataView
  at: number
}

/** Reads a structure of the compact protocol of Thrift: its whole numbers, truth values and structures; all else is passed over. */
function readStruct(reader: Reader, depth: number): Fields {
  if (depth > DEEPEST) throw new Error('a page has a header that is nested too deep')
  const fields = new Map<number, Value>()
  for (let field = 0; ; ) {
    const byte = reader.view.getUint8(reader.at++)
    const type = byte & 0x0f
    if (type === 0) return fields
    field = byte >> 4 ? field + (byte >> 4) : readInteger(reader)
    fields.set(field, readValue(reader, type, depth))
  }
}

function readValue(reader: Reader, type: number, depth: number): Value {
  switch (type) {
    case 1:
    case 2:
      return type === 1
    case 3:
      reader.at++
      return undefined
    case 4:
    case 5:
    case 6:
      return readInteger(reader)
    case 7:
      reader.at += 8
      return undefined
    case 8: {
      const bytes = readUnsigned(reader)
      reader.at += bytes
      return undefined
    }
    case 12:
      return readStruct(reader, depth + 1)
    default:
      throw new Error(`a page has a header with an unknown type ${type}`)
  }
}

/** Reads an integer that stands in zigzag: 0, −1, 1, −2, … */
function readInteger(reader: Reader): number {
  const value = readUnsigned(reader)
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}

/** Reads groups of seven bits, the lowest first. */
export function readUnsigned(reader: Reader): number {
  let value = 0
  for (let factor = 1; ; factor *= 128) {
    const byte = reader.view.getUint8(reader.at++)
    value += (byte & 0x7f) * factor
    if (byte < 0x80) return value
  }
}
