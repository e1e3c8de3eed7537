import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meldedP } from './melded.ts'
import { binomialCdf, binomialPmf } from './proportion.ts'
import { type BinomialLook, type SequentialTest, spentAfter, testLook, untested } from './sequential-binomial.ts'
import { incompleteBeta } from './special.ts'

const ALPHA = 0.05

/** Runs a test whose looks are all planned; `counts` are the successes of each. */
function course(
  looks: readonly Omit<BinomialLook, 'successes'>[],
  counts: readonly number[] = looks.map(() => 0),
  exactUpTo?: number,
): SequentialTest[] {
  const states: SequentialTest[] = []
  let state = untested
  for (const [i, look] of looks.entries()) {
    state = testLook(state, { ...look, successes: counts[i]! }, ALPHA * spentAfter((i + 1) / looks.length), exactUpTo)
    states.push(state)
  }
  return states
}

/** Goes through every outcome of the looks; returns the probability that the test rejects. */
function probabilityOfRejecting(looks: readonly Omit<BinomialLook, 'successes'>[], exactUpTo?: number): number {
  const walk = (state: SequentialTest, index: number): number => {
    if (state.rejected) return 1
    const look = looks[index]
    if (!look) return 0
    let sum = 0
    for (let successes = 0; successes <= look.trials; successes++) {
      const next = testLook(state, { ...look, successes }, ALPHA * spentAfter((index + 1) / looks.length), exactUpTo)
      sum += binomialPmf(successes, look.trials, look.chance) * walk(next, index + 1)
    }
    return sum
  }
  return walk(untested, 0)
}

describe('the sequential binomial test', () => {
  it('is the exact binomial test when there is one look', () => {
    const [only] = course([{ trials: 40, chance: 0.2 }], [13])
    expect(1 - binomialCdf(only!.critical - 1, 40, 0.2)).toBeLessThanOrEqual(ALPHA)
    expect(1 - binomialCdf(only!.critical - 2, 40, 0.2)).toBeGreaterThan(ALPHA)
    expect(only!.rejected).toBe(13 >= only!.critical)
  })

  it.each([
    [[4, 6, 5, 7].map((trials) => ({ trials, chance: 0.1 }))],
    [[9, 0, 3, 12].map((trials, i) => ({ trials, chance: 0.1 + 0.2 * i }))],
    [[1, 1, 1, 1, 1, 1, 1, 1].map((trials) => ({ trials, chance: 0.5 }))],
  ])('errs exactly as often as it says, and never more than alpha, over every outcome of %j', (looks) => {
    const states = course(looks)
    const probability = probabilityOfRejecting(looks)
    expect(probability).toBeLessThanOrEqual(ALPHA)
    expect(states.at(-1)!.spent).toBeCloseTo(probability, 6)
    expect(states.at(-1)!.spent).toBeGreaterThanOrEqual(probability - 1e-12)
  })

  it('draws the line where the whole distribution draws it, though it leaves out what cannot matter', () => {
    const looks = Array.from({ length: 12 }, (_, i) => ({ trials: 150 + 20 * i, chance: 0.14 }))
    const states = course(looks)
    let carried = [1]
    let spent = 0
    for (const [i, { trials, chance }] of looks.entries()) {
      const next = new Array<number>(carried.length + trials).fill(0)
      for (const [s, weight] of carried.entries())
        for (let k = 0; k <= trials; k++) next[s + k]! += weight * binomialPmf(k, trials, chance)
      const allowance = ALPHA * spentAfter((i + 1) / looks.length)
      while (spent + next.at(-1)! <= allowance) spent += next.pop()!
      carried = next
      expect(states[i]!.critical).toBe(carried.length)
    }
  })

  it('keeps what a rejection found, and a look without trials changes nothing but the time', () => {
    const quiet = { trials: 0, chance: 0.5 }
    const states = course([{ trials: 10, chance: 0.1 }, quiet, { trials: 30, chance: 0.1 }], [9, 0, 0])
    expect(states.map((state) => state.rejected)).toEqual([true, true, true])
    expect(course([quiet, quiet], [0, 0]).map((state) => state.spent)).toEqual([0, 0])
  })

  it('a chance of none or all is no special case', () => {
    expect(course([{ trials: 5, chance: 1 }], [5])[0]!.rejected).toBe(false)
    expect(course([{ trials: 5, chance: 0 }], [1])[0]!.rejected).toBe(true)
    expect(course([{ trials: 5, chance: 0 }], [0])[0]!.rejected).toBe(false)
  })

  it('carries two thousand numbers at most, and costs no more the more requests there are', () => {
    const looks = (trials: number) => Array.from({ length: 120 }, () => ({ trials, chance: 0.6 }))
    const exact = course(looks(1380)).at(-1)!
    expect(exact.mass.length).toBeGreaterThan(1000)
    expect(exact.mass.length).toBeLessThan(2000)
    expect(exact.spent).toBeLessThanOrEqual(ALPHA)
    expect(exact.spent).toBeGreaterThan(0.99 * ALPHA)
    const beyond = ({ critical, mean, variance }: SequentialTest) => (critical - mean) / Math.sqrt(variance)
    // A single test at the end would draw it 1.64 standard deviations above the mean: that is what 120 looks cost.
    expect(beyond(exact)).toBeCloseTo(2.4, 1)
    const bounded = course(looks(1e9)).at(-1)!
    expect(bounded.mass).toHaveLength(0)
    expect(beyond(bounded)).toBeCloseTo(4.1, 1)
  })
})

describe('the bounded line', () => {
  const looksOf = (chance: fc.Arbitrary<number>, most: number) =>
    fc.array(fc.record({ trials: fc.nat(most), chance }), { minLength: 1, maxLength: 12 })

  it('never rejects where the exact one would not, whenever it takes over', () => {
    const chances = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(looksOf(chances, 400), fc.double({ min: 0, max: 300, noNaN: true }), (looks, exactUpTo) => {
        const exact = course(looks, undefined, Number.POSITIVE_INFINITY)
        const bounded = course(looks, undefined, exactUpTo)
        for (const [i, { critical, variance }] of bounded.entries()) {
          if (variance <= exactUpTo) expect(critical).toBe(exact[i]!.critical)
          else expect(critical).toBeGreaterThanOrEqual(exact[i]!.critical)
        }
      }),
    )
  })

  it.each([0, 0.7, 1.5])(
    'errs no more often than it says, over every outcome, from the variance %f on',
    (exactUpTo) => {
      const looks = [4, 6, 0, 5, 7].map((trials, i) => ({ trials, chance: 0.05 + 0.05 * i }))
      const probability = probabilityOfRejecting(looks, exactUpTo)
      expect(probability).toBeGreaterThan(0)
      expect(probability).toBeLessThanOrEqual(course(looks, undefined, exactUpTo).at(-1)!.spent)
    },
  )

  it('rejects nothing that nobody paid for', () => {
    const paid = testLook(untested, { trials: 100, successes: 0, chance: 0.5 }, ALPHA, 0)
    expect(testLook(paid, { trials: 100, successes: 100, chance: 0.5 }, ALPHA, 0).rejected).toBe(false)
  })

  it('meets a chance of none or all', () => {
    const started = testLook(untested, { trials: 100, successes: 50, chance: 0.5 }, ALPHA / 2, 0)
    expect(testLook(started, { trials: 5, successes: 5, chance: 1 }, ALPHA, 0).rejected).toBe(false)
    expect(testLook(started, { trials: 900, successes: 900, chance: 0 }, ALPHA, 0).rejected).toBe(true)
  })
})

/** P(lower limit of a ≤ upper limit of b + margin) by the definition, on a fine grid of levels of b. */
function byMidpoints(a: number, ofA: number, b: number, ofB: number, margin: number): number {
  const [steps, sd] = [20_000, Math.sqrt(b + 1) / ofB]
  const [from, to] = [Math.max(0, b / ofB - 9 * sd), Math.min(1, b / ofB + 25 * sd)]
  let sum = 0
  for (let i = 0; i < steps; i++) {
    const [y, next] = [from + ((to - from) * i) / steps, from + ((to - from) * (i + 1)) / steps]
    const weight = incompleteBeta(next, b + 1, ofB - b) - incompleteBeta(y, b + 1, ofB - b)
    const x = (y + next) / 2 + margin
    sum += weight * incompleteBeta(x, a, ofA - a + 1)
  }
  return sum
}

describe('the melded test of a difference of shares', () => {
  it('is Fisher’s exact test when the margin is none', () => {
    // SciPy: fisher_exact([[12, 288], [20, 2680]], 'greater').
    expect(meldedP({ count: 12, of: 300 }, { count: 20, of: 2700 }, 0)).toBeCloseTo(2.882241293496207e-5, 13)
  })

  it('is the exact binomial test beside a version that never fails', () => {
    expect(meldedP({ count: 0, of: 0 }, { count: 0, of: 300 }, -0.005)).toBeCloseTo(0.995 ** 300, 12)
    expect(meldedP({ count: 0, of: 2700 }, { count: 0, of: 300 }, -0.005)).toBeCloseTo(0.995 ** 300, 12)
  })

  it('gives what a fine numerical integral gives, whichever of the two had more requests', () => {
    const cases = [
      [1, 900, 12, 100, -0.05],
      [1, 100, 4, 900, -0.001],
      [9, 9000, 0, 100, 0.0005],
      [9, 9000, 3, 100, -0.005],
      [30, 100, 300, 9000, 0.1],
    ] as const
    for (const [a, ofA, b, ofB, margin] of cases) {
      const ours = meldedP({ count: a, of: ofA }, { count: b, of: ofB }, margin)
      expect(ours / byMidpoints(a, ofA, b, ofB, margin), String([a, ofA, b, ofB, margin])).toBeCloseTo(1, 4)
    }
  })

  it('knows nothing without requests', () => {
    expect(meldedP({ count: 0, of: 0 }, { count: 0, of: 0 }, 0.1)).toBe(1)
    expect(meldedP({ count: 0, of: 100 }, { count: 0, of: 0 }, -0.1)).toBe(1)
  })

  it.each([
    [12, 30, 0],
    [12, 30, 0.1],
    [30, 12, 0.05],
    [20, 20, -0.1],
  ])(
    'errs at most as often as its level, for shares of %i and of %i at margin %f, whatever they are',
    (ofA, ofB, margin) => {
      const p = Array.from({ length: ofA + 1 }, (_, a) =>
        Array.from({ length: ofB + 1 }, (_, b) => meldedP({ count: a, of: ofA }, { count: b, of: ofB }, margin)),
      )
      for (let rate = Math.max(0, -margin); rate <= Math.min(1, 1 - margin); rate += 0.01) {
        for (const level of [0.1, 0.02, 0.001]) {
          let size = 0
          for (const [a, row] of p.entries())
            for (const [b, value] of row.entries())
              if (value <= level) size += binomialPmf(a, ofA, rate + margin) * binomialPmf(b, ofB, rate)
          expect(size, `rate ${rate}, level ${level}`).toBeLessThanOrEqual(level)
        }
      }
    },
  )
})
