import { describe, expect, it } from 'vitest'
import { addCell, addText, newHash, resetHash } from './cell-hash.ts'
import { HashTable } from './hash-table.ts'

describe('hashes of values', () => {
  it('tell apart 600,000 values that are much alike, and find each again', () => {
    const table = new HashTable()
    const hash = newHash()
    const of = (text: string) => {
      resetHash(hash)
      addText(hash, text)
      return hash
    }
    const texts = function* () {
      for (let i = 0; i < 200_000; i++) yield* [`user-${i}`, `${i}@example.com`, String(i)]
    }
    let [line, wrong] = [0, 0]
    for (const text of texts()) {
      if (table.find(of(text)) !== -1) wrong++
      table.add(of(text), ++line, 0)
    }
    line = 0
    for (const text of texts()) if (table.lineAt(table.find(of(text))) !== ++line) wrong++
    expect([table.size, wrong]).toEqual([600_000, 0])
  })

  it('are one for a number however it is written, and not for integers too large to be exact', () => {
    const of = (text: string) => {
      const hash = newHash()
      addCell(hash, text, Number(text))
      return `${hash.high} ${hash.low}`
    }
    expect(of('1.0')).toBe(of('1'))
    expect(of('-0')).toBe(of('0'))
    expect(of('9007199254740993')).not.toBe(of('9007199254740992'))
  })

  it('use every bit: no lane repeats more than chance allows', () => {
    const seen = [new Set<number>(), new Set<number>()] as const
    const hash = newHash()
    for (let i = 0; i < 100_000; i++) {
      resetHash(hash)
      addCell(hash, '', i * 0.5)
      seen[0].add(hash.high)
      seen[1].add(hash.low)
    }
    // Among 100,000 of 2³² one expects 1.2 pairs.
    for (const lane of seen) expect(100_000 - lane.size).toBeLessThan(12)
  })
})
