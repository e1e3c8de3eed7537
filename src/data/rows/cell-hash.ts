/**
 * Hashes of 64 bits, kept in two lanes of 32. Two different values share one with a chance of 2⁻⁶⁴: among a million
 * values any two do with a chance of 3 in 100 million, among 10 million of 3 in a million (n² / 2⁶⁵).
 */
export interface Hash {
  high: number
  low: number
}

/** Starts a hash. */
export const newHash = (): Hash => ({ high: 0x9e3779b9, low: 0x85ebca6b })

/** Sets a hash back to its start. */
export function resetHash(hash: Hash): void {
  hash.high = 0x9e3779b9
  hash.low = 0x85ebca6b
}

const TEXT = 1
const NUMBER = 2

/** Adds a text, by its UTF-8 bytes. */
export function addText(hash: Hash, text: string): void {
  const { length } = text
  let { high, low } = hash
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > LAST_ASCII) {
      addBytes(hash, Buffer.from(text))
      return
    }
    high = Math.imul(high ^ unit, 0x9e3779b1)
    low = Math.imul(low ^ unit, 0x5f356495)
    high ^= low >>> 15
  }
  finish(hash, high ^ length, low ^ TEXT)
}

const LAST_ASCII = 0x7f

/** Adds a text that is UTF-8 bytes from `start` to `end`. */
export function addBytes(hash: Hash, bytes: Uint8Array, start = 0, end: number = bytes.length): void {
  let { high, low } = hash
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    high = Math.imul(high ^ byte, 0x9e3779b1)
    low = Math.imul(low ^ byte, 0x5f356495)
    high ^= low >>> 15
  }
  finish(hash, high ^ (end - start), low ^ TEXT)
}

const number = new Float64Array(1)
const words = new Uint32Array(number.buffer)

/** Adds a number that is not NaN, by its bits; `-0` is `0`. */
export function addNumber(hash: Hash, value: number): void {
  number[0] = value + 0
  const high = Math.imul(hash.high ^ words[1]!, 0x9e3779b1)
  const low = Math.imul(hash.low ^ words[0]!, 0x5f356495)
  finish(hash, high ^ (low >>> 15), low ^ (high >>> 13) ^ NUMBER)
}

/** Mixes both lanes so that every bit of each depends on all that was added (finaliser of MurmurHash3, crossed). */
function finish(hash: Hash, high: number, low: number): void {
  let a = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  let b = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d)
  b = Math.imul(b ^ (b >>> 14), 0x297a2d39)
  hash.high = (a ^ (b >>> 16)) >>> 0
  hash.low = (b ^ (a >>> 15)) >>> 0
}

/** A value from 2⁵³ on is no longer told apart by its number. */
const EXACT = 2 ** 53

/** Tells whether a number, which may be NaN, is told apart from all others. */
export const isExact = (value: number): boolean => Math.abs(value) < EXACT

/** Adds a cell that may be a number: `1`, `1.0` and `1e0` are one value; an integer too large to be exact is a text. */
export function addCell(hash: Hash, text: string, value: number): void {
  if (isExact(value)) addNumber(hash, value)
  else addText(hash, text.trim())
}
