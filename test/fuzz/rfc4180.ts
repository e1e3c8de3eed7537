/**
 * Reads CSV letter by letter, as RFC 4180 and the documentation of `CsvScanner` have it: slowly, and so plainly that it can be
 * the oracle for the fast one.
 * @returns the records, blank lines left out; `undefined` for what must be refused
 */
export function readRfc4180(text: string, delimiter: string): string[][] | undefined {
  const records: string[][] = []
  let record: string[] = []
  for (let at = 0; at < text.length; ) {
    const isQuoted = text[at] === '"'
    const start = at
    let cell = ''
    if (isQuoted) {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) return undefined
        if (text[at] === '"') at++
        cell += text[at]
      }
      at++
    } else {
      while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at]!)) at++
      cell = text.slice(start, at)
    }
    record.push(cell)
    if (text[at] === delimiter) {
      at++
      // The last cell of the file may be empty.
      if (at === text.length) record.push('')
      else continue
    } else if (at < text.length && !isLineEnd(text[at]!)) return undefined
    const isBlank = record.length === 1 && cell === '' && !isQuoted
    if (!isBlank) records.push(record)
    record = []
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
  return records.every(({ length }) => length === records[0]?.length) ? records : undefined
}

const isLineEnd = (letter: string): boolean => letter === '\n' || letter === '\r'
