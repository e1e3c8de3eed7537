import { normalSf } from './distributions.ts'
import { binomialTerm } from './special.ts'

/** Below this many expected rows in a cell of the table the normal law is no longer close. */
const LEAST_EXPECTED = 5

/**
 * Tests two-sided whether `a` of `n` and `b` of `m` come from one share: the pooled score test, or Fisher's exact test
 * when a cell of the table expects fewer than 5 rows.
 */
export function twoProportions(a: number, n: number, b: number, m: number): number {
  const share = (a + b) / (n + m)
  if (Math.min(share, 1 - share) * Math.min(n, m) < LEAST_EXPECTED) return fisherExact(a, n, b, m)
  const z = (a / n - b / m) / Math.sqrt(share * (1 - share) * (1 / n + 1 / m))
  return Math.min(1, 2 * normalSf(Math.abs(z)))
}

/**
 * Computes Fisher's exact two-sided p-value for `a` of `n` against `b` of `m`: the probability, given both margins, of all
 * tables that are no likelier than the one seen.
 */
export function fisherExact(a: number, n: number, b: number, m: number): number {
  const total = a + b
  if (total === 0 || total === n + m) return 1
  const low = Math.max(0, total - m)
  const high = Math.min(total, n)
  // SciPy allows the same slack for tables that are equally likely but for rounding.
  const limit = hypergeometric(a, n, total, m) * (1 + 1e-7)
  const mode = Math.min(Math.max(Math.floor(((total + 1) * (n + 1)) / (n + m + 2)), low), high)
  let sum = 0
  for (const [start, step] of [
    [mode, 1],
    [mode - 1, -1],
  ] as const) {
    for (let k = start; k >= low && k <= high; k += step) {
      const term = hypergeometric(k, n, total, m)
      if (term <= limit) sum += term
      if (term < limit * 1e-20 || term === 0) break
    }
  }
  return Math.min(1, sum)
}

/** Computes P(k of the n) when `total` of n + m are drawn; in Loader's form, which does not cancel. */
function hypergeometric(k: number, n: number, total: number, m: number): number {
  const p = total / (n + m)
  const q = 1 - p
  return (binomialTerm(k, n, p, q) * binomialTerm(total - k, m, p, q)) / binomialTerm(total, n + m, p, q)
}
