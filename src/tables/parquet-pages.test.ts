import { describe, expect, it } from 'vitest'
import { pagesOf } from './parquet-pages.ts'

const i32 = (value: number) => [0x15, value * 2]
const checkPages = (bytes: ArrayBuffer, rows: number, isFlat: boolean) => [...pagesOf(bytes, rows, isFlat)]
/** A page of eight bytes: its header in the compact protocol of Thrift, field by field. */
const page = (kind: readonly number[]) =>
  Uint8Array.from([...i32(3), ...i32(8), ...i32(8), 0x5c, ...kind, 0x00, 0x00, ...new Array(8).fill(0)]).buffer
/** Five values, none missing, in five rows, plain; then the lengths of both kinds of levels. */
const values = [...i32(5), ...i32(0), ...i32(5), ...i32(0)]

describe('the pages of a Parquet column', () => {
  it('are decoded when their headers can be true', () => {
    expect(() => checkPages(page([...values, ...i32(2), ...i32(0)]), 5, true)).not.toThrow()
  })

  it('are decoded with statistics of text beside them', () => {
    const statistics = [0x2c, 0x18, 0x02, 0x41, 0x42, 0x11, 0x00]
    expect(() => checkPages(page([...values, ...i32(2), ...i32(0), ...statistics]), 5, true)).not.toThrow()
  })

  it.each([
    ['without the length of their levels', [...values], 'field 5: missing'],
    ['with levels longer than the page', [...values, ...i32(9), ...i32(0)], 'field 5: 9'],
    ['with more values than the column has', [...i32(6), ...i32(0), ...i32(5), ...i32(0)], 'field 1: 6'],
    ['with a field of an unknown type', [0x1b], 'unknown type 11'],
  ])('are refused %s, which would be decoded for ever', (_, kind, why) => {
    expect(() => checkPages(page(kind), 5, true)).toThrow(why)
  })

  it('are refused when they are cut', () => {
    expect(() => checkPages(page([...values, ...i32(2), ...i32(0)]).slice(0, -4), 5, true)).toThrow('field 3: 8')
  })
})
