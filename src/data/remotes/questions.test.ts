import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Bucket } from '../../store/bucket.ts'
import { keyOf } from './layout.ts'
import { lackingIn } from './questions.ts'

const idOf = (number: number) => createHash('md5').update(String(number)).digest('hex')
const fileOf = (number: number) => ({ id: idOf(number), size: number, file: `/${number}` })
const files = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => fileOf(from + at))

/** A bucket that holds some of the files and counts the requests that it would have been asked: 1,000 keys a page. */
function countingBucket(held: readonly { readonly id: string; readonly size: number }[]) {
  const sizes = new Map(held.map(({ id, size }) => [keyOf({ id, hash: 'md5' }), size]))
  const keys = [...sizes.keys()].sort()
  const counter = { requests: 0 }
  const bucket: Pick<Bucket, 'sizeOf' | 'list' | 'atOnce'> = {
    atOnce: 16,
    async sizeOf(key) {
      counter.requests++
      return sizes.get(key)
    },
    async *list(prefix) {
      counter.requests++
      let page = 0
      for (const key of keys) {
        if (!key.startsWith(prefix)) continue
        if (page === 1000) {
          counter.requests++
          page = 0
        }
        page++
        yield { key, sizeBytes: sizes.get(key)! }
      }
    },
  }
  return { bucket: bucket as Bucket, counter }
}

describe('the question what a bucket lacks', () => {
  it.each([
    ['few objects, one by one', files(0, 8), files(4, 100_000), 8],
    ['many objects of an empty bucket, one page', files(0, 50_000), [], 1],
    ['many objects of a small bucket, one page', files(0, 50_000), files(0, 900), 1],
    ['many objects of a large bucket, the lists of all prefixes', files(0, 30_000), files(15_000, 60_000), 1 + 256],
    ['all objects of a version that is there, the same', files(0, 40_000), files(0, 40_000), 1 + 256],
    ['few objects of a large bucket, one by one', files(0, 200), files(100, 60_000), 1 + 200],
  ])('is asked with few requests: %s', async (_, wanted, held, atMost) => {
    const { bucket, counter } = countingBucket(held)
    const there = new Set(held.map(({ id }) => id))
    const lacking = await lackingIn(bucket, wanted)
    expect(lacking.map(({ id }) => id).sort()).toEqual(
      wanted
        .filter(({ id }) => !there.has(id))
        .map(({ id }) => id)
        .sort(),
    )
    expect(counter.requests).toBeLessThanOrEqual(atMost)
  })

  it('counts an object of another size as lacking: it was not stored whole', async () => {
    const { bucket } = countingBucket(files(0, 100).map((file) => (file.size === 7 ? { ...file, size: 3 } : file)))
    expect(await lackingIn(bucket, files(0, 100))).toEqual([fileOf(7)])
    expect(await lackingIn(bucket, files(5, 9))).toEqual([fileOf(7)])
  })
})
