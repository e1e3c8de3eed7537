/** A seeded stream of random numbers: equal seeds give equal streams on every machine. */
export interface Random {
  /** A whole number from 0 to n − 1, n < 2³². */
  below(n: number): number
  /** One of the 2⁵³ equally spaced numbers from 0 to below 1. */
  uniform(): number
  /** Draws `rows.length` of `rows` with replacement and adds one to `counts[row]` for each. */
  resample(rows: Uint32Array, counts: Float64Array): void
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
    resample(rows, counts) {
      const n = rows.length
      const scale = n / 4294967296
      for (let i = 0; i < n; i++) counts[rows[Math.floor(next() * scale)]!]! += 1
    },
  }
}
