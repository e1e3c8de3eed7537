import { UserError } from '../platform/errors.ts'
import { grown } from './grown.ts'
import { NumberColumn } from './number-column.ts'
import type { Table, TableBatch } from './table.ts'

/** What a text takes beside its characters, and a place in a list. */
const [BYTES_OF_TEXT, BYTES_OF_CELL] = [24, 8]

/** Every column of a table of predictions, its texts apart from its numbers. */
export interface ReadColumns {
  /** Every column, in the order of the file. */
  readonly names: ReadonlySet<string>
  /** The columns that are kept as text. */
  readonly cells: ReadonlyMap<string, readonly string[]>
  /** The different texts of such a column. */
  readonly distinct: (name: string) => ReadonlySet<string>
  /** The columns that are kept as numbers. */
  readonly numbers: ReadonlyMap<string, NumberColumn>
  readonly lines: Int32Array
}

/**
 * Reads a whole table into memory.
 * @param isNumbers tells the columns that are kept as numbers
 * @param mostBytes what the texts may take
 * @throws {UserError} with file and line for more rows than that.
 */
export async function readAll(
  table: Table,
  isNumbers: (name: string) => boolean,
  mostBytes: number,
): Promise<ReadColumns> {
  const cells = new Map<string, string[]>()
  const numbers = new Map<string, NumberColumn>()
  const shared = new Map<string, Map<string, string>>()
  const names = new Set(table.columns)
  let lines = new Int32Array(1024)
  let [rows, bytes] = [0, 0]
  for (const name of table.columns) {
    if (isNumbers(name)) numbers.set(name, new NumberColumn())
    else cells.set(name, [])
  }
  for await (const batch of table.batches) {
    bytes += addBatch(batch, { cells, numbers, shared, names, rows }, isNumbers)
    while (rows + batch.rows > lines.length) lines = grown(lines, lines.length * 2)
    lines.set(batch.lines, rows)
    rows += batch.rows
    if (bytes > mostBytes)
      throw new UserError(`there are more rows than fit into memory; ${rows.toLocaleString('en')} were read.`, {
        place: table.placeOf(lines[rows - 1]!),
        hint: 'Write a random sample of the test rows: a million of them tell a tenth of a percentage point.',
      })
  }
  for (const [name, column] of cells) padTo(rows, column, shared.get(name))
  for (const column of numbers.values()) column.fillTo(rows)
  const distinct = (name: string): ReadonlySet<string> => {
    const known = shared.get(name)!
    return known.size < MOST_SHARED ? new Set(known.keys()) : new Set(cells.get(name)!)
  }
  return { names, cells, distinct, numbers, lines: lines.slice(0, rows) }
}

/** What was read before a batch. */
interface Read {
  readonly cells: Map<string, string[]>
  readonly numbers: Map<string, NumberColumn>
  /** The texts of a column that stand once in memory. */
  readonly shared: Map<string, Map<string, string>>
  readonly names: Set<string>
  readonly rows: number
}

/** Adds a batch. @returns the bytes that its texts take */
function addBatch(batch: TableBatch, read: Read, isNumbers: (name: string) => boolean): number {
  const { cells, numbers, shared, names, rows } = read
  let bytes = 0
  for (const name of batch.names) {
    names.add(name)
    if (isNumbers(name)) {
      const column = numbers.get(name) ?? new NumberColumn()
      numbers.set(name, column)
      column.fillTo(rows)
      batch.addTo(name, column)
    } else {
      const column = cells.get(name) ?? []
      cells.set(name, column)
      const known = shared.get(name) ?? new Map<string, string>()
      shared.set(name, known)
      // A column that a JSONL file brings late is missing in the rows before.
      padTo(rows, column, known)
      bytes += addTexts(batch.textsOf(name), column, known)
    }
  }
  return bytes
}

/** Adds empty cells until there are so many rows. */
function padTo(rows: number, column: string[], known: Map<string, string> | undefined): void {
  if (column.length < rows) known?.set('', '')
  while (column.length < rows) column.push('')
}

/** Of a column with so many different texts, such as ids, each has its own memory. */
const MOST_SHARED = 5000

/**
 * Adds cells to a column. Equal texts share their memory, which also makes them quick to compare and to look up.
 * @returns the bytes that they take
 */
function addTexts(texts: readonly string[], column: string[], known: Map<string, string>): number {
  let bytes = texts.length * BYTES_OF_CELL
  let last: string | undefined
  for (const text of texts) {
    if (text !== last) {
      const same = known.size < MOST_SHARED ? known.get(text) : undefined
      if (same === undefined) bytes += BYTES_OF_TEXT + text.length
      if (same === undefined && known.size < MOST_SHARED) known.set(text, text)
      last = same ?? text
    }
    column.push(last)
  }
  return bytes
}
