import { describe, expect, it } from 'vitest'
import { zipOf } from '../../test/actions/zip-archive.ts'
import { readZipped } from './zip.ts'

describe('a file of an archive', () => {
  const bytes = Buffer.from('{"größe": 1}')

  it('is read as it was, stored or deflated, with a comment behind the archive or none', async () => {
    const stored = { name: 'b', bytes, packed: bytes, method: 0 }
    const zip = zipOf({ name: 'a', bytes: 'x' }, { name: 'größe/c', bytes }, stored)
    const comment = Buffer.from('PK\x05'.repeat(100))
    const commented = Buffer.concat([zip, comment])
    commented.writeUInt16LE(comment.length, zip.length - 2)
    for (const archive of [zip, commented]) {
      expect(await readZipped(archive, 'b', 100)).toEqual(bytes)
      expect(await readZipped(archive, 'größe/c', 100)).toEqual(bytes)
      expect(await readZipped(archive, 'd', 100)).toBeUndefined()
    }
  })

  it('is given up at its limit, whatever the archive says of its size', async () => {
    const limit = bytes.length - 1
    await expect(readZipped(zipOf({ name: 'a', bytes }), 'a', limit)).rejects.toThrow('a in the archive is larger')
    expect(await readZipped(zipOf({ name: 'a', bytes }), 'a', bytes.length)).toEqual(bytes)
  })

  it('of a broken archive is a plain refusal, wherever one bit is turned', async () => {
    const zip = zipOf({ name: 'a', bytes: 'a report '.repeat(20) }, { name: 'b', bytes })
    for (let bit = 0; bit < zip.length * 8; bit += 1) {
      const turned = Buffer.from(zip)
      turned[bit >> 3]! ^= 1 << (bit & 7)
      const read = await readZipped(turned, 'b', 1_000).catch((error: Error) => error.name)
      expect([undefined, 'UserError', bytes.toString()]).toContain(read?.toString())
    }
  })
})
