/** One number as its two 32-bit halves: `WORDS[0]` is the low one. */
const NUMBER = new Float64Array(1)
const WORDS = new Uint32Array(NUMBER.buffer)

/** Hashes a number by its value to 32 bits; 0 and −0 are one value. */
export function hashNumber(value: number): number {
  NUMBER[0] = value + 0
  return hashWords(WORDS[0]!, WORDS[1]!)
}

/** Hashes two 32-bit words to 32 bits (MurmurHash3, x86, 32 bits). */
export function hashWords(low: number, high: number): number {
  let hash = stir(0, low)
  hash = stir(hash, high)
  return finalise(hash)
}

function stir(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  const mixed = hash ^ k
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

/** Spreads the bits of a hash, so that each of them depends on all (finaliser of MurmurHash3). */
export function finalise(hash: number): number {
  let bits = hash ^ (hash >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * Mixes two 32-bit words in a few steps, for sums over the cells of a row that are finalised at the end: all bits count, but not
 * every bit of the result depends on all of them.
 * @param seed an odd number, of the column: equal cells of different columns add different things
 */
export function cellPart(low: number, high: number, seed: number): number {
  const mixed = low ^ Math.imul(high, 0x9e3779b1)
  return Math.imul(mixed ^ (mixed >>> 15), seed)
}

/** Hashes bytes to 32 bits, from `start` to `end`, of FNV-1a's kind; `finalise` it where all its bits must be good. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash ^ (hash >>> 15)
}
