import { kolmogorovSf } from './kolmogorov.ts'

/** Up to so many rows in the larger sample the p-value is exact, as in SciPy's `ks_2samp(method='auto')`. */
const EXACT_UP_TO = 10_000

/**
 * Computes the two-sample Kolmogorov–Smirnov statistic of two sorted samples without NaN: the largest distance of their
 * distribution functions, looked at behind every run of equal values.
 */
export function ksStatistic(first: Float64Array, second: Float64Array): number {
  const n = first.length
  const m = second.length
  let i = 0
  let j = 0
  let most = 0
  while (i < n && j < m) {
    const a = first[i]!
    const b = second[j]!
    if (a <= b) while (i < n && first[i] === a) i++
    if (b <= a) while (j < m && second[j] === b) j++
    const distance = Math.abs(i * m - j * n)
    if (distance > most) most = distance
  }
  return most / (n * m)
}

/**
 * Computes the two-sided p-value of a two-sample statistic D with n and m rows, as SciPy's `ks_2samp(method='auto')`:
 * exact up to 10,000 rows, else by the one-sample law of round(nm / (n + m)) rows. With ties it is conservative.
 */
export function ksPValue(statistic: number, n: number, m: number): number {
  if (Math.max(n, m) > EXACT_UP_TO) return ksAsymptotic(statistic, n, m)
  const divisor = gcd(n, m)
  const steps = Math.round(statistic * (n / divisor) * m)
  if (steps === 0) return 1
  const p = n === m ? outsideSquare(n, steps) : outsideBand(Math.max(n, m), Math.min(n, m), divisor, steps)
  return Number.isFinite(p) && p >= 0 && p <= 1 ? p : ksAsymptotic(statistic, n, m)
}

/** Computes the asymptotic p-value: P(D_N ≥ D) of the one-sample law with N = round(nm / (n + m)). */
export const ksAsymptotic = (statistic: number, n: number, m: number): number =>
  kolmogorovSf(statistic, Math.max(1, roundHalfEven((n * m) / (n + m))))

/** Computes P(D ≥ h/n) for two samples of n rows, by reflections (Hodges 1958, eq. 2.4, summed from the back). */
function outsideSquare(n: number, h: number): number {
  let sum = 0
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let term = 1
    for (let j = 0; j < h; j++) term = ((n - k * h - j) * term) / (n + k * h + j + 1)
    sum = term * (1 - sum)
  }
  return Math.min(1, 2 * sum)
}

/**
 * Computes P(D ≥ h/lcm) for n > m rows: the share of lattice paths from (0, 0) to (n, m) that touch the bounds
 * |x·m − y·n| ≥ h·gcd, column by column (Hodges 1958; the recursion on shares keeps small probabilities exact).
 */
function outsideBand(n: number, m: number, divisor: number, h: number): number {
  const stepX = m / divisor
  const stepY = n / divisor
  let from = 0
  let to = Math.min(Math.ceil(h / stepY), m + 1)
  const share = new Float64Array(Math.min(2 * to + 2, m + 1) + 1).fill(1)
  share.fill(0, 0, to)
  for (let x = 1; x <= n; x++) {
    const before = from
    const length = to - from
    from = Math.min(Math.max(Math.floor((stepX * x - h) / stepY) + 1, 0), m)
    to = Math.min(Math.ceil((stepX * x + h) / stepY), m + 1)
    if (to <= from) return 1
    let below = from === 0 ? 0 : 1
    for (let y = from; y < to; y++) {
      below = (share[y - before]! * x + below * y) / (x + y)
      share[y - from] = below
    }
    if (length > to - from) share.fill(1, to - from, length)
  }
  return share[to - from - 1]!
}

function gcd(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b]
  return a
}

/** As Python's round. */
function roundHalfEven(x: number): number {
  const below = Math.floor(x)
  return x - below === 0.5 ? below + (below % 2) : Math.round(x)
}
