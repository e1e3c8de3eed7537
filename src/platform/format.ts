/** The one place where numbers, sizes and times become words. What is not known is an en dash; a minus is a real minus. */

export const UNKNOWN = '–'

/** Significant digits that a bare number is shown with, unless two numbers need more to be told apart. */
const DIGITS = 4
/** Those of a size, which is read more coarsely. */
const BYTE_DIGITS = 2
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

type Maybe = number | null | undefined

/** Writes a number: `24,310`, `123.4`, `0.873`, `1.2 × 10⁻⁵`; never more than `digits` significant digits after the point. */
export function formatNumber(value: Maybe, digits = DIGITS): string {
  if (value === null || value === undefined || Number.isNaN(value)) return UNKNOWN
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size === Number.POSITIVE_INFINITY) return value > 0 ? '∞' : '−∞'
  if (size >= 1e12 || size < 1e-4) return scientific(value, digits)
  const whole = Number.isInteger(value) || (size >= 1000 && digits <= DIGITS)
  const options: Intl.NumberFormatOptions = whole
    ? { maximumFractionDigits: 0 }
    : { maximumSignificantDigits: Math.max(digits - (size < 1 ? 1 : 0), 1) }
  return minus(new Intl.NumberFormat('en-US', options).format(value))
}

/** Writes a fraction as a percentage: `87.3 %`, `0.12 %`, `99.97 %`. */
export const formatPercent = (fraction: Maybe, digits?: number): string => hundredths(fraction, ' %', digits)

/** Writes a difference of fractions as percentage points: `1.2 pp`. */
export const formatPoints = (fraction: Maybe, digits?: number): string => hundredths(fraction, ' pp', digits)

/** Writes a number as its unit asks: `fraction` and `relative` as %, `pp` as points, `bytes` as a size, a word after the number. */
export function formatValue(value: Maybe, unit?: string, digits?: number): string {
  if (unit === 'fraction' || unit === 'relative') return formatPercent(value, digits)
  if (unit === 'pp') return formatPoints(value, digits)
  if (unit === 'bytes' && typeof value === 'number')
    return `${value < 0 ? '−' : ''}${formatBytes(Math.abs(value), digits && digits - DIGITS + BYTE_DIGITS)}`
  const text = formatNumber(value, digits)
  return unit && text !== UNKNOWN
    ? `${text} ${value === 1 && (unit === 'rows' || unit === 'columns') ? unit.slice(0, -1) : unit}`
    : text
}

/** Writes two numbers with as many digits as it takes to see that they differ, at most eight. */
export function formatPair(a: Maybe, b: Maybe, unit?: string): [string, string] {
  for (let digits = DIGITS; digits <= 8; digits++) {
    const pair: [string, string] = [formatValue(a, unit, digits), formatValue(b, unit, digits)]
    if (pair[0] !== pair[1] || a === b || digits === 8) return pair
  }
  throw new Error('unreachable')
}

/**
 * Rounds the ends of an interval as coarsely as the larger one is written: `469 … 3,233`, `−0.0091 … 0.0424`,
 * `−0.3 … 14.6 %`.
 */
export function alikeEnds([low, high]: readonly [Maybe, Maybe], unit?: string): [number | null, number | null] {
  const largest = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0))
  const isShare = unit === 'relative' || unit === 'fraction' || unit === 'pp'
  const digits = largest < 1 ? DIGITS - 2 : DIGITS - 1
  const decimals = isShare ? (largest >= 0.01 ? 3 : 100) : Math.max(0, digits - Math.floor(Math.log10(largest)))
  const round = (end: Maybe) => {
    if (end === null || end === undefined) return null
    return decimals > 15 || unit === 'bytes' ? end : Number(end.toFixed(decimals)) || 0
  }
  return [round(low), round(high)]
}

/** Takes the unit off a formatted value, but no power of ten: the second number of a range needs none. */
export const withoutUnit = (text: string): string => text.replace(/(?<!×) (?!×)\S+$/, '')

/** Writes a size in decimal units, as GitHub and disk makers do: `812 B`, `5.2 kB`, `1.4 GB`. */
export function formatBytes(bytes: number, digits = BYTE_DIGITS): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let size = bytes
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  const kept = size >= 100 ? Math.max(digits, 3) : digits
  return `${formatNumber(Number(size.toPrecision(kept)), Math.max(kept, DIGITS))} ${units[unit]}`
}

/** Writes the day of an ISO time, `2026-10-03`; the text itself when it is none. */
export const formatDay = (iso: string): string => /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? iso

/** Shortens an id so that a person still recognises it: commits and digests to `length`, names not at all. */
export function shortId(id: string, length = 7): string {
  const bare = id.replace(/^sha256:/, '')
  return /^[0-9a-f]{32,64}(\.dir)?$/.test(bare) ? bare.slice(0, length) : bare
}

function hundredths(fraction: Maybe, suffix: string, digits = DIGITS): string {
  if (fraction === null || fraction === undefined || Number.isNaN(fraction)) return UNKNOWN
  const value = fraction * 100
  const size = Math.abs(value)
  if (size >= 1000) return formatNumber(Math.round(value)) + suffix
  // One digit after the point is what people read; more only where one would say 0 or 100 without it being so.
  let decimals = 1 + (digits - DIGITS)
  if (size > 0 && size < 1) decimals = Math.min(8, 1 - Math.floor(Math.log10(size)) + (digits - DIGITS))
  if (size > 99.95 && size < 100) decimals = Math.min(8, Math.ceil(-Math.log10(100 - size)) + 1)
  const text = size < 1e-8 ? '0' : value.toFixed(Math.max(decimals, 0)).replace(/\.0+$|(\.\d*[1-9])0+$/, '$1')
  return minus(text === '-0' ? '0' : text) + suffix
}

function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(Math.max(digits - 3, 1)).split('e') as [string, string]
  const power = [...exponent.replace('+', '')].map((sign) => (sign === '-' ? '⁻' : SUPERSCRIPT[Number(sign)])).join('')
  return `${minus(mantissa.replace(/\.0+$/, ''))} × 10${power}`
}

const minus = (text: string): string => text.replace('-', '−')

/** Writes a number with its noun: `1 row`, `2,930 rows`, `3 categories`. */
export const formatCount = (n: number, noun: string): string => `${formatNumber(n)} ${n === 1 ? noun : plural(noun)}`

const plural = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`)

/** Writes a list in a sentence: `a`, `a and b`, `a, b and 3 more`. */
export function formatList(items: readonly (string | number)[], most = 20): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Makes one line of a text from outside, of at most so many UTF-16 units. */
export const oneLine = (text: string, most: number): string =>
  text
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
