import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrap } from './bootstrap.ts'
import { bcaBelow, bcaInterval } from './bootstrap-interval.ts'
import { delong, delongStatistic } from './delong.ts'
import { normalCdf, normalQuantile, studentCdf, studentQuantile } from './distributions.ts'
import { holm } from './holm.ts'
import { dieboldMariano, invertTest, pairedT, wilcoxonSignedRank } from './paired-differences.ts'
import { mcnemarExact, mcnemarMidP, ratioScore, ratioStatistic, tango, tangoStatistic } from './paired-proportions.ts'
import { wilson } from './proportion.ts'
import { seededRandom } from './random.ts'
import { findRoot, firstWhere } from './root.ts'

const counts = fc
  .tuple(fc.nat(60), fc.nat(60), fc.nat(200), fc.nat(100))
  .filter(([b, c, both, none]) => b + c + both + none > 0)
  .map(([b, c, both, none]) => ({ n: b + c + both + none, b, c, both }))

describe('distributions', () => {
  it('quantiles undo the distribution, in the tails too', () => {
    for (const p of [1e-200, 1e-12, 0.03, 0.5, 0.8]) {
      expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 10)
      expect(studentCdf(studentQuantile(p, 4), 4) / p).toBeCloseTo(1, 10)
    }
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  })

  it('a root is found at a jump and refused without a change of sign', () => {
    expect(findRoot((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 12)
    expect(() => findRoot(() => 1, 0, 1)).toThrow(RangeError)
  })

  it('are searched for the first whole number that will do', () => {
    for (const first of [-3, 0, 1, 6, 7]) expect(firstWhere(-3, 7, (at) => at >= first)).toBe(first)
    expect(firstWhere(0, 2 ** 40, (at) => at > 2 ** 33)).toBe(2 ** 33 + 1)
    expect(firstWhere(4, 4, () => true)).toBe(4)
  })
})

describe('shares of the same rows', () => {
  it('gives the published p-values of McNemar', () => {
    expect(mcnemarExact(10, 2)).toBeCloseTo(0.038574219, 9)
    expect(mcnemarMidP(10, 2)).toBeCloseTo(0.0224609, 7)
    expect(mcnemarExact(25, 11)).toBeCloseTo(0.0288167199, 9)
    expect(mcnemarMidP(25, 11)).toBeCloseTo(0.0200738519, 10)
    expect([mcnemarExact(0, 0), mcnemarMidP(0, 0)]).toEqual([1, 1])
  })

  it('ten rows without a discordant one leave 21 points open; 133 rows close 2 points', () => {
    expect(tango({ n: 10, b: 0, c: 0, both: 10 }, 0.05)[0]).toBeCloseTo(-0.2129, 4)
    expect(tango({ n: 132, b: 0, c: 0, both: 132 }, 0.05)[0]).toBeLessThan(-0.02)
    expect(tango({ n: 133, b: 0, c: 0, both: 133 }, 0.05)[0]).toBeGreaterThan(-0.02)
  })

  it('Tango’s interval holds the estimate, turns with the models, and its ends are where the test turns', () => {
    fc.assert(
      fc.property(counts, (found) => {
        const [low, high] = tango(found, 0.05)
        const [turnedLow, turnedHigh] = tango({ ...found, b: found.c, c: found.b }, 0.05)
        expect(low).toBeLessThanOrEqual((found.b - found.c) / found.n)
        expect(high).toBeGreaterThanOrEqual((found.b - found.c) / found.n)
        expect(turnedLow).toBeCloseTo(-high, 10)
        expect(turnedHigh).toBeCloseTo(-low, 10)
        if (low > -1) expect(tangoStatistic(found, low)).toBeCloseTo(-normalQuantile(0.05), 6)
      }),
    )
  })

  it('the interval of the ratio holds the estimate and agrees with its test', () => {
    fc.assert(
      fc.property(counts, (found) => {
        const [low, high] = ratioScore(found, 0.05)
        const base = found.both + found.c
        if (base > 0) {
          expect(low).toBeLessThanOrEqual((found.both + found.b) / base)
          expect(high).toBeGreaterThanOrEqual((found.both + found.b) / base)
        }
        if (low > 0) expect(ratioStatistic(found, low)).toBeCloseTo(-normalQuantile(0.05), 5)
      }),
    )
  })

  it('Wilson never has zero width', () => {
    const [low, high] = wilson(10, 10, 0.05)
    expect(low).toBeCloseTo(0.787, 3)
    expect(high).toBe(1)
  })
})

describe('AUC', () => {
  it('gives the published DeLong example', () => {
    const found = delong(Uint8Array.of(1, 1, 1, 1, 1, 0, 0, 0, 0, 0), [
      Float64Array.of(0.9, 0.8, 0.7, 0.6, 0.35, 0.5, 0.4, 0.3, 0.2, 0.1),
      Float64Array.of(0.6, 0.5, 0.9, 0.3, 0.35, 0.55, 0.45, 0.3, 0.2, 0.65),
    ])
    expect(found.auc.map((auc) => Number(auc.toFixed(12)))).toEqual([0.92, 0.62])
    expect(delongStatistic(found)).toBeCloseTo(1.6269784336, 10)
  })

  it('says 0 for equal rankings and infinite for a difference without variance', () => {
    const same = Float64Array.of(0.9, 0.8, 0.2, 0.1)
    const turned = Float64Array.of(0.1, 0.2, 0.8, 0.9)
    const labels = Uint8Array.of(1, 1, 0, 0)
    expect(delongStatistic(delong(labels, [same, same]))).toBe(0)
    expect(delongStatistic(delong(labels, [same, turned]))).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('bootstrap', () => {
  const n = 200
  const random = seededRandom(1)
  const values = Float64Array.from({ length: n }, () => random.below(1000) / 1000)
  const mean = (weights: Float64Array): number => {
    let [sum, total] = [0, 0]
    weights.forEach((weight, i) => {
      sum += weight * values[i]!
      total += weight
    })
    return sum / total
  }

  it('is the same for the same seed, and another for another', () => {
    const run = (seed: number) => bootstrap([mean], { rows: n, replicates: 100, seed })[0]!.replicates
    expect(run(7)).toEqual(run(7))
    expect(run(7)).not.toEqual(run(8))
  })

  it('has the spread that theory gives to a mean', () => {
    const [found] = bootstrap([mean], { rows: n, replicates: 4000, seed: 3 })
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - found!.estimate) ** 2, 0) / (n - 1))
    const [low, high] = bcaInterval(found!, 0.05)
    expect((high - low) / 2 / ((1.6525 * deviation) / Math.sqrt(n))).toBeCloseTo(1, 1)
  })

  it('keeps strata at their size, and draws clusters whole', () => {
    const stratum = Uint32Array.from(values, (_, i) => Number(i < 5))
    const inFirst = (weights: Float64Array): number => weights.slice(0, 5).reduce((sum, weight) => sum + weight, 0)
    const [strata] = bootstrap([inFirst], { rows: n, replicates: 50, seed: 1, stratum })
    expect(new Set(strata!.replicates)).toEqual(new Set([5]))
    const cluster = Uint32Array.from(values, (_, i) => Math.floor(i / 2))
    const torn = (weights: Float64Array): number =>
      weights.reduce((sum, weight, i) => sum + Number(weight !== weights[i ^ 1]), 0)
    expect(bootstrap([torn], { rows: n, replicates: 50, seed: 1, cluster })[0]!.replicates.at(-1)).toBe(0)
  })

  it('leaves out draws that are not defined', () => {
    const sometimes = (weights: Float64Array): number => (weights[0]! > 0 ? 1 : Number.NaN)
    const [found] = bootstrap([sometimes], { rows: n, replicates: 100, seed: 1 })
    expect(found!.replicates.length).toBeLessThan(100)
  })

  it('has a p-value that turns at alpha just where the interval ends', () => {
    const [found] = bootstrap([mean], { rows: n, replicates: 4000, seed: 3 })
    const high = bcaInterval(found!, 0.05)[1]
    expect(bcaBelow(found!, high)).toBeCloseTo(0.05, 3)
    expect(bcaBelow(found!, high + 0.01)).toBeLessThan(0.05)
    expect(bcaBelow(found!, high - 0.01)).toBeGreaterThan(0.05)
  })
})

describe('paired differences', () => {
  it('inverts the t test into its known interval', () => {
    const d = Float64Array.of(1, 2, 4, 3, 2.5, 0.5)
    const at = (theta: number) => pairedT(d.map((value) => value - theta))
    const mean = d.reduce((sum, value) => sum + value, 0) / 6
    const error = Math.sqrt(d.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 5 / 6)
    const [low, high] = invertTest(at, 0.05, mean, error)
    expect(low).toBeCloseTo(mean + studentQuantile(0.05, 5) * error, 10)
    expect(high).toBeCloseTo(mean - studentQuantile(0.05, 5) * error, 10)
  })

  it('answers samples without any difference', () => {
    expect(pairedT(new Float64Array(5)).twoSided).toBe(1)
    expect(wilcoxonSignedRank(new Float64Array(5)).twoSided).toBe(1)
    expect(dieboldMariano(new Float64Array(5)).twoSided).toBe(1)
  })

  it('keeps a variance above zero where the flat kernel falls below it', () => {
    const zigzag = Float64Array.from({ length: 40 }, (_, i) => (i % 2 ? 1 : -1) + 0.1)
    expect(dieboldMariano(zigzag, 2).twoSided).toBeGreaterThan(0)
    expect(dieboldMariano(zigzag, 2).twoSided).toBeLessThanOrEqual(1)
  })
})

describe('Holm', () => {
  it('steps down, never falls, and stops at 1', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
    expect(holm([0.6, 0.7])).toEqual([1, 1])
    expect(holm([])).toEqual([])
  })
})
