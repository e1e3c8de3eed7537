/** What a page of a column says of itself (`PageHeader` of parquet.thrift): the number of a field → its value. */
type Fields = ReadonlyMap<number, number | Fields>

/** Fields of `PageHeader`, and of the headers of its kinds of page. */
const [UNPACKED_BYTES, PACKED_BYTES, DATA, DICTIONARY, DATA_2] = [2, 3, 5, 7, 8]
const [VALUES, NULLS, ROWS, DEFINITION_BYTES, REPETITION_BYTES] = [1, 2, 3, 5, 6]
/** Writers make pages of about a megabyte. */
const MOST_PAGE_BYTES = 1 << 30
const DEEPEST = 8

/**
 * Looks at the headers of all pages of a column before they are decoded: hyparquet believes what they say, and never ends when a
 * length is not there.
 * @param bytes the whole column of a row group
 * @param mostValues what its description says: so many values its pages have together
 * @param isFlat whether each row has one value
 * @throws {Error} when a header cannot be true
 */
export function checkPages(bytes: ArrayBuffer, mostValues: number, isFlat: boolean): void {
  const reader: Reader = { view: new DataView(bytes), at: 0 }
  let values = 0
  // As hyparquet reads them: not the last byte, and nothing behind the last row where a value is a row.
  while (reader.at < bytes.byteLength - 1 && !(isFlat && values === mostValues)) {
    const header = readStruct(reader, 0)
    const packed = lengthIn(header, PACKED_BYTES, bytes.byteLength - reader.at)
    lengthIn(header, UNPACKED_BYTES, MOST_PAGE_BYTES)
    for (const kind of [DATA, DICTIONARY, DATA_2]) {
      const page = header.get(kind)
      if (typeof page !== 'object') continue
      const count = lengthIn(page, VALUES, mostValues - (kind === DICTIONARY ? 0 : values))
      if (kind !== DICTIONARY) values += count
      if (kind !== DATA_2) continue
      lengthIn(page, NULLS, count)
      lengthIn(page, ROWS, count)
      const levels = lengthIn(page, DEFINITION_BYTES, packed)
      lengthIn(page, REPETITION_BYTES, packed - levels)
    }
    reader.at += packed
  }
}

/** Reads a length that must be there, from 0 to `most`. */
function lengthIn(fields: Fields, field: number, most: number): number {
  const length = fields.get(field)
  if (typeof length === 'number' && length >= 0 && length <= most) return length
  throw new Error(`a page has a header that cannot be true (field ${field}: ${length ?? 'missing'})`)
}

interface Reader {
  readonly view: DataView
  at: number
}

/** Reads a structure of the compact protocol of Thrift: its whole numbers and structures; all else is passed over. */
function readStruct(reader: Reader, depth: number): Fields {
  if (depth > DEEPEST) throw new Error('a page has a header that is nested too deep')
  const fields = new Map<number, number | Fields>()
  for (let field = 0; ; ) {
    const byte = reader.view.getUint8(reader.at++)
    const type = byte & 0x0f
    if (type === 0) return fields
    field = byte >> 4 ? field + (byte >> 4) : readInteger(reader)
    const value = readValue(reader, type, depth)
    if (value !== undefined) fields.set(field, value)
  }
}

function readValue(reader: Reader, type: number, depth: number): number | Fields | undefined {
  switch (type) {
    case 1:
    case 2:
      return undefined
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
function readUnsigned(reader: Reader): number {
  let value = 0
  for (let factor = 1; ; factor *= 128) {
    const byte = reader.view.getUint8(reader.at++)
    value += (byte & 0x7f) * factor
    if (byte < 0x80) return value
  }
}
