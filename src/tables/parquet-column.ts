import type { SchemaElement } from 'hyparquet'
import { type Page, pagesOf } from './parquet-pages.ts'
import { checkDeltas, checkRuns, type PageReader, prefixedBytes } from './parquet-runs.ts'
import { unpackPage } from './parquet-unpack.ts'

/** A column that holds values: its element, and how deep its levels go. */
export interface Leaf {
  /** Its names, joined by points. */
  readonly path: string
  readonly element: SchemaElement
  readonly definitions: number
  readonly repetitions: number
  /** Whether each row has one value. */
  readonly isFlat: boolean
}

/** A column of a row group as the file describes it. */
export interface PackedColumn {
  readonly bytes: ArrayBuffer
  readonly codec: string
  readonly mostValues: number
}

/** Memory that may still be filled. */
export interface Budget {
  /** With what is unpacked. */
  bytes: number
  /** With lists, texts and other objects, for which Node has less room. */
  heap: number
}

/** The numbers of encodings that parquet.thrift gives. */
const [PLAIN_DICTIONARY, RLE, DELTA, DELTA_LENGTH, DELTA_TEXT, RLE_DICTIONARY, SPLIT] = [2, 3, 5, 6, 7, 8, 9]
/** A text, a time and the like take so many bytes in memory beside their own. */
const BYTES_OF_OBJECT = 48
const PLAIN_NUMBERS = new Set(['BOOLEAN', 'INT32', 'INT64', 'FLOAT', 'DOUBLE'])

/**
 * Unpacks a column of a row group page by page, and looks at what its pages say before anyone decodes them: hyparquet believes the
 * lengths inside, and fills memory or never ends when one is a lie.
 * @returns the column without compression, with page headers of our own
 * @throws {Error} when something cannot be true, or it takes more memory than is left
 */
export function checkedColumn(leaf: Leaf, { bytes, codec, mostValues }: PackedColumn, budget: Budget): ArrayBuffer {
  const parts: Uint8Array[] = []
  for (const page of pagesOf(bytes, mostValues, leaf.isFlat)) {
    budget.bytes -= page.unpackedBytes
    refuseSpent(budget)
    const whole = unpacked(page, codec)
    const reader: PageReader = { view: new DataView(whole.buffer, whole.byteOffset, whole.byteLength), at: 0 }
    budget.heap -= heapOf(page, leaf, checkPage(page, leaf, reader))
    refuseSpent(budget)
    parts.push(headerOf(page), whole)
  }
  const column = Buffer.concat(parts)
  return column.buffer.slice(column.byteOffset, column.byteOffset + column.byteLength) as ArrayBuffer
}

function refuseSpent({ bytes, heap }: Budget): void {
  if (bytes < 0 || heap < 0) throw new Error('a row group does not fit into memory; write smaller ones')
}

const isDictionary = ({ encoding }: Page) => encoding === PLAIN_DICTIONARY || encoding === RLE_DICTIONARY

/** Says what a page takes on the heap: numbers of which none is missing lie beside it, and what comes of a dictionary is shared. */
function heapOf(page: Page, { element, isFlat }: Leaf, { count, texts }: Content): number {
  const isPlain = PLAIN_NUMBERS.has(element.type ?? '') && !element.converted_type && !element.logical_type
  const isShared = page.kind !== 'dictionary' && isDictionary(page)
  if (!isFlat || (!isPlain && !isShared)) return page.values * BYTES_OF_OBJECT + page.unpackedBytes + texts
  return isPlain && !isShared && count === page.values ? 0 : page.values * 8
}

/** What stands in a page. */
interface Content {
  /** Values that are not missing. */
  readonly count: number
  /** Bytes of texts that are longer than what stands for them. */
  readonly texts: number
}

function unpacked({ packed, unpackedBytes, levels }: Page, codec: string): Uint8Array {
  if (!levels) return unpackPage(packed, codec, unpackedBytes)
  const start = levels.definitionBytes + levels.repetitionBytes
  const values = packed.subarray(start)
  const how = levels.areValuesPacked ? codec : 'UNCOMPRESSED'
  return Buffer.concat([packed.subarray(0, start), unpackPage(values, how, unpackedBytes - start)])
}

/** Looks at the levels and values of a page. */
function checkPage(page: Page, leaf: Leaf, reader: PageReader): Content {
  if (page.kind === 'dictionary') return { count: page.values, texts: 0 }
  const { values, levels, encoding } = page
  const { definitions, repetitions, element } = leaf
  let count = values
  if (levels) {
    if (repetitions > 0) checkRuns({ ...reader }, widthOf(repetitions), values)
    reader.at = levels.repetitionBytes
    if (definitions > 0) checkRuns({ ...reader }, widthOf(definitions), values)
    reader.at += levels.definitionBytes
    count -= levels.nulls
  } else {
    if (repetitions > 0) checkSized(reader, widthOf(repetitions), values)
    if (definitions > 0) count = checkSized(reader, widthOf(definitions), values, definitions)
  }
  const isBoolean = element.type === 'BOOLEAN' || (levels !== undefined && encoding === RLE)
  if (encoding === RLE && isBoolean) checkSized(reader, 1, count)
  else if (isDictionary(page) || encoding === RLE) {
    const width = reader.view.getUint8(reader.at++)
    if (width > 0 || levels) checkRuns(reader, width, count)
  } else if ((encoding === DELTA || encoding === DELTA_LENGTH) && count > 0) checkDeltas(reader)
  else if (encoding === DELTA_TEXT && count > 0) return { count, texts: prefixedBytes(reader, count) }
  else if (encoding === SPLIT && count * (element.type_length ?? 0) > reader.view.byteLength) {
    throw new Error(`a page has fewer bytes than its ${count} values`)
  }
  return { count, texts: 0 }
}

/** Looks at runs that stand behind their length. */
function checkSized(reader: PageReader, width: number, count: number, wanted?: number): number {
  const bytes = reader.view.getUint32(reader.at, true)
  reader.at += 4
  const found = checkRuns({ ...reader }, width, count, wanted)
  reader.at += bytes
  return found
}

/** The bits of a level. */
const widthOf = (most: number): number => 32 - Math.clz32(most)

const [INTEGER, STRUCT, FALSE, STOP] = [5, 12, 2, 0]

/** Writes the header of an unpacked page in the compact protocol of Thrift. */
function headerOf({ kind, values, encoding, unpackedBytes, levels }: Page): Uint8Array {
  const field = (step: number, value: number) => [(step << 4) | INTEGER, ...zigzag(value)]
  const [type, step] = { data: [0, 2], dictionary: [2, 4], 'data 2': [3, 5] }[kind] as [number, number]
  const counts = levels ? [...field(1, levels.nulls), ...field(1, levels.rows)] : []
  const lengths = levels ? [...field(1, levels.definitionBytes), ...field(1, levels.repetitionBytes)] : []
  return Uint8Array.from([
    ...[...field(1, type), ...field(1, unpackedBytes), ...field(1, unpackedBytes)],
    (step << 4) | STRUCT,
    ...[...field(1, values), ...counts, ...field(1, encoding), ...lengths],
    // Its values are not packed.
    ...(levels ? [(1 << 4) | FALSE] : []),
    ...[STOP, STOP],
  ])
}

/** Writes a number that is not negative in zigzag, seven bits a byte. */
function zigzag(value: number): number[] {
  const bytes: number[] = []
  let left = value * 2
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80)
  return [...bytes, left]
}
