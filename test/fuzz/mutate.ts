import { type Random, seededRandom } from '../../src/statistics/random.ts'
import type { FuzzedParser } from './parsers.ts'

/** Makes a stream of broken inputs from whole ones; equal seeds give equal streams. */
export function mutations({ seeds, words }: FuzzedParser, seed: number): () => Buffer {
  const random = seededRandom(seed)
  return () => {
    let bytes = Buffer.from(seeds[random.below(seeds.length)]!)
    for (let change = random.below(6); change >= 0; change--) bytes = mutate(bytes, words, random)
    return bytes
  }
}

const MOST_BYTES = 1 << 16

function mutate(bytes: Buffer, words: readonly string[], random: Random): Buffer<ArrayBuffer> {
  const at = random.below(bytes.length + 1)
  const to = at + random.below(Math.min(bytes.length - at, 64) + 1)
  const put = (middle: Uint8Array, from: number, until: number) =>
    Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(until)]).subarray(0, MOST_BYTES)
  switch (random.below(7)) {
    case 0:
      return put(Buffer.alloc(0), at, to)
    case 1:
      return put(Buffer.alloc(0), at, bytes.length)
    case 2:
      return put(Buffer.from(words[random.below(words.length)]!), at, at)
    case 3:
      return put(bytes.subarray(at, to), to, to)
    case 4:
      return put(Buffer.concat(Array.from({ length: 1 + random.below(200) }, () => bytes.subarray(at, to))), at, to)
    case 5:
      return put(Buffer.of(random.below(256)), at, Math.min(at + 1, bytes.length))
    default: {
      const bit = Buffer.from(bytes)
      if (at < bit.length) bit[at]! ^= 1 << random.below(8)
      return bit
    }
  }
}
