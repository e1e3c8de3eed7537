import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageOf, UserError } from '../platform/errors.ts'
import { openJsonl } from './jsonl.ts'

async function read(content: string | Uint8Array, size = 1 << 20) {
  const bytes = Buffer.from(content as string)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const rows: Record<string, string>[] = []
  for await (const batch of openJsonl(pieces(), { displayPath: 'x.jsonl' }).batches) {
    for (let row = 0; row < batch.rows; row++) {
      rows.push(Object.fromEntries([...batch.columns].map(([name, cells]) => [name, cells[row] as string])))
    }
  }
  return rows
}

describe('a JSONL file', () => {
  it('may have nested objects, lists, nulls and keys that come late', async () => {
    const text = '\ufeff{"a":{"b":1,"c":true},"l":[1,"x"],"n":null}\r\n\n{"a":{"b":2.5},"z":"é"}'
    const [first, second] = await read(text)
    expect(first).toEqual({ 'a.b': '1', 'a.c': 'true', l: '[1,"x"]', n: '' })
    expect(second).toEqual({ 'a.b': '2.5', z: 'é' })
  })

  it('keeps integers beyond 2^53 as they are written, such as ids', async () => {
    const text = '{"id":9007199254740993,"l":[-12345678901234567890],"x":0.12345678901234567}\n{"id":9007199254740991}'
    const [first, second] = await read(text)
    expect(first).toEqual({ id: '9007199254740993', l: '["-12345678901234567890"]', x: '0.12345678901234566' })
    expect(second).toEqual({ id: '9007199254740991' })
  })

  it('says on which line it is broken, however the bytes are cut', async () => {
    for (const size of [1, 7, 1 << 20]) {
      expect(await read('{"a":1}\n\n{"a":}\n', size).catch(messageOf)).toBe(
        'x.jsonl line 3: the line is no valid JSON.',
      )
    }
    const deep = `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`
    expect(await read(deep).catch(messageOf)).toBe('x.jsonl line 1: the objects are nested more than 100 deep.')
    expect(await read(Buffer.from('{"a":"\xe9"}', 'latin1')).catch(messageOf)).toContain('not UTF-8')
  })

  it('gives back what was written', async () => {
    const row = fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), fc.oneof(fc.integer(), fc.string()), {
      minKeys: 1,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1 }), fc.integer({ min: 1, max: 50 }), async (rows, size) => {
        const texts = await read(rows.map((value) => JSON.stringify(value)).join('\n'), size)
        texts.forEach((text, index) => {
          for (const [key, value] of Object.entries(rows[index]!)) expect(text[key]).toBe(String(value))
        })
        expect(texts).toHaveLength(rows.length)
      }),
    )
  })

  it('of any bytes is read or refused, never a crash', async () => {
    const scrap = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', 'null', '\n', '\\', 'é')
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), async (parts, size) => {
        const result = await read(parts.join(''), size).catch((error: unknown) => error)
        if (!Array.isArray(result)) expect(result).toBeInstanceOf(UserError)
      }),
      { numRuns: 1000 },
    )
  })
})
