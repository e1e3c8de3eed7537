import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOrder } from './text-order.ts'

const byRuntime = (texts: readonly string[]): number[] =>
  texts
    .map((_, i) => i)
    .sort(
      (a, b) => texts[a]!.length - texts[b]!.length || (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b),
    )

describe('the order of ids', () => {
  it.each([
    ['numbers', (i: number) => String((i * 7919) % 10_007)],
    ['names with a long beginning in common', (i: number) => `customer-2026-${(i * 7919) % 10_007}-x`],
    ['texts beyond ASCII', (i: number) => `${String.fromCharCode(90 + ((i * 31) % 300))}${i % 50}`],
    ['long texts that differ at their end', (i: number) => `${i % 2}${'same '.repeat(5)}${(i * 7919) % 10_007}`],
    ['texts that are ascending', (i: number) => String(100_000 + i)],
  ])('is that of the runtime: %s', (_, make) => {
    const texts = Array.from({ length: 9000 }, (_, i) => make(i))
    expect([...textOrder(texts)]).toEqual(byRuntime(texts))
  })

  it('is that of their size for numbers', () => {
    expect([...textOrder(['10', '9', '2', '100'])]).toEqual([2, 1, 0, 3])
  })

  it('of any texts is that of the runtime', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 })), (texts) => {
        expect([...textOrder(texts)]).toEqual(byRuntime(texts))
      }),
    )
  })
})
