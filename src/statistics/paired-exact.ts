import { normalCdf } from './distributions.ts'
import { type PairedCounts, tangoStatistic } from './paired-proportions.ts'
import { binomialCdf, type Interval } from './proportion.ts'

/** Up to so many discordant rows the normal tail of a family of gates errs more than a fifth of alpha: they lie askew. */
const FEW_DISCORDANT = 100
/** A difference of more rows than this is beyond all doubt where so few are discordant. */
const FAR = 400
const STEPS = 24

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
  const shares = sharesTried(counts, delta)
  const most = shares.at(-1)!
  const edges = borderOf(n, delta, seen + 1e-9 * (1 + Math.abs(seen)), most)
  let p = normal
  for (const share of shares)
    p = Math.max(p, probabilityUnder(edges, n, share + Math.max(delta, 0), share + Math.max(-delta, 0)))
  return Math.min(1, p)
}

/** The shares of the rarer side that are tried: from 0 to where so many discordant rows may come from, closer near 0. */
export function sharesTried({ n, b, c }: PairedCounts, delta: number): readonly number[] {
  const rows = (b + c) / 2 + 5 * Math.sqrt(b + c) + 10
  const most = Math.min((1 - Math.abs(delta)) / 2, rows / Math.max(1, Math.round(n)))
  return Array.from({ length: STEPS + 1 }, (_, step) => most * (step / STEPS) ** 2)
}

/** P(as many or more only of the baseline), or as few or fewer only of the candidate, where the other side is empty. */
function oneSidedBelow({ b, c }: PairedCounts, n: number, delta: number): number {
  if (b === 0 && delta < 0) return binomialCdf(n - Math.ceil(c), n, 1 + delta)
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

/**
 * P(b ≤ edge of c) for trinomial counts with these shares. Given c, b is binomial of n − c rows; from one c to the next its
 * tail follows by F(k; m − 1) = F(k; m) + p·P(X = k; m − 1), so that the whole sum takes as many steps as the border.
 */
function probabilityUnder(edges: Int32Array, n: number, ofB: number, ofC: number): number {
  if (ofC >= 1) return n < edges.length && edges[n]! >= 0 ? 1 : 0
  const share = Math.min(1, ofB / (1 - ofC))
  let pC = (1 - ofC) ** n
  let k = 0
  let term = (1 - share) ** n
  let tail = term
  let total = 0
  for (let c = 0; c < edges.length; c++) {
    const rows = n - c
    if (c > 0) {
      pC *= (((rows + 1) / c) * ofC) / (1 - ofC)
      term *= share < 1 ? (rows + 1 - k) / ((rows + 1) * (1 - share)) : 0
      tail += share * term
    }
    for (; k < Math.min(edges[c]!, rows); k++) {
      term *= share < 1 ? (((rows - k) / (k + 1)) * share) / (1 - share) : 0
      tail += term
    }
    if (edges[c]! >= 0) total += pC * (edges[c]! >= rows ? 1 : Math.min(1, tail))
  }
  return total
}
