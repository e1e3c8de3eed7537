const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** Reads a decimal number as CSV files have it, blanks around it allowed; `undefined` for everything else. */
export function parseDecimal(text: string): number | undefined {
  const trimmed = text.trim()
  if (!DECIMAL.test(trimmed)) return undefined
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : undefined
}

/** Up to so many digits a number and its power of ten are exact, and so is their quotient rounded (Clinger 1990). */
const EXACT_DIGITS = 15
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power)
const [MINUS, POINT, ZERO] = [0x2d, 0x2e, 0x30]

/**
 * Reads a number without exponent, blanks or plus, of at most 15 digits, from bytes. NaN for all else, which need not mean
 * that it is no number: `parseDecimal` knows.
 */
export function parsePlainNumber(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === MINUS
  const from = isNegative ? start + 1 : start
  let value = 0
  let point = -1
  for (let at = from; at < end; at++) {
    const digit = bytes[at]! - ZERO
    if (digit >= 0 && digit <= 9) value = value * 10 + digit
    else if (digit === POINT - ZERO && point < 0) point = at
    else return Number.NaN
  }
  const digits = end - from - (point < 0 ? 0 : 1)
  if (digits === 0 || digits > EXACT_DIGITS) return Number.NaN
  if (point >= 0) value /= POWERS_OF_TEN[end - 1 - point]!
  return isNegative ? 0 - value : value
}

/** Tells whether a cell says that there is no usable number: empty, `NaN`, `inf`, `-Infinity` and their like. */
export const isMissingOrNotFinite = (text: string): boolean => /^\s*(?:[+-]?(?:nan|inf|infinity))?\s*$/i.test(text)

const MISSING_WORD = /^\s*(?:#?n\/?a|<na>|null|none|nat|[+-]?nan)?\s*$/i

/** Tells whether a text stands for a missing value, as pandas reads it: empty, `NA`, `N/A`, `NaN`, `null`, `None`, `NaT`. */
export const isMissingWord = (text: string): boolean => MISSING_WORD.test(text)

/**
 * Gives a class one name whatever wrote it: `1`, `1.0` and `"1"` are `1`; `True` and `TRUE` are `true`; blanks around it go.
 * Integers too large to be exact stay as they are.
 */
export function canonicalClass(text: string): string {
  const trimmed = text.trim()
  const value = parseDecimal(trimmed)
  if (value !== undefined) return Number.isInteger(value) && !Number.isSafeInteger(value) ? trimmed : String(value + 0)
  return /^(?:true|false)$/i.test(trimmed) ? trimmed.toLowerCase() : trimmed
}

/**
 * Tells what labels are made for, when the user has not said: `regression` when all are numbers and either one is no
 * integer or there are more than 10 different ones; else `classification`.
 */
export function inferTask(labels: readonly string[]): 'regression' | 'classification' {
  const distinct = new Set<number>()
  let fractional = false
  for (const label of labels) {
    const value = parseDecimal(label)
    if (value === undefined) return 'classification'
    fractional ||= !Number.isInteger(value)
    if (distinct.size <= 10) distinct.add(value)
  }
  return fractional || distinct.size > 10 ? 'regression' : 'classification'
}
