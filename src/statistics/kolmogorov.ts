import { binomialTerm } from './special.ts'

const MTW_MOST_ROWS = 100_000

/**
 * Computes P(D_n ≥ d), the tail of Kolmogorov's one-sample statistic with n rows, two-sided, to about 1e-10 relative. The
 * methods and where each is used follow Simard and L'Ecuyer (Journal of Statistical Software 39, 2011).
 */
export function kolmogorovSf(d: number, n: number): number {
  const t = n * d
  if (d >= 1) return 0
  if (t <= 0.5) return 1
  if (t <= 1) return 1 - rubenGambino(n, t)
  if (t >= n - 1) return 2 * (1 - d) ** n
  const square = t * d
  if (d >= 0.5 || square >= (n <= 140 ? 4 : 2.2)) return square >= 370 ? 0 : Math.min(1, 2 * smirnovSf(d, n))
  const exact = n <= 140 || (n <= MTW_MOST_ROWS && n * d ** 1.5 <= 1.4)
  return Math.min(1, Math.max(0, 1 - (exact ? marsagliaTsangWang(n, d) : pelzGood(n, d))))
}

/** P(D_n < d) = n!·((2t − 1)/n)ⁿ for ½ < t = nd ≤ 1. */
function rubenGambino(n: number, t: number): number {
  let p = 1
  for (let i = 1; i <= n && p > 0; i++) p *= (i / n) * (2 * t - 1)
  return p
}

/**
 * Computes the one-sided tail P(D_n⁺ ≥ d) = d·Σⱼ C(n, j)·(d + j/n)^(j−1)·(1 − d − j/n)^(n−j) (Smirnov 1944; Birnbaum and
 * Tingey 1951). The terms rise to one maximum and fall again, so sums start there and stop where nothing is added.
 */
function smirnovSf(d: number, n: number): number {
  const last = Math.floor(n * (1 - d))
  const term = (j: number): number => {
    const p = d + j / n
    const q = (n - j - n * d) / n
    return q <= 0 ? 0 : (binomialTerm(j, n, p, q) * d) / p
  }
  let sum = 0
  const middle = Math.floor(last / 2)
  for (let j = middle; j <= last; j++) sum += term(j)
  for (let j = middle - 1; j >= 0; j--) sum += term(j)
  return sum
}

/** Computes P(D_n < d) exactly by the n-th power of a matrix (Marsaglia, Tsang and Wang, JSS 8, 2003). */
function marsagliaTsangWang(n: number, d: number): number {
  const k = Math.ceil(n * d)
  const size = 2 * k - 1
  const h = k - n * d
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) matrix[i * size + j] = i - j + 1 < 0 ? 0 : 1
  for (let i = 0; i < size; i++) {
    matrix[i * size]! -= h ** (i + 1)
    matrix[(size - 1) * size + i]! -= h ** (size - i)
  }
  if (2 * h > 1) matrix[(size - 1) * size]! += (2 * h - 1) ** size
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) for (let g = 2; g <= i - j + 1; g++) matrix[i * size + j]! /= g
  const power = matrixPower({ cells: matrix, exponent: 0 }, size, n)
  let value = power.cells[(k - 1) * size + k - 1]!
  let { exponent } = power
  for (let i = 1; i <= n; i++) {
    value *= i / n
    if (value < 1e-140) {
      value *= 1e140
      exponent -= 140
    }
  }
  return value * 10 ** exponent
}

/** A square matrix times a power of ten. */
interface Scaled {
  readonly cells: Float64Array
  readonly exponent: number
}

function matrixPower(base: Scaled, size: number, n: number): Scaled {
  if (n === 1) return base
  const half = matrixPower(base, size, Math.floor(n / 2))
  const square = multiply(half, half, size)
  return n % 2 === 0 ? square : multiply(base, square, size)
}

function multiply(a: Scaled, b: Scaled, size: number): Scaled {
  const cells = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++) {
      const factor = a.cells[i * size + k]!
      if (factor !== 0) for (let j = 0; j < size; j++) cells[i * size + j]! += factor * b.cells[k * size + j]!
    }
  const exponent = a.exponent + b.exponent
  const centre = cells[Math.floor(size / 2) * (size + 1)]!
  return centre > 1e140 ? { cells: cells.map((cell) => cell * 1e-140), exponent: exponent + 140 } : { cells, exponent }
}

/** Computes P(D_n < d) by Kolmogorov's limit with three corrections in 1/√n (Pelz and Good, JRSS B 38, 1976). */
function pelzGood(n: number, d: number): number {
  const z = Math.sqrt(n) * d
  const pi2 = Math.PI ** 2
  const [z2, z4, z6, z8] = [z ** 2, z ** 4, z ** 6, z ** 8]
  const sums = [0, 0, 0, 0]
  const most = Math.ceil((16 * z) / Math.PI)
  for (let k = most; k > 0; k--) {
    const u = (k - 0.5) ** 2 * pi2
    const weight = Math.exp(-u / (2 * z2))
    sums[0]! += weight
    sums[1]! += weight * (u - z2)
    sums[2]! += weight * (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * u + (1 - 2 * z2) * u * u)
    sums[3]! +=
      weight * (-30 * z6 - 90 * z8 + (135 * z4 - 96 * z6) * u + (212 * z4 - 60 * z2) * u ** 2 + (5 - 30 * z2) * u ** 3)
  }
  let extra2 = 0
  let extra3 = 0
  for (let k = most; k > 0; k--) {
    const u = (k * Math.PI) ** 2
    const weight = Math.exp(-u / (2 * z2))
    extra2 += weight * u
    extra3 += weight * u * (3 * z2 - u)
  }
  const root = Math.sqrt(2 * Math.PI)
  const k0 = (root / z) * sums[0]!
  const k1 = (root / (6 * z4)) * sums[1]!
  const k2 = (root / (72 * z ** 7)) * sums[2]! - (root / (36 * z ** 3)) * extra2
  const k3 = (root / (6480 * z ** 10)) * sums[3]! + (root / (216 * z6)) * extra3
  return k0 + k1 / Math.sqrt(n) + k2 / n + k3 / n ** 1.5
}
