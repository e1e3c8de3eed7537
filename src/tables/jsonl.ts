import { isUtf8 } from 'node:buffer'
import { type Place, UserError } from '../platform/errors.ts'
import { flatten, parseObject, textOf } from './jsonl-object.ts'
import { type CellReceiver, isPlainNumber, type Table, type TableBatch, type TableOptions } from './table.ts'

const LF = 0x0a
/** A longer line, or more keys, is no table, and would only fill the memory. */
const MAX_LINE_BYTES = 16 << 20
const MAX_COLUMNS = 100_000

/**
 * Reads JSONL: one object a line, blank lines skipped. Keys of nested objects are joined by `.`; a list is kept as its
 * JSON text; `null` and an absent key are missing values.
 * @throws {UserError} with file and line for an empty file, a line that is no JSON object or is longer than 16 MiB, more than 100,000
 * keys, and bytes that are not UTF-8.
 */
export function openJsonl(pieces: AsyncIterable<Uint8Array>, options: JsonlOptions): Table {
  const { displayPath: file, growing } = options
  async function* batches() {
    let line = 1
    let rows = 0
    const names = new Set<string>()
    for await (const bytes of wholeLines(pieces, () => ({ file, line }))) {
      const batch = batchOf(bytes, line, { ...options, names })
      line = batch.nextLine
      rows += batch.rows
      if (batch.rows > 0) yield batch
    }
    if (rows === 0 && !growing) {
      throw new UserError('the file is empty.', { place: { file }, hint: 'It needs one JSON object a line.' })
    }
  }
  return { columns: [], placeOf: (line) => ({ file, line }), rowWord: 'line', batches: batches() }
}

async function* wholeLines(pieces: AsyncIterable<Uint8Array>, place: () => Place): AsyncGenerator<Buffer> {
  let rest: Uint8Array[] = []
  let restBytes = 0
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(LF) + 1
    if (end > 0) {
      yield Buffer.concat([...rest, piece.subarray(0, end)])
      rest = []
      restBytes = 0
    }
    rest.push(Buffer.from(piece.subarray(end)))
    restBytes += piece.length - end
    if (restBytes > MAX_LINE_BYTES) {
      const hint = 'Each line must hold one JSON object.'
      throw new UserError(`the line that begins here is longer than ${MAX_LINE_BYTES >> 20} MiB.`, {
        place: place(),
        hint,
      })
    }
  }
  yield Buffer.concat(rest)
}

type JsonlOptions = TableOptions & { readonly displayPath: string }

/** The cells of a column that are there: of most rows, or of few. */
interface Cells {
  readonly rows: number[]
  readonly values: unknown[]
}

function batchOf(bytes: Buffer, firstLine: number, options: JsonlOptions & { readonly names: Set<string> }) {
  const { displayPath: file, growing } = options
  const columns = new Map<string, Cells>()
  const lines: number[] = []
  let line = firstLine
  // Only what follows the last line end of a file comes without one.
  const isCut = bytes.at(-1) !== LF
  if (!isUtf8(bytes)) {
    const error = new UserError('from here on there are bytes that are not UTF-8.', {
      place: { file, line: firstLine },
      hint: 'Save the file as UTF-8.',
    })
    if (!growing || !isCut) throw error
    growing.onBroken(error, isCut)
    return tableBatch(columns, [], line)
  }
  const texts = bytes.toString('utf8').split('\n')
  // Behind the last line end stands nothing, unless the file ends without one.
  if (texts.at(-1) === '') texts.pop()
  for (const text of texts) {
    const trimmed = line === 1 ? text.replace(/^\ufeff/, '').trim() : text.trim()
    if (trimmed !== '') {
      const place = { file, line }
      try {
        addRow(parseObject(trimmed, place), { ...options, columns, row: lines.length, place })
        lines.push(line)
      } catch (error) {
        if (!growing || !(error instanceof UserError)) throw error
        growing.onBroken(error, isCut)
      }
    }
    line++
  }
  return tableBatch(columns, lines, line)
}

function tableBatch(columns: ReadonlyMap<string, Cells>, lines: readonly number[], nextLine: number) {
  const { length } = lines
  let texts: TableBatch['columns'] | undefined
  return {
    rows: length,
    names: [...columns.keys()],
    get columns() {
      texts ??= new Map([...columns].map(([name, cells]) => [name, textsOf(cells, length)]))
      return texts
    },
    textsOf: (column) => textsOf(columns.get(column) ?? { rows: [], values: [] }, length),
    addTo: (column, receiver) => {
      const cells = columns.get(column)
      if (cells) addCells(cells, receiver)
    },
    cellAt: (column, row) => textAt(columns.get(column), row),
    lines: Int32Array.from(lines),
    nextLine,
  } satisfies TableBatch & { nextLine: number }
}

function textsOf({ rows, values }: Cells, length: number): string[] {
  const texts = new Array<string>(length).fill('')
  rows.forEach((row, index) => {
    texts[row] = textOf(values[index])
  })
  return texts
}

function addCells({ rows, values }: Cells, receiver: CellReceiver): void {
  let next = 0
  rows.forEach((row, index) => {
    for (; next < row; next++) receiver.add('')
    const value = values[index]
    if (isPlainNumber(value)) receiver.addNumber(value + 0)
    else receiver.add(textOf(value))
    next = row + 1
  })
}

function textAt(cells: Cells | undefined, row: number): string {
  const index = cells?.rows.indexOf(row) ?? -1
  return index < 0 ? '' : textOf(cells!.values[index])
}

/** What a row is added to. */
interface Target {
  readonly columns: Map<string, Cells>
  /** All columns of the file so far. */
  readonly names: Set<string>
  readonly row: number
  readonly only?: TableOptions['only']
  readonly place: Place
}

function addRow(object: object, { columns, names, row, only = () => true, place }: Target): void {
  for (const [name, value] of flatten(object, place)) {
    if (!only(name)) continue
    if (names.add(name).size > MAX_COLUMNS) {
      const hint = 'Keys are names of columns; what differs from row to row belongs into a value.'
      throw new UserError(`there are more than ${MAX_COLUMNS} different keys.`, { place, hint })
    }
    const cells = columns.get(name) ?? { rows: [], values: [] }
    columns.set(name, cells)
    cells.rows.push(row)
    cells.values.push(value)
  }
}
