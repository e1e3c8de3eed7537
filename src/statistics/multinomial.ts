import type { Random } from './random.ts'

/** From this mean on rejection is faster than adding up probabilities. */
const REJECTION_FROM = 10

/**
 * Draws how many of `n` things fall into each cell, cell i with the probability `counts[i]` / Σ `counts`: one binomial a
 * cell, given what the cells before it took. That is the law of `n` draws with replacement, counted.
 * @param into receives the numbers; as long as `counts`, and may not be the same array
 */
export function drawMultinomial(random: Random, n: number, counts: Float64Array, into: Float64Array): void {
  let weight = 0
  for (const count of counts) weight += count
  let left = n
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!
    const drawn = count >= weight ? left : drawBinomial(random, left, count / weight)
    into[i] = drawn
    left -= drawn
    weight -= count
  }
}

/**
 * Draws from the binomial law of `n` trials with the chance `p`. It uses the four operations and the root alone, which
 * round alike everywhere, so that equal seeds give equal draws on every machine.
 */
export function drawBinomial(random: Random, n: number, p: number): number {
  if (!(p > 0) || n === 0) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - drawBinomial(random, n, 1 - p)
  return n * p < REJECTION_FROM ? byInversion(random, n, p) : byRejection(random, n, p)
}

/** Adds up the probabilities of 0, 1, 2, … until they pass a uniform number. */
function byInversion(random: Random, n: number, p: number): number {
  const odds = p / (1 - p)
  const none = power(1 - p, n)
  for (;;) {
    let rest = random.uniform()
    let probability = none
    for (let k = 0; k <= n; k++) {
      if (rest < probability) return k
      rest -= probability
      probability *= ((n - k) / (k + 1)) * odds
    }
    // Rounding left a rest of nearly nothing: draw again.
  }
}

/** Transformed rejection with a squeeze, BTRS of Hörmann (1993): a uniform pair, bent to cover the law, seven in eight kept at once. */
function byRejection(random: Random, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const centre = n * p + 0.5
  const kept = 0.92 - 4.2 / b
  for (;;) {
    const u = random.uniform() - 0.5
    const v = random.uniform()
    const toEdge = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / toEdge + b) * u + centre)
    if (toEdge >= 0.07 && v <= kept) return k
    if (!(k >= 0 && k <= n)) continue
    const height = (v * (2.83 + 5.1 / b) * deviation) / (a / (toEdge * toEdge) + b)
    if (logarithm(height) <= logRatio(n, p, k)) return k
  }
}

/** ln of the probability of `k` over that of the most likely number, by Stirling's series for the factorials. */
function logRatio(n: number, p: number, k: number): number {
  const mode = Math.floor((n + 1) * p)
  const odds = p / (1 - p)
  return (
    (mode + 0.5) * logarithm((mode + 1) / (odds * (n - mode + 1))) +
    (n + 1) * logarithm((n - mode + 1) / (n - k + 1)) +
    (k + 0.5) * logarithm((odds * (n - k + 1)) / (k + 1)) +
    stirlingRest(mode) +
    stirlingRest(n - mode) -
    stirlingRest(k) -
    stirlingRest(n - k)
  )
}

/** ln k! − (½ ln 2π + (k + ½) ln(k + 1) − (k + 1)) for 0 to 9. */
const STIRLING_RESTS = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871,
]

function stirlingRest(k: number): number {
  const next = k + 1
  const square = next * next
  return STIRLING_RESTS[k] ?? (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / next
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base]
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square
    square *= square
  }
  return result
}

const BITS = new DataView(new ArrayBuffer(8))

/** The natural logarithm of a normal number above 0: `Math.log` may round differently on another machine. */
function logarithm(x: number): number {
  BITS.setFloat64(0, x)
  const high = BITS.getUint32(0)
  BITS.setUint32(0, (high & 0xfffff) | 0x3ff00000)
  const fraction = BITS.getFloat64(0)
  const isUpper = fraction > Math.SQRT2
  const s = isUpper ? (fraction - 2) / (fraction + 2) : (fraction - 1) / (fraction + 1)
  const z = s * s
  let series = 0
  for (let odd = 23; odd >= 1; odd -= 2) series = series * z + 1 / odd
  return ((high >>> 20) - 1023 + Number(isUpper)) * Math.LN2 + 2 * s * series
}
