import { isAscii } from 'node:buffer'
import { type CsvScanner, ESCAPED, LONG_NUMBER } from './csv-scanner.ts'
import type { CellReceiver } from './table.ts'

/** Hands on the cells of one column, from the record `skip` on. */
export function addCells(
  scanner: CsvScanner,
  bytes: Buffer,
  column: number,
  skip: number,
  receiver: CellReceiver,
): void {
  const { starts, ends, marks, numbers, width, records } = scanner
  const to = records * width
  for (let at = skip * width + column; at < to; ) {
    if (Number.isNaN(numbers[at])) {
      if (marks[at] === ESCAPED) receiver.add(cellText(scanner, bytes, at))
      else if (marks[at] === LONG_NUMBER) receiver.addDecimal(bytes, starts[at]!, ends[at]!)
      else receiver.addBytes(bytes, starts[at]!, ends[at]!)
      at += width
    } else at = receiver.addNumbers(numbers, at, to, width)
  }
}

/** Reads the cell `at` as text. */
export function cellText({ starts, ends, marks }: CsvScanner, bytes: Buffer, at: number): string {
  const text = bytes.toString('utf8', starts[at], ends[at])
  return marks[at] === ESCAPED ? text.replaceAll('""', '"') : text
}

/** Makes a function that gives the texts of one column, of the records from `from` to `to`. */
export function cellReader(scanner: CsvScanner, bytes: Buffer) {
  const { starts, ends, marks, width } = scanner
  // Slices of one long text are far cheaper than a decoding for each cell. Latin-1 keeps one character a byte.
  const text = bytes.toString('latin1')
  const ascii = isAscii(bytes)
  return (column: number, from: number, to: number): string[] => {
    const cells = new Array<string>(to - from)
    for (let record = from; record < to; record++) {
      const index = record * width + column
      const start = starts[index] as number
      const end = ends[index] as number
      let cell = text.slice(start, end)
      if (!ascii && isHigh(cell)) cell = bytes.toString('utf8', start, end)
      cells[record - from] = marks[index] === ESCAPED ? cell.replaceAll('""', '"') : cell
    }
    return cells
  }
}

const isHigh = (latin1: string): boolean => /[\x80-\xff]/.test(latin1)
