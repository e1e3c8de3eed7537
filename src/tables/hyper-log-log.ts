/** The standard error of an estimate from 2^bits registers, relative to the true number: of 14 bits 0.8 %. */
export const distinctError = (bits: number): number => 1.04 / Math.sqrt(2 ** bits)

/**
 * Estimates how many different values there are from their 32-bit hashes, in a byte a register. Neither order nor repetition matters.
 * HyperLogLog (Flajolet and others 2007) with Ertl's improved raw estimator (2017, arXiv 1702.01284, algorithm 6), which needs no
 * tables of bias; values that share a hash are made up for by −2³²·ln(1 − n/2³²).
 */
export class HyperLogLog {
  /** Bits of a hash that say which register is meant. */
  private bits: number
  /** Each holds the position of the first 1 among the other bits of a hash, or one more when there is none. */
  private registers: Uint8Array

  /** @param bits 2^bits registers, of 4 to 16 bits */
  constructor(bits: number) {
    this.bits = bits
    this.registers = new Uint8Array(2 ** bits)
  }

  /** Adds a value by its hash, whose bits must all be good. */
  add(hash: number): void {
    const { bits, registers } = this
    const index = hash >>> (32 - bits)
    // The bit that is put behind the hash is the first 1 where the hash has none.
    const rank = Math.clz32((hash << bits) | (1 << (bits - 1))) + 1
    if (rank > registers[index]!) registers[index] = rank
  }

  /** Adds the values that another one has seen, which stays as it is. The fewer registers of the two are left. */
  merge(other: HyperLogLog): void {
    this.tighten(other.bits)
    const { registers } = this
    other.folded(this.bits).forEach((rank, index) => {
      if (rank > registers[index]!) registers[index] = rank
    })
  }

  /** Leaves 2^bits registers, as if there had never been more. */
  tighten(bits: number): void {
    if (bits >= this.bits) return
    this.registers = this.folded(bits)
    this.bits = bits
  }

  /** Bits that no longer say which register is meant count as bits before the others. */
  private folded(bits: number): Uint8Array {
    const fewer = this.bits - bits
    if (fewer <= 0) return this.registers
    const folded = new Uint8Array(2 ** bits)
    this.registers.forEach((rank, index) => {
      const low = index & (2 ** fewer - 1)
      const moved = low > 0 ? Math.clz32(low) - 31 + fewer : rank + fewer
      if (rank > 0 && moved > folded[index >> fewer]!) folded[index >> fewer] = moved
    })
    return folded
  }

  /** Estimates the number of different values, rounded. */
  estimate(): number {
    const highest = 32 - this.bits
    const { length } = this.registers
    const counts = new Float64Array(highest + 2)
    for (const rank of this.registers) counts[rank]!++
    let sum = length * tau(1 - counts[highest + 1]! / length)
    for (let rank = highest; rank >= 1; rank--) sum = (sum + counts[rank]!) / 2
    sum += length * sigma(counts[0]! / length)
    const hashes = length ** 2 / (2 * Math.LN2 * sum)
    return Math.round(hashes < 2 ** 31 ? -(2 ** 32) * Math.log1p(-hashes / 2 ** 32) : hashes)
  }
}

/** Ertl's σ: what registers that are still 0 add. */
function sigma(share: number): number {
  if (share === 1) return Infinity
  let [x, y, sum, before] = [share, 1, share, Number.NaN]
  while (sum !== before) {
    x *= x
    before = sum
    sum += x * y
    y += y
  }
  return sum
}

/** Ertl's τ: what registers that are full add. */
function tau(share: number): number {
  if (share === 0 || share === 1) return 0
  let [x, y, sum, before] = [share, 1, 1 - share, Number.NaN]
  while (sum !== before) {
    x = Math.sqrt(x)
    before = sum
    y /= 2
    sum -= (1 - x) ** 2 * y
  }
  return sum / 3
}
