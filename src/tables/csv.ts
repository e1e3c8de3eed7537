import { isUtf8 } from 'node:buffer'
import { UserError } from '../platform/errors.ts'
import { addCells, cellReader, cellText } from './csv-cells.ts'
import { CsvScanner, OTHER_SEPARATOR } from './csv-scanner.ts'
import type { Table, TableBatch, TableOptions } from './table.ts'

/** A record longer than this means that a quote was opened and never closed. */
const MAX_RECORD_BYTES = 16 << 20

/** A batch has so many bytes for each column at least: tens of rows, so that columns are not changed for every cell. */
const BYTES_A_COLUMN = 256
const MAX_BATCH_BYTES = 4 << 20

const QUOTE = 0x22

type CsvOptions = TableOptions & { readonly displayPath: string; readonly delimiter?: ',' | '\t' }

/**
 * Reads CSV (or TSV, by `delimiter`) as UTF-8 with a header, with or without a byte order mark.
 * @param pieces the file's bytes in order, in pieces of any size; each is copied before the next one is asked for
 * @throws {UserError} with file and line for an empty file, two columns of one name, and whatever breaks RFC 4180 or UTF-8.
 */
export async function openCsv(pieces: AsyncIterable<Uint8Array>, options: CsvOptions): Promise<Table> {
  const { displayPath: file, delimiter = ',', only, growing } = options
  const scanner = new CsvScanner(file, delimiter.charCodeAt(0))
  const records = scanPieces(withoutMark(pieces, file), scanner, options)
  const first = await records.next()
  if (first.done) {
    if (growing) return { columns: [], placeOf: (line) => ({ file, line }), rowWord: 'line', batches: noBatches() }
    throw new UserError('the file is empty.', { place: { file }, hint: 'Its first line must name the columns.' })
  }
  const columns = readHeader(scanner, first.value, file)
  const indexOf = new Map(columns.map((name, index) => [name, index]))
  const kept = columns.flatMap((name, index) => ((only?.(name) ?? true) ? [{ name, index }] : []))
  const batchOf = (bytes: Buffer, skip: number): TableBatch => {
    let texts: TableBatch['columns'] | undefined
    let cellsOf: ReturnType<typeof cellReader> | undefined
    const rows = scanner.records - skip
    const textsOf = (column: string): string[] => {
      const index = indexOf.get(column)
      if (index === undefined) return new Array<string>(rows).fill('')
      cellsOf ??= cellReader(scanner, bytes)
      return cellsOf(index, skip, scanner.records)
    }
    return {
      rows,
      names: kept.map(({ name }) => name),
      get columns() {
        texts ??= new Map(kept.map(({ name }) => [name, textsOf(name)]))
        return texts
      },
      textsOf,
      addTo: (column, receiver) => addCells(scanner, bytes, indexOf.get(column)!, skip, receiver),
      cellAt: (column, row) => cellText(scanner, bytes, (row + skip) * scanner.width + indexOf.get(column)!),
      lines: scanner.lines.slice(skip, scanner.records),
    }
  }
  async function* batches() {
    try {
      if (scanner.records > 1) yield batchOf(first.value as Buffer, 1)
      for await (const bytes of records) yield batchOf(bytes, 0)
    } finally {
      // Who stops at the first batch has not begun the loop, which would close the file.
      await records.return?.(undefined)
    }
  }
  return { columns, placeOf: (line) => ({ file, line }), rowWord: 'line', batches: batches() }
}

async function* noBatches(): AsyncGenerator<TableBatch> {}

/** Yields bytes that hold whole records; until the next ones are asked for, the scanner says where their cells lie. */
async function* scanPieces(
  pieces: AsyncIterable<Uint8Array>,
  scanner: CsvScanner,
  { displayPath: file, growing }: Pick<CsvOptions, 'displayPath' | 'growing'>,
) {
  // One buffer for all: the record that is not whole yet moves to its front, and the next piece comes behind.
  let buffer = Buffer.alloc(0)
  let rest = buffer
  const append = (piece: Uint8Array) => {
    const length = rest.length + piece.length
    const into = length > buffer.length ? Buffer.allocUnsafeSlow(2 * length) : buffer
    into.set(rest)
    into.set(piece, rest.length)
    buffer = into
    rest = into.subarray(0, length)
  }
  const scan = (final: boolean): Buffer => {
    const end = scanner.scan(rest, final)
    const whole = rest.subarray(0, end)
    if (!isUtf8(whole)) throw notUtf8(scanner, whole, file)
    rest = rest.subarray(end)
    return whole
  }
  for await (const piece of pieces) {
    append(piece)
    if (rest.length < Math.min(scanner.width * BYTES_A_COLUMN, MAX_BATCH_BYTES)) continue
    const whole = scan(false)
    if (scanner.records > 0) yield whole
    if (rest.length > MAX_RECORD_BYTES) {
      throw new UserError(`the record that begins here is longer than ${MAX_RECORD_BYTES >> 20} MiB.`, {
        place: { file, line: scanner.line },
        hint: 'A quote is probably opened and never closed.',
      })
    }
  }
  const whole = scan(false)
  if (scanner.records > 0) yield whole
  try {
    // Only a record without its line end is left.
    const whole = scan(true)
    if (scanner.records > 0) yield whole
  } catch (error) {
    if (!growing || !(error instanceof UserError)) throw error
    growing.onBroken(error, true)
  }
}

/** Takes the byte order mark off the first bytes; refuses UTF-16, which it also marks. */
async function* withoutMark(pieces: AsyncIterable<Uint8Array>, file: string) {
  let head: Uint8Array | undefined = new Uint8Array()
  for await (const piece of pieces) {
    if (head === undefined) yield piece
    else {
      head = Buffer.concat([head, piece])
      if (head.length < 3) continue
      yield checkMark(head, file)
      head = undefined
    }
  }
  if (head !== undefined) yield checkMark(head, file)
}

function checkMark(bytes: Uint8Array, file: string): Uint8Array {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UserError('the text is UTF-16.', { place: { file, line: 1 }, hint: 'Save it as UTF-8.' })
  }
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function notUtf8(scanner: CsvScanner, bytes: Uint8Array, file: string): UserError {
  let record = 0
  while (record < scanner.records - 1 && isUtf8(bytes.subarray(0, scanner.ends[(record + 1) * scanner.width - 1])))
    record++
  const place = { file, line: scanner.lines[record] ?? 1 }
  return new UserError('there are bytes that are not UTF-8.', { place, hint: 'Save the file as UTF-8.' })
}

/** Reads the first record. A column without a name (pandas writes its index so) is called by its number. */
function readHeader(scanner: CsvScanner, bytes: Buffer, file: string): string[] {
  const cellsOf = cellReader(scanner, bytes)
  const names = Array.from({ length: scanner.width }, (_, index) => {
    const name = (cellsOf(index, 0, 1)[0] as string).trim()
    return name === '' ? `column ${index + 1}` : name
  })
  const place = { file, line: scanner.lines[0] as number }
  const isQuoted = bytes[scanner.starts[0]! - 1] === QUOTE
  const separator = names.length === 1 && !isQuoted ? /[;\t|]/.exec(names[0]!)?.[0] : undefined
  if (separator !== undefined) {
    const name = separator === '\t' ? 'tabs' : `"${separator}"`
    throw new UserError(`the columns seem to be separated by ${name}.`, { place, hint: OTHER_SEPARATOR })
  }
  const seen = new Set<string>()
  const twice = names.find((name) => seen.size === seen.add(name).size)
  if (twice === undefined) return names
  throw new UserError(`two columns are named "${twice}".`, { place, hint: 'Give each column a name of its own.' })
}
