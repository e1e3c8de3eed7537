import { describe, expect, it } from 'vitest'
import { zipOf } from '../../test/actions/zip-archive.ts'
import { readZipped } from './zip.ts'

describe('a file of an archive', () => {
  const bytes = Buffer.from('{"größe": 1}')

  it('is read as it was, stored or deflated, with a comment behind the archive or none', () => {
    const stored = { name: 'b', bytes, packed: bytes, method: 0 }
    const zip = zipOf({ name: 'a', bytes: 'x' }, { name: 'größe/c', bytes }, stored)
    const comment = Buffer.from(`${'PK\x05'.repeat(100)}`)
    zip.writeUInt16LE(comment.length, zip.length - 2)
    for (const archive of [zip, Buffer.concat([zip, comment])]) {
      expect(readZipped(archive, 'b', 100)).toEqual(bytes)
      expect(readZipped(archive, 'größe/c', 100)).toEqual(bytes)
      expect(readZipped(archive, 'd', 100)).toBeUndefined()
    }
  })

  it('is given up at its limit, whatever the archive says of its size', () => {
    expect(() => readZipped(zipOf({ name: 'a', bytes }), 'a', bytes.length - 1)).toThrow('a in the archive is larger')
    expect(readZipped(zipOf({ name: 'a', bytes }), 'a', bytes.length)).toEqual(bytes)
  })

  it('of a broken archive is a plain refusal, wherever one bit is turned', () => {
    const zip = zipOf({ name: 'a', bytes: 'a report '.repeat(20) }, { name: 'b', bytes })
    for (let bit = 0; bit < zip.length * 8; bit += 1) {
      const turned = Buffer.from(zip)
      turned[bit >> 3]! ^= 1 << (bit & 7)
      const read = () => {
        try {
          return readZipped(turned, 'b', 1_000)
        } catch (error) {
          return (error as Error).name
        }
      }
      expect([undefined, 'UserError', bytes.toString()]).toContain(read()?.toString())
    }
  })
})
