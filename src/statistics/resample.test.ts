import { describe, expect, it } from 'vitest'
import { chiSquareSf } from './distributions.ts'
import { binomialPmf } from './proportion.ts'
import { seededRandom } from './random.ts'
import { resample } from './resample.ts'

const SEED = 20_261_123

/** How often each row was drawn, draw by draw; the array is the same each time. */
function* draws(rows: number, times: number): Generator<Float64Array> {
  console.info(`${times} draws of ${rows} rows, seed ${SEED}`)
  const random = seededRandom(SEED)
  const all = Uint32Array.from({ length: rows }, (_, i) => i)
  const counts = new Float64Array(rows)
  for (let time = 0; time < times; time++) {
    counts.fill(0)
    resample(random, all, counts)
    yield counts
  }
}

describe('rows drawn with replacement', () => {
  it.each([1, 10, 4096, 4097, 10_000])('are as many as there are rows: %d', (rows) => {
    for (const counts of draws(rows, 20)) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows)
  })

  it.each([
    ['few', 10, 20_000],
    ['many', 10_000, 400],
  ])('come as often as the binomial law says, %s of them', (_, rows, times) => {
    const seen = new Float64Array(8)
    for (const counts of draws(rows, times)) for (const count of counts) seen[Math.min(count, 7)]!++
    const law = Array.from(seen, (_, k) => binomialPmf(k, rows, 1 / rows))
    law[7] = 1 - law.slice(0, 7).reduce((sum, p) => sum + p, 0)
    const all = rows * times
    const statistic = seen.reduce((sum, count, k) => sum + (count - law[k]! * all) ** 2 / (law[k]! * all), 0)
    // Counts of one draw lean against each other, which makes the statistic a little smaller.
    expect(chiSquareSf(statistic, 7)).toBeGreaterThan(0.001)
  })

  it('fall into any part of the rows by the binomial law, across the blocks in which they are drawn', () => {
    const [rows, times] = [10_000, 2000]
    // The first block, its first half, one row in three, and the last, shorter block.
    const parts = [
      (row: number) => row < 4096,
      (row: number) => row < 2048,
      (row: number) => row % 3 === 0,
      (row: number) => row >= 8192,
    ].map((part) => Uint32Array.from({ length: rows }, (_, row) => row).filter(part))
    const shares = parts.map((part) => part.length / rows)
    const [sums, squares] = [new Float64Array(parts.length), new Float64Array(parts.length)]
    for (const counts of draws(rows, times)) {
      parts.forEach((part, k) => {
        const total = part.reduce((sum, row) => sum + counts[row]!, 0)
        sums[k]! += total
        squares[k]! += (total - rows * shares[k]!) ** 2
      })
    }
    shares.forEach((share, k) => {
      const variance = rows * share * (1 - share)
      expect(Math.abs(sums[k]! / times - rows * share)).toBeLessThan(3 * Math.sqrt(variance / times))
      expect(Math.abs(squares[k]! / times / variance - 1)).toBeLessThan(3 * Math.sqrt(2 / times))
    })
  })

  it('are the same on every machine', () => {
    const [counts] = draws(20_000, 1)
    expect([...counts!.subarray(4090, 4102)]).toEqual([0, 1, 2, 1, 0, 0, 2, 0, 3, 2, 1, 2])
  })
})
