import { normalCdf } from './distributions.ts'
import { type PairedCounts, tangoStatistic } from './paired-proportions.ts'
import { binomialCdf, type Interval } from './proportion.ts'

/** Up to so many discordant rows the normal tail of a family of gates errs more than a fifth of alpha: they lie askew. */
const FEW_DISCORDANT = 100
/** A difference of more rows than this is beyond all doubt where so few are discordant. */
const FAR = 400
const STEPS = 24
/** Terms smaller than this do not show in a p-value. */
const NEGLIGIBLE = 1e-13

/** Tells whether the tails of a paired difference are computed exactly: few discordant rows, or all on one side. */
export const isSparse = ({ b, c }: PairedCounts): boolean => b + c <= FEW_DISCORDANT || b === 0 || c === 0

/**
 * Computes the exact one-sided p-value of "pᵇ − pᶜ ≥ δ", b and c discordant rows of n: the largest probability, over all
 * shares that differ by δ, of counts that Tango's statistic puts as low as those seen or lower (the unconditional test of
 * Hsueh, Liu and Chen, Biometrics 57, 2001). Sums the trinomial. The shares are sought where counts like these come
 * from, on a grid; beyond it the normal tail holds, and the larger of the two is given. Many discordant rows on one
 * side are a binomial count.
 */
export function exactBelow(counts: PairedCounts, delta: number): number {
  const seen = tangoStatistic(counts, delta)
  const normal = normalCdf(seen)
  const n = Math.max(1, Math.round(counts.n))
  if (counts.b + counts.c > FEW_DISCORDANT) return Math.max(normal, oneSidedBelow(counts, n, delta))
  if (n * Math.abs(delta) > FAR || !Number.isFinite(seen)) return normal
  const seenRows = counts.b + counts.c
  const most = Math.min((1 - Math.abs(delta)) / 2, (seenRows / 2 + 5 * Math.sqrt(seenRows) + 10) / n)
  const edges = borderOf(n, delta, seen + 1e-9 * (1 + Math.abs(seen)), most)
  let p = normal
  for (let step = 0; step <= STEPS; step++) {
    const share = most * (step / STEPS) ** 2
    p = Math.max(p, probabilityUnder(edges, n, share + Math.max(delta, 0), share + Math.max(-delta, 0)))
  }
  return Math.min(1, p)
}

/** P(as many or more only of the baseline), or as few or fewer only of the candidate, where the other side is empty. */
function oneSidedBelow({ b, c }: PairedCounts, n: number, delta: number): number {
  if (b === 0 && delta < 0) return 1 - binomialCdf(Math.ceil(c) - 1, n, -delta)
  return c === 0 && delta > 0 ? binomialCdf(Math.floor(b), n, delta) : 0
}

/** Computes the exact one-sided p-value of "pᵇ − pᶜ ≤ δ"; see `exactBelow`. */
export const exactAbove = (counts: PairedCounts, delta: number): number =>
  exactBelow({ ...counts, b: counts.c, c: counts.b }, -delta)

/**
 * Widens an interval of a difference to what the exact p-values do not exclude at one-sided `alpha`. Where no row is
 * discordant it reaches to ±(1 − α^(1/n)), the end of Clopper and Pearson. Ends are exact to a hundred-thousandth of the width.
 *
 * @param below the exact p-value of "the truth is x or more"; @param above of "x or less".
 */
export function widenedExactly(
  [low, high]: Interval,
  { alpha, limits, below, above }: ExactTails & { alpha: number; limits: Interval },
): Interval {
  const width = high - low
  const outward = (end: number, towards: -1 | 1, p: (x: number) => number, limit: number): number => {
    if (!Number.isFinite(end) || p(end) < alpha) return end
    const bound = (x: number): number => (towards < 0 ? Math.max(x, limit) : Math.min(x, limit))
    let inner = end
    let outer = bound(end + towards * width * 0.05)
    while (outer !== limit && p(outer) >= alpha) [inner, outer] = [outer, bound(outer + 1.5 * (outer - inner))]
    if (outer === limit && p(outer) >= alpha) return limit
    while (Math.abs(outer - inner) > 1e-5 * width) {
      const middle = (inner + outer) / 2
      if (p(middle) >= alpha) inner = middle
      else outer = middle
    }
    return outer
  }
  return [outward(low, -1, above, limits[0]), outward(high, 1, below, limits[1])]
}

export interface ExactTails {
  readonly below: (x: number) => number
  readonly above: (x: number) => number
}

/** For each count c the largest b whose statistic is at most `limit`, −1 for none; as far as counts can come from `most`. */
function borderOf(n: number, delta: number, limit: number, most: number): Int32Array {
  const reach = (mean: number): number => Math.min(n, Math.ceil(mean + 8 * Math.sqrt(mean) + 12))
  const [mostB, mostC] = [reach(n * (most + Math.max(delta, 0))), reach(n * (most + Math.max(-delta, 0)))]
  const edges = new Int32Array(mostC + 1)
  let b = -1
  for (let c = 0; c <= mostC; c++) {
    const top = Math.min(mostB, n - c)
    b = Math.min(b, top)
    while (b < top && tangoStatistic({ n, b: b + 1, c, both: 0 }, delta) <= limit) b++
    edges[c] = b
  }
  return edges
}

/** P(b ≤ edge of c) for trinomial counts with these shares. */
function probabilityUnder(edges: Int32Array, n: number, ofB: number, ofC: number): number {
  if (ofC >= 1) return n < edges.length && edges[n]! >= 0 ? 1 : 0
  const share = Math.min(1, ofB / (1 - ofC))
  let pC = (1 - ofC) ** n
  let total = 0
  for (let c = 0; c < edges.length; c++) {
    if (c > 0) pC *= (((n - c + 1) / c) * ofC) / (1 - ofC)
    if (pC > NEGLIGIBLE) total += pC * binomialUpTo(edges[c]!, n - c, share)
    else if (c > n * ofC) break
  }
  return total
}

/** P(X ≤ k) by adding up the terms, which is quick for the small k here. */
function binomialUpTo(k: number, n: number, p: number): number {
  if (k < 0 || k >= n || p >= 1) return k >= 0 && k >= n ? 1 : 0
  let term = (1 - p) ** n
  let sum = term
  for (let i = 1; i <= k && (term > NEGLIGIBLE || i < n * p); i++) {
    term *= (((n - i + 1) / i) * p) / (1 - p)
    sum += term
  }
  return sum
}
