import { isUtf8 } from 'node:buffer'
import { UserError } from '../platform/errors.ts'
import type { Table, TableBatch, TableOptions } from './table.ts'

const LF = 0x0a

/**
 * Reads JSONL: one object a line, blank lines skipped. Keys of nested objects are joined by `.`; a list is kept as its
 * JSON text; `null` and an absent key are missing values.
 * @throws {UserError} with file and line for an empty file, a line that is no JSON object, and bytes that are not UTF-8.
 */
export function openJsonl(pieces: AsyncIterable<Uint8Array>, options: JsonlOptions): Table {
  const { displayPath: file, growing } = options
  async function* batches() {
    let line = 1
    let rows = 0
    for await (const bytes of wholeLines(pieces)) {
      const batch = batchOf(bytes, line, options)
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

async function* wholeLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Uint8Array[] = []
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(LF) + 1
    if (end === 0) rest.push(piece)
    else {
      yield Buffer.concat([...rest, piece.subarray(0, end)])
      rest = [piece.subarray(end)]
    }
  }
  yield Buffer.concat(rest)
}

type JsonlOptions = TableOptions & { readonly displayPath: string }

function batchOf(bytes: Buffer, firstLine: number, { displayPath: file, only, growing }: JsonlOptions) {
  const columns = new Map<string, string[]>()
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
    return { rows: 0, columns, cellAt: () => '', lines: new Int32Array(), nextLine: line }
  }
  const texts = bytes.toString('utf8').split('\n')
  // Behind the last line end stands nothing, unless the file ends without one.
  if (texts.at(-1) === '') texts.pop()
  for (const text of texts) {
    const trimmed = line === 1 ? text.replace(/^\ufeff/, '').trim() : text.trim()
    if (trimmed !== '') {
      const place = { file, line }
      try {
        addRow(parseObject(trimmed, place), { columns, index: lines.length, only, place })
        lines.push(line)
      } catch (error) {
        if (!growing || !(error instanceof UserError)) throw error
        growing.onBroken(error, isCut)
      }
    }
    line++
  }
  for (const cells of columns.values()) while (cells.length < lines.length) cells.push('')
  return {
    rows: lines.length,
    columns,
    cellAt: (column, row) => columns.get(column)?.[row] ?? '',
    lines: Int32Array.from(lines),
    nextLine: line,
  } satisfies TableBatch & { nextLine: number }
}

function parseObject(text: string, place: Target['place']): object {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    const hint = /\b(NaN|Infinity)\b/.test(text) ? 'JSON has no NaN and no infinity; write null.' : undefined
    throw new UserError('the line is no valid JSON.', { place, cause, ...(hint ? { hint } : {}) })
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value
  throw new UserError('the line holds no JSON object.', { place, hint: 'Write one object {…} a line.' })
}

/** What a row is added to. */
interface Target {
  readonly columns: Map<string, string[]>
  readonly index: number
  readonly only: TableOptions['only']
  readonly place: { readonly file: string; readonly line: number }
}

const MAX_DEPTH = 100

function addRow(row: object, target: Target, prefix = '', depth = 0): void {
  const { columns, index, only, place } = target
  if (depth > MAX_DEPTH) throw new UserError(`the objects are nested more than ${MAX_DEPTH} deep.`, { place })
  for (const [key, value] of Object.entries(row)) {
    const name = prefix + key
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      addRow(value, target, `${name}.`, depth + 1)
    } else if (only?.(name) ?? true) {
      const cells = columns.get(name) ?? []
      columns.set(name, cells)
      while (cells.length < index) cells.push('')
      cells[index] = textOf(value)
    }
  }
}

function textOf(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
