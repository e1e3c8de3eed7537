import { describe, expect, it } from 'vitest'
import { bootstrap, bootstrapCells } from './bootstrap.ts'
import { sortedQuantile } from './bootstrap-interval.ts'
import { chiSquareSf } from './distributions.ts'
import { drawBinomial, drawMultinomial } from './multinomial.ts'
import { binomialPmf } from './proportion.ts'
import { seededRandom } from './random.ts'
import type { Statistic } from './statistic.ts'

/** Pearson's test of draws against their law, rare values put together: the p-value. */
function agreement(seen: ReadonlyMap<string, number>, law: ReadonlyMap<string, number>, draws: number): number {
  let [statistic, groups] = [0, 0]
  const rare = { expected: 0, seen: 0 }
  const add = (expected: number, observed: number) => {
    statistic += (observed - expected) ** 2 / expected
    groups++
  }
  for (const [value, probability] of law) {
    const expected = probability * draws
    const observed = seen.get(value) ?? 0
    if (expected >= 5) add(expected, observed)
    else {
      rare.expected += expected
      rare.seen += observed
    }
  }
  if (rare.expected >= 1) add(rare.expected, rare.seen)
  return chiSquareSf(statistic, groups - 1)
}

function tally(draws: number, draw: () => string): Map<string, number> {
  const seen = new Map<string, number>()
  for (let i = 0; i < draws; i++) {
    const value = draw()
    seen.set(value, (seen.get(value) ?? 0) + 1)
  }
  return seen
}

describe('binomial draws', () => {
  it.each([
    [1, 0.3],
    [12, 0.5],
    [40, 0.02],
    [40, 0.9],
    [100, 0.1],
    [100, 0.4999],
    [1000, 0.011],
    [5000, 0.4],
    [1_000_000, 0.00002],
    [1_000_000, 0.3],
  ])('of %d trials with the chance %d have the binomial law', (n, p) => {
    const draws = 40_000
    const random = seededRandom(n + 1000 * p)
    const seen = tally(draws, () => String(drawBinomial(random, n, p)))
    const reach = 8 * Math.sqrt(n * p * (1 - p)) + 5
    const [from, to] = [Math.max(0, Math.floor(n * p - reach)), Math.min(n, Math.ceil(n * p + reach))]
    const law = new Map<string, number>()
    for (let k = from; k <= to; k++) law.set(String(k), binomialPmf(k, n, p))
    expect([...seen.keys()].every((k) => law.has(k))).toBe(true)
    expect(agreement(seen, law, draws)).toBeGreaterThan(0.001)
  })

  it('are the same on every machine', () => {
    const random = seededRandom(6)
    const draws = [
      [10, 0.2],
      [1000, 0.4],
      [1_000_000, 0.7],
      [1e9, 0.013],
    ].map(([n, p]) => drawBinomial(random, n!, p!))
    expect(draws).toEqual([2, 382, 700_473, 12_997_576])
  })

  it('know what is certain', () => {
    const random = seededRandom(1)
    expect([drawBinomial(random, 9, 0), drawBinomial(random, 9, 1), drawBinomial(random, 0, 0.5)]).toEqual([0, 9, 0])
  })
})

describe('multinomial draws', () => {
  it('have the law of rows drawn with replacement, summed over all samples', () => {
    const counts = Float64Array.of(1, 2, 2)
    const rows = [0, 1, 1, 2, 2]
    const law = new Map<string, number>()
    for (let sample = 0; sample < 5 ** 5; sample++) {
      const drawn = [0, 0, 0]
      for (let i = 0, rest = sample; i < 5; i++, rest = Math.floor(rest / 5)) drawn[rows[rest % 5]!]!++
      law.set(String(drawn), (law.get(String(drawn)) ?? 0) + 5 ** -5)
    }
    const random = seededRandom(3)
    const into = new Float64Array(3)
    const seen = tally(30_000, () => {
      drawMultinomial(random, 5, counts, into)
      return String([...into])
    })
    expect(seen.size).toBe(law.size)
    expect(agreement(seen, law, 30_000)).toBeGreaterThan(0.001)
  })
})

describe('a bootstrap of cells', () => {
  /** Truth, our and their prediction of each cell, as a difference of two F1. */
  const counts = Float64Array.of(310, 22, 14, 9, 30, 11, 17, 87)
  const f1 = (bit: number): Statistic => {
    return (weights) => {
      let [hits, calls, truths] = [0, 0, 0]
      for (let cell = 0; cell < 8; cell++) {
        const [truth, call] = [cell >> 2, (cell >> bit) & 1]
        hits += truth * call * weights[cell]!
        calls += call * weights[cell]!
        truths += truth * weights[cell]!
      }
      return (2 * hits) / (calls + truths)
    }
  }
  const [ours, theirs] = [f1(1), f1(0)]
  const difference: Statistic = (weights) => ours(weights) - theirs(weights)
  const cell = Uint32Array.from([...counts].flatMap((count, i) => new Array<number>(count).fill(i)))
  const ofRows: Statistic = (weights) => {
    const sums = new Float64Array(8)
    for (let row = 0; row < cell.length; row++) sums[cell[row]!]! += weights[row]!
    return difference(sums)
  }
  const replicates = 20_000
  const [byCells] = bootstrapCells([difference], { counts, replicates, seed: 1 })
  const [byRows] = bootstrap([ofRows], { rows: cell.length, replicates, seed: 2 })

  it('has the moments and quantiles of a bootstrap of the rows, to three standard errors', () => {
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
    const spread = (values: Float64Array) => {
      const middle = mean(values)
      return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
    }
    const [a, b] = [byCells!.replicates, byRows!.replicates]
    const error = spread(b) * Math.sqrt(2 / replicates)
    expect(Math.abs(mean(a) - mean(b))).toBeLessThan(3 * error)
    expect(Math.abs(spread(a) - spread(b))).toBeLessThan((3 * error) / Math.SQRT2)
    for (const level of [0.005, 0.05, 0.5, 0.95, 0.995]) {
      // How often the draws of rows lie below the quantile of the cells'.
      const share = b.filter((value) => value <= sortedQuantile(a, level)).length / replicates
      expect(Math.abs(share - level)).toBeLessThan(3 * Math.sqrt((2 * level * (1 - level)) / replicates))
    }
  })

  it('leaves out each row in the jackknife', () => {
    expect(byCells!.units).toBe(byRows!.units)
    expect(byCells!.estimate).toBeCloseTo(byRows!.estimate, 14)
    expect(byCells!.standardError).toBeCloseTo(byRows!.standardError, 12)
    expect(byCells!.acceleration).toBeCloseTo(byRows!.acceleration, 12)
  })

  it('keeps the size of each stratum', () => {
    const stratum = Uint32Array.of(0, 0, 0, 0, 1, 1, 1, 1)
    const truths: Statistic = (weights) => weights.slice(4).reduce((sum, weight) => sum + weight, 0)
    const [found] = bootstrapCells([truths], { counts, replicates: 100, seed: 1, stratum })
    expect(new Set(found!.replicates)).toEqual(new Set([145]))
  })

  it('takes no longer for a billion rows', () => {
    const large = counts.map((count) => count * 2e6)
    const [found] = bootstrapCells([difference], { counts: large, replicates: 2000, seed: 1 })
    expect(found!.standardError).toBeCloseTo(byCells!.standardError / Math.sqrt(2e6), 6)
    expect(sortedQuantile(found!.replicates, 0.5)).toBeCloseTo(byCells!.estimate, 4)
  })
})
