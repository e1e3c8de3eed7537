import { normalQuantile } from '../../../src/statistics/distributions.ts'
import { exactAbove, exactBelow, isSparse } from '../../../src/statistics/paired-exact.ts'
import { tangoStatistic } from '../../../src/statistics/paired-proportions.ts'
import { binomialCdf, binomialPmf } from '../../../src/statistics/proportion.ts'

/** How a rule answers to b rows that only the candidate has right and c that only the baseline has. */
export interface Rule {
  readonly passes: (n: number, b: number, c: number) => boolean
  readonly fails: (n: number, b: number, c: number) => boolean
}

/** The gate of accuracy: Tango's score test, with the exact tails where few rows differ. */
export function gateOf(margin: number, alpha: number): Rule {
  const z = -normalQuantile(alpha)
  return {
    passes: (n, b, c) => {
      const counts = { n, b, c, both: 0 }
      return tangoStatistic(counts, -margin) > z && (!isSparse(counts) || exactAbove(counts, -margin) < alpha)
    },
    fails: (n, b, c) => {
      const counts = { n, b, c, both: 0 }
      return tangoStatistic(counts, -margin) < -z && (!isSparse(counts) || exactBelow(counts, -margin) < alpha)
    },
  }
}

/** Tango's score test alone, which the literature recommends. */
export function tangoAlone(margin: number, alpha: number): Rule {
  const z = -normalQuantile(alpha)
  const statistic = (n: number, b: number, c: number): number => tangoStatistic({ n, b, c, both: 0 }, -margin)
  return { passes: (n, b, c) => statistic(n, b, c) > z, fails: (n, b, c) => statistic(n, b, c) < -z }
}

/** What a threshold on the point says: not more than the margin below the baseline is good, else bad. */
export function thresholdOf(margin: number): Rule {
  const good = (n: number, b: number, c: number): boolean => b - c >= -n * margin - 1e-9
  return { passes: good, fails: (n, b, c) => !good(n, b, c) }
}

/** The border of a rule for one n: with c rows lost, the fewest rows won that pass, and the number of b that fail. */
export interface Border {
  readonly n: number
  readonly passing: Int32Array
  readonly failing: Int32Array
}

/** Finds the border of a rule; more rows won are never worse. `most` is the largest share lost that is asked for. */
export function borderOf(rule: Rule, n: number, most: number): Border {
  const top = Math.min(n, Math.ceil(n * most + 9 * Math.sqrt(n * most) + 12))
  const passing = new Int32Array(top + 1)
  const failing = new Int32Array(top + 1)
  let [pass, fail] = [0, 0]
  for (let c = 0; c <= top; c++) {
    while (pass <= n - c && !rule.passes(n, pass, c)) pass++
    while (fail <= n - c && rule.fails(n, fail, c)) fail++
    passing[c] = pass
    failing[c] = fail
  }
  return { n, passing, failing }
}

/** Adds up how often a rule passes and fails, of all tables at these shares of rows won and lost. */
export function ratesOf({ n, passing, failing }: Border, won: number, lost: number): { pass: number; fail: number } {
  const share = won / (1 - lost)
  const upTo = (k: number, rows: number): number => (k < 0 ? 0 : k >= rows ? 1 : binomialCdf(k, rows, share))
  let [pass, fail] = [0, 0]
  for (let c = 0; c < passing.length; c++) {
    const weight = binomialPmf(c, n, lost)
    if (weight < 1e-15) continue
    if (passing[c]! <= n - c) pass += weight * (1 - upTo(passing[c]! - 1, n - c))
    fail += weight * upTo(failing[c]! - 1, n - c)
  }
  return { pass, fail }
}

/** Shares of rows won that are tried at each n: fixed ones, and those that make so many rows. */
export const sharesWon = (n: number): readonly number[] => [
  ...[0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2],
  ...[0.1, 0.3, 1, 2, 4, 8, 16].map((rows) => rows / n).filter((share) => share < 0.2),
]

/** The worst rates of a rule at a true difference of −margin, over numbers of rows and shares of rows won. */
export function worstRates(rule: Rule, margin: number, rows: readonly number[]) {
  const worst = { pass: 0, passAt: '', fail: 0, failAt: '' }
  for (const n of rows) {
    const border = borderOf(rule, n, 0.2 + margin)
    for (const won of sharesWon(n)) {
      const { pass, fail } = ratesOf(border, won, won + margin)
      const at = `${n.toLocaleString('en')} rows, ${Number((100 * won).toPrecision(2))} % won`
      if (pass > worst.pass) Object.assign(worst, { pass, passAt: at })
      if (fail > worst.fail) Object.assign(worst, { fail, failAt: at })
    }
  }
  return worst
}
