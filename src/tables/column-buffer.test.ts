import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ColumnBuffer } from './column-buffer.ts'
import { openCsv } from './csv.ts'

const cell = fc.oneof(
  fc.double({ noNaN: true }).map(String),
  fc.integer().map(String),
  fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat({ max: 99 })).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('', 'NA', '-', '.', '1.', '.5', '-0', '+3', ' 4 ', '1e5', '1.2.3', '2026-01-03', 'é', 'true'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)

describe('a column in memory', () => {
  it('holds the same whether its cells come as text or as bytes', () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const [fromText, fromBytes] = [new ColumnBuffer(), new ColumnBuffer()]
        const bytes = Buffer.from(cells.join('\u0000'))
        let start = 0
        for (const text of cells) {
          fromText.add(text)
          const end = start + Buffer.byteLength(text)
          fromBytes.addBytes(bytes, start, end)
          start = end + 1
        }
        expect(fromBytes.gather()).toEqual(fromText.gather())
        const rows = Uint32Array.from(cells, (_, row) => cells.length - 1 - row)
        expect(fromBytes.gather(rows)).toEqual(fromText.gather(rows))
      }),
    )
  })

  it('of a CSV holds the numbers that JavaScript reads, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1 }), async (cells) => {
        const quoted = cells.map((text) =>
          /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text,
        )
        async function* pieces() {
          yield Buffer.from(`c\n${quoted.join('\n')}\n`)
        }
        const fromCsv = new ColumnBuffer()
        for await (const batch of (await openCsv(pieces(), { displayPath: 'x.csv' })).batches) batch.addTo('c', fromCsv)
        const fromText = new ColumnBuffer()
        for (const text of cells) fromText.add(text)
        expect(fromCsv.gather()).toEqual(fromText.gather())
      }),
      { numRuns: 500 },
    )
  })

  it('counts texts beyond the first 10,000 together', () => {
    const buffer = new ColumnBuffer()
    const bytes = Buffer.from(Array.from({ length: 10_050 }, (_, i) => `k${String(i).padStart(6, '0')}`).join(''))
    for (let i = 0; i < 10_050; i++) buffer.addBytes(bytes, i * 7, i * 7 + 7)
    buffer.addBytes(bytes, 0, 7)
    const { texts, others } = buffer.gather()
    expect([texts.size, texts.get('k000000'), others]).toEqual([10_000, 2, 50])
  })
})
