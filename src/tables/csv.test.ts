import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageOf, UserError } from '../platform/errors.ts'
import { openCsv } from './csv.ts'

/** Reads a CSV from bytes that come in pieces of `size`; the result is row by row, the header first. */
async function read(content: string | Uint8Array, size = 1 << 20, delimiter: ',' | '\t' = ','): Promise<string[][]> {
  const bytes = Buffer.from(content as string)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const table = await openCsv(pieces(), { displayPath: 'data/x.csv', delimiter })
  const rows: string[][] = [[...table.columns]]
  for await (const batch of table.batches) {
    for (let row = 0; row < batch.rows; row++)
      rows.push([...batch.columns.values()].map((cells) => cells[row] as string))
  }
  return rows
}

const messageFor = (content: string | Uint8Array, size?: number): Promise<string> =>
  read(content, size).then(() => 'no error', messageOf)

const quote = (cell: string) => (/[",\r\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell)
const write = (rows: readonly (readonly string[])[], end: string) =>
  rows.map((row) => row.map(quote).join(',')).join(end)

describe('a CSV file', () => {
  it('is read by RFC 4180: quotes, doubled quotes, line ends in cells', async () => {
    expect(await read('a,b\r\n"x, ""y""","1\r\n2"\n,\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', '1\r\n2'],
      ['', ''],
    ])
  })

  it('says so when another sign separates its columns', async () => {
    const hint = 'Write commas between cells and points in numbers, or name a file with tabs .tsv.'
    const seem = 'data/x.csv line 1: the columns seem to be separated by'
    expect(await messageFor('a;b\n1;2\n')).toBe(`${seem} ";". ${hint}`)
    expect(await messageFor('\ufeffa\tb\n1\t2\n')).toBe(`${seem} tabs. ${hint}`)
    expect(await messageFor('a;b\n1,5;2\n')).toBe(`data/x.csv line 2: expected 1 column, found 2. ${hint}`)
    expect(await read('"a;b"\n1\n')).toEqual([['a;b'], ['1']])
  })

  it.each([
    [
      'a byte order mark',
      '\ufeffa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['no last line end', 'a\n1', [['a'], ['1']]],
    [
      'a delimiter at the very end',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'line ends of old Macs',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['blank lines', '\na\n\n1\n\n', [['a'], ['1']]],
    ['an empty cell in quotes, alone in its line', 'a\n""\n', [['a'], ['']]],
    ['a quote inside a cell', 'a\n5" pipe\n', [['a'], ['5" pipe']]],
    [
      'accents beside plain cells',
      'a,b\né,x\n',
      [
        ['a', 'b'],
        ['é', 'x'],
      ],
    ],
    [
      "pandas' unnamed index",
      ',a\n0,1\n',
      [
        ['column 1', 'a'],
        ['0', '1'],
      ],
    ],
    ['a header and nothing else', 'a,b\n', [['a', 'b']]],
  ])('may have %s', async (_, content, rows) => {
    expect(await read(content)).toEqual(rows)
    expect(await read(content, 1)).toEqual(rows)
  })

  it('may have tabs between its cells', async () => {
    expect(await read('a\tb\n1,5\t2\n', 1 << 20, '\t')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
  })

  it.each([
    ['a short row', 'a,b\n1,2\n3\n', 'data/x.csv line 3: expected 2 columns, found 1.'],
    [
      'a long row',
      'a\n"1\n2"\n3,4\n',
      'data/x.csv line 4: expected 1 column, found 2. Write commas between cells and points in numbers, or name a file with tabs .tsv.',
    ],
    ['nothing at all', '', 'data/x.csv: the file is empty. Its first line must name the columns.'],
    ['blank lines alone', '\n\r\n', 'data/x.csv: the file is empty. Its first line must name the columns.'],
    ['one name twice', 'a,b,a\n', 'data/x.csv line 1: two columns are named "a". Give each column a name of its own.'],
    [
      'an open quote',
      'a\n1\n"2\n3\n',
      'data/x.csv line 3: the quote that opens here is never closed. Inside a quoted cell a quote is written twice.',
    ],
    [
      'text behind a quote',
      'a\n"1"2\n',
      'data/x.csv line 2: there is text behind a closing quote. Inside a quoted cell a quote is written twice.',
    ],
    ['UTF-16', Buffer.from('\ufeffa,b\n', 'utf16le'), 'data/x.csv line 1: the text is UTF-16. Save it as UTF-8.'],
    [
      'Latin-1',
      Buffer.from('a,b\nx,y\n\xe9,1\nz,2\n', 'latin1'),
      'data/x.csv line 3: there are bytes that are not UTF-8. Save the file as UTF-8.',
    ],
  ])('with %s is refused with file and line', async (_, content, message) => {
    expect(await messageFor(content)).toBe(message)
    expect(await messageFor(content, 1)).toBe(message)
  })

  it('whose quote swallows the rest of a large file is refused before it fills the memory', async () => {
    const message = await messageFor(`a\n"${'x'.repeat(18 << 20)}`)
    expect(message).toContain('data/x.csv line 2: the record that begins here is longer than 16 MiB.')
  })

  it('gives back what was written, however the bytes are cut', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"', ',', '\n', '\r', '\r\n', 'é', '""'))
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })))
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, size, end) => {
          const header = (rows[0] ?? ['']).map((_, index) => `c${index}`)
          expect(await read(write([header, ...rows], end), size)).toEqual([header, ...rows])
        },
      ),
    )
  })

  it('of any bytes is read or refused, never a crash', async () => {
    const byte = fc.oneof(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x61), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), async (bytes, size) => {
        const whole = await read(Uint8Array.from(bytes)).catch((error: unknown) => error)
        const cut = await read(Uint8Array.from(bytes), size).catch((error: unknown) => error)
        if (whole instanceof Error) expect(whole).toBeInstanceOf(UserError)
        expect(cut instanceof Error).toBe(whole instanceof Error)
        if (!(whole instanceof Error)) expect(cut).toEqual(whole)
      }),
      { numRuns: 1000 },
    )
  })
})
