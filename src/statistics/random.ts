/** A seeded stream of random numbers: equal seeds give equal streams on every machine. */
export interface Random {
  /** A whole number from 0 to n − 1, n < 2³². */
  below(n: number): number
  /** One of the 2⁵³ equally spaced numbers from 0 to below 1. */
  uniform(): number
  /** Fills the first `count` places with whole numbers from `from` to below `from` + `n`. */
  fill(into: Uint32Array, count: number, from: number, n: number): void
}

/**
 * Makes xoshiro128** (Blackman and Vigna 2018), its state filled from the seed by splitmix32.
 * `below` scales 32 bits, so its bias is under n/2³².
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const splitmix = (): number => {
    state = (state + 0x9e3779b9) | 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) | 0
  }
  let a = splitmix()
  let b = splitmix()
  let c = splitmix()
  let d = splitmix()
  const next = (): number => {
    const scaled = Math.imul(b, 5)
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  return {
    below: (n) => Math.floor((next() / 4294967296) * n),
    uniform: () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992,
    fill(into, count, from, n) {
      const scale = n / 4294967296
      // The same steps as `next`; with the state in locals they are three times as fast.
      let [w, x, y, z] = [a, b, c, d]
      for (let i = 0; i < count; i++) {
        const scaled = Math.imul(x, 5)
        into[i] = from + Math.floor((Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 0) * scale)
        const shifted = x << 9
        y ^= w
        z ^= x
        x ^= y
        w ^= z
        y ^= shifted
        z = (z << 11) | (z >>> 21)
      }
      a = w
      b = x
      c = y
      d = z
    },
  }
}
