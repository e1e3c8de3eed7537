import { isMissingWord, parseDecimal } from '../../tables/values.ts'

const [ZERO, NINE, POINT, MINUS] = [0x30, 0x39, 0x2e, 0x2d]
/** Up to so many digits a number and its power of ten are exact, and so is their quotient rounded (Clinger 1990). */
const EXACT_DIGITS = 15

/** Reads a decimal number; NaN for everything else. Plain short numbers, nearly all there are, need no pattern. */
export function readNumber(text: string): number {
  const { length } = text
  const from = text.charCodeAt(0) === MINUS ? 1 : 0
  if (length - from > EXACT_DIGITS || length === from) return parseDecimal(text) ?? Number.NaN
  let value = 0
  let point = -1
  for (let at = from; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code >= ZERO && code <= NINE) value = value * 10 + (code - ZERO)
    else if (code === POINT && point < 0 && length > from + 1) point = at
    else return parseDecimal(text) ?? Number.NaN
  }
  if (point >= 0) value /= 10 ** (length - 1 - point)
  return from === 1 ? 0 - value : value
}

/** ISO 8601 from the month on, as the profile reads dates; without a zone it is UTC. */
const TIME = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/

/** Reads a time in milliseconds since 1970; NaN when it is none, such as the 31st of April. */
export function readTime(text: string): number {
  const date = readDate(text)
  if (!Number.isNaN(date)) return date
  const [, year, month, day = '01', time, zone = 'Z'] = TIME.exec(text.trim()) ?? []
  if (month === undefined || Number(day) > daysIn(Number(year), Number(month))) return Number.NaN
  if (time === undefined) return Date.parse(`${year}-${month}-${day}`)
  return Date.parse(`${year}-${month}-${day}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
}

const DASH = 0x2d

/** Reads a date of ten characters from the year 1000 on, as nearly all are; NaN for everything else. */
function readDate(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN
  const [year, month, day] = [digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10)]
  // Date.UTC takes the years before 100 for those of the 20th century.
  if (!(year >= 1000 && month >= 1 && day >= 1 && day <= daysIn(year, month))) return Number.NaN
  return Date.UTC(year, month - 1, day)
}

function digitsOf(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code < ZERO || code > NINE) return Number.NaN
    value = value * 10 + code - ZERO
  }
  return value
}

/** The days of a month; none of one that there is not. JavaScript takes the 31st of April for the 1st of May. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month < 1 || month > 12 ? -1 : [4, 6, 9, 11].includes(month) ? 30 : 31
}

const [FALSE, TRUE] = [0, 1]

/** Reads a truth value: 1, 0, or NaN when it is none. */
export function readBoolean(text: string): number {
  const word = text.trim().toLowerCase()
  return word === 'true' ? TRUE : word === 'false' ? FALSE : Number.NaN
}

const [LETTER_N, LAST_ASCII] = [0x6e, 0x7f]
const LONGEST_WORD = 40

/** Tells whether a cell of a column of numbers, dates or truth values says that there is none: blank, `NA`, `NaN`, `null`. */
export function readsAsMissing(text: string): boolean {
  const first = text.charCodeAt(0)
  // No number and no date begins like such a word, so that most cells need no pattern.
  if ((first >= ZERO && first <= NINE) || text.length > LONGEST_WORD) return false
  return (first > LAST_ASCII || (first | 0x20) <= LETTER_N) && isMissingWord(text)
}
