import { describe, expect, it } from 'vitest'
import type { CellReceiver, TableBatch } from '../../tables/table.ts'
import { RowHashes } from './row-hashes.ts'

function hashOf(add: (receiver: CellReceiver) => void): string {
  const hashes = new RowHashes(['a'])
  const addTo = (_: string, receiver: CellReceiver) => add(receiver)
  hashes.take({ rows: 1, names: ['a'], addTo } as unknown as TableBatch)
  const { high, low } = hashes.row(0)
  return `${high} ${low}`
}

describe('the hash of a row', () => {
  it.each([
    ...[
      '2024-01-01',
      '-5',
      ' -5',
      '- 5',
      '1-2',
      '1 ',
      '+3',
      '.5',
      '5.',
      '00123',
      '1_0',
      '0x10',
      '12 Main St',
      '5é',
      '',
    ],
    ...['1e-5', '1E+5', 'e5', '-e5', '\u00a05', '5\u00a0', '\u00a0-5', '\t-7'],
  ])('is the same for the text "%s" and for its bytes', (text) => {
    const bytes = Buffer.from(text)
    expect(hashOf((receiver) => receiver.addBytes(bytes, 0, bytes.length))).toBe(
      hashOf((receiver) => receiver.add(text)),
    )
  })

  it('is that of the number, however it is written', () => {
    const bytes = (text: string) => hashOf((receiver) => receiver.addBytes(Buffer.from(text), 0, text.length))
    expect(new Set(['1500', '1.5e3', '1500.0', ' +1500', '15E+2'].map(bytes))).toEqual(
      new Set([hashOf((receiver) => receiver.addNumber(1500))]),
    )
  })
})
