const ZERO = 0x30

/** 10⁰ to 10²²: all powers of ten that a double holds exactly. */
export const POWERS_OF_TEN: Float64Array = Float64Array.from({ length: 23 }, (_, power) => 10 ** power)

/** So many digits the tail of a number has. */
const TAIL_DIGITS = 9
const TAIL = 10 ** TAIL_DIGITS
/** Splits a double in two halves whose products are exact (Dekker 1971). */
const SPLITTER = 2 ** 27 + 1
/** More than the relative error of a correction, of a few roundings. */
const ERROR = 2 ** -48

/**
 * Reads a decimal number with more digits than a double has, without making a text: up to 18, leading zeros aside. Its digits are
 * the exact sum of two doubles, which is divided by a power of ten with the remainder; the quotient is the nearest double unless the
 * correction may be on either side of the middle between two.
 * @param from where the digits begin
 * @param end where they end
 * @param digits how many there are, with a point among them or without
 * @param decimals how many of them are behind the point
 * @returns NaN where the nearest double is not sure, and for an integer beyond 2⁵³
 */
export function readLongDecimal(
  bytes: Uint8Array,
  from: number,
  end: number,
  digits: number,
  decimals: number,
): number {
  let [head, tail] = [0, 0]
  let left = digits
  for (let at = from; at < end; at++) {
    const digit = bytes[at]! - ZERO
    if (digit < 0) continue
    if (left-- > TAIL_DIGITS) head = head * 10 + digit
    else tail = tail * 10 + digit
  }
  if (head >= TAIL || decimals >= POWERS_OF_TEN.length) return Number.NaN
  // Exact: 10⁹ has 21 bits, zeros aside, and the head 30.
  const whole = head * TAIL
  const sum = whole + tail
  const rest = tail - (sum - whole)
  const power = POWERS_OF_TEN[decimals]!
  const quotient = sum / power
  const correction = (remainder(sum, quotient, power) + rest) / power
  const low = quotient + correction * (1 - ERROR)
  const high = quotient + correction * (1 + ERROR)
  return low === high && low <= Number.MAX_SAFE_INTEGER ? low : Number.NaN
}

/** `dividend − quotient · divisor`, exact for the nearest quotient. */
function remainder(dividend: number, quotient: number, divisor: number): number {
  const product = quotient * divisor
  const quotientHigh = highHalf(quotient)
  const divisorHigh = highHalf(divisor)
  const quotientLow = quotient - quotientHigh
  const divisorLow = divisor - divisorHigh
  const error =
    quotientHigh * divisorHigh -
    product +
    quotientHigh * divisorLow +
    quotientLow * divisorHigh +
    quotientLow * divisorLow
  return dividend - product - error
}

function highHalf(value: number): number {
  const shifted = value * SPLITTER
  return shifted - (shifted - value)
}
