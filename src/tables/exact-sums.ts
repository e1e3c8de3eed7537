import { grown } from './grown.ts'

/** The bits of one number: `WORDS[0]` is the low half. */
const NUMBER = new Float64Array(1)
const WORDS = new Uint32Array(NUMBER.buffer)

/** One row for each sign and exponent: the sums of the three pieces of a mantissa, and those of the five pieces of its square. */
const PIECES = 8
/** A piece has at most 18 bits and a piece of a square 37: so many of them add up exactly below 2⁵³. */
const EXACT_ADDS = 1 << 16
/** Sums are whole multiples of 2⁻¹⁰⁷⁴, the smallest number above 0; sums of squares of its square. */
const UNIT_BITS = 1074n

/**
 * Sums numbers and their squares without any error, so that mean and deviation do not depend on the order of the numbers.
 * Mantissas are added as integers, one accumulator for each sign and exponent: the large superaccumulator of Neal
 * (2015, arXiv 1505.05571), with mantissas in three pieces so that squares are exact, too.
 */
export class ExactSums {
  count = 0
  private total = 0n
  private totalOfSquares = 0n
  private pending = 0
  /** Exponent and sign, from `firstKey` on → the row of its pieces; 0 for none. Those of a column lie near each other. */
  private places = new Int16Array(0)
  private firstKey = 0
  private readonly used: number[] = []
  private pieces = new Float64Array(4 * PIECES)

  /** Adds a finite number. */
  add(value: number): void {
    NUMBER[0] = value
    this.addWords(WORDS[0]!, WORDS[1]!)
  }

  /** Adds a finite number by the two halves of its bits. */
  addWords(low: number, high: number): void {
    const key = keyOf(high)
    const place = (this.places[key - this.firstKey] || this.newPlace(key)) * PIECES
    const { pieces } = this
    const a = ((high & 0xfffff) >>> 4) | (key < 2 ? 0 : 0x10000)
    const b = ((high & 0xf) << 14) | (low >>> 18)
    const c = low & 0x3ffff
    pieces[place]! += a
    pieces[place + 1]! += b
    pieces[place + 2]! += c
    pieces[place + 3]! += a * a
    pieces[place + 4]! += a * b
    pieces[place + 5]! += 2 * a * c + b * b
    pieces[place + 6]! += b * c
    pieces[place + 7]! += c * c
    this.count++
    if (++this.pending === EXACT_ADDS) this.fold()
  }

  /** Adds a number so many times. */
  addTimes(value: number, times: number): void {
    if (times === 1) {
      this.add(value)
      return
    }
    NUMBER[0] = value
    const key = keyOf(WORDS[1]!)
    const fraction = (BigInt(WORDS[1]! & 0xfffff) << 32n) | BigInt(WORDS[0]!)
    const mantissa = key < 2 ? fraction : fraction | (1n << 52n)
    this.addInteger(key, mantissa * BigInt(times), mantissa * mantissa * BigInt(times))
    this.count += times
  }

  /** Adds all that another one has summed. */
  merge(other: ExactSums): void {
    other.fold()
    this.total += other.total
    this.totalOfSquares += other.totalOfSquares
    this.count += other.count
  }

  /** The mean, and the sample standard deviation (n − 1; 0 for one number): each the exact value, rounded once. */
  moments(): { readonly mean: number; readonly sd: number } {
    this.fold()
    const n = BigInt(this.count)
    const mean = quotient(this.total, n << UNIT_BITS)
    if (n < 2n) return { mean, sd: 0 }
    const squares = n * this.totalOfSquares - this.total * this.total
    return { mean, sd: rootOfQuotient(squares, (n * (n - 1n)) << (2n * UNIT_BITS)) }
  }

  private newPlace(key: number): number {
    this.used.push(key)
    const place = this.used.length
    this.spanTo(key)
    this.places[key - this.firstKey] = place
    if ((place + 1) * PIECES > this.pieces.length) {
      this.pieces = grown(this.pieces, this.pieces.length * 2)
    }
    return place
  }

  private spanTo(key: number): void {
    const { places, firstKey } = this
    if (key >= firstKey && key < firstKey + places.length) return
    const first = places.length === 0 ? key : Math.min(key, firstKey)
    const end = Math.max(key + 1, places.length === 0 ? 0 : firstKey + places.length)
    this.places = new Int16Array(end - first)
    this.places.set(places, places.length === 0 ? 0 : firstKey - first)
    this.firstKey = first
  }

  /** Moves the pieces to the totals. */
  private fold(): void {
    this.used.forEach((key, index) => {
      const row = this.pieces.subarray((index + 1) * PIECES, (index + 2) * PIECES)
      if (row.every((piece) => piece === 0)) return
      const [a = 0n, b = 0n, c = 0n, aa = 0n, ab = 0n, acbb = 0n, bc = 0n, cc = 0n] = Array.from(row, BigInt)
      const sum = (a << 36n) + (b << 18n) + c
      const squares = (aa << 72n) + (ab << 55n) + (acbb << 36n) + (bc << 19n) + cc
      this.addInteger(key, sum, squares)
    })
    this.pieces.fill(0)
    this.pending = 0
  }

  private addInteger(key: number, mantissas: bigint, squares: bigint): void {
    const shift = BigInt(Math.max((key >>> 1) - 1, 0))
    this.total += (key & 1 ? -mantissas : mantissas) << shift
    this.totalOfSquares += squares << (2n * shift)
  }
}

/** The exponent, and the sign behind it; below 2 the number has no leading 1. */
const keyOf = (high: number): number => ((high >>> 19) & 0xffe) | (high >>> 31)

const lengthOf = (value: bigint): number => value.toString(16).length * 4

/** Divides to the nearest number; the divisor is above 0. */
function quotient(dividend: bigint, divisor: bigint): number {
  if (dividend < 0n) return -quotient(-dividend, divisor)
  const { digits, exponent } = leadingDigits(dividend, divisor)
  return scale(Number(digits), exponent)
}

function rootOfQuotient(dividend: bigint, divisor: bigint): number {
  const { digits, exponent } = leadingDigits(dividend, divisor)
  return scale(Math.sqrt(Number(digits)), exponent / 2)
}

/** The quotient as digits · 2^exponent with an even exponent and over 64 digits, the last of which stands for all that follow. */
function leadingDigits(dividend: bigint, divisor: bigint): { digits: bigint; exponent: number } {
  const shift = 2 * Math.ceil((lengthOf(divisor) - lengthOf(dividend) + 72) / 2)
  const scaled = shift >= 0 ? dividend << BigInt(shift) : dividend
  const by = shift >= 0 ? divisor : divisor << BigInt(-shift)
  const whole = scaled / by
  return { digits: scaled % by === 0n ? whole : whole | 1n, exponent: -shift }
}

/** Multiplies by a power of two in two steps, neither of which is beyond the range of numbers. */
function scale(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2)
  return value * 2 ** half * 2 ** (exponent - half)
}
