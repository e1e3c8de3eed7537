/** 2¹⁴ registers: a standard error of 1.04 / √2¹⁴ = 0.8 %. */
const INDEX_BITS = 14
const REGISTERS = 1 << INDEX_BITS
/** A register holds the position of the first 1 among the other bits of a hash, or one more when there is none. */
const RANK_BITS = 32 - INDEX_BITS

/** The standard error of an estimate, relative to the true number. */
export const DISTINCT_ERROR = 1.04 / Math.sqrt(REGISTERS)

/**
 * Estimates how many different values there are from their 32-bit hashes, in 16 kB. Neither order nor repetition matters.
 * HyperLogLog (Flajolet and others 2007) with Ertl's improved raw estimator (2017, arXiv 1702.01284, algorithm 6), which needs no
 * tables of bias; values that share a hash are made up for by −2³²·ln(1 − n/2³²).
 */
export class HyperLogLog {
  private readonly registers = new Uint8Array(REGISTERS)

  /** Adds a value by its hash, whose bits must all be good. */
  add(hash: number): void {
    const index = hash >>> RANK_BITS
    const rank = Math.clz32(hash << INDEX_BITS) + 1
    const capped = rank > RANK_BITS ? RANK_BITS + 1 : rank
    if (capped > this.registers[index]!) this.registers[index] = capped
  }

  /** Adds the values that another one has seen. */
  merge(other: HyperLogLog): void {
    const { registers } = this
    other.registers.forEach((rank, index) => {
      if (rank > registers[index]!) registers[index] = rank
    })
  }

  /** Estimates the number of different values, rounded. */
  estimate(): number {
    const counts = new Float64Array(RANK_BITS + 2)
    for (const rank of this.registers) counts[rank]!++
    let sum = REGISTERS * tau(1 - counts[RANK_BITS + 1]! / REGISTERS)
    for (let rank = RANK_BITS; rank >= 1; rank--) sum = (sum + counts[rank]!) / 2
    sum += REGISTERS * sigma(counts[0]! / REGISTERS)
    const hashes = REGISTERS ** 2 / (2 * Math.LN2 * sum)
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
