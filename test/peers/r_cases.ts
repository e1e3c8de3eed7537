/**
 * Makes the cases that `r_oracle.R` answers: ties, few rows, equal and perfect models among them. By itself it prints them:
 *
 *     node test/peers/r_cases.ts | Rscript test/peers/r_oracle.R > test/peers/golden/r.json
 */
import { seededRandom } from '../../src/statistics/random.ts'

/** The seed of the cases in `golden/r.json`. */
const SEED = 20_260_917

export interface RCases {
  readonly seed: number
  /** Right answers, rows, bound, one-sided alpha. */
  readonly shares: readonly (readonly [k: number, n: number, bound: number, alpha: number])[]
  /** Rows that both models have right, only the candidate, only the baseline, none. */
  readonly pairs: readonly { both: number; b: number; c: number; none: number; alpha: number }[]
  readonly rankings: readonly { y: number[]; ours: number[]; theirs: number[]; alpha: number; margin: number }[]
  /** Losses of both models; `share` is a relative gain that is tested. */
  readonly losses: readonly { ours: number[]; theirs: number[]; alpha: number; margin: number; share: number }[]
  /** Losses in order of time. */
  readonly series: readonly { ours: number[]; theirs: number[]; lags: number; alpha: number }[]
  readonly families: readonly (readonly number[])[]
  readonly surveys: readonly { y: number[]; w: number[]; g: number[]; alpha: number }[]
  readonly draws: readonly { kind: 'rows' | 'strata' | 'clusters'; ours: number[]; theirs: number[]; of: number[] }[]
}

/** Makes the cases of a seed. */
export function casesOf(seed: number): RCases {
  const random = seededRandom(seed)
  // Four digits: R and JavaScript read the same numbers, ties included, and the file stays small.
  const short = (x: number): number => Number(x.toFixed(4))
  const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
  const oneOf = <T>(values: readonly T[]): T => values[random.below(values.length)]!
  const loss = (): number => short(Math.abs(normal()))

  const ranking = (i: number) => {
    const y = many(oneOf([8, 40, 120]), (row) => (row < 4 ? row % 2 : random.below(2)))
    const score = (label: number): number =>
      i % 3 === 0 ? Math.round(2 * (label + normal())) + 0 : short(label + normal())
    const ours = y.map(score)
    // Equal models, one that is perfect, and two of their own.
    const theirs = i === 1 ? [...ours] : y.map((label) => (i === 2 ? label : score(label)))
    return { y, ours, theirs, alpha: oneOf([0.05, 0.01]), margin: oneOf([0, 0.01, 0.05]) }
  }
  const lossPair = (i: number) => {
    const theirs = many(oneOf([10, 13, 49, 60]), () => (i % 3 === 0 ? 1 + random.below(4) : loss()))
    const ours = theirs.map((x) => short(i % 3 === 0 ? random.below(5) : Math.abs(0.9 * x + 0.3 * normal())))
    return { ours, theirs, alpha: oneOf([0.05, 0.01]), margin: 0.1, share: oneOf([-0.03, 0.03, 0.2]) }
  }
  const timed = (i: number) => {
    const n = oneOf([12, 40, 130])
    const noise = many(n + 3, normal)
    const drift = (row: number): number =>
      i % 4 === 3 ? (row % 2 ? 1 : -1) * uniform() : noise[row + 1]! + noise[row]!
    const theirs = many(n, () => short(3 + uniform()))
    const ours = theirs.map((x, row) => short(x - 0.1 + 0.4 * drift(row)))
    return { ours, theirs, lags: 1 + Math.floor(Math.cbrt(n)), alpha: 0.05 }
  }
  const survey = (i: number) => {
    const n = oneOf([20, 90])
    const g = many(n, (row) => (i % 2 ? random.below(14) : row))
    const level = many(n, uniform)
    return {
      y: g.map((group) => Number(uniform() < level[group]!)),
      w: many(n, () => (i % 3 ? oneOf([0.5, 1, 3]) : 1)),
      g,
      alpha: 0.05,
    }
  }
  return {
    seed,
    shares: [
      [0, 10, 0.2, 0.05],
      [10, 10, 0.7, 0.05],
      [1, 1, 0.5, 0.05],
      [900, 900, 0.5, 0.05],
      [20, 900, 0.9, 0.05],
      ...many(9, () => {
        const n = oneOf([7, 60, 900])
        return [random.below(n + 1), n, oneOf([0.5, 0.9]), oneOf([0.05, 0.005])] as const
      }),
    ],
    pairs: [
      { both: 0, b: 10, c: 2, none: 0, alpha: 0.05 },
      { both: 3, b: 25, c: 11, none: 1, alpha: 0.05 },
      { both: 9, b: 0, c: 1, none: 0, alpha: 0.05 },
      { both: 50, b: 400, c: 9, none: 30, alpha: 0.05 },
      ...many(7, () => {
        const [both, b, c, none] = many(4, () => random.below(oneOf([6, 60]))) as [number, number, number, number]
        return { both, b: b + 1, c, none, alpha: oneOf([0.05, 0.01]) }
      }),
    ],
    rankings: many(9, ranking),
    losses: many(9, lossPair),
    series: many(8, timed),
    families: [[0.01, 0.04, 0.03, 0.005], [0.2], [0.5, 0.5, 0.01], many(9, () => short(uniform()))],
    surveys: many(6, survey),
    draws: (['rows', 'strata', 'clusters'] as const).map((kind) => {
      const n = kind === 'strata' ? 120 : 80
      const of = many(n, (row) => (kind === 'strata' ? Number(row < 15) : kind === 'clusters' ? row % 25 : 0))
      // Rows of a cluster are alike. Draws that equal the estimate would be counted by half here, and not at all by boot.
      const level = many(25, normal)
      const make = (row: number): number => short(Math.abs(normal() + (kind === 'clusters' ? level[of[row]!]! : 0)))
      const theirs = many(n, make)
      return { kind, ours: theirs.map((x, row) => (uniform() < 0.5 ? x : make(row))), theirs, of }
    }),
  }
}

if (import.meta.main) console.log(JSON.stringify(casesOf(SEED)))
